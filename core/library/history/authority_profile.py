"""The profile of an authority: its services' history, what was written and said, and who stands beside it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from core.knowledge import load_knowledge
from core.library.documents.recalling import day
from core.library.file.faults import not_here
from core.library.history import recalling_past
from core.library.history.history import AUTHORITY_SERVICES, days_since, provider_history
from core.library.history.past import latest_graded
from core.model import DocumentKind, ProviderType

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from core.knowledge import Authority
    from core.library.file.connection import Library
    from core.library.history.history import ProviderHistory
    from core.library.history.past import PastInspection

_DOCUMENTS = """SELECT d.id, d.heading, d.kind, d.outlet, d.published_on,
(SELECT count(*) FROM pages g WHERE g.document = d.id) AS pages,
min(r.position) = 0 AS chiefly, group_concat(DISTINCT r.inspection) AS inspections, max(i.published_on) AS reported_on
FROM reported_inspections_as_they_stand r JOIN documents d ON d.id = r.document
LEFT JOIN inspections i ON i.id = r.inspection
WHERE r.provider IN ({places}) AND coalesce(d.published_on, i.published_on, '') <= ?
GROUP BY d.id ORDER BY coalesce(d.published_on, max(i.published_on)) DESC NULLS LAST, d.id DESC LIMIT ?"""
_QUOTATIONS = """SELECT q.id, q.document, q.words, q.span_start, q.span_end, q.page, q.speaker, q.role, q.organisation,
d.heading, d.outlet, d.published_on FROM quotes_as_they_stand q JOIN documents d ON d.id = q.document
WHERE q.document IN ({places})
ORDER BY d.published_on DESC NULLS LAST, q.document DESC, q.position LIMIT ?"""
_AT_MOST = 200


@dataclass(frozen=True, slots=True)
class ProfileDocument:
    """A document that speaks of the authority's services.

    Attributes:
        id: Of the document.
        title: Headline, else the file name.
        kind: Article or official report.
        outlet: Publication, or None.
        published_on: Its own date; of a report without one the day its inspection was published.
        pages: How many pages it has; 0 for a document without pages.
        chiefly: Whether it is chiefly about this authority.
        inspections: The authority's inspections that it speaks of.
    """

    id: int
    title: str
    kind: DocumentKind
    outlet: str | None
    published_on: date | None
    pages: int
    chiefly: bool
    inspections: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class ProfileQuotation:
    """Words quoted in a document that is chiefly about the authority.

    Attributes:
        id: Of the quotation.
        document_id: Where it stands.
        document_title: Headline, else the file name.
        outlet: Publication, or None.
        published_on: The document's own date.
        words: As quoted, without the quotation marks.
        start: Offset of the words in the document's text; ``end`` behind them.
        page: 1-based page, for a paged document.
        speaker: Who speaks, or None; ``role`` and ``organisation`` as far as told.
    """

    id: int
    document_id: int
    document_title: str
    outlet: str | None
    published_on: date | None
    words: str
    start: int
    end: int
    page: int | None
    speaker: str | None
    role: str | None
    organisation: str | None


@dataclass(frozen=True, slots=True)
class Beside:
    """An authority to be set beside another.

    Attributes:
        authority: Which.
        existed: Whether it existed on the day.
        inspection: The full inspection whose grades held on the day; None where the library holds none.
        days_since: Days from that inspection to the day.
    """

    authority: Authority
    existed: bool
    inspection: PastInspection | None
    days_since: int | None


@dataclass(frozen=True, slots=True)
class AuthorityProfile:
    """What the library holds about an authority as at a day.

    Attributes:
        authority: Which.
        as_at: The day.
        existed: Whether the authority existed on the day.
        services: History of each of its services that the library holds, children's services first.
        documents: What speaks of them, the newest first, at most 200.
        quotations: What people said in documents chiefly about it, the newest first, at most 200.
        itself: The authority as it stands beside the others.
        neighbours: Its statistical neighbours, the most similar first.
        region: All other authorities of its region that existed on the day, by name.
        predecessors: The authorities it was made from.
        successors: The authorities made from it.
    """

    authority: Authority
    as_at: date
    existed: bool
    services: tuple[ProviderHistory, ...]
    documents: tuple[ProfileDocument, ...]
    quotations: tuple[ProfileQuotation, ...]
    itself: Beside
    neighbours: tuple[Beside, ...]
    region: tuple[Beside, ...]
    predecessors: tuple[Beside, ...]
    successors: tuple[Beside, ...]

    def service(self, provider_type: ProviderType = ProviderType.CHILDRENS_SERVICES) -> ProviderHistory | None:
        """The history of one service; None where the library holds nothing of it."""
        return next((each for each in self.services if each.provider.provider_type is provider_type), None)


@dataclass(frozen=True, slots=True)
class ProviderProfile:
    """What the library holds about one provider as at a day.

    Attributes:
        history: Its inspections and areas.
        documents: What speaks of it, the newest first, at most 200.
        quotations: What people said in documents chiefly about it, the newest first, at most 200.
    """

    history: ProviderHistory
    documents: tuple[ProfileDocument, ...]
    quotations: tuple[ProfileQuotation, ...]


def authority_profile(
    library: Library,
    code: str,
    as_at: date,
    *,
    provider_type: ProviderType = ProviderType.CHILDRENS_SERVICES,
) -> AuthorityProfile:
    """The profile of an authority as at a day.

    Args:
        library: Where from.
        code: ONS code, also a former one.
        as_at: The day; the latest full inspection published by then holds.
        provider_type: The service by which it is set beside others.

    Raises:
        NotInLibraryError: No authority has this code.
    """
    authorities = load_knowledge().authorities
    authority = authorities.by_code(code)
    if authority is None:
        raise not_here("authority")
    providers = _services(library, authority.code)
    documents = _documents(library, providers, as_at)
    others = {
        "neighbours": authorities.neighbours(authority.code),
        "region": tuple(
            other
            for other in sorted(authorities.in_region(authority.region), key=lambda each: each.name)
            if other.existed_on(as_at) and other is not authority
        ),
        "predecessors": authorities.predecessors(authority.code),
        "successors": authorities.successors(authority.code),
    }
    wanted = (authority, *(other for group in others.values() for other in group))
    beside = side_by_side(library, wanted, as_at, provider_type)
    return AuthorityProfile(
        authority=authority,
        as_at=as_at,
        existed=authority.existed_on(as_at),
        services=tuple(provider_history(library, provider, as_at) for provider in providers),
        documents=documents,
        quotations=_quotations(library, [document.id for document in documents if document.chiefly]),
        itself=beside[authority.code],
        **{name: tuple(beside[other.code] for other in group) for name, group in others.items()},
    )


def provider_profile(library: Library, provider_id: int, as_at: date) -> ProviderProfile:
    """The profile of any one provider as at a day: a school or a home, which nobody stands beside.

    Raises:
        NotInLibraryError: There is no such provider.
    """
    history = provider_history(library, provider_id, as_at)
    documents = _documents(library, (provider_id,), as_at)
    return ProviderProfile(history, documents, _quotations(library, [each.id for each in documents if each.chiefly]))


def side_by_side(
    library: Library,
    authorities: Iterable[Authority],
    as_at: date,
    provider_type: ProviderType = ProviderType.CHILDRENS_SERVICES,
) -> dict[str, Beside]:
    """Authorities with the grades that held on a day, by their codes; two queries, whatever their number."""
    wanted = {authority.code: authority for authority in authorities}
    held: dict[str, list[PastInspection]] = {}
    for inspection in recalling_past.of_authorities(library, provider_type, tuple(wanted)):
        held.setdefault(inspection.authority_code or "", []).append(inspection)
    beside: dict[str, Beside] = {}
    for code, authority in wanted.items():
        latest = latest_graded(held.get(code, ()), as_at)
        beside[code] = Beside(authority, authority.existed_on(as_at), latest, days_since(latest, as_at))
    return beside


def _services(library: Library, code: str) -> tuple[int, ...]:
    """Ids of the authority's services, in the order in which a profile shows them."""
    places = ", ".join("?" * len(AUTHORITY_SERVICES))
    rows = library.rows(
        f"SELECT id, provider_type FROM providers WHERE authority_code = ? AND provider_type IN ({places})",
        (code, *AUTHORITY_SERVICES),
    )
    return tuple(
        row["id"] for row in sorted(rows, key=lambda row: (AUTHORITY_SERVICES.index(row["provider_type"]), row["id"]))
    )


def _documents(library: Library, providers: Sequence[int], as_at: date) -> tuple[ProfileDocument, ...]:
    if not providers:
        return ()
    sql = _DOCUMENTS.format(places=", ".join("?" * len(providers)))
    return tuple(
        ProfileDocument(
            id=row["id"],
            title=row["heading"],
            kind=DocumentKind(row["kind"]),
            outlet=row["outlet"],
            published_on=day(row["published_on"] or row["reported_on"]),
            pages=row["pages"],
            chiefly=bool(row["chiefly"]),
            inspections=tuple(sorted(map(int, row["inspections"].split(",")))) if row["inspections"] else (),
        )
        for row in library.rows(sql, (*providers, as_at.isoformat(), _AT_MOST))
    )


def _quotations(library: Library, documents: Sequence[int]) -> tuple[ProfileQuotation, ...]:
    if not documents:
        return ()
    sql = _QUOTATIONS.format(places=", ".join("?" * len(documents)))
    return tuple(
        ProfileQuotation(
            id=row["id"],
            document_id=row["document"],
            document_title=row["heading"],
            outlet=row["outlet"],
            published_on=day(row["published_on"]),
            words=row["words"],
            start=row["span_start"],
            end=row["span_end"],
            page=row["page"],
            speaker=row["speaker"],
            role=row["role"],
            organisation=row["organisation"],
        )
        for row in library.rows(sql, (*documents, _AT_MOST))
    )
