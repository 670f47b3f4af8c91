"""Resolve a library anew that was resolved by older rules, so that it says what a new one of the same documents says.

This takes about as long as importing the documents took, without reading and parsing; it is done once, when a new
version of the program opens the file for writing.
"""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from core.library.documents.near_duplicates import link_stored, unlink_all
from core.library.documents.recalling import day
from core.library.file.bulk_writing import writing_many
from core.library.file.id_lists import id_list
from core.library.resolving.providers import identity_of, meet_provider, move_reports, settle_namesakes
from core.library.resolving.resolving import resolve
from core.model import Changes, Provider, ProviderType

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator, Sequence

    from core.library.file.connection import Library

# Counts the changes to the rules by which documents meet providers and inspections and become judgements.
RULES = "5"

# Documents, reports or providers in one transaction; those of an authority can take a second each.
_AT_ONCE = 20
_DONE = "INSERT OR REPLACE INTO meta (name, value) VALUES ('resolved_by', ?)"
_PROVIDERS = "SELECT id FROM providers ORDER BY id"

_REPORTS = """SELECT r.id, r.provider, r.inspection, r.provider_name, r.provider_type, r.authority_code,
coalesce(r.inspected_from, r.published_on, d.published_on) AS told
FROM reported_inspections_as_they_stand r JOIN documents d ON d.id = r.document
WHERE r.id BETWEEN ? AND ? ORDER BY r.id"""

log = logging.getLogger(__name__)


def renew(library: Library) -> Changes:
    """Bring providers, inspections and judgements up to this version's rules, where they are of older ones.

    It goes in many short transactions, so that the log stays small and nobody who reads sees half of an inspection.
    Until the last of them the library counts as of no rules at all: what is interrupted is begun anew at the next
    opening.

    Raises:
        ReadOnlyLibraryError: The library takes no writes.
        LibraryError: It could not be done.
    """
    if library.value("SELECT value FROM meta WHERE name = 'resolved_by'") == RULES:
        return Changes()
    if not library.value("SELECT EXISTS (SELECT 1 FROM documents) OR EXISTS (SELECT 1 FROM providers)"):
        with library.writing():
            library.execute(_DONE, (RULES,))
        return Changes()
    with writing_many(library):
        _link_documents(library)
        _meet_providers(library)
        providers = id_list(library, _PROVIDERS)
        touched: set[int] = set()
        for some in _batches(providers):
            with library.writing():
                touched |= _resolve(library, some).inspections
        with library.writing():
            library.execute(_DONE, (RULES,))
    if touched:
        log.info("Resolved %s anew: %s inspections of %s providers", library.name, len(touched), len(providers))
    return Changes(inspections=frozenset(touched), providers=frozenset(providers))


def _link_documents(library: Library) -> None:
    with library.writing():
        library.execute("DELETE FROM meta WHERE name = 'resolved_by'")
        unlink_all(library)
    for some in _batches(id_list(library, "SELECT id FROM documents ORDER BY id")):
        with library.writing():
            link_stored(library, some)


def _resolve(library: Library, providers: Sequence[int]) -> Changes:
    """Resolve some providers with all their inspections.

    What is told of a provider speaks of its own inspections alone, or of those of the authorities that it was made
    from; and those that were made from it are looked at together with it. So it is the same which come together.
    """
    places = ", ".join("?" * len(providers))
    return resolve(
        library, providers, id_list(library, f"SELECT id FROM inspections WHERE provider IN ({places})", providers)
    )


def _batches(ids: Sequence[int]) -> Iterator[Sequence[int]]:
    for begin in range(0, len(ids), _AT_ONCE):
        yield ids[begin : begin + _AT_ONCE]


def _meet_providers(library: Library) -> None:
    """Find out anew whose each report is; a provider keeps its row where it can."""
    with library.writing():
        library.execute("UPDATE providers SET identity = NULL")
    claimed: set[int] = set()
    moving: dict[int, list[sqlite3.Row]] = {}
    for some in _batches(id_list(library, "SELECT id FROM reported_inspections ORDER BY id")):
        with library.writing():
            for row in library.rows(_REPORTS, (some[0], some[-1])):
                target = _meet_provider(library, row, claimed)
                if target is not None and target != row["provider"]:
                    moving.setdefault(target, []).append(row)
    # Not before all providers are claimed: an inspection goes with its reports where all of them go to one.
    for targets in _batches(sorted(moving)):
        with library.writing():
            for target in targets:
                move_reports(library, moving[target], target)
    for providers in _batches(id_list(library, _PROVIDERS)):
        with library.writing():
            for provider_id in providers:
                settle_namesakes(library, provider_id)


def _meet_provider(library: Library, row: sqlite3.Row, claimed: set[int]) -> int | None:
    """Whose a report is; None for one that names nobody, which stays where it is."""
    provider = Provider(row["provider_name"], ProviderType(row["provider_type"]), row["authority_code"])
    told = day(row["told"])
    identity = identity_of(provider, told)
    if identity is None:
        return None
    known = library.value("SELECT 1 FROM providers WHERE identity = ?", (identity.text,))
    if known is None and row["provider"] not in claimed:
        library.execute(
            "UPDATE providers SET identity = ?, authority_code = ? WHERE id = ?",
            (identity.text, identity.code, row["provider"]),
        )
    target = meet_provider(library, provider, told)
    claimed.add(target)
    return target
