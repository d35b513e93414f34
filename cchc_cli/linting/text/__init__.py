"""Rules over the text of a file, whether it is YAML or not."""
