"""What a library holds, free of ids and moments, so that two libraries can be held against each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.library import document_detail, original_bytes
from core.library.file.checking import check_library

if TYPE_CHECKING:
    from core.library import Library
    from tests.stress.articles import Article

_JUDGEMENTS = """SELECT p.identity, p.name, i.framework, i.published_on, i.inspected_from, i.inspected_month, i.reports,
i.articles, j.area, j.grade, j.rank, j.basis, j.reason, j.sources, c.words, d.sha256
FROM inspections i JOIN providers p ON p.id = i.provider LEFT JOIN judgements j ON j.inspection = i.id
LEFT JOIN claims c ON c.id = j.claim LEFT JOIN documents d ON d.id = c.document"""


def content(library: Library) -> tuple[object, ...]:
    """Documents with their findings, and the inspections and judgements that follow from them."""
    documents = {
        row["sha256"]: (document_detail(library, row["id"]).findings, row["state"], row["heading"])
        for row in library.rows("SELECT id, sha256, state, heading FROM documents ORDER BY sha256")
    }
    return documents, sorted((tuple(row) for row in library.rows(_JUDGEMENTS)), key=repr)


def assert_whole(library: Library, articles: list[Article]) -> set[str]:
    """The library is sound, and every document in it is complete; gives their hashes."""
    report = check_library(library)
    assert report.problems == ()
    expected = {article.sha256: article.read for article in articles}
    held = {row["sha256"]: row["id"] for row in library.rows("SELECT sha256, id FROM documents")}
    for sha256, document_id in held.items():
        detail = document_detail(library, document_id)
        assert detail.document == expected[sha256].document
        assert detail.findings == expected[sha256].findings
        assert original_bytes(library, document_id) == expected[sha256].original
    return set(held)
