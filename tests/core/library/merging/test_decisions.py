from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

import pytest

from core.library import (
    document_detail,
    open_library,
    set_document_state,
)
from core.library.correcting.correcting import add_finding, confirm_findings, reject_findings
from core.library.correcting.finding_values import ClaimValues, Subject
from core.library.correcting.judgement_corrections import correct_judgement, judgement_corrections
from core.library.correcting.standing_findings import standing_findings
from core.library.correcting.trail import document_trail
from core.library.merging.merging import merge_library
from core.model import Basis, DocumentState
from tests.core.library.conftest import tamper
from tests.core.library.merging.conftest import (
    OURS,
    SHARED,
    THEIRS,
    claim_of,
    corrects_to,
    decided,
    document_of,
    grade,
    inspection_of,
    signed,
)

if TYPE_CHECKING:
    from pathlib import Path

    from core.library import Library

# --- about findings --------------------------------------------------------------------------------------------------


def test_a_correction_comes_with_its_document(ours: Library, other: Path) -> None:
    decided(other, corrects_to("inadequate", "Bea", 1))
    merged = merge_library(ours, other)
    assert (merged.decisions, merged.finding_conflicts) == (1, [])
    (entry,) = document_trail(ours, document_of(ours, SHARED))
    assert (entry.made_by, entry.reason, entry.new_values) == ("Bea", "Bea looked it up", {"grade": "inadequate"})
    assert entry.subject_id == claim_of(ours)
    (claim,) = [each for each in standing_findings(ours, entry.document_id).claims if each.id == entry.subject_id]
    assert claim.values.grade == "inadequate"


def test_a_correction_of_a_document_that_is_new_here_comes_too(ours: Library, other: Path) -> None:
    def reject(library: Library, document: int) -> None:
        reject_findings(library, Subject.CLAIM, [claim_of(library, THEIRS)], signed("Bea", 1))

    decided(other, reject)
    merge_library(ours, other)
    assert grade(ours, THEIRS) is None
    assert grade(ours, THEIRS, "overall_effectiveness") == "outstanding"


@pytest.mark.parametrize(("ours_at", "theirs_at", "holds"), [(1, 2, "requires_improvement"), (2, 1, "inadequate")])
def test_of_two_different_corrections_the_newer_holds_and_both_stay(
    ours: Library, other: Path, ours_at: float, theirs_at: float, holds: str
) -> None:
    corrects_to("inadequate", "Anna", ours_at)(ours, 0)
    decided(other, corrects_to("requires_improvement", "Bea", theirs_at))
    merged = merge_library(ours, other)
    (conflict,) = merged.finding_conflicts
    assert (conflict.subject, conflict.finding_id) == (Subject.CLAIM, claim_of(ours))
    assert (conflict.ours, conflict.theirs) == ("grade inadequate", "grade requires improvement")
    assert conflict.theirs_holds is (theirs_at > ours_at)
    standing = standing_findings(ours, document_of(ours, SHARED))
    assert [claim.values.grade for claim in standing.claims if claim.id == claim_of(ours)] == [holds]
    assert {entry.made_by for entry in document_trail(ours, document_of(ours, SHARED))} == {"Anna", "Bea"}


def test_a_conflict_about_a_finding_says_what_of_whom_and_who_decided(ours: Library, other: Path) -> None:
    corrects_to("inadequate", "Anna", 1)(ours, 0)
    decided(other, corrects_to("requires_improvement", "Bea", 2))
    (conflict,) = merge_library(ours, other).finding_conflicts
    assert (conflict.document, conflict.provider) == (SHARED.headline, SHARED.provider)
    assert conflict.area == "help_and_protection"
    assert (conflict.ours_by, conflict.theirs_by) == (signed("Anna", 1), signed("Bea", 2))


def test_a_conflict_about_a_grade_has_both_grades_and_leads_to_the_words(ours: Library, other: Path) -> None:
    corrects_to("inadequate", "Anna", 1)(ours, 0)
    decided(other, corrects_to("requires_improvement", "Bea", 2))
    (conflict,) = merge_library(ours, other).finding_conflicts
    assert (conflict.our_grade, conflict.their_grade) == ("inadequate", "requires_improvement")
    assert (conflict.framework, conflict.document_id) == ("ilacs_2023", document_of(ours, SHARED))
    assert conflict.span is not None
    words = SHARED.document.text[slice(*conflict.span)]
    assert words == ours.value("SELECT words FROM claims WHERE id = ?", (conflict.finding_id,))


def test_a_grade_that_one_side_rejected_has_no_grade_of_that_side(ours: Library, other: Path) -> None:
    reject_findings(ours, Subject.CLAIM, [claim_of(ours)], signed("Anna", 1))
    decided(other, corrects_to("requires_improvement", "Bea", 2))
    (conflict,) = merge_library(ours, other).finding_conflicts
    assert (conflict.our_grade, conflict.ours, conflict.their_grade) == (None, "rejected", "requires_improvement")


def test_two_equal_corrections_are_no_conflict(ours: Library, other: Path) -> None:
    corrects_to("inadequate", "Anna", 1)(ours, 0)
    decided(other, corrects_to("inadequate", "Bea", 2))
    merged = merge_library(ours, other)
    assert (merged.decisions, merged.finding_conflicts) == (1, [])


def test_a_rejection_against_a_confirmation_is_a_conflict(ours: Library, other: Path) -> None:
    confirm_findings(ours, Subject.CLAIM, [claim_of(ours)], signed("Anna", 1))
    decided(
        other,
        lambda library, document: reject_findings(library, Subject.CLAIM, [claim_of(library)], signed("Bea", 2)),
    )
    (conflict,) = merge_library(ours, other).finding_conflicts
    assert (conflict.theirs, conflict.theirs_holds) == ("rejected", True)


def test_a_copy_that_was_worked_on_brings_its_newer_decisions_without_conflict(ours: Library, tmp_path: Path) -> None:
    corrects_to("inadequate", "Anna", 1)(ours, 0)
    copy = tmp_path / "on the train.jdesk"
    with open_library(ours.path, read_only=True) as now, sqlite3.connect(copy) as target:
        now.copy_into(target)
    target.close()
    decided(copy, corrects_to("good", "Anna", 5))
    merged = merge_library(ours, copy)
    assert (merged.decisions, merged.finding_conflicts) == (1, [])
    assert len(document_trail(ours, document_of(ours, SHARED))) == 2


def test_what_was_taken_back_there_is_taken_back_here(ours: Library, tmp_path: Path) -> None:
    from core.library.correcting.correcting import withdraw_correction

    corrects_to("inadequate", "Anna", 1)(ours, 0)
    copy = tmp_path / "on the train.jdesk"
    with sqlite3.connect(copy) as target:
        ours.copy_into(target)
    target.close()
    with open_library(copy) as library:
        withdraw_correction(library, document_trail(library, document_of(library, SHARED))[0].id)
    assert merge_library(ours, copy).decisions == 1
    (entry,) = document_trail(ours, document_of(ours, SHARED))
    assert entry.undone_at is not None
    assert grade(ours) == "good"


def test_an_added_claim_comes_with_its_words_and_only_once(ours: Library, other: Path) -> None:
    words = "came in the early summer"
    start = SHARED.text.index(words)

    def add(library: Library, document: int) -> None:
        place = library.value("SELECT id FROM reported_inspections WHERE document = ?", (document,))
        values = ClaimValues(place, "care_leavers", "good")
        add_finding(library, document, values, signed("Bea", 1), (start, start + len(words)))

    decided(other, add)
    for _ in range(2):
        merge_library(ours, other)
        assert grade(ours, SHARED, "care_leavers") == "good"
        added = [claim for claim in standing_findings(ours, document_of(ours, SHARED)).claims if claim.as_read is None]
        assert [claim.evidence.text for claim in added] == [words]


def test_a_decision_about_what_was_read_otherwise_here_is_kept_without_effect(ours: Library, other: Path) -> None:
    tamper(other, "UPDATE claims SET grade = 'inadequate' WHERE document = 2 AND area = 'help_and_protection'")
    decided(
        other,
        lambda library, document: confirm_findings(library, Subject.CLAIM, [claim_of(library)], signed("Bea", 1)),
    )
    merge_library(ours, other)
    (entry,) = document_trail(ours, document_of(ours, SHARED))
    assert entry.subject_id is None
    assert "read otherwise" in entry.no_longer_fits
    assert grade(ours) == "good"


def test_who_had_looked_at_a_document_need_not_look_again(ours: Library, other: Path) -> None:
    for story in (SHARED, THEIRS):
        decided(other, lambda library, document: set_document_state(library, document, DocumentState.REVIEWED), story)
    merge_library(ours, other)
    states = [document_detail(ours, document_of(ours, story)).state for story in (SHARED, THEIRS, OURS)]
    assert states == [DocumentState.REVIEWED, DocumentState.REVIEWED, DocumentState.NEW]


# --- about inspections -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("ours_at", "theirs_at"), [(1, 2), (2, 1)])
def test_of_two_corrected_judgements_the_newer_holds_and_both_stay(
    ours: Library, other: Path, ours_at: float, theirs_at: float
) -> None:
    correct_judgement(ours, inspection_of(ours), "help_and_protection", "inadequate", signed("Anna", ours_at))
    decided(
        other,
        lambda library, document: correct_judgement(
            library, inspection_of(library), "help_and_protection", "outstanding", signed("Bea", theirs_at)
        ),
    )
    (conflict,) = merge_library(ours, other).judgement_conflicts
    assert (conflict.inspection_id, conflict.area) == (inspection_of(ours), "help_and_protection")
    assert (conflict.ours, conflict.theirs) == ("inadequate", "outstanding")
    inspection = ours.rows("SELECT * FROM inspections WHERE id = ?", (conflict.inspection_id,))[0]
    assert (conflict.provider, conflict.framework) == (SHARED.provider, inspection["framework"])
    assert str(conflict.day) == (inspection["published_on"] or inspection["inspected_from"])
    assert (conflict.ours_by, conflict.theirs_by) == (signed("Anna", ours_at), signed("Bea", theirs_at))
    assert conflict.theirs_holds is (theirs_at > ours_at)
    assert grade(ours) == ("outstanding" if conflict.theirs_holds else "inadequate")
    assert {each.made_by for each in judgement_corrections(ours, inspection_of(ours))} == {"Anna", "Bea"}


def test_a_corrected_judgement_of_which_no_document_speaks_any_more_comes_too(ours: Library, other: Path) -> None:
    from core.library import remove_document

    def correct_and_remove(library: Library, document: int) -> None:
        correct_judgement(library, inspection_of(library, THEIRS), "care_leavers", "good", signed("Bea", 1))
        remove_document(library, document)

    decided(other, correct_and_remove, THEIRS)
    for _ in range(2):
        merge_library(ours, other)
        (row,) = ours.rows(
            "SELECT j.grade, j.basis, p.name FROM judgements j JOIN inspections i ON i.id = j.inspection "
            "JOIN providers p ON p.id = i.provider WHERE j.area = 'care_leavers'"
        )
        assert tuple(row) == ("good", Basis.CORRECTED, "Barnet")
