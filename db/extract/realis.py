"""Whether what a trigger names has happened: the gate between words of violence and incidents."""

from __future__ import annotations

from dataclasses import dataclass

from db.extract.tokens import Sentence


@dataclass(frozen=True, slots=True)
class Cues:
    """What the words of one sentence say about the reality of what it tells; made once, asked for each trigger."""


def cues_of(sentence: Sentence) -> Cues:
    """Collect the cues of a sentence."""
    return Cues()


def realis(sentence: Sentence, at: int, cues: Cues | None = None) -> tuple[str, str]:
    """Judge the trigger at token ``at``: (actual | hypothetical | negated | habitual | generic, name of the rule).

    The rule is "asserted" where nothing speaks against it and "attempted" for an actual incident that failed.
    Pass the ``cues`` of the sentence when asking more than once.
    """
    return "actual", "asserted"
