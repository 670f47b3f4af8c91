"""Words of the windows for what core names by ids."""

from __future__ import annotations

from core.model import Basis, DocumentKind, ProviderType, VisitType

UNNAMED_PROVIDER = "(not named)"

PROVIDER_TYPES = {
    ProviderType.CHILDRENS_SERVICES: "Children’s services",
    ProviderType.SCHOOL: "School",
    ProviderType.EARLY_YEARS: "Early years",
    ProviderType.FURTHER_EDUCATION: "Further education",
    ProviderType.CHILDRENS_HOME: "Children’s home",
    ProviderType.FOSTERING: "Fostering",
    ProviderType.ADOPTION: "Adoption",
    ProviderType.SEND_AREA: "SEND area",
    ProviderType.ADULT_SOCIAL_CARE: "Adult social care",
    ProviderType.HEALTH: "Health",
    ProviderType.POLICE: "Police",
    ProviderType.FIRE: "Fire and rescue",
    ProviderType.LSCB: "Safeguarding board",
    ProviderType.OTHER: "Other",
}

VISIT_TYPES = {
    VisitType.FULL: "Full",
    VisitType.SHORT: "Short",
    VisitType.FOCUSED_VISIT: "Focused visit",
    VisitType.MONITORING_VISIT: "Monitoring visit",
    VisitType.REINSPECTION: "Reinspection",
    VisitType.UNGRADED: "Ungraded",
    VisitType.ANNUAL_RATING: "Annual rating",
    VisitType.UNKNOWN: "",
}

BASES = {
    Basis.CORRECTED: "Corrected by hand",
    Basis.REPORT: "Official report",
    Basis.AGREED: "Sources agree",
    Basis.SINGLE_SOURCE: "One article",
    Basis.CONFLICT: "Sources differ",
}

DOCUMENT_KINDS = {
    DocumentKind.ARTICLE: "Article",
    DocumentKind.OFFICIAL_REPORT: "Official report",
}


def counted(number: int, one: str, many: str | None = None) -> str:
    """A number with its noun: "1 inspection", "1,204 inspections"."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"
