from __future__ import annotations

import shutil
import tempfile
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from core.errors import (
    DiskFullError,
    LibraryError,
    MissingLibraryError,
    NewerLibraryError,
    NotALibraryError,
    NoTemporaryFilesError,
    ReadOnlyLibraryError,
)
from core.library import add_document, count_documents, document_detail, open_library, original_bytes
from core.library.correcting.correcting import correct_finding, reject_findings
from core.library.correcting.finding_values import ClaimValues, Subject
from core.library.documents.import_failures import import_failures, note_failure
from core.library.file import migrations
from core.library.merging.merging import Merged, check_other, merge_library
from tests.core.library.conftest import tamper
from tests.core.library.file.test_migrations import SCHEMAS
from tests.core.library.merging.conftest import (
    OURS,
    SHARED,
    THEIRS,
    claim_of,
    corrects_to,
    decided,
    document_of,
    everything,
    grade,
    held,
    inspection_of,
    make_empty,
    signed,
)

if TYPE_CHECKING:
    from pathlib import Path

    from core.library import Library

# --- documents -------------------------------------------------------------------------------------------------------


def test_new_documents_come_in_and_the_same_ones_meet(ours: Library, other: Path) -> None:
    merged = merge_library(ours, other)
    assert (merged.documents, merged.added, merged.known) == (2, 1, 1)
    assert count_documents(ours) == 3
    document = document_of(ours, THEIRS)
    detail = document_detail(ours, document)
    assert (detail.document, detail.findings) == (THEIRS.document, THEIRS.findings)
    assert original_bytes(ours, document) == THEIRS.text.encode()
    assert document in merged.changes.documents
    assert grade(ours, THEIRS) == "good"


def test_the_other_library_is_only_read(ours: Library, other: Path) -> None:
    before = other.read_bytes()
    merge_library(ours, other)
    assert other.read_bytes() == before
    assert sorted(path.name for path in other.parent.glob("south*")) == ["south.jdesk"]


def test_the_library_as_it_was_before_is_backed_up_first(ours: Library, other: Path, tmp_path: Path) -> None:
    backup = merge_library(ours, other, backups=tmp_path / "backups").backup
    assert backup is not None
    with open_library(backup.path, read_only=True) as before:
        assert count_documents(before) == 2
    assert backup.path.is_relative_to(tmp_path / "backups")


def test_merging_again_brings_nothing(ours: Library, other: Path) -> None:
    decided(other, corrects_to("inadequate", "Bea", 1))
    tamper(other, "INSERT INTO tags (name, document) VALUES ('scrutiny', 1)")
    merge_library(ours, other)
    content = everything(ours)
    again = merge_library(ours, other)
    assert again == Merged(again.backup, documents=2, known=2, changes=again.changes)
    assert everything(ours) == content


def test_two_libraries_merged_either_way_hold_the_same(ours: Library, other: Path, tmp_path: Path) -> None:
    correct_finding(ours, claim_of(ours), ClaimValues(1, "help_and_protection", "inadequate"), signed("Anna", 1))
    decided(other, corrects_to("requires_improvement", "Bea", 2))
    decided(
        other,
        lambda library, document: reject_findings(
            library, Subject.CLAIM, [claim_of(library, THEIRS)], signed("Bea", 3)
        ),
    )
    copy = tmp_path / "north as it was.jdesk"
    with open_library(ours.path, read_only=True) as before, open_library(make_empty(copy)) as target:
        merge_library(target, before.path)
    merge_library(ours, other)
    with open_library(other) as theirs:
        merge_library(theirs, copy)
        assert held(theirs) == held(ours)


def test_a_document_that_is_damaged_there_costs_that_document_only(ours: Library, other: Path) -> None:
    with open_library(other) as library:
        OURS.but(headline="A third").add(library)
    tamper(other, "UPDATE originals SET compressed = x'00' WHERE document = 1")
    merged = merge_library(ours, other)
    assert [each.heading for each in merged.not_merged] == [THEIRS.headline]
    assert (merged.added, merged.known, count_documents(ours)) == (1, 1, 3)


def test_findings_that_no_program_of_ours_wrote_cost_that_document_only(ours: Library, other: Path) -> None:
    tamper(other, "UPDATE claims SET words = 'longer than the span says it is' WHERE document = 1")
    merged = merge_library(ours, other)
    assert [(each.heading, each.message) for each in merged.not_merged] == [(THEIRS.headline, "It is damaged.")]


def test_a_full_disk_ends_the_merge_and_a_second_one_completes_it(ours: Library, other: Path) -> None:
    with open_library(other) as library:
        for number in range(5):
            THEIRS.but(headline=f"Long {number}", more="".join(map(chr, range(0x4E00, 0x6000)))).add(library)
    ours.execute(f"PRAGMA max_page_count = {ours.value('PRAGMA page_count') + 25}")
    with pytest.raises(DiskFullError):
        merge_library(ours, other)
    assert 2 < count_documents(ours) < 8
    ours.execute("PRAGMA max_page_count = 1000000")
    merge_library(ours, other)
    assert count_documents(ours) == 8


def test_what_came_in_before_the_disk_was_full_is_told(ours: Library, other: Path) -> None:
    with open_library(other) as library:
        for number in range(5):
            THEIRS.but(headline=f"Long {number}", more="".join(map(chr, range(0x4E00, 0x6000)))).add(library)
    before = count_documents(ours)
    ours.execute(f"PRAGMA max_page_count = {ours.value('PRAGMA page_count') + 25}")
    merged = Merged()
    with pytest.raises(DiskFullError):
        merge_library(ours, other, merged=merged)
    assert merged.added == count_documents(ours) - before > 0
    assert len(merged.changes.documents) >= merged.added
    assert merged.backup is not None


def test_what_is_called_off_at_once_makes_no_backup(ours: Library, other: Path) -> None:
    merged = merge_library(ours, other, cancelled=lambda: True)
    assert (merged.stopped, merged.backup, merged.added) == (True, None, 0)


def test_a_file_is_looked_at_before_it_is_merged(ours: Library, other: Path, tmp_path: Path) -> None:
    check_other(ours.path, other)
    with pytest.raises(LibraryError, match="is the library that is open"):
        check_other(ours.path, tmp_path / "north.jdesk")
    with pytest.raises(MissingLibraryError):
        check_other(ours.path, tmp_path / "gone.jdesk")


def test_it_can_be_called_off_between_documents(ours: Library, other: Path) -> None:
    steps: list[tuple[int, int]] = []
    merged = merge_library(
        ours, other, progress=lambda done, total: steps.append((done, total)), cancelled=lambda: bool(steps)
    )
    assert (merged.stopped, steps) == (True, [(1, 2)])


# --- which libraries -------------------------------------------------------------------------------------------------


def test_a_library_of_an_older_schema_is_merged_without_being_changed(ours: Library, tmp_path: Path) -> None:
    old = tmp_path / "old.jdesk"
    shutil.copy(SCHEMAS / "schema_1.jdesk", old)
    before = old.read_bytes()
    assert merge_library(ours, old).added == 3
    assert old.read_bytes() == before
    assert list(tmp_path.glob("old*")) == [old]


def test_where_no_copy_of_an_older_one_can_be_made_it_is_told(
    ours: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "nowhere"))
    with pytest.raises(NoTemporaryFilesError):
        merge_library(ours, SCHEMAS / "schema_1.jdesk")


def test_a_newer_library_is_refused(ours: Library, other: Path) -> None:
    tamper(other, f"PRAGMA user_version = {migrations.schema_version() + 1}")
    with pytest.raises(NewerLibraryError):
        merge_library(ours, other)
    assert count_documents(ours) == 2


def test_what_is_no_library_is_refused(ours: Library, tmp_path: Path) -> None:
    letter = tmp_path / "letter.jdesk"
    letter.write_text("Dear editor, " * 20)
    with pytest.raises(NotALibraryError):
        merge_library(ours, letter)


def test_a_library_is_not_merged_into_itself(ours: Library) -> None:
    with pytest.raises(LibraryError, match="is the library that is open"):
        merge_library(ours, ours.path)


def test_nothing_is_merged_into_a_library_for_reading_only(library_file: Path, other: Path) -> None:
    with open_library(library_file, read_only=True) as library, pytest.raises(ReadOnlyLibraryError):
        merge_library(library, other)


# --- tags, notes, views ----------------------------------------------------------------------------------------------


def test_tags_notes_and_views_of_both_are_kept(ours: Library, other: Path) -> None:
    note = "INSERT INTO notes (document, text, written_by, written_at) VALUES (2, 'Ask the director', 'Bea', '2025')"
    with ours.writing():
        ours.execute("INSERT INTO tags (name, document) VALUES ('Scrutiny', 1), ('ours', 1)")
        ours.execute("INSERT INTO saved_views (page, name, settings) VALUES ('judgements', 'South', '{}')")
    tamper(
        other,
        "INSERT INTO tags (name, document) VALUES ('scrutiny', 2), ('theirs', 2)",
        "INSERT INTO tags (name, inspection) SELECT 'appeal', inspection FROM reported_inspections WHERE document = 2",
        note,
        """INSERT INTO saved_views (page, name, settings) VALUES
        ('judgements', 'south', '{"region": 1}'), ('judgements', 'Copy', '{}'), ('search', 'South', '{}')""",
    )
    merged = merge_library(ours, other)
    assert merged.notes == 5
    assert names(ours, "SELECT name FROM tags WHERE document = 1 ORDER BY id") == ["Scrutiny", "ours", "theirs"]
    assert names(ours, "SELECT inspection FROM tags WHERE name = 'appeal'") == [inspection_of(ours)]
    assert names(ours, "SELECT text FROM notes WHERE document = 1") == ["Ask the director"]
    views = [tuple(row) for row in ours.rows("SELECT page, name FROM saved_views ORDER BY id")]
    assert views == [("judgements", "South"), ("judgements", "south (south)"), ("search", "South")]


def test_a_mark_as_reviewed_goes_to_the_same_check(ours: Library, other: Path) -> None:
    from core.model import Check, CheckOutcome

    findings = replace(SHARED.findings, checks=(Check("stated_count", CheckOutcome.DIFFERS, "It counts three."),))
    document = replace(SHARED.document, sha256="b" * 64)
    add_document(ours, document, findings, b"x")
    with open_library(other) as library:
        document_id = add_document(library, document, findings, b"x").document_id
        check = library.value("SELECT id FROM checks WHERE document = ?", (document_id,))
    tamper(
        other,
        "INSERT INTO review_decisions (kind, document, subject_id, told, made_by, made_at) "
        f"VALUES ('failed check', {document_id}, {check}, 'It counts three.', 'Bea', '2025')",
    )
    for expected in (1, 0):
        assert merge_library(ours, other).notes == expected
    (mark,) = ours.rows("SELECT * FROM review_decisions")
    assert mark["subject_id"] == ours.value("SELECT id FROM checks WHERE document = ?", (mark["document"],))


def names(library: Library, query: str) -> list[object]:
    return [row[0] for row in library.rows(query)]


def test_files_that_did_not_come_in_there_are_listed_here_unless_they_are_here(ours: Library, other: Path) -> None:
    note_failure(ours, "/news/both.pdf", "", title="Damaged", message="Ours.", advice="")
    with open_library(other) as library:
        for name, sha256 in (("both", None), ("torn", "c" * 64), ("known", OURS.document.sha256)):
            note_failure(library, f"/news/{name}.pdf", "", title="Damaged", message="Torn.", advice="", sha256=sha256)
    assert merge_library(ours, other).failures == 1
    listed = sorted((failure.path, failure.message) for failure in import_failures(ours))
    assert listed == [("/news/both.pdf", "Ours."), ("/news/torn.pdf", "Torn.")]
    assert merge_library(ours, other).failures == 0
