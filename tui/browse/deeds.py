"""What the palette offers: everything there is to do, by name, and a date to jump to."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from functools import partial
from typing import cast

from textual.command import DiscoveryHit, Hit, Hits, Provider
from textual.types import IgnoreReturnCallbackType

from tui.browse.screen import BrowseScreen
from tui.config import AUTO, OFF, ON
from tui.keymap import KEYS, keys_of
from tui.theme import PALETTES
from tui.wording.words import day_words

_DATE = re.compile(r"\s*(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?\s*")
_CERTAIN = 1.0
_LINES = (
    (ON, "send as little as possible"),
    (OFF, "never send less"),
    (AUTO, "send less where it turns out to be slow"),
)


def last_day(text: str) -> str | None:
    """Give the last ISO day of a day, month or year as typed ("2020-07" is July's last day), None for anything else."""
    found = _DATE.fullmatch(text)
    if found is None:
        return None
    year, month, day = int(found[1]), int(found[2] or 12), int(found[3] or 0)
    if not (year >= 1 and 1 <= month <= 12):
        return None
    longest = monthrange(year, month)[1]
    return f"{year:04}-{month:02}-{day or longest:02}" if day <= longest else None


class Deeds(Provider):
    """What the palette offers while the timeline is on the screen."""

    async def discover(self) -> Hits:
        """Offer everything before anything is typed."""
        for words, deed, help_ in self._deeds():
            yield DiscoveryHit(words, deed, help=help_)

    async def search(self, query: str) -> Hits:
        """Offer what the query is like, and to go to the date that it is."""
        day = last_day(query)
        if day is not None:
            words = f"Go to {day_words(query.strip()).strip()}"
            yield Hit(_CERTAIN, words, partial(self._browser.go_to, day), help="Or the newest incident before")
        matcher = self.matcher(query)
        for words, deed, help_ in self._deeds():
            score = matcher.match(words)
            if score > 0:
                yield Hit(score, matcher.highlight(words), deed, help=help_)

    @property
    def _browser(self) -> BrowseScreen:
        return cast(BrowseScreen, self.screen)

    def _deeds(self) -> Iterator[tuple[str, IgnoreReturnCallbackType, str]]:
        program = self._browser.program
        for key in sorted(KEYS, key=lambda key: key.pane == "panes"):
            if key.action != "command_palette":
                keys = ", ".join(keys_of(key, program.own_keys))
                yield key.says, partial(self._browser.do, key.action), keys
        for setting, says in _LINES:
            yield f"Line to the terminal: {says}", partial(program.set_slow, setting), "Until tidings is left"
        for name in PALETTES:
            yield (
                f"Colours: {name}",
                partial(setattr, self.app, "theme", name),
                "Use these colours until tidings is left",
            )
