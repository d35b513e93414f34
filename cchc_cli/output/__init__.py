"""Render results as text, without computing them."""
