"""Check a plan file against its document: every place, phrase, figure, year and date."""
