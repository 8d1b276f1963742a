"""Every key answers: it does something that can be seen, or says why it does not."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.tui.running import browsing, settle
from tui.keymap import KEYS

SILENT = {"redraw", "suspend", "quit", "pane"}
"""Nothing is to be seen of these: the same screen again, no screen, or only the focus."""


def ids(panes: tuple[str, ...]) -> list[str]:
    return [key.id for key in KEYS if key.pane in panes and key.id not in SILENT]


async def answers(database: Path, name: str, *before: str, **options: object) -> bool:
    """Tell whether the key of this id changes what is on the screen."""
    (key,) = [key for key in KEYS if key.id == name]
    async with browsing(database, 100, 30, **options) as (app, pilot):
        for one in before:
            await pilot.press(one)
            await settle(app, pilot)
        shown = app.screen._compositor.render_strips()
        await pilot.press(key.keys.split(",")[0])
        await settle(app, pilot)
        return app.screen._compositor.render_strips() != shown


@pytest.mark.parametrize("name", ids(("anywhere", "timeline")))
async def test_on_an_empty_timeline(tmp_path: Path, name: str) -> None:
    assert await answers(tmp_path / "none.db", name)


@pytest.mark.parametrize("name", ids(("anywhere", "timeline")))
async def test_on_the_timeline_with_restricted(database: Path, name: str) -> None:
    assert await answers(database, name, restricted=True)


@pytest.mark.parametrize("name", ids(("anywhere", "article")))
async def test_in_an_article(database: Path, name: str) -> None:
    assert await answers(database, name, "j", "j", "enter")
