"""A sum told with what each of several deeds had of it: "12 were killed, nine in a bombing and three in a raid"."""

from __future__ import annotations

from collections.abc import Sequence

from db.extract.counts import CountPhrase
from db.extract.incidents import Draft
from db.extract.mentions import Name
from db.extract.sentences.grammar import Parse

_Part = tuple[Draft, CountPhrase]
_SEVERAL = 2


def parts_told(drafts: Sequence[Draft], counts: Sequence[CountPhrase], parse: Parse) -> list[_Part]:
    """Give the counts whose deed a noun right behind them names, with the draft of that, none unless several have."""
    deeds = {event.chunk: draft for draft in drafts for event in draft.events if event.sense.part == "n"}
    found: list[_Part] = []
    for count in counts:
        behind = _behind(count, parse)
        if behind in deeds and not (count.background or count.superseded):
            found.append((deeds[behind], count))
    several = len({id(draft) for draft, _ in found}) >= _SEVERAL and len(found) == len({id(one) for one, _ in found})
    return found if several else []


def parts_placed(
    drafts: Sequence[Draft], counts: Sequence[CountPhrase], parse: Parse, places: Sequence[Name]
) -> list[_Part]:
    """Give the counts that a sum includes where each has a place behind it, none unless several have: "killed 13,
    including two in Samarra and 11 in Basra"."""
    if not any(count.included for count in counts):
        return []
    named = {parse.at[name.last]: name.name for name in places}
    placed = [(named[at], count) for count in counts if (at := _behind(count, parse)) in named]
    if len({name for name, _ in placed}) < _SEVERAL or not any(count.included for _, count in placed):
        return []
    return [(_teller(drafts, count), count) for _, count in placed]


def _teller(drafts: Sequence[Draft], count: CountPhrase) -> Draft:
    """Give the draft whose event makes a number a count, else the first."""
    told = (one for one in drafts for event in one.events if event.first <= count.head <= event.last)
    return next(told, drafts[0])


def without_parts(
    drafts: Sequence[Draft], counts: Sequence[CountPhrase], parts: Sequence[_Part]
) -> Sequence[CountPhrase]:
    """Give the counts that are neither parts nor the sum of them, which is of no single deed; its people befell it."""
    if not parts:
        return counts
    told = {id(count) for _, count in parts}
    kept: list[CountPhrase] = []
    for count in counts:
        if id(count) in told:
            continue
        if not _sums_up(count, parts):
            kept.append(count)
        elif count.party is not None:
            for draft in drafts:
                draft.targets[:] = [one for one in draft.targets if one.last != count.party[1]]
    return kept


def _sums_up(count: CountPhrase, parts: Sequence[_Part]) -> bool:
    """Whether a count before all parts of its kind is at least what they add up to."""
    same = [part for _, part in parts if part.kind == count.kind]
    if not same or count.last >= min(part.first if part.party is None else part.party[0] for part in same):
        return False
    return (count.best or count.min or 0) >= sum(part.best or part.min or 0 for part in same)


def _behind(count: CountPhrase, parse: Parse) -> int:
    """Give the chunk that "in" leads to behind the number of a count: "nine in a bombing", "nine of them in a blast";
    -1 for none."""
    chunk = parse.at[count.party[1] if count.party is not None else count.last]
    if parse.kinds[chunk : chunk + 1] != "N":
        return -1
    if parse.kinds[chunk + 1 : chunk + 2] == "o" and parse.words(chunk + 2)[0] in _THEM:
        chunk += 2
    leads = parse.kinds[chunk + 1 : chunk + 3] in ("PN", "yN") and parse.words(chunk + 1)[0] in _IN
    return chunk + 2 if leads else -1


_THEM = frozenset({"them", "those", "whom"})
_IN = frozenset({"by", "during", "in", "near"})
