"""Put docs/GUIDE.md together from the guide inside the app, with pictures, so that both say the same.

    python packaging/guide.py

The pictures are made by ``packaging/screens.py --readme``; a test fails when the guide inside the app has moved on.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gui.help.guide import GuidePage

GUIDE = ROOT / "docs" / "GUIDE.md"
PICTURES = {
    "The table of judgements": ("judgements-light", "The judgement table, with the words a grade was read from"),
    "Come back to it": (
        "judgements-grouped-light",
        "Inspections in groups, shown as a saved view; the arrows in the grades tell how they changed",
    ),
    "Articles and reports": (
        "article-light",
        "An article with what was found in it marked, and the findings",
    ),
    "Review": ("review-light", "One doubtful grade in question, with its words and the reason"),
    "Search": ("search-light", "Results of a search, each with the words it was found by"),
    "Press against report": ("press-light", "What articles claim beside what the report says"),
    "Councils and the country": ("authority-light", "A council’s grades through the frameworks"),
    "The country": ("overview-light", "Every authority as a tile, coloured by a grade"),
}
"""Below which heading which picture of docs/images stands, and what it shows in words."""
_OPENING = """<!-- Put together by packaging/guide.py from resources/help: change it there. -->
# The guide

For those who work with Judgement Desk. The same pages are inside the app: **F1**.
"""
_HEADING = re.compile(r"(#+) (.+)")
_ONWARDS = re.compile(r"(Next: |Back to )")
_GAP = re.compile(r"\n{3,}")
_LINK = re.compile(r"\]\((\w+)\.md\)")


def whole_guide() -> str:
    """All pages one below the other, with a list of them, as GitHub shows it."""
    from gui.help.guide import guide_pages

    pages = guide_pages()
    anchors = {page.name: _anchor(page.title) for page in pages}
    contents = "\n".join(f"- [{page.title}](#{anchors[page.name]})" for page in pages)
    parts = [_OPENING, f"{contents}\n", *("\n".join(_lines_of(page, anchors)).strip() + "\n" for page in pages)]
    return _GAP.sub("\n\n", "\n".join(parts))


def _lines_of(page: GuidePage, anchors: dict[str, str]) -> Iterator[str]:
    """A page one level lower, its links within this one file, without the way to the next one."""
    for line in page.text.splitlines():
        if _ONWARDS.match(line):
            continue
        heading = _HEADING.match(line)
        if heading is None:
            yield _LINK.sub(lambda found: f"](#{anchors[found[1]]})", line)
            continue
        yield f"#{heading[1]} {heading[2]}"
        if heading[2] in PICTURES:
            name, words = PICTURES[heading[2]]
            yield from ("", f"![{words}](images/{name}.png)", "")


def _anchor(title: str) -> str:
    """What GitHub makes of a heading to link to."""
    return re.sub(r"[^\w\- ]", "", title.lower()).replace(" ", "-")


if __name__ == "__main__":
    GUIDE.write_text(whole_guide(), encoding="utf-8")
