"""Reading and understanding articles on a Dask cluster; the one writer stays in this process. Extra ``cluster``.

Tasks depend on nothing but their arguments, so Dask runs those of a worker that dies again elsewhere. Answers are taken
in the order of the sources, so that the database becomes what a local import makes of it.
"""

from __future__ import annotations

import io
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import islice
from types import TracebackType
from typing import Any, BinaryIO, TypeVar, cast

from db.readers.registry import Begun, Finding, Trouble, read_articles, read_source
from db.readers.source import reason_of, source_of

Kept = TypeVar("Kept")
Piece = TypeVar("Piece")
Answer = TypeVar("Answer")

AT_ONCE = 5_000
"""Articles that one task reads: a longer file is read by several, each of which passes over what is not its own."""
_AHEAD = 3
WAIT_SECONDS = 10.0
"""How long a scheduler may take to answer."""


class ClusterError(Exception):
    """The cluster cannot be used; the message is one line that says why."""


class Cluster:
    """A cluster whose scheduler listens at ``address`` ("tcp://host:8786"). Raises ClusterError where none does."""

    def __init__(self, address: str) -> None:
        try:
            from distributed import Client
        except ImportError as problem:
            raise ClusterError("a cluster needs the extra: install tidings[cluster]") from problem
        try:
            connect: Any = Client  # has no types
            self._client = connect(address, timeout=WAIT_SECONDS)
        except (OSError, ValueError) as problem:
            raise ClusterError(f"no scheduler answers at {address}") from problem

    def __enter__(self) -> Cluster:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._client.close()

    def read_articles(self, paths: Iterable[str], named: Mapping[str, str] | None = None) -> Iterator[Finding]:
        """Do as the registry's ``read_articles`` does, on the workers; paths may be any url that fsspec knows.

        A url that ends in a slash or has a ``*`` stands for the files that it leads to; all workers must reach them.
        """
        for path in paths:
            try:
                files = _listed(path)
            except (OSError, ValueError, ImportError) as error:
                yield Trouble(path, reason_of(error))
                continue
            for file in files:
                yield from self._read(file, dict(named or {}))

    def accompanied(
        self, function: Callable[[Piece], Answer], pieces: Iterable[tuple[Kept, Piece]]
    ) -> Iterator[tuple[Kept, Answer]]:
        """Do as ``parallel.accompanied`` does, on the workers."""
        pending: deque[tuple[Kept, Any]] = deque()
        for kept, piece in pieces:
            pending.append((kept, self._submit(function, piece)))
            if len(pending) > _AHEAD * max(1, sum(self._client.nthreads().values())):
                yield _first(pending)
        while pending:
            yield _first(pending)

    def _read(self, file: str, named: dict[str, str]) -> Iterator[Finding]:
        first, most = 0, AT_ONCE
        reading = self._submit(_part, file, named, first, most)
        while True:
            found: list[Finding | tuple[str, int | None]] = reading.result()
            first += len(found)
            if len(found) == most:
                reading = self._submit(_part, file, named, first, most)
            yield from (_begun(*one) if isinstance(one, tuple) else one for one in found)
            if len(found) < most:
                return

    def _submit(self, function: Callable[..., Any], *arguments: Any) -> Any:
        return self._client.submit(function, *arguments, pure=False)


def _first(pending: deque[tuple[Kept, Any]]) -> tuple[Kept, Any]:
    kept, future = pending.popleft()
    return kept, future.result()


def _listed(path: str) -> list[str]:
    """Give the files that a url leads to; what is no url of fsspec's is left as it is."""
    if not _is_remote(path) or not (path.endswith("/") or "*" in path):
        return [path]
    from fsspec.core import url_to_fs

    files, inside = url_to_fs(path)
    names = files.glob(inside) if "*" in path else files.find(inside)
    return [files.unstrip_protocol(name) for name in sorted(names)]


def _is_remote(path: str) -> bool:
    return "://" in path and not path.startswith(("http://", "https://"))


def _part(path: str, named: Mapping[str, str], first: int, most: int) -> list[Finding | tuple[str, int | None]]:
    """Read some of what ``path`` holds; runs on a worker. In place of Begun stand its path and its size."""
    found = islice(_findings(path, named), first, first + most)
    return [(one.path, one.size) if isinstance(one, Begun) else one for one in found]


def _findings(path: str, named: Mapping[str, str]) -> Iterator[Finding]:
    if not _is_remote(path):
        yield from read_articles([path], None, named)
        return
    import fsspec

    try:
        with fsspec.open(path, "rb") as stream:
            source = source_of(path, stream, named=named)
            yield source.begun()
            yield from read_source(source)
    except (OSError, ValueError, ImportError) as error:
        yield Trouble(path, reason_of(error))


def _begun(path: str, size: int | None) -> Begun:
    """Give the word that a file is read, elsewhere: of the bytes it is only known when they all are."""
    source = source_of(path, cast(BinaryIO, io.BytesIO()))
    source.stream.close()
    return Begun(path, size, source.stream)
