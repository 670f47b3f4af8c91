from __future__ import annotations

from hypothesis import given, strategies as st

from core.library.full_text.search_places import MARK, UNMARK, Finding, FoundIn, Place, Span, marked_spans, places

TEXT = (
    "Housing praised\n\nThe plan was agreed in spring. Care leavers said that housing came late. "
    "“We will build homes,” said Ruth Adeyemi.\n" + "Nothing more is told of it here. " * 20 + "Housing ends it."
)


def spans(word: str, text: str = TEXT) -> list[Span]:
    starts = [at for at in range(len(text)) if text.lower().startswith(word, at)]
    return [Span(at, at + len(word)) for at in starts]


def quotation() -> Finding:
    start = TEXT.index("We will build homes")
    return Finding(Place(FoundIn.QUOTATION, start, start + 19, "We will build homes", speaker="Ruth Adeyemi"))


def test_a_piece_of_text_is_the_sentence_with_the_words() -> None:
    (place,), more = places(TEXT, spans("care leavers"), [], most=3)
    assert place.text == "Care leavers said that housing came late."
    assert place.whole == (True, True)
    assert more == 0


def test_a_title_that_the_text_repeats_is_no_place() -> None:
    shown, _ = places(TEXT, spans("housing"), [], most=3, skip_to=len("Housing praised"))
    assert [place.text for place in shown] == ["Care leavers said that housing came late.", "Housing ends it."]


def test_words_within_a_quotation_are_shown_as_the_quotation() -> None:
    (place,), _ = places(TEXT, spans("homes"), [quotation()], most=3)
    assert (place.found_in, place.speaker) == (FoundIn.QUOTATION, "Ruth Adeyemi")
    assert [place.text[mark.start : mark.end] for mark in place.marks] == ["homes"]


def test_a_finding_is_a_place_without_words_only_when_it_was_asked_for() -> None:
    finding = quotation()
    assert places(TEXT, [], [finding], most=3) == ((), 0)
    (place,), _ = places(TEXT, [], [Finding(finding.place, asked_for=True)], most=3)
    assert place.found_in is FoundIn.QUOTATION


def test_of_many_places_those_with_the_most_words_are_shown() -> None:
    marks = sorted([*spans("housing"), *spans("care leavers")], key=lambda each: each.start)
    shown, more = places(TEXT, marks, [], most=1, skip_to=len("Housing praised"))
    assert [place.text for place in shown] == ["Care leavers said that housing came late."]
    assert more == 1


def test_long_sentences_are_cut_between_words() -> None:
    text = "word " * 200 + "housing " + "word " * 200
    (place,), _ = places(text, spans("housing", text), [], most=1)
    assert place.whole == (False, False)
    assert len(place.text) < 300
    assert set(place.text.split()) == {"word", "housing"}


@given(st.text(alphabet="ab .\n“”", max_size=400), st.sets(st.integers(0, 399), max_size=30))
def test_every_place_is_cut_from_the_text_with_its_marks(text: str, starts: set[int]) -> None:
    marks = [Span(start, start + 1) for start in sorted(starts) if start < len(text)]
    shown, more = places(text, marks, [], most=50)
    assert more == 0
    assert sum(len(place.marks) for place in shown) == len(marks)
    for place in shown:
        assert place.text == text[place.start : place.end]
        assert all(0 <= mark.start < mark.end <= len(place.text) for mark in place.marks)


@given(st.lists(st.tuples(st.text(alphabet="ab"), st.text(alphabet="ab", min_size=1))))
def test_marks_are_read_back_where_they_were_put(parts: list[tuple[str, str]]) -> None:
    text = "".join(before + word for before, word in parts)
    marked = "".join(f"{before}{MARK}{word}{UNMARK}" for before, word in parts)
    assert [text[span.start : span.end] for span in marked_spans(marked, text)] == [word for _, word in parts]


def test_a_text_that_holds_the_signs_themselves_has_no_marks() -> None:
    assert marked_spans(f"a{MARK}b{UNMARK}", f"a{MARK}b") == ()
