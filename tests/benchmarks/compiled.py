"""How much quicker the compiled extraction is: python -m tests.benchmarks.compiled FOLDER [--articles N|--corpus FILE]

FOLDER holds the compiled house (``make compiled`` leaves it in ``.compiled/house``). It and the house as it is written
extract the same articles in turns, N invented ones or those of a FILE of JSON lines; processor time is compared, less
that of a start, the least of three turns each. Their answers must be the same, byte for byte.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
from pathlib import Path

from tests.benchmarks.newswire import json_lines

_WRITTEN = Path(__file__).parents[2]
_TURNS = 3


def extract(house: Path, lines: bytes) -> tuple[float, bytes]:
    """Give the seconds of processor time that ``tidings extract`` of a house takes, and what it prints."""
    before = os.times()
    said = subprocess.run(
        [sys.executable, "-m", "tui.cli", "extract"], input=lines, stdout=subprocess.PIPE, cwd=house, check=True
    ).stdout
    after = os.times()
    return after.children_user + after.children_system - before.children_user - before.children_system, said


def main() -> None:
    """Measure and print; exit code 1 where the answers differ."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("folder", type=Path)
    options.add_argument("--articles", type=int, default=2_000)
    options.add_argument("--corpus", type=Path)
    chosen = options.parse_args()
    lines = chosen.corpus.read_bytes() if chosen.corpus else "".join(json_lines(chosen.articles)).encode()
    number = lines.count(b"\n")
    houses = (_WRITTEN, chosen.folder.resolve())
    start = {house: extract(house, b"")[0] for house in houses}
    turns = [{house: extract(house, lines) for house in houses} for _ in range(_TURNS)]
    if len({said for turn in turns for _, said in turn.values()}) > 1:
        sys.exit("the compiled extraction gives other answers")
    written, compiled = (min(turn[house][0] for turn in turns) - start[house] for house in houses)
    for name, took in (("as it is written", written), ("compiled", compiled)):
        print(f"{name:<20} {number / took:8.0f} articles a second of processor time")
    print(f"{written / compiled:.2f} times as quick, with the same answers")


if __name__ == "__main__":
    main()
