"""Where marks stand, and where keys lead from them."""

from __future__ import annotations

from hypothesis import given, strategies as st

from core.knowledge import load_knowledge
from gui.charts.boxes import Box, Way, box_at, next_box, stretches, tile_boxes
from gui.charts.tile_names import tile_name

TODAY = [each for each in load_knowledge().authorities.all() if each.tile]
PLACES = [(each.tile.column, each.tile.row) for each in TODAY if each.tile]
ROOMS = st.floats(200, 3000)


def number(name: str) -> int:
    return next(n for n, each in enumerate(TODAY) if each.name == name)


@given(ROOMS, ROOMS)
def test_all_tiles_stand_inside_their_room_and_none_on_another(width: float, height: float) -> None:
    boxes = tile_boxes(PLACES, width, height, 2)
    assert all(box.left >= 0 and box.right <= width + 0.01 and box.bottom <= height + 0.01 for box in boxes)
    for tile, box in enumerate(boxes):
        assert box_at(boxes, *box.middle) == tile


def test_tiles_stay_nearly_square_in_a_wide_room() -> None:
    box = tile_boxes(PLACES, 5000, 500, 2)[0]
    assert box.width <= box.height * 1.6


def test_every_tile_is_reached_by_arrow_keys() -> None:
    boxes = tile_boxes(PLACES, 700, 500, 2)
    reached, waiting = {0}, [0]
    while waiting:
        there = waiting.pop()
        for way in Way:
            beside = next_box(boxes, there, way)
            if beside not in reached:
                reached.add(beside)
                waiting.append(beside)
    assert {TODAY[n].name for n in set(range(len(boxes))) - reached} == set()


def test_an_arrow_key_leads_to_the_neighbour_that_way_or_nowhere() -> None:
    boxes = [Box(0, 0, 10, 10), Box(12, 0, 10, 10), Box(0, 12, 10, 10), Box(24, 0, 0, 10)]
    assert next_box(boxes, 0, Way.RIGHT) == 1
    assert next_box(boxes, 0, Way.DOWN) == 2
    assert next_box(boxes, 0, Way.LEFT) == 0
    assert next_box(boxes, 1, Way.RIGHT) == 1, "a mark of no size is passed by"


@given(st.lists(st.integers(0, 200), max_size=6), st.floats(10, 1000))
def test_stretches_follow_each_other_and_fill_the_line(counts: list[int], length: float) -> None:
    found = stretches(counts, length)
    assert len(found) == len(counts)
    at = 0.0
    for (begin, long), count in zip(found, counts, strict=True):
        assert abs(begin - at) < 1e-6
        assert (long > 0) == (count > 0)
        at = begin + long
    assert not sum(counts) or abs(at - length) < 1e-6


def test_a_line_can_stand_for_more_than_its_counts() -> None:
    assert stretches([1, 1], 100, whole=4) == ((0, 25), (25, 25))


def test_every_authority_has_a_tile_name_of_its_own_that_fits() -> None:
    names = [tile_name(each.name) for each in TODAY]
    assert {name for name in names if names.count(name) > 1} == set()
    assert max(map(len, names)) <= 5
