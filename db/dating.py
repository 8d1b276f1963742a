"""Giving an article the day on which it was published: its weekdays resolve by it, so it is understood anew."""

from __future__ import annotations

from functools import partial

from db.store import article
from db.store.changes import Change
from db.store.writing import AS_GIVEN, Store
from db.understanding import understood
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
        if all(kept.extractor != AS_GIVEN for kept in before.reports):
            anew = understood(before.body, title=before.title, published=day, language=before.language)
            store.replace_extraction(article_id, anew, extractor=extractor_version())
    return dating(article_id, before.published)
