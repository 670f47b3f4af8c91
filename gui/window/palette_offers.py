"""What the window itself offers in the command palette: commands, pages, libraries, authorities."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from core.library import facets
from gui.finder.offers import Offer, offers_of_actions
from gui.settings import RECENT_LIBRARIES
from gui.wording.translation import translate

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QAction

    from core.library import Facets
    from gui.desk import Desk
    from gui.finder.offers import OfferSource, Take

_MOST_NAMED = 5_000
"""Names of those inspected that the palette takes at most; beyond that searching is the better way."""


def offer_actions(actions: Callable[[], Sequence[QAction]], kind: str) -> OfferSource:
    """A source of actions as they are when the palette opens.

    Args:
        actions: Gives them.
        kind: What they are called in the palette.
    """

    def give(take: Take) -> None:
        take(offers_of_actions(actions(), kind))

    return give


def offer_libraries(desk: Desk, open_library: Callable[[Path], None]) -> OfferSource:
    """A source of the libraries of late, without the one that is open."""

    def give(take: Take) -> None:
        opened = desk.tasks.open_library
        paths = [Path(name) for name in desk.settings.get(RECENT_LIBRARIES)]
        others = [path for path in paths if opened is None or path != opened.path]
        kind = translate("Palette", "Library")
        take(Offer(path.name, kind, partial(open_library, path), icon="library") for path in others)

    return give


def offer_authorities(desk: Desk, show: Callable[[str], None]) -> OfferSource:
    """A source of the authorities in the open library.

    Args:
        desk: The shared parts.
        show: Shows what there is of one, by its code.
    """

    def give(take: Take) -> None:
        if desk.tasks.open_library is None:
            return

        def read(found: Facets) -> None:
            kind = translate("Palette", "Authority")
            values = found.authorities[:_MOST_NAMED]
            take(Offer(value.label, kind, partial(show, value.value), icon="group") for value in values)

        desk.tasks.query(facets, read)

    return give
