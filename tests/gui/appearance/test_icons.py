"""Icons: all drawn by us in one colour, all there, and all following the theme."""

from __future__ import annotations

import ast
from pathlib import Path
from typing import TYPE_CHECKING
from xml.etree import ElementTree

import pytest
from PySide6.QtGui import QAction, QColor
from PySide6.QtSvg import QSvgRenderer

from core.knowledge import load_knowledge
from core.paths import resource
from gui.appearance.icons import IconRole, Icons, app_icon, icon_pixmap
from gui.appearance.look import Appearance, Look
from gui.appearance.theme import Theme

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

ICONS = sorted(path for path in resource("icons").glob("*.svg") if path.stem != "app")
GUI = Path(__file__).resolve().parents[3] / "gui"


def strings_in_gui() -> set[str]:
    """Every string literal of the windows' code."""
    trees = (ast.parse(path.read_text(encoding="utf-8")) for path in GUI.rglob("*.py"))
    return {
        node.value
        for tree in trees
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }


@pytest.mark.parametrize("path", ICONS, ids=lambda path: path.stem)
def test_an_icon_is_an_outline_on_the_grid_in_the_current_colour(path: Path) -> None:
    root = ElementTree.parse(path).getroot()
    assert root.get("viewBox") == "0 0 24 24"
    assert (root.get("stroke"), root.get("fill")) == ("currentColor", "none")


@pytest.mark.parametrize("path", ICONS, ids=lambda path: path.stem)
def test_an_icon_can_be_drawn(qtbot: QtBot, path: Path) -> None:
    assert QSvgRenderer(str(path)).isValid()
    image = icon_pixmap(path.stem, 24, QColor("#ff0000")).toImage()
    inked = {
        image.pixelColor(x, y).name() for x in range(24) for y in range(24) if image.pixelColor(x, y).alpha() > 200
    }
    assert inked == {"#ff0000"}


def test_no_icon_is_left_over() -> None:
    assert {path.stem for path in ICONS} - strings_in_gui() == set()


def test_the_application_has_an_icon_in_all_sizes(qtbot: QtBot) -> None:
    assert {size.width() for size in app_icon().availableSizes()} >= {16, 32, 256}


def test_an_action_keeps_its_icon_in_the_colours_of_the_theme(qtbot: QtBot) -> None:
    theme = Theme(load_knowledge().palette, Look(Appearance.LIGHT))
    icons = Icons(theme)
    action = QAction("Copy")
    icons.dress(action, "copy")
    light = action.icon().pixmap(16, 16).toImage()
    theme.set_look(Look(Appearance.DARK))
    assert action.icon().pixmap(16, 16).toImage() != light


def test_something_destroyed_is_forgotten(qtbot: QtBot) -> None:
    theme = Theme(load_knowledge().palette, Look(Appearance.LIGHT))
    icons = Icons(theme)
    action = QAction("Copy")
    icons.dress(action, "copy")
    del action
    theme.set_look(Look(Appearance.DARK))
    assert icons.colour(IconRole.TEXT) == theme.colours.text
