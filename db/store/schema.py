"""The tables, as SQL. ``VERSION`` is the number of migrations: the first tables, and each of ``schema_changes``.

What is read most is kept in the order in which it is read: the ``position`` of an article or an incident is its day
(counted from the year 1, zero where unknown) times 2**32 plus its id, and the full-text tables have it as their rowid.
So the newest matches come first without sorting, and a range of days is a range of rowids.
"""

from __future__ import annotations

from db.store import schema_changes, schema_linking

VERSION = 5

ARTICLES = (
    """
    CREATE TABLE articles (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        position INTEGER NOT NULL UNIQUE,
        title TEXT,
        source TEXT,
        url TEXT,
        author TEXT,
        language TEXT,
        published TEXT,
        published_basis TEXT,
        extractor TEXT NOT NULL,
        added_at TEXT NOT NULL,
        fingerprint INTEGER NOT NULL,
        body TEXT NOT NULL
    )
    """,
    "CREATE INDEX articles_by_fingerprint ON articles (fingerprint)",
    """
    CREATE TABLE article_sources (
        article_id INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
        path TEXT NOT NULL,
        read_at TEXT NOT NULL,
        PRIMARY KEY (article_id, path)
    ) WITHOUT ROWID
    """,
    """
    CREATE TABLE article_blocks (
        article_id INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
        start INTEGER NOT NULL,
        stop INTEGER NOT NULL,
        kind TEXT NOT NULL,
        PRIMARY KEY (article_id, start, stop, kind)
    ) WITHOUT ROWID
    """,
    """
    CREATE TABLE date_expressions (
        article_id INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
        number INTEGER NOT NULL,
        in_title INTEGER NOT NULL,
        start INTEGER NOT NULL,
        stop INTEGER NOT NULL,
        type TEXT NOT NULL,
        value TEXT NOT NULL,
        earliest TEXT,
        latest TEXT,
        precision TEXT,
        basis TEXT,
        PRIMARY KEY (article_id, number)
    ) WITHOUT ROWID
    """,
)

ENTITIES = (
    """
    CREATE TABLE entities (
        id INTEGER PRIMARY KEY,
        kind TEXT NOT NULL,
        name TEXT NOT NULL,
        key TEXT NOT NULL DEFAULT '',
        UNIQUE (name, kind, key)
    )
    """,
    """
    CREATE TABLE entity_names (
        folded TEXT NOT NULL,
        entity_id INTEGER NOT NULL REFERENCES entities ON DELETE CASCADE,
        name TEXT NOT NULL,
        PRIMARY KEY (folded, entity_id, name)
    ) WITHOUT ROWID
    """,
    "CREATE INDEX entity_names_by_entity ON entity_names (entity_id)",
    """
    CREATE TABLE entity_words (
        word TEXT NOT NULL,
        entity_id INTEGER NOT NULL REFERENCES entities ON DELETE CASCADE,
        PRIMARY KEY (word, entity_id)
    ) WITHOUT ROWID
    """,
    """
    CREATE TABLE places (
        id INTEGER PRIMARY KEY REFERENCES entities ON DELETE CASCADE,
        lat REAL,
        lon REAL,
        country TEXT,
        country_name TEXT,
        admin1 TEXT,
        precision TEXT
    )
    """,
    "CREATE VIRTUAL TABLE places_box USING rtree (id, south, north, west, east)",
    """
    CREATE TABLE mentions (
        article_id INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
        in_title INTEGER NOT NULL,
        start INTEGER NOT NULL,
        stop INTEGER NOT NULL,
        entity_id INTEGER NOT NULL REFERENCES entities,
        PRIMARY KEY (article_id, in_title, start, stop, entity_id)
    ) WITHOUT ROWID
    """,
)

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

IMPORTS = (
    """
    CREATE TABLE import_runs (
        id INTEGER PRIMARY KEY,
        started_at TEXT NOT NULL,
        finished_at TEXT,
        extractor TEXT NOT NULL,
        added INTEGER NOT NULL DEFAULT 0,
        known INTEGER NOT NULL DEFAULT 0,
        failed INTEGER NOT NULL DEFAULT 0
    )
    """,
    """
    CREATE TABLE import_errors (
        id INTEGER PRIMARY KEY,
        run_id INTEGER NOT NULL REFERENCES import_runs ON DELETE CASCADE,
        path TEXT NOT NULL,
        reason TEXT NOT NULL
    )
    """,
    "CREATE INDEX import_errors_by_run ON import_errors (run_id)",
    "CREATE TABLE import_files (path TEXT PRIMARY KEY, state TEXT NOT NULL, read_at TEXT NOT NULL) WITHOUT ROWID",
    "CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID",
)

# Tokens stand for values of fields in the full-text tables (see tokens.py); ``facets`` says what each stands for.
SEARCH = (
    """
    CREATE TABLE facets (
        id INTEGER PRIMARY KEY,
        field TEXT NOT NULL,
        value TEXT NOT NULL,
        within TEXT NOT NULL DEFAULT '',
        folded TEXT NOT NULL,
        UNIQUE (field, value, within)
    )
    """,
    "CREATE INDEX facets_by_name ON facets (field, folded)",
    "CREATE TABLE facet_counts (token TEXT PRIMARY KEY, letter TEXT, incidents INTEGER NOT NULL) WITHOUT ROWID",
    "CREATE INDEX facet_counts_by_letter ON facet_counts (letter, incidents)",
    "CREATE TABLE day_counts (day TEXT PRIMARY KEY, incidents INTEGER NOT NULL) WITHOUT ROWID",
    "CREATE TABLE vocabulary (term TEXT PRIMARY KEY, articles INTEGER NOT NULL) WITHOUT ROWID",
    """
    CREATE TABLE article_index (
        position INTEGER PRIMARY KEY REFERENCES articles (position),
        title TEXT,
        body TEXT,
        names TEXT NOT NULL,
        facets TEXT NOT NULL
    )
    """,
    """
    CREATE VIEW article_texts AS
    SELECT i.position, coalesce(i.title, a.title, '') AS title, coalesce(i.body, a.body) AS body, i.names, i.facets
    FROM article_index AS i JOIN articles AS a ON a.position = i.position
    """,
    """
    CREATE VIRTUAL TABLE articles_fts USING fts5 (
        title, body, names, facets,
        content = 'article_texts', content_rowid = 'position', tokenize = 'unicode61 remove_diacritics 2'
    )
    """,
    "CREATE TABLE incident_index (position INTEGER PRIMARY KEY REFERENCES incidents (position), facets TEXT NOT NULL)",
    """
    CREATE TABLE incident_articles (
        position INTEGER NOT NULL REFERENCES incidents (position),
        article_position INTEGER NOT NULL,
        PRIMARY KEY (position, article_position)
    ) WITHOUT ROWID
    """,
    "CREATE INDEX incident_articles_by_article ON incident_articles (article_position)",
    """
    CREATE VIRTUAL TABLE incidents_fts USING fts5 (
        facets,
        content = 'incident_index', content_rowid = 'position', tokenize = 'unicode61', detail = 'none', columnsize = 0
    )
    """,
)

# For people who open the file in Datasette or sqlite3.
VIEWS = (
    """
    CREATE VIEW timeline AS
    SELECT i.id, i.day, i.date_text, i.precision, i.type, i.place, i.country, i.who, i.whom, i.killed_min, i.killed_max,
        i.injured_min, i.injured_max, i.summary, i.status, i.latitude, i.longitude, a.title AS article, a.source, a.url
    FROM incidents AS i JOIN articles AS a ON a.id = i.article_id
    ORDER BY i.position DESC
    """,
    """
    CREATE VIEW quoted_evidence AS
    SELECT r.incident_id, r.id AS report_id, r.article_id, e.trigger,
        substr(CASE WHEN e.in_title THEN a.title ELSE a.body END, e.start + 1, e.stop - e.start) AS words
    FROM evidence AS e JOIN reports AS r ON r.id = e.report_id JOIN articles AS a ON a.id = r.article_id
    """,
    """
    CREATE VIEW mentioned_entities AS
    SELECT m.article_id, e.kind, e.name, p.country, p.admin1, p.lat AS latitude, p.lon AS longitude,
        substr(CASE WHEN m.in_title THEN a.title ELSE a.body END, m.start + 1, m.stop - m.start) AS words
    FROM mentions AS m JOIN entities AS e ON e.id = m.entity_id JOIN articles AS a ON a.id = m.article_id
    LEFT JOIN places AS p ON p.id = e.id
    """,
)

FIRST = (*ARTICLES, *ENTITIES, *INCIDENTS, *READERS, *IMPORTS, *SEARCH, *VIEWS)

EVERYTHING = (
    *FIRST,
    *schema_changes.TAKING_BACK,
    *schema_changes.COPIES,
    *schema_changes.SEEN,
    *schema_linking.LINKING,
)
"""The tables of all versions."""
