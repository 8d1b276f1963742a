"""What a reading needs: tests on the phrases around a trigger that tell violence from figures of speech.

Each module holds the tests of one field; ``TESTS`` gives them the names by which triggers.tsv asks for them.
What some of them cannot do without, ``prospects`` knows too, and spares the sentences that lack it.
"""

from __future__ import annotations

from collections.abc import Callable

from db.extract.deeds.events import Event
from db.extract.deeds.needs import arms, crowds, forces, harm, taking
from db.extract.deeds.roles import VerbRoles
from db.extract.deeds.scene import Scene

TESTS: dict[str, Callable[[Event, Scene, VerbRoles | None], bool]] = {
    "phys": harm.physical,
    "violent": harm.violent,
    "human": harm.human,
    "weapon": arms.weapon,
    "device": arms.device,
    "thing": harm.thing,
    "deserters": forces.deserters,
    "forces": forces.forces,
    "forcesany": forces.forces_any,
    "armedany": forces.armed_any,
    "capturable": forces.capturable,
    "crackeddown": crowds.cracked_down,
    "crowd": crowds.crowd,
    "beforecrowd": crowds.before_crowd,
    "deal": crowds.deal,
    "event": crowds.of_event,
    "basething": forces.base_thing,
    "weaponthing": arms.weapon_thing,
    "civil": taking.civil,
    "captives": taking.captives,
    "chemical": arms.chemical,
    "crowdsalone": crowds.crowds_alone,
    "armeddoer": forces.armed_doer,
    "place": forces.place_held,
    "takenplace": forces.taken_place,
    "crowds": crowds.crowds,
    "masses": crowds.masses,
    "mobbed": crowds.mobbed,
    "gathering": crowds.gathering,
    "breakingout": crowds.breaking_out,
    "inmates": taking.inmates,
    "named": crowds.named,
    "goods": taking.goods,
    "building": harm.building,
    "armedobject": forces.armed_object,
    "underfire": arms.under_fire,
    "weaponsubject": arms.weapon_subject,
    "fighters": forces.fighters,
    "bystanders": harm.bystanders,
    "slain": harm.slain,
    "unearthed": harm.unearthed,
    "vessel": harm.vessel,
    "costly": harm.costly,
    "operation": forces.operation,
    "ownfire": arms.own_fire,
}


def satisfied(event: Event, scene: Scene, roles: VerbRoles | None) -> bool:
    """Whether the event has what its reading needs; triggers.tsv names the tests.

    Where the parties decide what the event is, a test settles its family or means: gunmen do not arrest, they abduct.
    """
    needs = event.sense.needs
    return not needs or TESTS[needs](event, scene, roles)
