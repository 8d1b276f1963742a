"""Writing articles and what was understood of them."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import AbstractContextManager
from types import TracebackType

from db.model import Extraction, RawArticle


class Store:
    """The one writer. Leaving its context closes it; what was not committed by a batch is undone."""

    def __enter__(self) -> Store:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        raise NotImplementedError

    def batch(self) -> AbstractContextManager[None]:
        """Everything written inside is committed at the end, or undone if an error leaves it."""
        raise NotImplementedError

    def known(self, raw: RawArticle) -> int | None:
        """Give the id under which this very article is kept already; lets the importer spare the extraction."""
        raise NotImplementedError

    def add(self, raw: RawArticle, extraction: Extraction, *, extractor: str) -> int | None:
        """Keep an article and what was understood of it; give its new id.

        An article that is known already (same title and body) only gets its source noted, and None comes back.
        """
        raise NotImplementedError

    def add_source(self, article_id: int, path: str) -> None:
        """Note that the article was (also) read from ``path``."""
        raise NotImplementedError

    def replace_extraction(self, article_id: int, extraction: Extraction, *, extractor: str) -> None:
        """Put a new understanding of the article in place of the old one; corrections are applied to it again."""
        raise NotImplementedError

    def set_published(self, article_id: int, day: str | None) -> None:
        """Correct the day of publication (ISO). Re-extract the article afterwards, so that its weekdays resolve."""
        raise NotImplementedError

    def stale(self, extractor: str) -> Iterable[int]:
        """Give the ids of the articles whose reports were made by another version of the extractor."""
        raise NotImplementedError
