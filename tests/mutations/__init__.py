"""Seeded mistakes: single slips of a curator in the shipped plans, and whether `cchc lint` sees each on its line."""
