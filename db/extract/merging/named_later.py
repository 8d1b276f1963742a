"""Somebody killed whom the next sentence names: "Gunmen killed a teacher in Uri. Omar Said, 54, was shot at home"."""

from __future__ import annotations

from db.extract.incidents import Draft
from db.extract.phrases import HUMAN
from db.gazetteer.event_words import words

_DEADLY = frozenset({"kill", "murder", "shoot"})


def names_the_dead(known: Draft, new: Draft) -> bool:
    """Whether an account right behind one of a single death tells who was shot, and of nobody else."""
    theirs = new.facets
    if len(theirs.persons) != 1 or known.facets.persons or theirs.apart or not theirs.families <= _DEADLY:
        return False
    killed = [count.best for _, count in known.counts if count.kind == "killed"]
    if killed != [1] or new.sentences[0] - known.sentences[-1] > 1:
        return False
    others = {one.head for one in new.targets if one.cls & HUMAN and one.name is None}
    return others <= known.facets.words | words("stand-in")


def take_for_dead(new: Draft) -> None:
    """Let who was shot be dead, as the account before tells, and not only hurt."""
    new.counts = [pair for pair in new.counts if pair[1].kind != "injured"]
    for one in new.targets:
        one.harmed = True
