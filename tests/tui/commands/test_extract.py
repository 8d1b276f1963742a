"""``tidings extract``: a filter that answers every good line, in order, and names every bad one."""

import contextlib
import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli import ROOT, modules_after, records, tidings


def lines(*articles: object) -> bytes:
    return b"".join(json.dumps(article).encode() + b"\n" for article in articles)


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_every_line_is_answered_in_order(jobs: str) -> None:
    articles = [{"id": n, "title": "", "date": None, "text": f"A bomb killed {n} people. " * 200} for n in range(30)]
    done = tidings("extract", "--jobs", jobs, stdin=lines(*articles))
    assert done.returncode == 0, done.stderr
    assert [record["id"] for record in records(done.stdout)] == list(range(30))
    assert set(records(done.stdout)[0]) == {"id", "published", "mentions", "dates", "incidents"}


def test_body_does_for_text_and_a_moment_for_a_date() -> None:
    done = tidings("extract", stdin=lines({"id": "a", "body": "Nothing happened.", "date": "2020-07-18T23:00:00Z"}))
    assert records(done.stdout)[0]["published"] == "2020-07-18"


def test_a_line_that_nobody_can_read_is_named_and_the_rest_goes_on(tmp_path: Path) -> None:
    bad = b'nonsense\n\n[1]\n{"id": 1}\n{"text": "x", "title": 3}\n{"text": "\xff"}\n'
    file = tmp_path / "articles.jsonl"
    file.write_bytes(bad + lines({"id": "good", "text": "x"}).rstrip())
    done = tidings("extract", file)
    assert done.returncode == 1
    assert [record["id"] for record in records(done.stdout)] == ["good"]
    complaints = done.stderr.decode().splitlines()
    assert [complaint.split(", line ")[1].split(":")[0] for complaint in complaints] == ["1", "3", "4", "5", "6"]
    assert all(str(file) in complaint for complaint in complaints)


def test_an_article_whose_date_nobody_can_read_is_answered_as_one_without() -> None:
    done = tidings("extract", stdin=lines({"id": 1, "text": "x", "date": "soon"}))
    assert (done.returncode, records(done.stdout)[0]["published"]) == (0, None)
    assert "line 1" in done.stderr.decode() and "'soon'" in done.stderr.decode()


def test_a_program_that_waits_for_each_answer_gets_it() -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "tui.cli", "extract"], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, bufsize=0
    ) as filter_:
        assert filter_.stdin and filter_.stdout
        for number in range(3):
            filter_.stdin.write(lines({"id": number, "text": "A bomb went off."}))
            assert json.loads(filter_.stdout.readline())["id"] == number
        filter_.stdin.close()
    assert filter_.returncode == 0


def test_a_reader_that_goes_away_is_no_error() -> None:
    source = lines(*({"id": n, "text": "A bomb went off. " * 50} for n in range(2000)))
    with subprocess.Popen(
        [sys.executable, "-m", "tui.cli", "extract"],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as filter_:
        assert filter_.stdin and filter_.stdout and filter_.stderr
        filter_.stdin.write(source[: source.index(b"\n") + 1])
        filter_.stdin.flush()
        filter_.stdout.readline()
        filter_.stdout.close()
        with contextlib.suppress(BrokenPipeError):
            filter_.stdin.write(source)
            filter_.stdin.close()
        assert filter_.stderr.read() == b""
        assert filter_.wait() == 0


def test_extract_loads_no_screen() -> None:
    loaded = modules_after("extract", stdin=lines({"text": "A bomb went off on Friday in Derna."}))
    assert "db.extract" in loaded
    assert not {"textual", "rich", "sqlite_utils", "numpy"} & loaded
