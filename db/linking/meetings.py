"""Which reports are compared, and what comes of it: links between reports, and articles that look back."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Mapping
from heapq import nlargest
from itertools import product

from db.link.comparing import POSSIBLY_FROM, SAME_FROM, compare
from db.link.keys import lookups, may_meet, name_lookups
from db.link.looking_back import target
from db.link.tables import ANY_FAMILY, families
from db.link.traits import ArticleTraits, Outline, ReportTraits
from db.link.wording import likeness
from db.linking.register import Register
from db.store.linking import links, outlines, references
from db.store.linking.outlines import Linked

_ALIKE_FROM = 0.15
"""Articles that share names and are less alike than this are not compared further."""

_DATED_ALIKE_FROM = 0.3
"""The same where both are dated: then their reports are found by place and day already, unless those were misread."""


_MOST_LINKS = 32
"""Links that a new report keeps, the strongest: of a day that is told a thousand times they hold it together as well,
and a database of such days stays small."""


_Reports = tuple[ReportTraits, ReportTraits]
_Articles = tuple[ArticleTraits, ArticleTraits]


class Meetings:
    """Compares new articles with all that the register finds for them."""

    def __init__(self, conn: sqlite3.Connection, register: Register) -> None:
        self._conn = conn
        self._register = register
        self._links: dict[tuple[int, int], float] = {}
        self._compared: set[tuple[int, int]] = set()

    def hold(self, fresh: Mapping[int, Outline]) -> set[int]:
        """Keep the links of these articles with others; give the reports that are now one incident with another."""
        mine = _by_article(outlines.reports_of(self._conn, fresh))
        by_place = {one: self._near(fresh[one.article_id], one) for reports in mine.values() for one in reports}
        by_name = {article_id: self._named(article_id, told) for article_id, told in fresh.items()}
        met = {other.article_id for found in by_place.values() for other in found}.union(*by_name.values())
        known = self._register.outlines(met.union(fresh))
        for one, found in by_place.items():
            self._meet_near(known, one, found)
        alike = _alike(known, by_name)
        theirs = _by_article(outlines.reports_of(self._conn, {other for _, other, _ in alike}))
        for article_id, other_id, shared in alike:
            self._liken(known, (article_id, mine.get(article_id, [])), (other_id, theirs.get(other_id, [])), shared)
        strongest = self._strongest({one.report_id for one in by_place})
        links.add(self._conn, ((one, other, points) for (one, other), points in strongest.items()))
        return {report for pair, points in strongest.items() if points >= SAME_FROM for report in pair}

    def _strongest(self, fresh: set[int]) -> dict[tuple[int, int], float]:
        """Give the links found, but of each new report no more than _MOST_LINKS."""
        met: defaultdict[int, list[tuple[float, tuple[int, int]]]] = defaultdict(list)
        for pair, points in self._links.items():
            for report in fresh.intersection(pair):
                met[report].append((points, pair))
        return {pair: points for found in met.values() for points, pair in nlargest(_MOST_LINKS, found)}

    def _near(self, told: Outline, one: Linked) -> list[Linked]:
        """Find the reports from about the same place and day."""
        report = told.report(one.number)
        kinds = families().get(report.kind, ANY_FAMILY)
        found = [
            other
            for lookup in lookups(report)
            for other in outlines.at_places(self._conn, lookup.keys, lookup.first, lookup.last, kinds)
        ]
        return [other for other in found if other.article_id != one.article_id]

    def _named(self, article_id: int, told: Outline) -> set[int]:
        """Find the articles that share names with this one."""
        found = (outlines.of_names(self._conn, lookup.keys, lookup.first, lookup.last) for lookup in name_lookups(told))
        return set().union(*found) - {article_id}

    def _meet_near(self, known: Mapping[int, Outline], one: Linked, found: Iterable[Linked]) -> None:
        """Compare a report with those from about the same place and day."""
        told = known[one.article_id]
        report = told.report(one.number)
        for other in found:
            theirs = known.get(other.article_id)
            if theirs is None:
                continue
            heard = theirs.report(other.number)
            if may_meet(report, heard) and (report.last or _are_alike(told, theirs)):
                self._meet(one.report_id, other.report_id, (report, heard), (told.article, theirs.article))

    def _meet(self, one: int, other: int, reports: _Reports, articles: _Articles) -> None:
        """Compare two reports, by their ids and what is known of them, unless that was done."""
        pair = (one, other) if one < other else (other, one)
        if pair not in self._compared:
            self._compared.add(pair)
            points = compare(*reports, articles).points
            if points >= POSSIBLY_FROM:
                self._links[pair] = points

    def _liken(
        self,
        known: Mapping[int, Outline],
        mine: tuple[int, list[Linked]],
        theirs: tuple[int, list[Linked]],
        alike: float,
    ) -> None:
        """Compare all reports of two articles that are alike, and see whether one looks back on the other."""
        told, heard = known[mine[0]], known[theirs[0]]
        for one, other in product(mine[1], theirs[1]):
            compared = told.report(one.number), heard.report(other.number)
            self._meet(one.report_id, other.report_id, compared, (told.article, heard.article))
        for (looking, _), (seen, reports) in ((mine, theirs), (theirs, mine)):
            number = target(known[looking], known[seen], alike)
            for report in reports:
                if report.number == number:
                    references.note(self._conn, looking, report.report_id, alike)


def _alike(known: Mapping[int, Outline], by_name: Mapping[int, set[int]]) -> list[tuple[int, int, float]]:
    """Give the pairs of articles among those that share names that are alike, and how much."""
    found = []
    for article_id, others in by_name.items():
        article = known[article_id].article
        for other_id in others & known.keys():
            other = known[other_id].article
            alike = likeness(article.words, other.words)
            if alike >= (_DATED_ALIKE_FROM if article.published and other.published else _ALIKE_FROM):
                found.append((article_id, other_id, alike))
    return found


def _are_alike(one: Outline, other: Outline) -> bool:
    return likeness(one.article.words, other.article.words) >= _ALIKE_FROM


def _by_article(reports: Iterable[Linked]) -> Mapping[int, list[Linked]]:
    found: defaultdict[int, list[Linked]] = defaultdict(list)
    for one in reports:
        found[one.article_id].append(one)
    return found
