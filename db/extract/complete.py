"""What an incident does not say itself and the article does: its place, who is blamed, which accounts stand at all."""

from __future__ import annotations

from db.extract import phrases as ph
from db.extract.article import Article
from db.extract.incidents import Draft, PlaceUse
from db.extract.phrases import Party
from db.extract.standing import stands


def complete(drafts: list[Draft], article: Article) -> list[Draft]:
    """Keep the drafts that are incidents and give them the place that the context holds."""
    kept = [draft for draft in drafts if stands(draft, article)]
    for draft in kept:
        if not draft.places:
            _inherit_place(draft, article)
        if draft.domain in _BY_GROUPS:
            _name_the_group(draft, article)
    return kept


_BY_GROUPS = frozenset({"violence", "abduct", "loot"})
_NAMELESS = frozenset(
    [
        "guerrilla",
        "guerrillas",
        "rebel",
        "rebels",
        "terrorist",
        "terrorists",
        "militant",
        "militants",
        "insurgent",
        "insurgents",
        "subversive",
        "subversives",
        "extremist",
        "extremists",
        "fighters",
        "group",
        "gunmen",
        "attackers",
        "assailants",
    ]
)


def _name_the_group(draft: Draft, article: Article) -> None:
    """Let "the guerrillas" be those of the armed group named last before them."""
    named = [one for one in draft.perpetrators if one.name is not None and one.name.kind in ("armed-group", "military")]
    nameless = [one for one in draft.perpetrators if one.cls & (ph.ASSAILANT | ph.GROUP) and one.head in _NAMELESS]
    if named or not nameless:
        return
    one = nameless[0]
    for number in range(one.sentence, -1, -1):
        groups = [n for n in article.names.get(number, ()) if n.kind == "armed-group" and not n.common]
        if groups:
            name = groups[-1]
            draft.perpetrators.append(
                Party(number, name.first, name.last, ph.GROUP, name, name.name.lower(), certainty="inferred")
            )
            return


def _inherit_place(draft: Draft, article: Article) -> None:
    """Take over the place named last before the incident, or the dateline's."""
    for number in range(draft.sentences[0], -1, -1):
        names = [n for n in article.names.get(number, ()) if n.kind == "place" and not n.common and not n.nested]
        if names:
            use: PlaceUse = ("in", number, names[0])
            draft.places.append(use)
            draft.inherited_place = True
            return
