"""The browser as a Textual app: its layout, themes and keys."""

from __future__ import annotations

import gc
import os
import signal
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import Future
from typing import TYPE_CHECKING, ClassVar, cast

from rich.console import RenderableType
from textual import events
from textual._compositor import CompositorUpdate
from textual.app import App
from textual.binding import BindingType
from textual.command import Provider
from textual.driver import Driver
from textual.screen import Screen

from tui.browse.screen import BrowseScreen
from tui.config import AUTO, ON
from tui.desk import Desk, Failure
from tui.journal import Journal
from tui.questions import Found
from tui.sheet import Sheet
from tui.theme import INK, PALETTES, PLAIN, Styles, sparing, styles_of, textual_theme
from tui.typeahead import TypeAhead
from tui.wire import PATIENCE_SECONDS, Frame, Link, Wire

if TYPE_CHECKING:
    from tui.aside import Aside
    from tui.bookmark import Bookmark

CSS = """
Screen { layout: vertical; background: $background; }
#searchbar, #keybar, #preview { height: 1; }
.-wide #preview, .reading #preview { display: none; }
#query { width: 1fr; margin: 0 22 0 3; background: $background; }
#query:focus { background-tint: $background 0%; }
#histogram { height: 1; }
#body { height: 1fr; }
#timeline, #article, #help, #map, #log, #incident { height: 1fr; width: 1fr; }
#reader { width: 43%; max-width: 92; display: none; }
#detail { height: 8; }
.-wide #reader { display: block; border-left: solid $faint; }
ChooseScreen { align: center middle; background: $background 40%; }
.choices { width: 76; max-width: 100%; max-height: 100%; }
AskScreen { align: center middle; background: $background 40%; }
#ask { width: 76; max-width: 100%; height: auto; }
.ask-line { height: 1; }
.ask-hint { height: auto; }
#asked { height: 1; padding: 0 1; background: $background; }
#asked:focus { background-tint: $background 0%; }
CommandPalette SearchIcon { display: none; }
JumpScreen { background: transparent; }
.hint { position: absolute; height: 1; }
CardScreen { align: center middle; background: $background 40%; }
#card { width: 110; max-width: 100%; height: 36; max-height: 100%; }
FacetsScreen { align: left top; background: $background 40%; }
#facets { width: 46; max-width: 100%; height: 1fr; }
.-wide.-tall #histogram { height: 3; }
.-wide.-tall #detail { height: 10; }
.-narrow.reading #timeline, .-narrow.reading #histogram { display: none; }
.-narrow.reading #reader { display: block; width: 1fr; max-width: 100%; }
"""


REST_SECONDS = 0.3
"""A key that is held comes again sooner than this."""


def load_deeds() -> type[Provider]:
    """Load what the palette offers when it is first opened."""
    from tui.browse.deeds import Deeds

    return Deeds


class Tidings(App[None], inherit_bindings=False):
    """The browser on one database."""

    CSS = CSS
    TITLE = "tidings"
    BINDINGS: ClassVar[list[BindingType]] = []
    ENABLE_COMMAND_PALETTE = False  # Textual would bind Ctrl-p to it before every other key; the key table has its own
    COMMANDS: ClassVar[set[type[Provider] | Callable[[], type[Provider]]]] = {load_deeds}
    ALLOW_SELECT = False

    def __init__(
        self,
        desk: Desk,
        *,
        first_answer: Future[Found | Failure] | None = None,
        restricted: bool = False,
        slow: str = AUTO,
        theme: str = INK.name,
        keys: Mapping[str, str] | None = None,
        problems: Sequence[str] = (),
        greets: bool = False,
        bookmark: Bookmark | None = None,
        danger: str | None = None,
    ) -> None:
        colourless = "NO_COLOR" in os.environ
        super().__init__(ansi_color=True if colourless else None)
        self.first_answer = first_answer
        self.restricted = restricted
        self.link = Link()
        self.slow_setting = slow
        self.slow = slow == ON
        self._held_back = self._turning_slow = False
        self.problems = tuple(problems)
        self.greets = greets
        self.bookmark = bookmark
        self.danger = danger
        self.own_keys = dict(keys or {})
        self.journal = Journal()
        self.aside: Aside | None = None
        self.typed = TypeAhead(self, super().on_event)
        self.desk = desk
        for palette in PALETTES.values():
            self.register_theme(textual_theme(palette))
        self.wire = Wire(term=os.environ.get("TERM", ""), colours=self.console.color_system)
        self.styles_in_use: Styles = styles_of(INK)
        self.theme = PLAIN.name if colourless else theme
        self.stylesheet = Sheet(variables=self.get_css_variables())
        if self.own_keys:
            self.set_keymap(self.own_keys)

    def on_mount(self) -> None:
        """Draw everything again after a suspension."""
        self.app_resume_signal.subscribe(self, lambda _: self.redraw())

    async def on_event(self, event: events.Event) -> None:
        """Let each key wait for the one before it."""
        if isinstance(event, events.Key) and not event.is_forwarded:
            await self.typed.take(event)
        else:
            await super().on_event(event)

    def on_ready(self) -> None:
        """After the first frame: collect garbage again, but never look at what was loaded until now."""
        gc.freeze()
        gc.enable()

    def _fatal_error(self) -> None:
        """End for a mistake of the program's own; Textual would print where it is, with all that is held there."""
        self._close_messages_no_wait()

    @property
    def fault(self) -> Exception | None:
        """The mistake of the program's own for which it has ended."""
        return self._exception

    def leave_if_cut(self) -> None:
        """End, as by the hangup that was ignored, where nobody is there any more to press a key."""
        if getattr(self._driver, "is_cut", False):
            signal.signal(signal.SIGHUP, signal.SIG_DFL)
            signal.raise_signal(signal.SIGHUP)

    def redraw(self) -> None:
        """Draw the whole screen, taking nothing that was sent before for granted."""
        self.wire.forget()
        self.screen.refresh()

    def copy_to_clipboard(self, text: str) -> None:
        """Send text to the clipboard of the terminal, through tmux and GNU screen as well."""
        from tui.clipboard import sequence

        self._clipboard = text
        if self._driver is not None:
            self._driver.write(sequence(text, os.environ))

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Give the variables that only the themes of tidings have."""
        return {"muted": INK.muted, "faint": INK.faint}

    def get_default_screen(self) -> BrowseScreen:
        """Begin with the timeline."""
        return BrowseScreen(self, *self.size)

    # -- the line to the terminal -------------------------------------------------------------

    def get_driver_class(self) -> type[Driver]:
        """Take Textual's driver; the one of a terminal also hears what tells of the line."""
        chosen = super().get_driver_class()
        if chosen.__name__ != "LinuxDriver":
            return chosen
        from tui.wire.driver import LinkedDriver

        return LinkedDriver

    def _display(self, screen: Screen[object], renderable: RenderableType | None) -> None:
        """Send what is drawn over the thin wire. Textual has no public place for this; its version is pinned.

        Where the terminal is behind, what is drawn waits until it has caught up, and is then sent at once.
        """
        if isinstance(renderable, CompositorUpdate) and not self._batch_count:
            self.wire.draw(renderable, *self.size)
            if self.link.is_behind:
                self._hold_back()
            else:
                self._send(screen)
        else:
            super()._display(screen, renderable)

    def _send(self, screen: Screen[object]) -> None:
        super()._display(screen, cast("RenderableType", Frame(self.wire, self.link)))

    def _hold_back(self) -> None:
        if not self._held_back:
            self._held_back = True
            self.set_timer(PATIENCE_SECONDS, self.catch_up)
        self.post_display_hook()

    def catch_up(self) -> None:
        """After an answer of the terminal: send what waited for it, and send less where the line is slow."""
        if self._held_back and not self.link.is_behind:
            self._held_back = False
            self._send(self.screen)
        if self.slow_setting == AUTO and not self.slow and self.link.is_slow and not self._turning_slow:
            self._turning_slow = True
            self._turn_slow()

    def _turn_slow(self) -> None:
        """Send less from now on, once no key is held any more: the whole screen is drawn anew for it."""
        if self.typed.rested < REST_SECONDS:
            self.set_timer(REST_SECONDS, self._turn_slow)
            return
        self._turning_slow = False
        if self.slow_setting == AUTO and self.link.is_slow:
            self._use_slow(True)
            screen = cast("BrowseScreen", self.default_screen)
            screen.keybar.say(f"A slow line: less is sent from now on ({screen.key('palette')} changes that)")

    @property
    def follows_late(self) -> bool:
        """Whether the article waits for the cursor to rest for long, since the line seems to be slow."""
        return self.slow_setting == AUTO and self.link.seems_slow

    def set_slow(self, setting: str) -> None:
        """Send as little as possible always (`ON`), never (`OFF`), or where the line turns out to be slow (`AUTO`)."""
        self.slow_setting = setting
        self._use_slow(setting == ON or (setting == AUTO and self.link.is_slow))

    def _use_slow(self, slow: bool) -> None:
        if slow != self.slow:
            self.slow = slow
            self.watch_theme(self.theme)
            self.screen.refresh()

    def watch_theme(self, theme: str) -> None:
        """Draw with the styles of another theme."""
        styles = styles_of(PALETTES.get(theme, INK))
        self.styles_in_use = sparing(styles) if self.slow else styles
