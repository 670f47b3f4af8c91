"""What the tests of the review queue share."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.core.library.review.told_places import HULL, LEEDS

if TYPE_CHECKING:
    from core.library import Library


@pytest.fixture
def both(library: Library) -> tuple[int, int]:
    """Ids of the documents about Leeds and about Hull."""
    return LEEDS.add(library), HULL.add(library)
