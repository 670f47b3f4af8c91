"""Every time that can date something is that of one thing, whatever it is."""

from __future__ import annotations

import pytest

from core.parsing.mentions.moments import Moment
from core.parsing.weighing.date_cues import ROLES
from core.parsing.weighing.date_roles import roles_of_times
from core.parsing.weighing.deciding import load_models
from tests.core.parsing.conftest import COUNCIL, SCHOOL

TEXTS = [
    SCHOOL + "The school was rated good by Ofsted on 5 June 2024, up from requires improvement in 2019.\n",
    COUNCIL + "Inspectors came from 3 to 14 March. Leadership is good, as it was in May 2019.\n",
]


@pytest.mark.parametrize("text", TEXTS)
def test_every_time_that_can_date_something_has_a_role(prepared, text):
    ready = prepared(text)
    roles = roles_of_times(ready.view, load_models().dates)
    assert roles
    for number, told in roles.items():
        view = ready.view.sentences[number]
        assert set(told.values()) <= set(ROLES)
        assert all(isinstance(view.items[at].value, Moment) for at in told)
