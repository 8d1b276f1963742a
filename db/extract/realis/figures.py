"""Figures of speech: triggers that the words beside them take out of the world of violence."""

from __future__ import annotations

from collections.abc import Sequence

from db.gazetteer.lexicon import DET, DIGITS, GERUND, PAST, PREP, Lexeme
from db.gazetteer.nouns import noun_class
from db.gazetteer.tables import rows

_REACH_AFTER, _REACH_BEFORE = 5, 3
_STOPS = frozenset({".", ";", ":", "?", "!"})

_AFTER: dict[str, frozenset[str]] = {}
_BEFORE: dict[str, frozenset[str]] = {}
for _trigger, _side, _word in rows("realis_figures.tsv"):
    _table = _AFTER if _side == "after" else _BEFORE
    _table[_trigger] = _table.get(_trigger, frozenset()) | {_word}
_SOFT = frozenset(cells[0] for cells in rows("realis_soft.tsv"))


def is_figure(lex: Sequence[Lexeme], at: int) -> bool:
    """Whether the words beside the trigger make it a figure of speech ("attacked the budget", "strike a deal")."""
    lemma = lex[at].lemma
    if lemma == "march" and _is_month(lex, at):
        return True
    after = _AFTER.get(lemma)
    if (
        after is not None
        and not _by_weapon(lex, at)
        and _beside(lex, range(at + 1, min(len(lex), at + 1 + _REACH_AFTER)), after)
    ):
        return True
    before = _BEFORE.get(lemma)
    return before is not None and _beside(lex, _own_phrase(lex, at, before), before)


def _by_weapon(lex: Sequence[Lexeme], at: int) -> bool:
    """Whether arms or a strike stand right before a trigger, as what does it: "a missile hit stores", "strikes
    targeted a market"."""
    return at > 0 and noun_class((lex[at - 1].lower,)) in _WEAPONS


_WEAPONS = frozenset({"aircraft", "artillery", "bombing", "force-event"})


def _own_phrase(lex: Sequence[Lexeme], at: int, words: frozenset[str]) -> range:
    """Give the tokens before a trigger, none before its article or its preposition, unless that is one of the words:
    "strongly condemns the attack", "two teachers killed in strike", but "came under fire"."""
    low = max(-1, at - 1 - _REACH_BEFORE)
    opens = (k for k in range(at - 1, low, -1) if lex[k].tags & (DET | PREP) and lex[k].lower not in words)
    return range(at - 1, next(opens, low), -1)


def _is_month(lex: Sequence[Lexeme], at: int) -> bool:
    after = lex[at + 1] if at + 1 < len(lex) else None
    if lex[at].shape not in ("Capital", "UPPER") or at == 0:
        return bool(after and after.tags & DIGITS)
    return bool(lex[at - 1].tags & DIGITS or lex[at - 1].lower in _DATING or (after and after.tags & DIGITS))


_DATING = frozenset({"in", "since", "by", "early", "late", "mid", "until", "last", "from", "through", "next"})


def _beside(lex: Sequence[Lexeme], span: range, words: frozenset[str]) -> bool:
    for at in span:
        record = lex[at]
        if record.form in _STOPS or (record.lower == "at" and at > span.start):  # "fired tear gas at workers"
            return False
        if record.lower in words or (record.lemma in words and not record.tags & (GERUND | PAST)):
            return not _describes_a_thing(lex, at)
    return False


def _describes_a_thing(lex: Sequence[Lexeme], at: int) -> bool:
    """Whether a word only says what or who was struck: "struck an oil depot", "shot a film director"."""
    return at + 1 < len(lex) and noun_class((lex[at + 1].lower,)) in _THINGS


_THINGS = frozenset({"facility", "vehicle", "group", "military", "soldier", "assailant", "civilian", "official"})


def is_soft(lex: Sequence[Lexeme], at: int) -> bool:
    """Whether a trigger is as much at home in sport, business or fiction, where nobody is "shot dead"."""
    return lex[at].lemma in _SOFT and not any(record.lower == "dead" for record in lex[at + 1 : at + 3])
