"""What papers call an area means that area."""

from __future__ import annotations

import pytest

from core.parsing.lexicon import Kind, lexicon_of
from core.parsing.words import words_of


@pytest.mark.parametrize(
    ("said", "area"),
    [
        ("as a whole", "overall_effectiveness"),
        ("the whole thing", "overall_effectiveness"),
        ("those who've left its care", "care_leavers"),
        ("young people after they leave", "care_leavers"),
        ("those still in care", "children_in_care"),
        ("the way the borough is run", "leaders_and_managers"),
        ("how the children conduct themselves", "behaviour_and_attitudes"),
        ("what the pupils achieve", "achievement_of_pupils"),
        ("behaviour, attitudes and routines", "behaviour_attitudes_and_establishing_routines"),
        ("how the girls are getting on", "overall_experiences_and_progress"),
        ("how they're protected", "helped_and_protected"),
        ("its contribution to their well-being", "contribution_to_wellbeing"),
        ("its adult provision", "adult_learning"),
        ("the apprenticeship programme", "apprenticeships"),
        ("how efficient is the service", "efficiency"),
        ("its outpatient department", "outpatients"),
        ("its 999 control room", "emergency_operations_centre"),
        ("investigating it", "investigating_crime"),
        ("treatment of the public", "treatment_of_the_public"),
        ("how it treats the public", "treating_the_public"),
        ("how it treats the public and its workforce", "legitimacy"),
        ("treating the public and its staff fairly", "legitimacy"),
        ("effectively keeping people safe and secure from fire and other risks", "effectiveness"),
        ("efficiently keeping people safe and secure", "efficiency"),
        ("keeping people safe", "effectiveness"),
        ("effectively reducing crime and keeping people safe", "effectiveness"),
        ("operates efficiently", "efficiency"),
        ("the extent to which the force is effective at reducing crime and keeping people safe", "effectiveness"),
        ("the extent to which the service is efficient at keeping people safe", "efficiency"),
        ("the extent to which it operates efficiently and sustainably", "efficiency"),
        ("how efficient is the force at keeping people safe and reducing crime", "efficiency"),
        ("the extent to which the force is legitimate at keeping people safe and reducing crime", "legitimacy"),
        ("the extent to which the force treats the people it serves and its workforce legitimately", "legitimacy"),
        ("the extent to which the service looks after its people", "people"),
        ("operating efficiently and providing sustainable services", "efficiency"),
        ("how well they look after their people", "people"),
        ("promoting its culture and values", "promoting_the_right_values_and_culture"),
        ("its understanding of fires and other risks", "understanding_fires_and_other_risks"),
    ],
)
def test_a_name_of_an_area_is_known_in_full(knowledge, said, area):
    words = words_of(said)
    phrase = lexicon_of(knowledge).book.at(words.norms, 0)
    assert phrase is not None
    assert (phrase.kind, len(phrase.words)) == (Kind.AREA, len(words.norms))
    assert area in phrase.value
