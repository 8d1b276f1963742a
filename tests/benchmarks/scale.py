"""What a large database costs: python -m tests.benchmarks.scale --articles N [--days N] [--corpus FILE] [--live FILE]

Some thousand articles of the corpus (JSON lines; invented ones without it) are understood once, and N articles are
made of them, spread over so many days and written as by a first load: only the extraction is spared. Then a thousand
new articles (LIVE, else invented) are imported with all that belongs to it. Printed for each step: seconds, seconds of
processor time of all processes, milliseconds of it an article, and the most memory that all processes held together.
A database that is given by --database is kept, and only written to where it is there already.
"""

from __future__ import annotations

import argparse
import resource
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from itertools import islice
from pathlib import Path

from db.importer import import_articles
from db.linking import link_reports
from db.parallel import ordered
from db.readers.registry import read_articles
from db.store.copies.copying import link_copies
from db.store.drafts.draft import unpacked
from db.store.writing.opening import open_loader
from db.store.writing.store import Store
from tests.benchmarks import varied
from tests.benchmarks.importing import extract_only, read, write
from tests.benchmarks.memory import peak

_UNDERSTOOD = 4_000
_LIVE = 1_000
_DAYS = 3_650


def worked() -> float:
    """Give the seconds of processor time of this process and of those that it started and that ended."""
    kinds = (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    return sum(usage.ru_utime + usage.ru_stime for usage in map(resource.getrusage, kinds))


def timed(name: str, number: int, work: Callable[[], object]) -> None:
    """Run ``work`` on so many articles and print what it took."""
    began, worked_before = time.perf_counter(), worked()
    with peak() as most:
        work()
    spent, cpu = time.perf_counter() - began, worked() - worked_before
    each = cpu / number * 1000
    print(f"{name:<36} {spent:8.1f} s {cpu:8.1f} s of CPU {each:8.3f} ms each {most[0] >> 20:6} MB", flush=True)


def fill(path: Path, pool: varied.Pool, total: int, jobs: int) -> None:
    """Write ``total`` articles as by a first load, and print what each part of it took."""
    with ExitStack() as stack:
        store = stack.enter_context(open_loader(path))
        made = ordered(varied.drafts, varied.pieces(pool, total), jobs=jobs)
        for tenth in range(10):
            count = -(-total // 10)
            timed(f"written, tenth {tenth + 1}", count, lambda count=count: _write(store, made, count))
        timed("near copies", total, lambda: link_copies(store))
        timed("links", total, lambda: link_reports(store))
        timed("index, statistics, moved into place", total, stack.close)
    print(f"{path.stat().st_size / total:.0f} bytes an article")


def _write(store: Store, made: Iterator[bytes], count: int) -> None:
    stored = 0
    while stored < count and (packed := next(made, None)):
        with store.batch():
            for draft in unpacked(packed):
                store.add_draft(draft, extractor="benchmark")
                stored += 1


def main() -> None:
    """Fill and measure."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--articles", type=int, default=20_000)
    options.add_argument("--days", type=int, default=_DAYS)
    options.add_argument("--jobs", type=int, default=2)
    options.add_argument("--corpus", type=Path)
    options.add_argument("--live", type=Path)
    options.add_argument("--database", type=Path)
    chosen = options.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        path = chosen.database or folder / "large.db"
        corpus, live = chosen.corpus or folder / "corpus.jsonl", chosen.live or folder / "live.jsonl"
        if chosen.corpus is None:
            write(corpus, _UNDERSTOOD, 1)
        if chosen.live is None:
            write(live, _LIVE, 2)
        if not path.exists():
            pool = varied.understand(islice(read(corpus), _UNDERSTOOD), folder, days=chosen.days, jobs=chosen.jobs)
            fill(path, pool, chosen.articles, chosen.jobs)
        timed("new ones, extraction alone", _LIVE, lambda: extract_only(live, chosen.jobs))
        timed("new ones", _LIVE, lambda: import_articles(path, read_articles([live]), jobs=chosen.jobs))


if __name__ == "__main__":
    main()
