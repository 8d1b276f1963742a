"""``tidings gazetteer``: places of one's own."""

import json
from pathlib import Path

from tests.cli import records, tidings

ROWS = [
    "99000001\tQarnaveh Bala\tQarnaveh Bala\t\t35.5\t40.5\tP\tPPL\tSY\t\t07\t\t\t\t1200\t\t220\tAsia\t2020-01-01",
    "99000002\tTel Ozhgiran\tTel Ozhgiran\t\t36.5\t41.5\tP\tPPL\tSY\t\t07\t\t\t\t300\t\t300\tAsia\t2020-01-01",
]
ARTICLE = json.dumps(
    {"text": "A drone strike killed two people in Qarnaveh Bala, Syria, on Monday, officials said."}
).encode()


def points(output: bytes) -> list[float]:
    return [mention["lat"] for record in records(output) for mention in record["mentions"] if mention["lat"] == 35.5]


def test_added_places_are_found_by_every_process(tmp_path: Path) -> None:
    home = {"XDG_DATA_HOME": str(tmp_path / "data")}
    file = tmp_path / "SY.txt"
    file.write_text("\n".join(ROWS) + "\n")
    assert not points(tidings("extract", stdin=ARTICLE, **home).stdout)
    version = tidings("doctor", **home).stdout.splitlines()[0]
    added = tidings("gazetteer", "add", file, **home)
    assert added.returncode == 0, added.stderr
    assert b"2 places" in added.stderr
    assert tidings("gazetteer", "list", **home).stdout.decode().strip().endswith("SY.bin")
    for jobs in ("1", "2"):
        assert points(tidings("extract", "--jobs", jobs, stdin=ARTICLE, **home).stdout) == [35.5]
    assert tidings("doctor", **home).stdout.splitlines()[0] != version


def test_a_file_that_is_none_of_geonames_is_told(tmp_path: Path) -> None:
    (tmp_path / "x.txt").write_text("no columns at all\n")
    done = tidings("gazetteer", "add", tmp_path / "x.txt", XDG_DATA_HOME=str(tmp_path))
    assert (done.returncode, len(done.stderr.splitlines())) == (1, 1)
    assert b"line 1" in done.stderr
