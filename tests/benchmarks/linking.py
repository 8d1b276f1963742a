"""What linking costs: python -m tests.benchmarks.linking [--articles N] [--corpus FILE]

Loads N invented articles, or those of a FILE of JSON lines, into a new database in one process, and prints the CPU time
of linking them beside that of all the rest. Outlines are made where articles are extracted, all else beside it.
"""

from __future__ import annotations

import argparse
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from db import importer
from db.linking import keeping_up
from db.readers.registry import read_articles
from tests.benchmarks.newswire import json_lines


class Clock:
    """Adds up the CPU seconds of what is called through it."""

    def __init__(self) -> None:
        self.seconds = 0.0

    def timed(self, function: Callable[..., Any]) -> Callable[..., Any]:
        """Give the function, timed."""

        def called(*given: Any) -> Any:
            begun = time.process_time()
            answer = function(*given)
            self.seconds += time.process_time() - begun
            return answer

        return called


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=2_000)
    parser.add_argument("--corpus", type=Path)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        corpus = arguments.corpus or Path(folder) / "news.jsonl"
        if arguments.corpus is None:
            corpus.write_text("".join(json_lines(arguments.articles)), encoding="utf-8")
        outlining, linking = Clock(), Clock()
        importer.outline = outlining.timed(importer.outline)
        keeping_up.link_reports = linking.timed(keeping_up.link_reports)
        begun = time.process_time()
        tally = importer.load_articles(Path(folder) / "news.db", read_articles([corpus]))
        everything = time.process_time() - begun
    rest = everything - outlining.seconds - linking.seconds
    print(f"{tally.new} articles, {tally.incidents} reports: {rest:.1f} s of CPU without linking")
    print(f"outlines {outlining.seconds:.1f} s, linking {linking.seconds:.1f} s: {everything / rest - 1:.0%} on top")


if __name__ == "__main__":
    main()
