"""Short articles, written for these tests, of every kind of provider: what each tells is read and nothing else.

``short_articles.txt`` holds them, parted by lines of equals signs. The lines that begin with ">" are what is told, one
inspection a line: provider, kind, days or month of the inspection, judgements (a minus sign in front of earlier ones).
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from core.model import ReportedInspection

ARTICLES = Path(__file__).with_name("short_articles.txt").read_text(encoding="utf-8").split("\n=====\n")


def line_of(inspection: ReportedInspection) -> str:
    """An inspection as the file writes it."""
    days = f"{inspection.inspected_from}..{inspection.inspected_to}" if inspection.inspected_from else None
    current = sorted(f"{claim.area}={claim.grade}" for claim in inspection.current)
    earlier = sorted(
        f"-{claim.area}={claim.grade}" + (f"@{claim.when}" if claim.when else "") for claim in inspection.earlier
    )
    parts = (
        inspection.provider.name or "(unnamed)",
        inspection.provider.provider_type.value,
        days or inspection.inspected_month or "none",
        " ".join(claim.replace(" ", "_") for claim in (*current, *earlier)) or "none",
    )
    return " | ".join(parts)


@pytest.mark.parametrize("article", ARTICLES, ids=[article.partition("\n\n")[2][:40] for article in ARTICLES])
def test_a_short_article_is_read(read, article):
    told, _, text = article.partition("\n\n")
    expected = [line.removeprefix("> ") for line in told.splitlines() if line != "> none"]
    assert [line_of(inspection) for inspection in read(text.rstrip("\n") + "\n").inspections] == expected
