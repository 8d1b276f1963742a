"""What holds for all tests of what can be relied on."""

from pathlib import Path

import pytest


@pytest.fixture(autouse=True)
def no_state_of_the_developer(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Keep what browsers remember of their readers out of the developer's own folder."""
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
