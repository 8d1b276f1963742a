"""Understanding stored articles again, after a rule or the knowledge has changed."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from pathlib import Path

from db.linking import link_reports
from db.model import Extraction
from db.parallel import ordered
from db.store.file.database import open_reader
from db.store.file.turns import Waiting, impatient
from db.store.panes import article
from db.store.records.views import ArticleView
from db.store.writing.opening import open_writer
from db.understanding import understood
from db.version import extractor_version

_BATCH = 100


def reextract(
    database: Path,
    *,
    everything: bool = False,
    jobs: int = 1,
    progress: Callable[[int, int], None] = lambda done, of: None,
    waiting: Waiting = impatient,
) -> int:
    """Understand the articles again that another version of the extractor understood; give how many there were.

    ``everything`` takes those of this version as well. ``progress`` hears how many of how many are done, ``waiting``
    that another one is writing. What was done before an interruption stays done; an article on which a rule fails keeps
    what was understood of it before, until a later version takes it again. Raises DatabaseError.
    """
    version = extractor_version()
    done = 0
    with open_writer(database, waiting) as store, closing(open_reader(database)) as conn:
        ids = store.stale("" if everything else version)
        for batch in ordered(_understand, _views(conn, ids), jobs=jobs):
            with store.batch():
                for article_id, extraction in batch:
                    if not extraction.fault:
                        store.replace_extraction(article_id, extraction, extractor=version)
            done += len(batch)
            progress(done, len(ids))
        link_reports(store)
    return done


def _views(conn: sqlite3.Connection, ids: Sequence[int]) -> Iterator[list[ArticleView]]:
    for start in range(0, len(ids), _BATCH):
        views = (article.get(conn, article_id) for article_id in ids[start : start + _BATCH])
        yield [view for view in views if view is not None]


def _understand(views: list[ArticleView]) -> list[tuple[int, Extraction]]:
    return [
        (view.id, understood(view.body, title=view.title, published=view.published, language=view.language))
        for view in views
    ]
