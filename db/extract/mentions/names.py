"""The record of one name found in an article."""

from __future__ import annotations

from dataclasses import dataclass

from db.gazetteer.places import Place


@dataclass(slots=True)
class Name:
    """A named entity at the tokens ``first`` to ``last`` (both inclusive) of the sentence number ``sentence``.

    ``kind`` is a kind of Mention. ``name`` is canonical, ``entity`` its stable id, None where nothing is known by that
    name. ``candidates`` are the places a place name or a demonym can mean. ``nested`` marks a name inside a larger one
    ("Syrian" in "Syrian army"); ``common`` an unnamed description ("drone", "the village", "residents"). ``head`` is
    the common noun beside a place ("province" in "Homs province") and ``container`` the place named after it
    ("Texas" in "Paris, Texas"). ``part`` is the piece of a compound token that is the name ("Russia" in
    "Turkey-Russia"), empty where it is the whole.
    """

    sentence: int
    first: int
    last: int
    kind: str
    name: str
    entity: str | None = None
    candidates: tuple[Place, ...] = ()
    nested: bool = False
    common: bool = False
    head: str = ""
    container: str = ""
    dateline: bool = False
    part: str = ""
