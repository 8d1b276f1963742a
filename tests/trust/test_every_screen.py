"""Hostile articles on every single screen of a small terminal; a screen that is not entered here fails."""

from __future__ import annotations

import importlib
import os
import pkgutil
from pathlib import Path

import pytest
from textual.screen import Screen

import tui
from tests.trust.hostile import leaks, write_corpus
from tests.trust.pseudo import on_terminal
from tests.tui.terminal import Terminal

ENTERED = {
    "BrowseScreen": (("j",), "when "),
    "HelpScreen": (("?",), "Keys of tidings"),
    "LogScreen": (("L",), "Since tidings was started"),
    "ArticlesScreen": (("A",), "All articles"),
    "IncidentScreen": (("i",), "independent sources"),
    "MapScreen": (("m",), " Map "),
    "FacetsScreen": (("f",), "Narrow to …"),
    "JumpScreen": ((";",), "Enter"),
    "CardScreen": (("enter", "w", "enter"), "Enter narrow the timeline"),
    "AskScreen": (("t",), "Tag this incident"),
    "ChooseScreen": (("F",), "Narrow the search to …"),
    "ConfirmScreen": (("M", "enter"), "Are these"),
    "Palette": ((":",), "What to do"),
}
"""The keys that lead to each screen from the timeline, and words that say that it is there."""
_WITHIN = ("j", "j", "G", "k", "pagedown", "g", "tab", "n", "enter", "escape", "escape")
_BASES = {"PanesScreen", "FollowingScreen", "SearchingScreen", "WorkingScreen", "LeftOnce"}
"""What screens are made of."""


def test_every_screen_is_entered() -> None:
    names = {
        name
        for module in pkgutil.walk_packages(tui.__path__, "tui.")
        for name, thing in vars(importlib.import_module(module.name)).items()
        if isinstance(thing, type) and issubclass(thing, Screen) and thing.__module__.startswith("tui.")
    }
    assert names - _BASES == set(ENTERED)


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("hostile")
    on_terminal("--db", folder / "library.db", "import", write_corpus(folder / "news"))
    return folder / "library.db"


@pytest.mark.torture
@pytest.mark.parametrize("screen", ENTERED)
def test_no_screen_lets_the_data_control_a_small_terminal(database: Path, tmp_path: Path, screen: str) -> None:
    keys, words = ENTERED[screen]
    environment = {
        **os.environ,
        "TERM": "xterm-256color",
        "XDG_CONFIG_HOME": str(tmp_path),
        "PAGER": "cat",
        "VISUAL": "true",
    }
    terminal = Terminal(database, environment=environment, size=(80, 24))
    try:
        terminal.wait_for("incidents")
        terminal.rest()
        for key in keys:
            terminal.press(key)
            terminal.rest()
        terminal.wait_for(words)
        for key in _WITHIN:
            terminal.press(key)
            terminal.rest()
        assert terminal.child.isalive()
        assert "Traceback" not in terminal.text
    finally:
        terminal.child.close(force=True)
    assert leaks(terminal.raw, own=True) == []
