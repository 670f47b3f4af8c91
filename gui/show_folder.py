"""Shows a folder of the desk's own in the system's file browser."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from core.errors import DeskError
from gui.wording.translation import translate

if TYPE_CHECKING:
    from pathlib import Path


def show_folder(place: Path) -> None:
    """Show a folder, made first where nothing was put into it yet.

    Raises:
        DeskError: It is not there and cannot be made.
    """
    try:
        place.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise DeskError(
            translate("ShowFolder", "There is no folder “{0}”, and it could not be made: {1}.").format(
                place, error.strerror
            ),
            translate("ShowFolder", "Ask whoever looks after this computer to let you write there."),
        ) from error
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(place)))
