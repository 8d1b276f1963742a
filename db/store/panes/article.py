"""What the article pane asks for."""

from __future__ import annotations

import sqlite3

from db.model import Block, DateExpression, Extraction, Mention
from db.store.copies import listing
from db.store.panes.timeline import rows_at
from db.store.records.rows import TimelineRow
from db.store.records.views import ArticleSource, ArticleView, Note
from db.store.reports import reading

_ARTICLE = """
    SELECT id, title, body, source, url, author, language, published, published_basis FROM articles WHERE id = ?
"""
_MENTIONS = """
    SELECT m.start, m.stop, e.kind, e.name, e.key, p.lat, p.lon, p.country, p.admin1, p.precision, m.in_title
    FROM mentions AS m JOIN entities AS e ON e.id = m.entity_id LEFT JOIN places AS p ON p.id = e.id
    WHERE m.article_id = ? ORDER BY m.in_title DESC, m.start, m.stop
"""
_DATES = """
    SELECT start, stop, type, value, earliest, latest, precision, basis, in_title FROM date_expressions
    WHERE article_id = ? ORDER BY number
"""
_TAGS = """
    SELECT DISTINCT t.name FROM reports AS r JOIN incident_tags AS i ON i.incident_id = r.incident_id
    JOIN tags AS t ON t.id = i.tag_id WHERE r.article_id = ? ORDER BY t.name
"""


def get(conn: sqlite3.Connection, article_id: int) -> ArticleView | None:
    """Give the article with its layout, mentions and reports; None where there is no such article."""
    row = conn.execute(_ARTICLE, (article_id,)).fetchone()
    if row is None:
        return None
    found, title, body, source, url, author, language, published, published_basis = row
    texts = (body, title or "")
    blocks = "SELECT kind, start, stop FROM article_blocks WHERE article_id = ? ORDER BY start, stop"
    sources = "SELECT path, read_at FROM article_sources WHERE article_id = ? ORDER BY read_at, path"
    notes = "SELECT id, text, made_at FROM notes WHERE article_id = ? ORDER BY id"
    this = (article_id,)
    return ArticleView(
        id=found,
        title=title,
        body=body,
        source=source,
        url=url,
        author=author,
        language=language,
        published=published,
        published_basis=published_basis,
        blocks=tuple(Block(*block) for block in conn.execute(blocks, this)),
        mentions=tuple(_mention(mention, texts) for mention in conn.execute(_MENTIONS, this)),
        dates=tuple(_date(expression, texts) for expression in conn.execute(_DATES, this)),
        reports=reading.of_article(conn, article_id),
        sources=tuple(ArticleSource(*source) for source in conn.execute(sources, this)),
        tags=tuple(name for (name,) in conn.execute(_TAGS, this)),
        notes=tuple(Note(*note) for note in conn.execute(notes, this)),
        copies=listing.others(conn, article_id),
    )


def incidents_of(conn: sqlite3.Connection, article_id: int) -> tuple[TimelineRow, ...]:
    """Give the incidents that the article reports, in the order of its text."""
    select = """
        SELECT i.position FROM reports AS r JOIN incidents AS i ON i.id = r.incident_id
        LEFT JOIN evidence AS e ON e.report_id = r.id AND e.number = 0
        WHERE r.article_id = ? ORDER BY e.in_title DESC, e.start, r.id
    """
    return rows_at(conn, list(dict.fromkeys(at for (at,) in conn.execute(select, (article_id,)))))


def extraction(conn: sqlite3.Connection, article_id: int) -> Extraction | None:
    """Give what was understood of the article as it is kept now, corrections included."""
    view = get(conn, article_id)
    if view is None:
        return None
    return Extraction(view.published, view.mentions, view.dates, tuple(kept.report for kept in view.reports))


def _mention(row: reading.Row, texts: tuple[str, str]) -> Mention:
    start, end, kind, name, key, lat, lon, country, admin1, precision, in_title = row
    text, field = texts[in_title][start:end], reading.field_of(in_title)
    return Mention(start, end, text, kind, name, key or None, lat, lon, country, admin1, precision, field)


def _date(row: reading.Row, texts: tuple[str, str]) -> DateExpression:
    start, end, kind, value, earliest, latest, precision, basis, in_title = row
    text, field = texts[in_title][start:end], reading.field_of(in_title)
    return DateExpression(start, end, text, kind, value, earliest, latest, precision, basis, field)
