"""Known things in a row of tokens: the longest entry of the trie that is written as it asks."""

from __future__ import annotations

from collections.abc import Sequence

from db.extract.mentions.marks import COMMON, Mark
from db.gazetteer.known import ANY, EXACT, Node, Thing
from db.gazetteer.lexicon import LOWER, UPPER

_ARABIC = frozenset({"al", "el"})


def may_be_thing(marks: Sequence[Mark], at: int) -> bool:
    """Whether a token is a known thing by itself or, with the next one, may begin one."""
    mark = marks[at]
    return mark.alone or (mark.node is not None and at + 1 < len(marks) and marks[at + 1].key in mark.node)


def thing_at(marks: Sequence[Mark], at: int, *, capitals: bool, initial: bool = False) -> tuple[int, Thing | None]:
    """Give the longest known thing that begins at a token: its number of tokens and the thing, (0, None) if none."""
    node: Node | None = marks[at].node
    found: tuple[int, Thing | None] = (0, None)
    index = at
    while node is not None:
        ending = node.get("")
        if ending is not None and _written_so(marks, at, index, ending, capitals, initial):
            found = index - at + 1, ending[0]
        index += 1
        if index >= len(marks):
            break
        node = node.get(marks[index].key)
    return found


def _written_so(
    marks: Sequence[Mark], first: int, last: int, ending: tuple[Thing, int], capitals: bool, initial: bool
) -> bool:
    """Whether the tokens are written as the name asks, as far as capitals tell anything."""
    thing, writing = ending
    if writing == ANY:
        return True
    mark = marks[first]
    alone = first == last
    if alone and mark.flags & COMMON and (capitals or initial or (thing.kind == "outlet" and writing != EXACT)):
        return False
    if capitals:
        return True
    if writing == EXACT and alone:
        return mark.lex.shape == UPPER or not mark.form.isalpha()
    return _opens_so(marks, first, last) and _ends_so(marks[last], thing, alone=alone)


def _opens_so(marks: Sequence[Mark], first: int, last: int) -> bool:
    """Whether a name opens with a capital, or with an article before one: "al Qaeda in Iraq"."""
    if marks[first].lex.shape != LOWER:
        return True
    return first < last and marks[first].key in _ARABIC and marks[first + 1].lex.shape != LOWER


def _ends_so(mark: Mark, thing: Thing, *, alone: bool) -> bool:
    """Whether a name of several words ends with a capital, or in lower case as it does: "the Haqqani network"."""
    if alone or mark.lex.shape != LOWER or not mark.flags & COMMON:
        return True
    return any(name.endswith(f" {mark.form}") for name in (thing.name, *thing.aliases))
