"""Where sources come from: files, folders, addresses of the web, standard input."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO, cast

from db.readers.source import Source, Trouble, reason_of, source_of


def is_url(path: str) -> bool:
    """Tell whether ``path`` is an http or https address."""
    return path.lower().startswith(("http://", "https://"))


def sources(
    paths: Iterable[Path | str], standard_input: BinaryIO | None = None, named: Mapping[str, str] | None = None
) -> Iterator[Source | Trouble]:
    """Give the files that ``paths`` name, those of folders in the order of their names; "-" is ``standard_input``.

    An http(s) address is fetched. Hidden files of folders are passed over; a link back to a folder above is a Trouble.
    Each source is closed when the next is asked for.
    """
    for path in paths:
        if str(path) == "-":
            if standard_input is not None:
                yield source_of("standard input", standard_input, named=named)
            continue
        if is_url(str(path)):
            yield _fetched(str(path), named)
            continue
        chosen = not Path(path).is_dir()
        for file in (Path(path),) if chosen else _under(Path(path), ()):
            if isinstance(file, Trouble):
                yield file
            else:
                yield from _opened(file, chosen, named)


def _under(folder: Path, above: tuple[tuple[int, int], ...]) -> Iterator[Path | Trouble]:
    """Give the files below ``folder``; ``above`` are the folders it is in, by device and inode."""
    try:
        status = folder.stat()
        identity = (status.st_dev, status.st_ino)
        if identity in above:
            yield Trouble(str(folder), "a link back to a folder that it lies in")
            return
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError as error:
        yield Trouble(str(folder), reason_of(error))
        return
    for entry in entries:
        if not entry.name.startswith("."):
            yield from _entered(entry, (*above, identity))


def _entered(entry: os.DirEntry[str], above: tuple[tuple[int, int], ...]) -> Iterator[Path | Trouble]:
    try:
        is_folder, is_file = entry.is_dir(), entry.is_file()
    except OSError as error:  # a link to itself
        yield Trouble(entry.path, reason_of(error))
        return
    if is_folder:
        yield from _under(Path(entry.path), above)
    elif is_file:
        yield Path(entry.path)


def _opened(path: Path, chosen: bool, named: Mapping[str, str] | None) -> Iterator[Source | Trouble]:
    try:
        stream = path.open("rb", buffering=0)
    except OSError as error:
        yield Trouble(str(path), reason_of(error))
        return
    with stream:
        source = source_of(str(path), cast(BinaryIO, stream), chosen=chosen, named=named)
        yield replace(source, size=path.stat().st_size)


def total_size(paths: Iterable[Path | str]) -> int:
    """Give the bytes of all files that ``paths`` name; what has no size counts nothing."""
    total = 0
    for path in paths:
        for file in _under(Path(path), ()) if Path(path).is_dir() else (Path(path),):
            if isinstance(file, Path) and file.is_file():
                total += file.stat().st_size
    return total


def _fetched(url: str, named: Mapping[str, str] | None) -> Source | Trouble:
    from db.readers.web import FetchError, fetch  # loads an HTTP client

    try:
        content = fetch(url).content
    except FetchError as error:
        return Trouble(url, str(error))
    if content is None:
        return Trouble(url, "the server says that nothing has changed, though nothing was known")
    return source_of(url, cast(BinaryIO, content), named=named)
