"""The browser line by line."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.tui.terminal import ROOT
from tui.linear import browse_linear
from tui.spoken import spoken


def session(database: Path, *answers: str) -> list[str]:
    """Give what is said while these answers are given; then the input ends."""
    waiting, said = list(answers), []

    def ask(_: str) -> str:
        if not waiting:
            raise EOFError
        return waiting.pop(0)

    browse_linear(database, ask, said.append)
    return said


def test_the_newest_incidents_are_listed_and_one_is_read(database: Path) -> None:
    said = session(database, "3")
    assert said[0] == "7 incidents, the newest first."
    assert said[1].startswith("1. by 12 Mar 2021, air strike, Varnhaven, Drones hit")
    assert "Air strike by Northern Front on dock workers, in grain terminal: 3 killed." in said
    assert "Claimed and denied. Status: claimed (Coast Agency), denied by army (Coast Agency)." in said
    assert any(line.startswith("Who: Northern Front (reported) against dock workers, denied") for line in said)


def test_the_article_is_read_paragraph_by_paragraph(database: Path) -> None:
    said = session(database, "a 3")
    assert "Harbour quarter hit for the third night. Coast Agency, 12 Mar 2021." in said
    assert "This article has been adapted from its original source." in said


def test_search_more_and_everything_again(many: Path) -> None:
    said = session(many, "", "/place:Ost0001", "/")
    assert "20. " in said[20][:4]
    assert "1 incident found, the newest first." in said
    assert said.count("450 incidents, the newest first.") == 2


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        ("99", "There is no number 99 in the list so far."),
        ("0", "There is no number 0 in the list so far."),
        ("what?", "h: this help. q: leave."),
        ("/zeppelin", "No incident is found."),
        ("a x", "h: this help. q: leave."),
    ],
)
def test_what_is_not_there_is_said(database: Path, answer: str, said: str) -> None:
    assert said in session(database, answer, "q", "never asked")


def test_an_empty_database_says_how_to_fill_it(tmp_path: Path) -> None:
    assert session(tmp_path / "none.db") == ["There are no articles yet: `tidings import` brings some in."]


def test_it_needs_no_terminal_and_sends_no_control_characters(database: Path) -> None:
    command = [sys.executable, "-m", "tui.cli", "--db", str(database), "browse", "--linear"]
    done = subprocess.run(command, input="5\na 5\n", capture_output=True, text=True, check=True, cwd=ROOT)
    assert "[click=app.quit]they[/click]" in done.stdout
    assert not [one for one in done.stdout if (ord(one) < 32 and one != "\n") or 0x7F <= ord(one) < 0xA0]
    assert not set(done.stdout) & set("\u202e\u2066\u2069\u200b")


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("≤ 12 Mar 2021 · 3–6 killed", "by 12 Mar 2021, 3 to 6 killed"),
        ("20+ held", "20 or more held"),
        ("≤ 5 displaced", "at most 5 displaced"),
        ("Wed?", "an unknown Wed"),
        ("Reds → Blues", "Reds against Blues"),
    ],
)
def test_signs_are_read_as_words(written: str, read: str) -> None:
    assert spoken(written) == read
