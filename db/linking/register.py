"""The outlines of all articles, and the register in which they are found by place, day and names."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping

from db.link.keys import filed, filed_names
from db.link.outline import outline
from db.link.tables import ANY_FAMILY, families
from db.link.traits import Outline, packed, unpacked
from db.store.file.database import data_version
from db.store.linking import outlines
from db.store.linking.outlines import Linked, Pending
from db.store.panes import article
from db.store.writing.store import AS_GIVEN

_REMEMBERED = 8_000
"""Outlines that are remembered at most: some fifty megabytes. Those met last are among them."""


class Register:
    """Enters articles, and gives their outlines; those met lately are remembered."""

    def __init__(self, conn: sqlite3.Connection, remembered: int = _REMEMBERED) -> None:
        self._conn = conn
        self._most = remembered
        self._known: dict[int, Outline] = {}
        self._earlier: dict[int, Outline] = {}
        self._version = data_version(conn)

    def refresh(self) -> None:
        """Forget what is remembered if another writer has changed the database since."""
        version = data_version(self._conn)
        if version != self._version:
            self._known, self._earlier = {}, {}
            self._version = version

    def enter(self, waiting: Iterable[Pending]) -> dict[int, Outline]:
        """Have these articles found from now on, and give the outlines of those that are new or understood anew."""
        fresh: dict[int, Outline] = {}
        kept: dict[int, bytes | None] = {}
        for one in waiting:
            kept[one.article_id] = None
            if one.why == outlines.REGROUP:
                continue
            if one.why == outlines.NEW and one.traits is not None:
                fresh[one.article_id] = unpacked(one.traits)
                continue
            if one.traits is not None:
                outlines.strike_names(self._conn, _names(one.article_id, unpacked(one.traits)))
            fresh[one.article_id] = self._made(one.article_id)
            kept[one.article_id] = packed(fresh[one.article_id])
        outlines.keep(self._conn, kept)
        self._file(fresh)
        self._remember(fresh)
        return fresh

    def outlines(self, article_ids: Iterable[int]) -> Mapping[int, Outline]:
        """Give the outlines of these articles; one that has none is left out."""
        wanted = set(article_ids)
        found = {one: self._known[one] for one in wanted & self._known.keys()}
        again = {one: self._earlier[one] for one in wanted & self._earlier.keys() - found.keys()}
        missing = outlines.of(self._conn, wanted - found.keys() - again.keys())
        read = {one: unpacked(traits) for one, traits in missing.items()}
        self._remember(again | read)
        return found | again | read

    def _remember(self, found: Mapping[int, Outline]) -> None:
        """Remember these; those not met since half as many others were have been forgotten when so many are there."""
        if len(self._known) > self._most // 2:
            self._earlier, self._known = self._known, {}
            for one in self._earlier.values():
                one.forget()
        self._known.update(found)

    def _made(self, article_id: int) -> Outline:
        """Outline an article from what is stored of it, corrections included."""
        view, extraction = article.get(self._conn, article_id), article.extraction(self._conn, article_id)
        if view is None or extraction is None:
            raise KeyError(article_id)
        is_coded = any(kept.extractor == AS_GIVEN for kept in view.reports)
        return outline(view.title, view.body, extraction, view.source if is_coded else None)

    def _file(self, fresh: Mapping[int, Outline]) -> None:
        born, kinds = outlines.born(self._conn, fresh), families()
        linked: list[Linked] = []
        places: list[tuple[int, int, int, int]] = []
        names: list[tuple[int, int, int]] = []
        for article_id, told in fresh.items():
            reports = zip(sorted(told.reports.items()), born.get(article_id, ()), strict=True)
            for (number, report), (report_id, incident_id) in reports:
                linked.append(Linked(report_id, article_id, number, incident_id))
                kind = kinds.get(report.kind, ANY_FAMILY)
                places += [(entry.key, entry.day, report_id, kind) for entry in filed(report)]
            names += _names(article_id, told)
        outlines.add_reports(self._conn, linked)
        outlines.file_places(self._conn, places)
        outlines.file_names(self._conn, names)


def _names(article_id: int, told: Outline) -> list[tuple[int, int, int]]:
    return [(entry.key, entry.day, article_id) for entry in filed_names(told)]
