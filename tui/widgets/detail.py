"""The selected incident in short: one sentence, then when, where, who, with what, how many, and who says so."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from rich.style import Style
from textual import events
from textual.strip import Strip

from tui.paint import Part, column, line
from tui.widgets.pane import Pane

if TYPE_CHECKING:
    from db.store.records.views import IncidentView, StoredReport
    from tui.wording.facts import Fact

NAME_CELLS = 8
SENTENCE_LINES = 2
RULE = "─"


class Detail(Pane):
    """The strip under the article."""

    def __init__(self) -> None:
        super().__init__(id="detail")
        self._stored: StoredReport | None = None
        self._others: tuple[StoredReport, ...] = ()
        self._incident: IncidentView | None = None
        self._note = ""
        self._lines: list[list[Part]] = []

    def show(
        self, stored: StoredReport | None, others: Sequence[StoredReport], incident: IncidentView | None, note: str
    ) -> None:
        """Show an incident as one report tells it, with the other reports and what the reader added.

        ``note`` stands in the rule above.
        """
        self._stored, self._others, self._incident, self._note = stored, tuple(others), incident, note
        self._lay_out()

    def on_resize(self, _: events.Resize) -> None:
        """Break the sentence anew."""
        self._lay_out()

    def _lay_out(self) -> None:
        self._lines = []
        if self._stored is not None:
            from tui.drawing.known import known, sentence_lines  # not needed for the first frame

            lines = sentence_lines(self._stored, max(8, self.size.width - 2), SENTENCE_LINES)
            self._lines = [[Part(words, self.ink.strong)] for words in lines]
            self._lines += [self._draw_fact(fact) for fact in known(self._stored, self._others, self._incident)]
        self.refresh()

    def _draw_fact(self, fact: Fact) -> list[Part]:
        ink = self.ink
        tones = {
            "plain": ink.text,
            "place": ink.place,
            "actor": ink.actor,
            "means": ink.means,
            "quote": ink.muted,
            "note": ink.muted,
        }
        pieces = [Part(piece.text, tones[piece.tone]) for piece in fact.pieces]
        return [column(fact.name, NAME_CELLS, ink.faint), *pieces]

    def draw_line(self, y: int, width: int) -> Strip | None:
        """Draw the rule with its note, or a line of what is known."""
        if y == 0:
            faint = self.ink.faint
            note = f" {self._note} " if self._note else ""
            rule = RULE * (width - len(note) - 1)
            return line([Part(rule, faint), Part(note, self.ink.muted), Part(RULE, faint)], width, self.ink.ground)
        if y > len(self._lines):
            return None
        return line([Part("  ", Style()), *self._lines[y - 1]], width, self.ink.ground)
