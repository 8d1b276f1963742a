"""The cues of a sentence: its words of planning, prevention, denial, habit, recall, drill and fiction, and where."""

from __future__ import annotations

from dataclasses import dataclass, field

from db.extract.tokens import Sentence
from db.gazetteer.lexicon import Lexeme
from db.gazetteer.tables import rows

Verdict = tuple[str, str]
"""A value of realis and the name of the rule that gave it."""

SOFT_DOMAINS = frozenset({"sport", "business", "fiction"})
HARD_DOMAINS = frozenset({"nature", "accident"})


@dataclass(slots=True)
class Cues:
    """What the words of one sentence say about the reality of what it tells; made once, asked for each trigger.

    ``governs`` and ``beside`` map the last token of a cue to its verdict, ``adjective``, ``follows`` and
    ``predicate`` a token to it; ``around`` holds for the whole sentence; ``domain`` is sport, business, fiction,
    nature or accident where the sentence speaks of one and not of arms.
    """

    governs: dict[int, Verdict] = field(default_factory=dict)
    beside: dict[int, Verdict] = field(default_factory=dict)
    adjective: dict[int, Verdict] = field(default_factory=dict)
    follows: dict[int, Verdict] = field(default_factory=dict)
    predicate: dict[int, Verdict] = field(default_factory=dict)
    around: Verdict | None = None
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


def cues_of(sentence: Sentence) -> Cues:
    """Collect the cues of a sentence."""
    cues, lex, domains = Cues(), sentence.lex, set()
    for at, record in enumerate(lex):
        domain = _DOMAINS.get(record.lower)
        if domain is not None:
            domains.add(domain)
        entries = _CUES.get(record.lower)
        if entries is not None:
            _match(cues, lex, at, entries, lemma=False)
        if record.lemma != record.lower and (entries := _CUES.get(record.lemma)) is not None:
            _match(cues, lex, at, entries, lemma=True)
    if domains and _ARMS not in domains:
        cues.domain = next((domain for domain in domains if domain in HARD_DOMAINS), next(iter(domains)))
    return cues


def _match(
    cues: Cues, lex: list[Lexeme], at: int, entries: list[tuple[tuple[str, ...], str, Verdict]], *, lemma: bool
) -> None:
    for words, scope, verdict in entries:
        last = at + len(words) - 1
        if len(words) > 1 and (last >= len(lex) or not _same(lex, at, words)):
            continue
        if scope == "around":
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
