"""Kept searches, counts and files line by line."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.tui.linear.running import session


def test_a_search_is_kept_opened_again_and_forgotten(database: Path) -> None:
    said = session(database, "/drones", "keep by air", "/", "searches", "1")
    assert "Kept as by air; u takes it back." in said
    assert "1. by air: drones, 0 new." in said
    assert sum(line.startswith("Looking for:") for line in said) == 2
    said = session(database, "forget by air", "searches", "u", "searches")
    assert "Search by air forgotten; u takes it back." in said
    assert "1. by air: drones, 0 new." in said


def test_what_is_found_is_counted_by_what_it_has(database: Path) -> None:
    said = session(database, "/type:explosion", "f")
    assert "By type: explosion 2." in said
    assert any(line.startswith("By place: ") for line in said)


def test_what_is_found_is_written_to_a_new_file(
    database: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    said = session(database, "/type:explosion", "export csv")
    assert said[-1] == f"Written: 2 incidents to {tmp_path / 'tidings.csv'}."
    assert len((tmp_path / "tidings.csv").read_text().splitlines()) == 3


def test_with_restricted_no_file_is_written_and_no_program_started(
    database: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    said = session(database, "export csv", "3", "web", "/drones", "keep x", restricted=True)
    assert "Not written: with --restricted no file is written." in said
    assert "Not opened: with --restricted no other program is started." in said
    assert "Not written: with --restricted nothing is changed." in said
    assert not list(tmp_path.glob("tidings*"))


def test_a_page_that_is_not_known_is_not_opened(database: Path) -> None:
    assert session(database, "7", "web")[-1] == "The address of this article is not known."


def test_notes_are_taken_away_by_their_number(database: Path) -> None:
    said = session(database, "3", "note ask Lena", "note", "1", "3")
    assert "1. ask Lena" in said
    assert "Note taken away; u takes it back." in said
    assert "ask Lena" not in " ".join(said[said.index("Note taken away; u takes it back.") :])
