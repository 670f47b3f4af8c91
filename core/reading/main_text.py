"""Which blocks of a page are the article. trafilatura says where it stands; what it skipped inside comes back.

Libraries that find the main text sometimes skip a grid of cards or a short list in the middle of it, and in this
field those hold the grades. So the library only marks blocks; the layout and the decision stay here.
"""

from __future__ import annotations

import logging
import re
from itertools import zip_longest
from typing import TYPE_CHECKING

from core.reading.markup import is_overlarge
from core.reading.page_blocks import Block, BlockKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from lxml.html import HtmlElement

log = logging.getLogger(__name__)

_SHUNNED_NAMES = re.compile(
    r"(?:^|[\s_-])(?:cookies?|consent|gdpr|nav|navigation|navbar|menu|breadcrumbs?|share|sharing|social(?!-(?:care|work))|addthis|sharedaddy"
    r"|related|recommended|recommendations|most-read|mostread|most-popular|popular|trending|latest-news|more-news"
    r"|read-next|also-read|you-may-like|newsletter|subscribe|subscription|signup|sign-up|paywall|comments?|disqus"
    r"|respond|advert|adverts|advertisement|ads?|ad-slot|sponsored|promo|promos|taboola|outbrain|sidebar|site-footer"
    r"|footer|masthead|skip-link|skiplink|feedback|survey|pagination|tags|tag-list|post-tags|author-bio|login|popup"
    r"|modal)(?:$|[\s_-])",
    re.IGNORECASE,
)
_SHUNNED_TAGS = frozenset({"nav", "footer", "form", "amp-ad", "amp-sticky-ad", "amp-embed"})
_SHUNNED_ROLES = frozenset({"navigation", "banner", "contentinfo", "search", "dialog", "alertdialog", "menu"})
_FILLER = re.compile(
    r"(?:advertisement|advertising|promoted stories|sponsored|(?:story|article) continues below.*"
    r"|share(?: this)?(?: article| story| page| post| on .*)?|print this page|back to top|skip to .*|loading[.…]*"
    r"|listen to this article.*|\d+ comments?|comments?(?: \(?\d+\)?)?|leave a (?:comment|reply)"
    r"|(?:read more|read next|see also|more on this story)\b.*|sign up (?:to|for) .*|subscribe (?:to|now).*"
    r"|related(?: (?:articles|stories|content|news|links|topics))?:?"
    r"|follow us on .*|like us on .*|was this page (?:useful|helpful).*|(?:©|copyright\b).*|we use cookies.*"
    r"|accept (?:all )?cookies.*)",
    re.IGNORECASE,
)
_FILLER_WORDS = 25
_WORD = re.compile(r"\w+")
_GRAM = 4
_KNOWN_SHARE = 0.7
_MOSTLY_LINKS = 0.5
_REGION_SHARE = 0.85
_TRUSTED_SHARE = 0.3
_FEW_WORDS = 60


def main_blocks(tree: HtmlElement, blocks: Sequence[Block], headline: Block | None) -> list[Block]:
    """Choose the blocks of the article.

    Args:
        tree: The page, after ``drop_unseen`` and ``flatten_rows``. It is not changed.
        blocks: Its blocks.
        headline: The block of the headline, if it was found; nothing before it belongs to the article.

    Returns:
        The chosen blocks in order. All that are no navigation if the library finds nothing or suspiciously little;
        all there are if that leaves nothing.
    """
    marked = _marked(_library_text(tree), blocks)
    shunned = _shunned_elements(tree, marked)
    candidates = [block for block in blocks if not _is_boilerplate(block, shunned)]
    orders = {block.order for block in marked}
    kept = [block for block in candidates if block.order in orders]
    few = _words(kept)
    if not kept or (few < _FEW_WORDS and _words(candidates) > 3 * few):
        log.info("main text not found; taking all %d blocks that are no navigation", len(candidates))
        below = [block for block in candidates if headline is None or block.order > headline.order]
        return below or candidates or list(blocks)
    return _filled(candidates, kept, headline)


def _library_text(tree: HtmlElement) -> str:
    if is_overlarge(tree):
        return ""
    from trafilatura import bare_extraction

    try:
        found = bare_extraction(tree, include_comments=False, include_tables=True)
    except Exception:  # a page the library stumbles over is read without it
        log.warning("trafilatura failed on a page; reading it without", exc_info=True)
        return ""
    return (found.text or "") if found is not None and not isinstance(found, dict) else ""


def _marked(text: str, blocks: Iterable[Block]) -> list[Block]:
    """The blocks whose words the library's text holds."""
    if not text:
        return []
    words = _WORD.findall(text.casefold())
    grams = {tuple(words[start : start + _GRAM]) for start in range(len(words) - _GRAM + 1)}
    lines = {tuple(_WORD.findall(line)) for line in text.casefold().splitlines()}
    return [block for block in blocks if _is_known(_WORD.findall(block.text.casefold()), grams, lines)]


def _is_known(words: list[str], grams: set[tuple[str, ...]], lines: set[tuple[str, ...]]) -> bool:
    if not words:
        return False
    if tuple(words) in lines:
        return True
    own = [tuple(words[start : start + _GRAM]) for start in range(len(words) - _GRAM + 1)]
    return len(own) > 1 and sum(gram in grams for gram in own) >= _KNOWN_SHARE * len(own)


def _words(blocks: Iterable[Block]) -> int:
    return sum(len(block.text.split()) for block in blocks)


def _weights(tree: HtmlElement, blocks: Iterable[Block]) -> dict[HtmlElement, int]:
    """How many letters of the blocks each element holds, itself and below."""
    from lxml import etree

    weights: dict[HtmlElement, int] = {}
    for block in blocks:
        weights[block.element] = weights.get(block.element, 0) + len(block.text)
    for _, element in etree.iterwalk(tree, events=("end",)):
        parent = element.getparent()
        if element in weights and parent is not None:
            weights[parent] = weights.get(parent, 0) + weights[element]
    return weights


def _shunned_elements(tree: HtmlElement, marked: Sequence[Block]) -> frozenset[HtmlElement]:
    """Elements named or meant as navigation and the like, unless much of the article stands in them."""
    from lxml import etree

    weights = _weights(tree, marked)
    total = sum(len(block.text) for block in marked)
    shunned: set[HtmlElement] = set()
    for _, element in etree.iterwalk(tree, events=("start",)):
        if element.getparent() in shunned or (
            _looks_shunned(element) and weights.get(element, 0) <= _TRUSTED_SHARE * total
        ):
            shunned.add(element)
    return frozenset(shunned)


def _looks_shunned(element: HtmlElement) -> bool:
    if element.tag in ("html", "body", "main", "article"):
        return False
    if element.tag in _SHUNNED_TAGS or element.get("role") in _SHUNNED_ROLES:
        return True
    return bool(_SHUNNED_NAMES.search(element.get("class", "")) or _SHUNNED_NAMES.search(element.get("id", "")))


def _is_boilerplate(block: Block, shunned: frozenset[HtmlElement]) -> bool:
    if block.element in shunned:
        return True
    return len(block.text.split()) <= _FILLER_WORDS and _FILLER.fullmatch(block.text) is not None


def _filled(candidates: Sequence[Block], kept: Sequence[Block], headline: Block | None) -> list[Block]:
    """The kept blocks, and what stands between them, under the headline, or as rows right behind them."""
    first, last = kept[0].order, kept[-1].order
    on_top = headline is not None and headline.order < first
    region = _region(kept, headline if on_top else None)
    inside = [block for block in candidates if block.link_share <= _MOSTLY_LINKS and _stands_in(block.element, region)]
    if headline is not None and on_top:
        first = headline.order + 1
    last = _end_of_rows([block for block in inside if block.order > last], last)
    wanted = {block.order for block in kept} | {block.order for block in inside if first <= block.order <= last}
    start = headline.order + 1 if headline is not None and headline.order <= kept[-1].order else 0
    return [block for block in candidates if block.order in wanted and block.order >= start]


def _end_of_rows(behind: Sequence[Block], last: int) -> int:
    """Order of the last row or item that follows the article directly, with or without a heading."""
    for block, after in zip_longest(behind, behind[1:]):
        if block.kind in (BlockKind.ROW, BlockKind.ITEM):
            last = block.order
        elif block.kind is not BlockKind.HEADING or after is None or after.kind is BlockKind.PARAGRAPH:
            break
    return last


def _region(kept: Sequence[Block], headline: Block | None) -> HtmlElement:
    """The smallest element that holds nearly all of the kept text, and the headline above it."""
    weights: dict[HtmlElement, int] = {}
    for block in kept:
        for element in (block.element, *block.element.iterancestors()):
            weights[element] = weights.get(element, 0) + len(block.text)
    enough = _REGION_SHARE * sum(len(block.text) for block in kept)
    region = kept[0].element.getroottree().getroot()
    while True:
        inner = next((child for child in region if weights.get(child, 0) >= enough), None)
        if inner is None or (headline is not None and not _stands_in(headline.element, inner)):
            return region
        region = inner


def _stands_in(element: HtmlElement, region: HtmlElement) -> bool:
    return element is region or any(outer is region for outer in element.iterancestors())
