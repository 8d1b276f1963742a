"""What readers read: files, entries of archives, standard input; and what they say of those that cannot be read."""

from __future__ import annotations

import io
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import PurePath
from typing import BinaryIO, cast

HEAD = 1 << 14
"""Bytes that are looked at to tell what a source holds."""
LONGEST_PAGE = 64 << 20
"""A single article is never longer, in bytes."""


@dataclass(frozen=True, slots=True)
class Trouble:
    """Something that was not read: where, and why in one line."""

    path: str
    reason: str


@dataclass(frozen=True, slots=True)
class Begun:
    """From here on what is found is from the file ``path``, of ``size`` bytes, None where it has no size."""

    path: str
    size: int | None
    stream: io.BufferedReader

    def position(self) -> int:
        """Give how many bytes have been taken from the file so far."""
        raw = self.stream.raw
        return raw.tell() if self.size is not None and not raw.closed else self.size or 0


@dataclass(frozen=True, slots=True)
class Source:
    """A stream of bytes and where it is from.

    ``path`` says so in words a user can find again ("dump.zip: week1/a.txt"), ``name`` is the last part of it, and
    ``chosen`` tells that the user named this very file, rather than a folder or an archive that holds it. ``named``
    tells by part of the article where the user says that records keep it ({"title": "headline"}). ``size`` is that of
    the file in bytes, None where it is not a file.
    """

    path: str
    stream: io.BufferedReader
    name: str
    chosen: bool = True
    named: Mapping[str, str] = field(default_factory=dict)
    size: int | None = None

    @property
    def address(self) -> str | None:
        """The http(s) address that the content is from, None where it is from none."""
        last = self.path.rpartition(": ")[2]
        return last if last.startswith(("http://", "https://")) else None

    def begun(self) -> Begun:
        """Give the word that this source, a file, is being read."""
        return Begun(self.path, self.size, self.stream)

    @property
    def head(self) -> bytes:
        """The first bytes; looking at them takes nothing from the stream."""
        return self.stream.peek(HEAD)[:HEAD]

    def all_bytes(self, limit: int = LONGEST_PAGE) -> bytes:
        """Give everything the source holds; ValueError where that is more than ``limit`` bytes."""
        data = self.stream.read(limit + 1)
        if len(data) > limit:
            raise ValueError(f"more than {limit >> 20} MB in one piece")
        return data

    def within(self, entry: str, stream: BinaryIO) -> Source:
        """Give the source of an entry of this one, which is an archive."""
        return Source(f"{self.path}: {entry}", _buffered(stream), PurePath(entry).name, chosen=False, named=self.named)

    def inside(self, name: str, stream: BinaryIO) -> Source:
        """Give the source of what this one, a compressed file, holds."""
        return replace(self, stream=_buffered(stream), name=name, size=None)


def source_of(path: str, stream: BinaryIO, *, chosen: bool = True, named: Mapping[str, str] | None = None) -> Source:
    """Give a source that reads ``stream``; the last part of ``path`` is its name."""
    return Source(path, _buffered(stream), PurePath(path).name, chosen, named or {})


def _buffered(stream: BinaryIO) -> io.BufferedReader:
    return io.BufferedReader(cast(io.RawIOBase, stream), 4 * HEAD)


def reason_of(error: Exception) -> str:
    """Give the reason of an error in words, without the path that OSError repeats."""
    if isinstance(error, OSError) and error.strerror:
        return error.strerror.lower()
    return " ".join(str(error).split()) or type(error).__name__
