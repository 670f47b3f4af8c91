"""The history of a provider: its inspections in order, its areas through the frameworks, and what changed when."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import get_close_matches
from typing import TYPE_CHECKING

from core.errors import NotInLibraryError
from core.knowledge import load_knowledge
from core.knowledge.scales import words
from core.library.file.faults import not_here
from core.library.history import recalling_past
from core.library.history.area_changes import change_rules
from core.library.history.lines import current_framework, lines_of
from core.library.history.past import in_order, known_by
from core.library.resolving.naming import levelled
from core.library.resolving.providers import made_from, made_into
from core.library.table.words import search_words
from core.model import ProviderType

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date

    from core.library.file.connection import Library
    from core.library.history.area_changes import AreaChange
    from core.library.history.lines import AreaLine
    from core.library.history.past import PastInspection

AUTHORITY_SERVICES = (
    ProviderType.CHILDRENS_SERVICES,
    ProviderType.SEND_AREA,
    ProviderType.LSCB,
    ProviderType.ADULT_SOCIAL_CARE,
)
"""Of these each authority has one; schools and homes in its area have histories of their own."""
_PROVIDER = """SELECT p.id, p.name, p.provider_type, p.authority_code, au.region,
(SELECT count(*) FROM inspections i WHERE i.provider = p.id) AS inspections
FROM providers p LEFT JOIN authorities au ON au.code = p.authority_code"""
_OF_AUTHORITIES = ", ".join(f"'{kind.value}'" for kind in AUTHORITY_SERVICES)
_NAMED_OTHER = f"p.name IS NOT NULL AND NOT (p.authority_code IS NOT NULL AND p.provider_type IN ({_OF_AUTHORITIES}))"
_HELD = f"""SELECT p.authority_code, sum(i.inspections) AS inspections
FROM (SELECT provider, count(*) AS inspections FROM inspections GROUP BY provider) i
JOIN providers p ON p.id = i.provider
WHERE p.authority_code IS NOT NULL AND p.provider_type IN ({_OF_AUTHORITIES}) GROUP BY 1"""
_AT_MOST = 50
"""Names that a message can list."""


@dataclass(frozen=True, slots=True)
class ProviderFacts:
    """Who a provider is.

    Attributes:
        id: Of the provider.
        name: Name to show; None when no document names it.
        provider_type: The kind of body.
        authority_code: ONS code of its authority, where known.
        region: Name of the region, where known.
        inspections: How many inspections the library holds of it.
    """

    id: int
    name: str | None
    provider_type: ProviderType
    authority_code: str | None
    region: str | None
    inspections: int


@dataclass(frozen=True, slots=True)
class ProviderHistory:
    """A provider's inspections as they were known on a day.

    Attributes:
        provider: Who.
        as_at: The day.
        inspections: Those known by then, the earliest first, visits without grades among them.
        undated: Those of which no document tells the time.
        lines: Its areas through the frameworks.
        last_full: The last full inspection, or None.
        days_since: Days from its last day on site, else from its publication, to ``as_at``.
        made_from: The same services of the authorities that this one was made from.
        made_into: The same services of the authorities that were made from it.
        framework_of_the_day: The framework that a full inspection on the day would fall under, by an inspectorate
            that came before; None where that is not known.
    """

    provider: ProviderFacts
    as_at: date
    inspections: tuple[PastInspection, ...]
    undated: tuple[PastInspection, ...]
    lines: tuple[AreaLine, ...]
    last_full: PastInspection | None
    days_since: int | None
    made_from: tuple[ProviderFacts, ...]
    made_into: tuple[ProviderFacts, ...]
    framework_of_the_day: str | None

    @property
    def latest(self) -> PastInspection | None:
        """The full inspection whose grades hold."""
        return next((each for each in reversed(self.inspections) if each.is_graded), None)


def provider_history(library: Library, provider_id: int, as_at: date) -> ProviderHistory:
    """The history of one provider as it was known on a day.

    Raises:
        NotInLibraryError: There is no such provider.
    """
    provider = next(iter(_providers(library, "p.id = ?", (provider_id,))), None)
    if provider is None:
        raise not_here("provider")
    held = recalling_past.of_providers(library, (provider_id,))
    known = known_by(held, as_at)
    last_full = next((each for each in reversed(known) if each.is_full), None)
    rules = change_rules()
    seen = [framework for each in known if each.is_graded and (framework := rules.known.get(each.framework))]
    of_the_day = current_framework(rules.known, seen, as_at)
    return ProviderHistory(
        provider=provider,
        as_at=as_at,
        inspections=known,
        undated=tuple(each for each in held if each.known_on is None),
        lines=lines_of(rules, held, as_at),
        last_full=last_full,
        days_since=days_since(last_full, as_at),
        made_from=_by_ids(library, made_from(library, provider_id)),
        made_into=_by_ids(library, made_into(library, provider_id)),
        framework_of_the_day=of_the_day.id if of_the_day else None,
    )


def days_since(inspection: PastInspection | None, as_at: date) -> int | None:
    """Days from an inspection's last day on site, else from what day is known of it; None without one."""
    if inspection is None:
        return None
    day = inspection.inspected_to or inspection.inspected_from or inspection.known_on
    return (as_at - day).days if day else None


def changes_of(library: Library, inspection_ids: Sequence[int]) -> Mapping[tuple[int, str], AreaChange]:
    """How the grades of some inspections stand to those before, for the cells of a page of the judgement table.

    Args:
        library: Where from; two queries, whatever the number of inspections.
        inspection_ids: The rows of the page.

    Returns:
        By inspection and area, for each grade of a full inspection. A cell that is not in it has nothing before it
        to be held against: a visit that was not full, or an inspection without a date.
    """
    rules = change_rules()
    by_provider: dict[int, list[PastInspection]] = {}
    for inspection in recalling_past.of_same_providers(library, inspection_ids):
        by_provider.setdefault(inspection.provider_id, []).append(inspection)
    wanted = frozenset(inspection_ids)
    return {
        (inspection.id, grade.area): rules.between(before, inspection, grade.area)
        for held in by_provider.values()
        for before, inspection in _pairs(held)
        if inspection.id in wanted
        for grade in inspection.grades
    }


def _pairs(held: Iterable[PastInspection]) -> list[tuple[PastInspection | None, PastInspection]]:
    """Each full inspection with the one before it."""
    graded = [each for each in in_order(held) if each.is_graded]
    return list(zip((None, *graded), graded, strict=False))


def other_providers(library: Library, text: str = "", limit: int = 200) -> tuple[ProviderFacts, ...]:
    """Named providers that are no services of an authority (schools, homes), by name, for a list to choose from.

    Args:
        library: Where to look.
        text: Words that the name must have; empty for all.
        limit: How many at most.
    """
    wanted = [word.levelled for word in search_words(text)]
    conditions = [_NAMED_OTHER, *["p.search_name LIKE ? ESCAPE '\\'"] * len(wanted)]
    return tuple(_providers(library, " AND ".join(conditions), wanted, limit))


def authorities_held(library: Library) -> Mapping[str, int]:
    """How many inspections of its services the library holds, by the ONS code of each authority that it has any of."""
    rows = library.rows(_HELD)
    return {row["authority_code"]: row["inspections"] for row in rows}


def find_provider(library: Library, name: str, provider_type: ProviderType | None = None) -> ProviderFacts:
    """The one provider that a name stands for.

    Any name of an authority is known, and its ONS code; other providers go by their whole name, else by words of it.
    Where an authority has several services in the library, its children's services are meant.

    Args:
        library: Where to look.
        name: As a user typed it.
        provider_type: To tell services of one name apart.

    Raises:
        NotInLibraryError: None or several match; the message names those that come near.
    """
    found = _found(library, name, provider_type)
    if len({each.authority_code for each in found}) == 1 and found[0].authority_code:
        found = [each for each in found if each.provider_type is ProviderType.CHILDRENS_SERVICES] or found
    if len(found) == 1:
        return found[0]
    if found:
        names = "; ".join(_named(each) for each in found[:_AT_MOST])
        shared = len({each.name for each in found}) < len(found)
        kind = ", and its kind where others share it" if shared else ""
        raise NotInLibraryError(f"Several providers match “{name}”: {names}.", f"Give the whole name of one{kind}.")
    if provider_type and (others := _found(library, name, None)):
        raise NotInLibraryError(
            f"Nothing that “{name}” stands for in this library is of the kind “{words(provider_type)}”.",
            f"There is {'; '.join(map(_named, others[:_AT_MOST]))}.",
        )
    near = _near(library, name)
    advice = f"Did you mean {' or '.join(near)}?" if near else "Look at the list of inspections for its name."
    raise NotInLibraryError(f"No provider in this library matches “{name}”.", advice)


def _found(library: Library, name: str, provider_type: ProviderType | None) -> list[ProviderFacts]:
    """Those that match in the surest way in which any does."""
    authorities = load_knowledge().authorities
    match, coded = authorities.by_name(name), authorities.by_code(name)
    codes = [authority.code for authority in (match.authorities if match else (coded,) if coded else ())]
    wanted = [word.levelled for word in search_words(name)]
    of_codes = f"p.authority_code IN ({', '.join('?' * len(codes))})"
    ways: tuple[tuple[str, Sequence[object]], ...] = (
        (f"{of_codes} AND p.identity = p.provider_type || ':' || p.authority_code", codes),
        ("p.search_name = ?", (levelled(name),)),
        (" AND ".join(["p.search_name LIKE ? ESCAPE '\\'"] * len(wanted)) or "0", wanted),
    )
    for condition, values in ways:
        found = _providers(library, f"({condition})", values)
        found = [each for each in found if provider_type in (None, each.provider_type)]
        if found:
            return found
    return []


def _near(library: Library, name: str) -> list[str]:
    """Names that are written much like the one looked for."""
    names = {
        row["search_name"]: row["name"]
        for row in library.rows("SELECT search_name, name FROM providers WHERE search_name IS NOT NULL")
    }
    return [names[each] for each in get_close_matches(levelled(name), names, n=3, cutoff=0.7)]


def _named(provider: ProviderFacts) -> str:
    return f"{provider.name or 'not named'} ({words(provider.provider_type)})"


def _by_ids(library: Library, provider_ids: Sequence[int]) -> tuple[ProviderFacts, ...]:
    if not provider_ids:
        return ()
    return tuple(_providers(library, f"p.id IN ({', '.join('?' * len(provider_ids))})", provider_ids))


def _providers(
    library: Library, condition: str, values: Sequence[object], limit: int = _AT_MOST + 1
) -> list[ProviderFacts]:
    rows = library.rows(f"{_PROVIDER} WHERE {condition} ORDER BY p.search_name, p.id LIMIT {limit}", values)
    return [_facts(row) for row in rows]


def _facts(row: sqlite3.Row) -> ProviderFacts:
    return ProviderFacts(
        id=row["id"],
        name=row["name"],
        provider_type=ProviderType(row["provider_type"]),
        authority_code=row["authority_code"],
        region=row["region"],
        inspections=row["inspections"],
    )
