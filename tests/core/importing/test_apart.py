"""An import in a process of its own does what one in the calling process does, and its end is never kept quiet."""

from __future__ import annotations

import multiprocessing
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from core.errors import ImportEndedError, LibraryError, ReadOnlyLibraryError
from core.importing import ImportOutcome, apart, import_files, import_files_apart
from core.library import DocumentFilter, Target, add_tag, count_documents, create_library, open_library, tags
from core.model import Changes

if TYPE_CHECKING:
    from pathlib import Path

    from core.importing import ImportProgress, ImportResult

COUNCILS = ("Kirklees", "Solihull", "Essex", "Norfolk", "Leeds", "Sheffield", "Barnet")
GRADES = ("good", "outstanding", "inadequate")
ALL = DocumentFilter()


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    """More than a process is worth: a story each, and one file that holds nothing."""
    made = []
    for number in range(apart.FEWEST):
        council, grade = COUNCILS[number % len(COUNCILS)], GRADES[number % len(GRADES)]
        file = tmp_path / f"{number:02}.txt"
        told = f"Inspectors of Ofsted rated {council} County Council's children's services {grade} in {2010 + number}."
        file.write_text(f"Verdict {number} on services\n\n{told}", encoding="utf-8")
        made.append(file)
    empty = tmp_path / "empty.txt"
    empty.touch()
    return [*made, empty]


def told(results: tuple[ImportResult, ...]) -> list[ImportResult]:
    return [replace(result, changes=Changes()) for result in results]


def trouble_of(path: Path, files: list[Path]) -> apart._Trouble:
    """What the process would tell of an import that fails as a whole."""
    ours, theirs = multiprocessing.Pipe()
    with ours, theirs:
        outcome = apart._outcome(theirs, path, files)
    apart._KEPT_OPEN.pop().close()
    assert isinstance(outcome, apart._Trouble)
    return outcome


def test_it_brings_in_what_an_import_here_brings_in_and_the_library_can_be_written_to_meanwhile(
    files: list[Path], tmp_path: Path
) -> None:
    with create_library(tmp_path / "here.jdesk") as here, create_library(tmp_path / "apart.jdesk") as there:
        expected = import_files(here, files)
        steps: list[ImportProgress] = []

        def follow(step: ImportProgress) -> None:
            steps.append(step)
            if step.done == 1 and step.last is not None:
                add_tag(there, Target(step.last.document_id), "seen")

        summary = import_files_apart(there, files, progress=follow)
        assert told(summary.results) == told(expected.results)
        assert summary.counts == expected.counts
        assert summary.counts[ImportOutcome.FAILED] == 1
        assert count_documents(there, ALL) == count_documents(here, ALL)
        assert tags(there, Target(summary.results[0].document_id)) == ("seen",)
    assert [step.done for step in steps] == list(range(len(files) + 1))


def test_the_library_goes_on_where_the_one_that_lends_it_has_closed_its_file_elsewhere(
    files: list[Path], tmp_path: Path
) -> None:
    path = tmp_path / "library.jdesk"
    with create_library(path) as library:
        # As whoever looks at its header does; on Linux the locks of this process are gone with it.
        path.open("rb").close()
        summary = import_files_apart(library, files)
        assert (tmp_path / "library.jdesk-wal").exists()
        first = summary.results[0].document_id
        add_tag(library, Target(first), "seen")
        assert tags(library, Target(first)) == ("seen",)
    with open_library(path) as again:
        assert tags(again, Target(first)) == ("seen",)
        assert count_documents(again, ALL) == len(files) - 1


def test_stopping_leaves_whole_documents_and_says_that_it_was_stopped(files: list[Path], tmp_path: Path) -> None:
    with create_library(tmp_path / "library.jdesk") as library:
        steps: list[ImportProgress] = []
        summary = import_files_apart(library, files, progress=steps.append, cancelled=lambda: len(steps) > 1)
        assert summary.cancelled
        assert len(summary.results) < len(files)
        assert count_documents(library, ALL) == len(summary.results)


def test_a_process_that_is_ended_from_outside_is_told_and_what_it_stored_stays(
    files: list[Path], tmp_path: Path
) -> None:
    with create_library(tmp_path / "library.jdesk") as library:
        stored: list[int] = []

        def end(step: ImportProgress) -> None:
            if step.last is not None and not stored:
                stored.append(step.done)
                next(each for each in multiprocessing.active_children() if each.name == "import").kill()

        with pytest.raises(ImportEndedError):
            import_files_apart(library, files, progress=end)
        assert count_documents(library, ALL) >= stored[0]
        assert library.value("PRAGMA quick_check") == "ok"
        # The right to write was never given away, so the rest can be brought in at once.
        here = count_documents(library, ALL)
        again = import_files(library, files)
        assert again.counts[ImportOutcome.ALREADY_THERE] == here
        assert count_documents(library, ALL) == len(files) - 1


def test_a_process_that_is_gone_when_it_is_asked_to_stop_is_told_too() -> None:
    ours, theirs = multiprocessing.Pipe()
    theirs.close()
    with ours, pytest.raises((EOFError, ConnectionError)):
        apart._followed(ours, lambda step: None, lambda: True)


def test_no_process_is_started_for_a_few_files(
    files: list[Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(apart, "_serve", None)
    with create_library(tmp_path / "library.jdesk") as library:
        assert len(import_files_apart(library, files[:3]).results) == 3


def test_a_library_for_reading_only_is_told_at_once(files: list[Path], tmp_path: Path) -> None:
    create_library(tmp_path / "library.jdesk").close()
    with open_library(tmp_path / "library.jdesk", read_only=True) as library, pytest.raises(ReadOnlyLibraryError):
        import_files_apart(library, files)


def test_a_fault_of_the_desk_in_the_process_is_told_with_its_details(
    files: list[Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_args: object, **_more: object) -> None:
        raise ValueError("nobody thought of this")

    path = tmp_path / "library.jdesk"
    create_library(path).close()
    monkeypatch.setattr(apart, "import_files", fail)
    trouble = trouble_of(path, files)
    assert isinstance(trouble.error, ImportEndedError)
    assert "nobody thought of this" in trouble.details


def test_trouble_with_the_library_in_the_process_is_told_as_it_is(files: list[Path], tmp_path: Path) -> None:
    path = tmp_path / "library.jdesk"
    with create_library(path) as library:
        library.execute("DROP TABLE import_failures")
    trouble = trouble_of(path, files)
    assert isinstance(trouble.error, LibraryError)
    assert not trouble.details
