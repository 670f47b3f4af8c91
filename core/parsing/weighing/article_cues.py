"""Cues for whether an article tells anybody's own current grade at all, judged by all its grade words together.

Statistics, policies, mock inspections and explanations of a scale are full of grade words. One of them alone can look
like a judgement; the article as a whole does not.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from core.parsing.lexicon import GradeForm
from core.parsing.weighing.article_words import article_words
from core.parsing.weighing.letters import COUNTING, HYPOTHESIS, INSPECTORATE
from core.parsing.weighing.owners.places import Place
from core.parsing.weighing.values import rough
from core.parsing.weighing.weights import Weights, shares
from core.parsing.words import any_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from core.parsing.weighing.deciding import Decision
    from core.parsing.weighing.document import DocumentView
    from core.parsing.weighing.owners.cast import Cast

TELLS = 0.7
"""Likelihood from which an article is taken to tell a current grade; false alarms cost more than misses."""
_SURE, _FIRM, _HALF, _NEVER = 0.8, 0.75, 0.6, 0.001
_LEAD = 400
_OPENING = 500
"""Letters of the headline and the first paragraphs: what a story says there it is about."""
_INSPECTING = any_of("inspection inspections inspected reinspection")
_FEW = 8
"""Sentences of a text too short to tell anything twice."""


def article_cues(document: DocumentView, cast: Cast, decisions: Sequence[Decision]) -> list[str]:
    """The cues of an article.

    Args:
        document: The article.
        cast: Its bodies.
        decisions: What was decided of its grade words.
    """
    current = [one.judged * (1.0 - one.earlier_share) for one in decisions if one.target is not None]
    most = max(current, default=0.0)
    told = [one for one in decisions if one.target is not None]
    sentences = document.sentences
    counting = sum(COUNTING in view.letters for view in sentences if view.grades)
    wishes = sum(HYPOTHESIS in view.letters for view in sentences if view.grades)
    cues = [
        "article",
        f"most:{int(10 * most)}",
        f"sum:{rough(int(sum(current)))}",
        f"sure:{rough(sum(one > _SURE for one in current))}",
        f"share:{int(5 * len(current) / max(1, len(decisions)))}",
        f"decisions:{rough(len(decisions))}",
        f"best-body:{int(10 * cast.best)}",
        f"owners:{min(4, len({rank for one in told for rank in one.owners}))}",
        f"owner-best:{int(5 * max((one.owner_share for one in told), default=0.0))}",
        f"counting:{min(3, counting)}",
        f"wishes:{min(3, wishes)}",
        f"areas:{min(4, len({area.norm for one in told if one.target for area in one.target.areas}))}",
        f"in-lead:{any(one.view.line.sentence.start < _LEAD for one in told):d}",
        f"in-headline:{any(one.view.line.block_kind == 'headline' for one in told):d}",
        f"time-now:{any(time.age == 'now' for view in sentences for time in view.times):d}",
    ]
    in_speech = sum(document.speech.cover(one.view.items[one.at].start) for one in told)
    cues.append(f"in-speech:{int(4 * in_speech / max(1, len(told)))}")
    return [*cues, *_firm_cues(decisions), *document.cues, *article_words(document)]


def _firm_cues(decisions: Sequence[Decision]) -> Iterator[str]:
    """How firmly judgements stand, each with all that was decided of it: what of, whose and when."""
    told = [one for one in decisions if one.target is not None]
    firm = [one.judged * one.target_share * one.owner_share * (1.0 - one.earlier_share) for one in told]
    areas = [one for one, share in zip(told, firm, strict=True) if one.target and one.target.is_area and share > _FIRM]
    none = sum(math.log(max(_NEVER, 1.0 - share)) for share in firm)
    yield f"firm:{min(4, sum(share > _SURE for share in firm))}"
    yield f"firm-areas:{min(4, len(areas))}"
    yield f"firm-area-names:{min(4, len({area.norm for one in areas if one.target for area in one.target.areas}))}"
    yield f"firm-most:{int(10 * max(firm, default=0.0))}"
    yield f"none-firm:{min(12, int(-2 * none))}"
    yield f"firm-share:{int(4 * sum(share > _HALF for share in firm) / max(1, len(decisions)))}"


def _leads(decision: Decision) -> bool:
    """Whether a judgement is the story's lead: "Aylby School has been rated good by Ofsted inspectors"."""
    if decision.target is None or not decision.owners or decision.view.line.sentence.start >= _OPENING:
        return False
    if decision.word.form is GradeForm.OUTCOME:  # "inconsistent" is no grade but in an inspection of an area's services
        return False
    share = decision.target_share * decision.owner_share * (1.0 - decision.earlier_share)
    view = decision.view
    return share >= _HALF and (INSPECTORATE in view.letters or not _INSPECTING.isdisjoint(view.norms))


def _is_of_list(cast: Cast, decision: Decision) -> bool:
    """Whether a judgement of today is said of a list of names: "The three rated good are …"."""
    shared = cast.shared.get(Place(decision.view.number, decision.at))
    return shared is not None and shared.is_whole and decision.earlier_share < _HALF


def _is_outcome(document: DocumentView, decision: Decision) -> bool:
    """Whether a judgement of today is told as what an inspection came to: "It resulted in a judgement of good"."""
    if decision.target is None or decision.earlier_share >= _HALF:
        return False
    answer = document.answers.get(decision.view.items[decision.at].start)
    return answer is not None and answer.is_outcome


def tells_grades(document: DocumentView, cast: Cast, decisions: Sequence[Decision], weights: Weights) -> float:
    """How likely an article tells anybody's own current grade, 0 to 1.

    Longer ones say it more than once, and a single firm judgement among other grade words makes one doubtful. A text of
    a few sentences has no room for that: there it is enough that one of its judgements is as good as it looks. And what
    a story says at once of whom it is about, it tells, however much is talked of behind; so does one that lists bodies
    under their grade, and one that says what an inspection came to.
    """
    likely = shares([0.0, weights.sum(article_cues(document, cast, decisions))])[1]
    if likely < TELLS and any(_leads(one) or _is_of_list(cast, one) or _is_outcome(document, one) for one in decisions):
        likely = TELLS
    if len(document.sentences) > _FEW:
        return likely
    told = (one for one in decisions if one.target is not None)
    return max(likely, 1.0 - math.prod(1.0 - one.judged * one.owner_share * (1.0 - one.earlier_share) for one in told))
