"""Findings that a person added stand in the tables beside those of the parser, so that they have ids like them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.library.correcting.finding_values import ReportedValues, Subject
from core.library.correcting.standing import KEPT
from core.library.file.text_indexes import index_new
from core.library.resolving.providers import meet_provider

if TYPE_CHECKING:
    from core.library.correcting.finding_values import Columns
    from core.library.file.connection import Library
    from core.model import Evidence

_BY_A_PERSON = "person"
"""The rule of a claim that a person added."""


def store_added(
    library: Library, subject: Subject, document_id: int, values: Columns, evidence: Evidence | None
) -> int:
    """Put an added finding behind the others of its document; gives its id. Inside ``writing``.

    Args:
        library: Where.
        subject: What it is.
        document_id: Of which document.
        values: All its values.
        evidence: The words that tell it; an inspection has none.
    """
    table = KEPT[subject].table
    columns: dict[str, object] = {"document": document_id, **values}
    if evidence is not None and subject is not Subject.REPORTED_INSPECTION:
        columns |= {"span_start": evidence.start, "span_end": evidence.end}
        columns |= {"words": evidence.text, "page": evidence.page}
    if subject is Subject.CLAIM:
        columns |= {"rule": _BY_A_PERSON, "confidence": 1}
    if subject is Subject.REPORTED_INSPECTION:
        reported = ReportedValues.of(values)
        told = reported.inspected_from or reported.published_on
        columns |= {"provider": meet_provider(library, reported.provider, told), "doubts": "[]"}
    columns["position"] = library.value(
        f"SELECT coalesce(max(position), -1) + 1 FROM {table} WHERE document = ?", (document_id,)
    )
    row_id = library.execute(
        f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({', '.join('?' * len(columns))})",
        tuple(columns.values()),
    )
    index_new(library, table, row_id)
    return row_id
