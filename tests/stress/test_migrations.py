"""A library of every released schema is brought up to date, also when that is interrupted at any statement."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from core.errors import LibraryError
from core.library import document_detail, open_library
from core.library.file import connection
from core.library.file.checking import check_library
from core.library.file.migrations import schema_version
from core.library.file.trust import schema_of
from tests.stress.conftest import LONG, copy_library, rounds
from tests.stress.content import content

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable
    from random import Random

    from tests.stress.conftest import Job

    Start = Callable[..., Job]

SCHEMAS = Path(__file__).parents[1] / "core" / "library" / "schemas"
OLDER = [path for path in sorted(SCHEMAS.glob("*.jdesk")) if schema_of(path) < schema_version()]
EVERY_OLDER_SCHEMA = pytest.mark.parametrize("schema", OLDER, ids=lambda path: path.stem)
"""Released schemas that are brought up to date; a library of the present one is not migrated."""


@pytest.fixture
def old(tmp_path: Path, schema: Path) -> Path:
    return Path(shutil.copy(schema, tmp_path / schema.name))


@pytest.fixture
def up_to_date(tmp_path: Path, schema: Path) -> tuple[object, ...]:
    """What the library holds when its migration is not disturbed."""
    path = Path(shutil.copy(schema, tmp_path / "undisturbed.jdesk"))
    with open_library(path) as library:
        assert [p for p in check_library(library).problems if p.kind != "original"] == []
        assert document_detail(library, 1).findings.inspections
        return content(library)


@EVERY_OLDER_SCHEMA
def test_killed_at_any_statement_of_a_migration(
    old: Path, up_to_date: tuple[object, ...], tmp_path: Path, start: Start
) -> None:
    path, note = tmp_path / "migrating.jdesk", tmp_path / "statements"
    assert start("migrate", copy_library(old, path), note=note, statement=0).ending() == "ended 0"
    count = int(note.read_text())
    assert count > 50
    for statement in range(1, count + 1, 1 if LONG else count // 6):
        assert start("migrate", copy_library(old, path), note=note, statement=statement).ending() == "killed"
        with open_library(path) as library:
            assert content(library) == up_to_date


@EVERY_OLDER_SCHEMA
def test_a_migration_that_fails_at_any_moment_can_be_done_later(
    old: Path, up_to_date: tuple[object, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, random: Random
) -> None:
    path = tmp_path / "migrating.jdesk"
    moments = _open_failing_at(0, copy_library(old, path), monkeypatch)
    assert moments > 100
    failed = 0
    for moment in random.sample(range(1, moments + 1), rounds(short=6, long=300)):
        copy_library(old, path)
        try:
            _open_failing_at(moment, path, monkeypatch)
        except LibraryError:
            failed += 1
        with open_library(path) as library:
            assert content(library) == up_to_date
    # A journal or statistics that fail are made up for at the next opening, and no reason to refuse a library.
    assert failed >= rounds(short=3, long=250)


def _open_failing_at(moment: int, path: Path, monkeypatch: pytest.MonkeyPatch) -> int:
    """Open a library and fail at that moment, in the middle of statements too; gives how many moments there were."""
    real, seen = connection.connect_for_writing, 0

    def interrupt() -> int:
        nonlocal seen
        seen += 1
        return int(seen == moment)

    def failing(file: Path) -> sqlite3.Connection | None:
        opened = real(file)
        assert opened is not None
        # SQLite asks after every so many of its instructions.
        opened.set_progress_handler(interrupt, 100)
        return opened

    with monkeypatch.context() as patch:
        patch.setattr(connection, "connect_for_writing", failing)
        open_library(path).close()
    return seen
