"""``tidings search``, ``timeline``, ``show``, ``stats``, ``doctor``, ``reextract`` and ``keys``."""

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from tests.cli import SEEDS, modules_after, records, tidings


@pytest.fixture(scope="module")
def database() -> Iterator[str]:
    with TemporaryDirectory() as folder:
        path = str(Path(folder) / "t.db")
        assert tidings("--db", path, "import", SEEDS).returncode == 0
        yield path


def test_search_lists_all_articles_newest_first(database: str) -> None:
    done = tidings("--db", database, "search", "--json")
    first, second = records(done.stdout)
    assert done.returncode == 0
    assert set(first) == {"id", "title", "url", "source", "published", "snippet", "incidents", "copies"}
    assert (first["published"], second["published"]) == ("2020-07-18", None)


@pytest.mark.parametrize(
    ("query", "found"),
    [("bukamal", 2), ('"four-armed drones"', 1), ("drone* -turkish", 1), ("title:explosions", 1), ("zugzwang", 0)],
)
def test_searching(database: str, query: str, found: int) -> None:
    for form in ([], ["--json"]):
        done = tidings("--db", database, "search", *form, query)
        assert done.returncode == (0 if found else 1)
        assert len(records(done.stdout)) == found if form else (found > 0) == bool(done.stdout)


@pytest.mark.parametrize("query", ['"', "AND (", "before:soon", "x" * 5000, "\x1b[31m", "place:", "((((", "-"])
def test_bad_queries_are_explained_and_never_raise(database: str, query: str) -> None:
    for command in ("search", "timeline", "stats"):
        done = tidings("--db", database, command, "--", query)
        assert done.returncode in (0, 1)
        assert b"Traceback" not in done.stderr and b"unexpected" not in done.stderr
        assert b"\x1b" not in done.stdout + done.stderr


def test_a_place_that_nothing_is_called_by_is_said(database: str) -> None:
    for command in ("search", "timeline"):
        done = tidings("--db", database, command, "place:Bukkamall")
        assert (done.returncode, done.stdout) == (1, b"")
        assert "no place is called Bukkamall: did you mean " in done.stderr.decode()


def test_limit_and_words_apart(database: str) -> None:
    assert len(records(tidings("--db", database, "search", "--json", "--limit", "1").stdout)) == 1
    assert len(records(tidings("--db", database, "search", "--json", "deir", "bukamal").stdout)) == 2
    assert len(records(tidings("--db", database, "search", "--json", "--ranked", "drone*").stdout)) == 2


def test_the_timeline_prints_incidents_with_their_evidence(database: str) -> None:
    done = tidings("--db", database, "timeline", "--json")
    incidents = records(done.stdout)
    assert done.returncode == 0
    assert {"id", "type", "date", "places", "actors", "counts", "status", "reports"} <= set(incidents[0])
    assert all(report["evidence"] for incident in incidents for report in incident["reports"])
    ordered = [
        incident["date"]["to"] for incident in incidents if incident["date"]["precision"] in ("day", "upper-bound")
    ]
    assert ordered == sorted(ordered, reverse=True)
    assert len(ordered) > 1


def test_the_timeline_as_text(database: str) -> None:
    done = tidings("--db", database, "timeline")
    assert len(done.stdout.splitlines()) == len(records(tidings("--db", database, "timeline", "--json").stdout))
    assert b"?" in done.stdout and "≤" in done.stdout.decode()


def test_a_country_is_not_named_twice(tmp_path: Path) -> None:
    article = b'{"date": "2025-03-12", "text": "Air strikes killed 12 people across Yemen on Monday, residents said."}'
    database = tmp_path / "t.db"
    assert tidings("--db", database, "import", "-", stdin=article).returncode == 0
    told = tidings("--db", database, "timeline").stdout + tidings("--db", database, "show", "--incident", "1").stdout
    assert b" Yemen  " in told and b"in Yemen\n" in told
    assert b"Yemen, Yemen" not in told


def test_show_prints_the_article_as_published_and_what_it_reports(database: str) -> None:
    done = tidings("--db", database, "show", "1")
    text = done.stdout.decode()
    assert "[o]ne of the reasons" in text and "[Anadolu/Getty]" in text
    assert "evidence:" in text and "published: unknown" in text
    (record,) = records(tidings("--db", database, "show", "1", "--json").stdout)
    assert record["body"] == (SEEDS / "000_cdd4068c75c52e91.txt").read_bytes().decode()
    assert record["incidents"]


def test_slots_stand_in_columns_whatever_they_are_called(database: str) -> None:
    lines = tidings("--db", database, "show", "1").stdout.decode().splitlines()
    slots = [line for line in lines if line.startswith("    ")]
    assert any(line.startswith("    perpetrator: ") for line in slots)
    assert all(line[16] == " " != line[17] for line in slots)


def test_show_an_incident(database: str) -> None:
    incident = records(tidings("--db", database, "timeline", "--json").stdout)[0]
    assert records(tidings("--db", database, "show", "--incident", str(incident["id"]), "--json").stdout) == [incident]
    assert incident["summary"].encode() in tidings("--db", database, "show", "--incident", str(incident["id"])).stdout


@pytest.mark.parametrize(
    "words", [["show", "99"], ["show", "--incident", "99"], ["search", "zugzwang"], ["timeline", "zugzwang"]]
)
def test_nothing_found_leaves_with_1(database: str, words: list[str]) -> None:
    done = tidings("--db", database, *words)
    assert (done.returncode, done.stdout) == (1, b"")
    assert len(done.stderr.splitlines()) == 1


def test_stats_count(database: str) -> None:
    (counts,) = records(tidings("--db", database, "stats", "--json").stdout)
    assert (counts["articles"], counts["undated_articles"]) == (2, 1)
    assert counts["values"]["country"]["Syria"] >= 1
    assert b"Syria" in tidings("--db", database, "stats").stdout


def test_doctor_finds_the_database_sound(database: str) -> None:
    done = tidings("--db", database, "doctor")
    assert done.returncode == 0, done.stdout
    assert b"2 articles" in done.stdout and database.encode() in done.stdout


def test_doctor_finds_damage(database: str, tmp_path: Path) -> None:
    data = bytearray(Path(database).read_bytes())
    data[len(data) // 2 :] = b"\xff" * (len(data) - len(data) // 2)
    (tmp_path / "t.db").write_bytes(data)
    done = tidings("--db", tmp_path / "t.db", "doctor")
    assert done.returncode == 1
    assert b"Traceback" not in done.stderr


def test_reextract_changes_nothing_where_nothing_has_changed(database: str) -> None:
    before = tidings("--db", database, "timeline", "--json").stdout
    assert b"0 articles understood again" in tidings("--db", database, "reextract").stderr
    assert b"2 articles understood again" in tidings("--db", database, "reextract", "--all").stderr
    assert tidings("--db", database, "timeline", "--json").stdout == before


def test_reextract_needs_a_database(tmp_path: Path) -> None:
    done = tidings("--db", tmp_path / "none.db", "reextract")
    assert (done.returncode, len(done.stderr.splitlines())) == (1, 1)
    assert not (tmp_path / "none.db").exists()


def test_a_database_that_does_not_exist_yet_reads_as_empty(tmp_path: Path) -> None:
    done = tidings("--db", tmp_path / "none.db", "timeline")
    assert (done.returncode, done.stdout) == (1, b"")
    assert b"tidings import" in done.stderr


def test_keys_are_listed_with_their_names() -> None:
    assert b"Search" in tidings("keys").stdout
    assert {"id", "keys", "where", "does"} == set(records(tidings("keys", "--json").stdout)[0])


def test_keys_are_listed_as_they_are_set(tmp_path: Path) -> None:
    (tmp_path / "tidings").mkdir()
    (tmp_path / "tidings" / "config.toml").write_text('bogus = 1\nkeymap = "emacs"\n[keys]\nquit = "x"\n')
    done = tidings("keys", "--json", XDG_CONFIG_HOME=str(tmp_path))
    keys = {key["id"]: key["keys"] for key in records(done.stdout)}
    assert keys["quit"] == ["x"] and "Ctrl-n" in keys["down"]
    assert b"bogus" in done.stderr


def test_browse_needs_a_terminal(database: str) -> None:
    for words in ([], ["browse"]):
        done = tidings("--db", database, *words)
        assert (done.returncode, done.stdout) == (1, b"")
        assert b"tidings timeline" in done.stderr


@pytest.mark.parametrize("words", [["search", "--json", "drone"], ["timeline", "--json"]])
def test_listings_load_no_screen_and_no_extractor(database: str, words: list[str]) -> None:
    loaded = modules_after("--db", database, *words)
    assert not {"textual", "rich", "sqlite_utils", "numpy", "dateparser", "db.extract"} & loaded


def test_export_writes_a_file_whole_or_not_at_all(database: str, tmp_path: Path) -> None:
    done = tidings("--db", database, "export", "--format", "csv", "--output", tmp_path / "out.csv", "--limit", "2")
    assert (done.returncode, done.stdout) == (0, b"")
    assert len((tmp_path / "out.csv").read_text().splitlines()) == 3
    assert [path.name for path in tmp_path.iterdir()] == ["out.csv"]
    failed = tidings("--db", database, "export", "--output", tmp_path / "nowhere" / "out.csv")
    assert failed.returncode == 1 and b"nowhere" in failed.stderr and b"Traceback" not in failed.stderr


def test_export_prints_what_the_timeline_prints(database: str) -> None:
    listed = tidings("--db", database, "timeline", "--json", "drone*").stdout
    assert tidings("--db", database, "export", "drone*").stdout == listed


def test_explain_shows_what_was_found_and_what_was_thrown_away(database: str) -> None:
    stored = tidings("--db", database, "explain", "1")
    assert stored.returncode == 0
    assert "thrown away" in stored.stdout.decode() and "2 min read" in stored.stdout.decode()
    assert stored.stdout == tidings("explain", SEEDS / "000_cdd4068c75c52e91.txt").stdout
    assert len(tidings("--db", database, "explain", "1", "1").stdout) < len(stored.stdout)
    (trace,) = records(tidings("--db", database, "explain", "1", "--json").stdout)
    assert trace["sentences"] and trace["incidents"]


@pytest.mark.parametrize("words", [["99"], ["nowhere.txt"], ["1", "99"], [str(SEEDS)]])
def test_explain_says_what_is_not_there(database: str, words: list[str]) -> None:
    done = tidings("--db", database, "explain", *words)
    assert (done.returncode, len(done.stderr.splitlines())) == (1, 1)
    assert b"Traceback" not in done.stderr
