"""Words of the Authorities page for names, facts and ages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gui.wording.dates import month_of
from gui.wording.names import provider_type_name, unnamed_provider
from gui.wording.translation import translate

if TYPE_CHECKING:
    from core.knowledge import Authorities
    from gui.pages.authorities.reading import ShownProfile

_DAYS_IN_YEAR = 365.25
_DAYS_IN_MONTH = _DAYS_IN_YEAR / 12


def name_of(shown: ShownProfile) -> str:
    """What an authority or provider is called."""
    if shown.authority is not None:
        return shown.authority.name
    provider = shown.history.provider if shown.history else None
    return (provider.name if provider else None) or unnamed_provider()


def facts_of(shown: ShownProfile, authorities: Authorities) -> str:
    """Region, kind and numbers, parted by dots."""
    authority = shown.authority
    if authority is None:
        provider = shown.history.provider if shown.history else None
        if provider is None:
            return ""
        place = authorities.by_code(provider.authority_code)
        parts = [provider_type_name(provider.provider_type), place.name if place else "", provider.region or ""]
        return " · ".join(part for part in parts if part)
    urn = translate("Authorities", "URN {0}").format(authority.urn) if authority.urn else ""
    parts = [authority.region, authority.type, urn, authority.code]
    if authority.valid_from:
        parts.append(translate("Authorities", "since {0}").format(month_of(authority.valid_from)))
    if authority.valid_to:
        parts.append(translate("Authorities", "until {0}").format(month_of(authority.valid_to)))
    return " · ".join(part for part in parts if part)


def age_words(days: int | None) -> str:
    """How long ago something was: "1 y 4 m ago"; empty when that is not known or it lies ahead."""
    if days is None or days < 0:
        return ""
    months = int(days / _DAYS_IN_MONTH)
    years, months = divmod(months, 12)
    if not years and not months:
        return translate("Authorities", "{0} d ago").format(days)
    if not years:
        return translate("Authorities", "{0} m ago").format(months)
    return translate("Authorities", "{0} y {1} m ago").format(years, months)
