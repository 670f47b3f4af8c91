from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings, strategies as st
from PySide6.QtCore import QRect
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication, QStyleOptionViewItem

from gui.appearance.text_size import resized
from gui.delegates import source_row
from gui.delegates.source_row import SourceRowDelegate, wrapped
from gui.models.profile_sources import ProfileSourcesModel, SourceRow

if TYPE_CHECKING:
    from PySide6.QtGui import QFont
    from PySide6.QtWidgets import QApplication as App

    from gui.desk import Desk

WORDS = "“Families told of workers who listen 🏫, and of long roads between the villages of the vale”"


@pytest.mark.usefixtures("qapp")
def test_words_are_wrapped_and_what_finds_no_room_is_cut_at_the_end() -> None:
    font = QApplication.font()
    whole = wrapped(WORDS, font, 200, 50)
    assert "".join(whole) == WORDS
    assert all(QFontMetrics(font).horizontalAdvance(line.rstrip()) <= 200 for line in whole)
    cut = wrapped(WORDS, font, 200, 2)
    assert len(cut) == 2
    assert cut[-1].endswith("…")
    assert wrapped("Short", font, 200, 2) == ["Short"]


@given(text=st.text(alphabet="ab 🏫é-", max_size=80), width=st.integers(20, 300))
@settings(max_examples=60)
def test_no_letter_is_lost_at_a_break(qapp: App, text: str, width: int) -> None:
    assert "".join(wrapped(text, qapp.font(), width, 1000)) == text


@pytest.mark.usefixtures("usual_text")
def test_words_are_broken_once_for_a_width_and_anew_for_other_letters(
    qapp: App, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken: list[int] = []

    def counting(text: str, font: QFont, width: int, most: int) -> list[str]:
        broken.append(width)
        return wrapped(text, font, width, most)

    monkeypatch.setattr(source_row, "wrapped", counting)
    delegate = SourceRowDelegate(desk.theme, 6)
    model = ProfileSourcesModel()
    model.show((SourceRow(WORDS, "", "", 1),))
    option = QStyleOptionViewItem()
    option.rect = QRect(0, 0, 200, 40)
    narrow = delegate.sizeHint(option, model.index(0))
    assert delegate.sizeHint(option, model.index(0)) == narrow
    assert len(broken) == 1
    option.rect = QRect(0, 0, 900, 40)
    assert delegate.sizeHint(option, model.index(0)).height() < narrow.height()
    assert len(broken) == 2
    qapp.setFont(resized(qapp.font(), 1.5))
    option.rect = QRect(0, 0, 200, 40)
    assert delegate.sizeHint(option, model.index(0)).height() > narrow.height()
