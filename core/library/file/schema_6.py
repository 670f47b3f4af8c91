"""What schema 6 changes: a file that an import did not come to counts as never tried, and not as tried once.

Frozen once released: changes are new migrations.
"""

from __future__ import annotations

STATEMENTS: tuple[str, ...] = (
    """CREATE TABLE failures_with_untried (
    id INTEGER PRIMARY KEY,
    path TEXT NOT NULL,
    inside TEXT NOT NULL,
    sha256 TEXT,
    title TEXT NOT NULL,
    message TEXT NOT NULL,
    advice TEXT NOT NULL,
    failed_at TEXT NOT NULL,
    attempts INTEGER NOT NULL CHECK (attempts >= 0),
    UNIQUE (path, inside)
)""",
    # Until now only its title told a file that was left from one that failed, and it was counted like that.
    """INSERT INTO failures_with_untried
SELECT id, path, inside, sha256, title, message, advice, failed_at, attempts - (title = 'Not read yet')
FROM import_failures""",
    "DROP TABLE import_failures",
    "ALTER TABLE failures_with_untried RENAME TO import_failures",
)
