"""Bring files and pasted text into a library: many at once, safely, with a result for each.

Worker processes read and parse, the calling thread alone writes. A file that crashes or hangs its worker is marked
as failed and the others go on; stopping leaves whole documents only.
"""

from core.importing.gathering import FileKind, file_kinds, gather
from core.importing.importer import import_files, import_text, preview_text
from core.importing.outcomes import (
    FoundGrade,
    ImportOutcome,
    ImportProgress,
    ImportResult,
    ImportSummary,
)
from core.importing.reading_job import KnownDocument, ReadDocument, read_and_parse
from core.importing.samples import make_sample_library, ready_sample_library, sample_files
from core.importing.workers import FileWorkers

__all__ = [
    "FileKind",
    "FileWorkers",
    "FoundGrade",
    "ImportOutcome",
    "ImportProgress",
    "ImportResult",
    "ImportSummary",
    "KnownDocument",
    "ReadDocument",
    "file_kinds",
    "gather",
    "import_files",
    "import_text",
    "make_sample_library",
    "preview_text",
    "read_and_parse",
    "ready_sample_library",
    "sample_files",
]
