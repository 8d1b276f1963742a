"""From files of any kind to articles: a registry of readers that are chosen by content.

A reader is a module with ``recognises(source) -> bool``, which looks at ``source.head`` and perhaps the name, and
``read(source)``, which gives the articles and the troubles it found, or further sources where it is an archive.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO, Protocol

from db.model import RawArticle
from db.readers import text
from db.readers.source import Source, Trouble, reason_of, sources

__all__ = ["READERS", "Reader", "Source", "Trouble", "read_articles", "read_source", "sources"]


class Reader(Protocol):
    """What the registry asks of a reader."""

    def recognises(self, source: Source) -> bool:
        """Tell whether the source is of this reader's kind."""

    def read(self, source: Source) -> Iterator[RawArticle | Trouble]:
        """Give what the source holds; may raise ValueError, EOFError and OSError, which end it as a Trouble."""


READERS: tuple[Reader, ...] = (text,)
"""The particular before the general: the first that recognises a source reads it."""


def read_articles(
    paths: Iterable[Path | str], standard_input: BinaryIO | None = None
) -> Iterator[RawArticle | Trouble]:
    """Give the articles under ``paths`` in order, and a Trouble for each thing that cannot be read; never raises."""
    for source in sources(paths, standard_input):
        if isinstance(source, Trouble):
            yield source
        else:
            yield from read_source(source)


def read_source(source: Source) -> Iterator[RawArticle | Trouble]:
    """Give what one source holds; files of a folder that no reader knows are passed over in silence."""
    try:
        reader = next((reader for reader in READERS if reader.recognises(source)), None)
        if reader is not None:
            yield from reader.read(source)
        elif source.chosen:
            yield Trouble(source.path, f"of no kind that tidings reads; it begins with {source.head[:8]!r}")
    except (ValueError, EOFError, OSError) as error:
        yield Trouble(source.path, reason_of(error))
