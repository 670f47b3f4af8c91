"""The dialogs that a profile opens: beside another authority, and a note on one of its inspections."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from core.library import Target
from gui.dialogs.note import NoteDialog
from gui.models.profile_sources import inspection_words
from gui.pages.authorities.compare_dialog import CompareDialog

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtWidgets import QWidget

    from core.library import Note
    from gui.desk import Desk
    from gui.models.area_timeline import Mark
    from gui.pages.authorities.reading import ShownProfile


def comparison_of(desk: Desk, shown: ShownProfile, held: Mapping[str, int], parent: QWidget) -> CompareDialog:
    """The dialog that holds an authority beside another, to begin with the nearest neighbour that is held.

    Args:
        desk: The shared parts.
        shown: The profile.
        held: How many inspections the library holds of each authority, by ONS code.
        parent: Parent of the dialog.
    """
    code = shown.subject.code
    known = [
        each
        for each in desk.knowledge.authorities.all()
        if each.code != code and (each.valid_to is None or held.get(each.code))
    ]
    known.sort(key=lambda each: (not held.get(each.code), each.name.casefold()))
    near = (each.authority.code for each in shown.neighbours if each.row is not None and each.authority.code != code)
    other = next(near, known[0].code)
    dialog = CompareDialog(desk, shown, [(each.name, each.code) for each in known], other, parent.window())
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    return dialog


def note_dialog_of(
    desk: Desk, shown: ShownProfile, mark: Mark | None, note: Note | None, parent: QWidget
) -> NoteDialog:
    """The dialog for a note; a new one is on the inspection of the current mark, else on the latest.

    Args:
        desk: The shared parts.
        shown: The profile.
        mark: The mark that is current in its chart.
        note: The note to change; None for a new one.
        parent: Parent of the dialog.
    """
    if note is not None:
        row = shown.rows.get(note.target.id)
        places = [(inspection_words(row) if row else "", note.target)]
    else:
        current = mark.inspection_id if mark is not None else None
        ids = sorted(shown.inspection_ids, key=lambda each: each != current)
        places = [(inspection_words(shown.rows[each]), Target(inspection_id=each)) for each in ids]
    dialog = NoteDialog(desk, places, note, parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    return dialog
