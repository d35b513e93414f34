"""From results to text: pure functions. Nothing here decides or computes what a figure means."""
