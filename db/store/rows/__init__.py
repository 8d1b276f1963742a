"""Rows: from drafts to the tables, each with its id, and into what searches ask."""
