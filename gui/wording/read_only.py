"""Why a library takes no changes, in a sentence; what is switched off for it says so with these words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gui.wording.translation import translate

if TYPE_CHECKING:
    from gui.tasks import OpenLibrary


def refusal(opened: OpenLibrary | None) -> str:
    """Why the open library takes no changes; empty when it takes them, or when none is open."""
    if opened is None or not opened.read_only:
        return ""
    if opened.asked_for:
        return translate("ReadOnly", "This library is open for reading only, as you chose.")
    told = translate("ReadOnly", "This library is open for reading only.")
    return f"{told} {opened.why_read_only}".strip()
