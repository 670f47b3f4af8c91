"""The model of a document's grades tells them whole, to eyes and to screen readers."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from core.knowledge import load_knowledge
from core.model import Tense
from gui.delegates.face_maker import FaceMaker
from gui.delegates.grade_face import GradeFace
from gui.evidence.marks import FindingKey, FindingSort
from gui.models.claims import ClaimColumn, ClaimsModel, KeyRole
from gui.models.roles import Role
from gui.pages.articles.wording import claim_lines
from tests.gui.desks import document_of, findings_of

if TYPE_CHECKING:
    from pytestqt.modeltest import ModelTester


@pytest.fixture
def model(qapp: object) -> ClaimsModel:
    knowledge = load_knowledge()
    (reported,) = findings_of(document_of()).inspections
    lines = claim_lines(reported, 0, Tense.CURRENT, knowledge.frameworks, FaceMaker(knowledge).face)
    return ClaimsModel(lines)


def test_the_model_keeps_qts_rules(qtmodeltester: ModelTester, model: ClaimsModel) -> None:
    qtmodeltester.check(model)


def test_a_row_names_area_and_grade(model: ClaimsModel) -> None:
    row = [model.index(1, column).data() for column in (ClaimColumn.AREA, ClaimColumn.GRADE, ClaimColumn.SURE)]
    assert row == ["Help & protection", "Good", "95 %"]


def test_only_the_grade_has_a_face(model: ClaimsModel) -> None:
    faces = [model.index(0, column).data(Role.FACE) for column in ClaimColumn]
    assert [type(face) for face in faces if face is not None] == [GradeFace]
    assert faces[ClaimColumn.GRADE].label == "Outstanding"


def test_every_cell_speaks_the_whole_claim(model: ClaimsModel) -> None:
    spoken = model.index(1, ClaimColumn.PLACE).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Help and protection: Good. Read from “Help and protection: Good”. 95 % sure."


def test_rows_are_found_by_their_finding(model: ClaimsModel) -> None:
    key = model.index(2, 0).data(KeyRole)
    assert key == FindingKey(FindingSort.CLAIM, 0, 2)
    assert model.row_of(key) == 2
    assert model.row_of(FindingKey(FindingSort.CLAIM, 0, 3)) is None
