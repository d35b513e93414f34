"""Messages and their translation."""
