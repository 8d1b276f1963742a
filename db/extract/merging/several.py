"""Leads that sum up: what an account at the head of an article tells of several deeds, told one by one below."""

from __future__ import annotations

from db.extract.deeds.events import Event
from db.extract.families import EFFECTS
from db.extract.incidents import Draft
from db.extract.sentences.tokens import Sentence
from db.gazetteer.event_words import words
from db.gazetteer.lexicon import PLURAL, word_list

LEAD = 1
"""The last sentence that may lead an article, a title before it."""


def toll_of(draft: Draft) -> set[tuple[str, int]]:
    """Give what an account counts, by kind, but for single ones."""
    return {(count.kind, count.best) for _, count in draft.counts if count.best not in (None, 1)}


def fewer_harmed(known: Draft, new: Draft) -> bool:
    """Whether an account counts fewer dead or hurt than the lead of an article does."""
    return any(_fewer(known, new, kind) for kind in ("killed", "injured"))


def _fewer(known: Draft, new: Draft, kind: str) -> bool:
    """Whether an account counts some of a kind, and fewer than the lead of an article does."""
    harmed = sum(count.best or 0 for _, count in new.counts if count.kind == kind)
    of_all = [count.min or 0 for number, count in known.counts if count.kind == kind and number <= LEAD]
    return 0 < harmed < max(of_all, default=0)


def several_told(known: Draft) -> bool:
    """Whether an account leads an article and tells of several deeds of no town, or of many: "Russian attacks across
    Ukraine", "launched 90 drones", "bombs in Cali, Corinto and Jamundi"."""
    leading = {scene.number: scene.parse.sentence for scene in known.scenes if scene.number <= LEAD}
    if any(_in_series(event, leading[event.sentence]) for event in known.events if event.sentence in leading):
        return True
    towns = known.facets.places.keys() - known.facets.townlike
    if towns:
        return len(towns) >= _MANY
    if any(count.kind == "munitions" and (count.min or 0) >= _MANY for number, count in known.counts if number <= LEAD):
        return True
    several = any(event.plural and event.family not in EFFECTS and event.sentence <= LEAD for event in known.events)
    return several or any(in_several(sentence) for sentence in leading.values())


def in_several(sentence: Sentence) -> bool:
    """Whether a sentence tells in what several deeds something happened: "killed in three separate operations", "in
    violence across the country"."""
    lex = sentence.lex
    for number, record in sentence.listed if sentence.lists & _APART else ():
        behind = lex[number + 1 : number + _NOUN] if record.lists & _APART else []
        wide = record.lower in _WIDE and number and lex[number - 1].lower in words("deed") | _UNREST
        if wide or any(one.lower in words("deed") and one.tags & PLURAL for one in behind):
            return True
    return False


_MANY = 3
"""How many towns or missiles make several deeds."""


def _in_series(event: Event, sentence: Sentence) -> bool:
    """Whether a noun names deeds done one after the other: "a string of bomb and gun attacks"."""
    before = sentence.lex[max(0, event.first - _NOUN) : event.first]
    return event.plural and any(record.lists & _SERIES for record in before)


_SERIES = word_list(words=["series", "spate", "string", "wave"])
_WIDE = frozenset({"across", "throughout"})
_UNREST = frozenset({"bloodshed", "clashes", "fighting", "unrest"})
_APART = word_list(words=["different", "multiple", "separate", "several", "various", *_WIDE])
_NOUN = 4
"""Within how many words behind one of these the noun for several deeds stands."""
