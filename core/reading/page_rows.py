"""Makes one line of what a page shows as one line: table rows, definition lists and cards of a label and a value.

Grades are often printed this way. Laid out as running text, label and grade would part, or lose each other.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lxml.html import HtmlElement

ROW = "data-desk-row"
"""Attribute of a paragraph that stands for one row."""

_SPACE = re.compile(r"\s+")
_LONGEST_CELL = 200
_LONGEST_LABEL = 120
_CARD_TAGS = frozenset({"div", "li", "article", "section", "a"})
_BLOCKS_IN_CARD = frozenset({"p", "div", "span", "h2", "h3", "h4", "h5", "h6", "strong", "b"})


def flatten_rows(tree: HtmlElement) -> None:
    """Replace rows of tables, definition lists and cards by paragraphs marked with ``ROW``, in place."""
    for table in list(tree.iter("table")):
        _flatten_table(table)
    for pairs in list(tree.iter("dl")):
        _flatten_definitions(pairs)
    _flatten_cards(tree)


def plain(element: HtmlElement) -> str:
    """All text of an element on one line, blocks inside it parted by a space."""
    return _SPACE.sub(" ", " ".join(element.itertext())).replace(" ,", ",").replace(" .", ".").strip()


def row_text(cells: Iterable[str]) -> str:
    """Lay a row out: ``label: value`` for two cells, parted by tabs for more; empty cells at the ends left out."""
    filled = [cell.strip() for cell in cells]
    while filled and not filled[-1]:
        filled.pop()
    while filled and not filled[0]:
        filled.pop(0)
    if len(filled) == 2:
        return f"{filled[0].rstrip(':').rstrip()}: {filled[1]}"
    return "\t".join(filled)


def _flatten_table(table: HtmlElement) -> None:
    rows = list(table.iter("tr"))
    if not rows or next(table.iterdescendants("table"), None) is not None:
        return
    for row in rows:
        cells = [cell for cell in row if cell.tag in ("td", "th")]
        texts = [plain(cell) for cell in cells]
        short = all(len(text) <= _LONGEST_CELL and _one_block(cell) for text, cell in zip(texts, cells, strict=True))
        if len(cells) > 1 and short:
            _become_row(row, row_text(texts))
        else:
            row.tag = "div"
            for cell in cells:
                cell.tag = "div"
    for part in list(table.iter("thead", "tbody", "tfoot", "colgroup", "caption")):
        part.tag = "p" if part.tag == "caption" else "div"
    table.tag = "div"


def _one_block(cell: HtmlElement) -> bool:
    blocks = [block for block in cell.iter("p", "div", "li") if block is not cell and plain(block)]
    return len(blocks) <= 1 and next(cell.iter("br"), None) is None


def _flatten_definitions(pairs: HtmlElement) -> None:
    """``<dl>``: each term with what is said of it; HTML allows one wrapping ``<div>`` a pair."""
    terms: list[HtmlElement] = []
    for part in list(pairs.iter("dt", "dd")):
        if part.tag == "dt":
            terms.append(part)
            part.tag = "p"
            continue
        text = plain(part)
        if len(terms) == 1 and len(text) <= _LONGEST_CELL and _one_block(part):
            _become_row(part, row_text([plain(terms[0]), text]))
            terms[0].drop_tree()
        else:
            part.tag = "div"
        terms = []
    pairs.tag = "div"


def _flatten_cards(tree: HtmlElement) -> None:
    """Containers of exactly a short label and a short value, where siblings are built alike."""
    parts = {element: found for element in tree.iter(*_CARD_TAGS) if (found := _card_parts(element))}
    alike = Counter((element.getparent(), element.tag) for element in parts)
    for element, cells in parts.items():
        if alike[element.getparent(), element.tag] > 1:
            _become_row(element, row_text(cells))


def _card_parts(element: HtmlElement) -> list[str] | None:
    children = [child for child in element if plain(child)]
    if len(children) == 1 and not (element.text or "").strip():
        return _card_parts(children[0]) if children[0].tag in _CARD_TAGS else None
    own_text = [element.text, *(child.tail for child in element)]
    if len(children) != 2 or any(text and text.strip() for text in own_text):
        return None
    if any(child.tag not in _BLOCKS_IN_CARD or len(child) > 1 for child in children):
        return None
    label, value = (plain(child) for child in children)
    if len(label) > _LONGEST_LABEL or len(value) > _LONGEST_LABEL or label.endswith((".", "!", "?", "”")):
        return None
    return None if value.endswith((".", "?", "!", "”")) else [label, value]


def _become_row(element: HtmlElement, text: str) -> None:
    tail = element.tail
    element.clear()
    element.tag = "p"
    element.text = text
    element.tail = tail
    element.set(ROW, "")
