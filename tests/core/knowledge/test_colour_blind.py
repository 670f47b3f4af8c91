"""The set of colours for colour-blind eyes is measured: no kind of sight sees two grades of a scale as nearly alike.

What an eye without one kind of cone sees is worked out as Machado, Oliveira and Fernandes (2009) give it for the full
severity; how far two colours are apart is CIEDE2000 (Sharma, Wu and Dalal, 2005): over 10 is easily seen.
"""

from __future__ import annotations

import math
from itertools import combinations
from typing import TYPE_CHECKING

import pytest

from core.knowledge import load_knowledge, palette

if TYPE_CHECKING:
    from collections.abc import Iterable

Triple = tuple[float, float, float]

SIGHTS: dict[str, tuple[Triple, Triple, Triple]] = {
    "normal": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritanopia": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}
FOUR, FIVE, SIX = "ofsted4", "report_card_5", "scotland6_care"
SET = "colour_blind"


def lab(colour: str, sight: str) -> Triple:
    """CIE L*a*b* under D65 of a colour as some eyes see it."""
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    seen = [min(max(_dot(row, linear), 0.0), 1.0) for row in SIGHTS[sight]]
    white = (0.95047, 1.0, 1.08883)
    rows = ((0.4124564, 0.3575761, 0.1804375), (0.2126729, 0.7151522, 0.0721750), (0.0193339, 0.1191920, 0.9503041))
    x, y, z = (_root(_dot(row, seen) / ground) for row, ground in zip(rows, white, strict=True))
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def _dot(one: Iterable[float], other: Iterable[float]) -> float:
    return sum(a * b for a, b in zip(one, other, strict=True))


def _root(part: float) -> float:
    return float(part ** (1 / 3)) if part > 216 / 24389 else (24389 / 27 * part + 16) / 116


def apart(one: Triple, other: Triple) -> float:
    """CIEDE2000."""
    chroma = [math.hypot(a, b) for _, a, b in (one, other)]
    seventh = (sum(chroma) / 2) ** 7
    stretch = 1.5 - 0.5 * math.sqrt(seventh / (seventh + 25**7))
    c1, c2 = (math.hypot(a * stretch, b) for _, a, b in (one, other))
    h1, h2 = (math.degrees(math.atan2(b, a * stretch)) % 360 for _, a, b in (one, other))
    turn = (h2 - h1 + 180) % 360 - 180 if c1 * c2 else 0.0
    hue = 2 * math.sqrt(c1 * c2) * math.sin(math.radians(turn / 2))
    lightness, mean_chroma = (one[0] + other[0]) / 2, (c1 + c2) / 2
    mean_hue = (h1 + turn / 2) % 360 if c1 * c2 else h1 + h2
    weight = (
        1
        - 0.17 * math.cos(math.radians(mean_hue - 30))
        + 0.24 * math.cos(math.radians(2 * mean_hue))
        + 0.32 * math.cos(math.radians(3 * mean_hue + 6))
        - 0.20 * math.cos(math.radians(4 * mean_hue - 63))
    )
    seventh = mean_chroma**7
    rotation = -math.sin(math.radians(60 * math.exp(-(((mean_hue - 275) / 25) ** 2)))) * 2
    rotation *= math.sqrt(seventh / (seventh + 25**7))
    middle = (lightness - 50) ** 2
    light = (other[0] - one[0]) / (1 + 0.015 * middle / math.sqrt(20 + middle))
    strong = (c2 - c1) / (1 + 0.045 * mean_chroma)
    hue /= 1 + 0.015 * mean_chroma * weight
    return math.sqrt(light**2 + strong**2 + hue**2 + rotation * strong * hue)


def least(colour_set: str, scale_id: str, sight: str, *, dark: bool, accents: bool = False) -> float:
    """How far the two nearest grades of a scale are apart."""
    scale = load_knowledge().frameworks.scale(scale_id)
    assert scale is not None
    shades = [palette().colours(scale_id, grade.id, colour_set).on(dark) for grade in scale.grades]
    seen = [lab(shade.accent if accents else shade.fill, sight) for shade in shades]
    return min(apart(one, other) for one, other in combinations(seen, 2))


@pytest.mark.parametrize(
    ("one", "other", "told"),
    [
        # From the test data of Sharma, Wu and Dalal (2005), table 1.
        ((50.0, 2.6772, -79.7751), (50.0, 0.0, -82.7485), 2.0425),
        ((50.0, 2.5, 0.0), (73.0, 25.0, -18.0), 27.1492),
        ((2.0776, 0.0795, -1.1350), (0.9033, -0.0636, -0.5514), 0.9082),
    ],
)
def test_the_measure_is_right(one: Triple, other: Triple, told: float) -> None:
    assert apart(one, other) == pytest.approx(told, abs=0.0001)


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("sight", SIGHTS)
def test_no_eye_sees_two_of_the_four_grades_as_nearly_alike(sight: str, dark: bool) -> None:
    assert least(SET, FOUR, sight, dark=dark) >= 20
    assert least(SET, FOUR, sight, dark=dark, accents=True) >= 35


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("sight", SIGHTS)
def test_nor_two_of_five(sight: str, dark: bool) -> None:
    assert least(SET, FIVE, sight, dark=dark) >= 15
    assert least(SET, FIVE, sight, dark=dark, accents=True) >= 20


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("sight", SIGHTS)
def test_nor_two_of_six(sight: str, dark: bool) -> None:
    assert least(SET, SIX, sight, dark=dark) >= 11
    assert least(SET, SIX, sight, dark=dark, accents=True) >= 18


@pytest.mark.parametrize("scale", [FOUR, FIVE])
@pytest.mark.parametrize("dark", [False, True])
def test_it_is_further_apart_than_the_default_for_every_colour_blind_eye(scale: str, dark: bool) -> None:
    for sight in ("protanopia", "deuteranopia", "tritanopia"):
        assert least(SET, scale, sight, dark=dark) > least("calm", scale, sight, dark=dark), sight
