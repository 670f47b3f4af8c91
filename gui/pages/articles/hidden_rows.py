"""How many documents of an import a filter of the list hides, and how that is told."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from core.library import count_documents
from core.library.table.filters import DocumentFilter
from gui.pages.behind_filters import Behind
from gui.wording.translation import translate

if TYPE_CHECKING:
    from core.library import Library


def count_hidden(library: Library, where: DocumentFilter, documents: tuple[int, ...]) -> Behind:
    """Count those of some documents that are still there, and those of them that a filter leaves out."""
    added = count_documents(library, DocumentFilter(documents=documents))
    wanted = tuple(set(documents) & set(where.documents)) if where.documents else documents
    shown = count_documents(library, replace(where, documents=wanted)) if wanted else 0
    return Behind(added - shown, added)


def hidden_words(behind: Behind) -> str:
    """What is hidden, in a sentence."""
    if behind.added == 1:
        return translate("Articles", "The document that was just added is not in this list.")
    if behind.hidden == behind.added:
        told = translate("Articles", "None of the {0} documents that were just added is in this list.")
        return told.format(f"{behind.added:,}")
    told = translate("Articles", "{0} of the {1} documents that were just added are not in this list.")
    if behind.hidden == 1:
        told = translate("Articles", "{0} of the {1} documents that were just added is not in this list.")
    return told.format(f"{behind.hidden:,}", f"{behind.added:,}")
