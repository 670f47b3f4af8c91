from __future__ import annotations

import errno
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from core.errors import LibraryError, NewerLibraryError
from core.library import InspectionFilter, count_documents, count_inspections, inspection_rows, judgement, open_library
from core.library.file import backing_up, migrations
from core.library.file.checking import check_library
from core.model import Basis
from core.paths import data_folder
from tests.core.library.conftest import tamper
from tests.core.library.schemas.make import make

if TYPE_CHECKING:
    from sqlite_utils import Database

SCHEMAS = Path(__file__).parent.parent / "schemas"


def test_a_newer_schema_number_is_refused(library_file: Path) -> None:
    tamper(library_file, f"PRAGMA user_version = {migrations.schema_version() + 1}")
    before = library_file.read_bytes()
    with pytest.raises(NewerLibraryError, match="made by a newer version"):
        open_library(library_file)
    assert library_file.read_bytes() == before


def test_an_unknown_migration_is_refused(library_file: Path) -> None:
    tamper(
        library_file,
        "INSERT INTO _sqlite_migrations (migration_set, name, applied_at) "
        "VALUES ('judgement-desk', '99 step of tomorrow', '2031-01-01')",
    )
    with pytest.raises(NewerLibraryError):
        open_library(library_file)


@pytest.fixture
def next_version(monkeypatch: pytest.MonkeyPatch) -> None:
    """The program of tomorrow, with one more migration."""

    def add_colour(db: Database) -> None:
        db.conn.execute("ALTER TABLE tags ADD COLUMN colour TEXT")

    monkeypatch.setattr(migrations, "STEPS", (*migrations.STEPS, ("2 colours", add_colour)))


@pytest.mark.usefixtures("next_version")
def test_an_older_library_is_backed_up_and_brought_up_to_date(tmp_path: Path) -> None:
    path = tmp_path / "old.jdesk"
    shutil.copy(SCHEMAS / "schema_1.jdesk", path)
    with open_library(path) as library:
        assert "colour" in [row["name"] for row in library.rows("PRAGMA table_info(tags)")]
        assert count_documents(library) == 3
    (backup,) = (data_folder() / "backups").rglob("*.jdesk")
    with closing(sqlite3.connect(backup)) as copy:
        assert "colour" not in [row[1] for row in copy.execute("PRAGMA table_info(tags)")]
        assert copy.execute("SELECT count(*) FROM documents").fetchone() == (3,)


@pytest.mark.usefixtures("next_version")
def test_an_older_library_opened_for_reading_only_is_told_with_what_brings_it_up_to_date(tmp_path: Path) -> None:
    path = tmp_path / "old.jdesk"
    shutil.copy(SCHEMAS / "schema_1.jdesk", path)
    with pytest.raises(LibraryError, match="made by an older version") as raised:
        open_library(path, read_only=True)
    assert "run “library check” on it" in raised.value.advice
    assert "Copy it to a folder of your own" in raised.value.advice
    assert list(tmp_path.iterdir()) == [path]


def test_a_migration_that_fails_leaves_the_library_as_it_was(
    library_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def half(db: Database) -> None:
        db.conn.execute("ALTER TABLE tags ADD COLUMN colour TEXT")
        raise sqlite3.OperationalError("disk I/O error")

    with monkeypatch.context() as patch:
        patch.setattr(migrations, "STEPS", (*migrations.STEPS, ("2 half", half)))
        with pytest.raises(LibraryError):
            open_library(library_file)
    with open_library(library_file) as library:
        assert "colour" not in [row["name"] for row in library.rows("PRAGMA table_info(tags)")]


@pytest.mark.usefixtures("next_version", "no_folder_for_backups")
def test_where_the_folder_of_backups_cannot_be_written_to_the_backup_lies_beside_the_library(tmp_path: Path) -> None:
    path = Path(shutil.copy(SCHEMAS / "schema_1.jdesk", tmp_path / "old.jdesk"))
    with open_library(path):
        (backup,) = tmp_path.glob("old before an update *.jdesk")
    with closing(sqlite3.connect(backup)) as old:
        assert old.execute("PRAGMA user_version").fetchone() == (1,)
        assert old.execute("SELECT count(*) FROM documents").fetchone()[0] > 0


@pytest.mark.usefixtures("next_version", "no_folder_for_backups")
def test_without_a_backup_an_older_library_is_left_as_it_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    path = Path(shutil.copy(SCHEMAS / "schema_1.jdesk", tmp_path / "old.jdesk"))
    monkeypatch.setattr(backing_up, "_copy", full)
    with pytest.raises(LibraryError, match=r"no backup of it could be written.*nor beside it"):
        open_library(path)
    assert path.read_bytes() == (SCHEMAS / "schema_1.jdesk").read_bytes()
    assert list(tmp_path.iterdir()) == [path]


@pytest.fixture
def no_folder_for_backups() -> None:
    """A file where the folder of all backups should be."""
    data_folder().mkdir(parents=True)
    (data_folder() / "backups").write_text("a file where the folder should be")


@pytest.mark.parametrize("schema", sorted(SCHEMAS.glob("*.jdesk")), ids=lambda path: path.stem)
def test_a_library_of_every_released_schema_opens(schema: Path, tmp_path: Path) -> None:
    tmp_path.mkdir(exist_ok=True)
    path = Path(shutil.copy(schema, tmp_path))
    with open_library(path) as library:
        assert [problem for problem in check_library(library).problems if problem.kind != "original"] == []
        rows = inspection_rows(library, InspectionFilter(), (), 0, 10)
        assert [(row.provider, len(row.cells)) for row in rows] == [("Shropshire", 5), ("Bexford Primary School", 1)]
        assert count_inspections(library, InspectionFilter(text="marches")).inspections == 1


def test_what_people_decided_in_the_first_schema_still_holds(tmp_path: Path) -> None:
    path = Path(shutil.copy(SCHEMAS / "schema_1_decided.jdesk", tmp_path))
    with open_library(path) as library:
        held = judgement(library, 1, "care_leavers")
        assert held is not None
        assert (held.grade, held.basis) == ("good", Basis.CORRECTED)
        assert "The appeal was upheld" in held.reason
        tagged = library.rows("SELECT name, document, inspection FROM tags ORDER BY id")
        assert [tuple(row) for row in tagged] == [("scrutiny", 1, None), ("appeal", None, 1)]
        assert library.value("SELECT text FROM notes WHERE document = 3") == "Ask the head teacher"
        assert library.value("SELECT name FROM saved_views") == "West Midlands"


def test_files_left_by_a_closed_window_in_an_older_library_count_as_never_tried() -> None:
    note = "INSERT INTO import_failures (path, inside, title, message, advice, failed_at, attempts) "
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as made:
        migrations.apply_migrations(made, stop_before="6 untried files")
        for path, title, attempts in (("/a", "Not read yet", 1), ("/b", "Not a PDF", 3), ("/c", "Not a PDF", 1)):
            made.execute(f"{note} VALUES (?, '', ?, '', '', '2026-11-27', ?)", (path, title, attempts))
        migrations.apply_migrations(made)
        held = made.execute("SELECT path, attempts FROM import_failures ORDER BY id").fetchall()
    assert held == [("/a", 0), ("/b", 3), ("/c", 1)]


def test_the_library_of_the_schema_to_be_released_can_be_made(tmp_path: Path) -> None:
    path = tmp_path / f"schema_{migrations.schema_version()}.jdesk"
    make(path)
    test_a_library_of_every_released_schema_opens(path, tmp_path.joinpath("copy"))


@pytest.mark.parametrize("schema", sorted(SCHEMAS.glob("*.jdesk")), ids=lambda path: path.stem)
def test_a_released_schema_never_changes(schema: Path) -> None:
    objects = "SELECT type, name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite_%' ORDER BY 1, 2"
    later = [name for name, _ in migrations.STEPS[int(schema.stem.split("_")[1]) :]]
    with (
        closing(sqlite3.connect(f"{schema.as_uri()}?immutable=1", uri=True)) as released,
        closing(sqlite3.connect(":memory:", isolation_level=None)) as made,
    ):
        migrations.apply_migrations(made, stop_before=next(iter(later), None))
        assert made.execute(objects).fetchall() == released.execute(objects).fetchall()


def test_while_a_library_that_was_brought_up_to_date_is_open_others_can_read_it(tmp_path: Path) -> None:
    path = Path(shutil.copy(SCHEMAS / "schema_1.jdesk", tmp_path))
    with open_library(path), open_library(path, read_only=True) as beside:
        assert count_inspections(beside, InspectionFilter()).inspections == 2
