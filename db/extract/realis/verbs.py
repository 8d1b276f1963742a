"""Triggers that are verbs: what their auxiliaries, the word before their "to" and an "if" make of them."""

from __future__ import annotations

from collections.abc import Sequence

from db.extract.realis.cues import Cues, Verdict
from db.extract.realis.grammar import FINITE, INFINITIVE, NOMINAL, Standing, standing
from db.extract.realis.values import ACTUAL, ASSERTED, GENERIC, HABITUAL, HYPOTHETICAL, NEGATED, REACH, STOPS
from db.gazetteer.lexicon import (
    ADJECTIVE,
    BE,
    CONJ,
    DET,
    GERUND,
    HAVE,
    MODAL,
    NEG,
    NOUN,
    NUM,
    PAST,
    PLURAL,
    POSS,
    PREP,
    PRON,
    PUNCTUATION,
    REL,
    SAY,
    SUB,
    THIRD,
    TO,
    UNKNOWN,
    Lexeme,
)
from db.gazetteer.tables import rows

_DEPTH = 3
_TOLLED = frozenset(cells[0] for cells in rows("count_heads.tsv") if cells[2] in ("verb", "takes", "dies", "state"))
_BACK = 6
_SUM, _THOUSAND, _YEARS, _NO_YEAR = 20, 1000, 1900, 2100
_MANY = frozenset({"hundreds", "thousands", "dozens", "scores", "many", "numerous", "countless"})
RECENT = frozenset(
    [
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "yesterday",
        "early",
        "late",
        "last",
        "this",
        "dawn",
        "noon",
        "today",
        "night",
    ]
)
"""Words of a day or time that what has happened since is still news."""


def finite(lex: Sequence[Lexeme], at: int, how: Standing, headline: bool) -> Verdict | None:
    """Judge a finite verb by its negation, its modal, its tense and its subject."""
    if how.negated or _nobody(lex, how.first) or lex[max(how.first - 1, 0)].lower in _ANYBODY:
        return NEGATED, "negation"
    if how.modal or _wished(lex, how.first):
        return HYPOTHETICAL, "modal"
    if _not_once(lex, at, how) or (_habit(lex, how) and not headline) or _goes_on(lex, at, how):
        return HABITUAL, "present"
    if how.first > 1 and lex[how.first - 1].tags & REL:
        return _relative(lex, at, how)
    if how.first == at and at > 1 and lex[at - 1].tags & CONJ and _of_those_who(lex, at):
        return GENERIC, "recalled"
    return None


def _goes_on(lex: Sequence[Lexeme], at: int, how: Standing) -> bool:
    """Whether a verb tells of no one deed, but of what has gone on for long, goes on at a place or is lamented."""
    return _for_long(lex, at, how) or _being_killed(lex, at) or _going_on_there(lex, at, how)


def _for_long(lex: Sequence[Lexeme], at: int, how: Standing) -> bool:
    """Whether something has gone on for a long time: "farmers and herders have clashed for decades over land"."""
    if not how.perfect:
        return False
    for k in range(at + 1, min(len(lex), at + REACH)):
        if lex[k].form in STOPS or lex[k].tags & REL:
            return False
        if lex[k].lower == "for":
            return any(record.lower in _AGES for record in lex[k + 1 : k + _COUNTED])
    return False


_AGES = frozenset({"centuries", "decade", "decades", "generations", "years"})
_COUNTED = 5
"""How many tokens behind "for" a long time is told: "for more than two decades"."""


def _being_killed(lex: Sequence[Lexeme], at: int) -> bool:
    """Whether somebody laments what goes on: "our people are being slaughtered"."""
    before = [record.lower for record in lex[max(0, at - 2) : at]]
    return before == ["are", "being"] and lex[at].lower in _TOLLED


def _going_on_there(lex: Sequence[Lexeme], at: int, how: Standing) -> bool:
    """Whether it only says what goes on at a place: "in Bura, where the army is battling rebels"."""
    if not (how.progressive or (how.perfect and lex[at].tags & GERUND)):
        return False
    for k in range(how.first - 1, max(-1, how.first - _BACK), -1):
        if lex[k].lower == "where":
            return True
        if lex[k].tags & PUNCTUATION:
            return False
    return False


def _wished(lex: Sequence[Lexeme], first: int) -> bool:
    """Whether somebody only wants to see it, or does not: "nobody wants to see more people killed"."""
    for k in range(first - 1, max(1, first - _BACK), -1):
        if lex[k].lower == "see" and lex[k - 1].lower == "to":
            return any(record.lemma in _WISHING for record in lex[max(0, k - _WISH) : k - 1])
    return False


_WISHING = frozenset({"want", "wish", "hope", "like", "love", "prefer"})
_WISH = 4


def summed(lex: Sequence[Lexeme], at: int, how: Standing) -> bool:
    """Whether many are counted over a year, a war or from long ago on: "600 people killed since Oct. 7"."""
    if lex[at].lower not in _TOLLED and not (how.perfect and lex[at].lemma == "leave"):
        return False
    if _in_a_year(lex) or (how.perfect and _war(lex, how.first)):
        return many(lex, _YEAR_OPENING, len(lex))
    since = since_long(lex)
    if since is None:
        return False
    if how.perfect:
        return many(lex, 0, len(lex))
    until = lex[at + 1 : since]
    clear = not any(record.tags & (PUNCTUATION | SUB) and not record.tags & PREP for record in until)
    return since > at and clear and not any(map(ranks, until)) and many(lex, max(0, at - _BACK), at)


def ranks(record: Lexeme) -> bool:
    """Whether a word says that something is the first or the worst of its kind."""
    superlative = record.lower.endswith("est") and bool(record.tags & ADJECTIVE) and not record.lower.endswith("west")
    return superlative or record.lower in ("most", "worst", "first")


def _in_a_year(lex: Sequence[Lexeme]) -> bool:
    """Whether a sentence opens with a year that it counts over: "In 2023, 34 nurses were killed"."""
    opens = len(lex) > _YEAR_OPENING and lex[0].lower in ("in", "during") and lex[2].form == ","
    return opens and lex[1].form.isdecimal() and _YEARS <= int(lex[1].form) < _NO_YEAR


def _war(lex: Sequence[Lexeme], first: int) -> bool:
    """Whether the subject before a verb group is a war: "the war, which began in April, has killed 3,000 people"."""
    return any(record.lower in _WARS for record in lex[max(0, first - REACH) : first])


_YEAR_OPENING = 3
_WARS = frozenset({"war", "conflict", "insurgency"})


def _nobody(lex: Sequence[Lexeme], first: int) -> bool:
    """Whether the subject right before the verb group is no one ("no explosions were heard", "nobody was hurt")."""
    for k in range(first - 1, max(-1, first - 5), -1):
        tags = lex[k].tags
        if (tags & NEG and tags & (DET | PRON)) or (lex[k].lower == "a" and k and lex[k - 1].lower == "not"):
            return True
        if not tags & (NOUN | PLURAL | ADJECTIVE | UNKNOWN | PRON | NUM):
            return _none_of(lex, first)
    return False


def _habit(lex: Sequence[Lexeme], how: Standing) -> bool:
    """Whether a verb tells what happens to several again and again: "villages are attacked"."""
    return how.present and not how.progressive and _plural_subject(lex, how.first)


def _not_once(lex: Sequence[Lexeme], at: int, how: Standing) -> bool:
    """Whether a perfect is said of no one occasion: "has been attacked before", "has been bombed several times"."""
    if not how.perfect:
        return False
    after = [record.lower for record in lex[at + 1 : at + 4]]
    before = after[:1] == ["before"] and after[1:2] in ([","], ["."], [";"], [])
    return before or after[:3] == ["in", "the", "past"] or (after[1:2] == ["times"] and after[0] in _MANY | _SEVERAL)


_SEVERAL = frozenset({"several", "various"})


def _none_of(lex: Sequence[Lexeme], first: int) -> bool:
    """Whether the subject right before the verb group is none of some: "none of the guards at the gate was hurt"."""
    for k in range(first - 1, max(-1, first - REACH), -1):
        if lex[k].lower in ("none", "neither") and lex[k + 1].lower == "of":
            return True
        if lex[k].form in STOPS or lex[k].form == "," or lex[k].tags & (BE | HAVE | MODAL):
            return False
    return False


_ANYBODY = frozenset({"anyone", "anybody"})


def _plural_subject(lex: Sequence[Lexeme], first: int) -> bool:
    return first > 0 and lex[first].lower in ("are", "'re") and not lex[first - 1].tags & NUM


def _relative(lex: Sequence[Lexeme], at: int, how: Standing) -> Verdict | None:
    """Judge the verb of a relative clause: it may only say what sort of people are meant, or how many in all."""
    before, active = how.first - 2, not lex[how.first].tags & BE
    following = lex[at + 1].tags if at + 1 < len(lex) else PUNCTUATION
    if how.progressive and how.present and not following & PREP:
        return HABITUAL, "rhetoric"
    if _WHOEVER & {lex[before].lower, lex[before - 1].lower} and (active or how.perfect):
        return GENERIC, "recalled"
    if not how.perfect:
        return None
    if many(lex, max(0, before - _BACK), before + 1):
        return GENERIC, "sum"
    passive = any(lex[k].tags & BE for k in range(how.first, at))
    sweeping = following & CONJ or (following & PLURAL and not following & NUM)
    if lex[how.first].lower != "had":
        sweeping = sweeping or following & POSS or (at + 1 < len(lex) and lex[at + 1].lower == "the")
    return (HABITUAL, "rhetoric") if sweeping and not passive and not lex[at].tags & SAY else None


def _of_those_who(lex: Sequence[Lexeme], at: int) -> bool:
    """Whether a verb goes on with a clause that says what sort of people are meant: "those who lied and killed"."""
    for k in range(at - 2, max(0, at - REACH), -1):
        if lex[k].form in STOPS or lex[k].tags & (SUB | MODAL):
            return False
        if lex[k].lower == "who" and lex[k - 1].lower in _WHOEVER:
            return True
    return False


_WHOEVER = frozenset({"those", "anyone"})


def thousands(words: Sequence[Lexeme]) -> bool:
    """Whether a number of a thousand or more stands among words, which no one deed kills."""
    figures = (record.lower.replace(",", "") for record in words)
    return any(figure == "thousands" or (figure.isdecimal() and int(figure) >= _THOUSAND) for figure in figures)


def many(lex: Sequence[Lexeme], low: int, high: int) -> bool:
    """Whether a number of tens or more stands among the tokens: the sum of many incidents, not one."""
    for record in lex[low:high]:
        figure = record.lower.replace(",", "")
        if record.lower in _MANY or (figure.isdecimal() and len(figure) <= 7 and _SUM <= int(figure) < _YEARS):
            return True
        if figure.isdecimal() and int(figure) > _NO_YEAR:
            return True
    return False


_PAST_SPAN_OF = frozenset({"in", "over"})
_OF_LATE = frozenset({"weeks", "months", "years", "decades"})


def since_long(lex: Sequence[Lexeme]) -> int | None:
    """Give where the sentence counts from long ago: "since the war began", "this year", "over the past decade", "in
    recent months", not "since Friday"."""
    for k, record in enumerate(lex[:-1]):
        if record.lower == "since" and lex[k + 1].lower not in RECENT:
            return k
        if record.lower == "this" and lex[k + 1].lower == "year":
            return k
        if record.lower in _PAST_SPAN and lex[k - 1].lower == "the" and _is_long(lex, k):
            return k
        if record.lower == "recent" and lex[k - 1].lower in _PAST_SPAN_OF and lex[k + 1].lower in _OF_LATE:
            return k
        if record.lower == "far" and lex[k - 1].lower == "so" and lex[k + 1].lower in ("this", "in"):
            return k
    return None


def _is_long(lex: Sequence[Lexeme], past: int) -> bool:
    return any(record.lower in _LONG for record in lex[past + 1 : past + 4])


_PAST_SPAN = frozenset({"past", "last"})
_LONG = frozenset({"months", "year", "years", "decade", "decades"})


def present(lex: Sequence[Lexeme], at: int, how: Standing, cues: Cues, headline: bool) -> Verdict | None:
    """The simple present reports in headlines and tells habits in stories; a bare form may go on with an infinitive."""
    if conditional(lex, at, how, cues):
        return HYPOTHETICAL, "condition"
    if headline:
        return None
    shared = _coordinated(lex, at)
    if shared is not None:
        return by_verb(lex, shared, cues)
    if how.negated:
        return NEGATED, "negation"
    return HABITUAL, "present"


def _coordinated(lex: Sequence[Lexeme], at: int) -> int | None:
    """Find the "to" or the modal that a bare verb shares: "to burn cars, loot shops and attack patrols"."""
    if lex[at].tags & (THIRD | PAST):
        return None
    for k in range(at - 1, max(-1, at - 25), -1):
        tags = lex[k].tags
        if tags & MODAL or (tags & TO and lex[k].lower == "to" and k + 1 < at and not lex[k + 1].tags & DET):
            return k
        if tags & (BE | HAVE | SAY) or lex[k].form in (".", ";"):
            return None
    return None


def by_verb(lex: Sequence[Lexeme], at: int, cues: Cues) -> Verdict | None:
    """Judge what stands under the modal or the "to" at ``at``."""
    if lex[at].tags & MODAL:
        return HYPOTHETICAL, "modal"
    return infinitive(lex, at + 1, Standing(INFINITIVE, at), cues, 0)


def infinitive(lex: Sequence[Lexeme], at: int, how: Standing, cues: Cues, depth: int) -> Verdict | None:
    """Judge "to attack" by the word it hangs on: planned, failed, managed, or a mere purpose."""
    if how.negated:
        return NEGATED, "negation"
    governor = _before_infinitive(lex, how.first)
    verdict = cues.governs.get(how.first) or (cues.governs.get(governor) if governor >= 0 else None)
    if verdict is not None and verdict[1] == "habit" and is_tool(lex, governor):
        verdict = ASSERTED
    if verdict is not None:
        return through(lex, governor, verdict, cues, depth)
    if how.perfect and any(lex[k].tags & (SAY | PAST | ADJECTIVE) for k in range(max(0, how.first - 5), how.first)):
        return None
    if _with_means(lex, how.first):
        return None
    return HYPOTHETICAL, "purpose"


def is_tool(lex: Sequence[Lexeme], at: int) -> bool:
    """Whether "used to" tells of a tool ("were used to kill") and not of a habit."""
    used = at - 1 if lex[at].lower == "to" else at
    return used > 0 and lex[used].lower == "used" and not lex[used - 1].tags & PRON


def _before_infinitive(lex: Sequence[Lexeme], to: int) -> int:
    """Give the word that "to" hangs on: "managed to", "plans by rebels to", "urged the army to"."""
    for k in range(to - 1, max(-1, to - 7), -1):
        if lex[k].tags & PUNCTUATION:
            return k
        if lex[k].tags & (PAST | GERUND | THIRD) or (k == to - 1 and not lex[k].tags & (UNKNOWN | PLURAL | NUM)):
            return k
    return to - 1


def through(lex: Sequence[Lexeme], governor: int, verdict: Verdict, cues: Cues, depth: int) -> Verdict | None:
    """Let an implying verb ("managed to", "tried to") hand on what is said of itself ("would try to")."""
    if verdict[0] != ACTUAL or depth >= _DEPTH or governor < 0:
        return verdict
    how = standing(lex, governor)
    if how.form == FINITE:
        own = finite(lex, governor, how, True)
    elif how.form == INFINITIVE:
        own = infinitive(lex, governor, how, cues, depth + 1)
    else:
        own = None
    if own is not None:
        return own
    return verdict if verdict[1] == "attempted" else None


def _with_means(lex: Sequence[Lexeme], to: int) -> bool:
    """Whether the infinitive tells what means were used for: "used dynamite to blow up the bridge"."""
    for k in range(to - 1, max(-1, to - 9), -1):
        if lex[k].lemma in ("use", "employ", "utilize") and lex[k].tags & (PAST | GERUND):
            return not lex[k - 1].tags & (MODAL | TO) if k else True
        if lex[k].form in (".", ";"):
            return False
    return False


def conditional(lex: Sequence[Lexeme], at: int, how: Standing, cues: Cues) -> bool:
    """Whether an "if" rules the trigger: from its own clause, or from an earlier one where the trigger is no noun."""
    if not cues.conditions or not (before := [k for k in cues.conditions if k < how.first]):
        return False
    between = lex[before[-1] + 1 : how.first]
    if any(record.form in STOPS or (record.tags & REL and how.form == FINITE) for record in between):
        return False
    return how.form != NOMINAL or not _after_comma(lex, before[-1], at)


def _after_comma(lex: Sequence[Lexeme], start: int, at: int) -> bool:
    return any(lex[k].form == "," for k in range(start, at))
