"""From a record of named values, whatever file it stood in, to an article."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from db.model import RawArticle
from db.readers.columns import column_names, first_value
from db.readers.days import day_of
from db.readers.markup import plain


def article_from(
    record: Mapping[str, Any], path: str, *, named: Mapping[str, str] | None = None, body: str | None = None
) -> RawArticle:
    """Give the article that ``record`` describes; ``named`` tells by part where the user says that it is kept.

    ``body`` is the text where the record itself does not hold it. Raises ValueError where there is no text.
    """
    values = {key.strip().lower(): value for key, value in record.items() if isinstance(key, str)}
    text = body if body is not None else first_value(values, "body", named)
    if text is None:
        wanted = f'"{named["body"]}"' if named and "body" in named else ", ".join(column_names()["body"][:4])
        raise ValueError(f"no text: looked for {wanted}; --map body=NAME says where it is")
    title = first_value(values, "title", named)
    published = day_of(first_value(values, "published", named))
    return RawArticle(
        body=text if body is not None else plain(text),
        path=path,
        title=plain(title) if title and body is None else title,
        published=published,
        published_basis="said by its record" if published else None,
        source=first_value(values, "source", named),
        url=first_value(values, "url", named),
        author=first_value(values, "author", named),
        language=first_value(values, "language", named),
    )
