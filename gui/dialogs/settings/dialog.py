"""The settings dialog: sections at the left, their controls at the right."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from gui.appearance.text_size import fit, scaled
from gui.dialogs.settings.appearance_section import AppearanceSection
from gui.dialogs.settings.backups_section import BackupsSection
from gui.dialogs.settings.importing_section import ImportingSection
from gui.dialogs.settings.person_section import PersonSection
from gui.dialogs.settings.privacy_section import PrivacySection
from gui.widgets.contents_list import ContentsList
from gui.widgets.hairline import Hairline
from gui.widgets.quiet_label import QuietLabel

if TYPE_CHECKING:
    from gui.desk import Desk
    from gui.dialogs.settings.section import Section
    from gui.settings import Settings


class SettingsPart(IntEnum):
    """The sections in their order."""

    APPEARANCE = 0
    IMPORTING = 1
    BACKUPS = 2
    PERSON = 3
    PRIVACY = 4


class SettingsDialog(QDialog):
    """All settings; each applies at once.

    Args:
        desk: The shared parts.
        part: The section to begin with.
    """

    def __init__(self, desk: Desk, part: SettingsPart = SettingsPart.APPEARANCE, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = desk.theme
        self.setWindowTitle(self.tr("Settings"))
        self.appearance = AppearanceSection(desk)
        self.importing = ImportingSection(desk)
        self.backups = BackupsSection(desk)
        self.person = PersonSection(desk)
        self.privacy = PrivacySection(desk)
        self.sections: tuple[Section, ...] = (
            self.appearance,
            self.importing,
            self.backups,
            self.person,
            self.privacy,
        )
        self.list = ContentsList(desk.theme, self.tr("Sections"), [section.title for section in self.sections])
        self._stack = QStackedWidget()
        for section in self.sections:
            self._stack.addWidget(_scrolling(section))
        self.passing = QuietLabel(desk.theme, self._why_passing(desk.settings))
        self.passing.setWordWrap(True)
        self.close_button = QPushButton(self.tr("Close"))
        self.close_button.setDefault(True)
        self.close_button.clicked.connect(self.accept)
        self.list.currentRowChanged.connect(self._on_section)
        self.privacy.wasReset.connect(self._on_reset)
        self._lay_out()
        self.list.setCurrentRow(part)
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _why_passing(self, settings: Settings) -> str:
        """Why settings do not last, where they do not."""
        if settings.is_kept:
            return ""
        return self.tr("Settings hold until the desk is closed, as “{0}” cannot be written.").format(settings.path)

    def _lay_out(self) -> None:
        across = QHBoxLayout()
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(0)
        across.addWidget(self.list)
        across.addWidget(Hairline(self._theme, upright=True))
        across.addWidget(self._stack, 1)
        foot = QHBoxLayout()
        foot.setContentsMargins(scaled(18), scaled(8), scaled(18), scaled(12))
        foot.addWidget(self.passing, 1)
        foot.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(across, 1)
        column.addLayout(foot)
        fit(self, scaled(720), scaled(600))

    @Slot(int)
    def _on_section(self, row: int) -> None:
        self._stack.setCurrentIndex(row)
        self.sections[row].refresh()

    @Slot()
    def _on_reset(self) -> None:
        for section in self.sections:
            section.refresh()


def _scrolling(section: QWidget) -> QScrollArea:
    """A section that scrolls where it has no room, as it may at large text."""
    area = QScrollArea()
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(section)
    return area
