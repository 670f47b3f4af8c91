"""How many inspections of an import a filter hides, and how that is told."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from core.library import count_inspections
from core.library.table.filters import InspectionFilter
from gui.pages.behind_filters import Behind
from gui.wording.translation import translate

if TYPE_CHECKING:
    from core.library import Library


def count_hidden(library: Library, where: InspectionFilter, documents: tuple[int, ...]) -> Behind:
    """Count the inspections of which some documents tell, and those of them that a filter leaves out."""
    added = count_inspections(library, InspectionFilter(documents=documents)).inspections
    wanted = tuple(set(documents) & set(where.documents)) if where.documents else documents
    shown = count_inspections(library, replace(where, documents=wanted)).inspections if wanted else 0
    return Behind(added - shown, added)


def hidden_words(behind: Behind) -> str:
    """What is hidden, in a sentence."""
    if behind.added == 1:
        return translate("Judgements", "The inspection that was just added does not match these filters.")
    if behind.hidden == behind.added:
        told = translate("Judgements", "None of the {0} inspections that were just added match these filters.")
        return told.format(f"{behind.added:,}")
    told = translate("Judgements", "{0} of the {1} inspections that were just added do not match these filters.")
    if behind.hidden == 1:
        told = translate("Judgements", "{0} of the {1} inspections that were just added does not match these filters.")
    return told.format(f"{behind.hidden:,}", f"{behind.added:,}")
