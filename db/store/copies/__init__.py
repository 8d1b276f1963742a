"""Copies and versions: which articles tell the same, word for word, and how many sources are left of them."""
