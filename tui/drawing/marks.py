"""Which parts of an article are drawn how: entities, the evidence of an incident, the matches of a search."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar

if TYPE_CHECKING:
    from db.model import Mention, Report
    from db.store.records.views import ArticleView, StoredReport

Value = TypeVar("Value")


class Spans(Generic[Value]):
    """Spans with a value each, found by where they are. Empty and reversed ones are left out."""

    def __init__(self, spans: Iterable[tuple[int, int, Value]]) -> None:
        self._spans = sorted((span for span in spans if span[0] < span[1]), key=lambda span: span[:2])
        self._starts = [start for start, _, _ in self._spans]
        self._longest = max((end - start for start, end, _ in self._spans), default=0)

    def within(self, start: int, end: int) -> Iterator[tuple[int, int, Value]]:
        """Give the spans that share a character with ``[start, end)``, in order."""
        for index in range(bisect_left(self._starts, start - self._longest), len(self._spans)):
            span = self._spans[index]
            if span[0] >= end:
                return
            if span[1] > start:
                yield span

    def __len__(self) -> int:
        return len(self._spans)


class Look(NamedTuple):
    """How a piece of the article stands out: its block, entity kind, and whether it is evidence, a trigger, a match, or
    the name that was gone to."""

    block: str = "story"
    entity: str | None = None
    evidence: bool = False
    trigger: bool = False
    match: bool = False
    chosen: bool = False


class Marks:
    """The marks of one article, for the selected report and the current search."""

    def __init__(
        self,
        view: ArticleView,
        selected: StoredReport | None,
        matches: Iterable[tuple[int, int]],
        chosen: Mention | None = None,
    ) -> None:
        report = selected.report if selected else None
        self._blocks = Spans((block.start, block.end, block.kind) for block in view.blocks)
        self._entities = Spans((m.start, m.end, m.kind) for m in view.mentions if m.field == "text")
        self._evidence = Spans(_evidence(report) if report else ())
        self._triggers = Spans(_triggers(report) if report else ())
        self._matches = Spans((start, end, True) for start, end in matches)
        self._chosen = Spans([(chosen.start, chosen.end, True)] if chosen else ())

    def pieces(self, start: int, end: int) -> Iterator[tuple[int, int, Look]]:
        """Cut ``[start, end)`` into pieces that each have one look."""
        looks = (
            [(a, b, "block", kind) for a, b, kind in self._blocks.within(start, end)]
            + [(a, b, "entity", kind) for a, b, kind in self._entities.within(start, end)]
            + [(a, b, "evidence", True) for a, b, _ in self._evidence.within(start, end)]
            + [(a, b, "trigger", True) for a, b, _ in self._triggers.within(start, end)]
            + [(a, b, "match", True) for a, b, _ in self._matches.within(start, end)]
            + [(a, b, "chosen", True) for a, b, _ in self._chosen.within(start, end)]
        )
        edges = sorted({start, end, *(min(max(edge, start), end) for a, b, _, _ in looks for edge in (a, b))})
        for first, last in pairwise(edges):
            covering = {name: value for a, b, name, value in looks if a <= first and last <= b}
            yield first, last, Look()._replace(**covering)  # type: ignore[arg-type]

    def is_evidence(self, start: int, end: int) -> bool:
        """Say whether the line ``[start, end)`` holds evidence of the selected incident."""
        return next(self._evidence.within(start, end), None) is not None


def _evidence(report: Report) -> list[tuple[int, int, bool]]:
    spans = report.evidence or report.triggers
    return [(span.start, span.end, True) for span in spans if span.field == "text"]


def _triggers(report: Report) -> list[tuple[int, int, bool]]:
    return [(span.start, span.end, True) for span in report.triggers if span.field == "text"]


def first_evidence(report: Report) -> int | None:
    """Give where the evidence of a report begins in the body, None where it is all in the title."""
    return min((start for start, _, _ in _evidence(report)), default=None)


def title_pieces(title: str, mentions: Iterable[Mention]) -> Iterator[tuple[str, str | None]]:
    """Cut a title into its text and the kind of entity each piece is."""
    spans = Spans((m.start, m.end, m.kind) for m in mentions if m.field == "title")
    position = 0
    for start, end, kind in spans.within(0, len(title)):
        if start >= position:
            yield title[position:start], None
            yield title[start:end], kind
            position = end
    yield title[position:], None
