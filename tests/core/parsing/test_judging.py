"""What parsing asks of the frameworks again and again."""

from __future__ import annotations

from datetime import date

from core.parsing.judging import judgings


def test_areas_that_no_framework_has_any_more_are_bygone_once_the_last_reports_are_out(knowledge):
    ended = next(one for one in knowledge.frameworks.all() if one.id == "sif_2013").valid_to
    assert ended is not None
    known = judgings(knowledge)
    assert "lscb" in known.bygone(date(2020, 1, 1))
    assert "lscb" not in known.bygone(date(2016, 1, 1))
    assert "lscb" not in known.bygone(ended)


def test_areas_of_today_are_never_bygone(knowledge):
    assert not {"overall_effectiveness", "care_leavers", "impact_of_leaders"} & judgings(knowledge).bygone(date.max)
