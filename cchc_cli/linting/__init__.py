"""The linter: one diagnostic type, one engine, one small module per rule in a folder per tier."""
