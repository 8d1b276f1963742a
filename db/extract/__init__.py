"""Text in, what it reports out: pure functions, no files, no clock, no database."""

from db.extract.pipeline import extract

__all__ = ["extract"]
