"""Databases that the tests of the browser read, built once."""

import shutil
from pathlib import Path

import pytest

from tests.tui import library


@pytest.fixture(scope="session")
def original(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The invented library as nobody has used it yet."""
    return library.build(tmp_path_factory.mktemp("library") / "library.db")


@pytest.fixture
def database(original: Path, tmp_path: Path) -> Path:
    """The invented library, to be written into."""
    return Path(shutil.copy(original, tmp_path / "library.db"))


@pytest.fixture(scope="session")
def many(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """450 articles with one incident each."""
    return library.build_many(tmp_path_factory.mktemp("many") / "many.db", 450)


@pytest.fixture(autouse=True)
def no_configuration_of_the_developer(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Keep the machine's own configuration and terminal out of the tests."""
    for name in ("NO_COLOR", "TIDINGS_DB", "BROWSER", "TEXTUAL_THEME", "COLORTERM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    monkeypatch.setenv("TERM", "xterm-256color")


@pytest.fixture(autouse=True)
def at_any_pace(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let what is said stay, and keys wait for their screen, however slow the machine is."""
    monkeypatch.setattr("tui.widgets.keybar.SAY_SECONDS", 3600.0)
    monkeypatch.setattr("tui.typeahead.PATIENCE_SECONDS", 3600.0)
