"""Pages of a report are drawn, and words are found on the page where they stand."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

from core.library import draw_page, words_on_page
from core.reading import read_bytes
from tests.core.reading.pdf_builder import build_pdf

PAGES = [["Overall effectiveness Good", "Care leavers Inadequate"], ["About this inspection"]]


def test_words_are_found_on_their_page_and_left_out_on_others() -> None:
    data = build_pdf(PAGES)
    document = read_bytes(data, "fenwick.pdf")
    spans = []
    for words in ("Care leavers Inadequate", "About this inspection"):
        start = document.text.index(words)
        spans.append((start, start + len(words)))
    first, second = words_on_page(document, data, 1, spans)
    assert (len(first), second) == (1, ())
    assert 70 < first[0].left < 75


def test_threads_that_draw_at_once_wait_for_each_other() -> None:
    data = build_pdf(PAGES)
    document = read_bytes(data, "fenwick.pdf")
    with ThreadPoolExecutor(4) as threads:
        drawn = list(threads.map(lambda page: draw_page(document, data, page, dpi=40), [1, 2] * 6))
    assert len({image.pixels for image in drawn if image.page == 1}) == 1
    assert {image.page for image in drawn} == {1, 2}
