"""The overview as a user works with it."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QFileDialog, QMessageBox, QScrollArea

from core.errors import LibraryError
from core.library import InspectionFilter, create_library
from core.library.table.filters import DateRange
from core.model import Changes
from gui.appearance.look import Appearance, Contrast, Look
from gui.delegates.grade_face import GradeFace
from gui.help.grade_explained import GradeInQuestion
from gui.pages.authorities.subject import Subject
from gui.pages.overview.head import SavedAs, Showing
from tests.core.library.history.test_history import ILACS_2023, TODAY
from tests.core.library.history.test_national_picture import SOLIHULL as SOLIHULL_2016
from tests.gui.pages.overview.conftest import page_on

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from gui.charts.chart import Chart, Mark
    from gui.desk import Desk
    from gui.pages.overview.page import OverviewPage

SHROPSHIRE, SOLIHULL = "E06000051", "E08000029"


def mark_of(chart: Chart, key: object) -> tuple[int, Mark]:
    return next((number, mark) for number, mark in enumerate(chart.marks) if mark.key == key)


def click(chart: Chart, key: object) -> None:
    number, _ = mark_of(chart, key)
    place = chart.boxes[number].middle
    QTest.mouseClick(chart, Qt.MouseButton.LeftButton, pos=QPoint(*map(int, place)))


def shown_at(qtbot: QtBot, page: OverviewPage, day: date) -> None:
    qtbot.waitUntil(lambda: page.picture is not None and page.picture.as_at == day and page.is_complete)


def asked_rows(qtbot: QtBot, page: OverviewPage) -> list[InspectionFilter]:
    wanted: list[InspectionFilter] = []
    page.requestRows.connect(wanted.append)
    return wanted


def test_every_authority_has_a_tile_that_tells_its_grade_without_colour(page: OverviewPage) -> None:
    assert len(page.charts.map.marks) == 153
    _, shropshire = mark_of(page.charts.map, SHROPSHIRE)
    assert isinstance(shropshire.face, GradeFace)
    assert (shropshire.face.label, shropshire.face.filled) == ("Outstanding", 4)
    assert shropshire.words.startswith("Shropshire: Outstanding (ILACS 2023")
    _, kent = mark_of(page.charts.map, "E10000016")
    assert (kent.face, kent.behind) == (None, None)
    assert kent.words.startswith("Kent: none in the library")
    assert page.head.count.text() == "2 of 153 authorities have a grade that can be shown"


def test_a_click_on_a_tile_asks_for_the_rows_behind_it(qtbot: QtBot, page: OverviewPage) -> None:
    wanted = asked_rows(qtbot, page)
    click(page.charts.map, SHROPSHIRE)
    assert [where.authorities for where in wanted] == [(SHROPSHIRE,)]
    click(page.charts.map, "E10000016")
    assert len(wanted) == 1, "there are no rows behind it"


def test_keys_walk_over_the_map_tell_each_tile_and_open_it(qtbot: QtBot, page: OverviewPage) -> None:
    chart, wanted = page.charts.map, asked_rows(qtbot, page)
    chart.setFocus()
    chart.make_current(mark_of(chart, SHROPSHIRE)[0])
    QTest.keyClick(chart, Qt.Key.Key_Return)
    assert len(wanted) == 1
    QTest.keyClick(chart, Qt.Key.Key_Right)
    assert chart.current is not None
    assert chart.current.key != SHROPSHIRE
    assert chart.accessibleDescription() == chart.current.words
    QTest.keyClick(chart, Qt.Key.Key_Left)
    assert chart.current.key == SHROPSHIRE
    assert page.subject_in_question() == Subject(code=SHROPSHIRE)
    assert page.grade_in_question() == GradeInQuestion("ilacs_2023", "help_and_protection", "outstanding")


def test_the_window_s_text_field_finds_an_authority(page: OverviewPage) -> None:
    page.apply_text("solih")
    assert page.charts.map.current is not None
    assert page.charts.map.current.key == SOLIHULL
    assert page.tables.authorities.currentIndex().data() == "Solihull"
    page.apply_text("no such council")
    assert page.charts.map.current.key == SOLIHULL


def test_a_saved_picture_is_called_by_what_it_shows(qtbot: QtBot, page: OverviewPage) -> None:
    page.bar.show_day(date(2023, 6, 15))
    assert page._title() == "Help & protection as at 26 Nov 2026"
    shown_at(qtbot, page, date(2023, 6, 15))
    assert page._title() == "Help & protection as at 15 Jun 2023"


def test_keys_on_the_slider_step_by_month_and_the_picture_follows(qtbot: QtBot, page: OverviewPage) -> None:
    page.bar.slider.setFocus()
    QTest.keyClick(page.bar.slider, Qt.Key.Key_Left)
    assert page.bar.as_at == date(2026, 10, 31)
    shown_at(qtbot, page, date(2026, 10, 31))
    QTest.keyClick(page.bar.slider, Qt.Key.Key_PageDown)
    assert page.bar.as_at == date(2025, 10, 31)
    page.go_next()
    shown_at(qtbot, page, date(2025, 11, 30))


def test_a_day_in_the_field_moves_the_slider_and_later_reports_are_left_out(qtbot: QtBot, page: OverviewPage) -> None:
    day = date(2023, 6, 15)
    page.bar.show_day(day)
    shown_at(qtbot, page, day)
    assert page.bar.slider.value() == (2023 - 2013) * 12 + 6 - 11
    _, shropshire = mark_of(page.charts.map, SHROPSHIRE)
    assert shropshire.behind is not None
    assert shropshire.behind.published == DateRange(last=day)
    assert "ILACS 2018" in shropshire.words
    page.clear_filters()
    shown_at(qtbot, page, TODAY)


def test_while_the_slider_is_dragged_only_the_last_day_is_asked_for(qtbot: QtBot, page: OverviewPage) -> None:
    seen: list[str] = []
    page.countChanged.connect(seen.append)
    for number in range(20, 80):
        page.bar.slider.setValue(number)
    shown_at(qtbot, page, page.bar.as_at)
    assert 1 <= len(seen) <= 5
    assert page.picture is not None
    assert page.picture.as_at == page.bar.as_at


def test_a_similar_area_is_drawn_apart_and_only_on_request(qtbot: QtBot, page: OverviewPage) -> None:
    assert mark_of(page.charts.map, SOLIHULL)[1].face is None
    page.bar.similar.click()
    qtbot.waitUntil(lambda: mark_of(page.charts.map, SOLIHULL)[1].face is not None)
    assert mark_of(page.charts.map, SOLIHULL)[1].dashed
    assert "dashed" in page.charts.legend.without.text()


def test_another_area_is_another_picture_in_all_charts(qtbot: QtBot, page: OverviewPage) -> None:
    page.bar.choose_area("care_leavers")
    page.bar.areaChosen.emit()
    qtbot.waitUntil(lambda: page.picture is not None and page.picture.column.id == "care_leavers")
    qtbot.waitUntil(lambda: not page._years.waiting)
    qtbot.waitUntil(lambda: mark_of(page.charts.map, "E09000023")[1].words.startswith("Lewisham: Inadequate"))
    last = [mark for mark in page.charts.over_time.marks if mark.key == (TODAY, "inadequate")]
    assert last[0].words.endswith("Inadequate: 1 authority")


def test_regions_and_years_open_those_who_hold_a_grade(qtbot: QtBot, page: OverviewPage) -> None:
    wanted = asked_rows(qtbot, page)
    click(page.charts.regions, ("West Midlands", "outstanding"))
    click(page.charts.over_time, (TODAY, "good"))
    assert [where.authorities for where in wanted] == [(SHROPSHIRE,), ("E09000023",)]
    assert [where.grades[0].grade for where in wanted] == ["outstanding", "good"]
    assert len(page.charts.regions.lines) == 10


def test_the_legend_counts_and_opens_each_grade(qtbot: QtBot, page: OverviewPage) -> None:
    wanted = asked_rows(qtbot, page)
    told = [(button.accessibleName(), button.isEnabled()) for button in page.charts.legend.buttons]
    assert told[0] == ("England, Outstanding: 1 authority", True)
    assert told[3] == ("England, Inadequate: 0 authorities", False)
    page.charts.legend.buttons[0].click()
    assert wanted[0].authorities == (SHROPSHIRE,)
    assert page.charts.legend.without.text() == "151 without a grade"


def test_movers_are_told_since_a_day_that_comes_before(qtbot: QtBot, page: OverviewPage) -> None:
    names = [cells[0].text for cells in page.charts.movers.twin.rows]
    assert names == ["Shropshire"]
    assert page.charts.movers.twin.rows[0][3].text.startswith("up")
    wanted = asked_rows(qtbot, page)
    page.charts.movers.setFocus()
    QTest.keyClick(page.charts.movers, Qt.Key.Key_Return)
    assert wanted[0].authorities == (SHROPSHIRE,)
    page.bar.show_day(date(2024, 1, 31))
    shown_at(qtbot, page, date(2024, 1, 31))
    assert page.charts.movers.twin.rows == ()
    assert page.charts.moved.text() == "choose a day before the one that is shown"


def test_a_change_stands_beside_the_grade_that_it_counts_from(qtbot: QtBot, desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "solihull.jdesk"
    again = ILACS_2023.but(provider="Solihull", code=SOLIHULL, headline="Inspection of Solihull, 2025")
    with create_library(path) as library:
        for story in (SOLIHULL_2016, again):
            story.add(library)
    page = page_on(qtbot, desk, path)
    (row,) = page.charts.movers.twin.rows
    name, was, _now, change, compared = row
    assert (name.text, change.text) == ("Solihull", "up 1")
    assert isinstance(was.face, GradeFace)
    assert was.text in compared.text
    assert was.spoken.startswith(f"Solihull: {was.text} (SIF")


def test_the_same_stands_in_tables_by_a_key(qtbot: QtBot, page: OverviewPage) -> None:
    page.charts.map.setFocus()
    QTest.keyClick(page.charts.map, Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)
    assert page.head.showing is Showing.TABLES
    assert page.tables.authorities.isVisible()
    assert page.tables.authorities.rows.rowCount() == 153
    for table in page.tables.tables:
        QAbstractItemModelTester(table.rows, QAbstractItemModelTester.FailureReportingMode.Fatal)
    page.copy_selection()
    assert "Shropshire\tWest Midlands\tOutstanding" in QGuiApplication.clipboard().text()
    QTest.mouseClick(page.tables.choice.chips[1], Qt.MouseButton.LeftButton)
    england = [cell.text for cell in page.tables.regions.twin.rows[0]]
    assert england == ["England", "1", "1", "0", "0", "2"]
    QTest.mouseClick(page.tables.choice.chips[2], Qt.MouseButton.LeftButton)
    assert page.tables.shown.twin.rows[-1][0].text == "26 Nov 2026"


@pytest.mark.parametrize("form", list(SavedAs))
def test_what_is_shown_is_saved(qtbot: QtBot, page: OverviewPage, tmp_path: Path, form: SavedAs) -> None:
    path = tmp_path / f"picture.{form.name.lower()}"
    page.save_as(form, path)
    qtbot.waitUntil(path.exists)
    begins = {SavedAs.PNG: b"\x89PNG", SavedAs.SVG: b"<?xml", SavedAs.CSV: b"\xef\xbb\xbf"}
    content = path.read_bytes()
    assert content.startswith(begins[form])
    if form is not SavedAs.PNG:
        assert (b"Shrop" in content) or (b"Shropshire" in content)


def drawing(qtbot: QtBot, page: OverviewPage, path: Path) -> str:
    page.save_as(SavedAs.SVG, path)
    qtbot.waitUntil(path.exists)
    return path.read_text(encoding="utf-8")


def test_a_saved_drawing_can_be_read_without_the_app(qtbot: QtBot, page: OverviewPage, tmp_path: Path) -> None:
    drawn = drawing(qtbot, page, tmp_path / "map.svg")
    said = re.findall("<text[^>]*>([^<]*)</text>", drawn)
    faces = [button.mark.face for button in page.charts.legend.buttons]
    assert {face.label for face in faces if face} <= set(said)
    assert {face.letter for face in faces if face} <= set(said)
    assert f"Hatched: {page.charts.legend.without.text()}" in said
    assert "By region" in said
    assert any(words.startswith("Over time: ") for words in said)
    assert any(words.startswith("From the library “councils”, 26 Nov 2026") for words in said)
    assert "Not official" in drawn[drawn.index("<desc>") : drawn.index("</desc>")]


def test_letters_of_a_saved_drawing_are_as_large_as_on_the_screen_and_keep_their_sort(
    qtbot: QtBot, page: OverviewPage, tmp_path: Path
) -> None:
    drawn = drawing(qtbot, page, tmp_path / "map.svg")
    size = re.search(r'<svg width="([\d.]+)mm" height="[\d.]+mm"\s+viewBox="0 0 (\d+)', drawn)
    assert size is not None
    assert float(size[2]) / float(size[1]) * 25.4 == pytest.approx(page.logicalDpiX(), rel=0.01)
    families = set(re.findall('font-family="([^"]*)"', drawn))
    assert families
    assert all(family.endswith(", sans-serif") for family in families)


def test_what_is_saved_stands_on_white_whatever_the_windows_show(
    qtbot: QtBot, page: OverviewPage, tmp_path: Path
) -> None:
    light = drawing(qtbot, page, tmp_path / "light.svg")
    page.save_as(SavedAs.PNG, tmp_path / "light.png")
    for number, look in enumerate((Look(Appearance.DARK), Look(contrast=Contrast.HIGH))):
        page.desk.theme.set_look(look)
        assert drawing(qtbot, page, tmp_path / f"{number}.svg") == light
        assert page.desk.theme.look == look
    qtbot.waitUntil((tmp_path / "light.png").exists)
    assert QImage(str(tmp_path / "light.png")).pixelColor(1, 1) == QColor("white")


def test_what_cannot_be_saved_is_told_in_place(qtbot: QtBot, page: OverviewPage, tmp_path: Path) -> None:
    page.save_as(SavedAs.CSV, tmp_path / "nowhere" / "numbers.csv")
    qtbot.waitUntil(page.banner.isVisible)
    assert "nowhere" in page.banner.words.text()


def test_of_inspections_without_a_date_it_is_not_said_that_there_are_none(
    qtbot: QtBot, desk: Desk, tmp_path: Path
) -> None:
    path = tmp_path / "undated.jdesk"
    with create_library(path) as library:
        ILACS_2023.but(published_on=None, inspected_from=None, inspected_to=None).add(library)
    page = page_on(qtbot, desk, path)
    assert page.empty.isVisible()
    assert "that has a date" in page.empty.sentence.text()


def test_an_empty_library_says_how_to_begin(qtbot: QtBot, desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "empty.jdesk"
    create_library(path).close()
    page = page_on(qtbot, desk, path)
    assert page.empty.isVisible()
    with qtbot.waitSignal(page.requestImport):
        page.empty.button.click()


def test_what_cannot_be_read_is_told_and_the_rest_stays(qtbot: QtBot, page: OverviewPage) -> None:
    page._on_failed(LibraryError("The file is gone.", "Connect the drive."))
    assert page.banner.isVisible()
    assert page.charts.isVisible()
    page.library_changed(Changes())
    qtbot.waitUntil(lambda: not page.banner.isVisible())


def test_area_and_form_are_remembered(page: OverviewPage) -> None:
    page.bar.choose_area("care_leavers")
    page.head.switch()
    page.save_state()
    again = type(page)(page.desk, today=TODAY)
    assert (again.bar.column.id, again.head.showing) == ("care_leavers", Showing.TABLES)
    again.deleteLater()


@pytest.mark.usefixtures("usual_text")
def test_large_text_and_high_contrast_leave_everything_in_place(qtbot: QtBot, page: OverviewPage) -> None:
    page.desk.theme.set_look(Look(Appearance.DARK, contrast=Contrast.HIGH, text_percent=200))
    qtbot.waitUntil(lambda: page.charts.parts.orientation() == Qt.Orientation.Vertical)
    boxes = page.charts.map.boxes
    assert min(box.width for box in boxes) >= 60
    charts = page.charts
    qtbot.waitUntil(lambda: charts.map.visibleRegion().boundingRect().height() > 0.7 * charts.viewport().height())
    assert charts.verticalScrollBar().maximum() > 0, "the charts below are scrolled to"
    assert page.charts.map.grab().toImage().pixelColor(0, 0) == page.desk.theme.colours.window
    page.desk.theme.set_look(Look(Appearance.LIGHT))


def test_a_small_window_scrolls_nothing_sideways(qtbot: QtBot, page: OverviewPage) -> None:
    charts = page.charts
    areas = (charts, *charts.parts.findChildren(QScrollArea))
    for width in (760, 900, 980, 1060, 1150):
        page.resize(width, 560)
        qtbot.waitUntil(lambda: charts.width() == page.width())
        qtbot.waitUntil(lambda: not any(area.horizontalScrollBar().maximum() for area in areas))
    assert charts.parts.orientation() == Qt.Orientation.Horizontal


def test_f6_goes_from_pane_to_pane(page: OverviewPage) -> None:
    page.charts.map.setFocus()
    QTest.keyClick(page.charts.map, Qt.Key.Key_F6)
    assert page.charts.regions.hasFocus()
    QTest.keyClick(page.charts.regions, Qt.Key.Key_F6)
    assert page.charts.over_time.hasFocus()


def test_a_ring_stays_only_round_a_tile_that_the_user_chose(page: OverviewPage) -> None:
    country, slider = page.charts.map, page.bar.slider
    slider.setFocus()
    bare = country.grab().toImage()
    country.setFocus()
    slider.setFocus()
    assert country.grab().toImage() == bare
    country.setFocus()
    QTest.keyClick(country, Qt.Key.Key_Left)
    slider.setFocus()
    assert country.grab().toImage() != bare


def test_a_name_that_was_completed_is_asked_about_before_a_file_is_replaced(
    qtbot: QtBot, page: OverviewPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "map 1.8.2025.csv").write_text("mine", encoding="utf-8")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_a, **_k: (str(tmp_path / "map 1.8.2025"), ""))
    page.head.saveChosen.emit(SavedAs.CSV)
    box = page.findChild(QMessageBox)
    assert "map 1.8.2025.csv" in box.text()
    assert (tmp_path / "map 1.8.2025.csv").read_text(encoding="utf-8") == "mine"
    next(button for button in box.buttons() if button.text() == "Replace it").click()
    qtbot.waitUntil(lambda: (tmp_path / "map 1.8.2025.csv").read_bytes().startswith(b"\xef\xbb\xbf"))
