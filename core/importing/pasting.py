"""Pasted text as a document: looked at before, or stored."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from core.importing.reading_job import ReadDocument
from core.importing.storing_results import add

if TYPE_CHECKING:
    from datetime import date

    from core.importing.outcomes import ImportResult
    from core.library import Library
    from core.model import Document, Findings


def import_text(
    library: Library, text: str, *, published_on: date | None = None, title: str | None = None
) -> ImportResult:
    """Store pasted text as a document.

    Args:
        library: Where to.
        text: As pasted.
        published_on: The article's own date if the user knows it; relative dates in it are resolved against that.
        title: Headline, if the user gives one.

    Raises:
        UnreadableFileError: There is no text in it, or far too much.
        LibraryError: It could not be stored.
    """
    document, findings = _read_text(text, published_on, title)
    read = ReadDocument(text.encode("utf-8", "surrogatepass"), document, findings)
    return add(library, Path(document.source), read)


def preview_text(text: str, *, published_on: date | None = None, title: str | None = None) -> Findings:
    """Say what pasted text would bring in, without storing anything.

    Raises:
        UnreadableFileError: There is no text in it, or far too much.
    """
    return _read_text(text, published_on, title)[1]


def load_reader() -> None:
    """Load what reading needs, which takes a second, so that the first text is read as fast as those after it."""
    preview_text("A council was rated good by Ofsted on 3 March 2024.")


def _read_text(text: str, published_on: date | None, title: str | None) -> tuple[Document, Findings]:
    from core.knowledge import load_knowledge
    from core.parsing import parse
    from core.reading import read_pasted

    document = read_pasted(text)
    document = replace(
        document, published_on=published_on or document.published_on, title=(title or "").strip() or document.title
    )
    return document, parse(document, load_knowledge())
