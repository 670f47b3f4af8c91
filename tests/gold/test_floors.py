"""Floors hold what was reached, notice a drop, and go down only when somebody says so."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from tests.gold.corpus import ArticleSet
from tests.gold.floors import TOLERANCE, Floor, drops, load_floors, measured, save_floors
from tests.gold.pin import pin
from tests.gold.scoring import Figure, score

if TYPE_CHECKING:
    from pathlib import Path

FLOOR = Floor("abc", 3, {"current_f1": 0.9, "dates_f1": 0.8}, {"false_alarms": 1})


def with_current(value: float) -> Floor:
    return replace(FLOOR, at_least={**FLOOR.at_least, "current_f1": value})


def test_the_same_figures_are_no_drop_and_better_ones_neither() -> None:
    assert drops(FLOOR, FLOOR) == ()
    assert drops(FLOOR, with_current(0.95)) == ()


def test_a_figure_below_its_floor_is_told_with_both_values() -> None:
    assert drops(FLOOR, with_current(0.85)) == ("current_f1 fell from 0.9000 to 0.8500",)


@pytest.mark.parametrize(("fall", "told"), [(TOLERANCE / 2, False), (TOLERANCE * 2, True)])
def test_a_drop_within_the_tolerance_is_let_pass(fall: float, told: bool) -> None:
    assert bool(drops(FLOOR, with_current(0.9 - fall))) is told


def test_one_more_false_alarm_is_a_drop() -> None:
    assert drops(FLOOR, replace(FLOOR, at_most={"false_alarms": 2})) == ("false_alarms rose from 1 to 2",)


def test_a_figure_that_is_no_longer_measured_is_a_drop() -> None:
    assert drops(FLOOR, replace(FLOOR, at_least={"dates_f1": 0.8})) != ()


def test_every_figure_has_a_floor() -> None:
    assert {f"{figure}_f1" for figure in Figure} <= set(measured(score([]), "abc").at_least)


def test_floors_are_the_same_after_writing_and_reading(tmp_path: Path) -> None:
    path = tmp_path / "floors.json"
    save_floors({ArticleSet.HARD: FLOOR}, path)
    assert load_floors(path) == {ArticleSet.HARD: FLOOR}


def test_pinning_refuses_to_lower_a_floor_and_leaves_the_file_alone(tmp_path: Path) -> None:
    path = tmp_path / "floors.json"
    save_floors({ArticleSet.HARD: FLOOR}, path)
    before = path.read_bytes()
    assert pin({ArticleSet.HARD: with_current(0.5)}, path, allow_regression=False) != ()
    assert path.read_bytes() == before


def test_pinning_lowers_a_floor_when_told_to(tmp_path: Path) -> None:
    path = tmp_path / "floors.json"
    save_floors({ArticleSet.HARD: FLOOR}, path)
    assert pin({ArticleSet.HARD: with_current(0.5)}, path, allow_regression=True) == ()
    assert load_floors(path)[ArticleSet.HARD].at_least["current_f1"] == 0.5


def test_pinning_raises_floors_and_takes_in_a_changed_corpus(tmp_path: Path) -> None:
    path = tmp_path / "floors.json"
    save_floors({ArticleSet.HARD: FLOOR}, path)
    assert pin({ArticleSet.HARD: replace(with_current(0.95), fingerprint="def")}, path, allow_regression=False) == ()
    assert load_floors(path)[ArticleSet.HARD].fingerprint == "def"
