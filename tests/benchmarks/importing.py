"""How quick an import is: python -m tests.benchmarks.importing [--articles N] [--jobs N]

Writes N invented articles to a file of JSON lines, then times in one run what an import cannot do without (reading,
extraction, writing), each alone in one process, then the import itself with one process and with several, the same file
again, and a thousand new articles into the full database. Memory is the highest of any one process.
"""

from __future__ import annotations

import argparse
import json
import resource
import tempfile
import time
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path

from db.importer import BATCH, Work, import_articles, understand
from db.model import RawArticle
from db.readers.registry import read_articles
from db.store.database import open_writer
from db.store.draft import unpacked
from tests.benchmarks.newswire import articles

_LIVE = 1_000


def write(path: Path, number: int, seed: int) -> None:
    """Write the articles as JSON lines."""
    with path.open("w", encoding="utf-8") as file:
        for title, text, day in articles(number, seed):
            file.write(json.dumps({"title": title, "date": day, "text": text}) + "\n")


def read(path: Path) -> Iterator[RawArticle]:
    """Give the articles of the file as the importer sees them."""
    return (found for found in read_articles([path]) if isinstance(found, RawArticle))


def timed(name: str, number: int, work: Callable[[], object]) -> float:
    """Run ``work`` and print how long it took for so many articles."""
    began = time.perf_counter()
    work()
    took = time.perf_counter() - began
    print(f"{name:<44} {took:8.1f} s {number / took:9.0f} articles/s")
    return took


def store(path: Path, understood: list[bytes]) -> None:
    """Write what is understood already, in the importer's batches."""
    with open_writer(path) as writer:
        for drafts in understood:
            with writer.batch():
                for draft in unpacked(drafts):
                    writer.add_draft(draft, extractor="benchmark")


def main() -> None:
    """Measure and print."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--articles", type=int, default=5_000)
    options.add_argument("--jobs", type=int, default=2)
    chosen = options.parse_args()
    number = chosen.articles
    with tempfile.TemporaryDirectory() as folder:
        file, live, one, many = (Path(folder) / name for name in ("all.jsonl", "live.jsonl", "one.db", "many.db"))
        write(file, number, 1)
        write(live, _LIVE, 2)
        sample = list(islice(read(file), min(number, 5_000)))
        batches = [Work(sample[start : start + BATCH], []) for start in range(0, len(sample), BATCH)]
        understood: list[bytes] = []
        timed("reading alone", number, lambda: sum(1 for _ in read(file)))
        timed("extraction alone", len(sample), lambda: understood.extend(understand(batch)[0] for batch in batches))
        timed("writing alone", len(sample), lambda: store(Path(folder) / "writing.db", understood))
        timed("import, one process", number, lambda: import_articles(one, read_articles([file])))
        timed(
            f"import, {chosen.jobs} processes",
            number,
            lambda: import_articles(many, read_articles([file]), jobs=chosen.jobs),
        )
        timed("the same again", number, lambda: import_articles(one, read_articles([file])))
        timed("new ones into the full database", _LIVE, lambda: import_articles(one, read_articles([live])))
        print(f"{one.stat().st_size / number:.0f} bytes of database an article")
    for who, name in ((resource.RUSAGE_SELF, "this process"), (resource.RUSAGE_CHILDREN, "a worker")):
        print(f"{name}: {resource.getrusage(who).ru_maxrss / 1024:.0f} MB at most")


if __name__ == "__main__":
    main()
