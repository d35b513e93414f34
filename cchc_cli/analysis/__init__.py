"""Lining plans up and judging them: domain values in, domain values out."""
