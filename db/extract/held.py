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
    after = lex[name.last + 1 : name.last + 4]
    if len(after) < _WITH_WHAT_FOLLOWS or not after[0].tags & BE or after[1].lower != "responsible":
        return False
    return bool(after[2].tags & PUNCTUATION)


_WITH_WHAT_FOLLOWS = 3


def _is_suspected(lex: Sequence[Lexeme], name: Name) -> bool:
    """Whether "suspicion fell on" a group."""
    on = name.first - 1 - (lex[name.first - 1].lower == "the")
    before = lex[max(0, on - _FELL) : on]
    fell = any(record.lemma == "fall" for record in before) and not any(record.tags & NEG for record in before)
    return on > 0 and lex[on].lower == "on" and fell and any(record.lower == "suspicion" for record in before)
