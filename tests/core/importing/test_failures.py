"""What failed is kept with its reason until it comes in, and can be tried again."""

from __future__ import annotations

import os
import sys
import zipfile
from typing import TYPE_CHECKING

import pytest

import core.library
from core.errors import LibraryError
from core.importing import (
    ImportOutcome,
    ImportProgress,
    ImportResult,
    ImportSummary,
    files_told,
    import_files,
    note_what_is_left,
    retry_failures,
)
from core.library import Library, count_documents, forget_failures, import_failures

if TYPE_CHECKING:
    from pathlib import Path


pytestmark = pytest.mark.usefixtures("simple_rules")


def write(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8")
    return path


def test_failures_are_kept_with_reason_place_and_number_of_attempts(library: Library, tmp_path: Path) -> None:
    files = [write(tmp_path / "empty.txt", " "), write(tmp_path / "crashes.txt", "x"), tmp_path / "gone.txt"]
    import_files(library, files)
    import_files(library, files[:1])
    failures = {failure.path: failure for failure in import_failures(library)}
    assert failures.keys() == {str(file) for file in files}
    empty = failures[str(files[0])]
    assert (empty.attempts, empty.inside, empty.title) == (2, "", "This file is empty")
    assert empty.sha256 is not None
    assert "holds no text" in empty.message
    assert empty.advice
    assert failures[str(files[2])].sha256 is None


def test_a_retry_takes_what_was_mended_and_keeps_the_rest(library: Library, tmp_path: Path) -> None:
    mended, still = write(tmp_path / "a.txt", " "), write(tmp_path / "b.txt", " ")
    import_files(library, [mended, still])
    write(mended, "Kirklees was graded good.")
    summary = retry_failures(library)
    assert {result.name: result.outcome for result in summary.results} == {
        "a.txt": ImportOutcome.IMPORTED,
        "b.txt": ImportOutcome.FAILED,
    }
    (left,) = import_failures(library)
    assert (left.path, left.attempts) == (str(still), 2)


def test_a_retry_of_nothing_does_nothing(library: Library) -> None:
    assert retry_failures(library).results == ()


def test_any_import_of_a_file_strikes_its_failure_off(library: Library, tmp_path: Path) -> None:
    file = write(tmp_path / "a.txt", " ")
    import_files(library, [file])
    write(file, "Kirklees was graded good.")
    import_files(library, [file])
    assert import_failures(library) == ()


def archive(path: Path, files: dict[str, str]) -> Path:
    with zipfile.ZipFile(path, "w") as made:
        for member, text in files.items():
            made.writestr(member, text)
    return path


def test_failures_inside_a_file_are_told_apart_and_a_retry_tells_of_them_only(library: Library, tmp_path: Path) -> None:
    good = {"good.txt": "Kirklees was graded good."}
    news = archive(tmp_path / "news.zip", {**good, "one.txt": " ", "two.txt": " "})
    import_files(library, [news])
    assert {failure.inside for failure in import_failures(library)} == {" › one.txt", " › two.txt"}
    archive(news, {**good, "one.txt": "Solihull was graded good."})
    summary = retry_failures(library)
    assert [(result.name, result.outcome) for result in summary.results] == [
        ("news.zip › one.txt", ImportOutcome.IMPORTED)
    ]
    assert import_failures(library) == ()


def test_a_relative_path_is_kept_whole(library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    file = write(tmp_path / "a.txt", " ")
    import_files(library, [file.relative_to(tmp_path)])
    monkeypatch.chdir(os.sep)
    write(file, "Kirklees was graded good.")
    assert [result.outcome for result in retry_failures(library).results] == [ImportOutcome.IMPORTED]


def test_a_failure_can_be_given_up(library: Library, tmp_path: Path) -> None:
    import_files(library, [write(tmp_path / "a.txt", " ")])
    forget_failures(library, [failure.id for failure in import_failures(library)])
    assert import_failures(library) == ()


def test_a_failure_that_cannot_be_kept_is_still_told(
    library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*given: object, **more: object) -> None:
        raise LibraryError("The disk is full.")

    monkeypatch.setattr(core.library, "note_failure", full)
    summary = import_files(
        library, [write(tmp_path / "a.txt", " "), write(tmp_path / "b.txt", "Dudley was graded good.")]
    )
    assert [result.outcome for result in summary.results] == [ImportOutcome.FAILED, ImportOutcome.IMPORTED]


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux takes any bytes for a name")
def test_a_name_that_is_no_text_costs_nothing_and_can_be_tried_again(library: Library, tmp_path: Path) -> None:
    good = write(tmp_path / os.fsdecode(b"good \xff.txt"), "Kirklees was graded good.")
    bad = write(tmp_path / os.fsdecode(b"bad \xff.txt"), " ")
    last = write(tmp_path / "last.txt", "Kirklees was graded good. Really.")
    summary = import_files(library, [good, bad, last])
    assert [(result.name, result.outcome) for result in summary.results] == [
        ("good \ufffd.txt", ImportOutcome.IMPORTED),
        ("bad \ufffd.txt", ImportOutcome.FAILED),
        ("last.txt", ImportOutcome.IMPORTED),
    ]
    assert files_told([summary.results[1].source]) == (bad,)
    write(bad, "Kirklees was graded good. At last.")
    assert retry_failures(library).counts[ImportOutcome.IMPORTED] == 1
    assert import_failures(library) == ()


def test_what_is_told_of_a_file_inside_a_file_leads_to_that_file(tmp_path: Path) -> None:
    outer = write(tmp_path / "news.zip", "x")
    assert files_told([f"{outer} › a.txt", f"{outer} › b.txt"]) == (outer,)


def import_and_stop(library: Library, files: list[Path], *, after: int) -> None:
    done = 0

    def follow(step: ImportProgress) -> None:
        nonlocal done
        done = step.done

    summary = import_files(library, files, progress=follow, cancelled=lambda: done >= after)
    note_what_is_left(library, files, summary)


def test_what_a_stopped_import_did_not_come_to_can_be_tried_again(library: Library, tmp_path: Path) -> None:
    files = [write(tmp_path / f"{number}.txt", f"Kirklees was graded good. {number}") for number in range(9)]
    import_and_stop(library, files, after=2)
    held = count_documents(library)
    left = import_failures(library)
    assert 2 <= held < len(files)
    assert {failure.path for failure in left} == {str(file) for file in files[held:]}
    assert {(failure.title, failure.attempts, failure.tried) for failure in left} == {("Not read yet", 0, False)}
    retry_failures(library)
    assert (count_documents(library), import_failures(library)) == (len(files), ())


def test_the_first_try_of_a_file_that_was_left_counts_as_the_first(library: Library, tmp_path: Path) -> None:
    import_and_stop(library, [write(tmp_path / "empty.txt", " ")], after=0)
    retry_failures(library)
    (failure,) = import_failures(library)
    assert (failure.title, failure.attempts) == ("This file is empty", 1)


def test_an_import_stopped_at_once_leaves_all_and_keeps_the_reasons_known_before(
    library: Library, tmp_path: Path
) -> None:
    files = [write(tmp_path / "empty.txt", " "), write(tmp_path / "whole.txt", "Kirklees was graded good.")]
    import_files(library, files[:1])
    import_and_stop(library, files, after=0)
    titles = {failure.path: failure.title for failure in import_failures(library)}
    assert titles == {str(files[0]): "This file is empty", str(files[1]): "Not read yet"}


def test_an_import_that_came_to_its_end_leaves_nothing(library: Library, tmp_path: Path) -> None:
    import_and_stop(library, [write(tmp_path / "whole.txt", "Kirklees was graded good.")], after=2)
    assert import_failures(library) == ()


def test_a_file_of_files_that_was_begun_is_tried_again(library: Library, tmp_path: Path) -> None:
    files = [write(tmp_path / "whole.txt", "Kirklees was graded good."), tmp_path / "news.zip", tmp_path / "b.txt"]
    begun = ImportResult(f"{files[1]} › a.txt", "news.zip › a.txt", ImportOutcome.IMPORTED, 1)
    note_what_is_left(library, files, ImportSummary((begun,), 4, cancelled=True))
    assert {failure.path for failure in import_failures(library)} == {str(file) for file in files[1:]}
