"""Only web pages are opened, and their address is an argument, never a command."""

import time
from pathlib import Path

import pytest

from tests.tui.running import PATIENCE, browsing, settle, text_of
from tui.outside import RefusedError, open_url


@pytest.fixture
def opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where a browser that only writes down its arguments writes them."""
    script = tmp_path / "browser.sh"
    script.write_text(f'#!/bin/sh\nprintf "%s|" "$@" > {tmp_path}/part && mv {tmp_path}/part {tmp_path}/opened\n')
    script.chmod(0o755)
    monkeypatch.setenv("BROWSER", str(script))
    return tmp_path / "opened"


def written(path: Path) -> str:
    end = time.monotonic() + PATIENCE
    while not path.exists() and time.monotonic() < end:
        time.sleep(0.01)
    return path.read_text()


def test_an_address_is_one_argument(opened: Path) -> None:
    assert open_url("https://coast.example/a?b=$(touch%20x);c&d='e'") == "browser.sh"
    assert written(opened) == "https://coast.example/a?b=$(touch%20x);c&d='e'|"


@pytest.mark.parametrize(
    "url", ["file:///etc/passwd", "javascript:alert(1)", "-remote", "https://a b", "https://a\x1b[2J", "", "ssh://x"]
)
def test_anything_else_is_refused(opened: Path, url: str) -> None:
    with pytest.raises(RefusedError):
        open_url(url)


def test_where_there_is_no_browser_that_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "/nowhere")
    with pytest.raises(RefusedError, match="No web browser"):
        open_url("https://coast.example/")


async def test_a_key_opens_the_page_of_the_article(opened: Path, database: Path) -> None:
    async with browsing(database, 160, 45) as (app, pilot):
        await pilot.press("j", "j")
        await settle(app, pilot)
        await pilot.press("o")
        await settle(app, pilot)
        assert "Opened with browser.sh" in text_of(app)
    assert written(opened) == "https://coast.example/harbour|"


@pytest.mark.parametrize(("variable", "key"), [("PAGER", "v"), ("VISUAL", "E"), ("EDITOR", "E")])
async def test_a_command_that_cannot_be_read_is_refused(
    database: Path, monkeypatch: pytest.MonkeyPatch, variable: str, key: str
) -> None:
    monkeypatch.delenv("VISUAL", raising=False)
    monkeypatch.setenv(variable, "less 'it")
    async with browsing(database, 160, 45) as (app, pilot):
        await pilot.press("j", "j", "enter", key)
        await settle(app, pilot)
        assert f"${variable} cannot be read: no closing quotation" in text_of(app)
