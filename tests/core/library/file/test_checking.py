from __future__ import annotations

from dataclasses import replace
from hashlib import sha256
from typing import TYPE_CHECKING

import pytest

from core.errors import LibraryInUseError
from core.library import (
    add_document,
    correct_finding,
    correct_judgement,
    create_library,
    open_library,
    standing_findings,
)
from core.library.correcting.correcting import confirm_findings
from core.library.correcting.corrections import Signature
from core.library.correcting.finding_values import Subject
from core.library.file.checking import LibraryReport, Problem, ProblemKind, check_library
from tests.core.library.conftest import Story, tamper

if TYPE_CHECKING:
    from pathlib import Path

    from core.library import Library


class Held(Story):
    """A story under the hash of its very bytes, as files have it."""

    def add(self, library: Library) -> int:
        original = f"{self.text}|{self}".encode()
        document = replace(self.document, sha256=sha256(original).hexdigest())
        return add_document(library, document, self.findings, original).document_id


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "desk.jdesk"
    with create_library(path) as library:
        first = Held(earlier={"overall_effectiveness": "good"}).add(library)
        Held(official=True, headline="Inspection of Shropshire Council").add(library)
        claim = library.value("SELECT min(id) FROM claims WHERE document = ?", (first,))
        confirm_findings(library, Subject.CLAIM, [claim], Signature("Anna Pryce"))
    return path


def check(path: Path) -> LibraryReport:
    with open_library(path, thorough=False) as library:
        return check_library(library)


def test_a_sound_library_has_no_problems_and_is_not_changed(path: Path) -> None:
    before = path.read_bytes()
    with open_library(path, read_only=True) as library:
        assert check_library(library) == LibraryReport(documents=2, evidence=15, problems=())
    assert path.read_bytes() == before
    assert check(path).sound


@pytest.mark.parametrize(
    ("statement", "name"),
    [
        ("UPDATE claims SET words = 'invented' WHERE id = 1", "a grade"),
        ("UPDATE points SET words = 'invented' WHERE id = 1", "a point"),
        ("UPDATE mentions SET span_start = span_start + 1, span_end = span_end + 1 WHERE document = 1", "a mention"),
        ("UPDATE quotes SET words = 'invented' WHERE id = 1", "a quotation"),
        ("UPDATE quotes SET attribution_words = 'said nobody' WHERE id = 1", "the attribution of a quotation"),
    ],
)
def test_evidence_that_its_text_does_not_hold_is_found(path: Path, statement: str, name: str) -> None:
    tamper(path, statement)
    problems = [problem for problem in check(path).problems if problem.kind is not ProblemKind.INDEX]
    assert problems
    for problem in problems:
        assert (problem.kind, problem.document_id) == (ProblemKind.EVIDENCE, 1)
        assert f"words of {name} are not in" in problem.message


def test_a_changed_text_is_found_by_its_corrections_and_by_the_search_index(path: Path) -> None:
    tamper(path, "UPDATE documents SET text = text || ' And more.' WHERE id = 1")
    assert [problem.kind for problem in check(path).problems] == [ProblemKind.INDEX, ProblemKind.TEXT]


@pytest.mark.parametrize(
    ("statement", "says"),
    [
        ("UPDATE documents SET sha256 = replace(sha256, substr(sha256, 1, 1), 'x') WHERE id = 1", "was changed"),
        ("UPDATE originals SET size = size + 1 WHERE document = 1", "was changed"),
        ("UPDATE originals SET compressed = x'00' WHERE document = 1", "cannot be unpacked"),
        ("DELETE FROM originals WHERE document = 1", "is missing"),
    ],
)
def test_an_original_that_is_not_what_was_imported_is_found(path: Path, statement: str, says: str) -> None:
    tamper(path, statement)
    (problem,) = check(path).problems
    assert (problem.kind, problem.document_id) == (ProblemKind.ORIGINAL, 1)
    assert says in problem.message


def test_a_reference_to_nothing_is_found(path: Path) -> None:
    tamper(path, "PRAGMA foreign_keys = OFF", "UPDATE claims SET inspection = 99 WHERE id = 1")
    assert check(path).problems == (
        Problem(ProblemKind.REFERENCE, "Row 1 of “claims” speaks of a lost row of “inspections”."),
    )


def test_damaged_pages_are_listed_and_the_rest_is_looked_at(path: Path) -> None:
    with open_library(path) as library:
        root = library.value("SELECT rootpage FROM sqlite_master WHERE name = 'claims'")
    content = bytearray(path.read_bytes())
    content[(root - 1) * 4096 + 200 : root * 4096] = b"\xff" * (4096 - 200)
    path.write_bytes(bytes(content))
    report = check(path)
    damage = [problem.message for problem in report.problems if problem.kind is ProblemKind.FILE]
    assert damage
    assert not any("***" in message or "\n" in message for message in damage)
    assert report.documents == 2


def test_it_can_be_called_off_and_tells_how_far_it_is(path: Path) -> None:
    steps: list[tuple[int, int]] = []
    with open_library(path) as library:
        report = check_library(
            library, progress=lambda done, total: steps.append((done, total)), cancelled=lambda: bool(steps)
        )
    assert steps == [(1, 2)]
    assert report.documents == 1


def test_a_library_that_is_being_written_to_is_no_damaged_one(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("core.library.file.connecting._BUSY_SECONDS", 0.05)
    with (
        open_library(path) as library,
        open_library(path) as writer,
        writer.writing(),
        pytest.raises(LibraryInUseError),
    ):
        check_library(library)


def test_decisions_for_what_there_is_not_are_found_as_far_as_they_hold(path: Path) -> None:
    with open_library(path) as library:
        claim = standing_findings(library, 1).claims[0]
        for grade in ("good", "inadequate"):
            correct_finding(library, claim.id, replace(claim.values, grade=grade), Signature("Ann"))
        correct_judgement(library, 1, "care_leavers", "good", Signature("Ann"))
    assert check(path).sound
    nonsense = """UPDATE finding_corrections SET new_values = '{"grade": "nonsense"}' WHERE new_values LIKE """
    tamper(path, nonsense + "'%good%'")
    assert check(path).sound
    tamper(path, nonsense + "'%inadequate%'", "UPDATE corrections SET area = 'zzz'")
    finding, judged = check(path).problems
    assert (finding.kind, finding.document_id) == (ProblemKind.DECISION, 1)
    assert "A decision of Ann" in finding.message
    assert "names the grade “nonsense”, which the desk does not know" in finding.message
    assert (judged.kind, judged.document_id) == (ProblemKind.DECISION, None)
    assert "names the area “zzz”" in judged.message
