"""The browser in a web page: read by its own visitors only, and drawn as in a terminal."""

from __future__ import annotations

import re
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

import pyte
import pytest

from tests.tui.terminal import PATIENCE

ROOT = Path(__file__).parents[2]
CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)


@dataclass(frozen=True)
class Served:
    """A page that is being served."""

    port: int

    def get(self, path: str = "/", **headers: str) -> tuple[int, str, dict[str, str]]:
        request = urllib.request.Request(f"http://127.0.0.1:{self.port}{path}", headers=headers)
        try:
            with urllib.request.urlopen(request, timeout=PATIENCE) as answer:
                return answer.status, answer.read().decode(), dict(answer.headers)
        except urllib.error.HTTPError as refusal:
            return refusal.code, refusal.read().decode(), dict(refusal.headers)


@pytest.fixture
def served(database: Path) -> Iterator[Served]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "tui.cli", "--db", str(database), "serve", "--port", str(port)]
    running = subprocess.Popen(command, cwd=ROOT, stderr=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
    try:
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", port)) == 0:
                    break
            time.sleep(0.1)
        yield Served(port)
    finally:
        running.terminate()
        running.wait(PATIENCE)


def test_the_page_loads_nothing_from_anywhere_else(served: Served) -> None:
    status, page, headers = served.get()
    assert status == 200
    assert "default-src 'none'" in headers["Content-Security-Policy"]
    assert {urlsplit(url).netloc for url in re.findall(r'(?:src|href)="([^"]+)"', page)} == {f"127.0.0.1:{served.port}"}


@pytest.mark.parametrize(
    "headers", [{"Host": "evil.example"}, {"Origin": "https://evil.example"}, {"Origin": "null"}], ids=str
)
@pytest.mark.parametrize("path", ["/", "/ws"])
def test_pages_of_other_sites_are_kept_out(served: Served, headers: dict[str, str], path: str) -> None:
    status, text, _ = served.get(path, **headers)
    assert status == 403
    assert "not served under that name" in text


def test_without_a_database_it_says_what_to_do(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "tui.cli", "--db", str(tmp_path / "none.db"), "serve"]
    ended = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=PATIENCE, check=False)
    assert ended.returncode == 1
    assert "`tidings import` makes one" in ended.stderr
    assert len(ended.stderr.splitlines()) == 1


@pytest.mark.skipif(CHROMIUM is None, reason="there is no Chromium on this machine to open the page with")
def test_a_visitor_searches_opens_an_article_and_sees_its_entities(served: Served) -> None:
    from playwright.sync_api import sync_playwright

    screen = pyte.Screen(133, 36)
    stream = pyte.ByteStream(screen)
    with sync_playwright() as tools:
        chromium = tools.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        page = chromium.new_page(viewport={"width": 1200, "height": 700})
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.url))

        def draw(payload: str | bytes) -> None:
            if isinstance(payload, bytes):
                stream.feed(re.sub(rb"\x1b\[[<>=?][0-9;]*[a-zA-Z]?\$?[pu]", b"", payload))

        page.on("websocket", lambda socket: socket.on("framereceived", draw))
        page.goto(f"http://127.0.0.1:{served.port}/")

        def wait_for(words: str) -> None:
            end = time.monotonic() + PATIENCE
            while words not in "\n".join(screen.display):
                assert time.monotonic() < end, "\n".join(screen.display)
                page.wait_for_timeout(100)

        wait_for("≤ 12 Mar 2021")
        page.focus(".xterm-helper-textarea")
        page.keyboard.press("/")
        wait_for("Enter keep")
        page.keyboard.type("grain")
        page.keyboard.press("Enter")
        wait_for("2 incidents found")
        page.keyboard.press("Enter")
        wait_for("Two drones struck")
        line = next(y for y, text in enumerate(screen.display) if "the grain terminal in" in text)
        at = screen.display[line].index("Varnhaven", screen.display[line].index("struck"))
        assert screen.buffer[line][at].underscore
        assert not screen.buffer[line][at - 2].underscore
        page.keyboard.type("e")
        wait_for("with --restricted no file is written")
        chromium.close()
    assert {urlsplit(url).netloc for url in asked} == {f"127.0.0.1:{served.port}"}
