from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from hypothesis import given, strategies as st

from core.library.resolving.deciding import SURE, Corrected, Said, decide
from core.model import Basis


def replace(one: Said, **changes: object) -> Said:
    return one._replace(**changes)  # type: ignore[arg-type]  # names are checked by _replace itself


LABELS = {"good": "Good", "outstanding": "Outstanding", "inadequate": "Inadequate"}
ARTICLE = Said(
    claim_id=1,
    document_id=1,
    document="Council’s carers praised",
    sha256="a" * 64,
    official=False,
    grade="good",
    confidence=0.95,
    start=120,
)
SECOND = replace(ARTICLE, claim_id=2, document_id=2, document="A good day for Bexford", sha256="b" * 64)
REPORT = replace(ARTICLE, claim_id=3, document_id=3, document="Inspection report", sha256="c" * 64, official=True)
CORRECTED = Corrected("outstanding", "The table was misread.", "R. Quill", datetime(2025, 9, 3, 10, 0, tzinfo=UTC))


def label(grade: str) -> str:
    return LABELS.get(grade, grade)


def test_one_article_is_a_single_source() -> None:
    decision = decide([ARTICLE], None, label)
    assert (decision.grade, decision.basis, decision.claim_id, decision.sources) == ("good", Basis.SINGLE_SOURCE, 1, 1)
    assert decision.reason == "Told by one article only: “Council’s carers praised”."


def test_two_articles_that_say_the_same_agree() -> None:
    decision = decide([ARTICLE, SECOND], None, label)
    assert (decision.grade, decision.basis, decision.sources) == ("good", Basis.AGREED, 2)
    assert decision.reason == "Two articles say the same; there is no official report to hold them to."


def test_the_same_article_saying_it_twice_is_still_one_source() -> None:
    decision = decide([ARTICLE, replace(ARTICLE, claim_id=9, start=400)], None, label)
    assert (decision.basis, decision.sources) == (Basis.SINGLE_SOURCE, 1)


def test_articles_that_differ_leave_no_grade() -> None:
    decision = decide([ARTICLE, replace(SECOND, grade="outstanding")], None, label)
    assert (decision.grade, decision.basis, decision.claim_id) == (None, Basis.CONFLICT, None)
    assert decision.reason == (
        "The articles differ: Good in “Council’s carers praised”; Outstanding in “A good day for Bexford”."
    )


def test_a_document_that_contradicts_itself_leaves_no_grade() -> None:
    decision = decide([REPORT, replace(REPORT, claim_id=9, grade="inadequate")], None, label)
    assert decision.basis is Basis.CONFLICT
    assert decision.reason == (
        "One document says different things: Good in “Inspection report”; Inadequate in “Inspection report”."
    )


def test_official_reports_that_differ_leave_no_grade() -> None:
    revised = replace(REPORT, claim_id=9, document_id=9, document="Revised report", grade="outstanding")
    decision = decide([REPORT, revised], None, label)
    assert decision.basis is Basis.CONFLICT
    assert decision.reason == (
        "The official reports differ: Good in “Inspection report”; Outstanding in “Revised report”."
    )


def test_the_official_report_goes_before_the_press_and_says_what_the_press_says() -> None:
    wrong = replace(ARTICLE, grade="outstanding")
    decision = decide([wrong, SECOND, REPORT], None, label)
    assert (decision.grade, decision.basis, decision.claim_id, decision.sources) == ("good", Basis.REPORT, 3, 3)
    assert decision.reason == (
        "Read from the official report. One article says the same. "
        "The press differs: Outstanding in “Council’s carers praised”."
    )


def test_a_person_goes_before_everything() -> None:
    decision = decide([ARTICLE, REPORT], CORRECTED, label)
    assert (decision.grade, decision.basis, decision.claim_id) == ("outstanding", Basis.CORRECTED, None)
    assert decision.reason == "Corrected by R. Quill on 3 September 2025: The table was misread."


def test_a_correction_shows_the_words_that_bear_it_out() -> None:
    decision = decide([replace(ARTICLE, grade="outstanding"), REPORT], CORRECTED, label)
    assert decision.claim_id == 1


def test_a_correction_stands_without_any_document() -> None:
    decision = decide([], CORRECTED, label)
    assert (decision.grade, decision.basis, decision.sources) == ("outstanding", Basis.CORRECTED, 0)


def test_long_lists_of_documents_are_cut_short() -> None:
    many = [replace(ARTICLE, claim_id=n, document_id=n, document=f"Story {n}", sha256=f"{n:064x}") for n in range(1, 7)]
    decision = decide([*many, replace(SECOND, document_id=99, grade="inadequate")], None, label)
    assert decision.reason == (
        "The articles differ: Good in “Story 1”, “Story 2”, “Story 3” and three more; "
        "Inadequate in “A good day for Bexford”."
    )


def test_the_surest_words_are_shown() -> None:
    surer = replace(SECOND, confidence=0.99)
    assert decide([ARTICLE, surer], None, label).claim_id == 2


@pytest.mark.parametrize("number", [2, 9, 10, 12])
def test_numbers_up_to_nine_are_written_out(number: int) -> None:
    many = [replace(ARTICLE, claim_id=n, document_id=n) for n in range(number)]
    word = {2: "Two", 9: "Nine"}.get(number, str(number))
    assert decide(many, None, label).reason.startswith(f"{word} articles say the same")


claims = st.builds(
    Said,
    claim_id=st.integers(1, 99),
    document_id=st.integers(1, 4),
    document=st.just(""),
    sha256=st.just(""),
    official=st.just(False),
    grade=st.sampled_from(["good", "outstanding"]),
    confidence=st.floats(0, 1),
    start=st.integers(0, 500),
).map(
    lambda one: replace(
        one,
        document=f"Document {one.document_id}",
        sha256=f"{one.document_id:064x}",
        official=one.document_id > 2,
    )
)


@given(said=st.lists(claims, min_size=1, unique_by=(lambda one: one.claim_id, lambda one: one.start)), data=st.data())
def test_the_order_of_claims_makes_no_difference_and_no_disputed_grade_is_held(
    said: list[Said], data: st.DataObject
) -> None:
    decision = decide(said, None, label)
    assert decide(data.draw(st.permutations(said)), None, label) == decision
    deciding = [one for one in said if one.official] or said
    sure = {one.grade for one in deciding if one.confidence >= SURE}
    if len({one.grade for one in deciding}) == 1:
        assert decision.grade == deciding[0].grade
    elif len(sure) == 1:
        assert decision.grade in {None, *sure}
    else:
        assert decision.grade is None


LATER = replace(ARTICLE, claim_id=7, document_id=7, document="Ten years on", sha256="d" * 64, earlier=True)
DOUBTFUL = replace(SECOND, grade="outstanding", confidence=0.7)


def test_a_later_document_that_looks_back_confirms_the_report() -> None:
    decision = decide([REPORT, LATER], None, label)
    assert (decision.grade, decision.basis, decision.claim_id, decision.sources) == ("good", Basis.REPORT, 3, 2)
    assert decision.reason == "Read from the official report. Also told by “Ten years on” as the earlier grade."


def test_a_later_document_that_looks_back_never_outweighs_the_report() -> None:
    wrong = replace(LATER, grade="inadequate")
    decision = decide(
        [REPORT, wrong, replace(wrong, claim_id=8, document_id=8, document="Twelve years on")], None, label
    )
    assert (decision.grade, decision.basis) == ("good", Basis.REPORT)
    assert decision.reason == (
        "Read from the official report. The press differs: Inadequate in “Ten years on” (as the earlier grade) "
        "and “Twelve years on” (as the earlier grade)."
    )


def test_a_later_report_that_looks_back_is_no_report_of_the_inspection() -> None:
    decision = decide([replace(LATER, official=True, document="Inspection of 2025")], None, label)
    assert (decision.grade, decision.basis) == ("good", Basis.SINGLE_SOURCE)
    assert decision.reason == (
        "Told only as the earlier grade, by “Inspection of 2025”; there is no official report to hold it to."
    )


def test_an_article_of_the_time_and_one_that_looks_back_agree() -> None:
    decision = decide([ARTICLE, replace(LATER, confidence=1.0)], None, label)
    assert (decision.basis, decision.claim_id) == (Basis.AGREED, 1)
    assert decision.reason == (
        "Told by “Council’s carers praised”; there is no official report to hold it to. "
        "Also told by “Ten years on” as the earlier grade."
    )


def test_what_looks_back_and_differs_from_the_press_of_the_time_is_a_conflict() -> None:
    decision = decide([ARTICLE, replace(LATER, grade="inadequate")], None, label)
    assert decision.basis is Basis.CONFLICT
    assert decision.reason == (
        "The articles differ: Good in “Council’s carers praised”; Inadequate in “Ten years on” (as the earlier grade)."
    )


def test_a_doubtful_reading_does_not_unsettle_a_sure_one_and_is_named() -> None:
    decision = decide([ARTICLE, DOUBTFUL], None, label)
    assert (decision.grade, decision.basis, decision.claim_id) == ("good", Basis.SINGLE_SOURCE, 1)
    assert decision.reason == (
        "Told by one article only: “Council’s carers praised” "
        "(a doubtful reading differs: Outstanding in “A good day for Bexford”)."
    )


def test_more_doubtful_readings_than_sure_ones_are_a_conflict() -> None:
    third = replace(DOUBTFUL, claim_id=4, document_id=4, document="Outstanding, say inspectors")
    assert decide([ARTICLE, DOUBTFUL, third], None, label).basis is Basis.CONFLICT


def test_a_grade_that_is_only_doubtfully_read_says_so() -> None:
    assert decide([replace(DOUBTFUL)], None, label).reason == (
        "Told by one article only: “A good day for Bexford”, but the reading is doubtful."
    )
    assert decide([replace(REPORT, confidence=0.6)], None, label).reason == (
        "Read from the official report, but the reading is doubtful."
    )
    both = [replace(ARTICLE, confidence=0.5), replace(SECOND, confidence=0.5)]
    assert decide(both, None, label).reason == (
        "Two articles say the same, but every reading is doubtful; there is no official report to hold them to."
    )


def test_a_doubtful_reading_of_a_report_is_still_the_report() -> None:
    decision = decide([replace(REPORT, confidence=0.6), replace(ARTICLE, grade="inadequate")], None, label)
    assert (decision.grade, decision.basis) == ("good", Basis.REPORT)
    assert "The press differs: Inadequate" in decision.reason


def test_the_report_published_last_replaces_the_others_and_names_them() -> None:
    old = replace(REPORT, published_on=date(2025, 8, 12))
    new = replace(
        REPORT, claim_id=9, document_id=9, document="Revised report", grade="outstanding", published_on=date(2025, 9, 2)
    )
    decision = decide([old, new], None, label)
    assert (decision.grade, decision.basis, decision.claim_id) == ("outstanding", Basis.REPORT, 9)
    assert decision.reason == (
        "Read from the official report. It replaces an earlier one: Good in “Inspection report”."
    )
    same_day = replace(new, published_on=date(2025, 8, 12))
    assert decide([old, same_day], None, label).basis is Basis.CONFLICT
