"""The numbered steps that make a library's tables, and bring an older file up to them.

Append only: a released migration never changes, and for every released schema a file is kept in the tests for ever.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.library.file import schema_1, schema_2, schema_3, schema_4, schema_5, schema_6, schema_7, schema_8

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable

    from sqlite_utils import Database, Migrations

# What https://sqlite.org/fileformat.html calls the application id: "JDES" in ASCII. Tells our files from others.
APPLICATION_ID = 0x4A444553

_SET_NAME = "judgement-desk"


def _by(statements: tuple[str, ...]) -> Callable[[Database], None]:
    """A step that runs the statements of a schema module."""

    def run(db: Database) -> None:
        for statement in statements:
            db.conn.execute(statement)

    return run


# Name of each migration as it is recorded in the file, and what it does. The file's user_version counts them.
STEPS = (
    ("1 first schema", _by(schema_1.STATEMENTS)),
    ("2 resolving", _by(schema_2.STATEMENTS)),
    ("3 corrections", _by(schema_3.STATEMENTS)),
    ("4 search", _by(schema_4.STATEMENTS)),
    ("5 importing", _by(schema_5.STATEMENTS)),
    ("6 untried files", _by(schema_6.STATEMENTS)),
    ("7 places", _by(schema_7.STATEMENTS)),
    ("8 unsure press", _by(schema_8.STATEMENTS)),
)


def schema_version() -> int:
    """The user_version of a file that this version made or brought up to date."""
    return len(STEPS)


def _database(connection: sqlite3.Connection) -> Database:
    """The connection as sqlite-utils sees it, without plug-ins that other programs may have installed."""
    from sqlite_utils import Database

    return Database(connection, execute_plugins=False)


def _migrations() -> Migrations:
    from sqlite_utils import Migrations

    migrations = Migrations(_SET_NAME)
    for version, (name, step) in enumerate(STEPS, start=1):
        migrations(name=name)(_counted(step, version))
    return migrations


def _counted(step: Callable[[Database], None], version: int) -> Callable[[Database], None]:
    """The step together with the version it brings the file to, so that one transaction holds both."""

    def run(db: Database) -> None:
        step(db)
        db.conn.execute(f"PRAGMA user_version = {version}")

    return run


def apply_migrations(connection: sqlite3.Connection, *, stop_before: str | None = None) -> None:
    """Bring the schema up to this version; each step is one transaction. Does nothing when all were applied.

    Args:
        connection: A library, or an empty database.
        stop_before: Name of the first migration to leave out, to make a file as an older version made it.
    """
    db = _database(connection)
    migrations = _migrations()
    if migrations.pending(db):
        migrations.apply(db, stop_before=stop_before)


def pending_migrations(connection: sqlite3.Connection) -> tuple[str, ...]:
    """Names of the migrations that an older file still lacks. Reads only."""
    return tuple(migration.name for migration in _migrations().pending(_database(connection)))


def unknown_migrations(connection: sqlite3.Connection) -> tuple[str, ...]:
    """Names of applied migrations that this version does not know: a newer program made the file. Reads only."""
    known = {name for name, _ in STEPS}
    applied = _migrations().applied(_database(connection))
    return tuple(migration.name for migration in applied if migration.name not in known)
