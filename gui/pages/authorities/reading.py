"""Reads a profile; runs in the library's worker."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from core.library import (
    AUTHORITY_SERVICES,
    Target,
    authorities_held,
    authority_profile,
    judgement,
    notes,
    other_providers,
    provider_profile,
    rows_of,
    side_by_side,
)
from gui.models.beside import BesideRow, Standing
from gui.pages.authorities.subject import Subject

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from core.knowledge import Authority
    from core.library import (
        AuthorityProfile,
        Beside,
        InspectionRow,
        Library,
        Note,
        ProfileDocument,
        ProfileQuotation,
        ProviderFacts,
        ProviderHistory,
    )
    from core.model import ProviderType


@dataclass(frozen=True, slots=True)
class Listed:
    """Whom the list can offer.

    Attributes:
        held: How many inspections the library holds of each authority, by ONS code.
        others: Other providers that have the words looked for.
    """

    held: Mapping[str, int]
    others: tuple[ProviderFacts, ...]


@dataclass(frozen=True, slots=True)
class ShownProfile:
    """All that the page shows of an authority or another provider.

    Attributes:
        subject: Whom.
        as_at: The day.
        authority: The authority; None for another provider.
        existed: Whether it existed on the day.
        services: The kinds of service that the library holds something of.
        service: The kind that is shown.
        history: Its history; None where the library holds nothing.
        rows: The inspections of the history, and the latest of those beside it, as rows by id.
        documents: What speaks of it, the newest first.
        quotations: What people said.
        notes: What was noted on its inspections, the newest first.
        neighbours: It and its statistical neighbours.
        region: It and the others of its region.
        relatives: The authorities it was made from, and those made from it.
    """

    subject: Subject
    as_at: date
    authority: Authority | None
    existed: bool
    services: tuple[ProviderType, ...]
    service: ProviderType
    history: ProviderHistory | None
    rows: Mapping[int, InspectionRow]
    documents: tuple[ProfileDocument, ...]
    quotations: tuple[ProfileQuotation, ...]
    notes: tuple[Note, ...] = ()
    neighbours: tuple[BesideRow, ...] = ()
    region: tuple[BesideRow, ...] = ()
    relatives: tuple[BesideRow, ...] = ()

    @property
    def inspection_ids(self) -> tuple[int, ...]:
        """The inspections of the history that have rows, the newest first."""
        history = self.history
        ids = (each.id for each in (*reversed(history.inspections), *history.undated)) if history else ()
        return tuple(each for each in ids if each in self.rows)


@dataclass(frozen=True, slots=True)
class Pair:
    """Two authorities side by side.

    Attributes:
        first: Profile of the one.
        second: Profile of the other.
        rows: Both with the grades that held on the day.
    """

    first: ShownProfile
    second: ShownProfile
    rows: tuple[BesideRow, BesideRow]


@dataclass(frozen=True, slots=True)
class Words:
    """Where the words of a grade stand: a document and the span in it, or None for the whole of it."""

    document_id: int
    span: tuple[int, int] | None


def read_listed(library: Library, text: str) -> Listed:
    """Read whom the list can offer for some words."""
    return Listed(authorities_held(library), other_providers(library, text))


def read_profile(library: Library, subject: Subject, as_at: date, service: ProviderType) -> ShownProfile:
    """Read a profile.

    Args:
        library: Where from.
        subject: Whom.
        as_at: The day.
        service: Which service of an authority; another where the library holds nothing of it.

    Raises:
        NotInLibraryError: There is no such authority or provider.
    """
    if subject.code is not None:
        return _of_authority(library, subject.code, as_at, service)
    profile = provider_profile(library, subject.provider_id or 0, as_at)
    history = profile.history
    return ShownProfile(
        subject=subject,
        as_at=as_at,
        authority=None,
        existed=True,
        services=(history.provider.provider_type,),
        service=history.provider.provider_type,
        history=history,
        rows=_rows(library, _ids(history)),
        documents=profile.documents,
        quotations=profile.quotations,
        notes=_notes(library, history),
    )


def read_pair(library: Library, codes: tuple[str, str], as_at: date, service: ProviderType) -> Pair:
    """Read two authorities, for one kind of service.

    Raises:
        NotInLibraryError: There is no such authority.
    """
    first, second = (_only_of(_of_authority(library, code, as_at, service), service) for code in codes)
    found = [each for each in (first.authority, second.authority) if each is not None]
    beside = side_by_side(library, found, as_at, service)
    wanted = [each.inspection.id for each in beside.values() if each.inspection]
    rows = _rows(library, wanted)
    one, other = _beside((beside[each.code] for each in found), rows, Standing.COMPARED)
    return Pair(first, second, (one, other))


def read_words(library: Library, inspection_id: int, area: str | None, otherwise: int | None) -> Words | None:
    """Where the words of a grade stand; without an area, or where no words are kept, the document in their place."""
    held = judgement(library, inspection_id, area) if area else None
    if held is not None and held.document_id is not None and held.start is not None and held.end is not None:
        return Words(held.document_id, (held.start, held.end))
    return Words(otherwise, None) if otherwise is not None else None


def _of_authority(library: Library, code: str, as_at: date, service: ProviderType) -> ShownProfile:
    profile = authority_profile(library, code, as_at, provider_type=service)
    services = tuple(dict.fromkeys(each.provider.provider_type for each in profile.services))
    if services and service not in services:
        service = services[0]
        profile = authority_profile(library, code, as_at, provider_type=service)
    history = profile.service(service)
    wanted = dict.fromkeys(each.inspection.id for each in _all_beside(profile) if each.inspection)
    rows = _rows(library, (*wanted, *_ids(history)))
    itself = _beside((profile.itself,), rows, Standing.ITSELF)
    return ShownProfile(
        subject=Subject(code=profile.authority.code),
        as_at=as_at,
        authority=profile.authority,
        existed=profile.existed,
        services=services,
        service=service if services else AUTHORITY_SERVICES[0],
        history=history,
        rows=rows,
        documents=profile.documents,
        quotations=profile.quotations,
        notes=_notes(library, history),
        neighbours=itself + _beside(profile.neighbours, rows, Standing.BESIDE) if profile.neighbours else (),
        region=itself + _beside(profile.region, rows, Standing.BESIDE) if profile.region else (),
        relatives=(
            *_beside(profile.predecessors, rows, Standing.BEFORE),
            *_beside(profile.successors, rows, Standing.AFTER),
        ),
    )


def _only_of(shown: ShownProfile, service: ProviderType) -> ShownProfile:
    """A profile without what it shows of another service because it holds nothing of the one asked for."""
    return shown if shown.service is service else replace(shown, service=service, history=None, rows={}, notes=())


def _all_beside(profile: AuthorityProfile) -> tuple[Beside, ...]:
    return (profile.itself, *profile.neighbours, *profile.region, *profile.predecessors, *profile.successors)


def _beside(several: Iterable[Beside], rows: Mapping[int, InspectionRow], standing: Standing) -> tuple[BesideRow, ...]:
    return tuple(
        BesideRow(each.authority, standing, each.existed, rows.get(each.inspection.id) if each.inspection else None)
        for each in several
    )


def _ids(history: ProviderHistory | None) -> tuple[int, ...]:
    return tuple(each.id for each in (*history.inspections, *history.undated)) if history else ()


def _notes(library: Library, history: ProviderHistory | None) -> tuple[Note, ...]:
    told = [note for each in _ids(history) for note in notes(library, Target(inspection_id=each))]
    return tuple(sorted(told, key=lambda note: (note.written_at, note.id), reverse=True))


def _rows(library: Library, inspection_ids: Iterable[int]) -> dict[int, InspectionRow]:
    wanted = tuple(dict.fromkeys(inspection_ids))
    return {row.id: row for row in rows_of(library, wanted)} if wanted else {}
