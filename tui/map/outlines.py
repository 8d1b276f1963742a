"""Coastlines and borders, packed into a small file.

Source: Natural Earth 1:50m, public domain (naturalearthdata.com); scripts/build_outlines.py makes the file.
"""

from __future__ import annotations

import struct
import zlib
from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

FILE = Path(__file__).with_name("outlines.bin")
PER_DEGREE = 100
"""Coordinates are kept in hundredths of a degree, about a kilometre."""
_LINE = struct.Struct("<?I")


@dataclass(frozen=True, slots=True)
class Outline:
    """A line on the map, in hundredths of a degree: a border between two countries, else a coast."""

    border: bool
    lons: Sequence[int]
    lats: Sequence[int]

    def touches(self, west: float, south: float, east: float, north: float) -> bool:
        """Tell whether the line may be inside a box given in degrees."""
        return (
            min(self.lons) <= east * PER_DEGREE
            and max(self.lons) >= west * PER_DEGREE
            and min(self.lats) <= north * PER_DEGREE
            and max(self.lats) >= south * PER_DEGREE
        )


def packed(outlines: Iterable[Outline]) -> bytes:
    """Give the lines as the file keeps them."""
    pieces: list[bytes] = []
    for one in outlines:
        pieces.append(_LINE.pack(one.border, len(one.lons)))
        pieces += [_little_endian(array("h", one.lons)).tobytes(), _little_endian(array("h", one.lats)).tobytes()]
    return zlib.compress(b"".join(pieces), 9)


def unpacked(data: bytes) -> tuple[Outline, ...]:
    """Give the lines of a packed file."""
    raw = zlib.decompress(data)
    at, found = 0, []
    while at < len(raw):
        border, points = _LINE.unpack_from(raw, at)
        at += _LINE.size
        lons, lats = array("h"), array("h")
        lons.frombytes(raw[at : at + 2 * points])
        lats.frombytes(raw[at + 2 * points : at + 4 * points])
        at += 4 * points
        found.append(Outline(border, _little_endian(lons), _little_endian(lats)))
    return tuple(found)


@cache
def world() -> tuple[Outline, ...]:
    """Give all lines of the world."""
    return unpacked(FILE.read_bytes())


def _little_endian(values: array[int]) -> array[int]:
    """Turn the bytes round on a machine that has them the other way."""
    if struct.pack("=h", 1) != struct.pack("<h", 1):
        values.byteswap()
    return values
