"""A time that words say is the grade's, and what was surer stays so."""

from __future__ import annotations

import pytest

from core.parsing.weighing.deciding import BOTH, CURRENT, EARLIER
from core.parsing.weighing.times.held_at import OF_PASSAGE, SAID, as_earlier, held_at
from tests.core.parsing.conftest import SCHOOL


@pytest.fixture(scope="module")
def decision(prepared):
    return prepared(SCHOOL + "Mossfield Primary School is now rated good by Ofsted.\n").decisions()[0]


def test_what_was_weighed_surer_stays_as_it_was(decision):
    assert decision.time == CURRENT
    assert decision.time_share > SAID
    assert held_at(decision, CURRENT) is decision


@pytest.mark.parametrize(("time", "gone"), [(EARLIER, SAID), (BOTH, 1 - SAID), (CURRENT, 1 - SAID)])
def test_a_time_that_is_said_goes_before_what_was_weighed(decision, time, gone):
    made = held_at(decision._replace(time=EARLIER if time == CURRENT else CURRENT), time)
    assert (made.time, made.time_share, made.held_share) == (time, SAID, SAID)
    assert made.earlier_share == pytest.approx(gone)


def test_only_a_judgement_of_today_is_made_an_earlier_one_by_the_sentences_round_it(decision):
    assert as_earlier(decision).earlier_share == OF_PASSAGE
    both, none = decision._replace(time=BOTH), decision._replace(target=None)
    assert as_earlier(both) is both
    assert as_earlier(none) is none
