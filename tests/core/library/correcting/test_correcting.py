from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import pytest

from core.errors import NotInLibraryError
from core.library import (
    Action,
    ClaimValues,
    CorrectionError,
    DocumentFilter,
    DocumentValues,
    PointValues,
    QuoteValues,
    ReportedValues,
    Signature,
    Subject,
    add_finding,
    confirm_findings,
    correct_finding,
    document_detail,
    document_rows,
    document_trail,
    inspection_detail,
    inspection_rows,
    reject_findings,
    remove_document,
    standing_findings,
    withdraw_correction,
)
from core.library.table.filters import InspectionFilter
from core.model import Basis, PointKind, Provider, ProviderType, Tense, VisitType
from tests.core.library.conftest import Story
from tests.core.library.dumps import found_by, lines

if TYPE_CHECKING:
    from core.library import Library

BY = Signature("R. Quill", "The headline says otherwise.", datetime(2025, 9, 2, 10, 0, tzinfo=UTC))
SHROPSHIRE = "Shropshire"
OVERALL = "overall_effectiveness"
HELP = "help_and_protection"


def claim_of(library: Library, document_id: int, area: str) -> tuple[int, ClaimValues]:
    found = next(each for each in standing_findings(library, document_id).claims if each.values.area == area)
    return found.id, found.values


def reported_of(library: Library, document_id: int) -> tuple[int, ReportedValues]:
    found = standing_findings(library, document_id).inspections[0]
    return found.id, found.values


def span_of(library: Library, document_id: int, words: str) -> tuple[int, int]:
    start = document_detail(library, document_id).document.text.index(words)
    return start, start + len(words)


def test_a_corrected_grade_holds_and_what_the_parser_read_is_kept(library: Library) -> None:
    story = Story()
    document_id = story.add(library)
    claim_id, values = claim_of(library, document_id, OVERALL)
    step = correct_finding(library, claim_id, replace(values, grade="good"), BY)
    assert step.name == "Correct “Overall effectiveness”"
    assert step.changes.documents == {document_id}
    assert lines(library)[SHROPSHIRE, OVERALL].grade == "good"
    assert document_detail(library, document_id).findings == story.findings
    found = standing_findings(library, document_id).claims[0]
    assert (found.as_read and found.as_read.grade, found.values.grade, found.changed) == (
        "outstanding",
        "good",
        ("grade",),
    )


def test_the_trail_says_who_when_why_and_what_it_was_before(library: Library) -> None:
    document_id = Story().add(library)
    claim_id, values = claim_of(library, document_id, OVERALL)
    correct_finding(library, claim_id, replace(values, grade="good"), BY)
    (entry,) = document_trail(library, document_id)
    assert (entry.action, entry.made_by, entry.reason, entry.made_at) == (
        Action.CORRECT,
        BY.made_by,
        BY.reason,
        BY.made_at,
    )
    assert (entry.old_values, entry.new_values) == ({"grade": "outstanding"}, {"grade": "good"})
    assert entry.evidence == standing_findings(library, document_id).claims[0].evidence


def test_a_confirmed_grade_is_sure_and_wins_over_a_doubtful_one(library: Library) -> None:
    doubtful = Story(confidence=0.4, grades={OVERALL: "inadequate"}, headline="Doubtful").add(library)
    Story(confidence=0.5, grades={OVERALL: "good"}, headline="As doubtful").add(library)
    assert lines(library)[SHROPSHIRE, OVERALL].grade is None
    claim_id, _ = claim_of(library, doubtful, OVERALL)
    confirm_findings(library, Subject.CLAIM, [claim_id], BY)
    line = lines(library)[SHROPSHIRE, OVERALL]
    assert (line.grade, line.confidence) == ("inadequate", 1.0)


def test_a_rejected_grade_does_not_count(library: Library) -> None:
    document_id = Story().add(library)
    claim_id, _ = claim_of(library, document_id, HELP)
    reject_findings(library, Subject.CLAIM, [claim_id], BY)
    assert set(lines(library)) == {(SHROPSHIRE, OVERALL)}
    assert not standing_findings(library, document_id).claims[1].stands
    (row,) = inspection_rows(library, InspectionFilter(), (), 0, 9)
    detail = inspection_detail(library, row.id)
    assert [each.claim.area for each in detail.claims] == [OVERALL]
    assert [each.claims for each in detail.documents] == [1]


def test_a_grade_that_was_rejected_stands_again_when_it_is_corrected_later(library: Library) -> None:
    document_id = Story().add(library)
    claim_id, values = claim_of(library, document_id, HELP)
    reject_findings(library, Subject.CLAIM, [claim_id], BY)
    correct_finding(library, claim_id, replace(values, area="care_leavers"), BY)
    assert set(lines(library)) == {(SHROPSHIRE, OVERALL), (SHROPSHIRE, "care_leavers")}


def test_an_added_grade_holds_with_the_words_that_were_marked(library: Library) -> None:
    story = Story(more="Care leavers get outstanding support.")
    document_id = story.add(library)
    reported_id, _ = reported_of(library, document_id)
    words = "Care leavers get outstanding support"
    step = add_finding(
        library,
        document_id,
        ClaimValues(reported_id, "care_leavers", "outstanding"),
        BY,
        span_of(library, document_id, words),
    )
    line = lines(library)[SHROPSHIRE, "care_leavers"]
    assert (line.grade, line.evidence, line.basis, line.confidence) == (
        "outstanding",
        words,
        Basis.SINGLE_SOURCE,
        1.0,
    )
    assert document_detail(library, document_id).findings == story.findings
    (claim_id,) = step.made("claims")
    added = next(each for each in standing_findings(library, document_id).claims if each.id == claim_id)
    assert added.as_read is None
    assert added.stands


def test_an_earlier_grade_turned_current_is_of_this_inspection(library: Library) -> None:
    document_id = Story(grades={OVERALL: "good"}, earlier={HELP: "inadequate"}).add(library)
    assert (SHROPSHIRE, HELP) not in lines(library)
    claim_id, values = claim_of(library, document_id, HELP)
    correct_finding(library, claim_id, replace(values, tense=Tense.CURRENT), BY)
    assert lines(library)[SHROPSHIRE, HELP].grade == "inadequate"
    correct_finding(library, claim_id, replace(values, tense=Tense.EARLIER, when="in 2019"), BY)
    assert (SHROPSHIRE, HELP) not in lines(library)


def test_another_provider_takes_the_inspection_with_it(library: Library) -> None:
    document_id = Story().add(library)
    reported_id, values = reported_of(library, document_id)
    telford = Provider("Telford and Wrekin", ProviderType.CHILDRENS_SERVICES, "E06000020")
    correct_finding(library, reported_id, replace(values, provider=telford), BY)
    assert {provider for provider, _ in lines(library)} == {"Telford and Wrekin"}
    (row,) = inspection_rows(library, InspectionFilter(), (), 0, 9)
    assert row.authority_code == "E06000020"


def test_another_provider_leaves_other_documents_where_they_are(library: Library) -> None:
    document_id = Story().add(library)
    Story(headline="Another story").add(library)
    reported_id, values = reported_of(library, document_id)
    telford = Provider("Telford and Wrekin", ProviderType.CHILDRENS_SERVICES, "E06000020")
    correct_finding(library, reported_id, replace(values, provider=telford), BY)
    held = lines(library)
    assert held[SHROPSHIRE, OVERALL].reason == "Told by one article only: “Another story”."
    assert held["Telford and Wrekin", OVERALL].sources == 1


def test_corrected_dates_part_inspections_and_an_import_does_not_bring_them_together_again(library: Library) -> None:
    document_id = Story().add(library)
    Story(headline="Another story").add(library)
    reported_id, values = reported_of(library, document_id)
    correct_finding(
        library,
        reported_id,
        replace(values, published_on=date(2022, 2, 7), framework="ilacs_2018", lead_inspectors=("Idris Pugh",)),
        BY,
    )
    Story(headline="A third story").add(library)
    rows = inspection_rows(library, InspectionFilter(), (), 0, 9)
    assert sorted((row.published_on, row.articles, row.lead_inspector) for row in rows) == [
        (date(2022, 2, 7), 1, "Idris Pugh"),
        (date(2025, 8, 12), 2, None),
    ]
    assert all(cell.sources == row.articles for row in rows for cell in row.cells)


def test_a_rejected_inspection_takes_its_grades_with_it(library: Library) -> None:
    document_id = Story().add(library)
    reported_id, _ = reported_of(library, document_id)
    reject_findings(library, Subject.REPORTED_INSPECTION, [reported_id], BY)
    assert not lines(library)
    assert not inspection_rows(library, InspectionFilter(), (), 0, 9)
    confirm_findings(library, Subject.REPORTED_INSPECTION, [reported_id], BY)
    assert len(lines(library)) == 2


def test_an_inspection_and_its_grade_are_added_to_a_document_in_which_nothing_was_found(library: Library) -> None:
    story = Story(grades={}, published_on=None, visit_type=VisitType.UNKNOWN, more="Powys was judged good.")
    document_id = story.add(library)
    powys = ReportedValues(Provider("Powys", ProviderType.OTHER), published_on=date(2025, 8, 1))
    (reported_id,) = add_finding(library, document_id, powys, BY).made("reported_inspections")
    span = span_of(library, document_id, "Powys was judged good")
    add_finding(library, document_id, ClaimValues(reported_id, OVERALL, "good"), BY, span)
    assert lines(library)["Powys", OVERALL].grade == "good"
    assert document_detail(library, document_id).findings == story.findings


def test_quotations_and_points_are_corrected_without_a_new_resolving(library: Library) -> None:
    document_id = Story().add(library)
    standing = standing_findings(library, document_id)
    step = correct_finding(library, standing.quotes[0].id, QuoteValues("Morwenna Askew", "director"), BY)
    assert not step.changes.inspections
    point = standing.points[0]
    correct_finding(library, point.id, replace(point.values, kind=PointKind.IMPROVEMENT), BY)
    standing = standing_findings(library, document_id)
    assert standing.quotes[0].values.speaker == "Morwenna Askew"
    assert standing.points[0].values.kind is PointKind.IMPROVEMENT
    stored = library.rows("SELECT speaker FROM quotes_as_they_stand UNION ALL SELECT kind FROM points_as_they_stand")
    assert [row[0] for row in stored] == ["Morwenna Askew", "improvement"]


def test_a_corrected_title_is_listed_and_found(library: Library) -> None:
    story = Story()
    document_id = story.add(library)
    values = standing_findings(library, document_id).document.values
    correct_finding(library, document_id, replace(values, title="Salop shines", author="Perran Nance"), BY)
    (row,) = document_rows(library, DocumentFilter(), (), 0, 9)
    assert (row.title, row.author) == ("Salop shines", "Perran Nance")
    assert found_by(library, "Salop") == [document_id]
    assert document_detail(library, document_id).findings == story.findings
    (entry,) = document_trail(library, document_id)
    withdraw_correction(library, entry.id)
    assert found_by(library, "Salop") == []
    assert document_rows(library, DocumentFilter(), (), 0, 9)[0].title == story.headline


def test_a_date_of_the_document_that_is_corrected_decides_which_inspection_it_tells_of(library: Library) -> None:
    Story(official=True, headline="Report of 2022", published_on=date(2022, 2, 7), told_on=None).add(library)
    undated = Story(published_on=None, told_on=date(2025, 8, 13), grades={OVERALL: "good"}).add(library)
    assert len(inspection_rows(library, InspectionFilter(), (), 0, 9)) == 2
    values = standing_findings(library, undated).document.values
    correct_finding(library, undated, replace(values, published_on=date(2022, 2, 9)), BY)
    assert len(inspection_rows(library, InspectionFilter(), (), 0, 9)) == 1


def test_a_withdrawn_correction_leaves_what_was_read_and_stays_in_the_trail(library: Library) -> None:
    document_id = Story().add(library)
    claim_id, values = claim_of(library, document_id, OVERALL)
    correct_finding(library, claim_id, replace(values, grade="good"), BY)
    (entry,) = document_trail(library, document_id)
    withdraw_correction(library, entry.id)
    assert lines(library)[SHROPSHIRE, OVERALL].grade == "outstanding"
    (entry,) = document_trail(library, document_id)
    assert entry.undone_at is not None
    with pytest.raises(NotInLibraryError):
        withdraw_correction(library, entry.id)


def test_a_correction_of_nothing_is_a_confirmation(library: Library) -> None:
    document_id = Story(confidence=0.5).add(library)
    claim_id, values = claim_of(library, document_id, OVERALL)
    correct_finding(library, claim_id, values, BY)
    (entry,) = document_trail(library, document_id)
    assert entry.action is Action.CONFIRM


def test_a_removed_document_takes_its_corrections_along(library: Library) -> None:
    document_id = Story().add(library)
    claim_id, values = claim_of(library, document_id, OVERALL)
    correct_finding(library, claim_id, replace(values, grade="good"), BY)
    remove_document(library, document_id)
    assert library.value("SELECT count(*) FROM finding_corrections") == 0
    assert library.value("SELECT count(*) FROM standing_claims") == 0


@pytest.mark.parametrize(
    ("values", "message"),
    [
        (ReportedValues(Provider("Ely", ProviderType.SCHOOL), inspected_to=date(2025, 6, 1)), "not the first"),
        (
            ReportedValues(
                Provider("Ely", ProviderType.SCHOOL), inspected_from=date(2025, 6, 2), inspected_to=date(2025, 6, 1)
            ),
            "before it begins",
        ),
        (ReportedValues(Provider("Ely", ProviderType.SCHOOL), inspected_month="June 2025"), "is no month"),
    ],
)
def test_dates_that_cannot_be_are_refused(library: Library, values: ReportedValues, message: str) -> None:
    document_id = Story().add(library)
    reported_id, _ = reported_of(library, document_id)
    with pytest.raises(CorrectionError, match=message):
        correct_finding(library, reported_id, values, BY)
    assert not document_trail(library, document_id)


def test_what_cannot_be_added_is_refused_and_nothing_is_stored(library: Library) -> None:
    document_id = Story().add(library)
    other = Story(headline="Another story").add(library)
    reported_id, _ = reported_of(library, document_id)
    with pytest.raises(CorrectionError, match="No words are marked"):
        add_finding(library, document_id, ClaimValues(reported_id, HELP, "good"), BY)
    with pytest.raises(CorrectionError, match="not in this text"):
        add_finding(library, document_id, PointValues(reported_id, PointKind.STRENGTH), BY, (5, 100_000))
    with pytest.raises(CorrectionError, match="not one the document tells of"):
        add_finding(library, other, ClaimValues(reported_id, HELP, "good"), BY, (0, 5))
    with pytest.raises(CorrectionError, match="area and a grade"):
        add_finding(library, document_id, ClaimValues(reported_id, " ", "good"), BY, (0, 5))
    with pytest.raises(CorrectionError, match="not added as a finding"):
        add_finding(library, document_id, DocumentValues(None, None, None, None), BY)
    with pytest.raises(CorrectionError, match="cannot be rejected"):
        reject_findings(library, Subject.DOCUMENT, [document_id], BY)
    with pytest.raises(NotInLibraryError):
        confirm_findings(library, Subject.CLAIM, [claim_of(library, document_id, HELP)[0], 4711], BY)
    assert library.value("SELECT count(*) FROM finding_corrections") == 0
    assert library.value("SELECT count(*) FROM claims") == 4


def test_a_decision_is_about_one_document(library: Library) -> None:
    first, second = Story().add(library), Story(headline="Another story").add(library)
    ids = [claim_of(library, each, HELP)[0] for each in (first, second)]
    with pytest.raises(CorrectionError, match="one document"):
        confirm_findings(library, Subject.CLAIM, ids, BY)


@pytest.mark.parametrize(
    ("change", "says", "advice"),
    [
        ({"grade": "nonsense"}, "“nonsense” is no grade", "Outstanding, Good, Requires improvement, Inadequate"),
        ({"area": "nonsense"}, "“nonsense” is no area", "Choose an area"),
    ],
)
def test_a_claim_is_corrected_to_what_there_is_only(
    library: Library, change: dict[str, str], says: str, advice: str
) -> None:
    document_id = Story().add(library)
    claim_id, values = claim_of(library, document_id, OVERALL)
    asked = replace(values, **change)
    with pytest.raises(CorrectionError, match=says) as caught:
        correct_finding(library, claim_id, asked, BY)
    assert advice in caught.value.advice
    with pytest.raises(CorrectionError, match=says):
        add_finding(library, document_id, asked, BY, (0, 5))
    assert document_trail(library, document_id) == ()


@pytest.mark.parametrize(("framework", "code", "says"), [("xx", None, "no framework"), (None, "E99", "no authority")])
def test_an_inspection_is_corrected_to_what_there_is_only(
    library: Library, framework: str | None, code: str | None, says: str
) -> None:
    document_id = Story().add(library)
    reported_id, values = reported_of(library, document_id)
    provider = replace(values.provider, authority_code=code or values.provider.authority_code)
    with pytest.raises(CorrectionError, match=says):
        correct_finding(
            library, reported_id, replace(values, framework=framework or values.framework, provider=provider), BY
        )


def test_what_the_parser_read_is_known_whatever_it_is(library: Library) -> None:
    """An area that no framework has, and a grade on no scale."""
    story = Story(framework=None, grades={"swimming_pool": "sparkling", OVERALL: "good"})
    document_id = story.add(library)
    claim_id, values = claim_of(library, document_id, OVERALL)
    correct_finding(library, claim_id, replace(values, area="swimming_pool", grade="sparkling"), BY)
    correct_finding(library, claim_id, values, BY)
    pool, of_pool = claim_of(library, document_id, "swimming_pool")
    correct_finding(library, pool, replace(of_pool, grade="good"), BY)
    assert claim_of(library, document_id, "swimming_pool")[1].grade == "good"


def test_what_an_older_version_let_through_does_not_hinder_other_corrections(library: Library) -> None:
    document_id = Story(framework="an_old_one").add(library)
    reported_id, values = reported_of(library, document_id)
    correct_finding(library, reported_id, replace(values, lead_inspectors=("Idris Pugh",)), BY)
    assert reported_of(library, document_id)[1].lead_inspectors == ("Idris Pugh",)
