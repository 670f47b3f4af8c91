"""What is learnt is what the parser asks: both make the cues of an answer alike."""

from __future__ import annotations

from core.knowledge import load_knowledge
from core.parsing.people.speech import speech_of
from core.parsing.scene import set_scene
from core.parsing.weighing.deciding import target_scores, target_weights
from core.parsing.weighing.document import view_document
from core.parsing.weighing.owners.casting import make_cast
from core.parsing.weighing.targets.named_cues import named_cues
from core.parsing.weighing.weights import weights_of
from tests.core.parsing.conftest import COUNCIL, document
from tests.gold.labels import LabelledArticle
from tests.gold.training.questions import ask

TEXT = f"{COUNCIL}Kirklees was rated good by Ofsted, and outstanding for care leavers.\n"


def test_the_parser_scores_a_reading_by_the_cues_that_training_gives_it(tmp_path):
    scene = set_scene(document(TEXT), load_knowledge())
    view = view_document(scene, speech_of(scene))
    cast = make_cast(scene, view.sentences)
    unlabelled = LabelledArticle("", tmp_path, TEXT, "news", None, (), "")
    for asked in ask(unlabelled, view):
        own = [*asked.own, *named_cues(cast, asked.view, asked.at)]
        learnt = asked.target_choice(cast).cues
        for number, cues in enumerate(learnt):
            weights = weights_of(dict.fromkeys(cues, 0.5))
            scores = target_scores(target_weights(weights), own, asked.targets)
            assert scores[number] == weights.sum(cues) > 0.0
