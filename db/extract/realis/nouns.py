"""Triggers that are nouns or gerunds: what rules them from the left, and the verb that they are the subject of."""

from __future__ import annotations

from collections.abc import Sequence

from db.extract.realis.cues import HISTORY, Cues, Verdict
from db.extract.realis.grammar import FINITE, Standing, is_month, standing
from db.extract.realis.known import is_known
from db.extract.realis.ranking import only_ranks
from db.extract.realis.values import GENERIC, HYPOTHETICAL, INVOLVEMENT, NEGATED, REACH, STOPS
from db.extract.realis.verbs import RECENT, by_verb, many, ranks, since_long, thousands, through
from db.gazetteer.event_words import words
from db.gazetteer.lexicon import (
    ADJECTIVE,
    ADV,
    ADVERB,
    BASE,
    BE,
    CAPITAL,
    DET,
    DIGITS,
    GERUND,
    HAVE,
    LOWER,
    MODAL,
    NEG,
    NOUN,
    NUM,
    PAST,
    PLURAL,
    POSS,
    PREP,
    REL,
    SAY,
    SUB,
    UNKNOWN,
    UPPER,
    Lexeme,
    word_list,
)

_ANCHORS = frozenset({
    "in", "during", "after", "following", "since", "before", "by", "amid", "near", "at", "as", "despite", "because",
    "through", "throughout", "until", "within",
})  # fmt: skip
_MEANS = frozenset({"by", "through"})


def nominal(lex: Sequence[Lexeme], at: int, how: Standing, cues: Cues, headline: bool) -> Verdict | None:
    """Judge a noun: denied by its own determiner, ruled from the left, or by the verb that it is the subject of."""
    opener = lex[how.first]
    if opener.tags & NEG and how.first < at:
        return NEGATED, "negation"
    if _summed(lex, at, how):
        return GENERIC, "sum"
    if only_ranks(lex, at):
        return GENERIC, "ranked"
    definite = is_definite(lex, how)
    ruled = governed(lex, how.first, cues, 0, definite=definite)
    if ruled is not None and not (ruled[0] == HYPOTHETICAL and _took_lives(lex, at)):
        return ruled
    return _as_subject(lex, at, how, cues, definite, headline)


def _took_lives(lex: Sequence[Lexeme], at: int) -> bool:
    """Whether a relative clause says what came of the deed, whatever is asked for now: "an attack that killed nine"."""
    for k in range(at + 1, min(len(lex) - 1, at + 1 + REACH)):
        if lex[k].form in STOPS and lex[k].form != ",":
            return False
        if lex[k].lower in ("that", "which") and lex[k + 1].tags & PAST:
            return lex[k + 1].lemma in ("kill", "leave", "wound", "injure", "claim")
    return False


def _summed(lex: Sequence[Lexeme], at: int, how: Standing) -> bool:
    """Whether several deeds are counted from long ago on: "has seen 13 explosions since February"; or their dead:
    "clashes that have killed dozens in recent months"."""
    if lex[at].tags & PLURAL and (verb := _predicate(lex, at)) >= 0 and standing(lex, verb).perfect:
        long = since_long(lex)
        if long is not None and long > verb and many(lex, verb, long):
            return True
    if lex[at].tags & PLURAL and _died_in(lex, how.first - 1, since_long(lex)):
        return True
    if not lex[at].tags & PLURAL or not any(record.tags & (NUM | DIGITS) for record in lex[how.first : at]):
        return False
    since = since_long(lex)
    return (since is not None and since > at) or _in_the_books(lex, at, how)


def _died_in(lex: Sequence[Lexeme], before: int, since: int | None) -> bool:
    """Whether a noun tells in what many have died since long ago: "130 have died in clashes since November"."""
    if since is None or before < 1 or since < before or lex[before].lower != "in":
        return False
    return standing(lex, before - 1).perfect and many(lex, 0, before)


def _in_the_books(lex: Sequence[Lexeme], at: int, how: Standing) -> bool:
    """Whether scores of deeds are told as figures of no one day: "142 murders were recorded in September"."""
    verb = _predicate(lex, at)
    kept = verb >= 0 and lex[verb].lower in words("keeping-count")
    return kept and many(lex, how.first, at) and not any(record.lower in RECENT for record in lex)


def is_definite(lex: Sequence[Lexeme], how: Standing) -> bool:
    """Whether the phrase speaks of a known event ("the attack", "their murder")."""
    opener = lex[how.first]
    return opener.lower in ("the", "this", "these", "that", "last") or bool(opener.tags & POSS)


def _as_subject(
    lex: Sequence[Lexeme], at: int, how: Standing, cues: Cues, definite: bool, headline: bool
) -> Verdict | None:
    """What the verb says that the noun is the subject of, and what it says of a bare noun to have none."""
    if at and lex[at - 1].lower in _CHARGING and not headline and _bare_noun(lex, at, how):
        return GENERIC, "bare-noun"
    verb = -1 if _object_of_gerund(lex, how.first) else _predicate(lex, at)
    if verb in cues.predicate:
        return cues.predicate[verb]
    if verb >= 0:
        return _by_predicate(lex, verb, definite)
    if headline:
        return None
    if _bare_plural(lex, at, how):
        return GENERIC, "bare-plural"
    return (GENERIC, "bare-noun") if _bare_noun(lex, at, how) else None


def said_of(lex: Sequence[Lexeme], at: int, cues: Cues) -> Verdict | None:
    """Give what the verb says of a gerund that is its subject: "looting has become widespread in Khartoum"."""
    return cues.predicate.get(_predicate(lex, at))


_TO_NUMBER = 7
"""Within how many tokens of a verb the number of those stands whom a war killed."""


def _object_of_gerund(lex: Sequence[Lexeme], first: int) -> bool:
    """Whether a noun phrase is what somebody is said to do or to bear, so that the verb behind is another's: "families
    fleeing attacks arrived"."""
    tags = lex[first - 1].tags if first else 0
    return bool(tags & GERUND and not tags & (NOUN | ADJECTIVE | PREP))


def _by_predicate(lex: Sequence[Lexeme], verb: int, definite: bool) -> Verdict | None:
    """What the verb says of an event that is still to be ("protests are planned", "an attack could follow"), or of one
    that is a whole war: "the offensive has killed more than 38,000"."""
    if standing(lex, verb).perfect and thousands(lex[verb : verb + _TO_NUMBER]):
        return GENERIC, "sum"
    if lex[verb].lower in words("scheduled") and lex[verb - 1].lower in ("is", "are"):
        return HYPOTHETICAL, "planned"
    return (HYPOTHETICAL, "modal") if lex[verb].tags & MODAL and not (definite or _perceived(lex, verb)) else None


def _perceived(lex: Sequence[Lexeme], modal: int) -> bool:
    """Whether the modal only tells that it was heard or seen: "explosions could be heard"."""
    return any(record.lower in ("heard", "seen", "felt") for record in lex[modal + 1 : modal + 5])


def _bare_plural(lex: Sequence[Lexeme], at: int, how: Standing) -> bool:
    if not lex[at].tags & PLURAL or not lex[at].lower.endswith("s"):
        return False
    if how.first and (lex[how.first - 1].lower in _ANCHORS or _is_told(lex, how.first)):
        return False
    if how.first > 1 and _lasting(lex, how.first - 1):
        return False
    named = {CAPITAL, UPPER} if lex[at].shape == LOWER else {CAPITAL}
    return not any(lex[k].tags & (DET | POSS | NUM) or lex[k].shape in named for k in range(how.first, at))


def _is_told(lex: Sequence[Lexeme], first: int) -> bool:
    """Whether a bare plural is what was done or reported: "carried out attacks", "there were reports of clashes"."""
    for k in range(first - 1, max(-1, first - 5), -1):
        tags = lex[k].tags
        if lex[k].lemma in ("report", "account") or tags & BE or (tags & PAST and not tags & (NOUN | ADJECTIVE)):
            return True
        if tags & GERUND and k and lex[k - 1].form == ",":
            return True
        if not (tags & (ADV | PREP) or (tags & ADVERB and lex[k - 1].tags & PAST) or lex[k].lower in ("out", "off")):
            return False
    return False


def _bare_noun(lex: Sequence[Lexeme], at: int, how: Standing) -> bool:
    """Whether the noun stands alone as the name of a crime: "torture, murder and rape", "charges of kidnapping"."""
    if how.first < at or at == 0 or lex[at].tags & (ADJECTIVE | PAST) or _carried_out(lex, at):
        return False
    following = lex[at + 1].lower if at + 1 < len(lex) else "."
    return following in _AFTER_CRIME


def _carried_out(lex: Sequence[Lexeme], at: int) -> bool:
    """Whether several deeds are what somebody did, and no crime in general: "carried out airstrikes against"."""
    verb = at - 1 - (lex[at - 1].lower == "out")
    return lex[at].lower.endswith("s") and lex[verb].lemma in words("light") and bool(lex[verb].tags & PAST)


_CHARGING = frozenset({"with", "of", "for"})
_AFTER_CRIME = frozenset({",", "and", "or", ".", ";", "as", "charges", "against", "by", "is", "are", ")", "-"})


def _inserted(lex: Sequence[Lexeme], at: int) -> int:
    """Give the comma that closes a participle or a name behind the one at ``at``: "the army, backed by militias, and",
    "clashes in Bura, Borno, killed", "in Bura, in Nigeria's Borno state, killed"."""
    named = at + 2 if at + 1 < len(lex) and lex[at + 1].lower == "in" else at + 1
    while named < len(lex) and (lex[named].shape in (CAPITAL, UPPER) or lex[named].lower in _INSIDE_NAMES):
        named += 1
    if 0 < named - at - 1 <= _LONGEST_NAME and named < len(lex) and lex[named].form == ",":
        return named
    if at + 1 < len(lex) and lex[at + 1].tags & (PREP | DET) and (closes := _closes_aside(lex, at)) >= 0:
        return closes
    if at + 2 >= len(lex) or not lex[at + 1].tags & PAST or not lex[at + 2].tags & PREP:
        return -1
    return next((k for k in range(at + 3, min(len(lex), at + _TO_VERB)) if lex[k].form == ","), -1)


def _closes_aside(lex: Sequence[Lexeme], at: int) -> int:
    """Give the comma that closes a phrase without a verb, and behind which a verb goes on; -1 for none: "clashes in
    Bura, near the border with Chad, killed"."""
    for k in range(at + 2, min(len(lex) - 1, at + _TO_VERB)):
        if lex[k].form == ",":
            return k if lex[k + 1].tags & (PAST | BE | HAVE) and not lex[k + 1].tags & SAY else -1
        if lex[k].tags & (BE | HAVE | MODAL | REL | SAY):
            return -1
    return -1


def _listed(lex: Sequence[Lexeme], at: int) -> int:
    """Give the "and" of the list that the comma at ``at`` stands in: "on Derna, Tobruk and Sirte"; -1 for none."""
    for k in range(at + 1, min(len(lex), at + _TO_VERB)):
        if lex[k].lower == "and":
            return k if k > at + 1 else -1
        if lex[k].form != "," and not lex[k].tags & _LISTABLE:
            return -1
    return -1


_INSIDE_NAMES = frozenset({
    "'s", "al", "de", "del", "district", "el", "la", "of", "province", "region", "state", "the", "’s",
})  # fmt: skip
_LONGEST_NAME = 6
"""How many words the name of the region has at most that stands behind a town."""
_LISTABLE = NOUN | PLURAL | UNKNOWN | DET | ADJECTIVE | NUM
_TO_VERB = 24
"""Within how many tokens after a noun the verb may stand that it is the subject of."""


def _predicate(lex: Sequence[Lexeme], at: int) -> int:
    """Give the verb that the noun is the subject of, -1 where it is none's: the first modal, past or lexical verb."""
    closes = -1
    for k in range(at + 1, min(len(lex), at + _TO_VERB)):
        record = lex[k]
        tags = record.tags
        if k <= closes:
            continue
        if k > at + 1 and record.form == "," and (closes := max(_inserted(lex, k), _listed(lex, k))) > k:
            continue
        if (tags & MODAL and not is_month(lex, k)) or (tags & PAST and not tags & (BE | HAVE)):
            return k
        if tags & BASE and lex[k - 1].tags & HAVE and not tags & (NOUN | ADJECTIVE | BE | HAVE):
            return k  # a participle that looks like the infinitive: "has become"
        if tags & (BE | HAVE):
            continue
        if record.form in (".", ";", ",", ":") or (tags & (REL | SUB) and not tags & PREP):
            return -1
        if tags & SAY:
            return -1
    return -1


def governed(lex: Sequence[Lexeme], first: int, cues: Cues, depth: int, *, definite: bool) -> Verdict | None:
    """Look left from a noun phrase or a gerund for the word that rules it."""
    anchored = True
    for k in range(first - 1, max(_end_of_opening(lex, first), first - 1 - REACH), -1):
        record = lex[k]
        verdict = cues.governs.get(k) if cues.governs else None
        if verdict is None and not record.lists & _RULING:
            continue
        tags = record.tags
        known = verdict is not None and is_known(lex, first, definite, verdict, record)
        if verdict is not None and not (_looked_into(lex, k, first) or known or _met(lex, verdict, first, record)):
            return through(lex, k, verdict, cues, depth)
        if anchored and record.lower in _ANCHORS:
            return _by_anchor(lex, k)
        if _closes_government(record):
            return None
        if not definite and _is_unreal_verb(lex, k, first):
            return by_verb(lex, k, cues)
        if tags & PREP:
            anchored = anchored and _lasting(lex, k)
        elif tags & (PAST | HAVE | BE) and not tags & (NOUN | PLURAL | ADJECTIVE):
            return None if definite else _of_finite(lex, k)
    return None


def _met(lex: Sequence[Lexeme], verdict: Verdict, first: int, told: Lexeme) -> bool:
    """Whether a participle tells how a deed was prevented: "foiled an attack on a camp, killing six militants"."""
    behind = bool(lex[first].tags & GERUND) and lex[first - 1].form == ","
    return verdict[1] == "prevented" and behind and told.lemma in _BEATING_OFF


_BEATING_OFF = frozenset({"avert", "beat", "foil", "prevent", "repel", "repulse", "stop", "thwart"})


def _by_anchor(lex: Sequence[Lexeme], at: int) -> Verdict | None:
    """What it makes of a deed that something else is told to be in, by or since it."""
    if lex[at].lower == "since" and (_weighed(lex, at) or _counted_from(lex, at)):
        return HISTORY
    return _by_means(lex, at) if lex[at].lower in _MEANS else None


def _counted_from(lex: Sequence[Lexeme], since: int) -> bool:
    """Whether something is only counted from where a deed began, on no day that is told: "since the protests began"."""
    began = any(record.lemma in _BEGINNING for record in lex[since + 1 : since + REACH])
    return began and not any(record.lower in RECENT for record in lex[since:])


_BEGINNING = frozenset({"begin", "erupt", "start"})


def _weighed(lex: Sequence[Lexeme], since: int) -> bool:
    """Whether a deed is only the last one that was as bad: "the deadliest attack since the bombing of a market"."""
    for k in range(since - 1, max(-1, since - REACH), -1):
        if ranks(lex[k]):
            return True
        if lex[k].form in STOPS or lex[k].tags & PAST:
            return False
    return False


_RULING = word_list(
    forms=STOPS, words=_ANCHORS | INVOLVEMENT | {"to"}, tags=BE | HAVE | MODAL | PAST | PREP | REL | SUB
)
"""The bit of all words that may rule a noun behind them or part it from what does."""
_LASTING = frozenset({
    "day", "days", "hours", "month", "months", "nights", "series", "spate", "string", "wave", "week", "weeks",
})  # fmt: skip


def _lasting(lex: Sequence[Lexeme], at: int) -> bool:
    """Whether an "of" says what a time was full of, so that what rules the time rules it: "after two days of"."""
    return lex[at].lower == "of" and lex[at - 1].lower in _LASTING


def _by_means(lex: Sequence[Lexeme], at: int) -> Verdict | None:
    """What is done by a means that a modal rules is not done: "could start a war through an attack"."""
    for k in range(at - 1, max(-1, at - REACH), -1):
        if lex[k].tags & (PAST | SUB | REL) or lex[k].form in STOPS:
            return None
        if lex[k].tags & MODAL:
            return HYPOTHETICAL, "modal"
    return None


def _is_unreal_verb(lex: Sequence[Lexeme], at: int, first: int) -> bool:
    """Whether a modal or the "to" of an infinitive stands at ``at``: "would respond with", "to carry out"."""
    if lex[at].tags & MODAL and not lex[at].tags & NOUN:
        return True
    if lex[at].lower != "to" or at + 1 >= first or lex[at - 1].lower == "according":  # "according to police an attack"
        return False
    closed = [k for k in range(at + 1, first) if lex[k].form == ","] == [at + 2]  # "on the way to work, a bomb killed"
    return bool(lex[at + 1].tags & BASE) and not closed


def _closes_government(record: Lexeme) -> bool:
    if record.lower in INVOLVEMENT or record.form in STOPS:
        return True
    return bool(record.tags & (SUB | REL)) and not record.tags & PREP and record.lower != "that"


def _end_of_opening(lex: Sequence[Lexeme], first: int) -> int:
    """Give the comma behind the clause that opens a sentence, where the noun is what the main clause tells of: "After
    they refused to surrender, a shootout occurred"; -1 where there is none."""
    if lex[0].lower not in _OPENING:
        return -1
    comma = next((k for k in range(first - 1, max(0, first - _SUBJECT), -1) if lex[k].form == ","), -1)
    return comma if comma > 0 and _predicate(lex, first) >= 0 else -1


_OPENING = frozenset({"after", "although", "as", "because", "since", "when", "while"})
_SUBJECT = 4
"""Within how many words behind the comma the noun stands."""


def _looked_into(lex: Sequence[Lexeme], cue: int, first: int) -> bool:
    """Whether what is called for is to look into a deed that took place: "demanded an inquiry into the murder"."""
    return any(record.lower in words("looking-into") for record in lex[cue + 1 : first])


def _of_finite(lex: Sequence[Lexeme], verb: int) -> Verdict | None:
    """The object of a verb that was not done did not happen: "would carry out an attack", "did not use explosives"."""
    how = standing(lex, verb)
    if how.modal:
        return HYPOTHETICAL, "modal"
    if how.negated and how.form == FINITE:
        return NEGATED, "negation"
    return None
