"""An arrow is shown only where a direction may be told, and always with its reason."""

import pytest

from core.library import AreaChange, Direction
from gui.wording.change_words import change_words


@pytest.mark.parametrize(
    ("direction", "shown"),
    [
        (Direction.BETTER, "▲ Better: was Good in March 2022"),
        (Direction.WORSE, "▼ Worse: was Good in March 2022"),
        (Direction.SAME, "= The same: was Good in March 2022"),
    ],
)
def test_a_direction_has_its_arrow_and_its_reason(direction: Direction, shown: str) -> None:
    assert change_words(AreaChange(direction, "was Good in March 2022")) == shown


def test_a_split_area_has_its_reason_and_no_arrow() -> None:
    assert change_words(AreaChange(Direction.NONE, "split in 2023 from Care")) == "Split in 2023 from Care"


def test_nothing_is_said_where_nothing_is_told() -> None:
    assert change_words(None) == ""
