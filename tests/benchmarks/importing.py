"""How quick an import is: python -m tests.benchmarks.importing [--articles N] [--jobs N] [--corpus FILE]

Without a FILE of JSON lines, N articles are invented. Timed in one run: what an import cannot do without (reading; the
extraction in as many processes, its answers thrown away; the floor of writing the same rows and index), then a first
load of a tenth and of all articles with what the links of them take, the same file again, and a thousand new articles
into the full database. What more articles cost than can be extracted in an hour is what ``tests.benchmarks.scale``
measures.
"""

from __future__ import annotations

import argparse
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from db.importer import BATCH, Work, import_articles, load_articles, understand
from db.linking import keeping_up
from db.model import RawArticle
from db.parallel import accompanied
from db.readers.registry import read_articles
from tests.benchmarks import floor
from tests.benchmarks.linking import Clock
from tests.benchmarks.memory import peak
from tests.benchmarks.newswire import json_lines

_LIVE = 1_000
_FLOOR = 5_000


@dataclass(frozen=True, slots=True)
class Timing:
    """How long some articles took, in seconds."""

    seconds: float
    articles: int

    @property
    def each(self) -> float:
        """Milliseconds an article."""
        return self.seconds / self.articles * 1000


def write(path: Path, number: int, seed: int) -> None:
    """Write invented articles as JSON lines."""
    with path.open("w", encoding="utf-8") as file:
        file.writelines(json_lines(number, seed))


def head(file: Path, part: Path, first: int, number: int) -> Path:
    """Write some lines of ``file`` to ``part``."""
    with file.open(encoding="utf-8") as lines:
        part.write_text("".join(islice(lines, first, first + number)), encoding="utf-8")
    return part


def read(path: Path) -> Iterator[RawArticle]:
    """Give the articles of the file as the importer sees them."""
    return (found for found in read_articles([path]) if isinstance(found, RawArticle))


def timed(name: str, number: int, work: Callable[[], object]) -> Timing:
    """Run ``work`` and print how long it took for so many articles, and the memory of all processes at the most."""
    began = time.perf_counter()
    with peak() as most:
        work()
    took = Timing(time.perf_counter() - began, number)
    rate = f"{1000 / took.each:9.0f} articles/s {took.each:8.3f} ms each"
    print(f"{name:<44} {took.seconds:8.1f} s {rate} {most[0] >> 20:6} MB", flush=True)
    return took


def extract_only(file: Path, jobs: int) -> None:
    """Read and understand all articles in so many processes and keep nothing of it."""
    found = read(file)
    batches = iter(lambda: list(islice(found, BATCH)), [])
    for _ in accompanied(_understood, ((None, Work(batch, [])) for batch in batches), jobs=jobs):
        pass


def _understood(work: Work) -> int:
    return len(understand(work))


def measure(folder: Path, file: Path, number: int, jobs: int) -> None:
    """Time an import and what it is made of."""
    tenth = head(file, folder / "tenth.jsonl", 0, number // 10)
    live = head(file, folder / "live.jsonl", number, _LIVE)
    some = head(file, folder / "some.jsonl", 0, min(number, _FLOOR))
    whole = head(file, folder / "whole.jsonl", 0, number)
    few = min(number, _FLOOR)
    timed("reading alone", number, lambda: sum(1 for _ in read(whole)))
    extraction = timed(f"extraction alone, {jobs} processes", few, lambda: extract_only(some, jobs))
    load_articles(folder / "some.db", read_articles([some]), jobs=jobs)
    least = Timing(floor.seconds(folder / "some.db", folder / "floor.db"), few)
    print(f"{'floor: the same rows and index':<44} {least.seconds:8.1f} s {1000 / least.each:9.0f} articles/s")
    small = timed(
        f"first load of a tenth, {jobs} processes",
        number // 10,
        lambda: load_articles(folder / "tenth.db", read_articles([tenth]), jobs=jobs),
    )
    full, linking = folder / "full.db", Clock()
    keeping_up.link_reports = linking.timed(keeping_up.link_reports)
    large = timed(
        f"first load, {jobs} processes", number, lambda: load_articles(full, read_articles([whole]), jobs=jobs)
    )
    links = Timing(linking.seconds, number)
    print(f"{'of that links, processor time of the writer':<44} {links.seconds:8.1f} s {links.each:30.3f} ms each")
    timed("the same again", number, lambda: import_articles(full, read_articles([whole])))
    timed("new ones into the full database", _LIVE, lambda: import_articles(full, read_articles([live]), jobs=jobs))
    print(f"{full.stat().st_size / number:.0f} bytes of database an article")
    print(f"{large.each / (least.each + extraction.each):.2f} times floor + extraction alone")
    print(f"{large.each / small.each:.2f} times the time that an article takes in a load of a tenth")


def main() -> None:
    """Measure and print."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--articles", type=int, default=5_000)
    options.add_argument("--jobs", type=int, default=2)
    options.add_argument("--corpus", type=Path)
    chosen = options.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        corpus = chosen.corpus or folder / "all.jsonl"
        if chosen.corpus is None:
            write(corpus, chosen.articles + _LIVE, 1)
        measure(folder, corpus, chosen.articles, chosen.jobs)


if __name__ == "__main__":
    main()
