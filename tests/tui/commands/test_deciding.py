"""``tidings merge`` and ``split``, ``explain --incident``, and what ``timeline --json`` says of several reports."""

import json
from pathlib import Path

import pytest

from tests.cli import records, tidings

ARTICLES = (
    ("Bomb at Baidoa market kills at least nine", "2024-03-04", "Horn Dispatch", "killing at least nine people"),
    ("Baidoa market bombing: toll rises to 15", "2024-03-05", "Gulf Observer", "killing 15 people"),
)


@pytest.fixture
def database(tmp_path: Path) -> str:
    path, source = str(tmp_path / "news.db"), tmp_path / "news.jsonl"
    rows = [
        {
            "title": title,
            "date": day,
            "source": source_name,
            "text": f"A car bomb exploded at a market in Baidoa, Somalia, on Monday, {toll}, police said.",
        }
        for title, day, source_name, toll in ARTICLES
    ]
    source.write_text("".join(json.dumps(row) + "\n" for row in rows))
    assert tidings("--db", path, "import", source).returncode == 0
    return path


def test_the_reports_of_an_incident_are_listed_with_what_each_says(database: str) -> None:
    (incident,) = records(tidings("--db", database, "timeline", "--json").stdout)
    assert incident["sources"] == 2
    assert [toll["min"] for toll in incident["tolls"]] == [9, 15]
    for report, (_, day, source, toll) in zip(incident["reports"], ARTICLES, strict=True):
        assert (report["source"], report["published"]) == (source, day)
        assert report["places"][0]["name"] == "Baidoa"
        assert toll.split()[-2] in " ".join(count["text"] for count in report["counts"])
        assert any(toll in span["text"] for span in report["evidence"])


def test_the_timeline_counts_the_sources(database: str) -> None:
    (line,) = tidings("--db", database, "timeline").stdout.decode().splitlines()
    assert line.endswith("[2 sources]")


def test_explain_says_why_reports_are_one(database: str) -> None:
    said = tidings("--db", database, "explain", "--incident", "1").stdout.decode()
    assert "2 reports, 2 independent" in said
    assert "the same day" in said and "the same place" in said
    (record,) = records(tidings("--db", database, "explain", "--incident", "1", "--json").stdout)
    assert record["within"][0]["comparison"]["answer"] == "same"
    assert tidings("--db", database, "explain", "--incident", "9").returncode != 0
    assert tidings("--db", database, "explain").returncode == 2


def test_split_and_merge(database: str) -> None:
    assert tidings("--db", database, "split", "1", "2").returncode == 0
    assert [len(one["reports"]) for one in records(tidings("--db", database, "timeline", "--json").stdout)] == [1, 1]
    assert tidings("--db", database, "merge", "1", "2").returncode == 0
    assert [len(one["reports"]) for one in records(tidings("--db", database, "timeline", "--json").stdout)] == [2]


def test_what_cannot_be_decided_is_said(database: str, tmp_path: Path) -> None:
    assert b"there is no incident 9" in tidings("--db", database, "merge", "1", "9").stderr
    assert b"incident 1 is not of these articles" in tidings("--db", database, "split", "1", "9").stderr
    assert tidings("--db", database, "merge", "1").returncode == 2
    assert b"does not exist" in tidings("--db", tmp_path / "none.db", "split", "1", "2").stderr
