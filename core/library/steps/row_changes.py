"""Which rows a piece of work changed, before and after: recorded while it runs, and put back or forth later.

Recorded by triggers of the connection itself (``CREATE TEMP TRIGGER``), as SQLite proposes for undo and redo
(https://sqlite.org/undoredo.html). They live and end with the connection and never stand in the file, so that a library
has no triggers of its own. Every ordinary table is watched: a table of tomorrow needs no line here.
"""

from __future__ import annotations

import re
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeAlias

from core.library.file.text_indexes import text_indexes

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from core.library.file.connection import Library
    from core.library.file.text_indexes import TextIndex

Value: TypeAlias = "str | int | float | bytes | None"

_TEMPORARY = "before_"
_SWITCH = "recording_changes"
_PRESENT = "was_there"
# Kept by SQLite, by the migrations, or as copies of the program's knowledge: nothing that a person changes.
_UNWATCHED = re.compile(r"sqlite_|_sqlite_|frameworks$|areas$|grades$|authorities$")


@dataclass(frozen=True, slots=True)
class Table:
    """An ordinary table as it is recorded.

    Attributes:
        name: Of the table.
        columns: All of them, in their order.
        key: Those of the primary key.
        spoken_of: Whether rows of other tables refer to it.
    """

    name: str
    columns: tuple[str, ...]
    key: tuple[str, ...]
    spoken_of: bool

    @property
    def is_key(self) -> str:
        """Condition for one row by its key."""
        return " AND ".join(f"{column} IS ?" for column in self.key)

    def key_of(self, row: tuple[Value, ...]) -> tuple[Value, ...]:
        """The key of a whole row."""
        return tuple(row[self.columns.index(column)] for column in self.key)


@dataclass(frozen=True, slots=True)
class RowChange:
    """One row before and after.

    Attributes:
        table: Where it stands.
        key: Its primary key.
        before: The whole row, or None when it was not there.
        after: The whole row, or None when it is there no more.
    """

    table: Table
    key: tuple[Value, ...]
    before: tuple[Value, ...] | None
    after: tuple[Value, ...] | None

    @property
    def turned(self) -> RowChange:
        """The same change the other way round."""
        return RowChange(self.table, self.key, self.after, self.before)

    @property
    def columns(self) -> tuple[str, ...]:
        """The columns that changed; all of a row that came or went."""
        if self.before is None or self.after is None:
            return self.table.columns
        pairs = zip(self.table.columns, self.before, self.after, strict=True)
        return tuple(name for name, old, new in pairs if old != new)

    def values(self, column: str) -> tuple[Value, ...]:
        """What one column held before and after, as far as the row was there."""
        place = self.table.columns.index(column)
        return tuple(row[place] for row in (self.before, self.after) if row is not None)


@dataclass(slots=True)
class Recording:
    """What was recorded; filled when the block of ``recording`` is left.

    Attributes:
        rows: Every row that is not what it was, and some that were touched and are.
    """

    rows: tuple[RowChange, ...] = field(default=())


@contextmanager
def recording(library: Library) -> Iterator[Recording]:
    """Record the rows that the block changes; outside ``writing``, which the block enters itself.

    Raises:
        LibraryError: The library could not be read.
    """
    tables = _watched_tables(library)
    if not library.value("SELECT 1 FROM temp.sqlite_master WHERE name = ?", (_SWITCH,)):
        _install(library, tables)
    recorded = Recording()
    library.execute(f"UPDATE temp.{_SWITCH} SET is_on = 1")
    try:
        yield recorded
        recorded.rows = tuple(change for table in tables for change in _changes(library, table))
    finally:
        library.execute(f"UPDATE temp.{_SWITCH} SET is_on = 0")
        for table in tables:
            library.execute(f"DELETE FROM temp.{_TEMPORARY}{table.name}")


def row_now(library: Library, change: RowChange) -> tuple[Value, ...] | None:
    """The whole row as it stands, or None when it is not there."""
    table = change.table
    row = library.row(f"SELECT {', '.join(table.columns)} FROM main.{table.name} WHERE {table.is_key}", change.key)
    return None if row is None else tuple(row)


def put(library: Library, changes: Iterable[RowChange]) -> None:
    """Bring every row to its ``after``, of a changed row only the columns that changed; inside ``writing``.

    The full-text indexes over the tables follow, as the library's tables have no triggers that would do it.
    """
    changes = tuple(changes)
    # Rows that speak of each other come and go in any order; what matters is that they fit in the end.
    library.execute("PRAGMA defer_foreign_keys = ON")
    indexes = text_indexes(library)
    indexed = [(index, change.key[0]) for change in changes for index in _indexes_of(change, indexes)]
    for index, row_id in indexed:
        index.take_out(library, row_id)
    for change in changes:
        # Where nothing refers to a row it may go and come again, so that rows can exchange what must be unique.
        if change.after is None or not change.table.spoken_of:
            library.execute(f"DELETE FROM main.{change.table.name} WHERE {change.table.is_key}", change.key)
    for change in changes:
        if change.after is not None:
            _write(library, change, change.after)
    for index, row_id in indexed:
        index.put_in(library, row_id)


def _write(library: Library, change: RowChange, row: tuple[Value, ...]) -> None:
    table = change.table
    settings = ", ".join(f"{name} = excluded.{name}" for name in change.columns if name not in table.key)
    otherwise = f"DO UPDATE SET {settings}" if settings else "DO NOTHING"
    library.execute(
        f"INSERT INTO main.{table.name} ({', '.join(table.columns)}) VALUES ({', '.join('?' * len(row))}) "
        f"ON CONFLICT ({', '.join(table.key)}) {otherwise}",
        row,
    )


def _watched_tables(library: Library) -> tuple[Table, ...]:
    names = [
        row["name"]
        for row in library.rows("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table'")
        if not _UNWATCHED.match(row["name"])
    ]
    spoken_of = {row["table"] for name in names for row in library.rows(f"PRAGMA main.foreign_key_list({name})")}
    return tuple(_table(library, name, name in spoken_of) for name in sorted(names))


def _table(library: Library, name: str, spoken_of: bool) -> Table:
    columns = library.rows(f"PRAGMA main.table_info({name})")
    key = sorted((row["pk"], row["name"]) for row in columns if row["pk"])
    return Table(name, tuple(row["name"] for row in columns), tuple(column for _, column in key), spoken_of)


def _install(library: Library, tables: Iterable[Table]) -> None:
    """Make the triggers of this connection; they do nothing until they are switched on, and end with it."""
    library.execute(f"CREATE TEMP TABLE {_SWITCH} (is_on)")
    library.execute(f"INSERT INTO temp.{_SWITCH} VALUES (0)")
    for table in tables:
        before = f"{_TEMPORARY}{table.name}"
        columns = ", ".join(table.columns)
        library.execute(f"CREATE TEMP TABLE {before} ({_PRESENT}, {columns}, PRIMARY KEY ({', '.join(table.key)}))")
        for event, image in (("INSERT", "NEW"), ("UPDATE", "OLD"), ("DELETE", "OLD")):
            values = ", ".join(f"{image}.{column}" for column in table.columns)
            known = " AND ".join(f"{column} IS {image}.{column}" for column in table.key)
            # Only the first image of each row is kept; an ON CONFLICT clause would give way to that of the statement.
            library.execute(
                f"CREATE TEMP TRIGGER {before}_{event} AFTER {event} ON main.{table.name} "
                f"WHEN (SELECT is_on FROM {_SWITCH}) BEGIN "
                f"INSERT INTO {before} SELECT {int(event != 'INSERT')}, {values} "
                f"WHERE NOT EXISTS (SELECT 1 FROM {before} WHERE {known}); END"
            )


def _changes(library: Library, table: Table) -> Iterator[RowChange]:
    for row in library.rows(f"SELECT * FROM temp.{_TEMPORARY}{table.name} ORDER BY rowid"):
        was_there, *image = row
        before = tuple(image) if was_there else None
        change = RowChange(table, table.key_of(tuple(image)), before, None)
        after = row_now(library, change)
        # What was changed and is as it was again is put back too, where it may go and come: it can hold the id of a row
        # that was replaced by another one, and loses it when that one goes (ON DELETE SET NULL).
        if after != before or (after is not None and not table.spoken_of):
            yield RowChange(table, change.key, before, after)


def _indexes_of(change: RowChange, indexes: Iterable[TextIndex]) -> Iterator[TextIndex]:
    changed = set(change.columns)
    for index in indexes:
        if index.table == change.table.name and changed.intersection(index.columns):
            yield index
