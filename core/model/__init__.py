"""The records that pass between the layers: frozen, typed, and named in the field's own words.

``documents`` holds what reading makes, ``findings`` what parsing makes of it, ``holdings`` what the library holds
and shows. Nothing here reads a file, knows a rule or speaks SQL.
"""

from core.model.documents import Document, DocumentKind, Evidence, PageSpan
from core.model.findings import (
    Check,
    CheckOutcome,
    Claim,
    Findings,
    Mention,
    MentionKind,
    Point,
    PointKind,
    Provider,
    ProviderType,
    Quote,
    ReportedInspection,
    Tense,
    VisitType,
)
from core.model.holdings import (
    Basis,
    Changes,
    Correction,
    DocumentState,
    Inspection,
    Judgement,
)

__all__ = [
    "Basis",
    "Changes",
    "Check",
    "CheckOutcome",
    "Claim",
    "Correction",
    "Document",
    "DocumentKind",
    "DocumentState",
    "Evidence",
    "Findings",
    "Inspection",
    "Judgement",
    "Mention",
    "MentionKind",
    "PageSpan",
    "Point",
    "PointKind",
    "Provider",
    "ProviderType",
    "Quote",
    "ReportedInspection",
    "Tense",
    "VisitType",
]
