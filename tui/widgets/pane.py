"""What all panes have in common: they draw their own lines and are moved through by the same keys."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any, ClassVar, cast

from rich.style import Style
from textual import events
from textual.binding import BindingType
from textual.filter import LineFilter
from textual.strip import Strip
from textual.widget import Widget

from tui.keymap import bindings, first_key
from tui.paint import Part, blank, line, spread

if TYPE_CHECKING:
    from tui.desk import Desk, Question
    from tui.host import Host
    from tui.theme import Styles

WHEEL_LINES = 3
CURSOR = "▌"


class Pane(Widget):
    """A widget that draws line by line."""

    ALLOW_SELECT = False

    @property
    def host(self) -> Host:
        """The program around the pane."""
        return cast("Host", self.app)

    @property
    def ink(self) -> Styles:
        """The styles of the current theme."""
        return self.host.styles_in_use

    def key(self, name: str) -> str:
        """Give the key that does what ``name`` is the id of, as the reader has set it."""
        return first_key(self.host.own_keys, name)

    @property
    def slow(self) -> bool:
        """Whether as little as possible is to be sent to the terminal."""
        return self.host.slow

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Let no filter look at the lines: their styles are already those that the theme has for the terminal."""
        return ()

    def render_line(self, y: int) -> Strip:
        """Give one visible line; what :meth:`draw_line` does not draw is empty."""
        width = self.size.width
        return self.draw_line(y, width) or blank(width, self.ink.ground)

    def draw_chosen(self, parts: Iterable[Part], width: int) -> Strip:
        """Draw a line under the cursor: a mark in front, and the colour of the cursor wins over those of the line."""
        ink = self.ink
        ground = ink.cursor if self.has_focus else ink.cursor_idle
        if ink.cursor_hides_colours:
            parts = [Part(part.text, Style()) for part in parts]
        return line([Part(CURSOR, ink.accent if not ink.cursor_hides_colours else Style()), *parts], width, ground)

    def draw_heading(self, title: str, note: str, width: int) -> Strip:
        """Draw the line above everything: what the pane shows, and at the right how much of it or why nothing."""
        ink = self.ink
        return spread([Part(f" {title}", ink.title)], [Part(f"{note} ", ink.muted)], width, ink.raised)

    def draw_keys(self, keys: Mapping[str, str], width: int) -> Strip:
        """Draw the line below everything: keys, each with what it does."""
        ink, last = self.ink, len(keys) - 1
        parts = []
        for number, (key, does) in enumerate(keys.items()):
            before, after = "" if number else " ", "   " if number < last else ""
            parts += [Part(f"{before}{key}", ink.accent), Part(f" {does}{after}", ink.muted)]
        return line(parts, width, ink.raised)

    def ask(self, desk: Desk, lane: str, question: Question, show: Callable[[Any], object]) -> None:
        """Ask the database; ``show`` gets the answer or a failure in turn with what else happens to the pane."""
        desk.ask(lane, question, partial(self.call_later, show))

    def draw_line(self, y: int, width: int) -> Strip | None:
        """Draw the visible line ``y``, counted from the top of the pane; None leaves it empty."""
        raise NotImplementedError


class MovingPane(Pane, can_focus=True):
    """A pane with more lines than are visible."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings("panes")]

    def move(self, lines: int) -> None:
        """Move by so many lines; as far as possible where there are fewer."""
        raise NotImplementedError

    def move_first(self) -> None:
        """Move to the very beginning."""
        raise NotImplementedError

    def move_last(self) -> None:
        """Move to the very end."""
        raise NotImplementedError

    @property
    def page(self) -> int:
        """How many lines a page has."""
        return max(1, self.size.height - 1)

    def action_down(self) -> None:
        """Move a line down."""
        self.move(1)

    def action_up(self) -> None:
        """Move a line up."""
        self.move(-1)

    def action_half_down(self) -> None:
        """Move half a page down."""
        self.move(max(1, self.page // 2))

    def action_half_up(self) -> None:
        """Move half a page up."""
        self.move(-max(1, self.page // 2))

    def action_page_down(self) -> None:
        """Move a page down."""
        self.move(self.page)

    def action_page_up(self) -> None:
        """Move a page up."""
        self.move(-self.page)

    def action_first(self) -> None:
        """Move to the beginning."""
        self.move_first()

    def action_last(self) -> None:
        """Move to the end."""
        self.move_last()

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """Follow the wheel."""
        event.stop()
        self.move(WHEEL_LINES)

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """Follow the wheel."""
        event.stop()
        self.move(-WHEEL_LINES)
