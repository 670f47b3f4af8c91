"""What schema 3 adds: what people decided about a document's findings, and the findings as they stand with that.

``finding_corrections`` is the trail: who decided what, when and why; its rows are never deleted while their document is
there. The ``standing_`` tables follow from it: a row for each finding that was decided about, with all its values. What
the parser made stays in ``claims`` and the other tables as it was. A view for each of them shows both together.

Frozen once released: changes are new migrations.
"""

from __future__ import annotations

_TRAIL = (
    """CREATE TABLE finding_corrections (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    document INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
    subject TEXT NOT NULL CHECK (subject IN ('document', 'reported_inspection', 'claim', 'point', 'quote')),
    subject_id INTEGER,
    action TEXT NOT NULL CHECK (action IN ('correct', 'confirm', 'reject', 'add')),
    old_values TEXT NOT NULL,
    new_values TEXT NOT NULL,
    anchor TEXT NOT NULL,
    span_start INTEGER CHECK (span_start >= 0),
    span_end INTEGER CHECK (span_end >= span_start),
    words TEXT,
    page INTEGER,
    text_sha256 TEXT NOT NULL CHECK (length(text_sha256) = 64),
    reason TEXT NOT NULL,
    made_by TEXT NOT NULL,
    made_at TEXT NOT NULL,
    undone_at TEXT,
    no_longer_fits TEXT
)""",
    "CREATE INDEX finding_corrections_by_document ON finding_corrections (document, subject, subject_id, id)",
    "CREATE INDEX finding_corrections_that_no_longer_fit ON finding_corrections (document) "
    "WHERE no_longer_fits IS NOT NULL AND undone_at IS NULL",
    # The judgements that people corrected keep their trail too.
    "ALTER TABLE corrections ADD COLUMN old_grade TEXT",
    "ALTER TABLE corrections ADD COLUMN old_basis TEXT",
    "ALTER TABLE corrections ADD COLUMN undone_at TEXT",
)

# Their values were checked when they were decided, and their sorts are those of the tables they stand beside.
_STANDING = (
    """CREATE TABLE standing_claims (
    claim INTEGER PRIMARY KEY REFERENCES claims (id) ON DELETE CASCADE,
    stands INTEGER NOT NULL CHECK (stands IN (0, 1)),
    added INTEGER NOT NULL CHECK (added IN (0, 1)),
    reported_inspection INTEGER NOT NULL REFERENCES reported_inspections (id) ON DELETE CASCADE,
    area TEXT NOT NULL,
    grade TEXT NOT NULL,
    tense TEXT NOT NULL CHECK (tense IN ('current', 'earlier')),
    told_when TEXT,
    confidence REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1)
)""",
    "CREATE INDEX standing_claims_by_reported_inspection ON standing_claims (reported_inspection)",
    """CREATE TABLE standing_reported_inspections (
    reported_inspection INTEGER PRIMARY KEY REFERENCES reported_inspections (id) ON DELETE CASCADE,
    stands INTEGER NOT NULL CHECK (stands IN (0, 1)),
    added INTEGER NOT NULL CHECK (added IN (0, 1)),
    provider_name TEXT,
    provider_type TEXT NOT NULL,
    authority_code TEXT,
    printed_name TEXT,
    inspectorate TEXT,
    framework TEXT,
    visit_type TEXT NOT NULL,
    published_on TEXT,
    published_source TEXT,
    inspected_from TEXT,
    inspected_to TEXT,
    inspected_month TEXT,
    lead_inspectors TEXT NOT NULL
)""",
    """CREATE TABLE standing_points (
    point INTEGER PRIMARY KEY REFERENCES points (id) ON DELETE CASCADE,
    stands INTEGER NOT NULL CHECK (stands IN (0, 1)),
    added INTEGER NOT NULL CHECK (added IN (0, 1)),
    kind TEXT NOT NULL CHECK (kind IN ('strength', 'improvement', 'named_practice'))
)""",
    """CREATE TABLE standing_quotes (
    quote INTEGER PRIMARY KEY REFERENCES quotes (id) ON DELETE CASCADE,
    stands INTEGER NOT NULL CHECK (stands IN (0, 1)),
    added INTEGER NOT NULL CHECK (added IN (0, 1)),
    speaker TEXT,
    role TEXT,
    organisation TEXT
)""",
    # Lists sort by these, so the documents themselves hold them as they stand, and this what the parser had read.
    """CREATE TABLE documents_as_read (
    document INTEGER PRIMARY KEY REFERENCES documents (id) ON DELETE CASCADE,
    heading TEXT NOT NULL,
    title TEXT,
    outlet TEXT,
    author TEXT,
    published_on TEXT
)""",
)


def _as_stands(short: str, columns: tuple[str, ...]) -> str:
    """Columns with the value that stands; a value corrected to nothing counts, so there is no coalesce."""
    return ",\n    ".join(f"CASE WHEN s.stands THEN s.{name} ELSE {short}.{name} END AS {name}" for name in columns)


_CLAIM = ("reported_inspection", "area", "grade", "tense", "told_when", "confidence")
_REPORTED = (
    "provider_name",
    "provider_type",
    "authority_code",
    "printed_name",
    "inspectorate",
    "framework",
    "visit_type",
    "published_on",
    "published_source",
    "inspected_from",
    "inspected_to",
    "inspected_month",
    "lead_inspectors",
)

_VIEWS = (
    f"""CREATE VIEW claims_as_they_stand AS
SELECT c.id, c.document, c.position, c.inspection, c.rule, c.span_start, c.span_end, c.words, c.page,
    {_as_stands("c", _CLAIM)},
    s.claim IS NOT NULL AS decided, coalesce(s.added, 0) AS added
FROM claims c LEFT JOIN standing_claims s ON s.claim = c.id WHERE s.stands IS NOT 0""",
    f"""CREATE VIEW reported_inspections_as_they_stand AS
SELECT r.id, r.document, r.position, r.inspection, r.provider, r.decisive, r.doubts,
    {_as_stands("r", _REPORTED)},
    s.reported_inspection IS NOT NULL AS decided, coalesce(s.added, 0) AS added
FROM reported_inspections r LEFT JOIN standing_reported_inspections s ON s.reported_inspection = r.id
WHERE s.stands IS NOT 0""",
    f"""CREATE VIEW points_as_they_stand AS
SELECT p.id, p.document, p.reported_inspection, p.position, p.span_start, p.span_end, p.words, p.page,
    {_as_stands("p", ("kind",))},
    s.point IS NOT NULL AS decided, coalesce(s.added, 0) AS added
FROM points p LEFT JOIN standing_points s ON s.point = p.id WHERE s.stands IS NOT 0""",
    f"""CREATE VIEW quotes_as_they_stand AS
SELECT q.id, q.document, q.position, q.span_start, q.span_end, q.words, q.page,
    q.attribution_start, q.attribution_end, q.attribution_words, q.attribution_page,
    {_as_stands("q", ("speaker", "role", "organisation"))},
    s.quote IS NOT NULL AS decided, coalesce(s.added, 0) AS added
FROM quotes q LEFT JOIN standing_quotes s ON s.quote = q.id WHERE s.stands IS NOT 0""",
)

_REVIEW = (
    # What a person looked at and left as it is; what was told then says whether it is still the same question.
    """CREATE TABLE review_decisions (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    document INTEGER REFERENCES documents (id) ON DELETE CASCADE,
    inspection INTEGER REFERENCES inspections (id) ON DELETE CASCADE,
    subject_id INTEGER NOT NULL,
    told TEXT NOT NULL,
    made_by TEXT NOT NULL,
    made_at TEXT NOT NULL,
    CHECK ((document IS NULL) <> (inspection IS NULL)),
    UNIQUE (kind, subject_id, told)
)""",
    "CREATE INDEX review_decisions_by_document ON review_decisions (document)",
    "CREATE INDEX review_decisions_by_inspection ON review_decisions (inspection)",
    # All that counting the queue asks for is in these, so that it reads no row of the tables themselves.
    "CREATE INDEX claims_in_doubt ON claims (document, position, id, reported_inspection) WHERE confidence < 0.9",
    "CREATE INDEX checks_that_differ ON checks (document, position, id) WHERE outcome = 'differs'",
    "CREATE INDEX reported_inspections_in_doubt ON reported_inspections (document, position, id, doubts) "
    "WHERE doubts <> '[]'",
    "CREATE INDEX reported_inspections_not_named ON reported_inspections (document, position, id) "
    "WHERE provider_name IS NULL",
    "CREATE INDEX documents_without_judgement ON documents (kind, id) WHERE state = 'no judgement'",
    "CREATE INDEX documents_by_parser ON documents (parser_version)",
)

STATEMENTS: tuple[str, ...] = (*_TRAIL, *_STANDING, *_VIEWS, *_REVIEW)
