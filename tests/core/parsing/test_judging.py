"""What parsing asks of the frameworks: who inspects whom, and which areas are of the past."""

from __future__ import annotations

from datetime import date

from core.model import ProviderType
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


def test_kinds_are_those_of_the_frameworks_of_any_of_the_inspectorates(knowledge):
    known = judgings(knowledge)
    assert ProviderType.SCHOOL in known.kinds_of(frozenset({"Estyn"}))
    assert ProviderType.SCHOOL not in known.kinds_of(frozenset({"CQC"}))
    assert {ProviderType.HEALTH, ProviderType.CHILDRENS_HOME} <= known.kinds_of(frozenset({"CQC", "Ofsted"}))


def test_of_an_inspectorate_without_frameworks_no_kind_is_known(knowledge):
    assert judgings(knowledge).kinds_of(frozenset({"Nobody"})) == frozenset()
