"""What the palette offers, and where it has it from: each source is a function that others can add."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol, TypeAlias

from PySide6.QtGui import QKeySequence

from gui.command_words import ActionFacts
from gui.finder.matching import Match, match

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

MOST_SHOWN = 60
"""More than these nobody reads; further letters bring what is missing."""


@dataclass(frozen=True, slots=True)
class Offer:
    """One line of the palette.

    Attributes:
        words: What is found by typing.
        kind: What it is, in a word: "Command", "Page", "Library", "Authority".
        act: Does it.
        keys: Its keys as the system writes them.
        icon: File in ``resources/icons``, or empty.
        enabled: Whether it can be done now; else it is shown and says so.
    """

    words: str
    kind: str
    act: Callable[[], object]
    keys: str = ""
    icon: str = ""
    enabled: bool = True


@dataclass(frozen=True, slots=True)
class Found:
    """An offer that matches, with the letters that do."""

    offer: Offer
    match: Match


Take: TypeAlias = Callable[[Iterable[Offer]], None]


class OfferSource(Protocol):
    """Gives offers when the palette opens.

    A page or the window registers one with :meth:`Finder.add_source`. What is at hand is handed over at once; what must
    be asked of the library comes later through the same ``take``, from ``desk.tasks.query``.
    """

    def __call__(self, take: Take) -> None:
        """Hand the offers to ``take``, now or later, on the GUI thread."""


def offers_of_actions(actions: Iterable[QAction], kind: str) -> tuple[Offer, ...]:
    """Offers for actions of the menus, found by their names and shown with their keys."""
    return tuple(_offer_of(action, kind) for action in actions if action.text())


def _offer_of(action: QAction, kind: str) -> Offer:
    facts = action.data() if isinstance(action.data(), ActionFacts) else ActionFacts()
    keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    return Offer(
        facts.full or _without_mnemonic(action.text()), kind, action.trigger, keys, facts.icon, action.isEnabled()
    )


def _without_mnemonic(words: str) -> str:
    return words.replace("&&", "\0").replace("&", "").replace("\0", "&")


def best(offers: Iterable[Offer], typed: str, recent: tuple[str, ...] = ()) -> tuple[Found, ...]:
    """The offers that match, best first; those that match alike stay in their order.

    Args:
        offers: All of them.
        typed: What the user typed; keys ("ctrl+i") are found too.
        recent: Words of what was chosen of late, the latest first: these come before others that match alike.
    """
    places = {words: place for place, words in enumerate(recent)}
    found = [Found(offer, hit) for offer in offers if (hit := _match(offer, typed)) is not None]

    def rank(one: Found) -> tuple[bool, int, int]:
        # Without letters there is nothing to match: what can be done comes first, what was done of late before that.
        score = one.match.score if typed.strip() else 0
        return not one.offer.enabled, -score, places.get(one.offer.words, len(places))

    return tuple(sorted(found, key=rank)[:MOST_SHOWN])


def _match(offer: Offer, typed: str) -> Match | None:
    by_words = match(typed, offer.words)
    keys = typed.strip().replace(" ", "").casefold()
    if by_words is None and len(keys) > 1 and offer.keys.casefold().startswith(keys):
        return Match(0, ())
    return by_words
