"""What `core.library` offers, and the module that each of it is of."""

from .correcting.correcting import (
    add_finding as add_finding,
    confirm_findings as confirm_findings,
    correct_finding as correct_finding,
    reject_findings as reject_findings,
    withdraw_correction as withdraw_correction,
)
from .correcting.correction_lines import (
    CorrectionLine as CorrectionLine,
    correction_lines as correction_lines,
    count_corrections as count_corrections,
)
from .correcting.corrections import (
    Action as Action,
    Signature as Signature,
    StandingFinding as StandingFinding,
    TrailEntry as TrailEntry,
)
from .correcting.detail_as_it_stands import (
    detail_as_it_stands as detail_as_it_stands,
)
from .correcting.finding_values import (
    ClaimValues as ClaimValues,
    CorrectionError as CorrectionError,
    DocumentValues as DocumentValues,
    PointValues as PointValues,
    QuoteValues as QuoteValues,
    ReportedValues as ReportedValues,
    Subject as Subject,
)
from .correcting.judgement_corrections import (
    correct_judgement as correct_judgement,
    judgement_corrections as judgement_corrections,
    withdraw_judgement_correction as withdraw_judgement_correction,
)
from .correcting.rereading import (
    Reread as Reread,
    count_documents_read_by_older_parser as count_documents_read_by_older_parser,
    documents_read_by_older_parser as documents_read_by_older_parser,
    reread_document as reread_document,
)
from .correcting.standing_findings import (
    StandingDocument as StandingDocument,
    standing_findings as standing_findings,
)
from .correcting.trail import (
    document_trail as document_trail,
)
from .documents.adding import (
    Added as Added,
    NewDocument as NewDocument,
    add_document as add_document,
    add_documents as add_documents,
    first_state as first_state,
)
from .documents.documents import (
    count_documents as count_documents,
    document_detail as document_detail,
    document_rows as document_rows,
    known_documents as known_documents,
    original_bytes as original_bytes,
    set_document_state as set_document_state,
)
from .documents.import_failures import (
    ImportFailure as ImportFailure,
    forget_failures as forget_failures,
    import_failures as import_failures,
    note_failure as note_failure,
    note_unread as note_unread,
)
from .documents.near_duplicates import (
    near_duplicates as near_duplicates,
)
from .documents.page_pictures import (
    PageBox as PageBox,
    PageImage as PageImage,
    draw_page as draw_page,
    words_on_page as words_on_page,
)
from .documents.removing import (
    WorkOnDocuments as WorkOnDocuments,
    remove_document as remove_document,
    remove_documents as remove_documents,
    work_on_documents as work_on_documents,
)
from .documents.tagging import (
    EmptyTextError as EmptyTextError,
    Note as Note,
    TagCount as TagCount,
    Target as Target,
    add_note as add_note,
    add_tag as add_tag,
    all_tags as all_tags,
    delete_note as delete_note,
    edit_note as edit_note,
    notes as notes,
    remove_tag as remove_tag,
    rename_tag as rename_tag,
    tags as tags,
)
from .file.backing_up import (
    Backup as Backup,
    Restored as Restored,
    back_up as back_up,
    back_up_if_due as back_up_if_due,
    backups_of as backups_of,
    restore as restore,
)
from .file.bulk_writing import (
    writing_many as writing_many,
)
from .file.checking import (
    LibraryReport as LibraryReport,
    Problem as Problem,
    ProblemKind as ProblemKind,
    check_library as check_library,
)
from .file.compacting import (
    Compacted as Compacted,
    compact_library as compact_library,
)
from .file.connection import (
    Library as Library,
    create_library as create_library,
    library_title as library_title,
    open_lent_library as open_lent_library,
    open_library as open_library,
    set_library_title as set_library_title,
)
from .file.demonstration import (
    is_untouched_demonstration as is_untouched_demonstration,
    mark_as_demonstration as mark_as_demonstration,
    remove_demonstration as remove_demonstration,
)
from .file.network_shares import (
    network_share as network_share,
    synced_by as synced_by,
)
from .full_text.query_fields import (
    FIELD_EXAMPLES as FIELD_EXAMPLES,
    Field as Field,
)
from .full_text.query_language import (
    QueryError as QueryError,
)
from .full_text.query_values import (
    names_near as names_near,
    values_called as values_called,
)
from .full_text.search_hits import (
    SearchHit as SearchHit,
)
from .full_text.search_places import (
    FoundIn as FoundIn,
    Place as Place,
    Span as Span,
)
from .full_text.searching import (
    Search as Search,
    SearchCounts as SearchCounts,
    SearchOrder as SearchOrder,
    SearchPage as SearchPage,
    Within as Within,
    search as search,
    search_counts as search_counts,
)
from .history.area_changes import (
    AreaChange as AreaChange,
    Direction as Direction,
)
from .history.authority_profile import (
    AuthorityProfile as AuthorityProfile,
    Beside as Beside,
    ProfileDocument as ProfileDocument,
    ProfileQuotation as ProfileQuotation,
    ProviderProfile as ProviderProfile,
    authority_profile as authority_profile,
    provider_profile as provider_profile,
    side_by_side as side_by_side,
)
from .history.history import (
    AUTHORITY_SERVICES as AUTHORITY_SERVICES,
    ProviderFacts as ProviderFacts,
    ProviderHistory as ProviderHistory,
    authorities_held as authorities_held,
    changes_of as changes_of,
    find_provider as find_provider,
    other_providers as other_providers,
    provider_history as provider_history,
)
from .history.lines import (
    AreaLine as AreaLine,
    LinePoint as LinePoint,
    LineState as LineState,
)
from .history.national_picture import (
    NationalPicture as NationalPicture,
    QuarterDistribution as QuarterDistribution,
    grades_over_time as grades_over_time,
    national_picture as national_picture,
    picture_areas as picture_areas,
)
from .history.past import (
    PastGrade as PastGrade,
    PastInspection as PastInspection,
)
from .history.picturing import (
    AuthorityMark as AuthorityMark,
    Distribution as Distribution,
    GradeTally as GradeTally,
    Mover as Mover,
    Standing as Standing,
)
from .merging.merging import (
    Merged as Merged,
    NotMerged as NotMerged,
    check_other as check_other,
    merge_library as merge_library,
)
from .merging.merging_inspections import (
    JudgementConflict as JudgementConflict,
)
from .merging.merging_trail import (
    FindingConflict as FindingConflict,
)
from .press.comparing import (
    compared_frameworks as compared_frameworks,
    count_press as count_press,
    known_from_others as known_from_others,
    press_against_report as press_against_report,
    without_report as without_report,
)
from .press.press import (
    AreaComparison as AreaComparison,
    ArticleComparison as ArticleComparison,
    Fact as Fact,
    FactComparison as FactComparison,
    KnownFromOthers as KnownFromOthers,
    PressComparison as PressComparison,
    PressCount as PressCount,
    Verdict as Verdict,
)
from .resolving.deciding import (
    SURE as SURE,
)
from .review.document_states import (
    reopen_document as reopen_document,
)
from .review.review_items import (
    ReviewFilter as ReviewFilter,
    ReviewItem as ReviewItem,
    ReviewKind as ReviewKind,
)
from .review.review_queue import (
    documents_with_items as documents_with_items,
    review_counts as review_counts,
    review_items as review_items,
)
from .review.review_tally import (
    DecidedCount as DecidedCount,
    decided_since as decided_since,
)
from .review.review_words import (
    NOT_NAMED as NOT_NAMED,
)
from .review.reviewing import (
    change_item as change_item,
    confirm_item as confirm_item,
    mark_item_reviewed as mark_item_reviewed,
    reject_item as reject_item,
)
from .steps.undoing import (
    CannotUndoError as CannotUndoError,
    Step as Step,
    redo as redo,
    undo as undo,
    undoable as undoable,
)
from .table.facets import (
    facets as facets,
)
from .table.filters import (
    DateRange as DateRange,
    DocumentColumn as DocumentColumn,
    DocumentFilter as DocumentFilter,
    GradeChoice as GradeChoice,
    Grouping as Grouping,
    InspectionColumn as InspectionColumn,
    InspectionFilter as InspectionFilter,
    SortKey as SortKey,
)
from .table.groups import (
    InspectionGroup as InspectionGroup,
    in_groups as in_groups,
    inspection_groups as inspection_groups,
)
from .table.inspections import (
    count_inspections as count_inspections,
    frameworks_in_view as frameworks_in_view,
    inspection_detail as inspection_detail,
    inspection_rows as inspection_rows,
    rows_of as rows_of,
)
from .table.judgements import (
    judgement as judgement,
    judgement_lines as judgement_lines,
)
from .table.rows import (
    ClaimRecord as ClaimRecord,
    DocumentDetail as DocumentDetail,
    DocumentRow as DocumentRow,
    Facets as Facets,
    FacetValue as FacetValue,
    GradeCell as GradeCell,
    GradeFacet as GradeFacet,
    InspectionDetail as InspectionDetail,
    InspectionDocument as InspectionDocument,
    InspectionRow as InspectionRow,
    JudgementLine as JudgementLine,
    NearDuplicate as NearDuplicate,
    ReportedRecord as ReportedRecord,
    SourcedClaim as SourcedClaim,
    TableCount as TableCount,
)
from .table.saved_views import (
    SavedView as SavedView,
    ViewNameError as ViewNameError,
    delete_view as delete_view,
    rename_view as rename_view,
    save_view as save_view,
    saved_views as saved_views,
)
from .table.view_settings import (
    ArticlesView as ArticlesView,
    JudgementsView as JudgementsView,
    SearchView as SearchView,
    ViewPage as ViewPage,
    ViewSettings as ViewSettings,
)
