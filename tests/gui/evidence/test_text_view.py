"""The reader marks the very words, and a click on them leads to their finding."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QGuiApplication
from PySide6.QtWidgets import QAbstractSlider, QProxyStyle, QStyle

from core.knowledge import load_knowledge
from core.model import PageSpan
from gui.appearance.colours import EvidenceKind
from gui.appearance.look import Appearance, Look
from gui.appearance.theme import Theme
from gui.evidence.marks import EvidenceMark, FindingKey, FindingSort
from gui.evidence.reader_text import ReaderText
from gui.evidence.reading_format import ReadingFormat
from gui.evidence.text_view import EvidenceText

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

HEADLINE = "Larkfield school is good 🎉, say inspectors"
TEXT = (
    f"{HEADLINE}\n\nBy Nia Moss\n\n\nInspectors 🏫 rated it good overall, and its early years outstanding.\n\n"
    + "\n\n".join(f"Paragraph {n} tells of lessons, lunches and the long road there." for n in range(40))
    + "\n\n“We are proud of a good result,” said head teacher Ola Brandt.\n"
)


def span(words: str) -> tuple[int, int]:
    start = TEXT.index(words)
    return start, start + len(words)


def claim(index: int) -> FindingKey:
    return FindingKey(FindingSort.CLAIM, 0, index)


GOOD = EvidenceMark(EvidenceKind.GRADE, *span("good overall"), claim(0))
EARLY = EvidenceMark(EvidenceKind.GRADE, *span("its early years outstanding"), claim(1))
QUOTE = EvidenceMark(
    EvidenceKind.QUOTATION, *span("We are proud of a good result"), FindingKey(FindingSort.QUOTE, -1, 0)
)
MARKS = (GOOD, EARLY, QUOTE)
LABELS = {GOOD.key: "Overall effectiveness: Good", EARLY.key: "Early years: Outstanding"}


@pytest.fixture
def theme() -> Theme:
    return Theme(load_knowledge().palette, Look(Appearance.LIGHT))


@pytest.fixture
def reader(qtbot: QtBot, theme: Theme) -> EvidenceText:
    theme.apply()
    reader = EvidenceText(theme)
    qtbot.addWidget(reader)
    reader.resize(700, 400)
    reader.show_text(ReaderText(TEXT, MARKS, LABELS, ReadingFormat(span(HEADLINE), span("By Nia Moss"))))
    with qtbot.waitExposed(reader):
        reader.show()
    return reader


def middle(reader: EvidenceText, mark: EvidenceMark) -> QPoint:
    return reader.areas_of(mark.start, mark.end)[0].center().toPoint()


def first_fill(reader: EvidenceText) -> QColor:
    selection = reader.extraSelections()[0]
    return selection.format.background().color()


def test_the_text_stays_exactly_as_it_was_read(reader: EvidenceText) -> None:
    assert reader.toPlainText() == TEXT


@pytest.mark.parametrize("mark", MARKS, ids=lambda mark: mark.key.sort)
def test_the_fill_lies_on_the_very_words_behind_emoji_too(reader: EvidenceText, mark: EvidenceMark) -> None:
    filled = [selection.cursor.selectedText() for selection in reader.extraSelections()]
    assert TEXT[mark.start : mark.end] in filled


def test_a_click_on_marked_words_chooses_their_finding(qtbot: QtBot, reader: EvidenceText) -> None:
    with qtbot.waitSignal(reader.findingActivated) as chosen:
        qtbot.mouseClick(reader.viewport(), Qt.MouseButton.LeftButton, pos=middle(reader, EARLY))
    assert chosen.args == [EARLY.key]
    assert reader.current_spans() == ((EARLY.start, EARLY.end),)


def test_a_click_beside_the_marks_chooses_nothing(qtbot: QtBot, reader: EvidenceText) -> None:
    plain = reader.areas_of(*span("Inspectors"))[0].center().toPoint()
    with qtbot.assertNotEmitted(reader.findingActivated):
        qtbot.mouseClick(reader.viewport(), Qt.MouseButton.LeftButton, pos=plain)
        qtbot.mouseClick(reader.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(690, 390))


def test_a_second_click_on_words_of_two_findings_chooses_the_other(qtbot: QtBot, reader: EvidenceText) -> None:
    both = EvidenceMark(EvidenceKind.GRADE, GOOD.start, GOOD.end, claim(7))
    reader.show_text(ReaderText(TEXT, (GOOD, both)))
    chosen: list[FindingKey] = []
    reader.findingActivated.connect(chosen.append)
    for _ in range(3):
        qtbot.mouseClick(reader.viewport(), Qt.MouseButton.LeftButton, pos=middle(reader, GOOD))
        qtbot.wait(QGuiApplication.styleHints().mouseDoubleClickInterval() + 20)
    assert chosen == [GOOD.key, both.key, GOOD.key]


def test_enter_on_marked_words_chooses_their_finding(qtbot: QtBot, reader: EvidenceText) -> None:
    reader.show_span(GOOD.start, GOOD.start + 1)
    with qtbot.waitSignal(reader.findingActivated) as chosen:
        qtbot.keyClick(reader, Qt.Key.Key_Return)
    assert chosen.args == [GOOD.key]


def test_selecting_a_finding_scrolls_to_its_words(reader: EvidenceText) -> None:
    reader.select_finding(QUOTE.key)
    (area,) = reader.areas_of(QUOTE.start, QUOTE.end)
    assert reader.viewport().rect().contains(area.toRect())


def is_in_view(reader: EvidenceText, mark: EvidenceMark) -> bool:
    area = reader.areas_of(mark.start, mark.end)[0]
    return area.top() >= 0 and area.bottom() <= reader.viewport().height()


def test_the_ringed_words_stay_in_view_where_there_is_less_room(reader: EvidenceText) -> None:
    reader.resize(700, 900)
    reader.select_finding(GOOD.key)
    reader.resize(300, 120)
    assert is_in_view(reader, GOOD)


def test_the_text_stays_where_the_user_scrolled_it_to(reader: EvidenceText) -> None:
    reader.select_finding(GOOD.key)
    reader.verticalScrollBar().triggerAction(QAbstractSlider.SliderAction.SliderToMaximum)
    reader.resize(300, 120)
    assert not is_in_view(reader, GOOD)


def test_steps_go_through_all_marks_and_round_the_ends(reader: EvidenceText) -> None:
    assert [reader.step(forward=True) for _ in range(4)] == [GOOD.key, EARLY.key, QUOTE.key, GOOD.key]
    assert reader.step(forward=False) == QUOTE.key


def test_a_document_without_marks_has_no_next_one(reader: EvidenceText) -> None:
    reader.show_text(ReaderText("Bins will be collected on Tuesday."))
    assert reader.step(forward=True) is None


def test_tips_say_what_marked_words_stand_for(reader: EvidenceText) -> None:
    assert reader.tip_at(middle(reader, EARLY)) == "Early years: Outstanding"
    assert reader.tip_at(QPoint(690, 390)) == ""


def test_copied_words_are_plain_text_with_ordinary_line_ends(qtbot: QtBot, reader: EvidenceText) -> None:
    reader.selectAll()
    reader.copy()
    copied = QGuiApplication.clipboard().mimeData()
    assert copied.text() == TEXT
    assert not copied.hasHtml()


def test_mark_up_in_an_article_is_shown_and_not_followed(reader: EvidenceText) -> None:
    hostile = '<img src="file:///etc/hostname"><b>good</b>'
    reader.show_text(ReaderText(hostile))
    assert reader.toPlainText() == hostile


def test_the_marks_take_the_colours_of_a_new_theme(reader: EvidenceText, theme: Theme) -> None:
    before = first_fill(reader)
    theme.set_look(Look(Appearance.DARK))
    assert (before, first_fill(reader)) == (QColor("#ffe08a"), QColor("#5a4a00"))
    theme.set_look(Look(Appearance.LIGHT))


def test_the_ring_is_drawn_round_the_current_words(reader: EvidenceText, theme: Theme) -> None:
    (area,) = reader.areas_of(GOOD.start, GOOD.end)
    corner = QPointF(area.center().x(), area.top() - 2).toPoint()
    ring = theme.colours.focus_ring
    assert reader.viewport().grab().toImage().pixelColor(corner) != ring
    reader.select_finding(GOOD.key)
    assert reader.viewport().grab().toImage().pixelColor(corner) == ring


def test_lines_are_no_longer_than_reads_well(reader: EvidenceText) -> None:
    reader.resize(1600, 400)
    assert max(area.right() for area in reader.areas_of(0, len(TEXT))) < 700


def test_paragraphs_of_a_report_are_told_apart_and_rows_of_its_tables_are_not(reader: EvidenceText) -> None:
    prose = "Inspectors say that children in care are well looked after, by people who know what they like and need."
    rows = ["Overall effectiveness: good", "Care leavers: outstanding"]
    text = "\n".join((prose, prose, *rows))
    reader.show_text(ReaderText(text, (), {}, ReadingFormat(pages=(PageSpan(1, 0, len(text)),))))
    blocks = [reader.document().findBlockByNumber(number) for number in range(4)]
    margins = [block.blockFormat().topMargin() for block in blocks]
    assert margins[1] == margins[2] > margins[3] == 0


def test_pages_of_a_report_are_told_apart(reader: EvidenceText) -> None:
    second = TEXT.index("Paragraph 1 ")
    pages = (PageSpan(1, 0, second), PageSpan(2, second, len(TEXT)))
    before = reader.areas_of(second, second + 4)[0].top()
    reader.show_text(ReaderText(TEXT, MARKS, LABELS, ReadingFormat(pages=pages)))
    reader.show_span(second, second + 4)
    reader.grab()
    assert reader.toPlainText() == TEXT
    assert reader.areas_of(second, second + 4)[0].top() > before


class StillStyle(QProxyStyle):
    """The style of somebody who wants no motion."""

    def styleHint(self, hint: QStyle.StyleHint, *others: object) -> int:
        if hint == QStyle.StyleHint.SH_Widget_Animation_Duration:
            return 0
        return super().styleHint(hint, *others)


def test_words_flash_once_when_they_are_jumped_to(qtbot: QtBot, reader: EvidenceText) -> None:
    reader.select_finding(QUOTE.key)
    assert reader.flashing
    qtbot.waitUntil(lambda: not reader.flashing)


def test_nothing_flashes_for_those_who_want_no_motion(reader: EvidenceText) -> None:
    still = StillStyle("Fusion")
    still.setParent(reader)
    reader.setStyle(still)
    reader.select_finding(QUOTE.key)
    assert not reader.flashing
