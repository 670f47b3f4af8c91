"""Which version this is, and whose work it stands on."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from importlib import metadata
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from core.paths import APP_NAME
from core.version import VERSION
from gui.appearance.icons import app_icon
from gui.appearance.text_size import TextSize, fit, font_of, scaled
from gui.widgets.quiet_label import QuietLabel

if TYPE_CHECKING:
    from gui.desk import Desk

_ICON = 48


@dataclass(frozen=True, slots=True)
class BundledLibrary:
    """A library that the desk comes with.

    Attributes:
        name: As its makers write it.
        licence: Under which it is shipped.
        version: As installed; empty where the installation does not say.
    """

    name: str
    licence: str
    version: str


# Licences as the packages themselves state them; of Qt the choice that is made here.
_LICENCES = {
    "PySide6-Essentials": "LGPL-3.0",
    "sqlite-utils": "Apache-2.0",
    "trafilatura": "Apache-2.0",
    "lxml": "BSD-3-Clause",
    "lxml_html_clean": "BSD-3-Clause",
    "pypdfium2": "BSD-3-Clause, Apache-2.0",
    "XlsxWriter": "BSD-2-Clause",
    "platformdirs": "MIT",
}


def bundled_libraries() -> tuple[BundledLibrary, ...]:
    """The libraries with their licences, and with their versions where they are known."""
    return tuple(BundledLibrary(name, licence, _version(name)) for name, licence in _LICENCES.items())


def _version(name: str) -> str:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return ""


def details_of(libraries: tuple[BundledLibrary, ...]) -> str:
    """Versions for a report to whoever looks after the desk."""
    lines = [f"{APP_NAME} {VERSION}", f"Python {sys.version.split()[0]}, Qt {qVersion()}, {sys.platform}", ""]
    lines += [f"{library.name} {library.version} ({library.licence})".replace("  ", " ") for library in libraries]
    return "\n".join(lines)


class AboutDialog(QDialog):
    """Name, version and licences.

    Args:
        desk: The shared parts of the windows.
    """

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("About Judgement Desk"))
        fit(self, scaled(480), scaled(370))
        icon = QLabel()
        icon.setPixmap(app_icon().pixmap(scaled(_ICON), scaled(_ICON)))
        name = QLabel(f"{APP_NAME} {VERSION}")
        name.setFont(font_of(TextSize.HEADING, semibold=True))
        told = self.tr(
            "Reads inspection news and reports into a table of judgements, each tied to its words. Free software under "
            "the MIT licence. Not made or endorsed by Ofsted. Nothing you open leaves this computer."
        )
        words = QuietLabel(desk.theme, told, TextSize.BODY)
        words.setWordWrap(True)
        self.details = QPlainTextEdit()
        self.details.setReadOnly(True)
        self.details.setAccessibleName(self.tr("Versions and licences"))
        copy = QPushButton(self.tr("Copy details"))
        copy.clicked.connect(self._on_copy)
        close = QPushButton(self.tr("Close"))
        close.setDefault(True)
        close.clicked.connect(self.accept)
        head = QHBoxLayout()
        head.setSpacing(scaled(14))
        head.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
        beside = QVBoxLayout()
        beside.addWidget(name)
        beside.addWidget(words)
        head.addLayout(beside, 1)
        foot = QHBoxLayout()
        foot.addWidget(copy)
        foot.addStretch(1)
        foot.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(scaled(18), scaled(16), scaled(18), scaled(14))
        column.setSpacing(scaled(12))
        column.addLayout(head)
        column.addWidget(self.details, 1)
        column.addLayout(foot)
        desk.tasks.run(lambda _job: bundled_libraries(), self._on_libraries, owner=self)

    def _on_libraries(self, libraries: tuple[BundledLibrary, ...]) -> None:
        self.details.setPlainText(details_of(libraries))

    @Slot()
    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self.details.toPlainText())
