"""Bring files and pasted text into a library: many at once, safely, with a result for each.

Worker processes take files apart, read and parse, the calling thread alone writes. A file that crashes or hangs its
worker is marked as failed and the others go on; stopping leaves whole documents only. What failed is kept in the
library and can be tried again.
"""

from core.importing.gathering import FileKind, file_kinds, gather
from core.importing.importer import import_files, retry_failures
from core.importing.outcomes import (
    FoundGrade,
    ImportOutcome,
    ImportProgress,
    ImportResult,
    ImportSummary,
)
from core.importing.pasting import import_text, preview_text
from core.importing.reading_job import KnownDocument, ReadDocument, UnreadDocument, read_and_parse
from core.importing.rereading import RereadFailure, RereadSummary, reread_documents
from core.importing.samples import make_sample_library, ready_sample_library, sample_files
from core.importing.watching import SECONDS_BETWEEN_LOOKS, Look, Watched, look
from core.importing.workers import FileWorkers

__all__ = [
    "SECONDS_BETWEEN_LOOKS",
    "FileKind",
    "FileWorkers",
    "FoundGrade",
    "ImportOutcome",
    "ImportProgress",
    "ImportResult",
    "ImportSummary",
    "KnownDocument",
    "Look",
    "ReadDocument",
    "RereadFailure",
    "RereadSummary",
    "UnreadDocument",
    "Watched",
    "file_kinds",
    "gather",
    "import_files",
    "import_text",
    "look",
    "make_sample_library",
    "preview_text",
    "read_and_parse",
    "ready_sample_library",
    "reread_documents",
    "retry_failures",
    "sample_files",
]
