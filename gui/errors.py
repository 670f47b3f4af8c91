"""What becomes of exceptions: the log takes all of them whole, the user hears of one at a time, in words."""

from __future__ import annotations

import logging
import sys
import threading
import traceback
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QMessageLogContext, QObject, Qt, QtMsgType, Signal, Slot, qInstallMessageHandler
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialogButtonBox, QMessageBox, QPushButton, QWidget

from core.errors import DeskError
from core.log_file import log_handler
from core.paths import APP_NAME, log_folder
from core.version import VERSION
from gui.show_folder import show_folder
from gui.wording.translation import translate

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import TracebackType

log = logging.getLogger(__name__)

LOG_NAME = "judgement-desk.log"
_LOG_FILES = 5
_QT_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


@dataclass(frozen=True, slots=True)
class Trouble:
    """An error as a user hears of it.

    Attributes:
        title: A few words for a heading.
        message: What happened.
        advice: What to do now.
        details: For a report to the makers: type, place, version. Never shown, only copied.
    """

    title: str
    message: str
    advice: str
    details: str


def trouble_of(error: BaseException) -> Trouble:
    """Put an exception into words; a bug gets plain ones and keeps its place for the log and the details."""
    trace = "".join(traceback.format_exception(error))
    details = f"{APP_NAME} {VERSION}, Python {sys.version.split()[0]}, {sys.platform}\n\n{trace}"
    if isinstance(error, DeskError):
        return Trouble(error.title, error.message, error.advice, details)
    if isinstance(error, OSError) and error.strerror:
        place = f"“{error.filename}”: " if error.filename else ""
        return Trouble(translate("ErrorDialog", "A file could not be used"), f"{place}{error.strerror}.", "", details)
    return Trouble(
        translate("ErrorDialog", "Judgement Desk made a mistake"),
        translate("ErrorDialog", "What you did last did not work. Nothing in the library was lost."),
        translate(
            "ErrorDialog",
            "You can go on working. "
            "If it happens again, copy the details and send them to whoever looks after the desk.",
        ),
        details,
    )


class ErrorDialog(QMessageBox):
    """One error: what happened, what to do, and ways to the details. Never a traceback."""

    def __init__(self, trouble: Trouble, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._details = trouble.details
        self.setIcon(QMessageBox.Icon.Warning)
        self.setWindowTitle(APP_NAME)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(trouble.title)
        self.setInformativeText("\n\n".join(part for part in (trouble.message, trouble.advice) if part))
        self.copy_button = add_side_button(self, self.tr("Copy details"), self._copy)
        self.folder_button = add_side_button(self, self.tr("Open log folder"), open_log_folder)
        self.setDefaultButton(self.addButton(QMessageBox.StandardButton.Close))

    def offer(self, text: str, act: Callable[[], object]) -> QPushButton:
        """Add a way on: a button that closes the message and does something."""
        button = self.addButton(text, QMessageBox.ButtonRole.AcceptRole)
        button.clicked.connect(lambda: act())
        self.setDefaultButton(button)
        return button

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._details)


def add_side_button(message: QMessageBox, text: str, act: Callable[[], object]) -> QPushButton:
    """Give a message a button that does its work and leaves the message open."""
    button = message.addButton(text, QMessageBox.ButtonRole.ActionRole)
    box = message.findChild(QDialogButtonBox)
    if box is not None:
        button.disconnect(box)
    button.clicked.connect(lambda: act())
    return button


@Slot()
def open_log_folder() -> None:
    """Show the folder of the log files in the system's file browser."""
    show_folder(log_folder())


class CrashHook(QObject):
    """Takes every exception that nobody caught, from any thread, to the log and to one dialog on the GUI thread.

    An exception in ``paint`` or ``data`` comes again with every repaint, so the same place is shown once only.

    Signals:
        caught: An exception, on its way to the GUI thread.
    """

    caught = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shown: set[str] = set()
        self._dialog: ErrorDialog | None = None
        self._waiting: list[Trouble] = []
        self.window: QWidget | None = None
        self.caught.connect(self._on_caught, Qt.ConnectionType.QueuedConnection)

    @property
    def dialog(self) -> ErrorDialog | None:
        """The dialog that is open, if any."""
        return self._dialog

    def install(self) -> None:
        """Put the hook in place for this thread, all others and Qt's own messages."""
        sys.excepthook = self._on_exception
        threading.excepthook = self._on_thread_exception
        qInstallMessageHandler(_on_qt_message)

    def report(self, error: BaseException) -> None:
        """Log an exception and show it; from any thread."""
        log.error("Uncaught exception", exc_info=(type(error), error, error.__traceback__))
        self.caught.emit(error)

    def _on_exception(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        self.report(error)

    def _on_thread_exception(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            self.report(args.exc_value)

    @Slot(object)
    def _on_caught(self, error: BaseException) -> None:
        trouble = trouble_of(error)
        if not isinstance(error, DeskError):
            place = _place_of(error)
            if place in self._shown:
                return
            self._shown.add(place)
        self._waiting.append(trouble)
        self._show_next()

    def _show_next(self) -> None:
        if self._dialog is not None or not self._waiting:
            return
        self._dialog = ErrorDialog(self._waiting.pop(0), self.window)
        self._dialog.finished.connect(self._on_finished)
        self._dialog.open()

    @Slot()
    def _on_finished(self) -> None:
        if self._dialog is not None:
            self._dialog.deleteLater()
            self._dialog = None
        self._show_next()


def _place_of(error: BaseException) -> str:
    frames = traceback.extract_tb(error.__traceback__)
    last = frames[-1] if frames else None
    return f"{type(error).__name__} {last.filename}:{last.lineno}" if last else repr(error)


def _on_qt_message(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
    logging.getLogger("qt").log(_QT_LEVELS.get(kind, logging.WARNING), "%s (%s)", message, context.category)


def start_log() -> None:
    """Log to a rotating file; without a log where none can be written, the desk works all the same."""
    handler = log_handler(LOG_NAME, files=_LOG_FILES)
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s [%(threadName)s] %(message)s"))
    root = logging.getLogger()
    root.addHandler(handler)
    root.setLevel(logging.INFO)
