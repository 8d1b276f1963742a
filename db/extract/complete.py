"""What an incident does not say itself and the article does: its place, who is blamed, which accounts stand at all."""

from __future__ import annotations

from db.extract.article import Article
from db.extract.incidents import Draft, PlaceUse
from db.extract.standing import stands

def complete(drafts: list[Draft], article: Article) -> list[Draft]:
    """Keep the drafts that are incidents and give them the place that the context holds."""
    kept = [draft for draft in drafts if stands(draft, article)]
    for draft in kept:
        if not draft.places:
            _inherit_place(draft, article)
    return kept


def _inherit_place(draft: Draft, article: Article) -> None:
    """Take over the place named last before the incident, or the dateline's."""
    for number in range(draft.sentences[0], -1, -1):
        names = [n for n in article.names.get(number, ()) if n.kind == "place" and not n.common and not n.nested]
        if names:
            use: PlaceUse = ("in", number, names[0])
            draft.places.append(use)
            draft.inherited_place = True
            return
