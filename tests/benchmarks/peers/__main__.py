"""What keys and searches cost in other programs, where these are there: python -m tests.benchmarks.peers [--articles N]

All get the same invented articles. Run it right before or after `tests/benchmarks/terminal.py` and
`tests.benchmarks.store`, on the same machine, and compare. None of them is needed for anything else.
"""

from __future__ import annotations

import argparse
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path

from tests.benchmarks.peers import neomutt, newsboat, tantivy, visidata
from tests.benchmarks.peers.installed import NotInstalledError

PEERS: Mapping[str, Callable[[Path, int], None]] = {
    "newsboat": newsboat.measure,
    "neomutt": neomutt.measure,
    "visidata": visidata.measure,
    "tantivy": tantivy.measure,
}


def main() -> None:
    """Measure what there is."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--articles", type=int, default=10_000)
    options.add_argument("--only", choices=PEERS, action="append", help="measure these; without it all")
    chosen = options.parse_args()
    for name in chosen.only or PEERS:
        with tempfile.TemporaryDirectory() as folder:
            try:
                PEERS[name](Path(folder), chosen.articles)
            except NotInstalledError as missing:
                print(f"{missing} is not installed: skipped")


if __name__ == "__main__":
    main()
