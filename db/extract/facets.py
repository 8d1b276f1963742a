"""What a draft can be recognised by when the article comes back to it."""

from __future__ import annotations

from db.extract import phrases as ph
from db.extract.article import Article
from db.extract.incidents import Draft, Facets, other_said

_WIDE = frozenset({"country", "region", "continent", "admin1"})
_TURNS = frozenset({"meanwhile", "elsewhere", "separately", "earlier", "also", "moreover", "another", "additionally"})


def facets(draft: Draft, article: Article) -> Facets:
    """Collect the facets of a draft of one sentence."""
    return Facets(
        places=_places(draft, article),
        persons=_persons(draft),
        words=_words(draft, article),
        doers={one.name.name for one in draft.perpetrators if one.name is not None},
        families={event.family for event in draft.events},
        means={event.means for event in draft.events if event.means},
        title=article.sentences[draft.sentences[0]].kind == "title",
        refers_back=any(
            event.sense.frame == "who" or (event.definite and not event.targets and not event.perpetrators)
            for event in draft.events
        ),
        apart=_apart(draft, article),
    )


def _places(draft: Draft, article: Article) -> set[str]:
    """The small places that the gazetteer knows: countries and provinces tell nothing apart."""
    found = set()
    for _, _, name in draft.places:
        place = article.place_of.get(id(name))
        if place is not None and place.feature not in _WIDE:
            found.add(place.id)
    return found


def _persons(draft: Draft) -> set[str]:
    """The parts of the names of its victims: "General Leigh" is Gustavo Leigh."""
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
            found.update([record.lemma for record in lex[one.first : one.last + 1] if len(record.lower) > 3])
    return found


def _apart(draft: Draft, article: Article) -> bool:
    """Whether the words before a draft set it apart from what was told before."""
    event = draft.events[0]
    lex = article.sentences[event.sentence].lex
    opening = {record.lower for record in lex[:2]}
    near = {record.lower for record in lex[max(0, event.first - 2) : event.last + 4]}
    return other_said(event, article) or not opening.isdisjoint(_TURNS) or "then" in near
