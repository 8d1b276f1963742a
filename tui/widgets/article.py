"""The article: its header, its paragraphs as published, the entities in them, the evidence of one incident."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from rich.style import Style
from textual import events
from textual.binding import BindingType
from textual.message import Message
from textual.strip import Strip

from db.store.records.rows import Offsets
from tui.drawing.flow import Flow, FlowLine
from tui.drawing.marks import Look, Marks, first_evidence
from tui.drawing.masthead import masthead
from tui.drawing.names import Names, Sighted
from tui.keymap import bindings
from tui.paint import Part, line
from tui.widgets.pane import MovingPane

if TYPE_CHECKING:
    from db.model import Mention
    from db.store.records.views import ArticleView, StoredReport

MARGIN = 2
"""Cells left of the text: the bar of the evidence, and a gap."""
MEASURE = 88
"""Longest line of text in cells; longer ones are hard to read."""
CONTEXT = 3
"""Lines kept above what is jumped to."""
LEGEND_FROM = 16
"""Height from which the pane has a line for the legend."""
ASIDE = frozenset({"caption", "label", "furniture", "date"})
"""Blocks that are not the story."""
BAR = "▌"
CHOSEN = Style(reverse=True)
"""The name that was gone to, in every theme."""
LEGEND = (
    ("place", "place"),
    ("armed-group", "actor"),
    ("person", "person"),
    ("weapon", "means"),
    ("outlet", "outlet"),
)


class ArticlePane(MovingPane):
    """One article to read."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings("article")]

    def __init__(self) -> None:
        super().__init__(id="article")
        self.view: ArticleView | None = None
        self.selected: StoredReport | None = None
        self._matches: tuple[Offsets, ...] = ()
        self._match = -1
        self._top = 0
        self._flow: Flow | None = None
        self.marks: Marks | None = None
        """What stands out in the body, None where there is no article."""
        self._header: list[list[Part]] = []
        self._names = Names()

    @dataclass
    class Asked(Message):
        """The card of a name is asked for; None where none was gone to."""

        mention: Mention | None

    # -- what is shown ------------------------------------------------------------------------

    def show(self, view: ArticleView | None, incident_id: int | None, matches: Sequence[Offsets] = ()) -> None:
        """Show an article with one of its incidents selected, at the evidence for it; shown again it stays as it is."""
        same = self.view is not None and view is not None and view.id == self.view.id
        selected = self.selected.incident_id if self.selected is not None else None
        again = same and selected == incident_id and self._matches == tuple(matches)
        self.view = view
        self.selected = next((r for r in self.incidents if r.incident_id == incident_id), None)
        if not same:
            self._top = 0
            self._names = Names(view.mentions if view else ())
        if not again:
            self._matches, self._match = tuple(matches), -1
        self._lay_out()
        if again:
            self._mark()
            self._scroll_lines_to(self._top)
            self.refresh()
        else:
            self._show_selected()

    @property
    def incidents(self) -> tuple[StoredReport, ...]:
        """The reports of the article that stand in the timeline, in the order of the text."""
        return tuple(r for r in self.view.reports if r.incident_id is not None) if self.view else ()

    @property
    def searched(self) -> bool:
        """Whether words of a search stand in the article."""
        return bool(self._matches)

    @property
    def place_in_article(self) -> str:
        """Say which of its incidents or matches is in sight, "" where there is only one to see."""
        if self._matches and self._match >= 0:
            return f"match {self._match + 1} of {len(self._matches)}"
        incidents = self.incidents
        if self.selected in incidents:
            return f"incident {incidents.index(self.selected) + 1} of {len(incidents)}"
        if self.view is None:
            return ""
        return f"{len(incidents)} incidents" if incidents else "no incident"

    def step(self, by: int) -> bool:
        """Go to the next match, or to the next incident where nothing is searched; say if there is one."""
        return self._step_match(by) or self.step_incident(by)

    def _step_match(self, by: int) -> bool:
        if self._matches:
            before = self._match if self._match >= 0 or by > 0 else 0
            self._match = (before + by) % len(self._matches)
            self._bring_into_view(self._matches[self._match][0])
        return bool(self._matches)

    def step_incident(self, by: int) -> bool:
        """Go to the next incident, whatever is searched; say if there is one."""
        incidents = self.incidents
        if incidents:
            index = incidents.index(self.selected) if self.selected in incidents else (-1 if by > 0 else 0)
            self.selected, self._match = incidents[(index + by) % len(incidents)], -1
            self._show_selected()
        return bool(incidents)

    def _show_selected(self) -> None:
        self._mark()
        if self.selected is not None:
            start = first_evidence(self.selected.report)
            self._bring_into_view(start) if start is not None else self._scroll_lines_to(0)
        self.refresh()

    def _mark(self) -> None:
        view, chosen = self.view, self._names.chosen
        self.marks = Marks(view, self.selected, self._matches, chosen) if view else None

    def _lay_out(self) -> None:
        if self.view is None or self.size.width == 0:
            self._flow, self._header = None, []
            return
        width = self._measure
        self._flow = Flow(self.view.body, width)
        self._header = list(masthead(self.view, self.ink, width))

    @property
    def _measure(self) -> int:
        return max(8, min(MEASURE, self.size.width - MARGIN - 1))

    # -- moving -------------------------------------------------------------------------------

    @property
    def text_height(self) -> int:
        """How many lines of text are visible: all but the legend."""
        return max(1, self.size.height - (1 if self.size.height >= LEGEND_FROM else 0))

    @property
    def page(self) -> int:
        """A page, with one line that stays."""
        return max(1, self.text_height - 1)

    def move(self, lines: int) -> None:
        """Scroll by so many lines."""
        self._scroll_lines_to(self._top + lines)

    def move_first(self) -> None:
        """Scroll to the header."""
        self._scroll_lines_to(0)

    def move_last(self) -> None:
        """Scroll to the last line."""
        if self._flow is not None:
            self._scroll_lines_to(len(self._header) + self._flow.height())

    def _scroll_lines_to(self, top: int) -> None:
        top = max(0, top)
        last = top + self.text_height - 1 - len(self._header)  # of the text; below zero the header fills the pane
        if self._flow is not None and last >= 0 and self._flow.line(last) is None:
            top = max(0, min(top, len(self._header) + self._flow.height() - self.text_height))
        if top != self._top:
            self._top = top
            self.refresh()

    def _bring_into_view(self, offset: int) -> None:
        if self._flow is None:
            return
        at = len(self._header) + self._flow.line_of(offset)
        if not self._top + CONTEXT <= at < self._top + self.text_height - CONTEXT:
            self._scroll_lines_to(at - CONTEXT)
        self.refresh()

    def on_resize(self, event: events.Resize) -> None:
        """Lay the text out again, keeping what is at the top of the pane there."""
        anchor = (
            self._flow.line(self._top - len(self._header)) if self._flow and self._top >= len(self._header) else None
        )
        self._lay_out()
        if self._flow is not None and anchor is not None:
            self._top = len(self._header) + self._flow.line_of(anchor.start)
        self._scroll_lines_to(self._top)
        if self.selected is not None and anchor is None:
            self._show_selected()
        self.refresh()

    # -- names --------------------------------------------------------------------------------

    def action_next_name(self) -> None:
        """Go to the next name."""
        self._step_name(1)

    def action_previous_name(self) -> None:
        """Go to the name before."""
        self._step_name(-1)

    def action_card(self) -> None:
        """Ask for the card of the name that was gone to."""
        self.post_message(self.Asked(self._names.chosen))

    def _step_name(self, by: int) -> None:
        lines = [found for _, found in self._text_in_sight()]
        first, last = (lines[0].start, lines[-1].end) if lines else (0, 0)
        chosen = self._names.step(by, first, last)
        self._mark()
        if chosen is not None:
            self._bring_into_view(chosen.start)

    @property
    def named(self) -> Mention | None:
        """The name that was gone to."""
        return self._names.chosen

    def choose_name(self, mention: Mention) -> None:
        """Go to a name."""
        self._names.chosen = mention
        self._mark()
        self.refresh()

    def _text_in_sight(self) -> Iterator[tuple[int, FlowLine]]:
        """Give the lines of text on the screen, each with its line of the pane."""
        for y in range(self.text_height):
            index = self._top + y - len(self._header)
            if self._flow is not None and index >= 0 and (found := self._flow.line(index)) is not None:
                yield y, found

    @property
    def names_in_sight(self) -> tuple[Sighted, ...]:
        """The names on the screen, from the top."""
        body = self.view.body if self.view else ""
        return tuple(name for y, found in self._text_in_sight() for name in self._names.on_line(body, found, MARGIN, y))

    def on_click(self, event: events.Click) -> None:
        """Ask for the card of the name that was clicked on."""
        for name in self.names_in_sight:
            if event.y == name.line and name.column <= event.x < name.column + name.width:
                self.choose_name(name.mention)
                self.action_card()

    # -- drawing ------------------------------------------------------------------------------

    def draw_line(self, y: int, width: int) -> Strip | None:
        """Draw a line of the header, of the text, or the legend."""
        if self.view is None or self._flow is None or self.marks is None:
            return None
        if y >= self.text_height:
            return self._draw_legend(width)
        index = self._top + y
        if index < len(self._header):
            return line([Part(" " * MARGIN, Style()), *self._header[index]], width, self.ink.ground)
        found = self._flow.line(index - len(self._header))
        return self._draw_text(self.view.body, found, self.marks, width) if found else None

    def _draw_text(self, body: str, found: FlowLine, marks: Marks, width: int) -> Strip:
        bar = BAR if marks.is_evidence(found.start, found.end) else ""
        parts = [Part(bar.ljust(MARGIN), self.ink.accent)]
        parts += [Part(body[a:b], self._style(look)) for a, b, look in marks.pieces(found.start, found.end)]
        return line(parts, width, self.ink.ground)

    def _style(self, look: Look) -> Style:
        ink = self.ink
        if look.block in ASIDE:
            style = ink.faint
        elif look.block == "title":
            style = ink.title
        else:
            style = ink.text
        if look.entity and look.block not in ASIDE:
            style += ink.entity(look.entity)
        if look.evidence:
            style += ink.evidence
        if look.trigger:
            style += ink.trigger
        if look.match:
            style += ink.match
        return style + CHOSEN if look.chosen else style

    def _draw_legend(self, width: int) -> Strip:
        ink = self.ink
        parts = [Part(" " * MARGIN, ink.faint)]
        for kind, word in LEGEND:
            parts += [Part(word, ink.entity(kind)), Part("  ", ink.faint)]
        parts += [Part(BAR, ink.accent), Part("evidence", ink.text + ink.evidence)]
        return line(parts, width, self.ink.ground)
