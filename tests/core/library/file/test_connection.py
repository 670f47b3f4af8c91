from __future__ import annotations

import shutil
import sqlite3
import threading
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from core.errors import LibraryError, MissingLibraryError, NotALibraryError, ReadOnlyLibraryError
from core.library import (
    JudgementsView,
    Library,
    count_documents,
    create_library,
    document_detail,
    library_title,
    open_library,
    save_view,
    set_library_title,
    writing_many,
)
from core.library.file import connecting, connection, migrations
from core.library.file.connecting import LOG_PAGES
from tests.core.library.conftest import Story, tamper
from tests.permissions import as_ordinary_user, closed

if TYPE_CHECKING:
    from collections.abc import Iterator


# --- making and opening --------------------------------------------------------------------------------------------


def test_what_was_added_is_there_after_closing_and_opening(tmp_path: Path) -> None:
    path = tmp_path / "Über uns & 100% #1.jdesk"
    with create_library(path) as library:
        document_id = Story().add(library)
    with open_library(path) as library:
        assert not library.read_only
        assert library.path == path
        assert document_detail(library, document_id).findings == Story().findings
    assert sorted(entry.name for entry in tmp_path.iterdir()) == [path.name]


def test_a_library_is_durable_and_distrusts_its_schema(library_file: Path) -> None:
    with open_library(library_file) as library:
        settings = {
            name: library.value(f"PRAGMA {name}")
            for name in ("journal_mode", "synchronous", "foreign_keys", "trusted_schema", "cell_size_check")
        }
        assert settings == {
            "journal_mode": "wal",
            "synchronous": 2,
            "foreign_keys": 1,
            "trusted_schema": 0,
            "cell_size_check": 1,
        }
        assert library.value("PRAGMA application_id") == migrations.APPLICATION_ID
        assert library.value("PRAGMA user_version") == migrations.schema_version()


def test_pages_are_kept_and_the_log_is_folded_in_seldom(library_file: Path) -> None:
    with open_library(library_file) as library, open_library(library_file, read_only=True) as reader:
        for each in (library, reader):
            assert each.value("PRAGMA cache_size") == -64 * 1024
        folded = library.value("PRAGMA wal_autocheckpoint")
        assert folded == LOG_PAGES
        with writing_many(library):
            assert library.value("PRAGMA wal_autocheckpoint") > folded
            assert library.value("PRAGMA synchronous") == 1
            set_library_title(library, "Ours")
            assert library_title(reader) == "Ours"
        assert library.value("PRAGMA wal_autocheckpoint") == folded
        assert library.value("PRAGMA synchronous") == 2


def test_making_a_library_never_writes_over_a_file(library_file: Path) -> None:
    before = library_file.read_bytes()
    with pytest.raises(LibraryError, match="is there already"):
        create_library(library_file)
    assert library_file.read_bytes() == before


def test_a_library_that_could_not_be_finished_is_not_left_under_its_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_space(made: sqlite3.Connection) -> None:
        raise sqlite3.OperationalError("database or disk is full")

    monkeypatch.setattr(connection, "apply_migrations", no_space)
    with pytest.raises(LibraryError):
        create_library(tmp_path / "new.jdesk")
    assert not (tmp_path / "new.jdesk").exists()


def test_making_one_in_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(LibraryError, match="Nothing was made"):
        create_library(tmp_path / "nowhere" / "new.jdesk")


def test_a_missing_library_is_told(tmp_path: Path) -> None:
    with pytest.raises(MissingLibraryError) as told:
        open_library(tmp_path / "gone.jdesk")
    assert told.value.message == f"There is no library “gone.jdesk” in {tmp_path}."
    assert "moved or renamed" in told.value.advice


def test_a_drive_that_is_not_connected_is_told_as_that(tmp_path: Path) -> None:
    with pytest.raises(MissingLibraryError) as told:
        open_library(tmp_path / "stick" / "fen.jdesk")
    assert told.value.message == f"The folder of “fen.jdesk” is not there: {tmp_path / 'stick'}."
    assert "connect it" in told.value.advice


def test_the_title_is_the_file_name_until_it_is_given_another(library_file: Path) -> None:
    with open_library(library_file) as library:
        assert library_title(library) == "Marches desk"
        set_library_title(library, "Scrutiny committee, 2025")
        assert library_title(library) == "Scrutiny committee, 2025"
    with create_library(None) as library:
        assert library_title(library) == "library in memory"


def test_closing_twice_does_no_harm(library_file: Path) -> None:
    library = open_library(library_file)
    library.close()
    library.close()


def test_another_thread_may_not_use_it(library: Library) -> None:
    raised: list[BaseException] = []

    def use() -> None:
        try:
            count_documents(library)
        except sqlite3.ProgrammingError as error:
            raised.append(error)

    thread = threading.Thread(target=use)
    thread.start()
    thread.join()
    assert len(raised) == 1


# --- what is no library --------------------------------------------------------------------------------------------


@pytest.mark.parametrize("content", [b"", b"SQLite format 3\x00", b"%PDF-1.7 " * 40, b"PK\x03\x04" * 100])
def test_other_files_are_refused_and_left_alone(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "letter.jdesk"
    path.write_bytes(content)
    with pytest.raises(NotALibraryError, match=r"“letter\.jdesk” is not a Judgement Desk library"):
        open_library(path)
    assert path.read_bytes() == content


def test_a_database_of_another_program_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "browser history.sqlite"
    tamper(path, "CREATE TABLE visits (address TEXT)")
    with pytest.raises(NotALibraryError, match="database of another program"):
        open_library(path)


def test_a_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(NotALibraryError, match="is a folder, not a library"):
        open_library(tmp_path)


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE TRIGGER wipe AFTER INSERT ON documents BEGIN DELETE FROM claims; END",
        "CREATE VIEW endless AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i FROM n) SELECT i FROM n",
        "CREATE VIRTUAL TABLE more USING fts5 (words)",
    ],
)
def test_what_could_run_by_itself_is_refused_by_name(library_file: Path, statement: str) -> None:
    tamper(library_file, statement)
    name = statement.split()[3 if "VIRTUAL" in statement else 2]
    with pytest.raises(NotALibraryError, match=f"did not put there.* {name}"):
        open_library(library_file)


def test_a_changed_view_of_ours_is_refused(library_file: Path) -> None:
    tamper(library_file, "DROP VIEW judgement_table", "CREATE VIEW judgement_table AS SELECT 'good' AS grade")
    with pytest.raises(NotALibraryError, match="judgement_table"):
        open_library(library_file)


def test_a_view_in_the_place_of_a_table_is_refused(library_file: Path) -> None:
    tamper(library_file, "ALTER TABLE tags RENAME TO hidden", "CREATE VIEW tags AS SELECT * FROM hidden")
    with pytest.raises(LibraryError):
        open_library(library_file)


def test_a_missing_table_is_told_as_damage(library_file: Path) -> None:
    tamper(library_file, "DROP TABLE tags")
    with pytest.raises(LibraryError, match="is damaged"):
        open_library(library_file)


def test_a_table_that_a_user_added_does_no_harm(library_file: Path) -> None:
    tamper(library_file, "CREATE TABLE my_list (council TEXT)", "CREATE INDEX my_index ON my_list (council)")
    with open_library(library_file) as library:
        assert count_documents(library) == 2


def test_a_damaged_page_is_found_at_opening(library_file: Path) -> None:
    pages = library_file.read_bytes()
    size = 4096
    broken = bytearray(pages)
    for page in range(2, len(pages) // size):
        broken[page * size : page * size + 64] = b"\xff" * 64
    library_file.write_bytes(bytes(broken))
    with pytest.raises(LibraryError, match="is damaged and was left as it is"):
        open_library(library_file)


def test_a_cut_off_file_is_found_at_opening(library_file: Path) -> None:
    content = library_file.read_bytes()
    library_file.write_bytes(content[: len(content) // 2])
    with pytest.raises(LibraryError, match="is damaged"):
        open_library(library_file)


def test_damage_met_later_is_told_as_damage(library_file: Path) -> None:
    with open_library(library_file) as library:
        root, size = library.value("SELECT rootpage FROM sqlite_master WHERE name = 'documents'"), 4096
    content = bytearray(library_file.read_bytes())
    content[(root - 1) * size : root * size] = b"\xff" * size
    library_file.write_bytes(bytes(content))
    with open_library(library_file, thorough=False) as library, pytest.raises(LibraryError, match="is damaged"):
        document_detail(library, 1)


# --- versions ------------------------------------------------------------------------------------------------------


def test_opened_for_reading_only_nothing_can_be_written(library_file: Path) -> None:
    before = library_file.read_bytes()
    with open_library(library_file, read_only=True) as library:
        assert library.read_only
        assert count_documents(library) == 2
        with pytest.raises(ReadOnlyLibraryError, match="nothing was changed"):
            Story(headline="New").add(library)
        with pytest.raises(ReadOnlyLibraryError):
            library.execute("DELETE FROM documents")
    assert library_file.read_bytes() == before


@contextmanager
def write_protected(folder: Path) -> Iterator[None]:
    """Let this process read the folder and write nothing to it, as on a read-only share."""
    for path in folder.iterdir():
        path.chmod(0o444)
    folder.chmod(0o555)
    try:
        with as_ordinary_user():
            yield
    finally:
        folder.chmod(0o777)


def test_a_library_in_a_write_protected_folder_opens_for_reading(common_folder: Path) -> None:
    with create_library(common_folder / "shared.jdesk") as library:
        Story().add(library)
    with write_protected(common_folder), open_library(common_folder / "shared.jdesk") as library:
        assert library.read_only
        assert count_documents(library) == 1
        with pytest.raises(ReadOnlyLibraryError):
            set_library_title(library, "Ours")
    assert [entry.name for entry in common_folder.iterdir()] == ["shared.jdesk"]


def test_a_file_that_is_marked_as_read_only_opens_for_reading_wherever_it_lies(common_folder: Path) -> None:
    path = common_folder / "marked.jdesk"
    create_library(path).close()
    path.chmod(0o444)
    with as_ordinary_user(), open_library(path) as library:
        assert library.why_read_only == "The file or its folder cannot be written to."
    assert list(common_folder.iterdir()) == [path]


def test_asking_whether_it_may_be_written_to_changes_nothing(library_file: Path) -> None:
    before = library_file.read_bytes()
    found = connecting.connect_for_writing(library_file)
    assert found is not None
    found.close()
    assert library_file.read_bytes() == before


def test_in_a_closed_folder_none_is_opened_or_made_and_the_reason_is_told(common_folder: Path) -> None:
    inside = common_folder / "closed" / "inside.jdesk"
    inside.parent.mkdir()
    with closed(inside.parent):
        with pytest.raises(LibraryError, match="could not be read: Permission denied"):
            open_library(inside)
        with pytest.raises(LibraryError, match=r"could not be made in .*closed”: Permission denied"):
            create_library(inside)


def test_where_nothing_can_be_written_none_is_made_and_nothing_left(common_folder: Path) -> None:
    common_folder.chmod(0o555)
    with as_ordinary_user(), pytest.raises(LibraryError, match=r"could not be made in .*: Permission denied"):
        create_library(common_folder / "new.jdesk")
    assert list(common_folder.iterdir()) == []


def test_one_that_was_not_closed_properly_there_is_told_with_advice(common_folder: Path, library_file: Path) -> None:
    journal = Path(f"{library_file}-wal")
    with open_library(library_file) as library:
        Story(headline="Not yet in the file itself").add(library)
        for path in (library_file, journal):
            shutil.copy(path, common_folder)
    with (
        write_protected(common_folder),
        pytest.raises(LibraryError, match="was not closed properly") as raised,
    ):
        open_library(common_folder / library_file.name)
    assert journal.name in raised.value.advice


# --- trouble while writing -----------------------------------------------------------------------------------------


def test_a_library_that_another_program_is_writing_to_is_told(
    library_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connecting, "_BUSY_SECONDS", 0.05)
    with open_library(library_file) as library, closing(sqlite3.connect(library_file, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(LibraryError, match="in use by another program") as raised:
            Story(headline="New").add(library)
        assert "try again" in raised.value.advice
        other.execute("ROLLBACK")
        Story(headline="New").add(library)
        assert count_documents(library) == 3


def test_a_full_disk_is_told_and_keeps_what_was_there(library_file: Path) -> None:
    with open_library(library_file) as library:
        library.execute(f"PRAGMA max_page_count = {library.value('PRAGMA page_count') + 4}")
        with pytest.raises(LibraryError, match=r"disk that holds “Marches desk\.jdesk” is full"):
            Story(headline="Long", more="".join(map(chr, range(0x4E00, 0x9000))) * 3).add(library)
        assert count_documents(library) == 2
    with open_library(library_file) as library:
        assert count_documents(library) == 2


def test_a_mistake_in_the_program_rolls_back_too(library: Library) -> None:
    def mistaken() -> None:
        with library.writing():
            library.execute("INSERT INTO meta (name, value) VALUES ('half', 'done')")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        mistaken()
    assert library.value("SELECT count(*) FROM meta WHERE name = 'half'") == 0


def test_what_was_worked_out_holds_until_somebody_writes(tmp_path: Path) -> None:
    times = []

    def count(library: Library) -> int:
        times.append(1)
        return int(library.value("SELECT count(*) FROM saved_views"))

    path = tmp_path / "vale.jdesk"
    with create_library(path) as library:
        assert [library.unless_changed(count) for _ in range(3)] == [0, 0, 0]
        assert len(times) == 1
        save_view(library, "Councils", JudgementsView())
        assert [library.unless_changed(count) for _ in range(2)] == [1, 1]
        assert len(times) == 2
        with open_library(path, read_only=True) as reader:
            assert reader.unless_changed(count) == 1
            save_view(library, "Schools", JudgementsView())
            assert reader.unless_changed(count) == 2, "another connection wrote"


def test_nothing_is_kept_of_what_was_worked_out_within_a_transaction_that_fails(tmp_path: Path) -> None:
    def count(library: Library) -> int:
        return int(library.value("SELECT count(*) FROM saved_views"))

    def begin_and_fail(library: Library) -> None:
        with library.writing():
            library.execute("INSERT INTO saved_views (page, name, settings) VALUES ('judgements', 'x', '{}')")
            assert library.unless_changed(count) == 1
            raise ZeroDivisionError

    with create_library(tmp_path / "vale.jdesk") as library:
        with pytest.raises(ZeroDivisionError):
            begin_and_fail(library)
        assert library.unless_changed(count) == 0
