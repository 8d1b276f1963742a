"""The panes of the screen: how they are laid out, what is in sight and in hand, and asking for what they show."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.message import Message
from textual.screen import Screen

from db.query import Query
from tui.desk import Question
from tui.desk.history import History
from tui.keymap import first_key
from tui.widgets.article import ArticlePane
from tui.widgets.histogram import Histogram
from tui.widgets.keybar import KeyBar
from tui.widgets.preview import Preview
from tui.widgets.reader import Reader
from tui.widgets.searchbar import SearchBar
from tui.widgets.timeline import Timeline

if TYPE_CHECKING:
    from db.store.changes.undoable import Change
    from db.store.records.rows import TimelineRow
    from db.store.records.views import StoredReport
    from tui.browse.program import Program

What = TypeVar("What")
WIDE_CELLS = 120
TALL_CELLS = 30


class PanesScreen(Screen[None], inherit_bindings=False):
    """Timeline, article, search bar and histogram, and the line below them."""

    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (WIDE_CELLS, "-wide")]  # noqa: RUF012 - as Textual declares it
    VERTICAL_BREAKPOINTS = [(0, "-short"), (TALL_CELLS, "-tall")]  # noqa: RUF012 - as Textual declares it

    class Answer(Message):
        """An answer from the database, and what is to be done with it."""

        def __init__(self, receive: Callable[[Any], None], value: Any) -> None:
            super().__init__()
            self.receive = receive
            self.value = value

    class Written(Answer):
        """What became of a change of the reader's, handed on even where it failed."""

    def __init__(self, program: Program, width: int, height: int) -> None:
        # Textual would put these classes there only after a first layout, and lay out once more.
        wide, tall = width >= WIDE_CELLS, height >= TALL_CELLS
        super().__init__(classes=f"{'-wide' if wide else '-narrow'} {'-tall' if tall else '-short'}")
        self.program = program
        self.desk = program.desk
        self.searched = Query()
        self.history = History()
        self.progress = ""
        self.timeline = Timeline()
        self.histogram = Histogram()
        self.reader = Reader()
        self.searchbar = SearchBar()
        self.preview = Preview()
        self.keybar = KeyBar()

    def compose(self) -> ComposeResult:
        """Lay the panes out."""
        yield self.searchbar
        yield self.histogram
        yield Horizontal(self.timeline, self.reader, id="body")
        yield self.preview
        yield self.keybar

    # -- asking and saying --------------------------------------------------------------------

    def ask(self, lane: str, question: Question, receive: Callable[[Any], None]) -> None:
        """Ask the database on a lane; ``receive`` gets the answer, and a failure is said."""
        self.desk.ask(lane, question, lambda value: self.post_message(self.Answer(receive, value)))

    def change(self, change: Change, receive: Callable[[Any], None], waits: Callable[[], None] = lambda: None) -> None:
        """Make a change of the reader's; ``receive`` gets what takes it back, or why it was not made.

        ``waits`` is called again and again while another tidings is writing.
        """

        def waiting() -> None:
            self.post_message(self.Written(lambda _: waits(), None))

        self.desk.change(change, lambda value: self.post_message(self.Written(receive, value)), waiting)

    def on_panes_screen_written(self, written: Written) -> None:
        """Hand on what became of a change."""
        written.receive(written.value)

    def complain(self, says: str) -> None:
        """Say on the last line of the screen that something went wrong, and keep it in the log."""
        self.program.journal.add(says, wrong=True)
        self.keybar.say(f"{says} · {self.key('log')} shows the log")

    def key(self, name: str) -> str:
        """Give the key that does what ``name`` is the id of, as the reader has set it."""
        return first_key(self.program.own_keys, name)

    # -- what is in sight and in hand ---------------------------------------------------------

    @property
    def article(self) -> ArticlePane:
        """The article pane."""
        return self.reader.article

    @property
    def wide(self) -> bool:
        """Whether there is room for timeline and article side by side."""
        return self.app.size.width >= WIDE_CELLS

    @property
    def reader_in_sight(self) -> bool:
        """Whether the article is on the screen."""
        return self.wide or self.has_class("reading")

    @property
    def is_restricted(self) -> bool:
        """Whether nothing may be written and no other program started."""
        return self.program.restricted

    @property
    def report_in_hand(self) -> StoredReport | None:
        """The report that is on the screen, None where none is."""
        return self.article.selected if self.reader_in_sight else None

    @property
    def incident_in_hand(self) -> int | None:
        """The incident on the screen or else under the cursor."""
        if self.report_in_hand is not None and self.article.has_focus:
            return self.report_in_hand.incident_id
        row = self.timeline.window.current
        return row.id if row is not None else None

    def required_incident(self) -> int | None:
        """Give the incident in hand; where there is none, say so."""
        return self._required(self.incident_in_hand)

    def required_row(self) -> TimelineRow | None:
        """Give the incident under the cursor; where there is none, say so."""
        return self._required(self.timeline.window.current)

    def _required(self, what: What | None) -> What | None:
        if what is None:
            self.keybar.say("There is no incident under the cursor")
        return what
