"""Chips say the same in fill, meter and word, are never cut, and span two cells where one grade holds for both."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings, strategies
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from core.knowledge import load_knowledge
from gui.appearance.look import Appearance, Look
from gui.appearance.theme import Theme
from gui.delegates.face_maker import FaceMaker
from gui.delegates.grade_chip import Form, GradeChipLabel, GradeChips, chip_size, choose_wording
from gui.delegates.grade_face import Absence, AbsentFace, Face, GradeFace, Half, Wording

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pytestqt.qtbot import QtBot


@pytest.fixture
def faces() -> Sequence[GradeFace]:
    return FaceMaker(load_knowledge()).faces_of_area("ilacs_2023", "help_and_protection")


@pytest.fixture
def chips(qtbot: QtBot) -> GradeChips:
    return GradeChips(Theme(load_knowledge().palette, Look(Appearance.LIGHT)))


def painted(chips: GradeChips, face: Face, width: int = 130, half: Half = Half.WHOLE) -> QImage:
    image = QImage(width, 22, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    chips.paint(painter, QRectF(image.rect()), face, Form.TABLE, Wording.SHORT, half)
    painter.end()
    return image


def inked_columns(image: QImage, ink: QColor, y: int, within: range) -> int:
    """Pixels along a line that are as dark as the ink."""
    return sum(image.pixelColor(x, y).lightness() < ink.lightness() + 40 for x in within)


def test_grades_run_from_a_full_meter_to_one_bar(faces: Sequence[GradeFace]) -> None:
    assert [(face.letter, face.filled, face.steps) for face in faces] == [
        ("O", 4, 4),
        ("G", 3, 4),
        ("RI", 2, 4),
        ("I", 1, 4),
    ]


def test_a_chip_is_filled_with_its_grades_colour(chips: GradeChips, faces: Sequence[GradeFace]) -> None:
    for face in faces:
        image = painted(chips, face)
        assert image.pixelColor(125, 5) == chips.colours(face).fill


def test_a_chip_takes_the_colours_of_the_theme(chips: GradeChips, faces: Sequence[GradeFace]) -> None:
    chips.theme.set_look(Look(Appearance.DARK))
    assert painted(chips, faces[0]).pixelColor(125, 5) == chips.colours(faces[0]).fill


def test_better_grades_have_more_ink_in_their_meters(chips: GradeChips, faces: Sequence[GradeFace]) -> None:
    ink = [inked_columns(painted(chips, face), chips.colours(face).text, 11, range(4, 23)) for face in faces]
    assert ink == sorted(ink, reverse=True)
    assert len(set(ink)) == 4


def test_a_column_takes_one_wording_for_all(faces: Sequence[GradeFace]) -> None:
    widest = max(chip_size(face, Form.TABLE, Wording.FULL).width() for face in faces)
    assert choose_wording(faces, widest) is Wording.FULL
    assert choose_wording(faces, widest - 1) is Wording.SHORT
    assert choose_wording(faces, 30) is Wording.COMPACT


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(width=strategies.integers(20, 400))
def test_no_word_is_wider_than_its_column(qtbot: QtBot, faces: Sequence[GradeFace], width: int) -> None:
    wording = choose_wording(faces, width)
    if wording is not Wording.COMPACT:
        assert all(chip_size(face, Form.TABLE, wording).width() <= width for face in faces)


def test_one_grade_for_two_cells_is_one_chip(chips: GradeChips, faces: Sequence[GradeFace]) -> None:
    left, right = painted(chips, faces[0], half=Half.LEFT), painted(chips, faces[0], half=Half.RIGHT)
    fill = chips.colours(faces[0]).fill
    assert left.pixelColor(129, 11) == right.pixelColor(0, 11) == fill
    assert left.pixelColor(0, 11) != fill


def test_an_area_that_ended_is_no_colour(chips: GradeChips) -> None:
    absent = AbsentFace(Absence.ENDED, "ended 2026", "Overall effectiveness: not judged since April 2026.")
    image = painted(chips, absent)
    colours = {image.pixelColor(x, 5).saturation() for x in range(130)}
    assert max(colours) < 40


def test_an_older_grade_that_shares_a_colour_has_a_dotted_border(faces: Sequence[GradeFace]) -> None:
    maker = FaceMaker(load_knowledge())
    old = maker.face("slac_2009", "overall_effectiveness", "adequate")
    assert old.dotted
    assert not any(face.dotted for face in faces)


def test_a_value_outside_any_scale_has_no_meter_and_keeps_its_word() -> None:
    face = FaceMaker(load_knowledge()).face(None, None, "maintained")
    assert (face.label, face.steps) == ("Maintained", 0)


def test_a_large_chip_speaks_the_whole_grade_and_fits_a_narrow_panel(
    qtbot: QtBot, chips: GradeChips, faces: Sequence[GradeFace]
) -> None:
    label = GradeChipLabel(chips, Form.LARGE)
    qtbot.addWidget(label)
    label.show_face(faces[2])
    assert label.accessibleName() == "Requires improvement"
    assert label.minimumSizeHint().width() < label.sizeHint().width()
    for width in (label.sizeHint().width(), label.minimumSizeHint().width()):
        label.resize(width, label.sizeHint().height())
        form, wording = label._fitting(faces[2])
        assert chip_size(faces[2], form, wording).width() <= max(width, label.minimumSizeHint().width())


def test_no_face_takes_no_room(qtbot: QtBot, chips: GradeChips) -> None:
    label = GradeChipLabel(chips, Form.LARGE)
    qtbot.addWidget(label)
    label.show_face(None)
    assert label.isHidden()


def test_a_grade_that_its_column_cannot_hold_is_shortened_and_not_cut(
    chips: GradeChips, faces: Sequence[GradeFace]
) -> None:
    longest = faces[2]
    width = chip_size(longest, Form.TABLE, Wording.COMPACT).width() + 4
    assert chip_size(longest, Form.TABLE, Wording.SHORT).width() > width

    def in_words(wording: Wording) -> QImage:
        image = QImage(width, 22, QImage.Format.Format_RGB32)
        image.fill(Qt.GlobalColor.white)
        painter = QPainter(image)
        chips.paint(painter, QRectF(image.rect()), longest, Form.TABLE, wording)
        painter.end()
        return image

    assert in_words(Wording.FULL) == in_words(Wording.SHORT) == in_words(Wording.COMPACT)
