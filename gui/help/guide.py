"""The pages of the guide: our own texts in ``resources/help``, one Markdown file a page."""

from __future__ import annotations

from dataclasses import dataclass

from core.paths import resource


@dataclass(frozen=True, slots=True)
class GuidePage:
    """One page.

    Attributes:
        name: File name without number and ending, by which links and windows call it: ``grades``.
        title: Its heading.
        text: The page in Markdown, heading included.
    """

    name: str
    title: str
    text: str


def guide_pages() -> tuple[GuidePage, ...]:
    """All pages in their order. The files are few and small; each begins with its heading."""
    files = sorted(resource("help").glob("*.md"))
    return tuple(_page(path.stem.split("-", 1)[1], path.read_text(encoding="utf-8")) for path in files)


def _page(name: str, text: str) -> GuidePage:
    heading = text.lstrip().splitlines()[0]
    return GuidePage(name, heading.removeprefix("# "), text)
