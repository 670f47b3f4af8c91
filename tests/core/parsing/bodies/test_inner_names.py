"""Shorter names that do not begin the full one, and names that must stay apart from it."""

from __future__ import annotations

import pytest

from core.model import ProviderType


@pytest.mark.parametrize(
    ("text", "kind", "name", "short"),
    [
        (
            "Orrick St Oswin's Church of England Primary School was visited. St Oswin's was good in 2019.",
            ProviderType.SCHOOL,
            "Orrick St Oswin's Church of England Primary School",
            "St Oswin",
        ),
        (
            "Ventby Undermere Primary was visited in May. Undermere was good in 2016.",
            ProviderType.SCHOOL,
            "Ventby Undermere Primary",
            "Undermere",
        ),
        (
            "St Wulfric's Adoption Society was visited. Five years ago the Society was outstanding.",
            ProviderType.ADOPTION,
            "St Wulfric's Adoption Society",
            "Society",
        ),
        (
            "Doreen Fenwith minds nine children. Two years ago Fenwith was good.",
            ProviderType.EARLY_YEARS,
            "Doreen Fenwith",
            "Fenwith",
        ),
        (
            "Doreen Fenwith minds nine children. Two years ago Doreen was good.",
            ProviderType.EARLY_YEARS,
            "Doreen Fenwith",
            "Doreen",
        ),
        (
            "Coldale House at Harden Bridge is a home for ten. Coldale House was good.",
            ProviderType.ADULT_SOCIAL_CARE,
            "Coldale House at Harden Bridge",
            "Coldale House",
        ),
    ],
)
def test_what_tells_a_body_apart_within_its_name_names_it(printed, text, kind, name, short):
    assert printed(text, kind)[name][1:] == [short]


@pytest.mark.parametrize(
    ("text", "kind", "name"),
    [
        (
            "Orrick St Oswin's Primary School and Dale St Oswin's Primary School are good. St Oswin's was not.",
            ProviderType.SCHOOL,
            "St Oswin's",
        ),
        ("North Undermere Primary was visited. Undermere was glad.", ProviderType.SCHOOL, "Undermere"),
        ("Ventby Undermere Primary was visited. Children in Undermere walk.", ProviderType.SCHOOL, "Undermere"),
        ("Doreen Fenwith runs Elmby Nursery. Two years ago Fenwith was away.", ProviderType.EARLY_YEARS, "Fenwith"),
        ("Doreen Fenwith runs the college. Two years ago Fenwith was away.", ProviderType.FURTHER_EDUCATION, "Fenwith"),
    ],
)
def test_what_could_be_another_stays_apart(printed, text, kind, name):
    assert name in printed(text, kind)


def test_a_heading_that_is_a_phase_names_the_one_school_of_it(printed):
    text = "Thornwick Junior School and Thornwick Nursery are good.\n\nJUNIORS\n\nThe report came out in May."
    assert printed(text, ProviderType.SCHOOL)["Thornwick Junior School"] == ["Thornwick Junior School", "JUNIORS"]
