"""The first tables by which articles and incidents are found and counted, and the views for people, as SQL."""

from __future__ import annotations

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
