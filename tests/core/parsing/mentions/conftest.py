"""What the tests of times share."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import pytest

from core.parsing.mentions.finding import moments_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from core.knowledge import Knowledge
    from core.parsing.mentions.moments import Moment


@pytest.fixture(scope="session")
def times(knowledge: Knowledge) -> Callable[[str], tuple[Moment, ...]]:
    """The times of a text, by the forms of the desk's own wording."""
    return partial(moments_of, wording=knowledge.wording)
