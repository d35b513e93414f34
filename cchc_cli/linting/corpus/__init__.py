"""Rules over all plans together."""
