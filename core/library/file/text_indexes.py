"""Full-text indexes beside their tables: what they hold follows the rows, because a library has no triggers.

Which tables have one is read from the schema itself, so that an index of tomorrow is kept right without a line here.
"""

from __future__ import annotations

import re
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from core.library.file.connection import Library

_CONTENT = re.compile(r"content\s*=\s*['\"]?(\w+)", re.IGNORECASE)
_ROWID = re.compile(r"content_rowid\s*=\s*['\"]?(\w+)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class TextIndex:
    """A full-text index over columns of a table that keeps the texts itself.

    Attributes:
        name: Of the index.
        table: Whose texts it holds.
        rowid: Column of the table by which the index knows its rows.
        columns: The columns that are in it.
    """

    name: str
    table: str
    rowid: str
    columns: tuple[str, ...]

    def take_out(self, library: Library, row_id: object) -> None:
        """Take a row out as it is now, before it changes; nothing happens where there is none."""
        for row in self._texts(library, row_id):
            library.execute(
                f"INSERT INTO {self.name} ({self.name}, rowid, {', '.join(self.columns)}) "
                f"VALUES ('delete', {', '.join('?' * len(row))})",
                row,
            )

    def put_in(self, library: Library, row_id: object) -> None:
        """Put a row in as it is now; nothing happens where there is none."""
        for row in self._texts(library, row_id):
            library.execute(
                f"INSERT INTO {self.name} (rowid, {', '.join(self.columns)}) VALUES ({', '.join('?' * len(row))})", row
            )

    def _texts(self, library: Library, row_id: object) -> list[tuple[object, ...]]:
        rows = library.rows(
            f"SELECT {self.rowid}, {', '.join(self.columns)} FROM main.{self.table} WHERE {self.rowid} = ?", (row_id,)
        )
        return [tuple(row) for row in rows]


def text_indexes(library: Library) -> tuple[TextIndex, ...]:
    """All full-text indexes that stand beside a table."""
    found = library.rows("SELECT name, sql FROM main.sqlite_master WHERE sql LIKE 'CREATE VIRTUAL TABLE%fts5%'")
    return tuple(
        TextIndex(
            row["name"],
            content.group(1),
            rowid.group(1) if (rowid := _ROWID.search(row["sql"])) else "rowid",
            tuple(column["name"] for column in library.rows(f"PRAGMA main.table_info({row['name']})")),
        )
        for row in found
        if (content := _CONTENT.search(row["sql"]))
    )


def index_new(library: Library, table: str, row_id: int) -> None:
    """Put a row into the indexes over its table that was just inserted; inside ``writing``."""
    for index in text_indexes(library):
        if index.table == table:
            index.put_in(library, row_id)


def unindex_document(library: Library, document_id: int, tables: Iterable[str]) -> None:
    """Take out what the indexes hold of a document's findings, before those are deleted; inside ``writing``.

    Args:
        library: Where.
        document_id: The document.
        tables: Tables with a column ``document``.
    """
    tables = frozenset(tables)
    for index in text_indexes(library):
        if index.table in tables:
            for row in library.rows(f"SELECT {index.rowid} FROM {index.table} WHERE document = ?", (document_id,)):
                index.take_out(library, row[0])


@contextmanager
def reindexed(library: Library, table: str, row_id: int) -> Iterator[None]:
    """Let the indexes follow what the block does to one row; inside ``writing``."""
    indexes = [index for index in text_indexes(library) if index.table == table]
    for index in indexes:
        index.take_out(library, row_id)
    yield
    for index in indexes:
        index.put_in(library, row_id)
