"""What frameworks say of who inspects whom."""

from __future__ import annotations

from core.model import ProviderType
from core.parsing.judging import judgings


def test_kinds_are_those_of_the_frameworks_of_any_of_the_inspectorates(knowledge):
    known = judgings(knowledge)
    assert ProviderType.SCHOOL in known.kinds_of(frozenset({"Estyn"}))
    assert ProviderType.SCHOOL not in known.kinds_of(frozenset({"CQC"}))
    assert {ProviderType.HEALTH, ProviderType.CHILDRENS_HOME} <= known.kinds_of(frozenset({"CQC", "Ofsted"}))


def test_of_an_inspectorate_without_frameworks_no_kind_is_known(knowledge):
    assert judgings(knowledge).kinds_of(frozenset({"Nobody"})) == frozenset()
