"""Whoever sets other keys is told of these, wherever the browser names a key."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.tui.running import browsing, settle, text_of
from tui.keymap import KEYS

OWN = {key.id: chr(ord("а") + number) for number, key in enumerate(KEYS)}
"""A Cyrillic letter for each key, so that none of the usual ones is left."""

SAID = [
    (["back"], "This is the whole timeline; {quit} leaves"),
    (["next"], "Open an article first: {read}"),
    (["read", "card"], "Go to a name first: {next-name} and {previous-name} go from name to name"),
    (["mark", "mark"], "2 marked; {merge} makes what is marked one incident"),
    (["merge"], "Mark incidents with {mark} first: {merge} then makes them one"),
    (["mark", "mark", "merge"], "No import ever takes them apart again; {undo-change} does."),
    (["star"], "Starred; {undo-change} takes it back"),
    (["searches"], "search with {search}, then come back"),
    (["facets"], "{choose} narrow   {back} close"),
    (["articles"], "{choose} read   {back} back to the timeline"),
    (["help"], "{down} and {up} scroll, {back} closes"),
    (["incident"], "{down} {up} scroll   {back} back to the timeline"),
    (["map"], "{next-cluster} next  {closer}{farther} zoom  {narrow-cluster} narrow  {back} back"),
    (["tag"], "Enter keep  {back} leave"),
    (["search"], "Enter keep   {back} done"),
]


@pytest.mark.parametrize(("pressed", "words"), SAID, ids=lambda value: "-".join(value[:1]))
async def test_messages_name_the_keys_that_are_set(database: Path, pressed: list[str], words: str) -> None:
    async with browsing(database, 100, 30, keys=OWN) as (app, pilot):
        for name in pressed:
            await pilot.press(OWN[name])
            await settle(app, pilot)
        for name, key in OWN.items():
            words = words.replace(f"{{{name}}}", key)
        assert words in text_of(app)


@pytest.mark.parametrize("opened", ["facets", "map", "articles", "help", "incident", "log", "import", "jump", "tag"])
async def test_the_key_that_goes_back_leaves_every_screen(database: Path, opened: str) -> None:
    own = {"back": "ctrl+g", opened: "ctrl+o"}
    async with browsing(database, 100, 30, keys=own) as (app, pilot):
        timeline = app.screen
        await pilot.press("ctrl+o")
        await settle(app, pilot)
        assert app.screen is not timeline
        await pilot.press("ctrl+g")
        await settle(app, pilot)
        assert app.screen is timeline


@pytest.mark.parametrize("opened", ["facets", "map", "articles", "help", "incident", "log"])
async def test_the_key_that_opened_a_screen_closes_it(database: Path, opened: str) -> None:
    async with browsing(database, 100, 30, keys={opened: "ctrl+o"}) as (app, pilot):
        timeline = app.screen
        for _ in range(2):
            await pilot.press("ctrl+o")
            await settle(app, pilot)
        assert app.screen is timeline
