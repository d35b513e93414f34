"""The messages of the violations of a JSON Schema."""
