"""What schema 4 adds: full-text indexes over quotations and points, and indexes by which searches and lists are quick.

The full-text indexes hold no second copy of the texts, and are kept by the code like that over the documents.

Frozen once released: changes are new migrations.
"""

from __future__ import annotations

_TOKENIZE = "tokenize='porter unicode61 remove_diacritics 2'"

_SEARCH = (
    f"""CREATE VIRTUAL TABLE quotes_fts USING fts5 (
    words, speaker, content='quotes', content_rowid='id', {_TOKENIZE}
)""",
    f"CREATE VIRTUAL TABLE points_fts USING fts5 (words, content='points', content_rowid='id', {_TOKENIZE})",
    "INSERT INTO quotes_fts (quotes_fts) VALUES ('rebuild')",
    "INSERT INTO points_fts (points_fts) VALUES ('rebuild')",
)

# Each holds all that its queries read, because a document's own row is long and lies far from the next one.
_FIELDS = (
    "CREATE INDEX claims_by_grade ON claims (grade, document)",
    "CREATE INDEX claims_by_area ON claims (area, grade, document)",
    "CREATE INDEX reported_inspections_by_provider_and_document ON reported_inspections (provider, document)",
    "CREATE INDEX reported_inspections_by_type ON reported_inspections (provider_type, document)",
    "CREATE INDEX reported_inspections_by_framework ON reported_inspections (framework, document)",
    "CREATE INDEX reported_inspections_by_published_on ON reported_inspections (published_on, document)",
    "CREATE INDEX reported_inspections_places ON reported_inspections (document, inspection)",
    "CREATE INDEX documents_by_kind_and_added_at ON documents (kind, added_at, id)",
    "CREATE INDEX documents_by_kind_and_published_on ON documents (kind, published_on, id)",
    "CREATE INDEX documents_by_state_and_added_at ON documents (state, added_at, id)",
    "CREATE INDEX documents_by_state_and_published_on ON documents (state, published_on, id)",
    # What the filter over the list of documents compares; so it need not read the documents themselves.
    "CREATE INDEX documents_by_names ON documents (heading, outlet, author, source)",
    "CREATE INDEX documents_by_source ON documents (source COLLATE NOCASE, id)",
    "CREATE INDEX documents_by_outlet ON documents (outlet COLLATE NOCASE, id)",
    "CREATE INDEX documents_by_author ON documents (author COLLATE NOCASE, id)",
    "CREATE INDEX documents_by_heading ON documents (heading COLLATE NOCASE, id)",
    "CREATE INDEX tags_by_name ON tags (name)",
)

_LISTS = (
    "CREATE INDEX judgements_by_area ON judgements (area, rank, inspection)",
    "CREATE INDEX providers_by_search_name ON providers (search_name, id)",
    "CREATE INDEX inspections_by_framework_and_provider ON inspections (framework, provider)",
    "CREATE INDEX inspections_by_inspectorate ON inspections (inspectorate, id)",
    "CREATE INDEX inspections_by_lead_inspector ON inspections (lead_inspector COLLATE NOCASE, id)",
    "CREATE INDEX inspections_by_visit_type ON inspections (visit_type, id)",
    "CREATE INDEX inspections_by_year ON inspections "
    "(substr(coalesce(inspected_from, inspected_month, published_on), 1, 4))",
)

STATEMENTS: tuple[str, ...] = (*_SEARCH, *_FIELDS, *_LISTS)
