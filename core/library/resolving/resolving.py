"""Hold what all documents say of a provider against each other: which inspections there were, and what was judged.

Only the providers of the documents that changed are looked at, and of their inspections only those whose documents
changed are rebuilt. A new document that repeats what others told is put beside them without reading those again.
Which tellings belong together is ``meeting``'s business, what looks back on which inspection ``earlier``'s, and which
grade holds ``deciding``'s; ``tellings`` reads what they need.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from core.knowledge import load_knowledge
from core.library.resolving.describing import describe
from core.library.resolving.earlier import Standpoint, past_inspections
from core.library.resolving.forsaken import any_forsaken, forsaken_inspection
from core.library.resolving.judging import judge
from core.library.resolving.meeting import meet
from core.library.resolving.providers import made_from, made_into, refresh_provider
from core.library.resolving.tellings import DECISIVE, REPEATING, read_earlier_claims, read_tellings
from core.library.resolving.whereabouts import follow_whereabouts
from core.model import Changes, Tense, VisitType

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from core.library.file.connection import Library
    from core.library.resolving.meeting import Meeting
    from core.library.resolving.tellings import StoredEarlierClaim, StoredTelling

# A correction that was taken back is no reason to keep an inspection.
_HOLDS = {"corrections": " AND undone_at IS NULL"}


@dataclass(frozen=True, slots=True)
class _Known:
    """An inspection with its id."""

    meeting: Meeting
    id: int


@dataclass(slots=True)
class _Work:
    """What resolving has to do, gathered while claims are put into their places.

    Attributes:
        stale: Inspections that lost a document.
        rebuild: Inspections to describe and to judge anew, each with its provider.
        judge: Inspections of which only the judgements can have changed.
        known: Inspections of the providers looked at so far.
        gone: Inspections without documents whose decisions came to another one.
    """

    stale: frozenset[int] = frozenset()
    rebuild: dict[int, int] = field(default_factory=dict)
    judge: set[int] = field(default_factory=set)
    known: dict[int, list[_Known]] = field(default_factory=dict)
    gone: set[int] = field(default_factory=set)

    def finish(self, library: Library) -> frozenset[int]:
        """Rebuild what changed. Not before every claim is in its place: it could be judged by claims that leave it."""
        for inspection_id, provider_id in self.rebuild.items():
            describe(library, provider_id, inspection_id)
        touched = {each for each in self.judge | self.rebuild.keys() if _exists(library, each)}
        judge(library, touched)
        return frozenset(touched | self.gone)


def _exists(library: Library, inspection_id: int) -> bool:
    return bool(library.value("SELECT 1 FROM inspections WHERE id = ?", (inspection_id,)))


def resolve(library: Library, providers: Iterable[int], stale: Iterable[int] = ()) -> Changes:
    """Bring inspections and judgements of these providers up to what the documents say; inside ``writing``.

    Args:
        library: Where.
        providers: Ids of the providers of whose documents any was added, changed or removed.
        stale: Ids of inspections that lost a document, or of which a claim changed.

    Returns:
        The inspections and providers that are not what they were before.
    """
    told = {provider_id: read_tellings(library, provider_id) for provider_id in sorted(set(providers))}
    return _resolve(library, told, stale)


def _resolve(library: Library, told: Mapping[int, list[StoredTelling]], stale: Iterable[int] = ()) -> Changes:
    """As ``resolve``, with all that is told of each provider."""
    work = _Work(frozenset(stale))
    looked_at = sorted(told)
    heirs = {provider_id: _settle(library, provider_id, told[provider_id], work) for provider_id in looked_at}
    successors = [later for provider_id in looked_at for later in made_into(library, provider_id)]
    for provider_id in dict.fromkeys([*looked_at, *successors]):
        _look_back(library, provider_id, read_earlier_claims(library, provider_id), work)
    work.judge |= work.stale
    touched = set(work.finish(library))
    for provider_id in looked_at:
        touched |= _drop_empty(library, provider_id, heirs[provider_id])
        refresh_provider(library, provider_id)
    touched |= follow_whereabouts(library, looked_at)
    return Changes(inspections=frozenset(touched), providers=frozenset(looked_at))


def resolve_added(library: Library, providers: Iterable[int]) -> Changes:
    """As ``resolve``, for the providers of documents just added; quicker where those repeat what others told.

    Args:
        library: Where.
        providers: Ids of the providers of the new documents.
    """
    changes = Changes()
    others: dict[int, list[StoredTelling]] = {}
    for provider_id in sorted(set(providers)):
        renamed = _is_named_anew(library, provider_id)
        decisive = read_tellings(library, provider_id, DECISIVE)
        # Also what tells nothing new can be what an inspection without documents was told by.
        touched = None if any_forsaken(library, provider_id) else _put_beside(library, provider_id, decisive)
        if touched is None:
            others[provider_id] = decisive + read_tellings(library, provider_id, REPEATING)
        else:
            if renamed:
                refresh_provider(library, provider_id)
            touched |= follow_whereabouts(library, (provider_id,))
            changes |= Changes(inspections=touched, providers=frozenset({provider_id}))
    return changes | _resolve(library, others) if others else changes


def rebuild(library: Library, providers: Iterable[int], inspections: Iterable[int]) -> Changes:
    """Describe and judge inspections anew that lost a document which told nothing new; inside ``writing``.

    Args:
        library: Where.
        providers: Ids of the providers of that document.
        inspections: Ids of the inspections that it spoke of.
    """
    work = _Work()
    for inspection_id in sorted(set(inspections)):
        work.rebuild[inspection_id] = library.value("SELECT provider FROM inspections WHERE id = ?", (inspection_id,))
    touched = work.finish(library)
    of_document = frozenset(providers)
    for provider_id in sorted(of_document):
        refresh_provider(library, provider_id)
    touched |= follow_whereabouts(library, of_document)
    return Changes(inspections=touched, providers=of_document)


def _settle(library: Library, provider_id: int, stored: Sequence[StoredTelling], work: _Work) -> dict[int, int]:
    """Part all tellings of a provider into inspections and put them there.

    Returns:
        For each inspection that lost tellings to another one that other one.
    """
    before = {each.telling.id: each.inspection_id for each in stored}
    members_before: dict[int | None, set[int]] = {}
    for telling_id, held in before.items():
        members_before.setdefault(held, set()).add(telling_id)
    meetings = meet(each.telling for each in stored)
    placed: dict[int, int] = {}
    known: list[_Known] = []
    for meeting in meetings:
        members = [telling.id for telling in meeting.tellings]
        inspection_id = _inspection_of(library, provider_id, meeting, before, set(placed.values()), work)
        placed.update(dict.fromkeys(members, inspection_id))
        known.append(_Known(meeting, inspection_id))
        if inspection_id in work.stale or members_before.get(inspection_id) != set(members):
            work.rebuild[inspection_id] = provider_id
            # Of one that lost a document or a claim all are put there again; else only those that were elsewhere.
            all_again = inspection_id in work.stale
            new = [member for member in members if all_again or before[member] != inspection_id]
            _place(library, new, inspection_id)
    _place(library, [row_id for row_id, held in before.items() if held and row_id not in placed], None)
    _mark_decisive(library, stored, meetings)
    work.known[provider_id] = known
    heirs: dict[int, int] = {}
    for row_id, held in sorted(before.items()):
        if held is not None and row_id in placed:
            heirs.setdefault(held, placed[row_id])
    return heirs


def _put_beside(library: Library, provider_id: int, stored: Sequence[StoredTelling]) -> frozenset[int] | None:
    """Place new tellings that tell nothing new; None when they do, and all has to be looked at."""
    held = {each.telling.id: each.inspection_id for each in stored if each.decisive}
    known = _unchanged(meet(each.telling for each in stored), held)
    if known is None:
        return None
    work = _Work(known={provider_id: known})
    for each in known:
        new = [telling.id for telling in each.meeting.tellings if telling.id not in held]
        if new:
            _place(library, new, each.id)
            work.rebuild[each.id] = provider_id
    _look_back(library, provider_id, read_earlier_claims(library, provider_id, unresolved=True), work)
    library.execute(
        f"UPDATE reported_inspections AS r SET decisive = 0 WHERE r.provider = ? AND r.decisive IS NULL{DECISIVE}",
        (provider_id,),
    )
    return work.finish(library)


def _is_named_anew(library: Library, provider_id: int) -> bool:
    """Whether a new telling calls the provider by another name; if not, the name that most use is what it was."""
    return bool(
        library.value(
            "SELECT 1 FROM reported_inspections r JOIN providers p ON p.id = r.provider "
            f"WHERE r.provider = ? AND r.decisive IS NULL{DECISIVE} AND r.provider_name IS NOT p.name",
            (provider_id,),
        )
    )


def _unchanged(meetings: Sequence[Meeting], held: dict[int, int | None]) -> list[_Known] | None:
    """The inspections as they are stored; None where the meetings are not those, or decided by others."""
    known: list[_Known] = []
    for meeting in meetings:
        decisive = {telling.id for telling in meeting.decisive}
        ids = {held.get(telling_id) for telling_id in decisive}
        inspection_id = ids.pop() if len(ids) == 1 else None
        if inspection_id is None or decisive != {telling.id for telling in meeting.tellings if telling.id in held}:
            return None
        known.append(_Known(meeting, inspection_id))
    return known if len({each.id for each in known}) == len(known) else None


def _mark_decisive(library: Library, stored: Iterable[StoredTelling], meetings: Iterable[Meeting]) -> None:
    decisive = {telling.id for meeting in meetings for telling in meeting.decisive}
    changed = [
        (each.telling.id in decisive, each.telling.id)
        for each in stored
        if each.decisive is None or each.decisive != (each.telling.id in decisive)
    ]
    library.execute_many("UPDATE reported_inspections SET decisive = ? WHERE id = ?", changed)


def _look_back(library: Library, provider_id: int, claims: Sequence[StoredEarlierClaim], work: _Work) -> None:
    """Put earlier claims to the past inspections that they speak of."""
    if not claims:
        return
    frameworks = load_knowledge().frameworks
    own = {each.id: each.meeting for each in _known_of(library, provider_id, work)}
    known = [
        *_known_of(library, provider_id, work),
        *(each for earlier in made_from(library, provider_id) for each in _known_of(library, earlier, work)),
    ]
    meetings = [each.meeting for each in known]
    ids = {id(each.meeting): each.id for each in known}
    changed: list[tuple[int | None, int]] = []
    for told in _beside_each_other(claims):
        standpoint = Standpoint(own.get(told[0].own_id or 0), told[0].told_on)
        met = past_inspections([each.claim for each in told], standpoint, meetings, frameworks)
        for each in told:
            past = met[each.claim.id]
            inspection_id = None if past is None else ids[id(past)]
            if inspection_id != each.inspection_id:
                changed.append((inspection_id, each.claim.id))
                work.judge |= {inspection_id or 0, each.inspection_id or 0} - {0}
    library.execute_many("UPDATE claims SET inspection = ? WHERE id = ?", changed)


def _beside_each_other(claims: Sequence[StoredEarlierClaim]) -> Iterable[list[StoredEarlierClaim]]:
    """The claims that one document makes beside one inspection."""
    together: dict[int, list[StoredEarlierClaim]] = {}
    for told in claims:
        together.setdefault(told.reported_id, []).append(told)
    return together.values()


def _known_of(library: Library, provider_id: int, work: _Work) -> list[_Known]:
    """Inspections of a provider; its decisive tellings lead to the same ones as all of them."""
    if provider_id not in work.known:
        stored = read_tellings(library, provider_id, DECISIVE)
        held = {each.telling.id: each.inspection_id for each in stored}
        work.known[provider_id] = [
            _Known(meeting, inspection_id)
            for meeting in meet(each.telling for each in stored)
            if (inspection_id := held[meeting.tellings[0].id]) is not None
        ]
    return work.known[provider_id]


def _inspection_of(
    library: Library,
    provider_id: int,
    meeting: Meeting,
    before: dict[int, int | None],
    taken: set[int],
    work: _Work,
) -> int:
    """The inspection that these tellings were taken for so far, so that its id stays; a new one if there is none.

    What people decided about one that had no document any more comes to it when its document is back.
    """
    members = (before[telling.id] for telling in meeting.tellings)
    held = min((each for each in members if each is not None and each not in taken), default=None)
    new = [telling for telling in meeting.tellings if before[telling.id] is None]
    told = meeting.tellings if held is None else new
    back = forsaken_inspection(library, provider_id, told, taken, held=held is not None) if told else None
    if held is None:
        return back or library.execute(
            "INSERT INTO inspections (provider, visit_type) VALUES (?, ?)", (provider_id, VisitType.UNKNOWN)
        )
    if back is not None:
        _hand_over(library, back, held)
        work.gone.add(back)
    return held


def _place(library: Library, members: list[int], inspection_id: int | None) -> None:
    library.execute_many(
        "UPDATE reported_inspections SET inspection = ? WHERE id = ?", [(inspection_id, member) for member in members]
    )
    library.execute_many(
        "UPDATE claims SET inspection = ? WHERE id IN (SELECT c.id FROM reported_inspections r "
        "JOIN claims_as_they_stand c ON c.document = r.document AND c.reported_inspection = r.id "
        f"WHERE r.id = ? AND c.tense = '{Tense.CURRENT}')",
        [(inspection_id, member) for member in members],
    )


def _drop_empty(library: Library, provider_id: int, heirs: dict[int, int]) -> frozenset[int]:
    """Remove inspections that no document speaks of any more; what people decided about one is kept."""
    empty = library.rows(
        "SELECT id, reports + articles AS documents FROM inspections WHERE provider = ? "
        "AND NOT EXISTS (SELECT 1 FROM reported_inspections r WHERE r.inspection = inspections.id)",
        (provider_id,),
    )
    for row in empty:
        _hand_over(library, row["id"], heirs.get(row["id"]))
    return frozenset(row["id"] for row in empty if row["documents"])


def drop_undecided(library: Library, inspection_id: int) -> None:
    """Remove an inspection that no document speaks of, once nothing is left that people decided about it.

    Inside ``writing``; any other inspection stays.
    """
    told = library.value("SELECT 1 FROM reported_inspections WHERE inspection = ?", (inspection_id,))
    if not told and _exists(library, inspection_id):
        _hand_over(library, inspection_id, None)


def _hand_over(library: Library, inspection_id: int, heir: int | None) -> None:
    """Let the inspection that took over the documents take over corrections, notes and tags too."""
    decided = [
        table
        for table in ("corrections", "notes", "tags")
        if library.value(f"SELECT 1 FROM {table} WHERE inspection = ?{_HOLDS.get(table, '')}", (inspection_id,))
    ]
    if decided and heir is None:
        # The chief document stays, if it is there still: should it tell of the inspection again, it is the same one.
        library.execute("UPDATE inspections SET reports = 0, articles = 0 WHERE id = ?", (inspection_id,))
        judge(library, (inspection_id,))
        return
    for table in decided:
        library.execute(f"UPDATE OR IGNORE {table} SET inspection = ? WHERE inspection = ?", (heir, inspection_id))
        library.execute(f"DELETE FROM {table} WHERE inspection = ?", (inspection_id,))
    if heir is not None and "corrections" in decided:
        judge(library, (heir,))
    library.execute("DELETE FROM corrections WHERE inspection = ?", (inspection_id,))
    library.execute("DELETE FROM inspections WHERE id = ?", (inspection_id,))
