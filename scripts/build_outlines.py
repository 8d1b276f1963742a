#!/usr/bin/env python3
"""Compile tui/map/outlines.bin: the coastlines and borders that the map draws.

Run it from the repository's root with countries-50m.json of the npm package world-atlas (2.0.2):

    npm pack world-atlas && tar xzf world-atlas-*.tgz
    PYTHONPATH=. python scripts/build_outlines.py package/countries-50m.json

The data is Natural Earth 1:50m (naturalearthdata.com, public domain), packed as TopoJSON by world-atlas (ISC).
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tui.map.outlines import FILE, Outline, packed


def main() -> None:
    """Read the topology, write the packed file, say what is in it."""
    topology = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    outlines = list(_outlines(topology))
    data = packed(outlines)
    FILE.write_bytes(data)
    print(f"{len(outlines)} lines, {sum(len(one.lons) for one in outlines)} points, {len(data)} bytes: {FILE}")


def _outlines(topology: dict[str, Any]) -> Iterator[Outline]:
    """Give each arc: one that two countries share is a border, one of a single country a coast."""
    used: Counter[int] = Counter()
    for country in topology["objects"]["countries"]["geometries"]:
        used.update(_arcs_of(country["arcs"]))
    (scale_x, scale_y), (x0, y0) = topology["transform"]["scale"], topology["transform"]["translate"]
    for number, arc in enumerate(topology["arcs"]):
        x = y = 0
        points: list[tuple[int, int]] = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            point = round((x * scale_x + x0) * 100), round((y * scale_y + y0) * 100)
            if not points or point != points[-1]:
                points.append(point)
        if len(points) > 1:
            yield Outline(used[number] > 1, tuple(lon for lon, _ in points), tuple(lat for _, lat in points))


def _arcs_of(arcs: Any) -> Iterator[int]:
    for arc in arcs:
        if isinstance(arc, list):
            yield from _arcs_of(arc)
        else:
            yield arc if arc >= 0 else ~arc


if __name__ == "__main__":
    main()
