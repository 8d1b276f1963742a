"""The registry of readers, which are chosen by content.

A reader is a module with ``recognises(source) -> bool``, which looks at ``source.head`` and perhaps the name, and
``read(source)``, which gives the articles and the troubles it found, or further sources where it is an archive.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path, PurePath
from typing import BinaryIO, Protocol

from db.model import RawArticle
from db.readers import archive, feed, mail, newsboat, opml, pdf, records_csv, records_json, text, warc, webpage
from db.readers.datasets import acled, ucdp
from db.readers.files import sources
from db.readers.page import complete
from db.readers.source import Begun, Source, Trouble, reason_of

__all__ = ["READERS", "Begun", "Finding", "Reader", "Source", "Trouble", "read_articles", "read_source", "sources"]


Finding = RawArticle | Trouble | Begun
"""What reading files brings: the word that a file is being read, its articles, and what of it cannot be read."""


class Reader(Protocol):
    """What the registry asks of a reader."""

    def recognises(self, source: Source) -> bool:
        """Tell whether the source is of this reader's kind."""

    def read(self, source: Source) -> Iterator[RawArticle | Trouble | Source]:
        """Give what the source holds; may raise ValueError and OSError, which end it as a Trouble."""


READERS: tuple[Reader, ...] = (
    *(archive, warc, pdf, newsboat, feed, opml, webpage),
    *(records_json, mail, acled, ucdp, records_csv, text),
)
"""The particular before the general: the first that recognises a source reads it."""

_DEEPEST = 4
_NAMES_OF_NEWS = frozenset(
    {".txt", ".text", ".md", ".markdown", ".html", ".htm", ".json", ".jsonl", ".ndjson", ".csv", ".tsv"}
    | {".xml", ".rss", ".atom", ".opml", ".eml", ".mbox"}
)
"""Names that say that a file is meant to be read, so that one that cannot be is worth a word."""


def read_articles(
    paths: Iterable[Path | str], standard_input: BinaryIO | None = None, named: Mapping[str, str] | None = None
) -> Iterator[Finding]:
    """Give the articles under ``paths`` in order, and a Trouble for each thing that cannot be read; never raises.

    Before those of a file comes the word that it is being read. "-" is ``standard_input``. ``named`` tells by part of
    the article where records keep it ({"title": "headline"}).
    """
    for source in sources(paths, standard_input, named):
        if isinstance(source, Trouble):
            yield source
        else:
            yield source.begun()
            yield from read_source(source)


def read_source(source: Source, depth: int = 0) -> Iterator[RawArticle | Trouble]:
    """Give what one source holds, each article completed by what its page says of it.

    Files of a folder that no reader knows are passed over in silence, unless their names promise news. ``depth`` is the
    number of archives around the source.
    """
    try:
        reader = next((reader for reader in READERS if reader.recognises(source)), None)
        if reader is None:
            if source.chosen or _promises_news(source):
                yield Trouble(source.path, f"of no kind that tidings reads; it begins with {source.head[:8]!r}")
            return
        for finding in reader.read(source):
            if isinstance(finding, RawArticle):
                yield complete(finding)
            elif isinstance(finding, Trouble):
                yield finding
            elif depth < _DEEPEST:
                yield from read_source(finding, depth + 1)
            else:
                yield Trouble(finding.path, f"lies in more than {_DEEPEST} archives")
    except archive.DAMAGE as error:
        yield Trouble(source.path, f"damaged: {reason_of(error)}")
    except (ValueError, OSError) as error:
        yield Trouble(source.path, reason_of(error))


def _promises_news(source: Source) -> bool:
    return b"\0" in source.head and PurePath(source.name).suffix.lower() in _NAMES_OF_NEWS
