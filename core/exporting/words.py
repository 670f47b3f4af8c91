"""English words for what the records name by ids."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.knowledge.scales import words
from core.model import ProviderType, VisitType

if TYPE_CHECKING:
    from core.model import Basis, DocumentKind

_UNLIKE_THEIR_IDS: dict[ProviderType | VisitType | Basis | DocumentKind, str] = {
    ProviderType.CHILDRENS_SERVICES: "Children’s services",
    ProviderType.CHILDRENS_HOME: "Children’s home",
    ProviderType.SEND_AREA: "SEND area",
    ProviderType.FIRE: "Fire and rescue",
    ProviderType.LSCB: "Safeguarding board",
    VisitType.UNKNOWN: "",
}


def in_words(value: ProviderType | VisitType | Basis | DocumentKind) -> str:
    """What people call it; an empty text for what is not known."""
    return _UNLIKE_THEIR_IDS.get(value, words(value))
