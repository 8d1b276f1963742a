"""Giving an article the day on which it was published: its weekdays resolve by it, so it is understood anew."""

from __future__ import annotations

from functools import partial

from db.extract import extract
from db.store import article
from db.store.changes import Change
from db.store.writing import Store
from db.version import extractor_version


def dating(article_id: int, day: str | None) -> Change:
    """Give an article a day of publication (ISO), None for an unknown one. The change raises KeyError without it."""
    return Change("article date", partial(_date, article_id, day))


def _date(article_id: int, day: str | None, store: Store) -> Change:
    with store.batch():
        before = article.get(store.connection, article_id)
        if before is None:
            raise KeyError(article_id)
        store.set_published(article_id, day)
        understood = extract(before.body, title=before.title, published=day)
        store.replace_extraction(article_id, understood, extractor=extractor_version())
    return dating(article_id, before.published)
