"""The tables, indexes and views of schema 1, statement by statement. Frozen once released: changes are new migrations.

The file is also read by people, in Datasette or DB Browser for SQLite, so names are plain and the frameworks' wording
is in it. Tables are not STRICT because copies of DB Browser with an SQLite older than 3.37 could then not open the
file; CHECK constraints hold what matters.
"""

from __future__ import annotations

# With a modifier SQLite counts the day anew: 30 February becomes 2 March and is found out.
_DAY = "{0} IS NULL OR ({0} GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date({0}, '+0 days') IS {0})"
_MONTH = "{0} IS NULL OR {0} GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]'"
_VISITS = "'full', 'short', 'focused_visit', 'monitoring_visit', 'reinspection', 'ungraded', 'annual_rating', 'unknown'"
_PROVIDER_TYPES = (
    "'childrens_services', 'school', 'early_years', 'further_education', 'childrens_home', 'fostering', 'adoption', "
    "'send_area', 'adult_social_care', 'health', 'police', 'fire', 'lscb', 'other'"
)


def _day(column: str) -> str:
    return f"{column} TEXT CHECK ({_DAY.format(column)})"


def _month(column: str) -> str:
    return f"{column} TEXT CHECK ({_MONTH.format(column)})"


_DOCUMENTS = (
    f"""CREATE TABLE documents (
    id INTEGER PRIMARY KEY,
    sha256 TEXT NOT NULL UNIQUE CHECK (length(sha256) = 64),
    kind TEXT NOT NULL CHECK (kind IN ('article', 'official_report')),
    state TEXT NOT NULL CHECK (state IN ('new', 'reviewed', 'needs eyes', 'no judgement')),
    heading TEXT NOT NULL,
    title TEXT,
    outlet TEXT,
    author TEXT,
    {_day("published_on")},
    source TEXT NOT NULL,
    url TEXT,
    media_type TEXT NOT NULL,
    stated_title TEXT,
    stated_outlet TEXT,
    stated_author TEXT,
    {_day("stated_published_on")},
    framework_note TEXT,
    parser_version TEXT NOT NULL,
    added_at TEXT NOT NULL,
    text TEXT NOT NULL
)""",
    "CREATE INDEX documents_by_state ON documents (state, id)",
    "CREATE INDEX documents_by_published_on ON documents (published_on, id)",
    "CREATE INDEX documents_by_added_at ON documents (added_at, id)",
    """CREATE TABLE originals (
    document INTEGER PRIMARY KEY REFERENCES documents (id) ON DELETE CASCADE,
    size INTEGER NOT NULL,
    compressed BLOB NOT NULL
)""",
    """CREATE TABLE pages (
    document INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
    number INTEGER NOT NULL CHECK (number >= 1),
    span_start INTEGER NOT NULL,
    span_end INTEGER NOT NULL CHECK (span_end >= span_start),
    PRIMARY KEY (document, number)
)""",
)

_INSPECTIONS = (
    f"""CREATE TABLE providers (
    id INTEGER PRIMARY KEY,
    provider_type TEXT NOT NULL CHECK (provider_type IN ({_PROVIDER_TYPES})),
    name TEXT,
    search_name TEXT,
    authority_code TEXT,
    identity TEXT UNIQUE
)""",
    "CREATE INDEX providers_by_authority ON providers (authority_code)",
    f"""CREATE TABLE inspections (
    id INTEGER PRIMARY KEY,
    provider INTEGER NOT NULL REFERENCES providers (id),
    inspectorate TEXT,
    framework TEXT,
    visit_type TEXT NOT NULL CHECK (visit_type IN ({_VISITS})),
    {_day("published_on")},
    {_day("inspected_from")},
    {_day("inspected_to")},
    {_month("inspected_month")},
    lead_inspector TEXT,
    reports INTEGER NOT NULL DEFAULT 0,
    articles INTEGER NOT NULL DEFAULT 0,
    chief_document INTEGER REFERENCES documents (id) ON DELETE SET NULL
)""",
    "CREATE INDEX inspections_by_provider ON inspections (provider)",
    "CREATE INDEX inspections_by_published_on ON inspections (published_on, id)",
    "CREATE INDEX inspections_by_framework ON inspections (framework, id)",
    "CREATE INDEX inspections_by_chief_document ON inspections (chief_document)",
    f"""CREATE TABLE reported_inspections (
    id INTEGER PRIMARY KEY,
    document INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    inspection INTEGER REFERENCES inspections (id) ON DELETE SET NULL,
    provider INTEGER NOT NULL REFERENCES providers (id),
    provider_name TEXT,
    provider_type TEXT NOT NULL CHECK (provider_type IN ({_PROVIDER_TYPES})),
    authority_code TEXT,
    printed_name TEXT,
    inspectorate TEXT,
    framework TEXT,
    visit_type TEXT NOT NULL CHECK (visit_type IN ({_VISITS})),
    {_day("published_on")},
    published_source TEXT,
    {_day("inspected_from")},
    {_day("inspected_to")},
    {_month("inspected_month")},
    lead_inspectors TEXT NOT NULL,
    doubts TEXT NOT NULL,
    UNIQUE (document, position)
)""",
    "CREATE INDEX reported_inspections_by_inspection ON reported_inspections (inspection)",
    "CREATE INDEX reported_inspections_by_provider ON reported_inspections (provider)",
)

_SPAN = """span_start INTEGER NOT NULL CHECK (span_start >= 0),
    span_end INTEGER NOT NULL CHECK (span_end >= span_start),
    words TEXT NOT NULL,
    page INTEGER"""

_FINDINGS = (
    f"""CREATE TABLE claims (
    id INTEGER PRIMARY KEY,
    document INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
    reported_inspection INTEGER NOT NULL REFERENCES reported_inspections (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    inspection INTEGER REFERENCES inspections (id) ON DELETE SET NULL,
    area TEXT NOT NULL,
    grade TEXT NOT NULL,
    tense TEXT NOT NULL CHECK (tense IN ('current', 'earlier')),
    told_when TEXT,
    rule TEXT NOT NULL,
    confidence REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1),
    {_SPAN}
)""",
    "CREATE INDEX claims_by_document ON claims (document)",
    "CREATE INDEX claims_by_reported_inspection ON claims (reported_inspection, position)",
    "CREATE INDEX claims_by_inspection ON claims (inspection, area)",
    f"""CREATE TABLE points (
    id INTEGER PRIMARY KEY,
    document INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
    reported_inspection INTEGER NOT NULL REFERENCES reported_inspections (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('strength', 'improvement', 'named_practice')),
    {_SPAN}
)""",
    "CREATE INDEX points_by_document ON points (document)",
    "CREATE INDEX points_by_reported_inspection ON points (reported_inspection, position)",
    f"""CREATE TABLE mentions (
    id INTEGER PRIMARY KEY,
    document INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
    reported_inspection INTEGER REFERENCES reported_inspections (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    kind TEXT NOT NULL,
    value TEXT NOT NULL,
    {_SPAN}
)""",
    "CREATE INDEX mentions_by_document ON mentions (document)",
    "CREATE INDEX mentions_by_reported_inspection ON mentions (reported_inspection, position)",
    f"""CREATE TABLE quotes (
    id INTEGER PRIMARY KEY,
    document INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    speaker TEXT,
    role TEXT,
    organisation TEXT,
    {_SPAN},
    attribution_start INTEGER,
    attribution_end INTEGER,
    attribution_words TEXT,
    attribution_page INTEGER
)""",
    "CREATE INDEX quotes_by_document ON quotes (document, position)",
    """CREATE TABLE checks (
    id INTEGER PRIMARY KEY,
    document INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    outcome TEXT NOT NULL CHECK (outcome IN ('agrees', 'differs', 'cannot_tell')),
    message TEXT NOT NULL,
    span_start INTEGER,
    span_end INTEGER,
    words TEXT,
    page INTEGER
)""",
    "CREATE INDEX checks_by_document ON checks (document, position)",
)

_DECISIONS = (
    """CREATE TABLE corrections (
    id INTEGER PRIMARY KEY,
    inspection INTEGER NOT NULL REFERENCES inspections (id),
    area TEXT NOT NULL,
    grade TEXT,
    reason TEXT NOT NULL,
    made_by TEXT NOT NULL,
    made_at TEXT NOT NULL
)""",
    "CREATE INDEX corrections_by_inspection ON corrections (inspection, area, id)",
    """CREATE TABLE judgements (
    id INTEGER PRIMARY KEY,
    inspection INTEGER NOT NULL REFERENCES inspections (id) ON DELETE CASCADE,
    area TEXT NOT NULL,
    grade TEXT,
    rank INTEGER,
    position INTEGER NOT NULL,
    basis TEXT NOT NULL CHECK (basis IN ('corrected', 'report', 'agreed', 'single source', 'conflict')),
    reason TEXT NOT NULL,
    claim INTEGER REFERENCES claims (id) ON DELETE SET NULL,
    sources INTEGER NOT NULL,
    CHECK (basis <> 'conflict' OR grade IS NULL),
    UNIQUE (inspection, area)
)""",
    # Holds the rank, so that sorting by an area's grade reads this index alone.
    "CREATE INDEX judgements_by_rank ON judgements (inspection, area, rank)",
    "CREATE INDEX judgements_by_grade ON judgements (grade, area, inspection)",
    "CREATE INDEX judgements_by_basis ON judgements (basis, inspection)",
    "CREATE INDEX judgements_by_claim ON judgements (claim)",
)

_PEOPLE = (
    """CREATE TABLE tags (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL COLLATE NOCASE,
    document INTEGER REFERENCES documents (id) ON DELETE CASCADE,
    inspection INTEGER REFERENCES inspections (id),
    CHECK ((document IS NULL) <> (inspection IS NULL))
)""",
    "CREATE UNIQUE INDEX tags_on_documents ON tags (document, name) WHERE document IS NOT NULL",
    "CREATE UNIQUE INDEX tags_on_inspections ON tags (inspection, name) WHERE inspection IS NOT NULL",
    """CREATE TABLE notes (
    id INTEGER PRIMARY KEY,
    document INTEGER REFERENCES documents (id) ON DELETE CASCADE,
    inspection INTEGER REFERENCES inspections (id),
    text TEXT NOT NULL,
    written_by TEXT NOT NULL,
    written_at TEXT NOT NULL,
    CHECK ((document IS NULL) <> (inspection IS NULL))
)""",
    "CREATE INDEX notes_by_document ON notes (document)",
    "CREATE INDEX notes_by_inspection ON notes (inspection)",
    """CREATE TABLE saved_views (
    id INTEGER PRIMARY KEY,
    page TEXT NOT NULL,
    name TEXT NOT NULL COLLATE NOCASE,
    settings TEXT NOT NULL,
    UNIQUE (page, name)
)""",
    "CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL)",
)

# Copies of the program's own knowledge, so that the file can be read without the program. The framework '' holds what
# is shown when no framework is known.
_REFERENCE = (
    """CREATE TABLE frameworks (
    id TEXT PRIMARY KEY,
    title TEXT NOT NULL,
    short TEXT NOT NULL,
    inspectorate TEXT NOT NULL,
    scale TEXT
)""",
    """CREATE TABLE areas (
    framework TEXT NOT NULL,
    area TEXT NOT NULL,
    position INTEGER NOT NULL,
    title TEXT NOT NULL,
    label TEXT NOT NULL,
    scale TEXT,
    PRIMARY KEY (framework, area)
)""",
    """CREATE TABLE grades (
    scale TEXT NOT NULL,
    grade TEXT NOT NULL,
    rank INTEGER NOT NULL,
    steps INTEGER NOT NULL,
    label TEXT NOT NULL,
    PRIMARY KEY (scale, grade)
)""",
    "CREATE TABLE authorities (code TEXT PRIMARY KEY, name TEXT NOT NULL, region TEXT)",
)

# External content: the index holds no second copy of the texts. Kept by the code and not by triggers, because SQLite
# 3.40 refuses a trigger to write to FTS5 while the schema is not trusted ("unsafe use of virtual table"), and the
# schema of a file from elsewhere must not be. So a library has no triggers at all.
_SEARCH = (
    """CREATE VIRTUAL TABLE documents_fts USING fts5 (
    heading, text, content='documents', content_rowid='id', tokenize='porter unicode61 remove_diacritics 2'
)""",
)

_VIEWS = (
    """CREATE VIEW judgement_table AS
SELECT
    coalesce(p.name, '(not named)') AS provider,
    replace(p.provider_type, '_', ' ') AS provider_type,
    au.region,
    i.inspectorate,
    coalesce(f.title, i.framework) AS framework,
    coalesce(a.label, a0.label, replace(j.area, '_', ' ')) AS area,
    coalesce(g.label, g0.label, replace(j.grade, '_', ' ')) AS grade,
    j.basis,
    i.published_on,
    i.inspected_from,
    i.inspected_to,
    c.words AS evidence,
    c.page,
    d.heading AS document,
    d.outlet,
    d.published_on AS document_published_on,
    j.reason,
    j.sources,
    c.confidence,
    i.id AS inspection_id,
    d.id AS document_id
FROM judgements j
JOIN inspections i ON i.id = j.inspection
JOIN providers p ON p.id = i.provider
LEFT JOIN authorities au ON au.code = p.authority_code
LEFT JOIN frameworks f ON f.id = i.framework
LEFT JOIN areas a ON a.framework = i.framework AND a.area = j.area
LEFT JOIN areas a0 ON a0.framework = '' AND a0.area = j.area
LEFT JOIN grades g ON g.scale = coalesce(a.scale, f.scale) AND g.grade = j.grade
LEFT JOIN grades g0 ON g0.scale = '' AND g0.grade = j.grade
LEFT JOIN claims c ON c.id = j.claim
LEFT JOIN documents d ON d.id = c.document
ORDER BY p.search_name, coalesce(i.published_on, i.inspected_from, i.inspected_month), i.id, j.position""",
    """CREATE VIEW inspection_history AS
SELECT
    coalesce(p.name, '(not named)') AS provider,
    replace(p.provider_type, '_', ' ') AS provider_type,
    coalesce(i.inspected_from, i.inspected_month) AS inspected,
    i.published_on,
    replace(i.visit_type, '_', ' ') AS visit_type,
    coalesce(f.title, i.framework) AS framework,
    (SELECT group_concat(line, '; ') FROM (
        SELECT coalesce(a.label, a0.label, replace(j.area, '_', ' ')) || ': '
            || coalesce(g.label, g0.label, replace(j.grade, '_', ' '), 'documents differ') AS line
        FROM judgements j
        LEFT JOIN areas a ON a.framework = i.framework AND a.area = j.area
        LEFT JOIN areas a0 ON a0.framework = '' AND a0.area = j.area
        LEFT JOIN grades g ON g.scale = coalesce(a.scale, f.scale) AND g.grade = j.grade
        LEFT JOIN grades g0 ON g0.scale = '' AND g0.grade = j.grade
        WHERE j.inspection = i.id ORDER BY j.position
    )) AS judgements,
    i.reports,
    i.articles,
    i.id AS inspection_id
FROM inspections i
JOIN providers p ON p.id = i.provider
LEFT JOIN frameworks f ON f.id = i.framework
ORDER BY p.search_name, coalesce(i.inspected_from, i.inspected_month, i.published_on), i.id""",
)

STATEMENTS: tuple[str, ...] = (
    *_DOCUMENTS,
    *_INSPECTIONS,
    *_FINDINGS,
    *_DECISIONS,
    *_PEOPLE,
    *_REFERENCE,
    *_SEARCH,
    *_VIEWS,
)
