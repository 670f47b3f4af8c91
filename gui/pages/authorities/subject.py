"""Whom a profile is about."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from core.library import InspectionGroup, ProviderFacts
    from core.library.table.rows import InspectionRow


@dataclass(frozen=True, slots=True)
class Subject:
    """An authority, or a provider that is none; exactly one of the two is given.

    Attributes:
        code: ONS code of an authority.
        provider_id: Of another provider in the library.
    """

    code: str | None = None
    provider_id: int | None = None


def subject_of(who: InspectionRow | ProviderFacts | InspectionGroup, provider_id: int) -> Subject:
    """Whom to show for a provider: the authority for one of its services, else the provider itself.

    Args:
        who: Tells the kind of provider and its authority.
        provider_id: Of the provider.
    """
    from core.library import AUTHORITY_SERVICES

    if who.authority_code is not None and who.provider_type in AUTHORITY_SERVICES:
        return Subject(code=who.authority_code)
    return Subject(provider_id=provider_id)


def subject_of_group(group: InspectionGroup) -> Subject | None:
    """Whom the head of a group stands for; None where no authority is known."""
    if isinstance(group.key, int):
        return subject_of(group, group.key)
    return Subject(code=group.key) if group.key else None
