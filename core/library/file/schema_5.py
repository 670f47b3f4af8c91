"""What schema 5 adds: which documents tell the same story, and which files an import could not read.

``likenesses`` holds what a document is compared by and the story it belongs to, called by the smallest id among its
documents; ``likeness_bands`` finds those that could be alike without going through all of them.

Frozen once released: changes are new migrations.
"""

from __future__ import annotations

STATEMENTS: tuple[str, ...] = (
    """CREATE TABLE likenesses (
    document INTEGER PRIMARY KEY REFERENCES documents (id) ON DELETE CASCADE,
    block INTEGER NOT NULL,
    signature BLOB NOT NULL,
    told_on TEXT,
    official INTEGER NOT NULL CHECK (official IN (0, 1)),
    story INTEGER NOT NULL
)""",
    "CREATE INDEX likenesses_by_story ON likenesses (story)",
    # No reference to the documents: SQLite would look through all of the table whenever one is removed.
    """CREATE TABLE likeness_bands (
    block INTEGER NOT NULL,
    band INTEGER NOT NULL,
    document INTEGER NOT NULL,
    PRIMARY KEY (block, band, document)
) WITHOUT ROWID""",
    """CREATE TABLE import_failures (
    id INTEGER PRIMARY KEY,
    path TEXT NOT NULL,
    inside TEXT NOT NULL,
    sha256 TEXT,
    title TEXT NOT NULL,
    message TEXT NOT NULL,
    advice TEXT NOT NULL,
    failed_at TEXT NOT NULL,
    attempts INTEGER NOT NULL CHECK (attempts >= 1),
    UNIQUE (path, inside)
)""",
)
