"""From a document to findings: who was inspected, when, and every grade given, each tied to the words it was read from.

Pure functions: no files, no clock, no database. ``docs/PARSING.md`` tells how a sentence becomes a claim.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.parsing.articles import ArticleReading, read_article

if TYPE_CHECKING:
    from core.knowledge import Knowledge
    from core.model import Document, Findings

PARSER_VERSION = "3.7"
"""Changes whenever the same text may be read differently; documents read by an older version can be read again."""

_PDF = "application/pdf"

__all__ = ["PARSER_VERSION", "ArticleReading", "parse", "trace"]


def parse(document: Document, knowledge: Knowledge) -> Findings:
    """Read a document: an official report if it is one, else an article.

    Args:
        document: What reading made of a file or of pasted text.
        knowledge: Frameworks, authorities and wording.
    """
    if document.media_type == _PDF:
        from core.parsing.reports import parse_report

        report = parse_report(document, knowledge)
        if report is not None:
            return report
    return trace(document, knowledge).findings


def trace(document: Document, knowledge: Knowledge) -> ArticleReading:
    """Read a document as an article and keep every step, for whoever asks why it was read so."""
    return read_article(document, knowledge, PARSER_VERSION)
