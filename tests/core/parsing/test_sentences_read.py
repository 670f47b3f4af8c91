"""Plain sentences of the trade, each in a small article, read rightly; and words that are no judgement of anybody.

They are typical, not hard: what a reader of the desk would be astonished to see misread. No likelihoods are asked for.
"""

from __future__ import annotations

import pytest

from tests.core.parsing.conftest import COUNCIL, HOME, SCHOOL, told

NURSERY = (
    "Inspectors call at Little Wrens\n\n12 July 2024\n\n"
    "Ofsted's inspectors were at Little Wrens Day Nursery on 11 June 2024.\n\n"
)
SINCE = (
    "Inspectors call at Mossfield\n\n12 March {0}\n\n"
    "Ofsted's inspectors were at Mossfield Primary School on 10 and 11 February {0}.\n\n"
)
UNGRADED = SINCE.format(2025)
REPORT_CARD = SINCE.format(2026) + "It has now got its report card.\n\n"
WELSH = (
    "Inspectors call at Bryn Helyg\n\n12 July 2019\n\n"
    "Estyn's inspectors were at Ysgol Bryn Helyg, a primary school, on 11 and 12 June 2019.\n\n"
)
HOSPITAL = (
    "Inspectors call at Northmere\n\n12 July 2024\n\n"
    "Inspectors from the Care Quality Commission (CQC) were at Northmere General Hospital on 11 and 12 June 2024.\n\n"
)
POLICE = (
    "Inspectors call at Wyedean\n\n12 July 2024\n\nInspectors from HMICFRS were at Wyedean Police in June 2024.\n\n"
)
NAMES = {
    UNGRADED: "Mossfield Primary School",
    REPORT_CARD: "Mossfield Primary School",
    SINCE.format(2026): "Mossfield Primary School",
    WELSH: "Ysgol Bryn Helyg",
    HOSPITAL: "Northmere General Hospital",
    POLICE: "Wyedean Police",
    COUNCIL: "Kirklees",
    SCHOOL: "Mossfield Primary School",
    HOME: "Oakleigh Manor",
    NURSERY: "Little Wrens Day Nursery",
}
WHOLE = "overall_effectiveness"

READ = [
    (SCHOOL, "Mossfield Primary School was rated good by Ofsted.", f"{WHOLE}=good"),
    (SCHOOL, "The school has been rated ‘requires improvement’ by Ofsted.", f"{WHOLE}=requires_improvement"),
    (SCHOOL, "The school was rated good overall.", f"{WHOLE}=good"),
    (SCHOOL, "The school was rated good in all areas.", f"{WHOLE}=good all_areas=good"),
    (SCHOOL, "The school was judged good across the board by inspectors.", f"{WHOLE}=good all_areas=good"),
    (SCHOOL, "The school was judged good for the lot by inspectors.", f"{WHOLE}=good all_areas=good"),
    (
        SCHOOL,
        "The school was rated good, up from requires improvement in 2019.",
        f"{WHOLE}=good -{WHOLE}=requires_improvement",
    ),
    (
        SCHOOL,
        "Ofsted rated the school good. At its last inspection, in March 2019, it was judged to require improvement.",
        f"{WHOLE}=good -{WHOLE}=requires_improvement",
    ),
    (
        SCHOOL,
        "Inspectors rated the quality of education good and leadership and management outstanding.",
        "quality_of_education=good leadership_and_management=outstanding",
    ),
    (
        SCHOOL,
        "Quality of education, personal development and behaviour and attitudes were all rated good.",
        "quality_of_education=good personal_development=good behaviour_and_attitudes=good",
    ),
    (
        SCHOOL,
        "The school was rated good for leadership and management and for personal development.",
        "leadership_and_management=good personal_development=good",
    ),
    (
        SCHOOL,
        "Overall effectiveness: Good\n\nQuality of education: Good\n\nBehaviour and attitudes: Outstanding",
        f"{WHOLE}=good quality_of_education=good behaviour_and_attitudes=outstanding",
    ),
    (
        SCHOOL,
        "Behaviour was judged outstanding, while leadership requires improvement.",
        "behaviour_and_attitudes=outstanding leadership_and_management=requires_improvement",
    ),
    (SCHOOL, "The school was rated good. Safeguarding was effective.", f"{WHOLE}=good safeguarding=effective"),
    (COUNCIL, "Ofsted has rated children's services in Kirklees good.", f"{WHOLE}=good"),
    (
        COUNCIL,
        "Kirklees Council's children's services have been rated outstanding by Ofsted.",
        f"{WHOLE}=outstanding",
    ),
    (COUNCIL, "Kirklees was rated inadequate by Ofsted.", f"{WHOLE}=inadequate"),
    (COUNCIL, "Ofsted found the council's services for care leavers to be outstanding.", "care_leavers=outstanding"),
    (
        COUNCIL,
        "Inspectors rated the impact of leaders good, and help and protection as requires improvement.",
        "impact_of_leaders=good help_and_protection=requires_improvement",
    ),
    (COUNCIL, "The experiences and progress of children in care were judged good.", "children_in_care=good"),
    (
        COUNCIL,
        "The council's services were graded requires improvement to be good in 2021 and are now good.",
        f"{WHOLE}=good -{WHOLE}=requires_improvement",
    ),
    (COUNCIL, "Care leavers: Outstanding", "care_leavers=outstanding"),
    (
        COUNCIL,
        "Good was the verdict on the following areas:\n\n- The impact of leaders\n\n- Children in care",
        "impact_of_leaders=good children_in_care=good",
    ),
    (
        COUNCIL,
        "The council was rated good for the impact of leaders, and outstanding for care leavers.",
        "impact_of_leaders=good care_leavers=outstanding",
    ),
    (
        COUNCIL,
        "It was rated good for help and protection, children in care and care leavers.",
        "help_and_protection=good children_in_care=good care_leavers=good",
    ),
    (COUNCIL, "The services had been rated inadequate in 2019.", f"-{WHOLE}=inadequate"),
    (
        COUNCIL,
        "Inspectors looked at leadership and at care leavers. Both were rated good.",
        "impact_of_leaders=good care_leavers=good",
    ),
    (HOME, "The home has been rated requires improvement overall by the CQC.", f"{WHOLE}=requires_improvement"),
    (HOME, "The CQC rated the home good for being caring and responsive.", "caring=good responsive=good"),
    (
        HOME,
        "It was rated inadequate for being safe and well-led, and good for being effective.",
        "safe=inadequate well_led=inadequate effective=good",
    ),
    (HOME, "The home has been rated outstanding by the Care Quality Commission.", f"{WHOLE}=outstanding"),
    (
        HOME,
        "Safe: Good\n\nEffective: Good\n\nCaring: Outstanding\n\nResponsive: Good\n\nWell-led: Good",
        "safe=good effective=good caring=outstanding responsive=good well_led=good",
    ),
    (HOME, "Its overall rating has dropped from good to inadequate.", f"{WHOLE}=inadequate -{WHOLE}=good"),
    (
        HOME,
        "The CQC has put Oakleigh Manor in special measures after rating it inadequate.",
        f"{WHOLE}=inadequate",
    ),
    (HOME, "Inspectors rated how safe the home is inadequate.", "safe=inadequate"),
    (
        HOME,
        "The home has been upgraded from requires improvement to good.",
        f"{WHOLE}=good -{WHOLE}=requires_improvement",
    ),
    (NURSERY, "Little Wrens Day Nursery has been rated outstanding by Ofsted.", f"{WHOLE}=outstanding"),
    (NURSERY, "The nursery was rated good in all areas.", f"{WHOLE}=good all_areas=good"),
    (NURSERY, "Ofsted has downgraded the nursery to inadequate.", f"{WHOLE}=inadequate"),
    (
        NURSERY,
        "The nursery was judged to be good for the quality of education and outstanding for personal development.",
        "quality_of_education=good personal_development=outstanding",
    ),
    (NURSERY, "It has been rated good by Ofsted after an inspection in June.", f"{WHOLE}=good"),
    (SCHOOL, "The school was given the second highest of Ofsted's four grades.", f"{WHOLE}=good"),
    (SCHOOL, "The school was given the second lowest of Ofsted's four grades.", f"{WHOLE}=requires_improvement"),
    (SCHOOL, "The school was given a two by inspectors.", f"{WHOLE}=good"),
    (SCHOOL, "The school was rated good for the lot.", f"{WHOLE}=good all_areas=good"),
    (SCHOOL, "The school was given a two throughout.", f"{WHOLE}=good all_areas=good"),
    (SCHOOL, "Ofsted put the school on the third rung of its ladder.", f"{WHOLE}=requires_improvement"),
    (SCHOOL, "The school was rated failing by Ofsted.", f"{WHOLE}=inadequate"),
    (
        COUNCIL,
        "The council's children's services were placed in the lowest of Ofsted's four bands.",
        f"{WHOLE}=inadequate",
    ),
    (
        COUNCIL,
        "Three of the four areas were rated good. Those are the impact of leaders, help and protection, and children "
        "in care.",
        "impact_of_leaders=good help_and_protection=good children_in_care=good",
    ),
    (
        COUNCIL,
        "The impact of leaders was rated good. So, too, were help and protection and children in care.",
        "impact_of_leaders=good help_and_protection=good children_in_care=good",
    ),
    (
        COUNCIL,
        "Help and protection was judged to be in need of improvement.",
        "help_and_protection=requires_improvement",
    ),
    (
        UNGRADED,
        "Inspectors said that the school has taken effective action to maintain the standards identified at the "
        "previous inspection.",
        f"{WHOLE}=maintained",
    ),
    (
        REPORT_CARD,
        "Inclusion was graded strong and achievement was at the expected standard.",
        "inclusion=strong_standard achievement=expected_standard",
    ),
    (
        SINCE.format(2026),
        "Ofsted graded curriculum and teaching expected, and attendance and behaviour strong.",
        "curriculum_and_teaching=expected_standard attendance_and_behaviour=strong_standard",
    ),
    (
        WELSH,
        "Standards are good and teaching and learning experiences are excellent.",
        "standards=good teaching_and_learning_experiences=excellent",
    ),
    (
        HOSPITAL,
        "Critical care was rated good and end of life care requires improvement.",
        "critical_care=good end_of_life_care=requires_improvement",
    ),
    (
        POLICE,
        "The force was rated good at preventing crime and adequate at supporting victims.",
        "preventing_crime=good supporting_victims=adequate",
    ),
]

NOTHING = [
    SCHOOL + "The visit took a two day team of inspectors.",
    SCHOOL + "Teaching is strong and leaders have strong views.",
    SCHOOL + "“We are a good school and our pupils are outstanding,” said the head teacher.",
    SCHOOL + "The school hopes to be rated good next time.",
    SCHOOL + "Governors want the school to become outstanding.",
    SCHOOL + "Ofsted rates schools outstanding, good, requires improvement or inadequate.",
    SCHOOL + "Nine in ten schools in the borough are rated good or outstanding.",
    SCHOOL + "A mock inspection found the school to be outstanding.",
    SCHOOL + "The outstanding bill for the roof is £40,000.",
    SCHOOL + "Parents said the food was good.",
    SCHOOL + "Could the school be rated outstanding?",
    SCHOOL + "If the school is rated inadequate, it will have to join an academy trust.",
    COUNCIL + "The council's own self-assessment rates its services good.",
    COUNCIL + "The director said she wanted good services for every child.",
    COUNCIL + "Inspectors saw good work by social workers.",
    COUNCIL + "Half of all councils in England are rated good or better.",
    COUNCIL + "The council aims for an outstanding rating by 2027.",
    COUNCIL + "Children told inspectors that their foster carers are good listeners.",
    COUNCIL + "The report is good news for families, said the leader.",
    HOME + "The home met with relatives after the inspection.",
    HOME + "Services can be rated outstanding, good, requires improvement or inadequate.",
    HOME + "The home is working towards an outstanding rating.",
    "Council agrees budget\n\nMembers agreed a good deal on the outstanding debt.",
    "School figures\n\nOfsted figures show 88 per cent of schools in Kent are rated good or outstanding.",
]


@pytest.mark.parametrize(("opening", "words", "claims"), READ, ids=[words[:50] for _, words, _ in READ])
def test_a_plain_sentence_is_read_rightly(read, opening, words, claims):
    assert told(read(f"{opening}{words}\n")) == {NAMES[opening]: set(claims.split())}


def test_every_category_with_an_exception_is_every_other_category(read):
    words = "Inspectors judged the school good in every category except behaviour, which was outstanding."
    claims = {f"{WHOLE}=good", "all_areas=good", "behaviour_and_attitudes=outstanding"}
    assert told(read(f"{SCHOOL}{words}\n")) == {NAMES[SCHOOL]: claims}


@pytest.mark.parametrize(
    "words",
    [
        "The school was judged good in all but one of the categories, which was behaviour and attitudes.",
        "The school was rated good in all areas but one: behaviour and attitudes.",
        "The school was rated good in all but two areas, personal development and behaviour and attitudes.",
        "The school was rated good in all areas except behaviour and attitudes and personal development.",
    ],
)
def test_the_areas_that_are_left_out_do_not_have_the_grade_of_all(read, words):
    found = told(read(f"{SCHOOL}{words}\n")).get(NAMES[SCHOOL], set())
    assert found.isdisjoint({"behaviour_and_attitudes=good", "personal_development=good"})


def test_an_area_left_out_has_its_own_grade(read):
    words = "The school was rated good in all but one area: the quality of education requires improvement."
    found = told(read(f"{SCHOOL}{words}\n"))[NAMES[SCHOOL]]
    assert "quality_of_education=requires_improvement" in found
    assert "quality_of_education=good" not in found


@pytest.mark.parametrize("text", NOTHING, ids=[text.rpartition("\n")[2][:50] for text in NOTHING])
def test_what_is_no_judgement_makes_no_claim(read, text):
    assert all(not inspection.claims for inspection in read(f"{text}\n").inspections)


def test_a_grade_in_so_many_of_the_areas_is_not_that_of_the_whole(read):
    words = "Today Ofsted has found them outstanding in three of the four areas, and good in one."
    assert told(read(f"{COUNCIL}{words}\n")).get(NAMES[COUNCIL], set()).isdisjoint({f"{WHOLE}=outstanding"})


def test_a_list_of_all_areas_tells_the_whole_as_well(read):
    words = (
        "The school was good in all areas: quality of education, personal development and leadership and management."
    )
    found = told(read(f"{SCHOOL}{words}\n"))[NAMES[SCHOOL]]
    assert {f"{WHOLE}=good", "quality_of_education=good", "leadership_and_management=good"} <= found


def test_where_no_grade_of_the_whole_is_given_all_areas_tell_none(read):
    opening = SCHOOL.replace("2024", "2025")
    words = (
        "The school was good in all four areas: quality of education, personal development, behaviour and leadership."
    )
    found = told(read(f"{opening}{words}\n"))[NAMES[SCHOOL]]
    assert "quality_of_education=good" in found
    assert f"{WHOLE}=good" not in found


@pytest.mark.parametrize(
    ("opening", "words", "claim"),
    [
        (COUNCIL, "Its work to help and protect children is good.", "help_and_protection=good"),
        (COUNCIL, "Leaving care: outstanding.", "care_leavers=outstanding"),
        (HOME, "It was rated good for how safe the home is.", "safe=good"),
        (HOME, "It is outstanding for the way it treats residents.", "caring=outstanding"),
    ],
)
def test_areas_are_known_by_more_of_their_names(read, opening, words, claim):
    assert claim in told(read(f"{opening}{words}\n"))[NAMES[opening]]
