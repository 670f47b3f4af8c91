"""The library: one SQLite file that holds documents, what was found in them, and the judgements that follow.

This room is the only code that speaks SQL. Every use-case is one transaction and gives the ``Changes`` it made.
``connection`` opens files safely; ``adding`` and ``resolving`` write; ``inspections``, ``judgements``, ``documents``
and ``facets`` read; ``meeting`` and ``deciding`` hold the rules, free of SQL.
"""

from core.library.adding import SURE, Added, add_document, first_state, remove_document
from core.library.connection import (
    SUFFIX,
    Library,
    create_library,
    library_title,
    open_library,
    set_library_title,
)
from core.library.documents import (
    count_documents,
    document_detail,
    document_rows,
    known_documents,
    original_bytes,
    set_document_state,
)
from core.library.facets import facets
from core.library.filters import (
    DateRange,
    DocumentColumn,
    DocumentFilter,
    GradeChoice,
    InspectionColumn,
    InspectionFilter,
    SortKey,
)
from core.library.inspections import count_inspections, frameworks_in_view, inspection_detail, inspection_rows
from core.library.judgements import judgement, judgement_lines
from core.library.rows import (
    ClaimRecord,
    DocumentDetail,
    DocumentRow,
    Facets,
    FacetValue,
    GradeCell,
    GradeFacet,
    InspectionDetail,
    InspectionDocument,
    InspectionRow,
    JudgementLine,
    ReportedRecord,
    SourcedClaim,
    TableCount,
)

__all__ = [
    "SUFFIX",
    "SURE",
    "Added",
    "ClaimRecord",
    "DateRange",
    "DocumentColumn",
    "DocumentDetail",
    "DocumentFilter",
    "DocumentRow",
    "FacetValue",
    "Facets",
    "GradeCell",
    "GradeChoice",
    "GradeFacet",
    "InspectionColumn",
    "InspectionDetail",
    "InspectionDocument",
    "InspectionFilter",
    "InspectionRow",
    "JudgementLine",
    "Library",
    "ReportedRecord",
    "SortKey",
    "SourcedClaim",
    "TableCount",
    "add_document",
    "count_documents",
    "count_inspections",
    "create_library",
    "document_detail",
    "document_rows",
    "facets",
    "first_state",
    "frameworks_in_view",
    "inspection_detail",
    "inspection_rows",
    "judgement",
    "judgement_lines",
    "known_documents",
    "library_title",
    "open_library",
    "original_bytes",
    "remove_document",
    "set_document_state",
    "set_library_title",
]
