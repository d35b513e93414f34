"""The web report: pure functions from results to pages. One page for a few plans, a site of pages for many."""
