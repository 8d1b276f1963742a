"""Giving an article the day on which it was published: its weekdays resolve by it, so it is understood anew."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial

from db.model import Extraction
from db.store.changes import remembering
from db.store.changes.remembering import Remembered
from db.store.changes.undoable import Change
from db.store.panes import article, incident
from db.store.records.views import ArticleView
from db.store.reports.corrections import Anchor, anchor_of
from db.store.writing.store import AS_GIVEN, Store
from db.understanding import understood
from db.version import extractor_version

_UNKNOWN = ""
"""No version of the extractor: an article that says so is understood anew by the next `tidings reextract`."""


@dataclass(frozen=True, slots=True)
class _Before:
    """How an article was understood before it was given a day, and what its incidents had of the reader's."""

    view: ArticleView
    extraction: Extraction
    marks: tuple[Remembered, ...]

    @property
    def is_given(self) -> bool:
        """Whether its incidents were coded by the makers of a data set, which no day changes."""
        return any(kept.extractor == AS_GIVEN for kept in self.view.reports)

    def incidents(self) -> Mapping[Anchor, int]:
        """Give the incidents that were reported, by where their reports begin."""
        anchored = ((anchor_of(kept.report), kept.incident_id) for kept in self.view.reports)
        return {anchor: found for anchor, found in anchored if anchor is not None and found is not None}


def dating(article_id: int, day: str | None) -> Change:
    """Give an article a day of publication (ISO), None for an unknown one. The change raises KeyError without it."""
    return Change("article date", partial(_date, article_id, day))


def _date(article_id: int, day: str | None, store: Store) -> Change:
    with store.batch():
        before = _before(store.connection, article_id)
        store.set_published(article_id, day)
        if not before.is_given:
            view = before.view
            anew = understood(view.body, title=view.title, published=day, language=view.language)
            if not anew.fault:
                store.replace_extraction(article_id, anew, extractor=extractor_version())
    return Change("article date", partial(_take_back, day, before))


def _take_back(day: str | None, before: _Before, store: Store) -> Change:
    """Bring back the day, the understanding, and the incidents with their tags and notes, as they were."""
    view = before.view
    with store.batch():
        now = _before(store.connection, view.id)
        store.set_published(view.id, view.published, basis=view.published_basis)
        if not before.is_given:
            mine = set(now.incidents().values())
            revived = {
                anchor: number
                for anchor, number in before.incidents().items()
                if number in mine or incident.get(store.connection, number) is None
            }
            extractor = next((kept.extractor for kept in view.reports), _UNKNOWN)
            store.replace_extraction(view.id, before.extraction, extractor=extractor, revived=revived)
            store.flush()
        remembering.give_back(store, before.marks)
    return dating(view.id, day)


def _before(conn: sqlite3.Connection, article_id: int) -> _Before:
    view, extraction = article.get(conn, article_id), article.extraction(conn, article_id)
    if view is None or extraction is None:
        raise KeyError(article_id)
    numbers = dict.fromkeys(kept.incident_id for kept in view.reports if kept.incident_id is not None)
    marks = (remembering.remembered(conn, number) for number in numbers)
    return _Before(view, extraction, tuple(one for one in marks if one is not None))
