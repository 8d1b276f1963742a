"""The thin wire shows the same screens as Textual's own way of sending, in fewer bytes."""

from __future__ import annotations

import random
from pathlib import Path
from typing import Any

import pyte
import pytest
from rich.color import ColorSystem
from rich.style import Style
from textual._compositor import CompositorUpdate
from textual.strip import Strip

from tests.tui import library
from tests.tui.running import browsing, settle
from tui.program import Tidings
from tui.wire import Wire

KEYS = ["j", "k", "down", "up", "g", "G", "ctrl+d", "ctrl+u", "enter", "escape", "n", "N", "tab", "space", "?"]


@pytest.fixture(scope="module")
def everything(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return library.build(library.build_many(tmp_path_factory.mktemp("all") / "all.db", 200))


class Mirror:
    """Two terminals: one gets what Textual would send, the other what the wire sends."""

    def __init__(self, app: Tidings, width: int, height: int) -> None:
        self.app = app
        self.plain, self.thin = pyte.Screen(width, height), pyte.Screen(width, height)
        self.plain_stream, self.thin_stream = pyte.Stream(self.plain), pyte.Stream(self.thin)
        self.wire = Wire(term="xterm-256color", colours=app.console.color_system)
        self.plain_bytes = self.thin_bytes = 0
        self.left_out = 0.0
        self.chance = random.Random(0)
        for screen in (self.plain, self.thin):
            screen.reset_mode(pyte.modes.DECAWM)
            screen.set_mode(pyte.modes.LNM)

    def take(self, update: CompositorUpdate) -> None:
        plain = update.render_segments(self.app.console)
        self.plain_stream.feed(plain)
        self.plain_bytes += len(plain.encode())
        self.wire.draw(update, *self.app.size)
        if self.chance.random() < self.left_out:  # as where the terminal is behind
            return
        thin = self.wire.send()
        self.thin_stream.feed(thin)
        self.thin_bytes += len(thin.encode())
        found = differences(self.thin, self.plain)
        assert not found, f"{found[:3]}\n{plain!r}\n{thin!r}"

    def resize(self, width: int, height: int) -> None:
        self.plain.resize(height, width)
        self.thin.resize(height, width)


def seen(cell: pyte.screens.Char) -> pyte.screens.Char:
    """Give what of a cell is seen: of most blanks that is the background alone."""
    if cell.data != " " or cell.underscore or cell.reverse or cell.strikethrough:
        return cell
    return pyte.screens.Char(" ", bg=cell.bg)


def differences(one: pyte.Screen, other: pyte.Screen) -> list[Any]:
    places = [(y, x) for y in range(one.lines) for x in range(one.columns)]
    pairs = ((y, x, seen(one.buffer[y][x]), seen(other.buffer[y][x])) for y, x in places)
    return [(y, x, mine, theirs) for y, x, mine, theirs in pairs if mine != theirs]


def rendered_anew(style: Style, text: str, color_system: ColorSystem) -> str:
    """Render text. What Textual remembers of a style is for the colours of the first screen, maybe another test's."""
    return f"\x1b[{codes}m{text}\x1b[0m" if (codes := Strip.render_ansi(style, color_system)) else text


def mirrored(app: Tidings, width: int, height: int, monkeypatch: pytest.MonkeyPatch) -> Mirror:
    monkeypatch.setattr(Strip, "render_style", staticmethod(rendered_anew))
    mirror = Mirror(app, width, height)
    mirror.take(app.screen._compositor.render_full_update())
    display = Tidings._display

    def both(self: Tidings, screen: Any, renderable: Any) -> None:
        if isinstance(renderable, CompositorUpdate) and not self._batch_count:
            mirror.take(renderable)
        display(self, screen, renderable)

    monkeypatch.setattr(Tidings, "_display", both)
    return mirror


@pytest.mark.parametrize(
    ("width", "height", "mode"),
    [
        (80, 24, {}),
        (160, 45, {}),
        (120, 36, {"theme": "ansi"}),
        (80, 24, {"slow": "on"}),
        (120, 36, {"slow": "on", "theme": "plain"}),
        (120, 36, {"theme": "paper"}),
    ],
)
@pytest.mark.parametrize("left_out", [0.0, 0.5])
async def test_random_sessions_end_in_the_same_screens(
    everything: Path, monkeypatch: pytest.MonkeyPatch, width: int, height: int, mode: dict[str, str], left_out: float
) -> None:
    chance = random.Random(f"{width} {mode} {left_out}")
    async with browsing(everything, width, height, **mode) as (app, pilot):
        mirror = mirrored(app, width, height, monkeypatch)
        mirror.left_out, mirror.chance = left_out, chance
        for _ in range(18):
            await pilot.press(chance.choice(KEYS))
            if chance.random() < 0.2:
                await settle(app, pilot)
        await settle(app, pilot)
        mirror.left_out = 0.0
        mirror.take(app.screen._compositor.render_full_update())
    assert 0 < mirror.thin_bytes < mirror.plain_bytes / 3


async def test_moving_down_a_list_costs_little(many: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async with browsing(many, 80, 24) as (app, pilot):
        mirror = mirrored(app, 80, 24, monkeypatch)
        await pilot.press(*["j"] * 25)
        await settle(app, pilot)
        before = mirror.thin_bytes
        await pilot.press(*["j"] * 10)
        await settle(app, pilot)
        assert (mirror.thin_bytes - before) / 10 < 400


async def test_what_was_forgotten_is_sent_again(database: Path) -> None:
    async with browsing(database, 80, 24) as (app, pilot):
        await settle(app, pilot)
        update = app.screen._compositor.render_full_update()
        wire = Wire()
        assert len(wire.encode(update, 80, 24)) > 1000
        assert wire.encode(update, 80, 24) == ""
        wire.forget()
        assert len(wire.encode(update, 80, 24)) > 1000
