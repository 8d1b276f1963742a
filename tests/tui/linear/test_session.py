"""The browser line by line."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from db.store.writing.opening import open_writer
from tests.tui import library
from tests.tui.linear.running import session
from tests.tui.terminal import ROOT
from tui.wording.spoken import spoken


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


def test_the_evidence_in_an_article_is_told(database: Path) -> None:
    said = session(database, "3", "a")
    evidence = [line for line in said if line.startswith("Evidence: ")]
    assert [line.split(" grain")[0] for line in evidence[:1]] == ["Evidence: Two drones struck the"]
    assert evidence[1].startswith("Evidence: The Northern Front said it had carried out the attack.")
    assert "By our correspondent" in said


def test_a_long_article_is_read_page_by_page(tmp_path: Path) -> None:
    with open_writer(tmp_path / "long.db") as store, store.batch():
        store.add(*library.long_article(30), extractor=library.EXTRACTOR)
    said = session(tmp_path / "long.db", "a 1", "", "", "q")
    assert "12 more paragraphs: Enter goes on." in said
    assert said[-2:] == ["Evidence: Then a mine exploded near Tarsk.", "There are no more."]


def test_next_and_previous_go_through_the_list_and_beyond_what_was_listed(many: Path) -> None:
    said = session(many, "10", "n", "p", "p", "11")
    assert [line for line in said if line.startswith("Number ")] == ["Number 11.", "Number 10.", "Number 9."]
    assert said[-1] != "There is no number 11 in the list so far."
    assert "This is the first one." in session(many, "1", "p")
    assert "There are no more." in session(many, "/place:Ost0001", "1", "n")


def test_tags_notes_and_stars_are_kept_and_taken_back(database: Path) -> None:
    said = session(database, "3", "tag port", "note ask Lena", "star", "3", "u", "u", "tag port", "u", "3")
    assert [line for line in said if line.endswith("u takes it back.")] == [
        "Tagged port; u takes it back.",
        "Noted; u takes it back.",
        "Starred; u takes it back.",
        "Tag port taken off; u takes it back.",
    ]
    assert "Taken back: star." in said and "Taken back: note." in said
    by_the_reader = [line for line in said if line.startswith("By you: ")]
    assert "ask Lena" in " ".join(by_the_reader) and "ask Lena" not in by_the_reader[-1]
    assert "port" in by_the_reader[-1]
    assert session(database, "/tag:port")[-2] == "1 incident found, the newest first."


def test_restricted_nothing_is_written(database: Path) -> None:
    before = database.read_bytes()
    said = session(database, "3", "tag port", "star", "note x", "u", restricted=True)
    assert said.count("Not written: with --restricted nothing is changed.") == 3
    assert database.read_bytes() == before


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
        ("what?", "“what?” is not understood; h tells what can be typed."),
        ("h", "h: this help. q: leave."),
        ("/zeppelin", "No incident is found."),
        ("a x", "h: this help. q: leave."),
        ("a", "Read an incident first: type its number."),
        ("star", "Read an incident first: type its number."),
        ("tag", "A tag has a name, as in: tag port."),
        ("u", "There is nothing to take back."),
        ("r", "Nothing was taken back."),
        ("correct", "Read an incident first: type its number."),
        ("split", "Read an incident first: type its number."),
        ("merge", "Read an incident first: type its number."),
        ("merge 3", "Name two numbers of the list or more, as in: merge 3 5."),
        ("merge 3 99", "There is no number 99 in the list so far."),
        ("searches", "No search is kept yet: search with a slash, then keep and a name, as in: keep by air."),
        ("keep x", "Search first: a slash and words."),
        ("forget x", "No search is kept as x."),
        ("export", "Name a format, as in export csv: jsonl, csv, acled-csv, geojson, markdown."),
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
