"""Words that stand for one more deed or weapon like that before: "a strike on Homs killed two, another on Hama six"."""

from __future__ import annotations

import re

from db.extract.sentences.grammar import Parse
from db.gazetteer.datewords import ORDINALS
from db.gazetteer.lexicon import word_list

_ALONE = frozenset({"another", "one"})
ONE_MORE = word_list(words=_ALONE | {"second", "third", "fourth"})
"""The bit of the words that may stand for one more."""
_TO_ITS_VERB = re.compile("(?:[Po]N|[TA])*V")
_JOINTS = frozenset(",:CS")


def one_more(parse: Parse, chunk: int) -> bool:
    """Whether a chunk opens a clause behind another and only says that one more did something to somebody."""
    if parse.kinds[chunk : chunk + 1] != "N" or parse.kinds[:chunk].rstrip("AT")[-1:] not in _JOINTS:
        return False
    told = parse.words(chunk)
    similar = told[0] == "a" and told[-1] == "one"  # "a similar one"
    if not similar and told[-1] not in (_ALONE if len(told) == 1 else ORDINALS if told[0] == "a" else ()):
        return False
    verb = verb_of(parse, chunk)
    return verb > 0 and parse.kinds[verb + 1 : verb + 2] == "N" and _is_active(parse, verb)


def subject_of(parse: Parse, verb: int) -> int:
    """Give the chunk that says what did what a verb tells where it stands for one more, -1 where there is none."""
    at = verb - 1
    while at >= 0 and parse.kinds[at] in "NPoTA":
        if one_more(parse, at):
            return at
        at -= 1
    return -1


def verb_of(parse: Parse, chunk: int) -> int:
    """Give the verb whose subject a noun chunk seems to be, -1 for none: that right behind it and its phrases."""
    found = _TO_ITS_VERB.match(parse.kinds, chunk + 1)
    return found.end() - 1 if found is not None else -1


def like_which(parse: Parse, chunk: int) -> int:
    """Give the noun chunk of which one more is told, -1 for none: the subject of the verb before it, which counts no
    more than one itself."""
    verb = parse.kinds.rfind("V", 0, chunk)
    while verb >= 0 and parse.letters[parse.last[verb]] == "g":  # "hit a bus, killing two, and another struck"
        verb = parse.kinds.rfind("V", 0, verb)
    for subject in range(verb - 1, -1, -1):
        if parse.kinds[subject] in ",:CSWVB":
            break
        if parse.kinds[subject] == "N" and parse.kinds[subject - 1 : subject] not in ("P", "o"):
            if one_more(parse, subject):
                return like_which(parse, subject)
            several = parse.letters[parse.first[subject]] == "#" and parse.letters[parse.last[subject]] == "L"
            return -1 if several else subject
    return -1


def _is_active(parse: Parse, verb: int) -> bool:
    return parse.letters[parse.first[verb] : parse.last[verb] + 1].strip("A") in ("d", "s")
