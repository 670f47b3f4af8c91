"""docs/GUIDE.md says what the guide inside the app says, and shows pictures that are made with the others."""

from __future__ import annotations

import re
from pathlib import Path

from core.paths import resource

ROOT = Path(__file__).resolve().parents[2]
GUIDE = ROOT / "docs" / "GUIDE.md"


def test_it_is_in_step_with_the_guide_inside_the_app() -> None:
    from guide import whole_guide

    assert GUIDE.read_text(encoding="utf-8") == whole_guide(), "run python packaging/guide.py"


def test_every_page_and_every_heading_is_in_it() -> None:
    text = GUIDE.read_text(encoding="utf-8")
    headings = [
        line.lstrip("# ")
        for page in resource("help").glob("*.md")
        for line in page.read_text(encoding="utf-8").splitlines()
        if line.startswith("#")
    ]
    assert len(headings) > 20
    assert [heading for heading in headings if f"# {heading}\n" not in text] == []


def test_its_links_lead_to_headings_that_there_are() -> None:
    text = GUIDE.read_text(encoding="utf-8")
    anchors = {re.sub(r"[^\w\- ]", "", line.lstrip("# ").lower()).replace(" ", "-") for line in text.splitlines()}
    links = re.findall(r"\]\(#([^)]+)\)", text)
    assert len(links) >= 7
    assert [link for link in links if link not in anchors] == []


def test_its_pictures_are_made_with_those_of_the_readme() -> None:
    from guide import PICTURES
    from screens import README_PICTURES

    text = GUIDE.read_text(encoding="utf-8")
    shown = re.findall(r"\(images/([\w-]+)\.png\)", text)
    assert sorted(shown) == sorted(name for name, _ in PICTURES.values())
    assert set(shown) <= set(README_PICTURES.values())
