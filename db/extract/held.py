"""Groups that a sentence without a deed holds to be behind the one told before: "suspicion fell on Ansaru"."""

from __future__ import annotations

from collections.abc import Sequence

from db.extract import phrases as ph
from db.extract.article import Article
from db.extract.attribution import StatusCue
from db.extract.incidents import Draft
from db.extract.mentions import Name
from db.extract.phrases import Party
from db.extract.sentences.tokens import Sentence
from db.gazetteer.lexicon import BE, NEG, PUNCTUATION, Lexeme, word_list
from db.gazetteer.nouns import noun_class

HOLDING = word_list(words=["responsible", "suspicion"])
"""The bit of the words by which a sentence without a deed holds somebody to be behind one."""
_FELL = 5
"""Within how many words behind "suspicion" it is told on whom it fell."""


def held_responsible(number: int, sentence: Sentence, article: Article) -> list[Draft]:
    """Give the draft of a sentence with such a word that says who is suspected of what was told before, if it does."""
    lex = sentence.lex
    for name in article.names.get(number, ()):
        if name.kind == "armed-group" and not name.common and (_is_responsible(lex, name) or _is_suspected(lex, name)):
            cue = StatusCue("suspected", name.first, name.last, accused=(name.first, name.last))
            held = Party(number, name.first, name.last, ph.GROUP, name, name.name.lower(), certainty="suspected")
            return [Draft("claim", [], [number], status=[(number, cue)], sources=[number], perpetrators=[held])]
    return []


def _is_responsible(lex: Sequence[Lexeme], name: Name) -> bool:
    """Whether a group "was responsible" for what the words before tell, not for a town or for order."""
    behind = _past_what_it_is(lex, name.last + 1)
    after = lex[behind : behind + 3]
    if len(after) < _WITH_WHAT_FOLLOWS or not after[0].tags & BE or after[1].lower != "responsible":
        return False
    return bool(after[2].tags & PUNCTUATION)


def _past_what_it_is(lex: Sequence[Lexeme], at: int) -> int:
    """Give the token behind what a name is also called: "the M23 rebels", "the Workers' Party (PKK)"."""
    if at < len(lex) and lex[at].form == "(":
        at = next((k + 1 for k in range(at, min(len(lex), at + _BRACKET)) if lex[k].form == ")"), at)
    return at + (at < len(lex) and noun_class((lex[at].lower,)) in _FIGHTERS)


_BRACKET = 6
_WITH_WHAT_FOLLOWS = 3
_FIGHTERS = frozenset({"assailant", "group"})


def _is_suspected(lex: Sequence[Lexeme], name: Name) -> bool:
    """Whether "suspicion fell on" a group."""
    on = name.first - 1 - (lex[name.first - 1].lower == "the")
    before = lex[max(0, on - _FELL) : on]
    fell = any(record.lemma == "fall" for record in before) and not any(record.tags & NEG for record in before)
    return on > 0 and lex[on].lower == "on" and fell and any(record.lower == "suspicion" for record in before)
