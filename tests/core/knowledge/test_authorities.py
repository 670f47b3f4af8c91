"""Authorities are found by every name they are met under, on the day they are met."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, strategies as st

from core.errors import KnowledgeError
from core.knowledge import DatedName, NameKind, load_knowledge
from core.knowledge.authority_files import load_authorities

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

AUTHORITIES = load_knowledge().authorities
NAMES = list(AUTHORITIES.names())


@pytest.mark.parametrize(
    ("name", "found", "kind"),
    [
        ("Shropshire", "Shropshire", NameKind.NAME),
        ("shropshire council", "Shropshire", NameKind.NAME),
        ("Bath & North East Somerset", "Bath and North East Somerset", NameKind.NAME),
        ("B&NES", "Bath and North East Somerset", NameKind.ALIAS),
        ("Hull", "Kingston upon Hull", NameKind.ALIAS),
        ("Kingston", "Kingston upon Thames", NameKind.ALIAS),
        ("St. Helens Council", "St Helens", NameKind.NAME),
        ("Stoke on Trent", "Stoke-on-Trent", NameKind.NAME),
        ("Thamesdown", "Swindon", NameKind.FORMER),
        ("Somerset County Council", "Somerset", NameKind.FORMER),
        ("Birmingham Children’s Trust", "Birmingham", NameKind.DELIVERY_BODY),
        ("Together for Children", "Sunderland", NameKind.DELIVERY_BODY),
        ("Cumbria County Council", "Cumbria", NameKind.NAME),
        ("Northamptonshire", "Northamptonshire", NameKind.NAME),
        ("Dorset", "Dorset", NameKind.NAME),
        ("Dorset Council", "Dorset", NameKind.NAME),
    ],
)
def test_a_whole_name_leads_to_its_authority(name: str, found: str, kind: NameKind) -> None:
    match = AUTHORITIES.by_name(name)
    assert match is not None
    assert match.authority is not None
    assert (match.authority.name, match.kind) == (found, kind)


@pytest.mark.parametrize("name", ["", "London", "Berkshire", "Shropshire Star", "Newcastle-under-Lyme", "Council"])
def test_what_is_no_authority_is_found_nowhere(name: str) -> None:
    assert AUTHORITIES.by_name(name) is None


def test_a_trust_of_several_councils_names_them_all_and_none_alone() -> None:
    match = AUTHORITIES.by_name("Achieving for Children")
    assert match is not None
    assert [authority.name for authority in match.authorities] == [
        "Kingston upon Thames",
        "Richmond upon Thames",
        "Windsor and Maidenhead",
    ]
    assert match.authority is None


def test_the_day_tells_an_old_council_from_the_new_one_of_its_name() -> None:
    before, after = AUTHORITIES.by_name("Dorset", date(2016, 2, 1)), AUTHORITIES.by_name("Dorset", date(2021, 2, 1))
    assert before is not None
    assert after is not None
    assert before.authorities[0].code == "E10000009"
    assert after.authorities[0].code == "E06000059"


def test_a_council_that_is_gone_is_found_on_a_later_day_all_the_same() -> None:
    match = AUTHORITIES.by_name("Poole", date(2021, 2, 1))
    assert match is not None
    assert match.authorities[0].code == "E06000029"


@given(st.sampled_from(NAMES))
def test_every_name_leads_back_to_its_authority_unless_a_surer_bearer_has_it(entry) -> None:
    name, authority, kind = entry
    match = AUTHORITIES.by_name(name.upper().replace("'", "’"))
    assert match.kind <= kind
    assert authority in match.authorities or match.kind < kind


def test_there_are_153_authorities_today_and_seven_that_are_gone() -> None:
    everyone = AUTHORITIES.all()
    assert len(AUTHORITIES.at(date(2026, 11, 25))) == 153
    assert [authority.name for authority in everyone if authority.valid_to] == [
        "Bedfordshire",
        "Bournemouth",
        "Cheshire",
        "Cumbria",
        "Dorset (county council)",
        "Northamptonshire",
        "Poole",
    ]
    assert len(AUTHORITIES.regions()) == 9
    assert sum(len(AUTHORITIES.in_region(region)) for region in AUTHORITIES.regions()) == len(everyone)


def test_a_code_before_a_boundary_change_leads_to_the_authority_of_today() -> None:
    assert AUTHORITIES.by_code("E08000016") is AUTHORITIES.by_code("E08000038")
    assert AUTHORITIES.by_code("E99999999") is None
    assert AUTHORITIES.by_code(None) is None


def test_authorities_know_their_neighbours_and_what_they_were_made_from() -> None:
    neighbours = AUTHORITIES.neighbours("E06000051")
    assert len(neighbours) == 10
    assert AUTHORITIES.by_code("E06000051") not in neighbours
    assert [a.name for a in AUTHORITIES.predecessors("E06000063")] == ["Cumbria"]
    assert {a.name for a in AUTHORITIES.successors("E10000006")} == {"Cumberland", "Westmorland and Furness"}
    assert AUTHORITIES.neighbours("E10000006") == AUTHORITIES.neighbours("E99999999") == ()


def test_facts_that_keep_names_apart_are_kept() -> None:
    hull = AUTHORITIES.by_code("E06000010")
    assert "Kingston upon Thames" in hull.confusable
    slough = AUTHORITIES.by_code("E06000039")
    assert slough.delivery_bodies[0] == DatedName("Slough Children First", "2021-04..")
    assert slough.tile is not None
    assert AUTHORITIES.by_code("E10000006").tile is None


def test_the_names_of_report_files_lead_to_their_authority() -> None:
    for authority in AUTHORITIES.all():
        if authority.reports_name:
            assert AUTHORITIES.by_name(authority.reports_name).authority is authority


A, T = "authorities.csv", "tilemap.csv"


@pytest.mark.parametrize(
    ("file", "old", "new", "told"),
    [
        (A, "E09000003,302", "E0900003,302", "not an ONS code"),
        (A, "E09000003,302", "E09000002,302", "'E09000002' stands twice"),
        (A, "E09000003,302", "E09000003,301", "la_code '301' stands twice"),
        (A, "E09000003,302", "E09000003,", "'la_code' is empty"),
        (A, "E09000003,302", "E09000003,3o2", "not a number"),
        (A, "302,80487,Barnet,", "302,80487,,", "'name' is empty"),
        (A, "Barnet Council,,,,", "Barnet Council,,,", "24 cells instead of 25"),
        (A, "E09000031 E06000038", "E09000031 E06009938", "no authority 'E06009938'"),
        (A, "E09000031 E06000038", "E09000031 Reading", "not an ONS code"),
        (A, "E10000001,,2009-04-01,,not Central", "E10000001,,April 2009,,not Central", "not a date"),
        (A, "E10000001,,2009-04-01,,not Central", "E10000099,,2009-04-01,,not Central", "no authority 'E10000099'"),
        (A, "E10000001,,2009-04-01,,not Central", "E10000004,,2009-04-01,,not Central", "does not name 'E06000055'"),
        (A, "E10000001,,2009-04-01,,not Central", "E10000001,,2009-04-01,2009-03-31,not Central", "before it begins"),
        (A, "ons_code,la_code", "code,la_code", "should name the columns"),
        (A, "Barnet,London Borough", '"Barnet"x,London Borough', "not valid CSV"),
        (T, "E06000002,10,4", "E06000003,10,4", "two tiles"),
        (T, "E06000002,10,4", "E06990002,10,4", "no authority 'E06990002'"),
        (T, "E06000002,10,4", "E06000002,9,3", "share column 9, row 3"),
        (T, "E06000002,10,4", "E06000002,ten,4", "not a number"),
    ],
)
def test_damage_is_told_by_file_and_line(
    copy: Path, damage: Callable[[str, str, str], int], file: str, old: str, new: str, told: str
) -> None:
    line = damage(file, old, new)
    if told == "two tiles":
        line += 1
    with pytest.raises(KnowledgeError, match=told) as caught:
        load_authorities(copy / A, copy / T)
    assert caught.value.message.startswith(f"{file}, line {line}: ")


def test_an_authority_of_today_without_a_tile_is_told(copy: Path, damage: Callable[[str, str, str], int]) -> None:
    damage(T, "E06000002,10,4\n", "")
    with pytest.raises(KnowledgeError, match="'Middlesbrough' has no place on the tile map"):
        load_authorities(copy / A, copy / T)


def test_a_missing_file_is_told(copy: Path) -> None:
    (copy / T).unlink()
    with pytest.raises(KnowledgeError, match=r"^tilemap\.csv: the file is missing"):
        load_authorities(copy / A, copy / T)
