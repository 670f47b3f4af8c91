"""What `core.importing` offers, and the module that each of it is of."""

from .apart import (
    import_files_apart as import_files_apart,
)
from .failures import (
    kept_path as kept_path,
    note_what_is_left as note_what_is_left,
)
from .gathering import (
    FileKind as FileKind,
    file_kinds as file_kinds,
    files_told as files_told,
    gather as gather,
    gather_all as gather_all,
)
from .importer import (
    import_files as import_files,
    retry_failures as retry_failures,
)
from .outcomes import (
    FoundGrade as FoundGrade,
    ImportOutcome as ImportOutcome,
    ImportProgress as ImportProgress,
    ImportResult as ImportResult,
    ImportSummary as ImportSummary,
)
from .pasting import (
    import_text as import_text,
    load_reader as load_reader,
    preview_text as preview_text,
)
from .reading_job import (
    KnownDocument as KnownDocument,
    PassedOver as PassedOver,
    ReadDocument as ReadDocument,
    UnreadDocument as UnreadDocument,
)
from .rereading import (
    RereadFailure as RereadFailure,
    RereadSummary as RereadSummary,
    count_older_documents as count_older_documents,
    reread_documents as reread_documents,
    reread_older_documents as reread_older_documents,
)
from .samples import (
    make_sample_library as make_sample_library,
    ready_sample_library as ready_sample_library,
    sample_files as sample_files,
)
from .watching import (
    SECONDS_BETWEEN_LOOKS as SECONDS_BETWEEN_LOOKS,
    Look as Look,
    Watched as Watched,
    look as look,
    watched_before as watched_before,
)
from .workers import (
    FileWorkers as FileWorkers,
)
