"""The tables of linking, as SQL: how reports of different articles become one incident.

``traits`` is what db.link knows of an article, NULL where it is yet to be made; ``pending`` is told in outlines.py.
``born`` is the incident that a report is when it is alone: an incident has the id of the oldest of its reports. The
registers of places and names hold no foreign keys; what is gone is passed over when it is looked up.
"""

from __future__ import annotations

LINKING = (
    """
    CREATE TABLE article_outlines (
        article_id INTEGER PRIMARY KEY REFERENCES articles ON DELETE CASCADE,
        traits BLOB,
        pending INTEGER NOT NULL
    )
    """,
    "CREATE INDEX article_outlines_pending ON article_outlines (pending, article_id) WHERE pending",
    """
    CREATE TABLE link_reports (
        report_id INTEGER PRIMARY KEY REFERENCES reports ON DELETE CASCADE,
        article_id INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
        number INTEGER NOT NULL,
        born INTEGER NOT NULL
    )
    """,
    "CREATE INDEX link_reports_by_article ON link_reports (article_id)",
    """
    CREATE TABLE link_places (
        key INTEGER NOT NULL,
        day INTEGER NOT NULL,
        report_id INTEGER NOT NULL,
        kinds INTEGER NOT NULL,
        PRIMARY KEY (key, day, report_id)
    ) WITHOUT ROWID
    """,
    """
    CREATE TABLE link_names (
        key INTEGER NOT NULL,
        day INTEGER NOT NULL,
        article_id INTEGER NOT NULL,
        PRIMARY KEY (key, day, article_id)
    ) WITHOUT ROWID
    """,
    """
    CREATE TABLE links (
        one INTEGER NOT NULL REFERENCES reports ON DELETE CASCADE,
        other INTEGER NOT NULL REFERENCES reports ON DELETE CASCADE,
        points REAL NOT NULL,
        PRIMARY KEY (one, other)
    ) WITHOUT ROWID
    """,
    "CREATE INDEX links_back ON links (other, one)",
    """
    CREATE TABLE looking_back (
        article_id INTEGER PRIMARY KEY REFERENCES articles ON DELETE CASCADE,
        report_id INTEGER NOT NULL REFERENCES reports ON DELETE CASCADE,
        likeness REAL NOT NULL
    )
    """,
    "CREATE INDEX looking_back_by_report ON looking_back (report_id)",
    """
    CREATE TABLE link_decisions (
        id INTEGER PRIMARY KEY,
        together INTEGER NOT NULL,
        article_id INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
        in_title INTEGER NOT NULL,
        start INTEGER NOT NULL,
        other_article_id INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
        other_in_title INTEGER NOT NULL,
        other_start INTEGER NOT NULL,
        made_at TEXT NOT NULL
    )
    """,
    "INSERT INTO article_outlines (article_id, pending) SELECT id, 1 FROM articles",
)
