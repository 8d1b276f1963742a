"""One incident, once: accounts of the same thing in different sentences of an article become one draft."""

from __future__ import annotations

import re

from db.extract import phrases as ph
from db.extract.article import Article
from db.extract.incidents import DENIAL, DOMAIN, EFFECTS, Draft, absorb, other_said

_ENOUGH = 1.2
_MEANS_APART = (
    frozenset({"device", "gun"}), frozenset({"device", "blade"}), frozenset({"air", "device"}),
    frozenset({"air", "gun"}),
    frozenset({"suicide", "air"}), frozenset({"shell", "device"}), frozenset({"shell", "air"}),
)  # fmt: skip


def merge(drafts: list[Draft], article: Article) -> list[Draft]:
    """Join the drafts of an article, given in text order, that tell of the same incident."""
    merged: list[Draft] = []
    for draft in drafts:
        if draft.domain in ("claim", "light"):
            _lend(draft, merged)
            continue
        if draft.domain == DENIAL:
            _deny(draft, merged, article)
            continue
        best: Draft | None = None
        top = _ENOUGH
        for known in reversed(merged):
            score = _likeness(known, draft, article)
            if score > top:
                best, top = known, score
        if best is not None:
            absorb(best, draft)
        else:
            merged.append(draft)
    return merged


def _lend(claim: Draft, merged: list[Draft]) -> None:
    """Give who claims, denies or is blamed to the incident told last."""
    able = [known for known in merged if known.domain in ("violence", "abduct", "loot")]
    if able:
        known = max(able, key=lambda draft: draft.sentences[-1])
        events, known.events = known.events, []
        claim.events = []
        absorb(known, claim)
        known.events = events


def _deny(denial: Draft, merged: list[Draft], article: Article) -> None:
    """Let the incident that a denial speaks of bear it: one of the same doers and means, the last told."""
    domains = {DOMAIN[event.family] for event in denial.events}
    doers = _doers(denial) | _named_before(denial, article)
    able = [known for known in merged if known.domain in domains]
    if able:
        known = max(
            able, key=lambda one: (bool(doers & _doers(one)), bool(one.means & denial.means), one.sentences[-1])
        )
        known.status.extend(denial.status)
        known.deniers.extend(denial.deniers)
        known.sources.extend(denial.sources)


def _named_before(draft: Draft, article: Article) -> set[str]:
    """The names right before the triggers of a draft: "US airstrikes"."""
    before = [article.names_by_token(event.sentence).get(event.first - 1) for event in draft.events]
    return {name.name for name in before if name is not None}


def _doers(draft: Draft) -> set[str]:
    return {one.name.name for one in draft.perpetrators if one.name is not None}


def _likeness(known: Draft, new: Draft, article: Article) -> float:
    """How much speaks for two drafts being one incident; above one is enough."""
    if known.domain != new.domain or new.sentences[0] in known.sentences:
        return -9.0
    score = 0.5
    gap = new.sentences[0] - known.sentences[-1]
    score += 0.7 if gap <= 1 else 0.3 if gap <= 3 else 0.0
    if known.families & new.families:
        score += 0.4
    if _title(known, article) or _title(new, article):
        score += 0.5
    effect = new.families <= EFFECTS
    if refers_back(new):
        score += 1.2
    elif effect:
        score += 0.6
    score += _means(known, new) + _places(known, new, article) + _dates(known, new) + _people(known, new, article)
    if _other(new, article):
        score -= 2.0
    return score


def _title(draft: Draft, article: Article) -> bool:
    return all(article.sentences[n].kind == "title" for n in draft.sentences)


def _other(draft: Draft, article: Article) -> bool:
    """Whether the words before a draft set it apart from what was told before."""
    event = draft.events[0]
    lex = article.sentences[event.sentence].lex
    opening = {record.lower for record in lex[:2]}
    near = {record.lower for record in lex[max(0, event.first - 2) : event.last + 4]}
    return other_said(event, article) or not opening.isdisjoint(_TURNS) or "then" in near


_TURNS = frozenset({"meanwhile", "elsewhere", "separately", "earlier", "also", "moreover", "another", "additionally"})


def _means(known: Draft, new: Draft) -> float:
    if not known.means or not new.means:
        return 0.2
    if known.means & new.means:
        return 0.5
    pairs = [frozenset({a, b}) for a in known.means for b in new.means]
    return -2.0 if any(pair in _MEANS_APART for pair in pairs) else 0.0


def _places(known: Draft, new: Draft, article: Article) -> float:
    mine, theirs = _place_keys(known, article), _place_keys(new, article)
    if not mine or not theirs:
        return 0.2
    if mine & theirs:
        return 1.0
    return -2.5


def _place_keys(draft: Draft, article: Article) -> set[str]:
    """The smallest places of a draft that the gazetteer knows: countries and provinces tell nothing apart."""
    found = set()
    for _, _, name in draft.places:
        place = article.place_of.get(id(name))
        if place is not None and place.feature not in ("country", "region", "continent", "admin1"):
            found.add(place.id)
    return found


def _dates(known: Draft, new: Draft) -> float:
    if known.date is None or new.date is None or known.said_only or new.said_only:
        return 0.1
    a, b = known.date[1][2], new.date[1][2]
    if a.earliest is None and b.earliest is None:
        days = [match and match[0] for match in (_WEEKDAY.search(a.value), _WEEKDAY.search(b.value))]
        return 0.1 if None in days else 0.3 if days[0] == days[1] else -1.5
    if a.earliest and b.earliest and a.latest and b.latest:
        apart = a.latest < b.earliest or b.latest < a.earliest
        return -2.5 if apart else 0.5
    return 0.1


_WEEKDAY = re.compile(r"WXX-\d")


def _people(known: Draft, new: Draft, article: Article) -> float:
    """What the victims, targets and doers of two drafts say; one that refers back adds people to the one before."""
    score = 0.0
    mine, theirs = _persons(known), _persons(new)
    if mine and theirs:
        score += 1.0 if mine & theirs else -2.0
    words, others = _words(known, article), _words(new, article)
    if words and others:
        score += 0.6 if words & others else -0.4
    doers, their_doers = _doers(known), _doers(new)
    if doers and their_doers:
        score += 0.4 if doers & their_doers else -1.0
    return max(score, 0.0) if refers_back(new) else score


def refers_back(draft: Draft) -> bool:
    """Whether a draft rests on a bare "the attack"."""
    return any(event.definite and not event.targets and not event.perpetrators for event in draft.events)


def _persons(draft: Draft) -> set[str]:
    """The parts of the names of its victims: "General Leigh" is Gustavo Leigh Guzman."""
    return {
        part.lower()
        for one in draft.targets
        if one.name is not None and one.name.kind == "person"
        for part in one.name.name.split()
        if len(part) > 2
    }


def _words(draft: Draft, article: Article) -> set[str]:
    """The nouns that name its victims and targets."""
    found = set()
    for one in draft.targets:
        if one.cls & (ph.HUMAN | ph.THING) and not one.cls & ph.PRONOUN:
            lex = article.sentences[one.sentence].lex
            found.update(lex[n].lemma for n in range(one.first, one.last + 1) if len(lex[n].lower) > 3)
    return found
