"""Files into a library: a result for each, whole documents only, and one bad file never costs another."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

import core.library
from core.errors import EmptyFileError, LibraryError, ReadOnlyLibraryError
from core.importing import (
    FoundGrade,
    ImportOutcome,
    ImportProgress,
    ImportSummary,
    ReadDocument,
    import_files,
    import_text,
    importer,
    make_sample_library,
    preview_text,
    sample_files,
    workers,
)
from core.importing.storing_results import settled, store
from core.knowledge import load_knowledge
from core.library import (
    DocumentFilter,
    InspectionFilter,
    Library,
    ReviewFilter,
    count_documents,
    count_inspections,
    create_library,
    document_detail,
    document_rows,
    open_library,
    original_bytes,
    review_items,
)
from core.library.documents import adding
from core.model import DocumentState
from core.parsing import parse
from core.reading import read_bytes, read_file
from tests.core.importing.jobs import read_with_simple_rules, simple_findings

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from core.model import Findings

ALL = DocumentFilter()


def article(folder: Path, name: str, text: str) -> Path:
    file = folder / name
    file.write_text(text, encoding="utf-8")
    return file


def mixed_files(folder: Path) -> list[Path]:
    """Good, dull, empty and repeated files, and one that crashes its reader."""
    return [
        article(folder, "kirklees.txt", "Praise for staff\nKirklees was graded good."),
        article(folder, "crashes.txt", "Nobody gets to read this."),
        article(folder, "dull.txt", "The council tax will rise by four per cent."),
        article(folder, "again.txt", "Praise for staff\nKirklees was graded good."),
        article(folder, "empty.txt", ""),
        article(folder, "doubtful.txt", "Old news\nSolihull was graded inadequate. That was some time ago."),
    ]


@pytest.fixture
def mixed(tmp_path: Path) -> list[Path]:
    return mixed_files(tmp_path)


@dataclass
class Imported:
    """One import of the mixed files, looked at by several tests."""

    files: list[Path]
    library: Library
    summary: ImportSummary
    told: list[ImportProgress]


@pytest.fixture(scope="module")
def imported(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Imported]:
    files = mixed_files(tmp_path_factory.mktemp("mixed"))
    told: list[ImportProgress] = []
    with create_library(None) as library:
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(importer, "read_parts", read_with_simple_rules)
            summary = import_files(library, files, progress=told.append)
        yield Imported(files, library, summary, told)


def test_every_file_has_a_result_in_the_order_of_the_files(imported: Imported) -> None:
    summary = imported.summary
    assert [result.name for result in summary.results] == [file.name for file in imported.files]
    assert [result.outcome for result in summary.results] == [
        ImportOutcome.IMPORTED,
        ImportOutcome.FAILED,
        ImportOutcome.NOTHING_FOUND,
        ImportOutcome.ALREADY_THERE,
        ImportOutcome.FAILED,
        ImportOutcome.IMPORTED,
    ]
    assert count_documents(imported.library, ALL) == 3
    assert summary.total == 6
    assert not summary.cancelled
    assert summary.counts[ImportOutcome.FAILED] == 2
    assert summary.grades == 2
    assert [result.name for result in summary.failed] == ["crashes.txt", "empty.txt"]
    assert [result.name for result in summary.needing_eyes] == ["dull.txt", "doubtful.txt"]


def test_a_result_says_what_was_found(imported: Imported) -> None:
    kirklees, crashed, dull, again, empty, doubtful = imported.summary.results
    assert (kirklees.provider, kirklees.framework) == ("Kirklees", "ilacs_2018")
    assert kirklees.title == "Praise for staff"
    assert kirklees.grades == (FoundGrade("overall_effectiveness", "good"),)
    assert kirklees.source == str(imported.files[0])
    assert not kirklees.needs_eyes
    assert again.document_id == kirklees.document_id
    assert doubtful.doubts == ("The year is not told.",)
    assert dull.document_id is not None
    assert dull.provider is None
    for failed in (crashed, empty):
        assert failed.name in failed.message
        assert failed.advice
        assert failed.document_id is None


def test_documents_need_eyes_that_review_asks_about_and_no_others(imported: Imported) -> None:
    asked = {item.document_id for item in review_items(imported.library, ReviewFilter(), 50)}
    assert {result.document_id for result in imported.summary.needing_eyes} == asked


def test_what_a_later_file_bears_out_needs_no_eyes_at_the_end(library: Library, tmp_path: Path) -> None:
    files = [article(tmp_path, f"{name}.txt", f"{name}: Solihull was graded inadequate.") for name in ("a", "b")]
    first, second = (
        store(library, [(file, ReadDocument(file.read_bytes(), read, found))])[0]
        for file in files
        for read in [read_bytes(file.read_bytes(), file.name)]
        for found in [_unsure(simple_findings(read), doubtful=file is files[0])]
    )
    assert first.needs_eyes
    assert [result.needs_eyes for result in settled(library, (first, second))] == [False, False]


def _unsure(found: Findings, *, doubtful: bool) -> Findings:
    (inspection,) = found.inspections
    (claim,) = inspection.claims
    unsure = replace(claim, confidence=0.6 if doubtful else 0.99)
    return replace(found, inspections=(replace(inspection, claims=(unsure,)),))


def test_whoever_is_not_named_is_why_a_sure_reading_needs_eyes(library: Library, tmp_path: Path) -> None:
    file = article(tmp_path, "a.txt", "Solihull was graded inadequate.")
    read = read_bytes(file.read_bytes(), file.name)
    found = simple_findings(read)
    (inspection,) = found.inspections
    found = replace(found, inspections=(replace(inspection, provider=replace(inspection.provider, name=None)),))
    results = store(library, [(file, ReadDocument(file.read_bytes(), read, found))])
    told = (True, ("The document does not name who was inspected.",))
    assert [(result.needs_eyes, result.doubts) for result in results] == [told]
    assert settled(library, results) == results


def test_the_changes_of_an_import_are_those_of_its_results(imported: Imported) -> None:
    added = {result.document_id for result in imported.summary.results if result.document_id}
    assert imported.summary.changes.documents == added
    assert len(imported.summary.changes.inspections) == 2


def test_the_original_bytes_are_kept(imported: Imported) -> None:
    first = imported.summary.results[0]
    assert first.document_id is not None
    assert original_bytes(imported.library, first.document_id) == imported.files[0].read_bytes()


def test_progress_is_told_before_the_first_file_and_after_each(imported: Imported) -> None:
    told = imported.told
    assert [(step.done, step.total) for step in told] == [(done, 6) for done in range(7)]
    assert told[0].last is None
    assert [(step.last.source, step.last.outcome) for step in told[1:] if step.last] == [
        (result.source, result.outcome) for result in imported.summary.results
    ]
    assert told[-1].current == ()
    assert any(step.current for step in told)


@pytest.mark.usefixtures("simple_rules")
def test_a_second_import_adds_nothing_and_stores_nothing(imported: Imported, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("add_document", "add_documents"):
        monkeypatch.setattr(core.library, name, lambda *given: pytest.fail("stored again"))
    second = import_files(imported.library, imported.files)
    assert second.counts[ImportOutcome.ALREADY_THERE] == 4
    assert second.counts[ImportOutcome.IMPORTED] == 0
    assert second.changes.documents == frozenset()


@pytest.mark.usefixtures("simple_rules")
def test_stopping_leaves_whole_documents_only(library: Library, tmp_path: Path) -> None:
    files = [article(tmp_path, f"{number}.txt", f"Place{number} was graded good.") for number in range(30)]
    stored: list[ImportProgress] = []
    summary = import_files(library, files, progress=stored.append, cancelled=lambda: len(stored) > 4)
    assert summary.cancelled
    assert summary.total == 30
    assert 4 <= len(summary.results) < 30
    assert count_documents(library, ALL) == len(summary.results)
    assert count_inspections(library, InspectionFilter()).inspections == len(summary.results)


@pytest.mark.usefixtures("simple_rules")
def test_a_document_that_cannot_be_stored_is_a_failure_and_the_others_go_on(
    library: Library, mixed: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    real = adding.store_document

    def full_at_first(*given: object) -> object:
        if given[1].source == "kirklees.txt":  # type: ignore[attr-defined]
            raise LibraryError("The disk is full.", "Free some space.")
        return real(*given)  # type: ignore[arg-type]

    monkeypatch.setattr(adding, "store_document", full_at_first)
    # So that it is stored together with others.
    monkeypatch.setattr(workers, "_FIRST_TOGETHER", 64)
    first, *others = import_files(library, mixed).results
    assert (first.outcome, first.message, first.advice) == (
        ImportOutcome.FAILED,
        "The disk is full.",
        "Free some space.",
    )
    # The same bytes come once more under another name, and then there is room.
    assert [result.name for result in others if result.outcome is ImportOutcome.IMPORTED] == [
        "again.txt",
        "doubtful.txt",
    ]


@pytest.mark.usefixtures("simple_rules")
def test_a_read_only_library_is_told_at_once(tmp_path: Path, mixed: list[Path]) -> None:
    create_library(tmp_path / "l.jdesk").close()
    with (
        open_library(tmp_path / "l.jdesk", read_only=True) as library,
        pytest.raises(ReadOnlyLibraryError),
    ):
        import_files(library, mixed)


def test_pasted_text_becomes_a_document_once(library: Library) -> None:
    text = "Praise for a council\n\nOfsted has rated children’s services in Kirklees good overall, it said yesterday."
    first = import_text(library, text, published_on=date(2024, 7, 25), title="  My own headline ")
    assert first.outcome is not ImportOutcome.FAILED
    assert first.document_id is not None
    detail = document_detail(library, first.document_id)
    assert detail.document.text == text
    assert detail.document.published_on == first.told_on == date(2024, 7, 25)
    assert detail.document.title == "My own headline"
    assert import_text(library, text).outcome is ImportOutcome.ALREADY_THERE


def test_a_preview_says_what_would_be_found_and_stores_nothing(library: Library) -> None:
    text = "Praise for a council\n\nOfsted has rated children’s services in Kirklees good overall."
    findings = preview_text(text)
    stored = import_text(library, text)
    assert stored.document_id is not None
    assert document_detail(library, stored.document_id).findings == findings
    assert findings.inspections


def test_nothing_pasted_is_said_so(library: Library) -> None:
    with pytest.raises(EmptyFileError):
        import_text(library, "  \n ")
    with pytest.raises(EmptyFileError):
        preview_text("")


@pytest.fixture(scope="module")
def samples(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Library, ImportSummary]]:
    path = tmp_path_factory.mktemp("samples") / "new folder" / "sample.jdesk"
    summary = make_sample_library(path)
    with open_library(path) as library:
        yield library, summary


def test_the_sample_library_holds_every_sample_with_its_state(samples: tuple[Library, ImportSummary]) -> None:
    library, summary = samples
    assert summary.failed == ()
    assert len(summary.results) == len(sample_files()) >= 8
    rows = {row.id: row.state for row in document_rows(library, ALL, (), 0, 100)}
    assert len(rows) == len(summary.results)
    for result in summary.results:
        assert result.document_id is not None
        # What another sample bears out needs no eyes any more.
        assert result.needs_eyes or rows[result.document_id] is not DocumentState.NEEDS_EYES


def test_workers_find_what_one_reader_finds(samples: tuple[Library, ImportSummary]) -> None:
    library, summary = samples
    for result, file in zip(summary.results, sample_files(), strict=True):
        assert result.document_id is not None
        detail = document_detail(library, result.document_id)
        document = read_file(file)
        assert detail.document == document
        assert detail.findings == parse(document, load_knowledge())
