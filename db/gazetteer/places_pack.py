"""The packed file of places: numbers in flat arrays, names as 48-bit fingerprints, all of it mapped, nothing parsed.

Layout: magic, length of a JSON header, the header ({"sections": {name: [offset, bytes, typecode]}, tables}), then the
sections, each starting on 8 bytes. A name is found by its fingerprint: the upper 16 bits pick a bucket, the lower 32
are searched in it. A value is the number of a place, or, with LIST set, an offset into the postings.
"""

from __future__ import annotations

import json
import mmap
from bisect import bisect_left
from collections.abc import Iterable, Mapping
from hashlib import blake2b
from pathlib import Path

MAGIC = b"TIDPLACE"
"""The first eight bytes of the file."""
LIST = 1 << 31
WEAK = 1 << 30
ALTERNATE = 1 << 29
NUMBER = ALTERNATE - 1
"""Bits of a value: an offset into the postings, a name that needs a context, a by-name; the rest is the number."""
NOWHERE = -(2**31)
"""The latitude of a place without a point."""
DEGREE = 1000
PROMINENCE = 25
"""Degrees are stored in thousandths, prominence in twenty-fifths."""


def fingerprint(key: str) -> int:
    """Give the 48-bit fingerprint of a key, which may hold lone surrogates: it is then no key of ours."""
    return int.from_bytes(blake2b(key.encode("utf-8", "surrogatepass"), digest_size=6).digest(), "big")


class Pack:
    """A packed file, open for reading."""

    def __init__(self, path: Path) -> None:
        """Map the file; ``ValueError`` if it is not one of ours."""
        with path.open("rb") as file:
            if file.read(len(MAGIC)) != MAGIC:
                raise ValueError(f"{path} is not a packed gazetteer")
            data = memoryview(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ))
        size = int.from_bytes(data[8:12], "little")
        self.header = json.loads(bytes(data[12 : 12 + size]))
        for name, (offset, length, typecode) in self.header["sections"].items():
            setattr(self, name, data[offset : offset + length].cast(typecode))

    buckets: memoryview
    prints: memoryview
    values: memoryview
    postings: memoryview
    lat: memoryview
    lon: memoryview
    population: memoryview
    country: memoryview
    admin1: memoryview
    feature: memoryview
    prominence: memoryview
    geonameid: memoryview
    text_at: memoryview
    text: memoryview

    def value(self, key: str) -> int | None:
        """Give what is stored under a key, None if nothing is."""
        print_ = fingerprint(key)
        bucket, low = print_ >> 32, print_ & 0xFFFFFFFF
        end = self.buckets[bucket + 1]
        at = bisect_left(self.prints, low, self.buckets[bucket], end)
        return self.values[at] if at < end and self.prints[at] == low else None

    def numbers(self, key: str) -> list[int]:
        """Give the numbers of the places under a key, most prominent first, ALTERNATE set where it is a by-name."""
        value = self.value(key)
        if value is None:
            return []
        if value & LIST:
            at = value & NUMBER
            return list(self.postings[at + 1 : at + 1 + self.postings[at]])
        return [value & ~WEAK]

    def names(self, number: int) -> list[str]:
        """Give the name of a place and its by-names."""
        return bytes(self.text[self.text_at[number] : self.text_at[number + 1]]).decode().split("\n")


def write(path: Path, sections: Mapping[str, tuple[str, bytes]], tables: Mapping[str, object]) -> None:
    """Write sections (typecode and bytes each) and tables (JSON) as one packed file."""
    placed: dict[str, list[object]] = {name: [0, 0, ""] for name in sections}
    size = 0
    for _ in range(3):  # the header holds offsets, whose digits change its own length: settles at once or twice
        header = json.dumps({"sections": placed, **tables}, ensure_ascii=False, separators=(",", ":")).encode()
        size = max(size, len(header) + 64)
        offset = _aligned(12 + size)
        for name, (typecode, data) in sections.items():
            placed[name] = [offset, len(data), typecode]
            offset = _aligned(offset + len(data))
    with path.open("wb") as file:
        file.write(MAGIC + size.to_bytes(4, "little") + header.ljust(size))
        for name, (_, data) in sections.items():
            start = placed[name][0]
            assert isinstance(start, int)
            file.write(bytes(start - file.tell()) + data)


def _aligned(offset: int) -> int:
    return (offset + 7) // 8 * 8


def index(entries: Iterable[tuple[str, int]]) -> tuple[list[int], list[int], list[int]]:
    """Give buckets, fingerprints and values for (key, value) entries, sorted as ``Pack.value`` searches them."""
    rows = sorted((fingerprint(key), value) for key, value in entries)
    buckets = [0] * 65537
    for print_, _ in rows:
        buckets[(print_ >> 32) + 1] += 1
    for at in range(1, 65537):
        buckets[at] += buckets[at - 1]
    return buckets, [print_ & 0xFFFFFFFF for print_, _ in rows], [value for _, value in rows]
