"""Archives and compressed files (zip, tar, gzip, bzip2, xz). Their entries are read one by one, not unpacked."""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import shutil
import struct
import tarfile
import tempfile
import zipfile
import zlib
from collections.abc import Callable, Iterator
from pathlib import PurePath
from typing import IO, Any, BinaryIO, cast

from db.model import RawArticle
from db.readers.source import Source, Trouble

DAMAGE = (
    *(zipfile.BadZipFile, tarfile.TarError, zlib.error, lzma.LZMAError),
    *(EOFError, NotImplementedError, struct.error, IndexError),
)
"""What damaged archives leave with, while they are opened as well as while an entry is read."""

_ZIP = (b"PK\x03\x04", b"PK\x05\x06")
_COMPRESSED: dict[bytes, Callable[..., Any]] = {b"\x1f\x8b": gzip.open, b"BZh": bz2.open, b"\xfd7zXZ\x00": lzma.open}
_TAR_MARK = slice(257, 262)
_SPOOL = 16 << 20
"""Bytes of a zip within another that are kept in memory rather than in a temporary file."""


def recognises(source: Source) -> bool:
    """Tell whether the source begins as one of the archives does."""
    head = source.head
    return head.startswith((*_ZIP, *_COMPRESSED)) or head[_TAR_MARK] == b"ustar"


def read(source: Source) -> Iterator[RawArticle | Trouble | Source]:
    """Give the entries as sources, in the order of the archive."""
    head = source.head
    if head.startswith(_ZIP):
        yield from _zip_entries(source)
    elif head[_TAR_MARK] == b"ustar":
        yield from _tar_entries(source)
    else:
        opener = next(opener for mark, opener in _COMPRESSED.items() if head.startswith(mark))
        with opener(source.stream) as stream:
            yield source.inside(PurePath(source.name).stem, cast(BinaryIO, stream))


def _tar_entries(source: Source) -> Iterator[Source]:
    with tarfile.open(fileobj=source.stream, mode="r|") as archive:
        for member in archive:
            stream = archive.extractfile(member) if member.isfile() else None
            if stream is not None and not _hidden(member.name):
                yield source.within(member.name, cast(BinaryIO, _Forward(stream)))


class _Forward(io.RawIOBase):
    """An entry of a tar that is read as it comes; asked whether it can jump, tarfile's own stream fails."""

    def __init__(self, stream: IO[bytes]) -> None:
        self._stream = stream

    def readable(self) -> bool:
        """It can be read, and nothing else."""
        return True

    def readinto(self, buffer: Any) -> int:
        """Fill the buffer and give the number of bytes."""
        data = self._stream.read(len(buffer))
        buffer[: len(data)] = data
        return len(data)


def _zip_entries(source: Source) -> Iterator[Source | Trouble]:
    with tempfile.SpooledTemporaryFile(_SPOOL) as spool, zipfile.ZipFile(_seekable(source, spool)) as archive:
        for member in archive.infolist():
            if member.is_dir() or _hidden(member.filename):
                continue
            if member.flag_bits & 1:
                yield Trouble(f"{source.path}: {member.filename}", "is encrypted")
                continue
            with archive.open(member) as stream:
                yield source.within(member.filename, cast(BinaryIO, stream))


def _seekable(source: Source, spool: tempfile.SpooledTemporaryFile[bytes]) -> BinaryIO:
    """Give the stream itself where it can jump, else a copy that can: a zip has its list of contents at the end."""
    if source.stream.seekable():
        return source.stream
    shutil.copyfileobj(source.stream, spool)
    return cast(BinaryIO, spool)


def _hidden(name: str) -> bool:
    return any(part.startswith(".") or part == "__MACOSX" for part in PurePath(name).parts)
