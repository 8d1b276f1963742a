"""The cues of a sentence: its words of planning, prevention, denial, habit, recall, drill and fiction, and where."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from db.extract.sentences.phrasetable import PhraseTable
from db.extract.sentences.tokens import Sentence
from db.gazetteer.event_words import words
from db.gazetteer.lexicon import BE, DIGITS, HAVE, NOUN, NUM, PAST, PLURAL, UNKNOWN, Lexeme, word_list
from db.gazetteer.nouns import noun_class
from db.gazetteer.tables import rows

Verdict = tuple[str, str]
"""A value of realis and the name of the rule that gave it."""

SOFT_DOMAINS = frozenset({"sport", "business", "computing", "fiction", "crime", "science", "food"})
"""Domains that borrow words of war: what they borrow is no trigger in them."""
HARD_DOMAINS = frozenset({"nature", "accident"})
"""Domains in which people die without anybody's doing."""
MISHAP = "mishap"
"""The domain of forces to whom an accident happens or nature does: "soldiers died when their truck overturned"."""
HISTORY: Verdict = ("generic", "history")
DRILL: Verdict = ("generic", "drill")
_PRECEDENCE = ("accident", "nature", "crime", "computing", "sport", "fiction", "business")


@dataclass(slots=True)
class Cues:
    """What the words of one sentence say about the reality of what it tells; made once, asked for each trigger.

    ``governs``, ``beside`` and ``belies`` map the last token of a cue to its verdict, ``adjective``, ``follows``,
    ``predicate``, ``refutes`` and ``rejects`` a token to it; ``around`` holds for the whole sentence, ``history`` are
    tokens that date what stands near them to the past, ``recalled`` nouns for looking back on what stands behind them,
    ``conditions`` words like "if"; ``domain`` is what the sentence speaks of (sport, business, crime, an accident ...)
    where it does not speak of arms, ``narrates`` tells that it says what a work of fiction is about.
    """

    governs: dict[int, Verdict] = field(default_factory=dict)
    beside: dict[int, Verdict] = field(default_factory=dict)
    adjective: dict[int, Verdict] = field(default_factory=dict)
    follows: dict[int, Verdict] = field(default_factory=dict)
    predicate: dict[int, Verdict] = field(default_factory=dict)
    refutes: dict[int, Verdict] = field(default_factory=dict)
    belies: dict[int, Verdict] = field(default_factory=dict)
    rejects: dict[int, Verdict] = field(default_factory=dict)
    around: Verdict | None = None
    history: list[int] = field(default_factory=list)
    recalled: list[int] = field(default_factory=list)
    conditions: list[int] = field(default_factory=list)
    narrates: bool = False
    domain: str | None = None


_CUES = PhraseTable(
    ((phrase, (scope, (value, rule))) for phrase, value, rule, scope in rows("realis_cues.tsv")), lemmas=True
)
_DOMAINS = PhraseTable((phrase, domain) for phrase, domain in rows("realis_domains.tsv"))
ARMS, _FORCES = "arms", "forces"
POLICE = "police"
"""A domain of its own only beside no other: a sentence that names the police speaks no more of its article's game."""
_FIGURES = word_list(tags=DIGITS)
_YEAR = 4
"""The digits of a year."""


def cues_of(sentence: Sentence, year: int | None = None, subject: str | None = None) -> Cues:
    """Collect the cues of a sentence; with the ``year`` of publication, years well before it tell of history.

    ``subject`` is what the article speaks of (``subject_of``), and so does a sentence with no word of any domain.
    """
    cues, lex = Cues(), sentence.lex
    for first, last, (scope, verdict) in _CUES.matches(sentence):
        if verdict != DRILL or scope != "around" or not _of_those_struck(lex, first):
            _note(cues, scope, first, last, verdict)
    domains = domains_of(sentence)
    cues.domain = domain_of(domains) if domains else subject
    if cues.domain == "sport" and _took_lives(lex):
        cues.domain = None
    cues.narrates = cues.narrates and ("fiction" in domains or subject == "fiction")
    if year is not None and sentence.lists & _FIGURES:
        years = [at for at, record in sentence.listed if record.lists & _FIGURES and len(record.form) == _YEAR]
        cues.history += [at for at in years if is_past(lex, at, year)]
    if lex and lex[0].lower == "had" and any(record.lower == "would" for record in lex):
        cues.conditions.append(0)  # "Had the bomb exploded, it would have killed dozens"
    return cues


def _took_lives(lex: Sequence[Lexeme]) -> bool:
    """Whether people are counted beside a word of death, as no game does: "a blast killed five fans", "five died"."""
    for at, record in enumerate(lex):
        if record.lemma in words("dying") or record.lemma == "kill":
            near = range(max(1, at - _COUNTED), min(len(lex), at + _COUNTED))
            if any(lex[k - 1].tags & NUM and noun_class((lex[k].lower,)) in _PERSONS for k in near):
                return True
    return False


_COUNTED, _PERSONS = 5, frozenset({"civilian", "official", "police", "soldier"})
"""Within how many tokens of a death those who died are counted, and of what class of nouns they are."""


def _of_those_struck(lex: Sequence[Lexeme], drill: int) -> bool:
    """Whether a drill is only what those took part in who were struck, or when it was: "attacked troops holding a
    drill", "shelled the base hours after a drill"."""
    opens = next((k for k in range(drill - 1, max(0, drill - _PART), -1) if lex[k].lower in words("at-drill")), 0)
    if _befell(lex, drill + 1):
        return True
    before = opens - (lex[opens - 1].tags & (BE | HAVE) > 0) if opens else 0
    if before > 1 and (lex[before - 1].lower == "who" or lex[before - 1].tags & _PEOPLE):
        return any(record.tags & PAST and not record.tags & (BE | HAVE) for record in lex[: before - 1])
    return any(record.lower in ("after", "before") for record in lex[max(0, drill - _NEAR) : drill])


_PART, _NEAR = 7, 4
"""Within how many tokens before a drill it is told who takes part in it, and whether it was before or afterwards."""
_PEOPLE = NOUN | PLURAL | UNKNOWN


def domains_of(sentence: Sentence) -> set[str]:
    """Give the domains that a sentence has words of; most have none."""
    lex = sentence.lex
    return {domain for _, last, domain in _DOMAINS.matches(sentence) if not _is_trade(lex, last)}


def _is_trade(lex: Sequence[Lexeme], last: int) -> bool:
    """Whether a word only says what somebody did for a living who was struck: "the film director was stabbed to"."""
    if last + _TO_DEED >= len(lex) or noun_class((lex[last + 1].lower,)) not in _PERSONS:
        return False
    return _befell(lex, last + 2)


def _befell(lex: Sequence[Lexeme], at: int) -> bool:
    """Whether words say what was done to somebody: "was stabbed", "had been abducted", "came under attack"."""
    if at + 1 >= len(lex):
        return False
    if lex[at].lower == "came":
        return lex[at + 1].lower == "under"
    told = [record.lower for record in lex[at : at + _TO_DEED]]
    struck = next((word for word in told[1:] if word in _STRUCK), "")
    return bool(struck and lex[at].tags & (BE | HAVE)) and (
        struck != "beaten" or "death" in [r.lower for r in lex[at:]]
    )


_TO_DEED = 3
_STRUCK = words("slain")


def _note(cues: Cues, scope: str, first: int, last: int, verdict: Verdict) -> None:
    if scope == "around" and verdict == HISTORY:
        cues.history.append(first)
    elif scope == "recalled":
        cues.recalled.append(last)
    elif scope == "narrates":
        cues.narrates = True
    elif scope == "condition":
        cues.conditions.append(first)
    elif scope == "around":
        cues.around = cues.around or verdict
    else:
        at = last if scope in ("governs", "beside", "belies") else first
        getattr(cues, scope).setdefault(at, verdict)


def is_past(lex: Sequence[Lexeme], at: int, year: int) -> bool:
    """Whether a figure is a year well before that of publication."""
    word = lex[at].lower
    if not word.isdecimal() or not 1000 < int(word) < year - 1:
        return False
    before = lex[at - 1].lower if at else ""
    return before in _DATING or before[:3] in _MONTHS


_DATING = frozenset(
    {"in", "the", "of", "since", "by", "during", "until", "early", "late", "from", "and", "before", ","}
)
_MONTHS = frozenset({"jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"})


def domain_of(domains: set[str]) -> str | None:
    """Choose the domain that outweighs the others; words of arms outweigh all, those of politics only crime."""
    if ARMS in domains or domains == {POLICE}:
        return None
    domains = domains - {POLICE}
    if _FORCES in domains:
        return None if domains.isdisjoint(HARD_DOMAINS) else MISHAP
    if "politics" in domains:
        domains = domains - {"politics", "crime"}
    return min(domains, key=_PRECEDENCE.index, default=None)
