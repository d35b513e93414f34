"""Rules that check all plans together."""
