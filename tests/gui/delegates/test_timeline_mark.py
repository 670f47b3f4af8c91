"""Marks of the chart: lines of each kind look otherwise, and every grade is worded alike."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QImage, QPainter

from core.knowledge import Relation
from core.library import Direction
from gui.delegates.grade_face import Wording
from gui.delegates.timeline_mark import TimelineDelegate, paint_end, paint_line
from gui.models.area_timeline import Mark

if TYPE_CHECKING:
    from collections.abc import Callable

    from gui.desk import Desk


def picture(desk: Desk, paint: Callable[[QPainter], None]) -> bytes:
    image = QImage(60, 20, QImage.Format.Format_ARGB32)
    image.fill(desk.theme.colours.base)
    painter = QPainter(image)
    paint(painter)
    painter.end()
    return bytes(image.constBits())


def test_each_kind_of_line_has_a_form_of_its_own(desk: Desk) -> None:
    left, right = QPointF(2, 10), QPointF(58, 10)
    pictures = {
        picture(desk, lambda painter, relation=relation: paint_line(painter, desk.theme, relation, left, right))  # type: ignore[misc]  # mypy cannot infer a default's type
        for relation in (Relation.SAME, Relation.RENAMED, Relation.SIMILAR, Relation.SPLIT)
    }
    pictures.add(picture(desk, lambda painter: paint_end(painter, desk.theme, left, right)))
    assert len(pictures) == 5


@pytest.fixture
def delegate(desk: Desk) -> TimelineDelegate:
    made = TimelineDelegate(desk.chips)
    faces = [desk.faces.face("ilacs_2023", "help_and_protection", grade) for grade in ("good", "requires_improvement")]
    made.set_marks([Mark(face=face, direction=Direction.BETTER) for face in faces])
    return made


def test_the_longest_wording_that_fits_every_grade_is_taken(delegate: TimelineDelegate) -> None:
    assert delegate.wording(400) is Wording.FULL
    assert delegate.wording(delegate.least_width()) is Wording.COMPACT


def test_a_column_has_room_for_words_in_place_of_grades(delegate: TimelineDelegate) -> None:
    before = delegate.least_width()
    delegate.set_marks([Mark(words="not inspected under this framework yet", awaited=True)])
    assert delegate.least_width() > before
