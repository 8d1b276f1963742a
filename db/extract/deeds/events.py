"""An event: one trigger of one sentence with the parties around it, before events are joined into incidents."""

from __future__ import annotations

from dataclasses import dataclass, field

from db.extract.phrases import Party
from db.gazetteer.triggers import Sense


@dataclass(slots=True)
class Event:
    """What one trigger, the tokens ``first`` to ``last`` of the sentence number ``sentence``, says.

    ``family``, ``means`` start as those of its sense. ``realis`` and ``rule`` come from the reality gate. ``definite``
    tells that a noun refers back ("the attack"); ``places`` are the phrases of its own prepositions with the
    preposition in front. ``occurs`` tells that another verb says it took place ("was carried out"), ``plural`` that a
    noun speaks of several, ``cause`` that others act "over" or "after" it, ``setting`` that
    something took place "at" or "during" it, ``finite`` that a verb is one of a
    main or relative clause, ``once`` that its tense tells of one occasion: not "have killed", "are killing".
    """

    sentence: int
    first: int
    last: int
    sense: Sense
    family: str
    means: str
    chunk: int
    perpetrators: list[Party] = field(default_factory=list)
    targets: list[Party] = field(default_factory=list)
    parties: list[Party] = field(default_factory=list)
    instruments: list[Party] = field(default_factory=list)
    places: list[tuple[str, Party]] = field(default_factory=list)
    realis: str = "actual"
    rule: str = "asserted"
    definite: bool = False
    passive: bool = False
    occurs: bool = False
    plural: bool = False
    finite: bool = False
    once: bool = False
    cause: bool = False
    setting: bool = False
