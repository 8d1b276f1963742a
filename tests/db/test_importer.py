"""Importing: what is stored, what is passed over, what an interruption leaves behind."""

import sqlite3
from collections.abc import Iterable
from contextlib import closing
from pathlib import Path

import pytest

from db.importer import BATCH, LINKING, READING, Tally, Watcher, import_articles
from db.model import RawArticle
from db.query import Query
from db.readers.registry import Finding, Trouble, read_articles
from db.store.file.database import open_reader
from db.store.panes import article, search
from db.store.records.views import ArticleView
from db.store.sources import failures
from tests.cli import SEEDS

FIRST_SEED = SEEDS / "000_cdd4068c75c52e91.txt"


def stored(database: Path) -> list[ArticleView]:
    """Give the articles of the database in the order of their ids."""
    with closing(open_reader(database)) as conn:
        ids = sorted(hit.id for hit in search.articles(conn, Query(), limit=10_000))
        views = [article.get(conn, number) for number in ids]
    return [view for view in views if view is not None]


def dump(database: Path) -> list[str]:
    """Give all that the database holds, as SQL."""
    with closing(sqlite3.connect(database)) as conn:
        return list(conn.iterdump())


def wires(count: int) -> list[RawArticle]:
    return [RawArticle(f"A drone strike killed {n} soldiers near Derna on Monday.", f"wire {n}") for n in range(count)]


def run(database: Path, findings: Iterable[Finding], **options: object) -> Tally:
    return import_articles(database, findings, **options)  # type: ignore[arg-type]


def test_articles_are_stored_as_published_with_the_layout_of_their_page(tmp_path: Path) -> None:
    tally = run(tmp_path / "t.db", read_articles([SEEDS]))
    first, second = stored(tmp_path / "t.db")
    assert (tally.new, tally.known, tally.troubles) == (2, 0, 0)
    assert first.body == FIRST_SEED.read_bytes().decode()
    assert [block.kind for block in first.blocks][:4] == ["title", "standfirst", "furniture", "caption"]
    assert (first.published, second.published) == (None, "2020-07-18")
    assert first.sources[0].path == str(FIRST_SEED)


def test_importing_again_changes_nothing(tmp_path: Path) -> None:
    run(tmp_path / "t.db", read_articles([SEEDS]))
    before = dump(tmp_path / "t.db")
    tally = run(tmp_path / "t.db", read_articles([SEEDS]))
    assert (tally.new, tally.known) == (0, 2)
    assert dump(tmp_path / "t.db") == before


def test_the_same_article_under_another_path_gets_its_source_noted(tmp_path: Path) -> None:
    copy = tmp_path / "copy.txt"
    copy.write_bytes(FIRST_SEED.read_bytes())
    tally = run(tmp_path / "t.db", read_articles([FIRST_SEED, copy]))
    (only,) = stored(tmp_path / "t.db")
    assert (tally.new, tally.known) == (1, 1)
    assert {source.path for source in only.sources} == {str(FIRST_SEED), str(copy)}


def test_a_day_given_later_dates_the_article_and_its_weekdays(tmp_path: Path) -> None:
    run(tmp_path / "t.db", read_articles([SEEDS]))
    tally = run(tmp_path / "t.db", read_articles([SEEDS]), day="2022-01-05")
    first, second = stored(tmp_path / "t.db")
    assert (tally.new, tally.known, tally.dated) == (0, 1, 1)
    assert (first.published, second.published) == ("2022-01-05", "2020-07-18")
    days = {date.text: (date.earliest, date.latest) for date in first.dates}
    assert days["Wednesday"] == ("2022-01-05", "2022-01-05")
    assert days["Tuesday evening"] == ("2022-01-04", "2022-01-04")


def test_a_day_given_at_once_does_the_same(tmp_path: Path) -> None:
    run(tmp_path / "t.db", read_articles([SEEDS]), day="2022-01-05")
    run(tmp_path / "u.db", read_articles([SEEDS]))
    run(tmp_path / "u.db", read_articles([SEEDS]), day="2022-01-05")
    at_once, later = stored(tmp_path / "t.db")[0], stored(tmp_path / "u.db")[0]
    assert (at_once.published, at_once.dates) == (later.published, later.dates)


def test_a_day_does_not_replace_one_that_is_known(tmp_path: Path) -> None:
    run(tmp_path / "t.db", read_articles([FIRST_SEED]), day="2022-01-05")
    tally = run(tmp_path / "t.db", read_articles([FIRST_SEED]), day="1999-01-01")
    assert (tally.known, tally.dated) == (1, 0)
    assert stored(tmp_path / "t.db")[0].published == "2022-01-05"


def test_troubles_are_passed_on_and_the_rest_is_stored(tmp_path: Path) -> None:
    troubles: list[Trouble] = []
    findings = [wires(1)[0], Trouble("x.txt", "permission denied"), wires(2)[1]]
    tally = run(tmp_path / "t.db", findings, watcher=Watcher(trouble=troubles.append))
    assert (tally.new, tally.troubles) == (2, 1)
    assert troubles == [findings[1]]


def test_two_processes_store_what_one_does(tmp_path: Path) -> None:
    run(tmp_path / "one.db", wires(2 * BATCH + 7))
    run(tmp_path / "two.db", wires(2 * BATCH + 7), jobs=2)
    one, two = stored(tmp_path / "one.db"), stored(tmp_path / "two.db")
    assert [(view.id, view.body, view.mentions) for view in one] == [
        (view.id, view.body, view.mentions) for view in two
    ]


def test_an_import_that_broke_off_goes_on_where_it_stopped(tmp_path: Path) -> None:
    def breaking() -> Iterable[RawArticle]:
        yield from wires(BATCH + 5)
        raise RuntimeError("the plug was pulled")

    with pytest.raises(RuntimeError):
        run(tmp_path / "t.db", breaking())
    assert len(stored(tmp_path / "t.db")) == BATCH
    tally = run(tmp_path / "t.db", wires(BATCH + 9))
    assert (tally.known, tally.new) == (BATCH, 9)
    run(tmp_path / "undisturbed.db", wires(BATCH + 9))
    assert [(v.id, v.body) for v in stored(tmp_path / "t.db")] == [
        (v.id, v.body) for v in stored(tmp_path / "undisturbed.db")
    ]


def test_stopping_ends_after_the_batch_in_hand(tmp_path: Path) -> None:
    seen: list[int] = []

    def endless() -> Iterable[RawArticle]:
        for raw in wires(5000):
            seen.append(1)
            yield raw

    tally = run(tmp_path / "t.db", endless(), watcher=Watcher(stopped=lambda: len(seen) >= BATCH + 3))
    assert tally.new == BATCH + 3
    assert len(stored(tmp_path / "t.db")) == BATCH + 3


def test_what_failed_is_kept_until_its_file_can_be_read(tmp_path: Path) -> None:
    database, file = tmp_path / "t.db", tmp_path / "d.jsonl"
    file.write_text('{"text": "A bomb went off."}\nbroken\n{"title": "no text"}\n')
    run(database, read_articles([file, tmp_path / "gone.txt"]))
    assert [path for path, _ in failed(database)] == [f"{file}, line 2", f"{file}, line 3", str(tmp_path / "gone.txt")]
    file.write_text('{"text": "A bomb went off."}\nbroken\n{"text": "Another."}\n')
    run(database, read_articles([file]))
    assert [path for path, _ in failed(database)] == [str(tmp_path / "gone.txt"), f"{file}, line 2"]
    (tmp_path / "gone.txt").write_text("It is back.")
    file.write_text('{"text": "Repaired."}')
    run(database, read_articles([tmp_path / "gone.txt", file]))
    assert failed(database) == []


def failed(database: Path) -> list[tuple[str, str]]:
    with closing(open_reader(database)) as conn:
        return [(failure.path, failure.reason) for failure in failures.failures(conn)]


ARABIC = "قال مسؤول إن طائرات مسيرة قصفت معسكرا قرب المدينة يوم الأربعاء، ولم تقع إصابات بين السكان في المنطقة كلها."
GERMAN = "Bei einem Angriff auf einen Markt in der Stadt sind nach Angaben der Polizei drei Menschen getötet worden."


@pytest.mark.parametrize("body", [ARABIC, GERMAN])
def test_other_languages_are_stored_and_not_misread(tmp_path: Path, body: str) -> None:
    run(tmp_path / "t.db", [RawArticle(body, "x", published="2021-03-04")])
    (article,) = stored(tmp_path / "t.db")
    assert (article.body, article.reports, article.mentions) == (body, (), ())


def test_a_long_import_can_be_watched(tmp_path: Path) -> None:
    heard: list[tuple[int, int, int, str]] = []
    file = tmp_path / "many.jsonl"
    file.write_text("".join(f'{{"text": "Bomb number {n} went off."}}\n' for n in range(2 * BATCH + 1)))
    watcher = Watcher(progress=lambda tally: heard.append((tally.files, tally.articles, tally.bytes, tally.stage)))
    run(tmp_path / "t.db", read_articles([file]), watcher=watcher)
    assert [articles for _, articles, _, stage in heard if stage == READING] == [BATCH, 2 * BATCH, 2 * BATCH + 1]
    assert heard[-1] == (1, 2 * BATCH + 1, file.stat().st_size, LINKING)
