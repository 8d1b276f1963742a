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
    counted = [(independent(conn, told), incident_id) for incident_id, told in articles.items() if len(told) > 1]
    conn.executemany("UPDATE incidents SET sources = ?1 WHERE id = ?2 AND sources <> ?1", counted)


def independent(conn: sqlite3.Connection, article_ids: Iterable[int]) -> int:
    """Give the number of sources that these articles go back to."""
    different = sorted(set(article_ids))
    if len(different) == 1:
        return 1
    rows = conn.execute(_WHENCE, (json.dumps(different),))
    return _number_of_groups(_origins(*row) for row in rows)


def _origins(number: int, source: str | None, story: int | None) -> tuple[str, str]:
    """Give the outlet and the text that an article has in common with others."""
    own = f"article {number}"
    return own if source is None else f"outlet {source}", own if story is None else f"story {story}"


def _number_of_groups(pairs: Iterable[tuple[str, str]]) -> int:
    """Give the number of groups in which names hang together over pairs."""
    leaders: dict[str, str] = {}

    def leader(name: str) -> str:
        while leaders.setdefault(name, name) != name:
            name = leaders[name]
        return name

    for one, other in pairs:
        leaders[leader(one)] = leader(other)
    return sum(name == led for name, led in leaders.items())
