"""The question before a file is replaced."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gui.dialogs.question import Question
from gui.wording.translation import translate

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QWidget


def ask_to_replace(window: QWidget, title: str, path: Path, then: Callable[[], None]) -> None:
    """Ask whether a file that is there is to be replaced; the safe answer is the default.

    Args:
        window: Parent of the question.
        title: What is being done ("Export").
        path: The file.
        then: Called when it is to be replaced.
    """
    Question(
        window,
        title,
        translate("ReplaceQuestion", "There is a file “{0}” already.").format(path.name),
        translate("ReplaceQuestion", "In {0}").format(path.parent),
        do=translate("ReplaceQuestion", "Replace it"),
        leave=translate("ReplaceQuestion", "Keep it"),
        then=then,
    ).open()
