"""What the reader can do on the screen, beside searching and changing: go about in it, and take things out of it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import ClassVar

from textual.binding import BindingType

from tui.browse import narrowing, outward
from tui.browse.working import WorkingScreen
from tui.keymap import bindings
from tui.reading import reading
from tui.widgets.article import ArticlePane
from tui.widgets.histogram import Histogram


class BrowseScreen(WorkingScreen, inherit_bindings=False):
    """The timeline and the article, and every key that works on them."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings("anywhere")]

    # -- going on where it broke off ----------------------------------------------------------

    def on_mount(self) -> None:
        """Once the timeline is there, go to where the reader was cut off."""
        bookmark = self.program.bookmark
        if bookmark is not None:
            from tui.browse.going_on import go_on

            self.call_after_refresh(go_on, self, bookmark)

    def _watch(self) -> None:
        super()._watch()
        self.program.leave_if_cut()
        bookmark = self.program.bookmark
        if bookmark is not None:
            from tui.browse.going_on import remember

            remember(self, bookmark)

    # -- actions ------------------------------------------------------------------------------

    def action_back(self) -> None:
        """Leave what was entered last: the input, the article, the search."""
        if self.searchbar.typing:
            self._close_search()
        elif self.histogram.has_focus:
            self.set_focus(self.timeline)
        elif self.article.has_focus or self.has_class("reading"):
            self._leave_article()
        elif self.searchbar.text:
            self.search_for("")
        else:
            self.keybar.say(f"This is the whole timeline; {self.key('quit')} leaves")
        self._show_hints()

    def action_other_pane(self) -> None:
        """Go from the timeline to the article and back."""
        if self.searchbar.typing:
            if not self.searchbar.complete():
                self.on_search_bar_done()
        elif self.article.has_focus:
            self._leave_article()
        elif self.timeline.window.current is not None:
            self.on_timeline_opened()

    def action_next_mark(self) -> None:
        """Go to the next match or incident of the article."""
        self._step(self.reader.step, 1)

    def action_previous_mark(self) -> None:
        """Go to the match or incident before."""
        self._step(self.reader.step, -1)

    def action_next_incident(self) -> None:
        """Go to the next incident of the article, whatever is searched."""
        self._step(self.reader.step_incident, 1)

    def action_previous_incident(self) -> None:
        """Go to the incident before, whatever is searched."""
        self._step(self.reader.step_incident, -1)

    def _step(self, step: Callable[[int], bool], by: int) -> None:
        row = self.timeline.window.current
        if self._follow_pending and row is not None:  # the article on the screen is not yet that of the cursor
            self._follow(row)
        elif not self.reader_in_sight or self.article.view is None:
            self.keybar.say(f"Open an article first: {self.key('read')}")
        elif not step(by):
            self.keybar.say("This article reports no incident")
        elif self.article.selected is not None and self.article.selected.incident_id is not None:
            self.timeline.point_at(self.article.selected.incident_id)
        self._show_hints()

    def action_copy(self) -> None:
        """Send the incident to the clipboard of the terminal."""
        outward.copy(self)

    def action_open_url(self) -> None:
        """Open the web page of the article."""
        outward.open_page(self)

    def action_export(self) -> None:
        """Write what is found to a file."""
        outward.export(self)

    def action_pipe(self) -> None:
        """Hand what is found to another program."""
        from tui.browse import piping

        piping.pipe(self)

    def action_page(self) -> None:
        """Show the article in a pager."""
        from tui.browse import piping

        piping.page(self)

    def action_edit(self) -> None:
        """Show the article in an editor."""
        from tui.browse import piping

        piping.edit(self)

    def action_picture(self) -> None:
        """Write what is on the screen to a file, as a picture."""
        outward.picture(self)

    async def do(self, action: str) -> None:
        """Do what a key does, in the pane in focus if it is the pane's."""
        pane = self.focused if hasattr(self.focused, f"action_{action}") else self
        await self.app.run_action(action, pane)

    def action_days(self) -> None:
        """Brush the histogram, to narrow to the days chosen."""
        if self.histogram.is_empty:
            self.keybar.say("Nothing that is found has a date")
        else:
            self._leave_article()
            self.set_focus(self.histogram)

    def on_histogram_chosen(self, event: Histogram.Chosen) -> None:
        """Narrow to the days that were brushed."""
        self.set_focus(self.timeline)
        self.narrow(event.narrow)

    def action_facets(self) -> None:
        """Show what the result has, and narrow to one of it."""
        narrowing.by_facet(self)

    def action_map(self) -> None:
        """Show where what is found happened, and narrow to one place."""
        narrowing.by_place(self)

    def action_articles(self) -> None:
        """List the articles found."""
        from tui.screens.articles import ArticlesScreen

        self.app.push_screen(ArticlesScreen(self.desk, self.searched, self.searchbar.text), self._read)

    def _read(self, article_id: int | None) -> None:
        if article_id is not None:
            question = partial(reading, query=self.searched, article_id=article_id, incident_id=None)
            self.ask("article", question, self._show_reading)
            self.add_class("reading")
            self.set_focus(self.article)

    def on_article_pane_asked(self, event: ArticlePane.Asked) -> None:
        """Show the card of a name in the article."""
        narrowing.by_card(self, event.mention)

    def action_incident(self) -> None:
        """Show all that is known of the incident."""
        from tui.screens.incident import IncidentScreen

        incident_id = self.required_incident()
        if incident_id is not None:
            self.app.push_screen(IncidentScreen(self.desk, incident_id))

    def action_jump(self) -> None:
        """Put hints on what is in sight, and go where the letters typed are."""
        from tui.browse.jumping import jump

        jump(self)

    def action_more_like(self) -> None:
        """Narrow to something that the incident under the cursor has."""
        narrowing.by_likeness(self)

    def action_searches(self) -> None:
        """List the kept searches."""
        from tui.browse import annotating

        annotating.searches(self)

    # -- the program --------------------------------------------------------------------------

    def action_import(self) -> None:
        """Ask what to import, and do it in the background."""
        from tui.browse import intake

        intake.take_in(self)

    def action_log(self) -> None:
        """Show what went wrong."""
        from tui.screens.log import LogScreen

        self.app.push_screen(LogScreen(self.desk, self.program.journal.entries))

    def action_redraw(self) -> None:
        """Draw the whole screen again."""
        self.program.redraw()

    async def action_suspend(self) -> None:
        """Go into the background."""
        if self.is_restricted:
            self.keybar.say("Not suspended: with --restricted there is no way to a shell")
        else:
            self.app.action_suspend_process()

    def action_command_palette(self) -> None:
        """Offer everything there is to do."""
        from tui.screens.palette import Palette

        self.app.push_screen(Palette(placeholder="What to do, or a date to go to: 2020-07"))

    def action_help(self) -> None:
        """Show all keys."""
        from tui.screens.help import HelpScreen

        pane = "article" if self.article.has_focus else "histogram" if self.histogram.has_focus else "timeline"
        self.app.push_screen(HelpScreen(pane))

    def action_quit(self) -> None:
        """Leave."""
        if self.program.aside is None:
            self.app.exit()
        else:
            from tui.browse import intake

            intake.leave(self)
