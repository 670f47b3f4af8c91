"""Settings of the person: the name that stands beside corrections."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit, QWidget

from gui.dialogs.settings.section import Section
from gui.settings import PERSON, account_name
from gui.wording.translation import translate

if TYPE_CHECKING:
    from gui.desk import Desk

_LONGEST = 80


class PersonSection(Section):
    """Who decides.

    Args:
        desk: The shared parts.
    """

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, translate("Settings", "Who I am"), parent)
        self.name_field = QLineEdit(maxLength=_LONGEST)
        self.name_field.setPlaceholderText(account_name())
        self.name_field.textEdited.connect(lambda name: desk.settings.put(PERSON, name))
        self.add_row(
            self.tr("&Name"),
            self.name_field,
            self.tr(
                "Stands beside every grade that you confirm or correct, with the day and your reason, so that "
                "colleagues who open the library can see who decided. Without a name that of your account stands there."
            ),
        )
        self.refresh()

    def refresh(self) -> None:
        """Show the name."""
        self.name_field.setText(self.desk.settings.get(PERSON))
