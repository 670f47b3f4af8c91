"""Damage to the frameworks' data is told by file and line; the data itself holds what reports say."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from core.errors import KnowledgeError
from core.knowledge import load_knowledge
from core.knowledge.framework_files import load_frameworks

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

CHILDREN = "frameworks/ofsted_childrens_services.toml"
SCALES = "frameworks/scales.toml"
COMPARISONS = "frameworks/comparisons.toml"


@pytest.mark.parametrize(
    ("file", "old", "new", "lines_below", "told"),
    [
        pytest.param(CHILDREN, 'id = "ilacs_2018"', 'id = "ilacs_2023"', 0, "stands twice", id="framework twice"),
        pytest.param(CHILDREN, 'scale = "ofsted4_to_be_good"', 'scale = "stars5"', 0, "no scale 'stars5'", id="scale"),
        pytest.param(CHILDREN, 'inspectorate = "Ofsted"', "inspectorate = 4", 0, "should be some text", id="no text"),
        pytest.param(CHILDREN, "visit_types = [", 'visit_types = ["picnic", ', 0, "'picnic' is not known", id="visit"),
        pytest.param(CHILDREN, '"childrens_services"', '"council"', 0, "'council' is not known", id="provider type"),
        pytest.param(CHILDREN, "valid_from = 2023-01-01", 'valid_from = "soon"', 0, "should be a date", id="date"),
        pytest.param(CHILDREN, "valid_from = 2023-01-01", 'valid_from = ""', 0, "should be a date", id="no start"),
        pytest.param(CHILDREN, "valid_to = 2026-03-31", "valid_to = 2022-03-31", 0, "before it begins", id="from > to"),
        pytest.param(CHILDREN, "has_overall = false", "has_overall = true", 0, "contradict", id="overall"),
        pytest.param(CHILDREN, "has_overall = false", 'has_overall = "no"', 0, "true or false", id="flag"),
        pytest.param(CHILDREN, 'beside = ["sif_2013"]', 'beside = ["siff"]', 0, "no framework 'siff'", id="beside"),
        pytest.param(CHILDREN, 'confidence = "verified"', 'confidence = "sure"', 0, "'sure' is not", id="confidence"),
        pytest.param(CHILDREN, 'confidence = "verified"', "confident = true", 0, "'confident' is not known", id="key"),
        pytest.param(CHILDREN, 'title = "Adoption performance"', 'title = " "', 0, "should be some text", id="title"),
        pytest.param(CHILDREN, 'id = "adoption"', 'id = "care_leavers"', 9, "stands twice", id="area twice"),
        pytest.param(CHILDREN, 'part_of = "looked', 'part_of = "un', 0, "no area 'un_after_and", id="part of"),
        pytest.param(CHILDREN, '["adoption"]', '["adoption", "Leadership"]', 15, "is a name of both", id="alias twice"),
        pytest.param(CHILDREN, '["adoption"]', '["adoption", ""]', 0, "list of texts", id="empty alias"),
        pytest.param(CHILDREN, '["adoption"]', '"adoption"', 0, "list of texts", id="alias no list"),
        pytest.param("frameworks/cqc.toml", '{ inadequate = "25', '{ poor = "25', 0, "no grade 'poor'", id="scores"),
        pytest.param(SCALES, 'id = "ofsted4"\n', 'id = "cqc4"\n', 67, "'cqc4' stands twice", id="scale twice"),
        pytest.param(
            SCALES, '"Good", abbreviation = "G", rank = 2', '"Good", abbreviation = "G", rank = 3', 0, "be 2", id="rank"
        ),
        pytest.param(SCALES, 'abbreviation = "G"', 'abbreviation = "O"', 0, "same abbreviation", id="abbreviation"),
        pytest.param(
            SCALES, '{ id = "good"', '{ id = "outstanding"', 0, "stands twice in this scale", id="grade twice"
        ),
        pytest.param(SCALES, 'band = "positive"', 'band = "nice"', 0, "'nice' is not known", id="band"),
        pytest.param(SCALES, "rank = 2", 'rank = "2"', 0, "whole number", id="rank no number"),
        pytest.param(
            COMPARISONS, 'from = "ilacs_2023"', 'from = "ilacs_1923"', 0, "no framework 'ilacs_1923'", id="from"
        ),
        pytest.param(COMPARISONS, 'to = "ilacs_2026"', 'to = "ilacs_2018"', -1, "is not earlier", id="order"),
        pytest.param(COMPARISONS, 'to = "impact_of_leaders"', 'to = "bosses"', 0, "has no area 'bosses'", id="area"),
        pytest.param(COMPARISONS, 'relation = "same"', 'relation = "alike"', 0, "'alike' is not known", id="relation"),
        pytest.param(
            COMPARISONS, 'to = "", relation = "none"', 'to = "", relation = "same"', 0, "without two", id="none"
        ),
    ],
)
def test_damage_is_told_by_file_and_line(
    copy: Path,
    damage: Callable[[str, str, str], int],
    file: str,
    old: str,
    new: str,
    lines_below: int,
    told: str,
) -> None:
    line = damage(file, old, new) + lines_below
    with pytest.raises(KnowledgeError, match=told) as caught:
        load_frameworks(copy / "frameworks")
    assert caught.value.message.startswith(f"{file.split('/')[1]}, line {line}: ")
    assert caught.value.advice


@pytest.mark.parametrize(
    ("old", "new"),
    [('id = "sif_2013"', 'id = "sif_2013'), ("valid_from = 2023-01-01", "valid_from = 2023-13-01")],
)
def test_broken_toml_is_told_by_file_and_line(
    copy: Path, damage: Callable[[str, str, str], int], old: str, new: str
) -> None:
    line = damage(CHILDREN, old, new)
    with pytest.raises(KnowledgeError, match=rf"^ofsted_childrens_services.toml, line {line}: not valid TOML"):
        load_frameworks(copy / "frameworks")


def test_frameworks_that_overlap_unannounced_are_refused(copy: Path, damage: Callable[[str, str, str], int]) -> None:
    damage(CHILDREN, 'beside = ["sif_2013"]\n', "")
    with pytest.raises(KnowledgeError, match="'ilacs_2018' and 'sif_2013' apply at the same time"):
        load_frameworks(copy / "frameworks")


def test_an_overlap_by_one_day_is_refused(copy: Path, damage: Callable[[str, str, str], int]) -> None:
    damage(CHILDREN, "valid_to = 2026-03-31", "valid_to = 2026-04-01")
    with pytest.raises(KnowledgeError, match="apply at the same time"):
        load_frameworks(copy / "frameworks")


def test_a_comparison_or_a_pair_given_twice_is_refused(copy: Path) -> None:
    path = copy / COMPARISONS
    text = path.read_text(encoding="utf-8")
    first = text[text.index("[[comparison]]") : text.index("[[comparison]]", text.index("[[comparison]]") + 1)]
    path.write_text(text + "\n" + first, encoding="utf-8")
    with pytest.raises(KnowledgeError, match="compared twice"):
        load_frameworks(copy / "frameworks")
    pair = '  { from = "help_and_protection", to = "help_and_protection", relation = "same" },\n'
    path.write_text(text.replace(pair, pair + pair, 1), encoding="utf-8")
    with pytest.raises(KnowledgeError, match="pair of areas stands twice"):
        load_frameworks(copy / "frameworks")


def test_a_comparison_without_pairs_and_a_scale_of_one_grade_are_refused(copy: Path) -> None:
    path = copy / "frameworks" / "more.toml"
    path.write_text('[[comparison]]\nfrom = "apa_2005"\nto = "sif_2013"\n', encoding="utf-8")
    with pytest.raises(KnowledgeError, match=r"^more.toml, line 1: a comparison needs"):
        load_frameworks(copy / "frameworks")
    grade = '{ id = "fine", label = "Fine", abbreviation = "F", rank = 1, band = "top" }'
    path.write_text(f'# one grade\n[[scale]]\nid = "one"\ngrades = [\n  {grade},\n]\n', encoding="utf-8")
    with pytest.raises(KnowledgeError, match=r"^more.toml, line 4: a scale needs at least two"):
        load_frameworks(copy / "frameworks")


def test_a_missing_folder_is_told(tmp_path: Path) -> None:
    with pytest.raises(KnowledgeError, match="folder is missing"):
        load_frameworks(tmp_path / "frameworks")


def test_a_file_that_is_no_utf8_is_told_by_line(copy: Path) -> None:
    (copy / "frameworks" / "more.toml").write_bytes(b"# one\n# caf\xe9\n")
    with pytest.raises(KnowledgeError, match=r"^more.toml, line 2: this is not UTF-8"):
        load_frameworks(copy / "frameworks")


def test_a_new_framework_is_data_only(copy: Path) -> None:
    (copy / "frameworks" / "ni.toml").write_text(
        """
[[scale]]
id = "rqia3"
grades = [
  { id = "fully", label = "Fully met", abbreviation = "F", rank = 1, band = "positive" },
  { id = "partly", label = "Partly met", abbreviation = "P", rank = 2, band = "middle" },
  { id = "not", label = "Not met", abbreviation = "N", rank = 3, band = "bottom" },
]

[[framework]]
id = "rqia_2030"
inspectorate = "RQIA"
title = "Regulation of care in Northern Ireland"
short = "RQIA"
provider_type = "childrens_home"
inspects = "Children's homes"
valid_from = 2030-01-01
valid_to = ""
date_basis = "publication"
scale = "rqia3"
has_overall = false
confidence = "remembered"

  [[framework.area]]
  id = "safe_care"
  title = "Is care safe?"
  short = "Safe care"
""",
        encoding="utf-8",
    )
    frameworks = load_frameworks(copy / "frameworks")
    assert frameworks.grade_facts("rqia_2030", "safe_care", "partly").filled == 2
    assert frameworks.area_title("safe_care") == "Is care safe?"


def test_all_the_frameworks_scales_and_comparisons_are_there() -> None:
    frameworks = load_knowledge().frameworks
    assert len(frameworks.all()) == 42
    assert len(frameworks.scales()) == 18
    assert len(frameworks.comparisons()) == 14
    assert all(framework.source or framework.confidence == "remembered" for framework in frameworks.all())


def test_every_label_is_brief_enough_for_a_tooltip_and_every_short_form_for_a_column_head() -> None:
    for framework in load_knowledge().frameworks.all():
        for area in framework.areas:
            assert len(area.label) <= 43, (framework.id, area.label)
            assert len(area.short) <= 20, (framework.id, area.short)
            assert "&" not in area.label
