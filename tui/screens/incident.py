"""All that is known of one incident: where reports disagree, and each report slot by slot with the words behind it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType

from tui.desk import Desk, Failure
from tui.keymap import leaving
from tui.paint import Part, column
from tui.screens.left import LeftOnce
from tui.text import one_line
from tui.widgets.scroll import ScrollPane
from tui.wording.disagreeing import at_odds_words, disagreements, source_words
from tui.wording.facts import Fact, Said, added, beyond, facts, right
from tui.wording.telling import sentence
from tui.wording.words import day_words

if TYPE_CHECKING:
    from db.store.records.views import IncidentView, StoredReport

NAME_CELLS = 11
QUOTES = '“”"'
"""Quotation marks that a quote may begin or end with itself."""


class IncidentScreen(LeftOnce[None], inherit_bindings=False):
    """One incident."""

    BINDINGS: ClassVar[list[BindingType]] = [*leaving("incident", "Back to the timeline", "incident")]

    def __init__(self, desk: Desk, incident_id: int) -> None:
        super().__init__()
        self._desk = desk
        self._incident_id = incident_id
        self._pane = IncidentPane()

    def compose(self) -> ComposeResult:
        """One pane."""
        yield self._pane

    def on_mount(self) -> None:
        """Ask for it."""
        self._pane.focus()
        self._pane.ask(self._desk, "incident", partial(_incident, incident_id=self._incident_id), self._pane.show)


def _incident(conn: sqlite3.Connection, incident_id: int) -> IncidentView | None:
    from db.store.panes import incident

    return incident.get(conn, incident_id)


class IncidentPane(ScrollPane):
    """The incident in lines."""

    def __init__(self) -> None:
        super().__init__("Incident", "incident")
        self._view: IncidentView | None = None
        self.note = "Looking …"

    def show(self, view: IncidentView | Failure | None) -> None:
        """Show the incident, or why it cannot be shown."""
        if isinstance(view, Failure):
            self.note = view.reason
        elif view is None:
            self.note = "It is not there any more"
        else:
            self._view = view
            self.title, self.note = f"Incident {view.row.id}", _sources(view)
        self.lay_out()

    def lines(self) -> Iterator[list[Part]]:
        """Give the sentence, what is at odds, each report, and what lies beside the incident."""
        view = self._view
        if view is None:
            return
        leading = next((kept for kept in view.reports if kept.article_id == view.row.article_id), view.reports[0])
        yield from self.wrapped("", 1, sentence(leading.report), self.ink.strong)
        yield from self._part("By you", added(view))
        yield from self._part(at_odds_words(view.reports), disagreements(view.reports))
        for kept in view.reports:
            yield from self._part(_heading(kept), (*right(kept), *facts(kept.report), *_quotes(kept)))
        yield from self._part("Beside it", beyond(view))

    def _part(self, heading: str, known: Iterable[Fact]) -> Iterator[list[Part]]:
        known = tuple(known)
        if known:
            yield []
            yield from self.wrapped("", 1, heading, self.ink.accent)
        for fact in known:
            yield from self._fact(fact)

    def _fact(self, fact: Fact) -> Iterator[list[Part]]:
        """Draw a fact in its tones where it fits on one line, else as plain text on as many as it needs."""
        ink = self.ink
        tones = {"place": ink.place, "actor": ink.actor, "means": ink.means, "quote": ink.muted, "note": ink.muted}
        if len(fact.text) < self.size.width - NAME_CELLS - 1:
            pieces = [Part(piece.text, tones.get(piece.tone, ink.text)) for piece in fact.pieces]
            yield [column(f"  {fact.name}", NAME_CELLS, ink.muted), *pieces]
        else:
            yield from self.wrapped(f"  {fact.name}", NAME_CELLS, fact.text, ink.text)


def _sources(view: IncidentView) -> str:
    articles = len({kept.article_id for kept in view.reports})
    sources = f"{view.row.sources} independent source{'' if view.row.sources == 1 else 's'}"
    return f"{articles} article{'' if articles == 1 else 's'}, {sources}"


def _heading(kept: StoredReport) -> str:
    day = day_words(kept.published).strip() if kept.published else "no date"
    title = f": {one_line(kept.article_title)}" if kept.article_title and kept.source else ""
    return f"{source_words(kept)} · {day}{title}"


def _quotes(kept: StoredReport) -> Iterator[Fact]:
    for number, span in enumerate(kept.report.evidence or kept.report.triggers):
        yield Fact("said" if number == 0 else "", (Said(f"“{one_line(span.text).strip(QUOTES)}”", "quote"),))
