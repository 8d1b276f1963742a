"""The first tables of articles, of what they mention, and of where they were read from, as SQL."""

from __future__ import annotations

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
