"""What every window part works with, made once in ``app.py`` and handed down."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from core.knowledge import Knowledge
    from gui.appearance.icons import Icons
    from gui.appearance.theme import Theme
    from gui.commands import History
    from gui.delegates.face_maker import FaceMaker
    from gui.delegates.grade_chip import GradeChips
    from gui.settings import Settings
    from gui.tasks import Tasks


@dataclass(frozen=True, slots=True)
class Desk:
    """The shared parts of the windows.

    Attributes:
        settings: What the user chose and left.
        theme: Colours and fonts in force.
        icons: Icons in those colours.
        chips: Paints grades in those colours.
        faces: Makes what they paint.
        tasks: Work off the GUI thread, and the open library.
        history: Every change that a person makes, to be undone and redone.
        knowledge: Frameworks, authorities and wording.
    """

    settings: Settings
    theme: Theme
    icons: Icons
    chips: GradeChips
    faces: FaceMaker
    tasks: Tasks
    history: History
    knowledge: Knowledge
