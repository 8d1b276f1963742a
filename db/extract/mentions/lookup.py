"""Known things in a row of tokens: the longest entry of the trie that is written as it asks."""

from __future__ import annotations

from collections.abc import Sequence

from db.extract.mentions.marks import COMMON, Mark
from db.gazetteer.known import ANY, EXACT, Node, Thing
from db.gazetteer.lexicon import LOWER, UPPER


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
    return mark.lex.shape != LOWER and (alone or marks[last].lex.shape != LOWER or not marks[last].flags & COMMON)
