"""Where a name begins and where it ends."""

from __future__ import annotations

import pytest

from core.model import ProviderType
from core.parsing.bodies.cutting import names_of_run
from core.parsing.bodies.runs import token_runs


def _cut(text, names):
    return [
        (text[name.start : name.end], name.kind)
        for run in token_runs(text, 0, len(text), names)
        for name in names_of_run(text, run, names)
    ]


def _names(text, names):
    return [name for name, _ in _cut(text, names)]


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        (
            "pupils at St Bega's Church of England Primary School are",
            "St Bega's Church of England Primary School",
            "school",
        ),
        ("at St. Bega's C.E. (Aided) Primary School they", "St. Bega's C.E. (Aided) Primary School", "school"),
        ("the Lowmoor College of Art has", "Lowmoor College of Art", "further_education"),
        ("at Skylarks Out of School Club on", "Skylarks Out of School Club", "early_years"),
        ("the Fox and Hounds Nursery is", "Fox and Hounds Nursery", "early_years"),
        ("at Marram and Thrift Youth Offending Team the", "Marram and Thrift Youth Offending Team", "other"),
        ("the Tidewater Fire & Rescue Service was", "Tidewater Fire & Rescue Service", "fire"),
        ("the Devon and Somerset Fire & Rescue Service was", "Devon and Somerset Fire & Rescue Service", "fire"),
        ("that Hampshire and Isle of Wight Constabulary is", "Hampshire and Isle of Wight Constabulary", "police"),
        ("by London Fire Brigade last", "London Fire Brigade", "fire"),
        ("that Skelder Academy Thornby is", "Skelder Academy Thornby", "school"),
        ("at Beck Hospital St Austell in", "Beck Hospital St Austell", "health"),
        ("says Compass Fostering London has", "Compass Fostering London", "fostering"),
        ("at Co-op Academy Thornby in", "Co-op Academy Thornby", "school"),
        ("at Notre Dame High School in", "Notre Dame High School", "school"),
        ("at St Thomas à Becket Catholic School in", "St Thomas à Becket Catholic School", "school"),
        ("the University Hospitals of Thornby NHS Trust is", "University Hospitals of Thornby NHS Trust", "health"),
        ("at Thorn Infant School and Nursery on", "Thorn Infant School and Nursery", "school"),
        ("at Beck Academy & Sixth Form on", "Beck Academy & Sixth Form", "school"),
        ("visited HMP Cold Fell last", "HMP Cold Fell", "other"),
        ("of Ysgol Gynradd Pant-y-Rhos in", "Ysgol Gynradd Pant-y-Rhos", "school"),
        ("and Dr Moxley & Partners was", "Dr Moxley & Partners", "health"),
        ("at the Puddle Lane nursery in", "Puddle Lane", "early_years"),
        ("at Skelder Hill 8 – 8 Surgery on", "Skelder Hill 8 – 8 Surgery", "health"),
        ("at Skelder Hill 8 to 8 Health Centre on", "Skelder Hill 8 to 8 Health Centre", "health"),
        ("visited HMP/YOI Cold Fell last", "HMP/YOI Cold Fell", "other"),
        ("the East of England Ambulance Service has", "East of England Ambulance Service", "health"),
        ("at Queen Ida the Queen Mother Hospital in", "Queen Ida the Queen Mother Hospital", "health"),
        ("the Ouzel Valley Local Area Partnership was", "Ouzel Valley Local Area Partnership", "send_area"),
    ],
)
def test_a_name_reaches_to_the_word_that_tells_its_kind(names, text, name, kind):
    assert _cut(text, names) == [(name, ProviderType(kind))]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Maternity at Queen Ida Hospital was", ["Queen Ida Hospital"]),
        ("Brightwater Lodge and Heron Court are", ["Brightwater Lodge", "Heron Court"]),
        ("at Pinfold Primary Headteacher Joan Arkle said", ["Pinfold Primary", "Joan Arkle"]),
        ("the Weavers' Union's Mary Pardoe was", ["Weavers' Union", "Mary Pardoe"]),
        ("Pinfold Academy's Sixth Form is", ["Pinfold Academy", "Sixth Form"]),
        ("Ofsted said Larkrise Academy Requires Improvement", ["Larkrise Academy"]),
        ("the head of Larkrise Academy in Thrushford", ["Larkrise Academy", "Thrushford"]),
        ("at Beck & Bower Station Parade they", ["Beck & Bower Station Parade"]),
        ("read the Puddle Weekly & Eye Valley Fen Times first", ["Puddle Weekly", "Eye Valley Fen Times"]),
        ("at Little Larks @ The Quay they", ["Little Larks @ The Quay"]),
        ("at Busy Otters of Thornby Row they", ["Busy Otters of Thornby Row"]),
        ("at Busy Otters of Station Row they", ["Busy Otters of Station Row"]),
        ("and Busy Otters at the Mill is", ["Busy Otters at the Mill"]),
        ("the Larkbarn on the Hill nursery", ["Larkbarn on the Hill"]),
        ("of Busy Otters in the North are", ["Busy Otters", "North"]),
        ("and Dilys Rogers at the Mill is", ["Dilys Rogers", "Mill"]),
        ("the pupils of Our Lady of Thornby are", ["Our Lady of Thornby"]),
        ("and Thornby Road's Jellybobs is", ["Jellybobs"]),
        ("a house called Number 14 in", ["Number 14"]),
        ("its home, Number Nine, was", ["Number Nine"]),
        ("and Number 91, Osprey House, was", ["Number", "Osprey House"]),
        ("the Parents of Thornby were", ["Thornby"]),
        ("Dilys Rogers of Thornby was", ["Dilys Rogers", "Thornby"]),
        ("and Lantern @ Marsh Road is", ["Lantern @ Marsh Road"]),
        ("Mr Tern and Partners were", ["Mr Tern and Partners"]),
        ("at Thorn Primary School School Lane in", ["Thorn Primary School", "School Lane"]),
        ("in the East of England Monday", ["East"]),
        ("at King Edgar's School the Head said", ["King Edgar's School"]),
        ("Thorn House 8 – 9 May", ["Thorn House"]),
        ("the South Fell Welsh for Adults Centre is", ["South Fell Welsh for Adults Centre"]),
        ("Thorn Care Home in Sea Mist Road is", ["Thorn Care Home", "Sea Mist Road"]),
        ("His Majesty's Inspectorate of Constabulary went", []),
    ],
)
def test_what_is_no_part_of_a_name_is_cut_off(names, text, found):
    assert _names(text, names) == found


def test_a_place_in_brackets_belongs_to_the_name_and_a_grade_does_not(names):
    assert _names("Comfort at Home (Wragby) is", names) == ["Comfort at Home (Wragby)"]
    assert _names("and Tarn College (Ofsted Good) is", names) == ["Tarn College"]


@pytest.mark.parametrize(
    "text", ["Fast-growing firms", "Sixth-form numbers", "What Is Next", "It's late", "Yesterday we"]
)
def test_words_that_only_open_a_sentence_are_no_names(names, text):
    assert _names(text, names) == []


def test_a_title_makes_a_person_unless_it_begins_a_school_s_name(names):
    text = "Mrs Hilda Crake taught at Dr Ambler's Grammar School."
    found = [name for run in token_runs(text, 0, len(text), names) for name in names_of_run(text, run, names)]
    assert [(text[name.start : name.end], name.is_person) for name in found] == [
        ("Hilda Crake", True),
        ("Dr Ambler's Grammar School", False),
    ]


def test_a_point_of_the_compass_tells_branches_of_one_name_apart(names):
    text = "Larch Fostering South was visited in May, and Larch Fostering North in June."
    assert [name for name in _names(text, names) if "Larch" in name] == [
        "Larch Fostering South",
        "Larch Fostering North",
    ]
    text = "Larch Fostering South was visited in May."
    assert _names(text, names)[0] == "Larch Fostering"


@pytest.mark.parametrize(
    "text", ["by Puddle Lane nursery staff", "off the Puddle Lane near", "at the Puddle Bay nursery"]
)
def test_a_noun_in_small_letters_tells_the_kind_only_behind_the_and_a_street(names, text):
    assert [kind for _, kind in _cut(text, names)] == [None]


def test_a_doctor_with_partners_is_a_practice_and_a_doctor_alone_a_person(names):
    text = "Dr Moxley & Partners was inspected when Dr Moxley was away."
    found = [name for run in token_runs(text, 0, len(text), names) for name in names_of_run(text, run, names)]
    assert [name.is_person for name in found] == [False, True]


@pytest.mark.parametrize(
    "name", ["Three Bells Support Services", "Five Chimneys Nursery", "Good Companions Homecare", "Two Rivers School"]
)
def test_a_number_or_good_can_begin_a_name(names, name):
    assert _names(f"On Monday {name} was told.", names)[-1] == name


def test_a_number_or_good_before_other_words_begins_none(names):
    assert _names("Three Kirkdale Schools were told.", names)[0] != "Three Kirkdale Schools"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("taken away from Tiny Explorers in", "Tiny Explorers"),
        ("its report on Next Steps, a", "Next Steps"),
        ("gave First Families, a", "First Families"),
    ],
)
def test_a_word_that_else_opens_a_sentence_begins_a_name_with_its_fellow(names, text, name):
    assert name in _names(text, names)


def test_next_before_any_other_word_begins_no_name(names):
    assert "Next Thornby" not in _names("Next Thornby is to be inspected", names)


@pytest.mark.parametrize(
    "word", ["Unlike", "Elsewhere", "Sadly", "Meanwhile", "Troubled", "Popular", "Flagship", "Previously", "Whereas"]
)
def test_a_word_that_opens_a_sentence_or_a_headline_is_no_part_of_the_name(names, word):
    assert _names(f"{word} Oakfield Academy was rated good.", names) == ["Oakfield Academy"]


def test_the_same_word_may_stand_inside_a_name(names):
    assert _names("On Monday Harley Private Clinic was told.", names)[-1] == "Harley Private Clinic"


def test_a_school_of_two_churches_has_a_long_name(names):
    name = "Holy Trinity and St Silas Roman Catholic Voluntary Aided Primary School"
    assert _names(f"On Monday {name} was told.", names)[-1] == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("that Skelder Academy Governor Ann Moss is", "Skelder Academy"),
        ("Skelder Academy Celebrates Its Glad Day", "Skelder Academy"),
        ("Skelder Academy Celebrates Success", "Skelder Academy"),
        ("the Skelder College Corporation is", "Skelder College"),
        ("at Beck Hospital A&E in", "Beck Hospital"),
        ("that Beck Hospital Rated Good", "Beck Hospital"),
        ("at Beck Nursery Good", "Beck Nursery"),
    ],
)
def test_what_follows_the_kind_and_is_no_place_is_no_part_of_the_name(text, name, names):
    assert _names(text, names)[0] == name


@pytest.mark.parametrize("before", ["", "Staff at ", "The ", "On Monday "])
def test_1st_can_begin_a_name(names, before):
    assert _names(f"{before}1st Bricks Pre-School was told.", names)[-1] == "1st Bricks Pre-School"


@pytest.mark.parametrize("text", ["On 1st May Beck School was told.", "It was the 1st visit to Beck School."])
def test_1st_before_a_month_or_small_word_begins_none(names, text):
    assert _names(text, names)[-1].endswith("Beck School")
    assert "1st" not in _names(text, names)[-1]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("its sister nursery, Tiny Elms, is", "Tiny Elms"),
        ("while Sunny Bank was", "Sunny Bank"),
        ("Tiny Rutland was", "Rutland"),
        ("and so is Tiny Rutland.", "Rutland"),
    ],
)
def test_what_a_council_may_be_called_begins_other_names_within_a_sentence(names, text, name):
    assert _names(text, names)[-1] == name


def test_initials_in_brackets_may_be_written_as_a_word(bodies_of):
    assert "Ryme and Surrey Healthcare NHS Trust" in bodies_of("Ryme and Surrey Healthcare NHS Trust (Rash) is good.")
    assert "Ryme and Surrey Healthcare NHS Trust" not in bodies_of(
        "Ryme and Surrey Healthcare NHS Trust (Ryde) is good."
    )
