"""Round-ups by place: articles that go through regions or towns, each in sentences of its own ("In Kherson Oblast, ").

What one item of them tells, no other one tells again, and neither does a lead that sums several deeds up.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from db.extract.article import Article
from db.extract.families import EFFECTS
from db.extract.incidents import Draft, take
from db.extract.merging.several import fewer_harmed, several_told, toll_of

_FEWEST = 3
"""How many places an article goes through at least."""
_OPENING, _BEHIND = 5, 2
"""Within how many tokens the place of an item is named, and within how many behind it the comma stands."""


def items_of(drafts: Sequence[Draft], article: Article) -> dict[int, int]:
    """Give the sentence that opens the item of each sentence that is in one; nothing where there are but two items."""
    if len(drafts) < _FEWEST:
        return {}
    opened = {number: place for number in article.names if (place := _opens_with(number, article))}
    if len(set(opened.values())) < _FEWEST:
        return {}
    items: dict[int, int] = {}
    sentences = article.sentences
    for number in opened:
        at = number
        while at < len(sentences) and sentences[at].paragraph == sentences[number].paragraph:
            items[at] = number if at not in opened or at == number else items.get(at, at)
            at += 1
            if at in opened:
                break
    return items


def _opens_with(number: int, article: Article) -> str:
    """Give the place with which a sentence opens ("In the Lyman sector, "), nothing where it opens with none."""
    sentence, name = article.sentences[number], article.names[number][0]
    lex = sentence.lex
    if sentence.kind != "story" or lex[0].lower != "in" or name.kind != "place" or not 0 < name.first < _OPENING:
        return ""
    behind = [record.form for record in lex[name.last + 1 : name.last + 2 + _BEHIND]]
    place = article.place_of.get(id(name))
    land = place is not None and place.is_land
    return name.name if "," in behind and not land else ""


def of_another_item(known: Draft, new: Draft, items: dict[int, int]) -> bool:
    """Whether an account in an item is of another than a deed of another item, or than several that a lead sums up."""
    theirs = items.get(new.sentences[0])
    if theirs is None:
        return False
    mine = items.get(known.sentences[0])
    return _summed_up(known, new, items) if mine is None else mine != theirs


def note_item(new: Draft, recent: Sequence[Draft], items: dict[int, int]) -> None:
    """Let what an item tells of its place be one of the deeds that the lead sums up: "In Sumy, two were killed"."""
    told = new.counts if new.families <= EFFECTS else any(event.finite for event in new.events)
    if new.sentences[0] not in items or not told or not new.places:
        return
    violence = (known for known in recent if known.domain == new.domain and not known.families <= EFFECTS)
    lead = next((known for known in violence if _summed_up(known, new, items)), None)
    if lead is not None:
        new.itemised = True
        if new.families <= EFFECTS:
            take(new.perpetrators, [replace(one, certainty="inferred") for one in lead.perpetrators])


def _summed_up(known: Draft, new: Draft, items: dict[int, int]) -> bool:
    """Whether an account before all items tells of several deeds, or of more dead than an item does."""
    if known.sentences[0] >= min(items):
        return False
    return fewer_harmed(known, new) or (several_told(known) and toll_of(known).isdisjoint(toll_of(new)))
