"""What follows from what the panes say. Panes only say what happened; here it is decided what comes of it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Any

from textual.timer import Timer

from db.query import Query
from db.store.records.rows import TimelineRow
from tui import questions
from tui.browse.hints import hints, place
from tui.browse.panes import TALL_CELLS, PanesScreen
from tui.desk import Failure, Question
from tui.greeting import GREETING
from tui.paging import PAGE, Want
from tui.questions import Counted, Found, Rows
from tui.reading import Reading, reading
from tui.widgets.histogram import ENDS_CELLS
from tui.widgets.reader import NOTHING
from tui.widgets.timeline import Timeline
from tui.wording import states
from tui.wording.words import day_words

if TYPE_CHECKING:
    from db.store.changes.undoable import Change
    from tui.browse.program import Program

FOLLOW_SECONDS = 0.05
"""The article follows the cursor once it rests this long, so that a held key does not pay for it."""
SLOW_FOLLOW_SECONDS = 0.4
"""On a slow line nothing but the cursor moves before it has rested so long."""
FIRST_SECONDS = 0.1
"""The first frame waits so long for the incidents to be in it."""
WATCH_SECONDS = 2.0
"""How often it is looked whether the database has grown."""
WIDE_LEAP = 0.5
"""The part of its height that the list moves on by when the cursor leaves it: what is beside it cannot scroll along."""


class FollowingScreen(PanesScreen, inherit_bindings=False):
    """What the panes show, and what follows from what they say."""

    def __init__(self, program: Program, width: int, height: int) -> None:
        super().__init__(program, width, height)
        self._follow_timer: Timer | None = None
        self._follow_pending = False
        self._opening: object | None = None
        self.version: int | None = None
        """The state of the database that is on the screen, None before it has been asked for."""
        self._is_unreadable = False

    def on_mount(self) -> None:
        """Show the beginning of the timeline."""
        self.set_focus(self.timeline)
        first = self.program.first_answer
        try:
            self._show_found(first.result(FIRST_SECONDS) if first is not None else None)
        except TimeoutError:
            self._show_found(None)
        self.call_after_refresh(lambda: self._ask_about(self.searched))  # which may be gone on with by then
        self.set_interval(WATCH_SECONDS, self._watch)
        self._greet(self.program)

    def _greet(self, program: Program) -> None:
        """Say what is not safe or was wrong in the configuration, or else, to who starts first, how to get help."""
        if program.danger:
            self.complain(program.danger[:1].upper() + program.danger[1:])
        for problem in reversed(program.problems):
            self.complain(f"Configuration: {problem}")
        if program.greets and not (program.problems or program.danger):
            self.keybar.say(GREETING.format(help=self.key("help"), palette=self.key("palette")))

    # -- asking -------------------------------------------------------------------------------

    def ask_anew(self, question: Question, receive: Callable[[Any], None]) -> None:
        """Ask for another list of incidents; no more rows are asked for of the one that is shown until then."""
        self.timeline.await_another()
        self.ask("timeline", question, receive)

    def _find(self) -> None:
        self.ask_anew(partial(questions.found, query=self.searched), self._show_found)

    def on_panes_screen_answer(self, answer: PanesScreen.Answer) -> None:
        """Hand an answer on, or say why there is none."""
        if isinstance(answer.value, Failure):
            if not self.timeline.window.rows:
                self._show_unreadable(answer.value)
            self.timeline.nothing_came()
            self.complain(f"That did not work: {answer.value.reason}")
            self._let_keys_go_on()
        else:
            answer.receive(answer.value)

    def _search(self, text: str) -> None:
        from db.query import parse

        query = parse(text, today=date.today())
        self.searched = query
        self._find()
        self._ask_about(query)

    def _ask_about(self, query: Query) -> None:
        beside = 2 if self.wide and self.app.size.height >= TALL_CELLS else ENDS_CELLS
        at_most = max(20, self.app.size.width - beside)
        self.ask("count", partial(questions.counted, query=query), self._show_count)
        self.ask("histogram", partial(questions.bars, query=query, at_most=at_most), self.histogram.show)

    def _watch(self) -> None:
        """Look whether an import somewhere else has brought something new."""
        if self.desk.idle:
            self.ask("watch", questions.version, self._seen_version)

    def _seen_version(self, version: int) -> None:
        if self._is_unreadable:
            self._is_unreadable = False
            self._ask_about(self.searched)
            self._find()
        elif self.version not in (None, version):
            self._ask_about(self.searched)
            if self.timeline.window.rows and self.timeline.place_in_list != "newest":
                self.timeline.expect_newer()
                self.keybar.say(f"There are new incidents; {self.key('first')} goes to the newest")
            else:
                self._find()
        self.version = version

    # -- what comes back ----------------------------------------------------------------------

    def _show_found(self, found: Found | Failure | None) -> None:
        if found is None:
            self._find()
        elif isinstance(found, Failure):
            self._show_unreadable(found)
        elif found.page.rows:
            self.timeline.show_first(found.page.rows, more=found.page.more)
        else:
            self.timeline.show_empty(states.nothing(found, self.key, restricted=self.is_restricted))

    def _show_unreadable(self, failure: Failure) -> None:
        """Say why there is nothing to see; it is looked for again with every look whether something is new."""
        self._is_unreadable = True
        self.timeline.show_empty(states.unreadable(self.desk.database, failure.reason))

    def _show_count(self, counted: Counted) -> None:
        self.searchbar.show_found(states.count_words(counted, self.searched))

    def _add(self, want: Want, page: Rows) -> None:
        self.timeline.add(want, page.rows, more=page.more)

    def _show_reading(self, answer: Reading) -> None:
        self.reader.show(answer)
        self._show_hints()
        self._let_keys_go_on()

    def _let_keys_go_on(self) -> None:
        """Let the keys go on that were typed while an article was on its way."""
        if self._opening is not None:
            self.call_later(self.program.typed.release, self._opening)
            self._opening = None

    def _show_hints(self) -> None:
        self.keybar.show(hints(self), place(self))

    def show_progress(self, words: str) -> None:
        """Show how far what runs in the background is, "" for nothing."""
        self.progress = words
        self._show_hints()

    # -- what the panes say -------------------------------------------------------------------

    def on_timeline_moved(self, event: Timeline.Moved) -> None:
        """Follow the cursor: the histogram at once, the article when the cursor rests."""
        if not self.timeline.slow:
            self._show_around(event.row)
        if self._follow_timer is not None:
            self._follow_timer.stop()
        self._follow_pending = False
        if event.row is None:
            self._show_reading(NOTHING)
        elif self.timeline.slow:
            self._follow_timer = self.set_timer(SLOW_FOLLOW_SECONDS, partial(self._follow_slowly, event.row))
        elif self.reader_in_sight:
            self._follow_pending = True
            rest = SLOW_FOLLOW_SECONDS if self.program.follows_late else FOLLOW_SECONDS
            self._follow_timer = self.set_timer(rest, partial(self._follow, event.row))

    def _show_around(self, row: TimelineRow | None) -> None:
        """Show in the lines around the list what belongs to a row."""
        self.histogram.mark(*self.timeline.days_in_sight)
        self.preview.show(row)
        self._show_hints()

    def _follow_slowly(self, row: TimelineRow) -> None:
        self._show_around(row)
        if self.reader_in_sight:
            self._follow(row)

    def _follow(self, row: TimelineRow) -> None:
        self._follow_pending = False
        question = partial(reading, query=self.searched, article_id=row.article_id, incident_id=row.id)
        self.ask("article", question, self._show_reading)

    def on_timeline_wanted(self, event: Timeline.Wanted) -> None:
        """Fetch more rows, if the list that wants them is still there."""
        rows = self.timeline.window.rows
        if not self.timeline.wants(event.want):
            return
        if event.want is Want.LATER:
            question: Question = partial(questions.older, query=self.searched, than=rows[-1].key)
        else:
            question = partial(questions.newer, query=self.searched, than=rows[0].key)
        self.ask("timeline", question, partial(self._add, event.want))

    def on_timeline_jumped(self, event: Timeline.Jumped) -> None:
        """Show the other end of the list."""
        if event.to_end:
            self.ask_anew(partial(questions.oldest, query=self.searched), self._show_oldest)
        else:
            self.ask_anew(partial(questions.newest, query=self.searched), self._show_newest)

    def _show_oldest(self, page: Rows) -> None:
        self.timeline.show_last(page.rows, more=page.more)

    def _show_newest(self, page: Rows) -> None:
        self.timeline.show_first(page.rows, more=page.more)

    def on_histogram_brushed(self) -> None:
        """Say which days are brushed; what was said before gives way."""
        if self.histogram.brushed:
            self.keybar.say("")
        self._show_hints()

    def on_timeline_opened(self) -> None:
        """Read the article of the incident under the cursor."""
        row = self.timeline.window.current
        if row is None:
            self.keybar.say("There is no incident to read")
            return
        self.add_class("reading")
        if not self.wide:
            self._opening = self.program.typed.hold()
            self._follow(row)
        self.set_focus(self.article)
        self._show_hints()
        self._mark_read(row)

    def _mark_read(self, row: TimelineRow) -> None:
        """Note that an article was opened; where that cannot be written, it stays unread and nothing is said."""
        if not (row.read or self.is_restricted):
            from db.store.changes import undoable  # loads what is not needed before

            self.change(undoable.reading(row.article_id, True), self._show_read)

    def _show_read(self, answer: Change | Failure) -> None:
        if not isinstance(answer, Failure):
            self.show_again()

    def on_descendant_focus(self) -> None:
        """Show the keys of the pane in focus."""
        self._show_hints()

    def on_resize(self) -> None:
        """Let the list scroll by more than a row where it cannot scroll alone."""
        self.timeline.window.leap = WIDE_LEAP if self.wide else 0.0
        row = self.timeline.window.current
        if self.wide and row is not None and self.reader.is_empty:
            self._follow(row)

    def go_to(self, day: str) -> None:
        """Show the timeline from an ISO day on back."""
        self.ask_anew(partial(questions.on_or_before, query=self.searched, day=day), partial(self._show_day, day))

    def _show_day(self, day: str, page: Rows) -> None:
        if page.rows:
            self.timeline.show_from(page.rows, more=page.more)
        else:
            self.timeline.nothing_came()
            self.keybar.say(f"No incident on {day_words(day).strip()} or before")

    def show_again(self) -> None:
        """Show what is on the screen as it is now in the database, the cursor where it was."""
        window = self.timeline.window
        self.version = None
        self._ask_about(self.searched)
        if window.rows:
            first, number = None if window.at_start else window.rows[0].key, max(len(window.rows), PAGE)
            question = partial(questions.again, query=self.searched, first=first, number=number)
            self.ask_anew(question, self._show_again)
        else:
            self._find()

    def _show_again(self, page: Rows) -> None:
        self.timeline.show_changed(page.rows, more=page.more)
        row = self.timeline.window.current
        if row is None:
            self._find()
        elif self.reader_in_sight:
            self._follow(row)

    def _leave_article(self) -> None:
        self.remove_class("reading")
        self.set_focus(self.timeline)
