"""How many sources of an incident are independent: copies of one wire report are one, and so are articles of one
outlet."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable

_WHENCE = """
    SELECT a.id, a.source, c.story FROM articles AS a LEFT JOIN article_copies AS c ON c.article_id = a.id
    WHERE a.id IN (SELECT value FROM json_each(?))
"""

Origin = tuple[str, str]
"""The outlet of an article and the text that it is a copy or version of; the article itself where it has none."""

_TOLD = """
    SELECT DISTINCT incident_id, article_id FROM reports WHERE incident_id IN (
        SELECT incident_id FROM reports WHERE article_id IN (SELECT value FROM json_each(?))
    )
"""


def count_anew(conn: sqlite3.Connection, article_ids: Iterable[int]) -> None:
    """Count the sources of the incidents again that these articles report, as they turned out to be copies."""
    articles: dict[int, list[int]] = {}
    for incident_id, article_id in conn.execute(_TOLD, (json.dumps(list(article_ids)),)):
        articles.setdefault(incident_id, []).append(article_id)
    whence = origins(conn, {article_id for told in articles.values() for article_id in told})
    counted = [
        (independent(whence[article_id] for article_id in told), incident_id)
        for incident_id, told in articles.items()
        if len(told) > 1
    ]
    conn.executemany("UPDATE incidents SET sources = ?1 WHERE id = ?2 AND sources <> ?1", counted)


def origins(conn: sqlite3.Connection, article_ids: Iterable[int]) -> dict[int, Origin]:
    """Give the outlet and the text that each of these articles has in common with others."""
    return {row[0]: _origin(*row) for row in conn.execute(_WHENCE, (json.dumps(list(article_ids)),))}


def _origin(number: int, source: str | None, story: int | None) -> Origin:
    own = f"article {number}"
    return own if source is None else f"outlet {source}", own if story is None else f"story {story}"


def independent(whence: Iterable[Origin]) -> int:
    """Give the number of sources that articles of these origins go back to: of groups that hang together over them."""
    leaders: dict[str, str] = {}

    def leader(name: str) -> str:
        while leaders.setdefault(name, name) != name:
            name = leaders[name]
        return name

    for one, other in whence:
        leaders[leader(one)] = leader(other)
    return sum(name == led for name, led in leaders.items())
