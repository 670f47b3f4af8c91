"""Whether a document that nobody has reviewed needs eyes: by what the queue holds of it, and by nothing else.

A document begins with what its own findings are worth (``first_state``). When a report bears out what was read from it
with doubt, or the report that did is removed, its doubts leave the queue or are back, and its state goes with them.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from core.library.file.faults import not_here
from core.library.resolving.deciding import SURE
from core.library.review.review_queue import documents_with_items, open_items
from core.model import Changes, DocumentState

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from core.library.file.connection import Library

# What a person held to be reviewed stays so, and where nothing was found no grade can be borne out.
_TELL_WITH_DOUBT = f"""SELECT DISTINCT d.id, d.state FROM claims c JOIN documents d ON d.id = c.document
WHERE c.inspection IN (SELECT value FROM json_each(?)) AND c.confidence < {SURE}
AND d.state IN ('{DocumentState.NEW}', '{DocumentState.NEEDS_EYES}')"""
_NOT_REVIEWED = f"""SELECT id, state FROM documents WHERE id IN (SELECT value FROM json_each(?))
AND state IN ('{DocumentState.NEW}', '{DocumentState.NEEDS_EYES}')"""


def follow_states(library: Library, inspections: Iterable[int]) -> None:
    """Bring the states of documents up to what holds of inspections that were just judged; inside ``writing``."""
    rows = library.rows(_TELL_WITH_DOUBT, (json.dumps(list(inspections)),))
    _follow(library, {row["id"]: DocumentState(row["state"]) for row in rows})


def follow_documents(library: Library, documents: Iterable[int]) -> None:
    """As ``follow_states``, for documents about which something else came into the queue or left it."""
    rows = library.rows(_NOT_REVIEWED, (json.dumps(sorted(documents)),))
    _follow(library, {row["id"]: DocumentState(row["state"]) for row in rows})


def _follow(library: Library, states: Mapping[int, DocumentState]) -> None:
    if not states:
        return
    doubtful = documents_with_items(library, tuple(states))
    for document_id, before in states.items():
        now = DocumentState.NEEDS_EYES if document_id in doubtful else DocumentState.NEW
        if now is not before:
            _set_state(library, document_id, now)


def reopen_document(library: Library, document_id: int) -> Changes:
    """Take back that a document is reviewed: it needs eyes when anything about it is still doubtful.

    Raises:
        NotInLibraryError: There is no such document.
        ReadOnlyLibraryError: The library takes no writes.
    """
    with library.writing():
        if library.value("SELECT 1 FROM documents WHERE id = ?", (document_id,)) is None:
            raise not_here("document")
        # First, because the queue leaves out the doubts about what is reviewed.
        _set_state(library, document_id, DocumentState.NEW)
        if not library.value("SELECT 1 FROM claims_as_they_stand WHERE document = ?", (document_id,)):
            _set_state(library, document_id, DocumentState.NO_JUDGEMENT)
        elif open_items(library, document_id):
            _set_state(library, document_id, DocumentState.NEEDS_EYES)
    return Changes(documents=frozenset({document_id}))


def _set_state(library: Library, document_id: int, state: DocumentState) -> None:
    library.execute("UPDATE documents SET state = ? WHERE id = ?", (state, document_id))
