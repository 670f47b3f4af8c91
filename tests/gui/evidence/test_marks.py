"""Every finding with words is marked once, and overlapping marks are cut so that the nearest one lies on top."""

from __future__ import annotations

import itertools
from datetime import UTC, datetime

from hypothesis import given, strategies as st

from core.library.table.rows import DocumentDetail
from core.model import DocumentState
from gui.appearance.colours import EvidenceKind
from gui.evidence.marks import DOCUMENT_WIDE, EvidenceMark, FindingKey, FindingSort, marks_of, stretches
from tests.gui.desks import TEXT, document_of, findings_of

marks = st.builds(
    lambda kind, start, length, index: EvidenceMark(
        kind, start, start + length, FindingKey(FindingSort.CLAIM, 0, index)
    ),
    st.sampled_from(list(EvidenceKind)),
    st.integers(0, 25),
    st.integers(0, 12),
    st.integers(0, 5),
)


def detail() -> DocumentDetail:
    document = document_of()
    return DocumentDetail(1, document, findings_of(document), (), DocumentState.NEW, datetime(2025, 7, 9, tzinfo=UTC))


def test_marks_stand_in_the_order_of_the_text_on_their_very_words() -> None:
    found = [(mark.kind, TEXT[mark.start : mark.end]) for mark in marks_of(detail())]
    assert found == [
        (EvidenceKind.WHO, "Harrowdale"),
        (EvidenceKind.DATE, "Wednesday, 9 July 2025"),
        (EvidenceKind.GRADE, "rated outstanding"),
        (EvidenceKind.DATE, "yesterday"),
        (EvidenceKind.CHECK, "one of two areas"),
        (EvidenceKind.GRADE, "Help and protection: Good"),
        (EvidenceKind.GRADE, "Children in care: Outstanding"),
        (EvidenceKind.EARLIER, "rated good overall"),
        (EvidenceKind.QUOTATION, "I could not be prouder of our people"),
        (EvidenceKind.WHO, "Councillor Owen Tarn, cabinet member for children"),
        (EvidenceKind.POINT, "early help"),
        (EvidenceKind.POINT, "more homes near school"),
    ]


def test_who_speaks_leads_to_the_quotation() -> None:
    by_words = {TEXT[mark.start : mark.end]: mark.key for mark in marks_of(detail())}
    quote = FindingKey(FindingSort.QUOTE, DOCUMENT_WIDE, 0)
    assert by_words["Councillor Owen Tarn, cabinet member for children"] == quote
    assert by_words["I could not be prouder of our people"] == quote


@given(st.lists(marks, max_size=8))
def test_stretches_cover_exactly_what_is_marked_and_never_overlap(given_marks: list[EvidenceMark]) -> None:
    cut = stretches(given_marks)
    assert all(left.end <= right.start for left, right in itertools.pairwise(cut))
    for position in range(40):
        covering = {mark for mark in given_marks if mark.start <= position < mark.end}
        here = [stretch for stretch in cut if stretch.start <= position < stretch.end]
        assert {mark for stretch in here for mark in stretch.marks} == covering


@given(st.lists(marks, max_size=8))
def test_the_shortest_mark_lies_on_top(given_marks: list[EvidenceMark]) -> None:
    for stretch in stretches(given_marks):
        lengths = [mark.end - mark.start for mark in stretch.marks]
        assert lengths[0] == min(lengths)
