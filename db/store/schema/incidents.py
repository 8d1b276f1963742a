"""The first tables of incidents and reports, and of what readers add to them, as SQL."""

from __future__ import annotations

INCIDENTS = (
    """
    CREATE TABLE incidents (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        position INTEGER NOT NULL UNIQUE,
        day TEXT,
        article_id INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
        earliest TEXT,
        latest TEXT,
        precision TEXT NOT NULL,
        date_text TEXT,
        type TEXT NOT NULL,
        event_type TEXT NOT NULL,
        sub_event_type TEXT,
        place TEXT,
        country TEXT,
        latitude REAL,
        longitude REAL,
        who TEXT,
        whom TEXT,
        killed_min INTEGER,
        killed_max INTEGER,
        injured_min INTEGER,
        injured_max INTEGER,
        detained_min INTEGER,
        detained_max INTEGER,
        status TEXT NOT NULL,
        summary TEXT NOT NULL,
        sources INTEGER NOT NULL
    )
    """,
    "CREATE INDEX incidents_by_article ON incidents (article_id)",
    """
    CREATE TABLE reports (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        article_id INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
        incident_id INTEGER REFERENCES incidents ON DELETE SET NULL,
        type TEXT NOT NULL,
        event_type TEXT NOT NULL,
        sub_event_type TEXT,
        realis TEXT NOT NULL,
        summary TEXT NOT NULL,
        earliest TEXT,
        latest TEXT,
        precision TEXT NOT NULL,
        date_text TEXT,
        date_start INTEGER,
        date_stop INTEGER,
        date_in_title INTEGER NOT NULL,
        date_basis TEXT,
        status TEXT NOT NULL,
        reported_by TEXT NOT NULL,
        rules TEXT NOT NULL,
        extractor TEXT NOT NULL
    )
    """,
    "CREATE INDEX reports_by_article ON reports (article_id, incident_id)",
    "CREATE INDEX reports_by_incident ON reports (incident_id)",
    """
    CREATE TABLE report_places (
        report_id INTEGER NOT NULL REFERENCES reports ON DELETE CASCADE,
        number INTEGER NOT NULL,
        entity_id INTEGER NOT NULL REFERENCES entities,
        text TEXT,
        in_title INTEGER NOT NULL,
        start INTEGER,
        stop INTEGER,
        relation TEXT NOT NULL,
        precision TEXT,
        inherited INTEGER NOT NULL,
        PRIMARY KEY (report_id, number)
    ) WITHOUT ROWID
    """,
    """
    CREATE TABLE report_actors (
        report_id INTEGER NOT NULL REFERENCES reports ON DELETE CASCADE,
        number INTEGER NOT NULL,
        role TEXT NOT NULL,
        entity_id INTEGER NOT NULL REFERENCES entities,
        text TEXT,
        in_title INTEGER NOT NULL,
        start INTEGER,
        stop INTEGER,
        certainty TEXT NOT NULL,
        PRIMARY KEY (report_id, number)
    ) WITHOUT ROWID
    """,
    """
    CREATE TABLE report_weapons (
        report_id INTEGER NOT NULL REFERENCES reports ON DELETE CASCADE,
        number INTEGER NOT NULL,
        entity_id INTEGER NOT NULL REFERENCES entities,
        text TEXT NOT NULL,
        in_title INTEGER NOT NULL,
        start INTEGER NOT NULL,
        stop INTEGER NOT NULL,
        PRIMARY KEY (report_id, number)
    ) WITHOUT ROWID
    """,
    """
    CREATE TABLE report_counts (
        report_id INTEGER NOT NULL REFERENCES reports ON DELETE CASCADE,
        number INTEGER NOT NULL,
        kind TEXT NOT NULL,
        min INTEGER,
        max INTEGER,
        best INTEGER,
        qualifier TEXT,
        who TEXT,
        text TEXT,
        in_title INTEGER NOT NULL,
        start INTEGER,
        stop INTEGER,
        PRIMARY KEY (report_id, number)
    ) WITHOUT ROWID
    """,
    """
    CREATE TABLE evidence (
        report_id INTEGER NOT NULL REFERENCES reports ON DELETE CASCADE,
        number INTEGER NOT NULL,
        trigger INTEGER NOT NULL,
        in_title INTEGER NOT NULL,
        start INTEGER NOT NULL,
        stop INTEGER NOT NULL,
        PRIMARY KEY (report_id, number)
    ) WITHOUT ROWID
    """,
)

READERS = (
    """
    CREATE TABLE corrections (
        id INTEGER PRIMARY KEY,
        article_id INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
        in_title INTEGER,
        start INTEGER,
        field TEXT NOT NULL,
        value TEXT,
        made_at TEXT NOT NULL
    )
    """,
    "CREATE INDEX corrections_by_article ON corrections (article_id)",
    "CREATE TABLE tags (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE)",
    """
    CREATE TABLE incident_tags (
        incident_id INTEGER NOT NULL REFERENCES incidents ON DELETE CASCADE,
        tag_id INTEGER NOT NULL REFERENCES tags ON DELETE CASCADE,
        made_at TEXT NOT NULL,
        PRIMARY KEY (incident_id, tag_id)
    ) WITHOUT ROWID
    """,
    """
    CREATE TABLE notes (
        id INTEGER PRIMARY KEY,
        article_id INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
        incident_id INTEGER REFERENCES incidents ON DELETE SET NULL,
        text TEXT NOT NULL,
        made_at TEXT NOT NULL
    )
    """,
    "CREATE INDEX notes_by_article ON notes (article_id)",
    "CREATE INDEX notes_by_incident ON notes (incident_id)",
    """
    CREATE TABLE marks (
        article_id INTEGER PRIMARY KEY REFERENCES articles ON DELETE CASCADE,
        read_at TEXT,
        starred_at TEXT
    )
    """,
    "CREATE TABLE searches (name TEXT PRIMARY KEY, query TEXT NOT NULL, made_at TEXT NOT NULL) WITHOUT ROWID",
)
