"""Results as flat rows: CSV, JSON and Markdown."""
