"""Every grade has its colour, every colour can be read, and outputs read one source."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from core.errors import KnowledgeError
from core.knowledge import Border, EvidenceKind, Role, Underline, load_knowledge, palette
from core.knowledge.palette_files import load_palette

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

FRAMEWORKS = load_knowledge().frameworks
PALETTE = palette()
GRADES = [(scale.id, grade.id) for scale in FRAMEWORKS.scales() for grade in scale.grades]


def contrast(one: str, other: str) -> float:
    """Contrast of two colours, 1 to 21, as WCAG 2 defines it."""

    def luminance(colour: str) -> float:
        parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
        red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("colour_set", sorted(PALETTE.sets))
@pytest.mark.parametrize(("scale", "grade"), GRADES)
def test_every_grade_can_be_read_on_its_fill_and_seen_in_a_chart(colour_set: str, scale: str, grade: str) -> None:
    colours = PALETTE.colours(scale, grade, colour_set)
    assert colours is not PALETTE.off_scale
    assert contrast(colours.light.fill, colours.light.text) >= 7
    assert contrast(colours.dark.fill, colours.dark.text) >= 7
    assert contrast(colours.light.accent, "#ffffff") >= 3
    assert contrast(colours.dark.accent, "#1e1e1e") >= 3


def test_no_two_grades_of_a_scale_look_alike() -> None:
    for colour_set in PALETTE.sets:
        for scale in FRAMEWORKS.scales():
            looks = [PALETTE.colours(scale.id, grade.id, colour_set) for grade in scale.grades]
            for dark in (False, True):
                assert len({look.on(dark).fill for look in looks}) == scale.steps


def test_the_four_grades_have_the_measured_colours() -> None:
    good = PALETTE.colours("ofsted4", "good")
    assert (good.light.fill, good.light.text, good.light.accent) == ("#dff5ee", "#0d3b35", "#45938c")
    assert (good.dark.fill, good.dark.text, good.dark.accent) == ("#0a6154", "#ffffff", "#a4efe6")
    assert good.border is Border.SOLID


def test_satisfactory_and_adequate_take_the_third_colour_with_a_dotted_border() -> None:
    third = PALETTE.colours("ofsted4", "requires_improvement")
    for scale, grade in (("ofsted4_adequate", "adequate"), ("ofsted4_satisfactory", "satisfactory")):
        old = PALETTE.colours(scale, grade)
        assert (old.light, old.dark, old.border) == (third.light, third.dark, Border.DOTTED)


def test_adequate_of_the_police_is_told_apart_from_requires_improvement() -> None:
    adequate = PALETTE.colours("hmicfrs5", "adequate")
    assert adequate.light.fill != PALETTE.colours("hmicfrs5", "requires_improvement").light.fill


def test_a_value_outside_any_scale_is_plain() -> None:
    facts = FRAMEWORKS.grade_facts("school_eif_2019", "overall_effectiveness", "maintained")
    assert PALETTE.for_facts(facts) is PALETTE.off_scale
    assert PALETTE.colours("ofsted4", "excellent") is PALETTE.off_scale


def test_an_unknown_set_of_colours_is_read_as_the_default() -> None:
    assert PALETTE.colours("ofsted4", "good", "neon") is PALETTE.colours("ofsted4", "good")
    assert PALETTE.colours("ofsted4", "good", "traffic_light") is not PALETTE.colours("ofsted4", "good")


def test_evidence_can_be_read_and_its_kinds_differ_without_colour() -> None:
    for kind, marks in PALETTE.evidence.items():
        assert contrast(marks.light.fill, marks.light.text) >= 7, kind
        assert contrast(marks.dark.fill, marks.dark.text) >= 7, kind
        assert contrast(marks.on(dark=False).fill, marks.on(dark=False).line) >= 3, kind
        assert contrast(marks.on(dark=True).fill, marks.on(dark=True).line) >= 3, kind
    assert len({(marks.underline, marks.width) for marks in PALETTE.evidence.values()}) == 6
    assert PALETTE.evidence[EvidenceKind.GRADE].underline is Underline.SOLID
    assert PALETTE.evidence[EvidenceKind.EARLIER].underline is Underline.DASHED


@pytest.mark.parametrize("dark", [False, True])
def test_text_of_the_interface_can_be_read_on_its_ground(dark: bool) -> None:
    base, selection = PALETTE.role(Role.BASE, dark), PALETTE.role(Role.SELECTION, dark)
    for role in (Role.TEXT, Role.SECONDARY_TEXT, Role.LINK, Role.NEEDS_EYES, Role.FAILED, Role.DONE):
        assert contrast(PALETTE.role(role, dark), base) >= 4.5, role
        assert contrast(PALETTE.role(role, dark), selection) >= 4.5, role
    assert contrast(PALETTE.role(Role.PRIMARY_BUTTON, dark), PALETTE.role(Role.PRIMARY_BUTTON_TEXT, dark)) >= 4.5


def test_the_outline_of_a_chip_is_laid_on_thinly() -> None:
    assert PALETTE.outline().colour == "#141e28"
    assert PALETTE.outline().opacity == pytest.approx(0.17, abs=0.003)
    assert PALETTE.outline(dark=True).opacity == pytest.approx(0.2, abs=0.003)


G, L, D = "grades.toml", "light.toml", "dark.toml"


@pytest.mark.parametrize(
    ("file", "old", "new", "told"),
    [
        (G, 'fill = "#dff5ee"', 'fill = "green"', "'green' is not a colour"),
        (G, 'fill = "#dff5ee", ', "", "'fill' should be some text"),
        (G, 'border = "dotted"', 'border = "zigzag"', "'zigzag' is not known"),
        (G, 'dark = { fill = "#0a6154"', 'dark = { filling = "#0a6154"', "'filling' is not known"),
        (G, '"good", "requires_improvement", "inadequate"]', '"good", "inadequate"]', "4 grades and 3 colours"),
        (G, '["outstanding", "good", "requires', '["outstanding", "fine", "requires', "no colour 'fine'"),
        (G, 'id = "ofsted4"\n', 'id = "ofsted9"\n', "'ofsted9' is not known"),
        (G, 'id = "traffic_light"', 'id = "calm"', "'calm' stands twice"),
        (L, 'window = "#f1f2f4"', 'window = "pale"', "'pale' is not a colour"),
        (L, 'chip_border = "#2b141e28"', 'chip_border = "#141e28"', "not a colour with opacity"),
        (L, 'window = "#f1f2f4"', 'windows = "#f1f2f4"', "'windows' is not known"),
        (D, 'underline = "wave"', 'underline = "ripple"', "'ripple' is not known"),
        (D, 'underline = "wave"', 'underline = "double"', "another underline than on light"),
        (D, 'line = "#f09a90"', 'line = "#f09a9"', "is not a colour"),
    ],
)
def test_damage_is_told_by_file_and_line(
    copy: Path, damage: Callable[[str, str, str], int], file: str, old: str, new: str, told: str
) -> None:
    line = damage(f"themes/{file}", old, new)
    with pytest.raises(KnowledgeError, match=told) as caught:
        load_palette(copy / "themes", FRAMEWORKS.scales())
    assert caught.value.message.startswith(f"{file}, line {line}: ")


@pytest.mark.parametrize(
    ("file", "cut_from", "cut_to", "told"),
    [
        (G, '[[scale]]\nid = "ciw4"', "[[scale]]\nid = ", r"grades of 'ciw4' have no colours"),
        (G, "[off_scale]", "[[scale]]", "table 'off_scale' is missing"),
        (L, "[evidence.who]", "[evidence.date]", "table 'who' is missing"),
        (D, "link = ", "needs_eyes", "'link' should be some text"),
    ],
)
def test_what_was_left_out_is_told(copy: Path, file: str, cut_from: str, cut_to: str, told: str) -> None:
    path = copy / "themes" / file
    text = path.read_text(encoding="utf-8")
    start = text.index(cut_from)
    path.write_text(text[:start] + text[text.index(cut_to, start + len(cut_from)) :], encoding="utf-8")
    with pytest.raises(KnowledgeError, match=told):
        load_palette(copy / "themes", FRAMEWORKS.scales())


def test_a_palette_without_the_default_set_or_a_colour_twice_is_told(copy: Path) -> None:
    path = copy / "themes" / G
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace('id = "calm"', 'id = "quiet"'), encoding="utf-8")
    with pytest.raises(KnowledgeError, match="set 'calm' is missing"):
        load_palette(copy / "themes", FRAMEWORKS.scales())
    path.write_text(text.replace('id = "good"', 'id = "outstanding"', 1), encoding="utf-8")
    with pytest.raises(KnowledgeError, match="'outstanding' stands twice"):
        load_palette(copy / "themes", FRAMEWORKS.scales())
