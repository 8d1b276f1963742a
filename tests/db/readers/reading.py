"""Reading files for tests."""

import io
from collections.abc import Sequence
from pathlib import Path

from db.model import RawArticle
from db.readers.registry import Finding, Trouble, read_articles, read_source
from db.readers.source import source_of


def found(*paths: Path | str) -> tuple[list[RawArticle], list[Trouble]]:
    """Give the articles and the troubles under ``paths``."""
    return _parted(list(read_articles(paths)))


def found_in(
    data: bytes, name: str = "file", *, chosen: bool = True, named: dict[str, str] | None = None
) -> tuple[list[RawArticle], list[Trouble]]:
    """Give the articles and the troubles of a file that holds ``data``."""
    return _parted(list(read_source(source_of(name, io.BytesIO(data), chosen=chosen, named=named))))


def _parted(findings: Sequence[Finding]) -> tuple[list[RawArticle], list[Trouble]]:
    articles = [finding for finding in findings if isinstance(finding, RawArticle)]
    return articles, [finding for finding in findings if isinstance(finding, Trouble)]
