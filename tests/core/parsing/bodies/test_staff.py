"""People who work at a body are not inspected; childminders are."""

from __future__ import annotations

import pytest

from core.parsing.bodies.only_places import MOST

STORY = "Oakleigh Nursery was visited by Ofsted in May and rated good.\n\n"


@pytest.mark.parametrize(
    "text",
    [
        "Sarah Elmley, the manager of Oakleigh Nursery, was told that it was rated inadequate.",
        "Sarah Elmley, a headteacher at another school, waited for a report that rated it inadequate.",
        "Sarah Elmley, who is the nursery's deputy manager, said it was rated inadequate.",
    ],
)
def test_whoever_works_at_a_body_is_hardly_inspected(bodies_of, text):
    assert bodies_of(STORY + text)["Sarah Elmley"].weight <= MOST


@pytest.mark.parametrize(
    "text",
    [
        "Ofsted has rated Sarah Elmley, a registered childminder, good.",
        "Ofsted has rated Sarah Elmley, a childminder and mother of two, good.",
        "Sarah Elmley House, the manager of which has left, was rated good.",
    ],
)
def test_a_childminder_and_a_house_called_after_somebody_are_weighed(bodies_of, text):
    found = bodies_of(text)
    assert max(named.weight for name, named in found.items() if name.startswith("Sarah Elmley")) > MOST
