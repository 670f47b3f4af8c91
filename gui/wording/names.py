"""Words of the windows for what core names by ids; kept, as the language is chosen before the first window."""

from __future__ import annotations

from functools import cache

from core.model import Basis, PointKind, ProviderType, VisitType
from gui.wording.translation import translate


@cache
def unnamed_provider() -> str:
    """What stands in place of a name that no document tells."""
    return translate("Names", "(not named)")


@cache
def provider_type_name(kind: ProviderType) -> str:
    """What a kind of provider is called."""
    names = {
        ProviderType.CHILDRENS_SERVICES: translate("Names", "Children’s services"),
        ProviderType.SCHOOL: translate("Names", "School"),
        ProviderType.EARLY_YEARS: translate("Names", "Early years"),
        ProviderType.FURTHER_EDUCATION: translate("Names", "Further education"),
        ProviderType.CHILDRENS_HOME: translate("Names", "Children’s home"),
        ProviderType.FOSTERING: translate("Names", "Fostering"),
        ProviderType.ADOPTION: translate("Names", "Adoption"),
        ProviderType.SEND_AREA: translate("Names", "SEND area"),
        ProviderType.ADULT_SOCIAL_CARE: translate("Names", "Adult social care"),
        ProviderType.HEALTH: translate("Names", "Health"),
        ProviderType.POLICE: translate("Names", "Police"),
        ProviderType.FIRE: translate("Names", "Fire and rescue"),
        ProviderType.LSCB: translate("Names", "Safeguarding board"),
        ProviderType.OTHER: translate("Names", "Other"),
    }
    return names[kind]


@cache
def visit_type_name(visit: VisitType) -> str:
    """What a sort of visit is called; empty when nobody told."""
    names = {
        VisitType.FULL: translate("Names", "Full"),
        VisitType.SHORT: translate("Names", "Short"),
        VisitType.FOCUSED_VISIT: translate("Names", "Focused visit"),
        VisitType.MONITORING_VISIT: translate("Names", "Monitoring visit"),
        VisitType.REINSPECTION: translate("Names", "Reinspection"),
        VisitType.UNGRADED: translate("Names", "Ungraded"),
        VisitType.ANNUAL_RATING: translate("Names", "Annual rating"),
        VisitType.UNKNOWN: "",
    }
    return names[visit]


@cache
def basis_name(basis: Basis) -> str:
    """What a judgement rests on."""
    names = {
        Basis.CORRECTED: translate("Names", "Corrected by hand"),
        Basis.REPORT: translate("Names", "Official report"),
        Basis.AGREED: translate("Names", "Sources agree"),
        Basis.SINGLE_SOURCE: translate("Names", "One article"),
        Basis.CONFLICT: translate("Names", "Sources differ"),
    }
    return names[basis]


@cache
def point_name(kind: PointKind) -> str:
    """What a kind of point is called."""
    names = {
        PointKind.STRENGTH: translate("Findings", "Strength"),
        PointKind.IMPROVEMENT: translate("Findings", "To improve"),
        PointKind.NAMED_PRACTICE: translate("Findings", "Named practice"),
    }
    return names[kind]
