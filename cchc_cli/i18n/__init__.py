"""Messages and languages: what is said to people, and in which language."""
