"""Results as terminal tables."""
