"""Documents of a library are read anew from the bytes it holds."""

from __future__ import annotations

import zlib
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from core.errors import UnreadableFileError
from core.importing import import_files, import_text
from core.importing.rereading import count_older_documents, read_anew, reread_documents, reread_older_documents
from core.library import (
    Library,
    Signature,
    correct_finding,
    create_library,
    document_detail,
    documents_read_by_older_parser,
    judgement_lines,
    standing_findings,
)
from core.library.table.filters import InspectionFilter
from core.parsing import PARSER_VERSION

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

ARTICLE = """Kirklees children’s services now good

Inspectors from Ofsted visited Kirklees Council in June 2024. Their report was published on 5 August 2024.

Overall effectiveness: good
The experiences and progress of care leavers: requires improvement
"""


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with create_library(tmp_path / "Desk.jdesk") as made:
        yield made


def older(library: Library) -> None:
    """Let everything have been read by an older parser that found no care leavers."""
    with library.writing():
        library.execute("UPDATE documents SET parser_version = 'older'")
        library.execute("DELETE FROM claims WHERE area = 'care_leavers'")


def test_files_and_pasted_texts_are_read_anew_and_corrections_stay(library: Library, tmp_path: Path) -> None:
    file = tmp_path / "kirklees.txt"
    file.write_text(ARTICLE, "utf-8")
    import_files(library, [file])
    import_text(library, ARTICLE.replace("Kirklees", "Solihull"), published_on=date(2024, 8, 6), title="By hand")
    originals = [document_detail(library, document_id) for document_id in (1, 2)]
    claim = standing_findings(library, 1).claims[0]
    correct_finding(library, claim.id, replace(claim.values, grade="outstanding"), Signature("R. Quill"))
    older(library)
    told: list[tuple[int, int]] = []
    summary = reread_documents(
        library,
        documents_read_by_older_parser(library, PARSER_VERSION),
        progress=lambda done, total: told.append((done, total)),
    )
    assert (summary.read, summary.changed, summary.lost, summary.failures) == (2, (1, 2), (), ())
    assert told == [(1, 2), (2, 2)]
    assert not summary.cancelled
    for before in originals:
        after = document_detail(library, before.id)
        assert (after.document, after.findings) == (before.document, before.findings)
    grades = {(line.provider, line.area): line.grade for line in judgement_lines(library, InspectionFilter())}
    assert grades["Kirklees", claim.values.area] == "outstanding"


def test_a_document_that_cannot_be_read_any_more_stays_as_it_is(library: Library) -> None:
    import_text(library, ARTICLE)
    with library.writing():
        library.execute("UPDATE documents SET parser_version = 'older', source = 'photo.jpg'")
        library.execute("UPDATE originals SET compressed = ?", (zlib.compress(b"\xff\xd8\xff\xe0 a picture \x00\x01"),))
    before = document_detail(library, 1)
    summary = reread_documents(library, [1])
    assert [failure.document_id for failure in summary.failures] == [1]
    assert summary.failures[0].advice
    assert document_detail(library, 1) == before


def test_a_damaged_original_costs_itself_alone_and_older_documents_are_found(library: Library) -> None:
    import_text(library, ARTICLE)
    import_text(library, ARTICLE.replace("Kirklees", "Solihull"))
    import_text(library, ARTICLE.replace("Kirklees", "Wigan"))
    older(library)
    with library.writing():
        library.execute("UPDATE documents SET parser_version = ? WHERE id = 3", (PARSER_VERSION,))
        library.execute("UPDATE originals SET compressed = x'00' WHERE document = 1")
    assert count_older_documents(library) == 2
    summary = reread_older_documents(library)
    assert (summary.read, [failure.document_id for failure in summary.failures]) == (1, [1])
    assert count_older_documents(library) == 1


def test_reading_anew_can_be_stopped(library: Library) -> None:
    import_text(library, ARTICLE)
    older(library)
    summary = reread_documents(library, [1], cancelled=lambda: True)
    assert summary.cancelled
    assert documents_read_by_older_parser(library, PARSER_VERSION) == (1,)


def test_one_document_is_read_anew_away_from_its_library(library: Library, tmp_path: Path) -> None:
    file = tmp_path / "kirklees.txt"
    file.write_text(ARTICLE, "utf-8")
    import_files(library, [file])
    known = document_detail(library, 1)
    older(library)
    read = read_anew(known.document, ARTICLE.encode())
    assert read is not None
    assert (read.document, read.findings) == (known.document, known.findings)
    assert len(document_detail(library, 1).findings.inspections[0].claims) == 1


def test_an_original_that_cannot_be_read_any_more_says_so_without_its_library(library: Library, tmp_path: Path) -> None:
    file = tmp_path / "kirklees.txt"
    file.write_text(ARTICLE, "utf-8")
    import_files(library, [file])
    with pytest.raises(UnreadableFileError):
        read_anew(document_detail(library, 1).document, b"%PDF-1.4 and nothing more")
