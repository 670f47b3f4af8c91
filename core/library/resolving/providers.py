"""Which provider of the library is a reported one?

Authorities are one provider for each kind of service, under the code they bear today, by whatever name, former code or
trust a document calls them. Authorities that were made from others are providers of their own. All else goes by name
and place: a name without a place is that of the only namesake with one, and of none when there are several. Where a
person gave that one its place, to tell it from others, it is of none either when documents tell another authority.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from core.knowledge import load_knowledge
from core.library.resolving.namesakes import have_in_common
from core.library.resolving.naming import folded_name, levelled
from core.model import Provider, ProviderType

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable
    from datetime import date

    from core.library.file.connection import Library

# Kinds of which each authority has one, so that its code or name is enough.
_AUTHORITY_SERVICES = frozenset({ProviderType.CHILDRENS_SERVICES, ProviderType.SEND_AREA, ProviderType.LSCB})
# Between a name and a place in an identity, and the next character, which closes the range of all places.
_PLACE, _BEHIND_PLACES = "|", "}"
# Of a provider, looked at to see whether its place is known; a document rarely has more than one of a provider.
_LAST_REPORTS = 8
_NAMED_IN = "provider_name, provider_type, authority_code"
# Documents get their ids one after the other, so those added last have the reports with the highest.
_LAST_OF_PROVIDER = f"""SELECT document, {_NAMED_IN} FROM reported_inspections_as_they_stand WHERE provider = ?
ORDER BY id DESC
LIMIT {_LAST_REPORTS} + (SELECT count(*) FROM reported_inspections WHERE document >= ? AND provider = ?)"""


@dataclass(frozen=True, slots=True)
class Identity:
    """What makes a provider the same one.

    Attributes:
        base: Kind with the authority's code or the folded name.
        place: Place or authority that tells namesakes apart; None when the document gives none.
        code: ONS code of today, for the services of an authority.
    """

    base: str
    place: str | None = None
    code: str | None = None

    @property
    def text(self) -> str:
        """As it is stored."""
        return self.base if self.place is None else f"{self.base}{_PLACE}{self.place}"


def identity_of(provider: Provider, on: date | None = None) -> Identity | None:
    """Who a reported provider is; None for one that the document does not name.

    Args:
        provider: As the document tells.
        on: When its name was used, as some names had other bearers before.
    """
    code = _authority_code(provider, on)
    if code and provider.provider_type in _AUTHORITY_SERVICES:
        return Identity(f"{provider.provider_type}:{code}", code=code)
    folded = folded_name(provider.name or "")
    if not folded.name:
        return None
    return Identity(f"{provider.provider_type}:{folded.name}", folded.place or code, code)


@dataclass(frozen=True, slots=True)
class Moved:
    """What changed hands between providers of one name.

    Attributes:
        providers: Ids of those that lost or gained reports.
        inspections: Ids of inspections that lost some of the documents that spoke of them.
    """

    providers: frozenset[int] = frozenset()
    inspections: frozenset[int] = frozenset()


def meet_provider(library: Library, provider: Provider, on: date | None = None) -> int:
    """Id of the provider, added if it is new; inside ``writing``.

    Call ``settle_namesakes`` once the document is stored: a new place can part those that had one name.
    """
    identity = identity_of(provider, on)
    known = identity and _known(library, identity)
    if known:
        return known
    return library.execute(
        "INSERT INTO providers (provider_type, name, search_name, authority_code, identity) VALUES (?, ?, ?, ?, ?)",
        (
            provider.provider_type,
            provider.name,
            provider.name and levelled(provider.name),
            identity.code if identity else None,
            identity.text if identity else None,
        ),
    )


def settled_names(library: Library, providers: Iterable[int], added: frozenset[int] = frozenset()) -> Moved:
    """As ``settle_namesakes``, for the names of several providers; inside ``writing``."""
    moved = [settle_namesakes(library, provider_id, added) for provider_id in sorted(set(providers))]
    return Moved(
        frozenset[int]().union(*(each.providers for each in moved)),
        frozenset[int]().union(*(each.inspections for each in moved)),
    )


def settle_namesakes(library: Library, provider_id: int, added: frozenset[int] = frozenset()) -> Moved:
    """Let reports that give no place follow what is known of places now; inside ``writing``.

    Args:
        library: Where.
        provider_id: One of those with the name.
        added: The documents whose reports are new, where nothing else changed since all was settled.

    Returns:
        What moved; all of it has to be resolved anew.
    """
    stored = library.value("SELECT identity FROM providers WHERE id = ?", (provider_id,))
    base = (stored or "").partition(_PLACE)[0]
    namesakes = _namesakes(library, base) if base else {}
    if len(namesakes) < 2 and (
        stored == base or (_is_placed(library, provider_id) and not _may_hold_strangers(library, provider_id, stored))
    ):
        return Moved()
    if added and (
        (stored != base and _is_placed(library, provider_id, added))
        or _several_are_placed(library, namesakes.values(), added)
    ):
        return Moved()
    placed: set[str] = set()
    by_person: set[str] = set()
    unplaced: list[sqlite3.Row] = []
    for row in _reports(library, list(namesakes.values())):
        identity = _identity_of_row(row)
        if identity and identity.place:
            placed.add(identity.text)
            by_person |= {identity.text} if row["decided"] else set()
        else:
            unplaced.append(row)
    if len(placed) == 1 and any(_is_stranger(row["told_in"], each) for each in by_person for row in unplaced):
        placed.clear()
    target = _target(library, base, placed, namesakes, unplaced)
    moving = [row for row in unplaced if row["provider"] != target]
    if target is None or not moving:
        return Moved()
    parted = move_reports(library, moving, target)
    return Moved(frozenset({target, *(row["provider"] for row in moving)}), parted)


def refresh_provider(library: Library, provider_id: int) -> bool:
    """Name the provider as most documents do, or remove it when none speaks of it; inside ``writing``.

    Returns:
        Whether it is still there.
    """
    names = library.rows(
        "SELECT provider_name FROM reported_inspections_as_they_stand WHERE provider = ? "
        "GROUP BY provider_name ORDER BY provider_name IS NULL, count(DISTINCT document) DESC, provider_name",
        (provider_id,),
    )
    if not names:
        in_use = library.value(
            "SELECT 1 FROM inspections WHERE provider = :id UNION SELECT 1 FROM reported_inspections "
            "WHERE provider = :id",
            {"id": provider_id},
        )
        if not in_use:
            library.execute("DELETE FROM providers WHERE id = ?", (provider_id,))
        return bool(in_use)
    name = names[0]["provider_name"]
    library.execute(
        "UPDATE providers SET name = ?, search_name = ? WHERE id = ? AND name IS NOT ?",
        (name, name and levelled(name), provider_id, name),
    )
    return True


def namesake_in(library: Library, provider_id: int, code: str) -> str | None:
    """The name of a provider of the same kind and name whose name has an authority as its place; None without one.

    Args:
        library: Where.
        provider_id: The provider.
        code: ONS code of the authority.
    """
    stored = library.value("SELECT identity FROM providers WHERE id = ?", (provider_id,))
    base = (stored or "").partition(_PLACE)[0]
    for identity, namesake in _namesakes(library, base).items() if base else ():
        match = load_knowledge().authorities.by_name(identity.rpartition(_PLACE)[2])
        if identity != base and match and match.authority and match.authority.code == code:
            name: str | None = library.value("SELECT name FROM providers WHERE id = ?", (namesake,))
            return name
    return None


def made_from(library: Library, provider_id: int) -> tuple[int, ...]:
    """Ids of the same services of the authorities that this provider's authority was made from."""
    return _related(library, provider_id, predecessors=True)


def made_into(library: Library, provider_id: int) -> tuple[int, ...]:
    """Ids of the same services of the authorities that were made from this provider's."""
    return _related(library, provider_id, predecessors=False)


def _related(library: Library, provider_id: int, *, predecessors: bool) -> tuple[int, ...]:
    row = library.row("SELECT provider_type, authority_code, identity FROM providers WHERE id = ?", (provider_id,))
    if row is None or not row["authority_code"] or row["provider_type"] not in _AUTHORITY_SERVICES:
        return ()
    authorities = load_knowledge().authorities
    related = authorities.predecessors if predecessors else authorities.successors
    wanted = [f"{row['provider_type']}:{authority.code}" for authority in related(row["authority_code"])]
    if not wanted:
        return ()
    places = ", ".join("?" * len(wanted))
    found = library.rows(f"SELECT id FROM providers WHERE identity IN ({places}) ORDER BY identity", wanted)
    return tuple(each["id"] for each in found)


def _authority_code(provider: Provider, on: date | None) -> str | None:
    """The code of today; for services of an authority that is only named, the code of the one that bears the name."""
    authorities = load_knowledge().authorities
    if provider.authority_code:
        known = authorities.by_code(provider.authority_code)
        return known.code if known else provider.authority_code
    if provider.name and provider.provider_type in _AUTHORITY_SERVICES:
        match = authorities.by_name(provider.name, on)
        return match.authority.code if match and match.authority else None
    return None


def _known(library: Library, identity: Identity) -> int | None:
    known = library.value("SELECT id FROM providers WHERE identity = ?", (identity.text,))
    if known is None and identity.place is None:
        namesakes = _namesakes(library, identity.base)
        known = next(iter(namesakes.values())) if len(namesakes) == 1 else None
    return None if known is None else int(known)


def _namesakes(library: Library, base: str) -> dict[str, int]:
    """Providers of one kind and name, with any place or none, by their identities."""
    rows = library.rows(
        "SELECT identity, id FROM providers WHERE identity = ? OR (identity > ? AND identity < ?) ORDER BY identity",
        (base, base + _PLACE, base + _BEHIND_PLACES),
    )
    return {row["identity"]: row["id"] for row in rows}


def _reports(library: Library, provider_ids: list[int]) -> list[sqlite3.Row]:
    places = ", ".join("?" * len(provider_ids))
    return library.rows(
        f"SELECT id, provider, inspection, decided, {_NAMED_IN}, "
        "(SELECT told_in FROM reported_inspections t WHERE t.id = r.id) AS told_in "
        f"FROM reported_inspections_as_they_stand r WHERE provider IN ({places})",
        provider_ids,
    )


def _is_placed(library: Library, provider_id: int, added: frozenset[int] = frozenset()) -> bool:
    """Whether reports of a provider say where it is, so that its place is known for sure.

    The last ones tell it as well as hundreds before them. Of documents that were just added all reports must say so,
    and one of another document: then no place is known that was not known before them.
    """
    placed = _last_placed(library, provider_id, added)
    return any(is_placed for document, is_placed in placed if document not in added) and all(
        is_placed for document, is_placed in placed if document in added
    )


def _several_are_placed(library: Library, namesakes: Iterable[int], added: frozenset[int]) -> bool:
    """Whether more than one of some namesakes was placed before documents were added.

    Reports without a place were then by themselves already, and those of the new documents were put to them.
    """
    placed = (
        provider_id
        for provider_id in namesakes
        if any(is_placed for document, is_placed in _last_placed(library, provider_id, added) if document not in added)
    )
    return next(placed, None) is not None and next(placed, None) is not None


def _may_hold_strangers(library: Library, provider_id: int, identity: str) -> bool:
    """Whether any report of a provider tells another authority than its place; whose place that is is not asked."""
    told = library.rows(
        "SELECT DISTINCT told_in FROM reported_inspections WHERE provider = ? AND told_in <> ''", (provider_id,)
    )
    return any(_is_stranger(row["told_in"], identity) for row in told)


def _is_stranger(told_in: str, identity: str) -> bool:
    """Whether a document tells authorities, but not the one that the place of a provider names."""
    match = load_knowledge().authorities.by_name(identity.rpartition(_PLACE)[2])
    codes = [authority.code for authority in match.authorities] if match else []
    return bool(told_in and codes) and not have_in_common(codes, told_in.split())


def _last_placed(library: Library, provider_id: int, added: frozenset[int]) -> list[tuple[int, bool]]:
    """Documents of the last reports of a provider, all added ones and more, and whether each says where that is."""
    rows = library.rows(_LAST_OF_PROVIDER, (provider_id, min(added, default=None), provider_id))
    return [(row["document"], bool((identity := _identity_of_row(row)) and identity.place)) for row in rows]


def _identity_of_row(row: sqlite3.Row) -> Identity | None:
    return identity_of(Provider(row["provider_name"], ProviderType(row["provider_type"]), row["authority_code"]))


def _target(
    library: Library, base: str, placed: set[str], namesakes: dict[str, int], unplaced: list[sqlite3.Row]
) -> int | None:
    """Where the reports without a place belong: to the only namesake that has one, else by themselves."""
    if len(placed) == 1:
        return namesakes[next(iter(placed))]
    if base in namesakes or not unplaced:
        return namesakes.get(base)
    first = unplaced[0]
    return library.execute(
        "INSERT INTO providers (provider_type, name, search_name, identity) VALUES (?, ?, ?, ?)",
        (first["provider_type"], first["provider_name"], levelled(first["provider_name"]), base),
    )


def move_reports(library: Library, moving: list[sqlite3.Row], target: int) -> frozenset[int]:
    """Hand reports over to another provider, and with them the inspections that only they speak of.

    Returns:
        The inspections that stay with the others.
    """
    library.execute_many(
        "UPDATE reported_inspections SET provider = ?, decisive = NULL WHERE id = ?",
        [(target, row["id"]) for row in moving],
    )
    parted: set[int] = set()
    for inspection_id in sorted({row["inspection"] for row in moving if row["inspection"] is not None}):
        if library.value(
            "SELECT 1 FROM reported_inspections WHERE inspection = ? AND provider <> ?", (inspection_id, target)
        ):
            parted.add(inspection_id)
        else:
            library.execute("UPDATE inspections SET provider = ? WHERE id = ?", (target, inspection_id))
    library.execute_many(
        "UPDATE reported_inspections SET inspection = NULL WHERE id = ?",
        [(row["id"],) for row in moving if row["inspection"] in parted],
    )
    return frozenset(parted)
