"""Rules over one plan."""
