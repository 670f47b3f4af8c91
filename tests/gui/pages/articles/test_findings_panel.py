"""The findings panel tells everything that stands, each inspection apart, and every row is a way to its words."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from core.library import add_document, create_library
from core.model import DocumentKind, Findings, Provider, ProviderType
from gui.evidence.marks import FindingKey, FindingSort
from gui.pages.articles.findings_panel import FindingsPanel
from gui.pages.articles.findings_sections import evidence_of
from gui.pages.articles.opened import OpenedDocument, read_opened
from gui.widgets.finding_row import FindingRow, PanelRow
from tests.gui.desks import TEXT, document_of, findings_of, make_desk
from tests.gui.heartbeat import run_until

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def panel(qtbot: QtBot, tmp_path: Path) -> Iterator[FindingsPanel]:
    desk = make_desk(tmp_path)
    with qtbot.waitSignal(desk.tasks.libraryOpened):
        desk.tasks.open(tmp_path / "empty.jdesk", create=True)
    panel = FindingsPanel(desk)
    qtbot.addWidget(panel)
    panel.resize(390, 900)
    with qtbot.waitExposed(panel):
        panel.show()
    yield panel
    assert desk.tasks.shut_down()


def opened_with(findings: Findings) -> OpenedDocument:
    with create_library(None) as library:
        return read_opened(library, add_document(library, document_of(), findings, TEXT.encode()).document_id)


def show(panel: FindingsPanel, findings: Findings) -> None:
    panel.show_opened(opened_with(findings))
    assert run_until(lambda: panel.scroll_area.widget() is panel.contents, 5.0)


def told(panel: FindingsPanel, kind: type[PanelRow]) -> list[str]:
    return [row.accessibleName() for section in panel.sections for row in section.findChildren(kind)]


def test_the_facts_are_fields_that_say_where_they_were_read(panel: FindingsPanel) -> None:
    show(panel, findings_of(document_of()))
    form = panel.contents.inspections[0].form
    assert form.provider.text() == "Harrowdale"
    assert form.kind.currentText() == "Children’s services"
    assert form.inspectorate.text() == "Ofsted"
    assert form.framework.currentText() == "ILACS 2023"
    assert (form.first_day.text(), form.last_day.text()) == ("12 May 2025", "16 May 2025")
    assert form.published.text() == "8 Jul 2025"
    assert form.visit.currentText() == "Full"
    notes = [row.note.text() for row in form.rows.values() if row.note.isVisible()]
    assert notes == ["From the days of the visit.", "from “yesterday”"]


def test_doubts_points_checks_and_quotations_are_told(panel: FindingsPanel) -> None:
    show(panel, findings_of(document_of()))
    assert told(panel, FindingRow) == [
        "Two dates could be the day of publication.",
        "early help Strength",
        "more homes near school To improve",
        "One of two areas was told.",
        "“I could not be prouder of our people” Owen Tarn, cabinet member for children, Harrowdale Council",
    ]


def test_a_field_leads_to_its_words_and_a_worked_out_one_nowhere(qtbot: QtBot, panel: FindingsPanel) -> None:
    show(panel, findings_of(document_of()))
    form = panel.contents.inspections[0].form
    with qtbot.waitSignal(panel.findingChosen) as chosen:
        qtbot.mouseClick(form.published, LEFT)
    assert chosen.args == [FindingKey(FindingSort.MENTION, 0, 1)]
    assert [row.name for row in form.rows.values() if row.chosen] == ["Published"]
    with qtbot.assertNotEmitted(panel.findingChosen):
        qtbot.mouseClick(form.inspectors, LEFT)


def test_two_inspections_stand_apart_under_their_providers(qtbot: QtBot, panel: FindingsPanel) -> None:
    findings = findings_of(document_of())
    (first,) = findings.inspections
    other = replace(first, provider=Provider("Moorside School", ProviderType.SCHOOL), doubts=())
    show(panel, replace(findings, inspections=(first, other)))
    headings = {label.text() for section in panel.sections for label in section.findChildren(QLabel)}
    assert {"Harrowdale", "Moorside School"} <= headings
    with qtbot.waitSignal(panel.findingChosen) as chosen:
        table = panel.sections[1].tables[0]
        qtbot.mouseClick(table.viewport(), LEFT, pos=table.visualRect(table.model().index(1, 0)).center())
    assert chosen.args == [FindingKey(FindingSort.CLAIM, 1, 1)]
    assert not panel.sections[0].tables[0].selectionModel().hasSelection()


def test_a_text_without_an_inspection_says_so(panel: FindingsPanel) -> None:
    show(panel, Findings(DocumentKind.ARTICLE, "1"))
    words = [label.text() for section in panel.sections for label in section.findChildren(QLabel)]
    assert words == ["No inspection was found in this text."]
    assert panel.counts.text() == "no grade"


def test_a_library_that_takes_no_changes_offers_none(panel: FindingsPanel, monkeypatch: pytest.MonkeyPatch) -> None:
    opened = replace(panel._desk.tasks.open_library, read_only=True)
    monkeypatch.setattr(panel._desk.tasks, "_open", opened)
    show(panel, findings_of(document_of()))
    assert not panel.review_button.isEnabled()
    assert not panel.delete_button.isEnabled()
    form = panel.contents.inspections[0].form
    assert form.provider.isReadOnly()
    assert not form.kind.isEnabled()
    menu = panel.menu_of(FindingKey(FindingSort.CLAIM, 0, 0))
    assert not any(action.isEnabled() for action in menu.actions() if not action.isSeparator())


def test_every_row_is_as_high_as_its_words_at_any_width(qtbot: QtBot, panel: FindingsPanel) -> None:
    show(panel, findings_of(document_of()))
    for width in (390, 260):
        panel.resize(width, 900)
        qtbot.waitUntil(lambda width=width: panel.width() == width)
        rows = [row for section in panel.sections for row in section.findChildren(PanelRow)]
        qtbot.waitUntil(lambda rows=rows: all(row.height() >= row.heightForWidth(row.width()) for row in rows))


def test_each_key_finds_its_evidence() -> None:
    findings = findings_of(document_of())
    wanted = {
        FindingKey(FindingSort.CLAIM, 0, 1): "Help and protection: Good",
        FindingKey(FindingSort.POINT, 0, 0): "early help",
        FindingKey(FindingSort.MENTION, 0, 1): "yesterday",
        FindingKey(FindingSort.MENTION, -1, 0): "Wednesday, 9 July 2025",
        FindingKey(FindingSort.QUOTE, -1, 0): "I could not be prouder of our people",
        FindingKey(FindingSort.CHECK, -1, 0): "one of two areas",
    }
    found = {key: evidence_of(findings, key) for key in wanted}
    assert {key: evidence.text for key, evidence in found.items() if evidence} == wanted


def test_grades_that_are_less_than_sure_are_told_as_a_doubt(panel: FindingsPanel) -> None:
    findings = findings_of(document_of())
    (reported,) = findings.inspections
    claims = tuple(replace(claim, confidence=0.88) if n < 2 else claim for n, claim in enumerate(reported.claims))
    show(panel, replace(findings, inspections=(replace(reported, doubts=(), claims=claims),)))
    assert told(panel, FindingRow)[0] == "2 grades are less than 90 % sure. Look at their words."
