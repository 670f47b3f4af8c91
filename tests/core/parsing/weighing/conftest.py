"""Short ways to prepare a text written for a test as weighing looks at it, and to have its grade words decided."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest

from core.parsing.people.speech import speech_of
from core.parsing.scene import set_scene
from core.parsing.weighing.deciding import decide, load_models
from core.parsing.weighing.document import view_document
from core.parsing.weighing.owners.casting import make_cast
from tests.core.parsing.conftest import document

if TYPE_CHECKING:
    from collections.abc import Callable

    from core.knowledge import Knowledge
    from core.parsing.scene import Scene
    from core.parsing.weighing.deciding import Decision
    from core.parsing.weighing.document import DocumentView
    from core.parsing.weighing.owners.cast import Cast
    from core.parsing.weighing.sentence import SentenceView


@dataclass(frozen=True, slots=True)
class Prepared:
    """A text, ready to be weighed."""

    scene: Scene
    view: DocumentView
    cast: Cast

    @property
    def last(self) -> SentenceView:
        """Its last sentence, which is mostly the one that a test is about."""
        return self.view.sentences[-1]

    @property
    def graded(self) -> SentenceView:
        """Its last sentence with a grade word."""
        return next(view for view in reversed(self.view.sentences) if view.grades)

    def decisions(self) -> tuple[Decision, ...]:
        """What the shipped weights decide of its grade words."""
        return tuple(decide(self.view, self.cast, load_models()))


@pytest.fixture(scope="session")
def prepared(knowledge: Knowledge) -> Callable[[str], Prepared]:
    """Prepare a text."""

    def prepared(text: str) -> Prepared:
        scene = set_scene(document(text), knowledge)
        view = view_document(scene, speech_of(scene))
        return Prepared(scene, view, make_cast(scene, view.sentences))

    return prepared
