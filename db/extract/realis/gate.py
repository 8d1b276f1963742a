"""The judgement of one trigger: from the whole sentence down to the words beside it; the first rule to speak wins."""

from __future__ import annotations

from collections.abc import Sequence

from db.extract.realis.clause import by_clause, shared_out
from db.extract.realis.cues import HARD_DOMAINS, HISTORY, MISHAP, SOFT_DOMAINS, Cues, Verdict, cues_of
from db.extract.realis.figures import is_figure, is_soft
from db.extract.realis.grammar import (
    ATTRIBUTIVE,
    FINITE,
    FREEING,
    GERUND_FORM,
    INFINITIVE,
    PRESENT,
    Standing,
    is_noun_phrase,
    standing,
)
from db.extract.realis.nouns import governed, nominal, said_of
from db.extract.realis.ranking import ranks_the_victim
from db.extract.realis.values import ASSERTED, GENERIC, HABITUAL, NEGATED
from db.extract.realis.verbs import finite, infinitive, present, summed
from db.extract.sentences.tokens import Sentence
from db.gazetteer.event_words import words
from db.gazetteer.lexicon import (
    ADJECTIVE,
    ADV,
    BE,
    CAPITAL,
    DET,
    GERUND,
    LOWER,
    MODAL,
    NOUN,
    PAST,
    PLURAL,
    PREP,
    PUNCTUATION,
    REL,
    SUB,
    TO,
    UNKNOWN,
    Lexeme,
)
from db.gazetteer.nouns import WEAPONS, noun_class

_NEAR = 9
_HEADLINES = frozenset({"title", "standfirst", "label"})


def realis(sentence: Sentence, at: int, cues: Cues | None = None, last: int | None = None) -> Verdict:
    """Judge the trigger at token ``at``: (actual | hypothetical | negated | habitual | generic, name of the rule).

    ``last`` is the last token of a trigger of several words ("terrorist attack", "opened fire").

    The rule is "asserted" where nothing speaks against it and "attempted" for an actual incident that failed.
    Pass the ``cues`` of the sentence when asking more than once.
    """
    lex = sentence.lex
    cues = cues_of(sentence) if cues is None else cues
    compound = last is not None and last > at and is_noun_phrase(lex, at, last)
    first, at = at, _head(lex, at, last) if compound and last is not None else at
    verdict = _by_topic(lex, first, at, cues, compound=compound) or _by_compound(lex, first, at, cues)
    if verdict is not None:
        return verdict
    how = standing(lex, at)
    headline = sentence.kind in _HEADLINES
    opening = headline or sentence.paragraph == 0
    if summed(lex, at, how) or shared_out(lex, how):
        return GENERIC, "sum"
    if ranks_the_victim(lex, at):
        return GENERIC, "ranked"
    return _by_standing(lex, at, how, cues, headline, opening) or by_clause(lex, at, how, cues) or ASSERTED


def _head(lex: Sequence[Lexeme], first: int, last: int) -> int:
    """Give the noun that heads a trigger of several words: "attack" in "terrorist attack", and "fight" in "fight
    between rival gangs", which is no plural."""
    inside = range(first + 1, last) if lex[last].lower.endswith("s") else ()
    return next((at - 1 for at in inside if lex[at].tags & PREP), last)


def _by_topic(lex: Sequence[Lexeme], first: int, at: int, cues: Cues, *, compound: bool) -> Verdict | None:
    """History, drills, fiction, sport, business, accidents and figures of speech, which no compound noun is."""
    if cues.around is not None:
        return cues.around
    if any(_dated_by(lex, at, k) for k in cues.history) or any(_looked_back_on(lex, at, k) for k in cues.recalled):
        return HISTORY
    if (
        cues.narrates
        or cues.domain in HARD_DOMAINS
        or (cues.domain in SOFT_DOMAINS and is_soft(lex, at) and not _with_arms(lex, first, at))
    ):
        return GENERIC, "fiction" if cues.narrates else str(cues.domain)
    if cues.domain == MISHAP and _befell(lex, at):
        return GENERIC, "accident"
    if not compound and is_figure(lex, at):
        return GENERIC, "figure"
    return None


def _with_arms(lex: Sequence[Lexeme], first: int, at: int) -> bool:
    """Whether a trigger of several words names the arms, which no sport or business borrows: "air strike"."""
    return any(record.lower in ("air", "aerial") or noun_class((record.lower,)) in WEAPONS for record in lex[first:at])


def _looked_back_on(lex: Sequence[Lexeme], at: int, cue: int) -> bool:
    """Whether a trigger stands in what a noun like "anniversary" is one of, and not in the clause that it dates.

    "The anniversary of the siege", also "the anniversary of the siege on Sunday, in which 30 people died".
    """
    if cue > at:
        return False
    comma = next((k for k in range(cue, at) if lex[k].form in _CLOSING), at)
    return comma == at or any(record.tags & REL for record in lex[comma + 1 : comma + 3])


def _befell(lex: Sequence[Lexeme], at: int) -> bool:
    """Whether harm came to somebody without a word of who did it: "two soldiers were killed", "a pilot died"."""
    if lex[at].lemma in words("dying"):
        return True
    if lex[at].lemma not in words("harming") or not lex[at].tags & PAST:
        return False
    suffered = any(record.tags & BE for record in lex[max(0, at - 2) : at])
    return suffered and not any(record.lower == "by" for record in lex[at + 1 : at + 4])


def _dated_by(lex: Sequence[Lexeme], at: int, cue: int) -> bool:
    """Whether words of the past at ``cue`` stand in the trigger's own part of the sentence."""
    low, high = (cue + 1, at) if cue < at else (at + 1, cue)
    if high - low > _NEAR or (cue < at and _closed_clause(lex, cue, at)):
        return False
    if at < cue - 1 and lex[cue - 1].tags & DET and lex[cue - 2].lower in _CAUSES:
        return False  # "arrested him over the 2016 bombing"
    if any(lex[k].lower == "since" for k in range(at, cue)):  # "attacked the town, the worst attack since 2019"
        return False
    return not any(lex[k].tags & (REL | SUB) and not lex[k].tags & (PREP | DET) for k in range(low, high))


_CAUSES = frozenset({"about", "behind", "for", "of", "over", "to", "with"})


def _closed_clause(lex: Sequence[Lexeme], cue: int, at: int) -> bool:
    """Whether the cue ends a relative clause before the trigger: "Karim, who took office in 1986, was shot"."""
    if not any(lex[k].form in _CLOSING for k in range(cue, at)):
        return False
    for k in range(cue - 1, max(-1, cue - _NEAR), -1):
        if lex[k].form in _CLOSING:
            return False
        if lex[k].tags & REL:
            return True
    return False


_CLOSING = frozenset({",", "-", "–", "—", ")"})


def _by_compound(lex: Sequence[Lexeme], first: int, at: int, cues: Cues) -> Verdict | None:
    """What a noun beside the trigger makes of it: "murder trial", "bomb threat", "possible attack".

    ``first`` is the first token of a trigger of several words: "general" of "general strike" says nothing of it.
    """
    if not lex[at].tags & (NOUN | PLURAL | GERUND | UNKNOWN) or (at and lex[at - 1].tags & (TO | MODAL)):
        return None
    if at + 1 in cues.follows:
        return cues.follows[at + 1]
    for k in range(first - 1, max(-1, first - 4), -1):
        if lex[k].shape == CAPITAL and lex[k + 1].shape == CAPITAL and lex[at].shape == LOWER:
            break  # "forces of General Rashid Omar left five dead"
        if k in cues.adjective and not lex[k].tags & PUNCTUATION:
            return cues.adjective[k]
        if not lex[k].tags & (ADJECTIVE | NOUN | UNKNOWN | ADV) or lex[k].tags & PREP:
            break
    return None


def _by_standing(
    lex: Sequence[Lexeme], at: int, how: Standing, cues: Cues, headline: bool, opening: bool
) -> Verdict | None:
    """What the trigger's own verb group or noun phrase says."""
    if how.form == FINITE:
        return finite(lex, at, how, opening)
    if how.form == PRESENT:
        return present(lex, at, how, cues, headline or (opening and not lex[how.first - 1].tags & REL))
    if how.form == ATTRIBUTIVE:
        return None if headline and lex[at - 1].lemma not in FREEING else (GENERIC, "attributive")
    if how.form == INFINITIVE:
        verdict = infinitive(lex, at, how, cues, 0)
        return (HABITUAL, "present") if verdict is None and not opening and _going_on(lex, how.first) else verdict
    if how.form == GERUND_FORM:
        verdict = (NEGATED, "negation") if how.negated else governed(lex, how.first, cues, 0, definite=False)
        return verdict or (said_of(lex, at, cues) if cues.predicate else None)
    return nominal(lex, at, how, cues, headline)


def _going_on(lex: Sequence[Lexeme], to: int) -> bool:
    """Whether an infinitive tells of what goes on: "rebels who continue to ambush patrols"."""
    return to > 0 and lex[to - 1].lower in ("continue", "continues")
