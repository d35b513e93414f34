"""Holds the curated local plans against the documents they come from: every place, phrase, figure, year and date."""
