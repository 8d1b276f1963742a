"""What has changed in the tables since their first version, as SQL: each change a migration, the newest last."""

from __future__ import annotations

# What a correction changed, so that it can be taken back; an entry that takes one back names it and has no value.
TAKING_BACK = (
    "ALTER TABLE corrections ADD COLUMN before TEXT",
    "ALTER TABLE corrections ADD COLUMN undoes INTEGER REFERENCES corrections",
)

# Which articles are copies or versions of one another, and the keys by which they were found.
COPIES = (
    "ALTER TABLE articles ADD COLUMN sketch BLOB",
    """
    CREATE TABLE article_keys (
        key INTEGER NOT NULL,
        article_id INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
        PRIMARY KEY (key, article_id)
    ) WITHOUT ROWID
    """,
    """
    CREATE TABLE article_copies (
        article_id INTEGER PRIMARY KEY REFERENCES articles ON DELETE CASCADE,
        story INTEGER NOT NULL,
        kind TEXT NOT NULL,
        shared INTEGER NOT NULL
    )
    """,
    "CREATE INDEX article_copies_by_story ON article_copies (story, article_id)",
)

# A kept search remembers the newest incident at the time it was last looked at.
SEEN = ("ALTER TABLE searches ADD COLUMN seen INTEGER NOT NULL DEFAULT 0",)
