from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import pytest

from core.errors import NotInLibraryError
from core.library import (
    ClaimValues,
    InspectionFilter,
    ReviewKind,
    Signature,
    Subject,
    add_finding,
    confirm_findings,
    correct_finding,
    count_documents_read_by_older_parser,
    document_detail,
    document_trail,
    documents_read_by_older_parser,
    inspection_rows,
    mark_item_reviewed,
    reject_findings,
    reread_document,
    review_counts,
    review_items,
    set_document_state,
    standing_findings,
    undo,
    undoable,
    withdraw_correction,
)
from core.library.review.review_items import ReviewFilter
from core.model import CheckOutcome, Claim, Document, DocumentState, Findings, Provider, ProviderType, Tense
from tests.core.library.conftest import Story
from tests.core.library.dumps import dump, found_by, lines

if TYPE_CHECKING:
    from core.library import Library, Reread, TrailEntry

BY = Signature("R. Quill", "Looked at again.", datetime(2025, 9, 2, 10, 0, tzinfo=UTC))
OVERALL, HELP = "overall_effectiveness", "help_and_protection"
STORY = Story(more="Care leavers get outstanding support.")


def newer(story: Story = STORY, *, claims: tuple[Claim, ...] | None = None, **changes: object) -> Findings:
    """What a newer parser makes of the same text."""
    findings = story.findings
    reported = findings.inspections[0]
    reported = replace(reported, claims=reported.claims if claims is None else claims, **changes)  # type: ignore[arg-type]  # checked by replace
    return replace(findings, parser_version="2", inspections=(reported,))


def without_effect(library: Library, document_id: int) -> tuple[TrailEntry, ...]:
    """The decisions about a document that no longer fit."""
    trail = document_trail(library, document_id)
    return tuple(entry for entry in trail if entry.no_longer_fits and entry.undone_at is None)


def of(story: Story, area: str) -> Claim:
    return next(claim for claim in story.findings.inspections[0].claims if claim.area == area)


def read_again(library: Library, document_id: int, findings: Findings, document: Document | None = None) -> Reread:
    return reread_document(library, document_id, document or STORY.document, findings)


def correct(library: Library, document_id: int, which: str, **changes: object) -> None:
    found = next(each for each in standing_findings(library, document_id).claims if each.values.area == which)
    correct_finding(library, found.id, replace(found.values, **changes), BY)  # type: ignore[arg-type]  # checked by replace


def grades(library: Library) -> dict[str, str | None]:
    return {area: line.grade for (_, area), line in lines(library).items()}


def test_documents_of_older_parsers_are_counted_until_they_are_read_again(library: Library) -> None:
    document_id = STORY.add(library)
    assert documents_read_by_older_parser(library, "2") == (document_id,)
    result = read_again(library, document_id, replace(STORY.findings, parser_version="2"))
    assert not result.changed
    assert count_documents_read_by_older_parser(library, "2") == 0


def test_what_the_newer_parser_finds_replaces_what_the_older_one_found(library: Library) -> None:
    document_id = STORY.add(library)
    (before,) = inspection_rows(library, InspectionFilter(), (), 0, 9)
    findings = newer(claims=(replace(of(STORY, HELP), grade="inadequate"),), published_on=date(2025, 8, 11))
    assert read_again(library, document_id, findings).changed
    assert grades(library) == {HELP: "inadequate"}
    assert document_detail(library, document_id).findings == findings
    (after,) = inspection_rows(library, InspectionFilter(), (), 0, 9)
    assert (after.id, after.published_on) == (before.id, date(2025, 8, 11))


def test_a_correction_stays_where_the_same_is_read_again(library: Library) -> None:
    document_id = STORY.add(library)
    correct(library, document_id, OVERALL, grade="good")
    result = read_again(library, document_id, newer(lead_inspectors=("Idris Pugh",)))
    assert (result.kept, result.lost) == (1, ())
    assert grades(library)[OVERALL] == "good"
    assert standing_findings(library, document_id).claims[0].changed == ("grade",)


def test_a_corrected_grade_stays_also_where_the_newer_parser_misreads_it_otherwise(library: Library) -> None:
    document_id = STORY.add(library)
    correct(library, document_id, OVERALL, grade="good")
    findings = newer(claims=(replace(of(STORY, OVERALL), grade="inadequate"),))
    assert read_again(library, document_id, findings).kept == 1
    assert grades(library) == {OVERALL: "good"}


def test_a_confirmation_does_not_hold_for_another_grade(library: Library) -> None:
    document_id = STORY.add(library)
    claims = standing_findings(library, document_id).claims
    confirm_findings(library, Subject.CLAIM, [each.id for each in claims], BY)
    findings = newer(claims=(replace(of(STORY, OVERALL), grade="inadequate", confidence=0.6), of(STORY, HELP)))
    result = read_again(library, document_id, findings)
    assert result.kept == 1
    (lost,) = result.lost
    assert lost.no_longer_fits == "The newer reading reads something else from these words than what was decided about."
    assert grades(library)[OVERALL] == "inadequate"
    assert review_counts(library) == {ReviewKind.DOUBTFUL_GRADE: 1, ReviewKind.LOST_CORRECTION: 1}


def test_a_correction_whose_words_are_no_grade_any_more_is_listed(library: Library) -> None:
    document_id = STORY.add(library)
    correct(library, document_id, HELP, grade="inadequate")
    result = read_again(library, document_id, newer(claims=(of(STORY, OVERALL),)))
    assert result.lost == without_effect(library, document_id)
    assert len(result.lost) == 1
    assert result.lost[0].evidence is not None
    assert grades(library) == {OVERALL: "outstanding"}
    assert document_detail(library, document_id).state is DocumentState.NEEDS_EYES


def test_a_correction_is_no_longer_needed_where_the_newer_parser_knows_it(library: Library) -> None:
    document_id = STORY.add(library)
    correct(library, document_id, HELP, area="care_leavers")
    findings = newer(claims=(of(STORY, OVERALL), replace(of(STORY, HELP), area="care_leavers")))
    assert read_again(library, document_id, findings).lost == ()
    assert grades(library) == {OVERALL: "outstanding", "care_leavers": "good"}


def test_what_was_rejected_and_is_not_found_any_more_is_no_loss(library: Library) -> None:
    document_id = STORY.add(library)
    claim = standing_findings(library, document_id).claims[1]
    reject_findings(library, Subject.CLAIM, [claim.id], BY)
    assert read_again(library, document_id, newer(claims=(of(STORY, OVERALL),))).lost == ()
    assert read_again(library, document_id, newer()).lost == ()


def test_an_added_grade_is_added_again_at_its_words(library: Library) -> None:
    document_id = STORY.add(library)
    reported = standing_findings(library, document_id).inspections[0]
    words = "Care leavers get outstanding support"
    start = STORY.text.index(words)
    values = ClaimValues(reported.id, "care_leavers", "outstanding")
    add_finding(library, document_id, values, BY, (start, start + len(words)))
    longer = replace(STORY.document, text=f"The Marches Courier\n{STORY.text}")
    shifted = tuple(
        replace(claim, evidence=longer.evidence(claim.evidence.start + 20, claim.evidence.end + 20))
        for claim in STORY.findings.inspections[0].claims
    )
    findings = replace(newer(claims=shifted, points=(), mentions=()), quotes=(), mentions=())
    assert read_again(library, document_id, findings, longer).kept == 1
    line = lines(library)["Shropshire", "care_leavers"]
    assert (line.evidence, line.start) == (words, start + 20)
    assert found_by(library, "Courier") == [document_id]
    gone = replace(longer, text=longer.text.replace(words, "Nothing more is told of them........"))
    assert len(read_again(library, document_id, findings, gone).lost) == 1


def test_decisions_stay_where_a_newer_reader_breaks_lines_otherwise(library: Library) -> None:
    document_id = STORY.add(library)
    correct(library, document_id, HELP, grade="outstanding")
    reported = standing_findings(library, document_id).inspections[0]
    words = "Care leavers get outstanding support"
    start = STORY.text.index(words)
    add_finding(library, document_id, ClaimValues(reported.id, "care_leavers", "outstanding"), BY, (start, start + 36))
    old, new = "help and protection: good", "help  and\nprotection: good"
    text = STORY.text.replace(old, new).replace(words, words.replace(" ", "\n"))
    broken = replace(STORY.document, text=text)
    start = text.index(new)
    claim = replace(of(STORY, HELP), evidence=broken.evidence(start, start + len(new)))
    findings = replace(newer(claims=(claim,), points=(), mentions=()), quotes=(), mentions=())
    result = read_again(library, document_id, findings, broken)
    assert (result.kept, result.lost) == (2, ())
    assert grades(library) == {HELP: "outstanding", "care_leavers": "outstanding"}
    assert lines(library)["Shropshire", "care_leavers"].evidence == words.replace(" ", "\n")


def test_an_added_grade_that_the_newer_parser_finds_itself_is_not_there_twice(library: Library) -> None:
    story = STORY.but(grades={OVERALL: "good"})
    document_id = story.add(library)
    reported = standing_findings(library, document_id).inspections[0]
    words = "Care leavers get outstanding support"
    start = story.text.index(words)
    values = ClaimValues(reported.id, "care_leavers", "outstanding")
    add_finding(library, document_id, values, BY, (start, start + len(words)))
    own = replace(
        of(story, OVERALL),
        area="care_leavers",
        grade="outstanding",
        evidence=story.document.evidence(start, start + len(words)),
    )
    result = read_again(library, document_id, newer(story, claims=(of(story, OVERALL), own)), story.document)
    assert result.lost == ()
    assert [each.values.area for each in standing_findings(library, document_id).claims] == [OVERALL, "care_leavers"]


def test_a_corrected_provider_stays_with_its_inspection(library: Library) -> None:
    document_id = STORY.add(library)
    reported = standing_findings(library, document_id).inspections[0]
    telford = Provider("Telford and Wrekin", ProviderType.CHILDRENS_SERVICES, "E06000020")
    correct_finding(library, reported.id, replace(reported.values, provider=telford), BY)
    assert read_again(library, document_id, newer(lead_inspectors=("Idris Pugh",))).kept == 1
    assert {provider for provider, _ in lines(library)} == {"Telford and Wrekin"}


def test_a_reading_again_is_undone_with_all_its_corrections(library: Library) -> None:
    document_id = STORY.add(library)
    correct(library, document_id, HELP, grade="inadequate")
    before = dump(library)
    findings = newer(claims=(of(STORY, OVERALL),))
    step = undoable(library, "Read again", lambda: read_again(library, document_id, findings).changes)
    assert dump(library) != before
    undo(library, step)
    assert dump(library) == before


def test_a_reviewed_document_stays_reviewed_unless_something_new_is_doubtful(library: Library) -> None:
    document_id = STORY.add(library)
    set_document_state(library, document_id, DocumentState.REVIEWED)
    read_again(library, document_id, newer(lead_inspectors=("Idris Pugh",)))
    assert document_detail(library, document_id).state is DocumentState.REVIEWED
    read_again(library, document_id, newer(doubts=("Two dates are told.",)))
    assert document_detail(library, document_id).state is DocumentState.NEEDS_EYES


def test_what_was_marked_as_reviewed_stays_so_where_the_same_is_told(library: Library) -> None:
    story = STORY.but(checks=(CheckOutcome.DIFFERS,), confidence=0.6)
    document_id = story.add(library)
    (item,) = review_items(library, ReviewFilter(kinds=(ReviewKind.FAILED_CHECK,)), 9)
    mark_item_reviewed(library, item, BY)
    findings = newer(story, lead_inspectors=("Idris Pugh",))
    read_again(library, document_id, findings, story.document)
    assert ReviewKind.FAILED_CHECK not in review_counts(library)


def test_other_bytes_are_another_document(library: Library) -> None:
    document_id = STORY.add(library)
    with pytest.raises(NotInLibraryError):
        read_again(library, document_id, newer(), replace(STORY.document, sha256="0" * 64))


# --- a reading that is back -------------------------------------------------------------------------------------------


def decisions_of_every_sort(library: Library, document_id: int) -> None:
    """Correct one grade, confirm another, reject a point and a quotation, add a grade, correct the inspection."""
    correct(library, document_id, OVERALL, grade="good")
    standing = standing_findings(library, document_id)
    confirm_findings(library, Subject.CLAIM, [claim.id for claim in standing.claims if claim.values.area == HELP], BY)
    reject_findings(library, Subject.POINT, [point.id for point in standing.points], BY)
    reject_findings(library, Subject.QUOTE, [quote.id for quote in standing.quotes], BY)
    (reported,) = standing.inspections
    words = "Care leavers get outstanding support"
    start = STORY.text.index(words)
    added = ClaimValues(reported.id, "care_leavers", "outstanding")
    add_finding(library, document_id, added, BY, (start, start + len(words)))
    correct_finding(library, reported.id, replace(reported.values, lead_inspectors=("Idris Pugh",)), BY)


def without_claims(*areas: str) -> Findings:
    claims = STORY.findings.inspections[0].claims
    return newer(claims=tuple(claim for claim in claims if claim.area not in areas))


@pytest.mark.parametrize(
    "poorer",
    [
        without_claims(OVERALL),
        without_claims(OVERALL, HELP),
        replace(newer(), inspections=()),
        replace(newer(), inspections=(), quotes=()),
        newer(points=()),
    ],
    ids=["a grade", "all grades", "the inspection", "everything", "the points"],
)
def test_what_a_reading_lost_holds_again_when_it_is_read_again(library: Library, poorer: Findings) -> None:
    document_id = STORY.add(library)
    decisions_of_every_sort(library, document_id)
    before = as_it_stands(library, document_id)
    read_again(library, document_id, poorer)
    assert as_it_stands(library, document_id) != before
    result = read_again(library, document_id, newer())
    assert (result.kept, result.lost) == (6, ())
    assert as_it_stands(library, document_id) == before
    assert review_counts(library) == {}


def as_it_stands(library: Library, document_id: int) -> list[tuple[object, ...]]:
    """Every finding with what was decided about it, without ids."""
    standing = standing_findings(library, document_id)
    found = (*standing.claims, *standing.points, *standing.quotes, *standing.inspections)
    return sorted(
        (
            (
                type(each.values).__name__,
                str(
                    replace(each.values, reported_inspection=0)
                    if "reported_inspection" in each.values.__slots__
                    else each.values
                ),
                each.stands,
                [entry.action for entry in each.trail],
            )
            for each in found
        ),
        key=repr,
    )


def test_a_grade_rejected_once_stays_rejected_when_it_is_read_again(library: Library) -> None:
    document_id = STORY.add(library)
    (claim,) = [each for each in standing_findings(library, document_id).claims if each.values.area == HELP]
    reject_findings(library, Subject.CLAIM, [claim.id], BY)
    read_again(library, document_id, without_claims(HELP))
    read_again(library, document_id, newer())
    assert HELP not in grades(library)


def test_an_added_grade_that_was_found_meanwhile_is_added_again_when_it_is_not(library: Library) -> None:
    document_id = STORY.add(library)
    decisions_of_every_sort(library, document_id)
    words = "Care leavers get outstanding support"
    start = STORY.text.index(words)
    own = replace(
        of(STORY, HELP),
        area="care_leavers",
        grade="outstanding",
        evidence=STORY.document.evidence(start, start + len(words)),
    )
    read_again(library, document_id, newer(claims=(*STORY.findings.inspections[0].claims, own)))
    read_again(library, document_id, newer())
    assert grades(library)["care_leavers"] == "outstanding"


def test_what_was_decided_anew_meanwhile_counts_over_what_was_lost(library: Library) -> None:
    document_id = STORY.add(library)
    correct(library, document_id, OVERALL, grade="good")
    read_again(library, document_id, without_claims(OVERALL))
    read_again(library, document_id, newer(claims=(replace(of(STORY, OVERALL), tense=Tense.EARLIER),)))
    assert len(without_effect(library, document_id)) == 1
    read_again(library, document_id, without_claims(OVERALL))
    (entry,) = without_effect(library, document_id)
    withdraw_correction(library, entry.id)
    read_again(library, document_id, newer())
    assert grades(library)[OVERALL] == "outstanding"


def test_of_two_like_findings_at_other_words_none_is_guessed(library: Library) -> None:
    story = STORY.but(more="Overall the service is outstanding. Overall the service is outstanding.")
    document_id = story.add(library)
    correct(library, document_id, OVERALL, grade="good")
    read_again(library, document_id, newer(story, claims=()), story.document)
    twice = [
        replace(of(story, OVERALL), evidence=story.document.evidence(start, start + len("outstanding")))
        for start in (match.start() for match in re.finditer("outstanding", story.text))
    ][1:]
    again = newer(story, claims=tuple(twice))
    read_again(library, document_id, again, story.document)
    assert len(without_effect(library, document_id)) == 1
