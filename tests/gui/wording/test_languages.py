"""A translation says what the English says: the same places to fill, the same messages, and it reaches the windows."""

from __future__ import annotations

import ast
import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QLocale

from core.knowledge import load_knowledge
from core.paths import resource
from gui.command_words import COMMANDS, Command
from gui.delegates.face_maker import FaceMaker
from gui.wording.dates import whole_date
from gui.wording.languages import ENGLISH, SYSTEM, Translation, language_of, languages, read_words, speak
from gui.wording.translation import translate

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication

GUI = Path(__file__).resolve().parents[3] / "gui"
FILES = sorted(resource("i18n").glob("*.ts"))
DATA = {"Grades", "GradeColours"}
"""Contexts whose words are data, not in the sources of the windows."""


def literals() -> set[str]:
    """Every literal in the sources of the windows."""
    trees = (ast.parse(path.read_text(encoding="utf-8")) for path in GUI.rglob("*.py"))
    nodes = (node for tree in trees for node in ast.walk(tree) if isinstance(node, ast.Constant))
    return {node.value for node in nodes if isinstance(node.value, str)}


def grade_words() -> set[str]:
    grades = [grade for scale in load_knowledge().frameworks.scales() for grade in scale.grades]
    return {word for grade in grades for word in (grade.label, grade.short, grade.abbreviation)}


def places(words: str) -> list[str]:
    return sorted(re.findall(r"\{\d*\}", words))


@pytest.fixture
def welsh(qapp: QApplication) -> Iterator[None]:
    translation = Translation(resource("i18n", "cy.ts"), qapp)
    QCoreApplication.installTranslator(translation)
    yield
    QCoreApplication.removeTranslator(translation)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_message_is_one_of_the_windows(path: Path) -> None:
    known = literals()
    for context, source, _told in read_words(path):
        assert source in (grade_words() if context in DATA else known), (context, source)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_the_places_to_fill_are_the_same(path: Path) -> None:
    for context, source, told in read_words(path):
        assert not told or places(told) == places(source), (context, source)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_menus_keep_a_letter_each(path: Path) -> None:
    for context, source, told in read_words(path):
        assert told.count("&") == source.count("&"), (context, source)


def test_welsh_has_all_commands_menus_and_the_grades_of_ofsted() -> None:
    told = {(context, source) for context, source, words in read_words(resource("i18n", "cy.ts")) if words}
    assert {("Commands", words.text) for words in COMMANDS.values()} <= told
    scale = load_knowledge().frameworks.scale("ofsted4")
    assert scale is not None
    assert {("Grades", grade.label) for grade in scale.grades} <= told
    assert {("Pages", "Judgements"), ("Pages", "Articles")} <= told


@pytest.mark.usefixtures("welsh")
def test_welsh_reaches_commands_and_grades_and_what_is_not_translated_stays_english() -> None:
    assert translate("Commands", COMMANDS[Command.COPY].text) == "&Copïo"
    assert FaceMaker(load_knowledge()).face("ilacs_2023", "help_and_protection", "good").label == "Da"
    assert translate("Nowhere", "Not translated") == "Not translated"


@pytest.mark.usefixtures("usual_text")
def test_dates_are_written_in_the_language_of_the_windows(qapp: QApplication) -> None:
    from datetime import date

    speak(qapp, "cy")
    assert whole_date(date(2025, 8, 12)) == "12 Awst 2025"
    for translation in qapp.findChildren(Translation):
        QCoreApplication.removeTranslator(translation)
        translation.deleteLater()


def test_the_languages_offered_are_those_there_are_files_for() -> None:
    codes = [language.code for language in languages()]
    assert codes == [SYSTEM, ENGLISH, *(path.stem for path in FILES)]
    assert languages()[2].name == "Cymraeg"


@pytest.mark.parametrize(("chosen", "used"), [("cy", "cy"), ("en", "en"), ("xx", "en"), ("", "en")])
def test_a_language_without_a_file_is_english(chosen: str, used: str) -> None:
    assert language_of(chosen) == used


def test_the_systems_language_is_used_where_there_is_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QLocale, "system", lambda: QLocale("cy_GB"))
    assert language_of(SYSTEM) == "cy"
    monkeypatch.setattr(QLocale, "system", lambda: QLocale("fr_FR"))
    assert language_of(SYSTEM) == "en"


def test_a_file_may_leave_messages_out_and_mark_them_gone(tmp_path: Path, qapp: QApplication) -> None:
    path = tmp_path / "xx.ts"
    path.write_text(
        '<?xml version="1.0"?><TS><context><name>A</name>'
        "<message><source>One</source><translation>Un</translation></message>"
        '<message><source>Two</source><translation type="unfinished"></translation></message>'
        '<message><source>Old</source><translation type="vanished">Hen</translation></message>'
        "</context></TS>",
        encoding="utf-8",
    )
    assert list(read_words(path)) == [("A", "One", "Un"), ("A", "Two", "")]
    made = Translation(path, qapp)
    assert not made.isEmpty()
    assert made.translate("A", "One") == "Un"
    assert made.translate("A", "Old") is None
