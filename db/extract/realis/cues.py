"""The cues of a sentence: its words of planning, prevention, denial, habit, recall, drill and fiction, and where."""

from __future__ import annotations

from dataclasses import dataclass, field

from db.extract.tokens import Sentence
from db.gazetteer.lexicon import DIGITS, Lexeme
from db.gazetteer.tables import rows

Verdict = tuple[str, str]
"""A value of realis and the name of the rule that gave it."""

SOFT_DOMAINS = frozenset({"sport", "business", "fiction", "crime"})
HARD_DOMAINS = frozenset({"nature", "accident"})
HISTORY: Verdict = ("generic", "history")
_PRECEDENCE = ("accident", "nature", "crime", "sport", "fiction", "business")


@dataclass(slots=True)
class Cues:
    """What the words of one sentence say about the reality of what it tells; made once, asked for each trigger.

    ``governs`` and ``beside`` map the last token of a cue to its verdict, ``adjective``, ``follows`` and
    ``predicate`` a token to it; ``around`` holds for the whole sentence, ``history`` are
    tokens that date what stands near them to the past; ``domain`` is sport, business, fiction,
    nature or accident where the sentence speaks of one and not of arms.
    """

    governs: dict[int, Verdict] = field(default_factory=dict)
    beside: dict[int, Verdict] = field(default_factory=dict)
    adjective: dict[int, Verdict] = field(default_factory=dict)
    follows: dict[int, Verdict] = field(default_factory=dict)
    predicate: dict[int, Verdict] = field(default_factory=dict)
    around: Verdict | None = None
    history: list[int] = field(default_factory=list)
    domain: str | None = None


def _load() -> dict[str, list[tuple[tuple[str, ...], str, Verdict]]]:
    table: dict[str, list[tuple[tuple[str, ...], str, Verdict]]] = {}
    for words, value, rule, scope in rows("realis_cues.tsv"):
        parts = tuple(words.split())
        table.setdefault(parts[0], []).append((parts, scope, (value, rule)))
    for entries in table.values():
        entries.sort(key=lambda entry: -len(entry[0]))
    return table


_CUES = _load()
_DOMAINS: dict[str, str] = dict(rows("realis_domains.tsv"))
_ARMS = "arms"


def cues_of(sentence: Sentence, year: int | None = None) -> Cues:
    """Collect the cues of a sentence; with the ``year`` of publication, years well before it tell of history."""
    cues, lex = Cues(), sentence.lex
    domains: set[str] = set()
    for at, record in enumerate(lex):
        domain = _DOMAINS.get(record.lower)
        if domain is not None:
            domains.add(domain)
        entries = _CUES.get(record.lower)
        if entries is not None:
            _match(cues, lex, at, entries, lemma=False)
        if record.lemma != record.lower and (entries := _CUES.get(record.lemma)) is not None:
            _match(cues, lex, at, entries, lemma=True)
        if year is not None and record.tags & DIGITS and _is_past(lex, at, year):
            cues.history.append(at)
    if domains:
        cues.domain = _domain(domains)
    return cues


def _is_past(lex: list[Lexeme], at: int, year: int) -> bool:
    word, before = lex[at].lower, lex[at - 1].lower if at else ""
    return word.isdigit() and 1000 < int(word) < year - 1 and (before in _DATING or before[:3] in _MONTHS)


_DATING = frozenset(
    {"in", "the", "of", "since", "by", "during", "until", "early", "late", "from", "and", "before", ","}
)
_MONTHS = frozenset({"jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"})


def _domain(domains: set[str]) -> str | None:
    """Choose the domain that outweighs the others; words of arms outweigh all, those of politics only crime."""
    if _ARMS in domains:
        return None
    if "politics" in domains:
        domains = domains - {"politics", "crime"}
    return min(domains, key=_PRECEDENCE.index, default=None)


def _match(
    cues: Cues, lex: list[Lexeme], at: int, entries: list[tuple[tuple[str, ...], str, Verdict]], *, lemma: bool
) -> None:
    for words, scope, verdict in entries:
        last = at + len(words) - 1
        if len(words) > 1 and (last >= len(lex) or not _same(lex, at, words)):
            continue
        if scope == "around" and verdict == HISTORY:
            cues.history.append(at)
        elif scope == "around":
            cues.around = cues.around or verdict
        elif scope == "governs":
            cues.governs.setdefault(last, verdict)
        elif scope == "beside":
            cues.beside.setdefault(last, verdict)
        elif scope == "predicate":
            cues.predicate.setdefault(at, verdict)
        elif not lemma:
            (cues.adjective if scope == "adjective" else cues.follows).setdefault(at, verdict)


def _same(lex: list[Lexeme], at: int, words: tuple[str, ...]) -> bool:
    return all(word in (lex[at + k].lower, lex[at + k].lemma) for k, word in enumerate(words))
