"""What can be jumped to: each row and each name in sight."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from textual.geometry import Offset

from tui.browse.narrowing import by_card
from tui.browse.searching import SearchingScreen
from tui.screens.jump import JumpScreen, Target

if TYPE_CHECKING:
    from db.model import Mention


def jump(screen: SearchingScreen) -> None:
    """Put a hint on each incident and each name in sight; what is typed next goes there."""
    targets = [*_rows(screen), *_names(screen)]
    if targets:
        screen.app.push_screen(JumpScreen(targets))
    else:
        screen.keybar.say("There is nothing in sight to jump to")


def _rows(screen: SearchingScreen) -> list[Target]:
    timeline = screen.timeline
    corner = timeline.content_region.offset
    if not timeline.region:
        return []
    return [Target(corner + Offset(0, y), partial(_go_to_row, screen, index)) for index, y in timeline.rows_in_sight]


def _names(screen: SearchingScreen) -> list[Target]:
    article = screen.article
    if not screen.reader_in_sight or not article.region:
        return []
    corner = article.content_region.offset
    return [
        Target(corner + Offset(name.column, name.line), partial(_go_to_name, screen, name.mention))
        for name in article.names_in_sight
    ]


def _go_to_row(screen: SearchingScreen, index: int) -> None:
    screen.set_focus(screen.timeline)
    screen.timeline.move(index - screen.timeline.window.cursor)


def _go_to_name(screen: SearchingScreen, mention: Mention) -> None:
    screen.set_focus(screen.article)
    screen.article.choose_name(mention)
    by_card(screen, mention)
