"""The judgement of one trigger: from the whole sentence down to the words beside it; the first rule to speak wins."""

from __future__ import annotations

from collections.abc import Sequence

from db.extract.realis.cues import HARD_DOMAINS, HISTORY, SOFT_DOMAINS, Cues, Verdict, cues_of
from db.extract.realis.figures import is_figure, is_soft
from db.extract.realis.grammar import (
    FINITE,
    GERUND_FORM,
    INFINITIVE,
    NOMINAL,
    PRESENT,
    Standing,
    is_noun_phrase,
    standing,
)
from db.extract.tokens import Sentence
from db.gazetteer.lexicon import (
    ADJECTIVE,
    ADV,
    BASE,
    BE,
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

ACTUAL, HYPOTHETICAL, NEGATED, HABITUAL, GENERIC = "actual", "hypothetical", "negated", "habitual", "generic"
ASSERTED: Verdict = (ACTUAL, "asserted")

_REACH = 12
_BESIDE = 4
_NEAR = 9
_DEPTH = 3
_HEADLINES = frozenset({"title", "standfirst", "label"})
_ANCHORS = frozenset({
    "in", "during", "after", "following", "since", "before", "by", "amid", "near", "at", "as", "despite", "because",
    "through", "throughout", "until", "within",
})  # fmt: skip
_INVOLVEMENT = frozenset({
    "responsibility", "involvement", "participation", "role", "part", "connection", "link", "links", "knowledge",
    "complicity", "hand", "involved", "responsible", "behind", "credit", "blame",
})  # fmt: skip
_STOPS = frozenset({";", ":", ".", "(", ")", "[", "]"})
_CONDITIONS = frozenset({"if", "unless", "whether", "lest"})
_MASTERMIND = frozenset({"plan", "plot", "order", "instruct", "organize", "organise", "design", "prepare"})


def realis(sentence: Sentence, at: int, cues: Cues | None = None, last: int | None = None) -> Verdict:
    """Judge the trigger at token ``at``: (actual | hypothetical | negated | habitual | generic, name of the rule).

    ``last`` is the last token of a trigger of several words ("terrorist attack", "opened fire").

    The rule is "asserted" where nothing speaks against it and "attempted" for an actual incident that failed.
    Pass the ``cues`` of the sentence when asking more than once.
    """
    lex = sentence.lex
    cues = cues_of(sentence) if cues is None else cues
    if last is not None and last > at and is_noun_phrase(lex, at, last):
        at = last
    verdict = _by_topic(lex, at, cues) or _by_compound(lex, at, cues)
    if verdict is not None:
        return verdict
    how = standing(lex, at)
    headline = sentence.kind in _HEADLINES or sentence.paragraph == 0
    return _by_standing(lex, at, how, cues, headline) or _by_clause(lex, at, how, cues) or ASSERTED


def _by_topic(lex: Sequence[Lexeme], at: int, cues: Cues) -> Verdict | None:
    """History, drills, fiction, sport, business, accidents and figures of speech."""
    if cues.around is not None:
        return cues.around
    if any(_dated_by(lex, at, k) for k in cues.history):
        return HISTORY
    if cues.domain in HARD_DOMAINS or (cues.domain in SOFT_DOMAINS and is_soft(lex[at])):
        return GENERIC, str(cues.domain)
    if is_figure(lex, at):
        return GENERIC, "figure"
    return None


def _dated_by(lex: Sequence[Lexeme], at: int, cue: int) -> bool:
    """Whether words of the past at ``cue`` stand in the trigger's own part of the sentence."""
    low, high = (cue + 1, at) if cue < at else (at + 1, cue)
    if high - low > _NEAR:
        return False
    return not any(lex[k].tags & (REL | SUB) and not lex[k].tags & (PREP | DET) for k in range(low, high))


def _by_compound(lex: Sequence[Lexeme], at: int, cues: Cues) -> Verdict | None:
    """What a noun beside the trigger makes of it: "murder trial", "bomb threat", "possible attack"."""
    if not lex[at].tags & (NOUN | PLURAL | GERUND | UNKNOWN) or (at and lex[at - 1].tags & (TO | MODAL)):
        return None
    if at + 1 in cues.follows:
        return cues.follows[at + 1]
    for k in range(at - 1, max(-1, at - 4), -1):
        if k in cues.adjective and not lex[k].tags & PUNCTUATION:
            return cues.adjective[k]
        if not lex[k].tags & (ADJECTIVE | NOUN | UNKNOWN | ADV) or lex[k].tags & PREP:
            break
    return None


def _by_standing(lex: Sequence[Lexeme], at: int, how: Standing, cues: Cues, headline: bool) -> Verdict | None:
    """What the trigger's own verb group or noun phrase says."""
    if how.form == FINITE:
        return _finite(lex, at, how, headline)
    if how.form == INFINITIVE:
        return _infinitive(lex, at, how, cues, 0)
    if how.form == PRESENT:
        return _present(lex, at, how, cues, headline)
    if how.form == GERUND_FORM:
        return (NEGATED, "negation") if how.negated else _governed(lex, how.first, cues, 0, definite=False)
    return _nominal(lex, at, how, cues, headline)


def _finite(lex: Sequence[Lexeme], at: int, how: Standing, headline: bool) -> Verdict | None:
    if how.negated or _nobody(lex, how.first):
        return NEGATED, "negation"
    if how.modal:
        return HYPOTHETICAL, "modal"
    if how.present and not how.progressive and not headline and _plural_subject(lex, how.first):
        return HABITUAL, "present"
    if how.progressive and how.present and how.first and lex[how.first - 1].tags & REL:
        return HABITUAL, "rhetoric"
    return (GENERIC, "recalled") if _those_who(lex, how.first) else None


def _nobody(lex: Sequence[Lexeme], first: int) -> bool:
    """Whether the subject right before the verb group is no one ("no explosions were heard", "nobody was hurt")."""
    for k in range(first - 1, max(-1, first - 5), -1):
        tags = lex[k].tags
        if tags & NEG and tags & (DET | PRON):
            return True
        if not tags & (NOUN | PLURAL | ADJECTIVE | UNKNOWN | PRON | NUM):
            return False
    return False


def _plural_subject(lex: Sequence[Lexeme], first: int) -> bool:
    return first > 0 and lex[first].lower in ("are", "'re") and not lex[first - 1].tags & NUM


def _those_who(lex: Sequence[Lexeme], first: int) -> bool:
    active = not lex[first].tags & BE
    return first > 1 and active and bool(lex[first - 1].tags & REL) and lex[first - 2].lower in ("those", "anyone")


def _present(lex: Sequence[Lexeme], at: int, how: Standing, cues: Cues, headline: bool) -> Verdict | None:
    """The simple present reports in headlines and tells habits in stories; a bare form may go on with an infinitive."""
    if _conditional(lex, how.first, at, how):
        return HYPOTHETICAL, "condition"
    if headline:
        return None
    shared = _coordinated(lex, at)
    if shared is not None:
        return _by_verb(lex, shared, cues)
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


def _by_verb(lex: Sequence[Lexeme], at: int, cues: Cues) -> Verdict | None:
    if lex[at].tags & MODAL:
        return HYPOTHETICAL, "modal"
    return _infinitive(lex, at + 1, Standing(INFINITIVE, at), cues, 0)


def _infinitive(lex: Sequence[Lexeme], at: int, how: Standing, cues: Cues, depth: int) -> Verdict | None:
    if how.negated:
        return NEGATED, "negation"
    governor = _before_infinitive(lex, how.first)
    verdict = cues.governs.get(how.first) or (cues.governs.get(governor) if governor >= 0 else None)
    if verdict is not None and verdict[1] == "habit" and _is_passive_use(lex, governor):
        verdict = ASSERTED
    if verdict is not None:
        return _through(lex, governor, verdict, cues, depth)
    if how.perfect and any(lex[k].tags & (SAY | PAST | ADJECTIVE) for k in range(max(0, how.first - 5), how.first)):
        return None
    if _with_means(lex, how.first):
        return None
    return HYPOTHETICAL, "purpose"


def _is_passive_use(lex: Sequence[Lexeme], at: int) -> bool:
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


def _through(lex: Sequence[Lexeme], governor: int, verdict: Verdict, cues: Cues, depth: int) -> Verdict | None:
    """Let an implying verb ("managed to", "tried to") hand on what is said of itself ("would try to")."""
    if verdict[0] != ACTUAL or depth >= _DEPTH or governor < 0:
        return verdict
    how = standing(lex, governor)
    if how.form == FINITE:
        own = _finite(lex, governor, how, True)
    elif how.form == INFINITIVE:
        own = _infinitive(lex, governor, how, cues, depth + 1)
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


def _nominal(lex: Sequence[Lexeme], at: int, how: Standing, cues: Cues, headline: bool) -> Verdict | None:
    opener = lex[how.first]
    if opener.tags & NEG and how.first < at:
        return NEGATED, "negation"
    definite = _is_definite(lex, how)
    return _governed(lex, how.first, cues, 0, definite=definite) or _as_subject(lex, at, how, cues, definite, headline)


def _is_definite(lex: Sequence[Lexeme], how: Standing) -> bool:
    opener = lex[how.first]
    return opener.lower in ("the", "this", "these", "that", "last") or bool(opener.tags & POSS)


def _as_subject(
    lex: Sequence[Lexeme], at: int, how: Standing, cues: Cues, definite: bool, headline: bool
) -> Verdict | None:
    """What the verb says that the noun is the subject of, and what it says of a bare noun to have none."""
    verb = _predicate(lex, at)
    if verb in cues.predicate:
        return cues.predicate[verb]
    if verb >= 0:
        return (HYPOTHETICAL, "modal") if lex[verb].tags & MODAL and not (definite or _perceived(lex, verb)) else None
    if headline:
        return None
    if _bare_plural(lex, at, how):
        return GENERIC, "bare-plural"
    return (GENERIC, "bare-noun") if _bare_noun(lex, at, how) else None


def _perceived(lex: Sequence[Lexeme], modal: int) -> bool:
    """Whether the modal only tells that it was heard or seen: "explosions could be heard"."""
    return any(record.lower in ("heard", "seen", "felt") for record in lex[modal + 1 : modal + 5])


def _bare_plural(lex: Sequence[Lexeme], at: int, how: Standing) -> bool:
    if not lex[at].tags & PLURAL or not lex[at].lower.endswith("s"):
        return False
    if how.first and (lex[how.first - 1].lower in _ANCHORS or _is_told(lex, how.first)):
        return False
    return not any(lex[k].tags & (DET | POSS | NUM) or lex[k].shape == "Capital" for k in range(how.first, at))


def _is_told(lex: Sequence[Lexeme], first: int) -> bool:
    """Whether a bare plural is what was done or reported: "carried out attacks", "there were reports of clashes"."""
    for k in range(first - 1, max(-1, first - 5), -1):
        tags = lex[k].tags
        if lex[k].lemma in ("report", "account") or tags & BE or (tags & PAST and not tags & (NOUN | ADJECTIVE)):
            return True
        if not (tags & (ADV | PREP) or lex[k].lower in ("out", "off")):
            return False
    return False


def _bare_noun(lex: Sequence[Lexeme], at: int, how: Standing) -> bool:
    """Whether the noun stands alone as the name of a crime: "torture, murder and rape", "charges of kidnapping"."""
    if how.first < at or at == 0 or lex[at].tags & (ADJECTIVE | PAST):
        return False
    following = lex[at + 1].lower if at + 1 < len(lex) else "."
    return following in _AFTER_CRIME


_AFTER_CRIME = frozenset({",", "and", "or", ".", ";", "as", "charges", "against", "by", "is", "are", ")", "-"})


def _predicate(lex: Sequence[Lexeme], at: int) -> int:
    """Give the verb that the noun is the subject of, -1 where it is none's: the first modal, past or lexical verb."""
    for k in range(at + 1, min(len(lex), at + 9)):
        record = lex[k]
        tags = record.tags
        if tags & MODAL or (tags & PAST and not tags & (BE | HAVE)):
            return k
        if tags & (BE | HAVE):
            continue
        if record.form in (".", ";", ",", ":") or (tags & (REL | SUB) and not tags & PREP):
            return -1
        if tags & SAY:
            return -1
    return -1


def _governed(lex: Sequence[Lexeme], first: int, cues: Cues, depth: int, *, definite: bool) -> Verdict | None:
    """Look left from a noun phrase or a gerund for the word that rules it."""
    anchored = True
    for k in range(first - 1, max(-1, first - 1 - _REACH), -1):
        record = lex[k]
        tags = record.tags
        verdict = cues.governs.get(k)
        if verdict is not None and not (definite and _of_a_known(verdict, record)):
            return _through(lex, k, verdict, cues, depth)
        if _closes_government(record) or (anchored and record.lower in _ANCHORS):
            return None
        if not definite and _is_unreal_verb(lex, k, first):
            return _by_verb(lex, k, cues)
        if tags & PREP:
            anchored = False
        elif tags & (PAST | HAVE | BE) and not tags & (NOUN | PLURAL | ADJECTIVE):
            return None if definite else _of_finite(lex, k)
    return None


def _is_unreal_verb(lex: Sequence[Lexeme], at: int, first: int) -> bool:
    """Whether a modal or the "to" of an infinitive stands at ``at``: "would respond with", "to carry out"."""
    if lex[at].tags & MODAL and not lex[at].tags & NOUN:
        return True
    return lex[at].lower == "to" and at + 1 < first and bool(lex[at + 1].tags & BASE)


def _closes_government(record: Lexeme) -> bool:
    if record.lower in _INVOLVEMENT or record.form in _STOPS:
        return True
    return bool(record.tags & (SUB | REL)) and not record.tags & PREP and record.lower != "that"


def _of_a_known(verdict: Verdict, record: Lexeme) -> bool:
    """A plan of "the attack" is the plan of one that took place."""
    return verdict[1] in ("planned", "attitude", "habit") or record.lemma in _MASTERMIND


def _of_finite(lex: Sequence[Lexeme], verb: int) -> Verdict | None:
    """The object of a verb that was not done did not happen: "would carry out an attack", "did not use explosives"."""
    how = standing(lex, verb)
    if how.modal:
        return HYPOTHETICAL, "modal"
    if how.negated and how.form == FINITE:
        return NEGATED, "negation"
    return None


def _by_clause(lex: Sequence[Lexeme], at: int, how: Standing, cues: Cues) -> Verdict | None:
    """What holds for the whole clause: habits, conditions, denials, questions, appeals."""
    for k in range(max(0, how.first - _BESIDE), min(len(lex), at + 1 + _BESIDE)):
        if k in cues.beside and how.form != NOMINAL:
            return cues.beside[k]
    if _conditional(lex, how.first, at, how):
        return HYPOTHETICAL, "condition"
    if "?" in (lex[-1].form, lex[max(0, len(lex) - 2)].form) and not _presupposed(lex, how):
        return HYPOTHETICAL, "question"
    return None if how.form == NOMINAL and _is_definite(lex, how) else _from_afar(lex, how, cues)


def _from_afar(lex: Sequence[Lexeme], how: Standing, cues: Cues) -> Verdict | None:
    """Habits and denials that rule the trigger from further left: "known to have committed abuses such as ..."."""
    for k in range(how.first - 1, max(-1, how.first - _REACH), -1):
        if lex[k].form in _STOPS:
            return None
        verdict = cues.governs.get(k, ASSERTED)
        if how.form != FINITE and verdict[0] in (HABITUAL, GENERIC) and not _is_passive_use(lex, k):
            return verdict
        if lex[k].lemma == "deny" and _denies_clause(lex, k, how.first):
            return NEGATED, "denied"
    return None


def _presupposed(lex: Sequence[Lexeme], how: Standing) -> bool:
    """Whether a question takes the trigger for granted: "the murder", "the day when they were killed"."""
    if how.form == NOMINAL:
        return bool(lex[how.first].tags & (DET | POSS)) and lex[how.first].lower not in ("a", "an", "any")
    return any(record.tags & (REL | SUB) and not record.tags & PREP for record in lex[: how.first])


def _conditional(lex: Sequence[Lexeme], first: int, at: int, how: Standing) -> bool:
    """Whether an "if" rules the trigger: from its own clause, or from an earlier one where the trigger is no noun."""
    for k in range(first - 1, -1, -1):
        if lex[k].form in _STOPS:
            return False
        if lex[k].tags & REL and how.form == FINITE:
            return False
        if lex[k].lower in _CONDITIONS:
            return how.form != NOMINAL or not _after_comma(lex, k, at)
    return False


def _after_comma(lex: Sequence[Lexeme], start: int, at: int) -> bool:
    return any(lex[k].form == "," for k in range(start, at))


def _denies_clause(lex: Sequence[Lexeme], verb: int, first: int) -> bool:
    between = [lex[k].lower for k in range(verb + 1, first)]
    return "that" in between[:4] and not _INVOLVEMENT.intersection(between)
