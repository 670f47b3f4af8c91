"""Which documents a query is about: a set of ids for each part of it, joined as the query says.

Sets are joined here and not by SQLite, which would build a table for each of them: for 100,000 documents that takes
ten times as long.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.library.file.id_lists import ids
from core.library.full_text.query_expressions import expression
from core.library.full_text.query_fields import Field
from core.library.full_text.query_language import All, Any, Told, Without
from core.library.full_text.query_values import meaning_of
from core.library.resolving.naming import levelled
from core.library.table.words import anywhere

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.library.file.connection import Library
    from core.library.full_text.query_language import Node
    from core.library.table.filters import DateRange

_EVERY_DOCUMENT = "SELECT id FROM documents"
BY_WORDS = "SELECT rowid FROM documents_fts WHERE documents_fts MATCH ?"
"""Ids of the documents that an expression of FTS5 is true of."""
_OF_REPORTED = {
    Field.TYPE: "provider_type",
    Field.FRAMEWORK: "framework",
    Field.INSPECTORATE: "inspectorate",
}
_DATES = frozenset({Field.BEFORE, Field.AFTER, Field.DATE})
_OF_DOCUMENT = {
    Field.STATE: "state",
    Field.KIND: "kind",
}


def documents_found(library: Library, node: Node) -> set[int]:
    """Ids of the documents of which a part of a query is true.

    Raises:
        QueryError: A field has a value that is not known.
    """
    words = expression(node)
    if words is not None:
        return ids(library, BY_WORDS, (words,))
    if isinstance(node, All):
        return _all(library, node)
    if isinstance(node, Any):
        return set[int]().union(*(documents_found(library, part) for part in node.parts))
    if isinstance(node, Without):
        return ids(library, _EVERY_DOCUMENT) - documents_found(library, node.part)
    if isinstance(node, Told):
        return _told(library, node)
    return set()


def grade_and_area(node: All) -> tuple[Told, Told] | None:
    """The one grade and the one area that a query names side by side: they are meant of one and the same claim."""
    told = [part for part in node.parts if isinstance(part, Told)]
    grades = [part for part in told if part.field is Field.GRADE]
    areas = [part for part in told if part.field is Field.AREA]
    return (grades[0], areas[0]) if len(grades) == len(areas) == 1 else None


def _all(library: Library, node: All) -> set[int]:
    """What is true of all parts; words go to FTS5 together, as it joins them quicker."""
    paired = grade_and_area(node)
    dated = [part for part in node.parts if isinstance(part, Told) and part.field in _DATES]
    parts = [part for part in node.parts if part not in dated and (paired is None or part not in paired)]
    texts = [part for part in parts if expression(part.part if isinstance(part, Without) else part) is not None]
    if expression(_joined(texts)) is None:
        texts = []
    found = [documents_found(library, _joined(texts))] if texts else []
    if paired:
        found.append(_claimed(library, meaning_of(paired[0]).values, meaning_of(paired[1]).values))
    if dated:
        found.append(_dated(library, *(meaning_of(part).days for part in dated)))
    others = [part for part in parts if part not in texts]
    found += [documents_found(library, part) for part in others if not isinstance(part, Without)]
    left_out = [documents_found(library, part.part) for part in others if isinstance(part, Without)]
    kept = set.intersection(*found) if found else ids(library, _EVERY_DOCUMENT)
    return kept.difference(*left_out)


def _joined(parts: Sequence[Node]) -> Node:
    return parts[0] if len(parts) == 1 else All(tuple(parts))


def _told(library: Library, told: Told) -> set[int]:
    meaning = meaning_of(told)
    if told.field is Field.GRADE:
        return _claimed(library, meaning.values, ())
    if told.field is Field.AREA:
        return _claimed(library, (), meaning.values)
    if told.field in _DATES:
        return _dated(library, meaning.days)
    if told.field in _OF_DOCUMENT:
        return ids(library, f"SELECT id FROM documents WHERE {_OF_DOCUMENT[told.field]} = ?", meaning.values[:1])
    if told.field in _OF_REPORTED:
        return _reported(library, _OF_REPORTED[told.field], meaning.values)
    return _FREE[told.field](library, meaning.values)


def _claimed(library: Library, grades: Sequence[str], areas: Sequence[str]) -> set[int]:
    """Documents with a claim of one of the grades in one of the areas, as claims stand after corrections."""
    conditions = [f"{name} IN ({_places(values)})" for name, values in (("area", areas), ("grade", grades)) if values]
    wanted = " AND ".join(conditions)
    if areas:
        found = ids(library, f"SELECT document FROM claims WHERE {wanted}", [*areas, *grades])
    else:
        # One grade after the other, as the index then has all claims of a document side by side.
        each_grade = "SELECT DISTINCT document FROM claims WHERE grade = ?"
        found = set[int]().union(*(ids(library, each_grade, (grade,)) for grade in grades))
    return _as_it_stands(
        library,
        found,
        decided="SELECT DISTINCT c.document FROM standing_claims s CROSS JOIN claims c ON c.id = s.claim",
        still=f"SELECT document FROM claims_as_they_stand WHERE document = ? AND {wanted}",
        values=[*areas, *grades],
    )


def _reported(library: Library, column: str, values: Sequence[str]) -> set[int]:
    """Documents that report on an inspection with one of the values, as they stand after corrections."""
    collate = " COLLATE NOCASE" if column == "inspectorate" else ""
    wanted = f"{column}{collate} IN ({_places(values)})"
    found = ids(library, f"SELECT document FROM reported_inspections WHERE {wanted}", values)
    return _as_it_stands(
        library,
        found,
        decided="SELECT DISTINCT r.document FROM standing_reported_inspections s "
        "CROSS JOIN reported_inspections r ON r.id = s.reported_inspection",
        still=f"SELECT document FROM reported_inspections_as_they_stand WHERE document = ? AND {wanted}",
        values=values,
    )


def _as_it_stands(library: Library, found: set[int], *, decided: str, still: str, values: Sequence[str]) -> set[int]:
    """What was found by the parser's words, with the documents looked at again about which a person decided.

    Those are few; a ``CROSS JOIN`` has SQLite begin with them, and not go through all findings to look for each there.
    """
    changed = ids(library, decided)
    return (found - changed) | {each for each in changed if library.row(still, (each, *values)) is not None}


def _dated(library: Library, *wanted: DateRange) -> set[int]:
    """Documents of all these days: by their own date, else by that of the inspections that they report on."""
    first = max((days.first.isoformat() for days in wanted if days.first), default="")
    last = min((days.last.isoformat() for days in wanted if days.last), default="9999-12-31")
    between, days = "published_on BETWEEN ? AND ?", (first, last)
    own = ids(library, f"SELECT id FROM documents WHERE {between}", days)
    reported = ids(library, f"SELECT document FROM reported_inspections WHERE {between}", days)
    undated = ids(library, "SELECT id FROM documents WHERE published_on IS NULL")
    return own | (reported & undated)


def _authority(library: Library, codes: Sequence[str]) -> set[int]:
    return _of_providers(library, f"authority_code IN ({_places(codes)})", codes)


def _region(library: Library, regions: Sequence[str]) -> set[int]:
    codes = f"SELECT code FROM authorities WHERE region IN ({_places(regions)})"
    return _of_providers(library, f"authority_code IN ({codes})", regions)


def _provider(library: Library, names: Sequence[str]) -> set[int]:
    return _of_providers(library, "search_name LIKE ? ESCAPE '\\'", [anywhere(levelled(names[0]) or names[0])])


def _of_providers(library: Library, condition: str, values: Sequence[str]) -> set[int]:
    providers = f"SELECT id FROM providers WHERE {condition}"
    found = ids(library, f"SELECT document FROM reported_inspections WHERE provider IN ({providers})", values)
    return _as_it_stands(
        library,
        found,
        decided="SELECT r.document FROM standing_reported_inspections s "
        "CROSS JOIN reported_inspections r ON r.id = s.reported_inspection",
        still="SELECT document FROM reported_inspections_as_they_stand "
        f"WHERE document = ? AND provider IN ({providers})",
        values=values,
    )


def _speaker(library: Library, names: Sequence[str]) -> set[int]:
    """Documents that quote somebody of that name."""
    said_by = 'speaker : "' + names[0].replace('"', '""') + '"'
    found = ids(
        library,
        "SELECT q.document FROM quotes_fts f JOIN quotes q ON q.id = f.rowid WHERE quotes_fts MATCH ?",
        (said_by,),
    )
    return _as_it_stands(
        library,
        found,
        decided="SELECT q.document FROM standing_quotes s CROSS JOIN quotes q ON q.id = s.quote",
        still="SELECT document FROM quotes_as_they_stand WHERE document = ? AND speaker LIKE ? ESCAPE '\\'",
        values=[anywhere(names[0])],
    )


def _outlet(library: Library, names: Sequence[str]) -> set[int]:
    return ids(library, "SELECT id FROM documents WHERE outlet LIKE ? ESCAPE '\\'", [anywhere(names[0])])


def _author(library: Library, names: Sequence[str]) -> set[int]:
    return ids(library, "SELECT id FROM documents WHERE author LIKE ? ESCAPE '\\'", [anywhere(names[0])])


def _tag(library: Library, names: Sequence[str]) -> set[int]:
    """Documents with the tag, or of an inspection that has it."""
    return ids(
        library,
        "SELECT document FROM tags WHERE name = ?1 AND document IS NOT NULL UNION SELECT r.document FROM tags t "
        "JOIN reported_inspections r ON r.inspection = t.inspection WHERE t.name = ?1",
        names,
    )


def _note(library: Library, texts: Sequence[str]) -> set[int]:
    """Documents with a note that has these words, or of an inspection with one."""
    return ids(
        library,
        "SELECT document FROM notes WHERE text LIKE ?1 ESCAPE '\\' AND document IS NOT NULL UNION "
        "SELECT r.document FROM notes n JOIN reported_inspections r ON r.inspection = n.inspection "
        "WHERE n.text LIKE ?1 ESCAPE '\\'",
        [anywhere(texts[0])],
    )


def _places(values: Sequence[str]) -> str:
    return ", ".join("?" * len(values))


_FREE = {
    Field.AUTHORITY: _authority,
    Field.REGION: _region,
    Field.PROVIDER: _provider,
    Field.SPEAKER: _speaker,
    Field.OUTLET: _outlet,
    Field.AUTHOR: _author,
    Field.TAG: _tag,
    Field.NOTE: _note,
}
