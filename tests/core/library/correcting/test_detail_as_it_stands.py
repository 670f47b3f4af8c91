"""A document as it stands is what was read, with what people decided put in its place."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from core.library import (
    ClaimValues,
    DocumentDetail,
    PointValues,
    QuoteValues,
    Signature,
    Subject,
    add_finding,
    confirm_findings,
    correct_finding,
    detail_as_it_stands,
    document_detail,
    reject_findings,
    standing_findings,
)
from core.model import PointKind
from tests.core.library.conftest import Story

if TYPE_CHECKING:
    from core.library import Library

BY = Signature("R. Quill")
OVERALL = "overall_effectiveness"


def as_it_stands(library: Library, document_id: int) -> DocumentDetail:
    return detail_as_it_stands(document_detail(library, document_id), standing_findings(library, document_id))


def test_what_nobody_decided_about_stands_as_it_was_read(library: Library) -> None:
    document_id = Story().add(library)
    read, stands = document_detail(library, document_id), as_it_stands(library, document_id)
    assert stands.findings == read.findings
    assert [each.id for each in stands.inspections] == [each.id for each in read.inspections]


def test_a_corrected_grade_and_a_corrected_day_stand_in_their_places(library: Library) -> None:
    document_id = Story().add(library)
    standing = standing_findings(library, document_id)
    claim, reported = standing.claims[0], standing.inspections[0]
    correct_finding(library, claim.id, replace(claim.values, grade="good"), BY)
    correct_finding(library, reported.id, replace(reported.values, published_on=date(2025, 8, 1)), BY)
    found = as_it_stands(library, document_id).findings.inspections[0]
    assert (found.claims[0].grade, found.claims[0].confidence) == ("good", 1.0)
    assert found.published_on == date(2025, 8, 1)
    assert found.mentions == document_detail(library, document_id).findings.inspections[0].mentions


def test_what_was_rejected_is_left_out_and_what_was_added_comes_last(library: Library) -> None:
    story = Story()
    document_id = story.add(library)
    standing = standing_findings(library, document_id)
    (reported,) = standing.inspections
    reject_findings(library, Subject.CLAIM, [standing.claims[0].id], BY)
    added = add_finding(library, document_id, ClaimValues(reported.id, "care_leavers", "good"), BY, (0, 6))
    point = PointValues(reported.id, PointKind.NAMED_PRACTICE)
    add_finding(library, document_id, point, BY, (0, 4))
    add_finding(library, document_id, QuoteValues("Owen Tarn"), BY, (2, 8))
    stands = as_it_stands(library, document_id)
    assert [record.id for record in stands.inspections[0].claims] == [
        *(each.id for each in standing.claims[1:]),
        *added.made("claims"),
    ]
    assert stands.inspections[0].claims[-1].claim.rule == "person"
    assert stands.findings.inspections[0].points[-1].kind is PointKind.NAMED_PRACTICE
    assert stands.findings.quotes[-1].speaker == "Owen Tarn"


def test_a_rejected_inspection_takes_its_claims_along(library: Library) -> None:
    document_id = Story().add(library)
    (reported,) = standing_findings(library, document_id).inspections
    reject_findings(library, Subject.REPORTED_INSPECTION, [reported.id], BY)
    assert as_it_stands(library, document_id).findings.inspections == ()


def test_a_confirmed_claim_is_sure(library: Library) -> None:
    document_id = Story(confidence=0.6).add(library)
    claim = standing_findings(library, document_id).claims[0]
    confirm_findings(library, Subject.CLAIM, [claim.id], BY)
    assert as_it_stands(library, document_id).findings.inspections[0].claims[0].confidence == 1.0
