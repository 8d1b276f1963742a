"""Text in, what it reports out: pure functions, no files, no clock, no database."""

from db.extract import pipeline
from db.extract.sentences import spelling
from db.model import Extraction

__all__ = ["extract"]


def extract(body: str, *, title: str | None = None, published: str | None = None) -> Extraction:
    """Give all that the article reports. ``published`` is its ISO day of publication, or a moment of that day, None
    where unknown. Raises ValueError where it is neither."""
    if spelling.is_plain(body, title):
        return pipeline.extract(body, title=title, published=published)
    text, heading = spelling.spelled(body), spelling.spelled(title or "")
    found = pipeline.extract(text.read, title=heading.read or None, published=published)
    return spelling.restored(found, text, heading)
