"""Short ways to find the bodies of a text written for a test."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from core.parsing.bodies import NamedBody, body_names, find_bodies
from core.parsing.layout import lay_out
from core.parsing.layout.furniture import furniture_words

if TYPE_CHECKING:
    from collections.abc import Callable

    from core.knowledge import Knowledge
    from core.model import ProviderType
    from core.parsing.bodies import BodyNames


@pytest.fixture(scope="session")
def names(knowledge: Knowledge) -> BodyNames:
    return body_names(knowledge)


@pytest.fixture(scope="session")
def bodies_of(knowledge: Knowledge, names: BodyNames) -> Callable[..., dict[str, NamedBody]]:
    """The bodies of a text by their names; ``topic`` as in ``find_bodies``."""
    furniture = furniture_words(knowledge.wording)

    def bodies_of(text: str, topic: ProviderType | None = None) -> dict[str, NamedBody]:
        found = find_bodies(text, lay_out(text, furniture), names, topic)
        return {named.body.name: named for named in found}

    return bodies_of


@pytest.fixture(scope="session")
def printed(bodies_of: Callable[..., dict[str, NamedBody]]) -> Callable[..., dict[str, list[str]]]:
    """The words of a text that name each body."""

    def printed(text: str, topic: ProviderType | None = None) -> dict[str, list[str]]:
        found = bodies_of(text, topic)
        return {name: [text[one.start : one.end] for one in named.mentions] for name, named in found.items()}

    return printed
