#!/usr/bin/env python3
"""Compile db/gazetteer/data/places_more.bin from the table places_more.tsv beside it."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from db.gazetteer.places_more import PACKED, compile_more

if __name__ == "__main__":
    print(f"{PACKED}: {compile_more()} places", file=sys.stderr)
