"""Resolve a library anew that was resolved by older rules, so that it says what a new one of the same documents says.

This takes about as long as importing the documents took, without reading and parsing; it is done once, when a new
version of the program opens the file for writing.
"""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from core.library.documents.near_duplicates import relink
from core.library.documents.recalling import day
from core.library.resolving.providers import identity_of, meet_provider, move_reports, settle_namesakes
from core.library.resolving.resolving import resolve
from core.model import Changes, Provider, ProviderType

if TYPE_CHECKING:
    import sqlite3

    from core.library.file.connection import Library

# Counts the changes to the rules by which documents meet providers and inspections and become judgements.
RULES = "4"

_REPORTS = """SELECT r.id, r.provider, r.inspection, r.provider_name, r.provider_type, r.authority_code,
coalesce(r.inspected_from, r.published_on, d.published_on) AS told
FROM reported_inspections_as_they_stand r JOIN documents d ON d.id = r.document ORDER BY r.id"""

log = logging.getLogger(__name__)


def renew(library: Library) -> Changes:
    """Bring providers, inspections and judgements up to this version's rules, where they are of older ones.

    Raises:
        ReadOnlyLibraryError: The library takes no writes.
        LibraryError: It could not be done; then all is as it was.
    """
    if library.value("SELECT value FROM meta WHERE name = 'resolved_by'") == RULES:
        return Changes()
    with library.writing():
        relink(library)
        _meet_providers(library)
        providers = [row["id"] for row in library.rows("SELECT id FROM providers")]
        for provider_id in providers:
            settle_namesakes(library, provider_id)
        inspections = [row["id"] for row in library.rows("SELECT id FROM inspections")]
        providers = [row["id"] for row in library.rows("SELECT id FROM providers")]
        changes = resolve(library, providers, inspections)
        library.execute("INSERT OR REPLACE INTO meta (name, value) VALUES ('resolved_by', ?)", (RULES,))
    if inspections:
        log.info("Resolved %s anew: %s inspections of %s providers", library.name, len(inspections), len(providers))
    return changes


def _meet_providers(library: Library) -> None:
    """Find out anew whose each report is; a provider keeps its row where it can."""
    library.execute("UPDATE providers SET identity = NULL")
    claimed: set[int] = set()
    moving: dict[int, list[sqlite3.Row]] = {}
    for row in library.rows(_REPORTS):
        provider = Provider(row["provider_name"], ProviderType(row["provider_type"]), row["authority_code"])
        identity = identity_of(provider, day(row["told"]))
        if identity is None:
            continue
        known = library.value("SELECT 1 FROM providers WHERE identity = ?", (identity.text,))
        if known is None and row["provider"] not in claimed:
            library.execute(
                "UPDATE providers SET identity = ?, authority_code = ? WHERE id = ?",
                (identity.text, identity.code, row["provider"]),
            )
        target = meet_provider(library, provider, day(row["told"]))
        claimed.add(target)
        if target != row["provider"]:
            moving.setdefault(target, []).append(row)
    for target, rows in moving.items():
        move_reports(library, rows, target)
