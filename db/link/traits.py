"""What linking knows of an article and its reports: small records that are kept beside them and compared in pairs.

Names are kept as hashes (``db.link.wording.hashed``), days as ordinals (date.toordinal), 0 where unknown.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

import msgspec

from db.link.wording import Wording

_NOTHING: Mapping[int, msgspec.Raw] = MappingProxyType({})


class Spot(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """A place of a report. ``level`` is 3 for a settlement or a point, 2 for a part of a country, 1 for a country,
    0 for a name without a point. ``within`` is the hash of the first-level unit, of a name without a point that of
    its consonants; ``name`` is that of entity or name, ``words`` are those that name it in the text. ``between`` tells
    that it is one of the two between which it happened."""

    name: int
    level: int
    lat: float
    lon: float
    country: str
    within: int
    words: tuple[int, ...]
    between: bool = False


class ReportTraits(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """One report, as linking sees it.

    ``key`` is made of the words of the article: the same on any machine, and different for any two reports. ``rank``
    is 0 for the report that the article begins with. ``first`` to ``last`` are the days on which it can have happened;
    ``exact`` tells days that the text says from those that only follow from the day of publication. ``weekday`` is 0
    for Monday to 6, -1 where no weekday was said that waits for its date. ``doers`` and ``others`` are names on either
    side, ``people`` surnames, and ``victims`` those of whom it befell. ``counts`` holds bounds by kind, -1 for an open
    one. ``another`` tells that the report itself says that it is of a further incident. ``scenes`` are what was hit, a
    market or a bridge, and ``states`` the countries whose forces did it where these have no name of their own ("Israeli
    forces"). ``grown`` tells that its toll is said to be larger than before, ``follows`` that it is of arrests for
    a deed of which the same sentence has a report of its own. Scenes, states and victims are empty in outlines that
    were made before they were known, nothing has grown there, and nothing follows.
    """

    key: int
    rank: int
    kind: str
    first: int
    last: int
    exact: bool
    weekday: int
    spots: tuple[Spot, ...]
    doers: tuple[int, ...]
    others: tuple[int, ...]
    people: tuple[int, ...]
    means: tuple[int, ...]
    counts: dict[str, tuple[int, int]]
    words: Wording
    another: bool
    scenes: tuple[int, ...] = ()
    states: tuple[int, ...] = ()
    victims: tuple[int, ...] = ()
    grown: bool = False
    follows: bool = False


class ArticleTraits(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """An article, as linking sees it: what its beginning is about, its most telling names and other words, its day of
    publication.

    ``looks_back`` tells that it speaks of what happened long ago: a trial, an anniversary. ``entry`` names the data set
    of incidents, and which entry of it the article is; 0 and 0 for news.
    """

    key: int
    published: int
    words: Wording
    names: tuple[int, ...]
    nouns: tuple[int, ...]
    looks_back: bool
    entry: tuple[int, int] = (0, 0)


class Outline:
    """An article and its reports of actual incidents, by the index of each among all reports of the article.

    Of most articles that are met only the article itself or one report is compared, so what was packed of a report is
    unpacked when that is asked for first.
    """

    __slots__ = ("_packed", "_reports", "article")

    def __init__(
        self, article: ArticleTraits, reports: dict[int, ReportTraits], packed: Mapping[int, msgspec.Raw] = _NOTHING
    ) -> None:
        self.article = article
        self._reports = reports
        self._packed = packed

    @property
    def reports(self) -> Mapping[int, ReportTraits]:
        """All reports by their index."""
        return {number: self.report(number) for number in self._packed or self._reports}

    @property
    def tells(self) -> bool:
        """Whether there is any report."""
        return bool(self._packed or self._reports)

    def report(self, number: int) -> ReportTraits:
        """Give the report with this index. Raises KeyError where there is none."""
        found = self._reports.get(number)
        if found is None:
            found = self._reports[number] = _report.decode(self._packed[number])
        return found

    def forget(self) -> None:
        """Give up what can be unpacked again."""
        if self._packed:
            self._reports = {}

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Outline) and (self.article, self.reports) == (other.article, other.reports)

    __hash__ = None  # type: ignore[assignment]  # as of all that is compared by what it holds


class _Packed(msgspec.Struct, frozen=True, array_like=True, gc=False):
    article: ArticleTraits
    reports: dict[int, msgspec.Raw]


_decoder = msgspec.msgpack.Decoder(_Packed)
_report = msgspec.msgpack.Decoder(ReportTraits)


def packed(outline: Outline) -> bytes:
    """Give the outline in the few hundred bytes in which it is kept."""
    return msgspec.msgpack.encode((outline.article, outline.reports))


def unpacked(kept: bytes) -> Outline:
    """Give the outline that ``packed`` packed. Raises msgspec.DecodeError for anything else."""
    found = _decoder.decode(kept)
    return Outline(found.article, {}, found.reports)
