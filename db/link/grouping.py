"""From pairs of reports to incidents: the same groups whatever the order in which the reports came.

Pairs are taken from the strongest to the weakest, and the groups of both are joined unless that would bring together
what does not belong together. Everything is decided by the reports themselves, nothing by ids or by what was grouped
before.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import fsum

from db.link.comparing import SAME_FROM, compare, told_apart
from db.link.traits import ArticleTraits, ReportTraits
from db.link.wording import WHOLE, Wording

MEAN_FROM = 1.0
"""Points that the reports of two groups must have on average for the groups to be joined."""

COHESION = 0.7
"""How alike two groups must be, compared with how alike the articles within the looser of them are."""

_FEW = 3  # articles of a group from which on its cohesion can be told
_ASKED = 5  # reports of a group that speak for all of it


@dataclass(frozen=True, slots=True)
class Member:
    """A report with its id and the article that it stands in."""

    id: int
    report: ReportTraits
    article: ArticleTraits


@dataclass(frozen=True, slots=True)
class Pair:
    """Two reports, by id, and the points that they got."""

    one: int
    other: int
    points: float


@dataclass(frozen=True, slots=True)
class Decided:
    """What readers decided: pairs of ids that are one incident, and pairs that are not."""

    together: tuple[tuple[int, int], ...] = ()
    apart: tuple[tuple[int, int], ...] = ()


def groups(members: Iterable[Member], pairs: Iterable[Pair], decided: Decided | None = None) -> list[frozenset[int]]:
    """Give the groups of ids; every member is in one of them, alone if need be.

    ``pairs`` are those that are the same by themselves, and as many others as were compared already. What readers
    decided is kept whatever the points.
    """
    by_id = {member.id: member for member in members}
    decided = decided or Decided()
    compared = list(pairs)
    grouping = _Grouping(by_id, decided, compared)
    for one, other in decided.together:
        if one in by_id and other in by_id:
            grouping.join(one, other)
    same = [pair for pair in compared if pair.points >= SAME_FROM]
    keyed = ((pair, sorted((by_id[pair.one].report.key, by_id[pair.other].report.key))) for pair in same)
    for pair, _ in sorted(keyed, key=lambda entry: (-entry[0].points, entry[1])):
        grouping.consider(pair.one, pair.other)
    return [frozenset(member.id for member in group.members) for group in grouping.all()]


class _Group:
    """Reports that are one incident, those that speak for all, and the sum of the wordings of their articles."""

    def __init__(self, member: Member) -> None:
        self.members = [member]
        self.speakers = [member]
        self.by_article = {member.article.key: [member]}
        self.entries = {member.article.entry} if member.article.entry[0] else set()
        self._words: Wording | None = None

    def add(self, other: _Group) -> None:
        self.members += other.members
        self.entries |= other.entries
        self.speakers = sorted((*self.speakers, *other.speakers), key=lambda member: member.report.key)[:_ASKED]
        new = [members[0] for key, members in other.by_article.items() if key not in self.by_article]
        for key, members in other.by_article.items():
            self.by_article[key] = self.by_article.get(key, []) + members
        if self._words is not None:
            _add_up(self._words, new)

    def is_coded_apart(self, other: _Group) -> bool:
        """Tell whether a data set has some of the one and some of the other as two incidents."""
        return any(mine[0] == theirs[0] and mine != theirs for mine in self.entries for theirs in other.entries)

    def is_told_apart(self, other: _Group) -> bool:
        """Tell whether an article has reports in both groups and says that they are two incidents."""
        return any(
            told_apart(mine.report, theirs.report)
            for key in self.by_article.keys() & other.by_article.keys()
            for mine in self.by_article[key]
            for theirs in other.by_article[key]
        )

    def likeness(self, other: _Group) -> float:
        """Give how alike the articles of the two groups are on average."""
        small, large = sorted((self._sum(), other._sum()), key=len)
        total = sum([weight * large.get(word, 0) for word, weight in small.items()])
        return total / (WHOLE * WHOLE * len(self.by_article) * len(other.by_article))

    def cohesion(self) -> float:
        """Give how alike the articles of the group are on average."""
        number = len(self.by_article)
        total = sum([weight * weight for weight in self._sum().values()]) / (WHOLE * WHOLE)
        return (total - number) / (number * (number - 1))

    def _sum(self) -> Wording:
        """Give the sum of the wordings of the articles, added up when first asked for: few groups grow so large."""
        if self._words is None:
            self._words = {}
            _add_up(self._words, [members[0] for members in self.by_article.values()])
        return self._words


def _add_up(total: Wording, members: Iterable[Member]) -> None:
    for member in members:
        for word, weight in member.article.words.items():
            total[word] = total.get(word, 0) + weight


class _Grouping:
    """The groups as they grow."""

    def __init__(self, members: Mapping[int, Member], decided: Decided, compared: Iterable[Pair]) -> None:
        self._of = {number: _Group(member) for number, member in members.items()}
        self._apart = [(one, other) for one, other in decided.apart if one in members and other in members]
        self._points = {_both(pair.one, pair.other): pair.points for pair in compared}

    def all(self) -> Iterable[_Group]:
        return {id(group): group for group in self._of.values()}.values()

    def consider(self, one: int, other: int) -> None:
        """Join the groups of two reports if all that is known of both allows it."""
        mine, theirs = self._of[one], self._of[other]
        if mine is not theirs and self._may_join(mine, theirs):
            self.join(one, other)

    def join(self, one: int, other: int) -> None:
        """Join the groups of two reports."""
        small, large = sorted((self._of[one], self._of[other]), key=lambda group: len(group.members))
        if small is large:
            return
        large.add(small)
        for member in small.members:
            self._of[member.id] = large

    def _may_join(self, mine: _Group, theirs: _Group) -> bool:
        if any({id(self._of[one]), id(self._of[other])} == {id(mine), id(theirs)} for one, other in self._apart):
            return False
        if mine.is_coded_apart(theirs) or mine.is_told_apart(theirs):
            return False
        if len(mine.members) == len(theirs.members) == 1:
            return True
        if self._mean(mine, theirs) < MEAN_FROM:
            return False
        if len(mine.by_article) < _FEW or len(theirs.by_article) < _FEW:
            return True
        return mine.likeness(theirs) >= COHESION * min(mine.cohesion(), theirs.cohesion())

    def _mean(self, mine: _Group, theirs: _Group) -> float:
        """Give the points that the reports of two groups have on average."""
        found = [self._compared(one, other) for one in mine.speakers for other in theirs.speakers]
        return fsum(found) / len(found)

    def _compared(self, one: Member, other: Member) -> float:
        pair = _both(one.id, other.id)
        if pair not in self._points:
            self._points[pair] = compare(one.report, other.report, (one.article, other.article)).points
        return self._points[pair]


def _both(one: int, other: int) -> tuple[int, int]:
    return (one, other) if one < other else (other, one)
