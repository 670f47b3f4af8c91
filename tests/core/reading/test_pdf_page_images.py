"""Evidence on the page: boxes lie on the words they stand for, and pages are drawn within bounds."""

from __future__ import annotations

import pytest

from core.errors import UnreadableFileError
from core.knowledge import load_knowledge
from core.parsing import parse
from core.reading import page_images, read_bytes
from core.reading.page_images import PageBox, evidence_boxes, render_page

from .pdf_builder import A4, LEADING, LEFT, SIZE, TOP, Options, build_from_streams, build_pdf, build_report


def boxes_of(data: bytes, words: str) -> tuple[PageBox, ...]:
    document = read_bytes(data, "report.pdf")
    start = document.text.index(words)
    return evidence_boxes(data, document, document.evidence(start, start + len(words)))


def test_a_box_lies_where_the_words_were_drawn():
    (box,) = boxes_of(build_pdf([["First line", "Second line"]]), "Second")
    baseline = A4[1] - TOP + LEADING
    assert box.page == 1
    assert box.left == pytest.approx(LEFT, abs=2)
    assert baseline - SIZE < box.top < box.bottom < baseline + SIZE / 2
    assert LEFT < box.right < LEFT + 60


def test_words_over_two_lines_have_a_box_on_each():
    boxes = boxes_of(
        build_pdf([["The experiences and progress of", "care leavers Good"]]), "progress of care leavers Good"
    )
    assert len(boxes) == 2
    assert boxes[0].bottom < boxes[1].top


def test_words_over_two_pages_have_boxes_on_both():
    boxes = boxes_of(build_pdf([["On page one"], ["on page two"]]), "one\non page")
    assert [box.page for box in boxes] == [1, 2]


def test_places_hold_behind_signs_that_were_changed():
    data = build_pdf([["• An item", "• Another item of words"]])
    plain = build_pdf([["x An item", "x Another item of words"]])
    assert boxes_of(data, "item of")[0].top == pytest.approx(boxes_of(plain, "item of")[0].top, abs=1)


@pytest.mark.parametrize("rotate", [0, 90, 180, 270])
def test_boxes_follow_a_turned_page(rotate):
    data = build_pdf([["Some words"]], Options(rotate=rotate))
    (box,) = boxes_of(data, "Some words")
    image = render_page(data, 1, dpi=72)
    assert 0 <= box.left < box.right <= image.width
    assert 0 <= box.top < box.bottom <= image.height
    assert has_ink(image, box)


def test_boxes_follow_a_cropped_page():
    data = build_pdf([["Some words"]], Options(crop=(50, 600, 400, 800)))
    (box,) = boxes_of(data, "Some words")
    assert has_ink(render_page(data, 1, dpi=72), box)


def has_ink(image, box) -> bool:
    dark = 0
    for row in range(int(box.top * image.scale), int(box.bottom * image.scale) + 1):
        start = (row * image.width + int(box.left * image.scale)) * 3
        dark += sum(
            value < 128 for value in image.pixels[start : start + int((box.right - box.left) * image.scale) * 3]
        )
    return dark > 20


def test_every_claim_of_a_report_has_boxes_on_its_page():
    data = build_report()
    document = read_bytes(data, "report.pdf")
    claims = parse(document, load_knowledge()).inspections[0].claims
    assert len(claims) == 5
    for claim in claims:
        boxes = evidence_boxes(data, document, claim.evidence)
        assert boxes
        assert {box.page for box in boxes} == {claim.evidence.page}
        assert all(0 <= box.left < box.right <= A4[0] and 0 <= box.top < box.bottom <= A4[1] for box in boxes)


def test_a_picture_has_the_size_that_was_asked_for():
    image = render_page(build_report(), 1, dpi=144)
    assert (image.width, image.height) == (A4[0] * 2, A4[1] * 2)
    assert len(image.pixels) == image.width * image.height * 3
    assert image.pixels[:3] == b"\xff\xff\xff"


@pytest.mark.parametrize("size", [(200_000, 200_000), (14_400, 14_400), (200_000, 10), (3, 14_000)])
def test_a_huge_page_is_drawn_smaller(size, monkeypatch):
    monkeypatch.setattr(page_images, "PIXEL_LIMIT", 500_000)
    image = render_page(build_from_streams([b""], Options(size=size)), 1, dpi=600)
    assert 0 < image.width * image.height <= 500_000
    assert max(image.width, image.height) <= page_images.SIDE_LIMIT
    assert image.scale < 600 / 72


def test_the_bound_is_forty_megapixels():
    assert page_images.PIXEL_LIMIT == 40_000_000


@pytest.mark.parametrize("number", [0, 3, -1])
def test_a_page_that_is_not_there(number):
    with pytest.raises(UnreadableFileError):
        render_page(build_report(), number)


def test_evidence_of_another_document_has_no_boxes_off_its_pages():
    data = build_pdf([["Short"]])
    document = read_bytes(data, "report.pdf")
    assert evidence_boxes(data, document, document.evidence(len(document.text), len(document.text))) == ()


@pytest.mark.shared
def test_boxes_of_published_reports(shared):
    paths = sorted((shared / "corpus" / "reports" / "pdf").rglob("*.pdf"))
    for path in [paths[n] for n in (1, 40, 47, 90, 140)]:
        data = path.read_bytes()
        document = read_bytes(data, path.name)
        for inspection in parse(document, load_knowledge()).inspections:
            for claim in inspection.claims:
                boxes = evidence_boxes(data, document, claim.evidence)
                assert boxes, (path.name, claim.area)
                assert boxes[0].page == claim.evidence.page
                assert all(box.right <= 900 and box.bottom <= 900 for box in boxes)
