"""How quick the store is: python -m tests.benchmarks.store [--articles N] [--database FILE]

Fills a database with invented articles through the writer (unless FILE has them already), then prints for every
operation of the browser the median and the 95th percentile, beside the floor: the bare SQL that must run at least.
Figures that go into docs/benchmarks.md are of one run on an otherwise idle machine.
"""

from __future__ import annotations

import argparse
import itertools
import math
import random
import resource
import sqlite3
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from queue import Queue

from db.query import Query, parse
from db.store.file.database import open_reader
from db.store.panes import article, facets, histogram, incident, search, suggest, timeline
from db.store.writing.opening import open_loader
from tests.benchmarks.synthetic import RARE_WORD, Generator
from tui.desk import Lane

_BATCH = 1_000
_ROUNDS = 20

Operation = Callable[[], object]


@dataclass(frozen=True)
class Measured:
    """Milliseconds of many runs: by the clock, and of the processor, which a busy machine changes less."""

    name: str
    times: list[float]
    worked: list[float]

    def __str__(self) -> str:
        figures = (min(self.times), *_middle_and_end(self.times), *_middle_and_end(self.worked))
        return f"{self.name:<44}" + "".join(f"{figure:10.2f}" for figure in figures)


def _middle_and_end(times: list[float]) -> tuple[float, float]:
    """Give the median and the 95th percentile."""
    return statistics.median(times), sorted(times)[math.ceil(len(times) * 0.95) - 1]


def fill(path: Path, articles: int) -> None:
    """Write the articles as a first import does, and say how long it took."""
    generator = Generator(articles).articles()
    began = time.perf_counter()
    with open_loader(path) as store:
        while batch := list(itertools.islice(generator, _BATCH)):
            with store.batch():
                for raw, extraction in batch:
                    store.add(raw, extraction, extractor="synthetic")
    spent = time.perf_counter() - began
    size = path.stat().st_size / 1e6
    print(f"{articles} articles invented and written in {spent:.1f} s: {size:.0f} MB")


def words(conn: sqlite3.Connection) -> list[str]:
    """Give words from one in most articles to one in few, and the planted one."""
    select = "SELECT term FROM vocabulary WHERE articles >= ? AND length(term) > 3 ORDER BY articles LIMIT 1"
    (total,) = conn.execute("SELECT count(*) FROM articles").fetchone()
    wanted = [total * share // 1000 for share in (900, 500, 200, 50, 10, 1)]
    found = [row[0] for least in wanted if (row := conn.execute(select, (least,)).fetchone())]
    return [*dict.fromkeys(found), RARE_WORD]


def searches(conn: sqlite3.Connection) -> Iterator[tuple[str, str]]:
    """Give queries by class."""
    found = words(conn)
    place, other = (name for (name,) in conn.execute("SELECT name FROM entities WHERE kind = 'place' LIMIT 2"))
    yield from ((f"word {word}", word) for word in found)
    yield "two words", f"{found[0]} {found[2]}"
    yield "phrase", f'"{found[0]} {found[1]}"'
    yield from ((f"prefix of {length}", f"{found[2][:length]}*") for length in (1, 2, 3, 4))
    yield "exclusion", f"{found[1]} -{found[2]}"
    yield "choice", f"{found[-1]} OR {found[-2]}"
    yield "place", f'place:"{place}"'
    yield "country", 'place:"Land of A"'
    yield "word in country", f'{found[1]} place:"Land of A"'
    yield "word, type, actor, days", f"{found[1]} type:attack actor:police after:2015 before:2019"
    yield "figure", "killed:>=10"
    yield "word and rare figure", f"{found[1]} killed:>=800"
    yield "near", f'near:"{other}"~500km'
    yield "words or fields", f"{found[-1]} OR type:arrests"


def operations(conn: sqlite3.Connection) -> Iterator[tuple[str, Operation]]:
    """Give every operation by name."""
    yield "timeline: first page", lambda: timeline.page(conn, parse(""))
    key = timeline.page(conn, parse(""))[-1].key
    yield "timeline: next page", lambda: timeline.page(conn, parse(""), after=key)
    yield "timeline: end", lambda: timeline.last_page(conn, parse(""))
    yield "timeline: jump", lambda: timeline.first_on_or_before(conn, parse(""), "2018-05-05")
    yield "histogram of all", lambda: histogram.bars(conn, parse(""))
    yield "facets of all", lambda: facets.values(conn, parse(""))
    yield "article", lambda: article.get(conn, 5)
    yield "incident", lambda: incident.get(conn, 5)
    yield "completion of a place", lambda: suggest.values(conn, "place", "b")
    for name, text in searches(conn):
        query = parse(text)
        yield f"newest 50: {name}", lambda query=query: search.articles(conn, query)
        yield f"ranked 50: {name}", lambda query=query: search.articles(conn, query, ranked=True)
        yield f"timeline: {name}", lambda query=query: timeline.page(conn, query)
        yield f"count: {name}", lambda query=query: timeline.count(conn, query)
        yield f"facets: {name}", lambda query=query: facets.values(conn, query)
        yield f"histogram: {name}", lambda query=query: histogram.bars(conn, query)


def floors(conn: sqlite3.Connection) -> Iterator[tuple[str, Operation]]:
    """Give the least that SQLite has to do for the common operations."""
    newest = """
        SELECT a.title, substr(a.body, 1, 200) FROM articles_fts AS f JOIN articles AS a ON a.position = f.rowid
        WHERE articles_fts MATCH ? ORDER BY f.rowid DESC LIMIT 50
    """
    for word in words(conn):
        yield f"floor: newest 50 of {word}", lambda word=word: conn.execute(newest, (word,)).fetchall()
    incidents = "SELECT * FROM incidents ORDER BY position DESC LIMIT 100"
    yield "floor: first page of incidents", lambda: conn.execute(incidents).fetchall()


def measured(name: str, operation: Operation) -> Measured:
    """Run an operation many times."""
    times, worked = [], []
    for _ in range(_ROUNDS):
        began, work_began = time.perf_counter(), time.thread_time()
        operation()
        times.append((time.perf_counter() - began) * 1000)
        worked.append((time.thread_time() - work_began) * 1000)
    return Measured(name, times, worked)


def interrupted(path: Path, queries: list[str]) -> Measured:
    """See how long after a key the question before it is gone: a running one is pushed aside by one that costs nothing.

    What is asked first is each query's count, facets, histogram and best articles, some time after they were begun.
    """
    lane, answers = Lane("benchmark", path), Queue[object]()
    work = (timeline.count, facets.values, histogram.bars, partial(search.articles, ranked=True))
    times = []
    for text, question, delay in itertools.product(queries, work, (0.002, 0.01, 0.03)):
        lane.ask(partial(_asked, question, text), lambda _: None)
        time.sleep(delay)
        began = time.perf_counter()
        lane.ask(lambda conn: None, answers.put)
        answers.get()
        times.append((time.perf_counter() - began) * 1000)
    lane.close()
    return Measured("a running query gives way", times, [0.0])


def _asked(question: Callable[[sqlite3.Connection, Query], object], text: str, conn: sqlite3.Connection) -> object:
    return question(conn, parse(text))


def main() -> None:
    """Fill and measure."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=20_000)
    parser.add_argument("--database", type=Path)
    parser.add_argument("--only", default="", help="measure only operations with this in their name")
    options = parser.parse_args()
    path = options.database or Path(tempfile.mkdtemp()) / "bench.db"
    if not path.exists():
        fill(path, options.articles)
    conn = open_reader(path)
    print(f"{'milliseconds':<44}" + "".join(f"{name:>10}" for name in ("least", "p50", "p95", "cpu p50", "cpu p95")))
    everything = [*floors(conn), *operations(conn)]
    random.Random(1).shuffle(everything)
    results = [measured(name, run) for name, run in everything if options.only in name]
    for result in sorted(results, key=lambda result: result.name):
        print(result)
    if not options.only:
        print(interrupted(path, [query for _, query in searches(conn)]))
    print(f"peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")


if __name__ == "__main__":
    main()
