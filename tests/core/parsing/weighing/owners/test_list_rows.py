"""Rows of lists are told from sentences: of areas with grades, and of years with grades."""

from __future__ import annotations

from tests.core.parsing.conftest import COUNCIL, SCHOOL


def texts(ready, numbers):
    text, sentences = ready.scene.text, ready.view.sentences
    spans = [sentences[number].line.sentence for number in sorted(numbers)]
    return [text[span.start : span.end] for span in spans]


def test_all_rows_of_a_list_know_the_areas_of_each_other(prepared):
    ready = prepared(
        f"{COUNCIL}- Adoption: good\n- Leadership: outstanding\n- Care leavers: good\n\nNobody was surprised.\n"
    )
    areas = ready.cast.rows.areas
    assert texts(ready, areas) == ["Adoption: good", "Leadership: outstanding", "Care leavers: good"]
    assert {len(told) for told in areas.values()} == {3}
    assert len(set(areas.values())) == 1


def test_a_sentence_by_itself_is_no_row(prepared):
    ready = prepared(f"{COUNCIL}Adoption is good.\n\nNobody was surprised.\n")
    assert not ready.cast.rows.areas


def test_a_record_of_years_is_known_in_either_order(prepared):
    for rows in (["2009: Good", "2013: Outstanding"], ["Good (2009)", "Outstanding (2013)"]):
        ready = prepared(SCHOOL + "\n\n".join(rows) + "\n")
        assert texts(ready, ready.cast.rows.years) == rows


def test_one_year_and_longer_sentences_are_no_record(prepared):
    ready = prepared(f"{SCHOOL}2009: Good\n\nIn 2013 it was rated outstanding by Ofsted, and in 2019 good.\n")
    assert not ready.cast.rows.years
