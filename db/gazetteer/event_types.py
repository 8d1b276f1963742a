"""The types of incidents, ACLED's sub-event types, and the rules that decide between them."""

from __future__ import annotations

from functools import cache

from db.gazetteer.tables import rows

ACLED = {
    "government-regains-territory": ("Battles", "Government regains territory"),
    "non-state-actor-overtakes-territory": ("Battles", "Non-state actor overtakes territory"),
    "armed-clash": ("Battles", "Armed clash"),
    "chemical-weapon": ("Explosions/Remote violence", "Chemical weapon"),
    "air-drone-strike": ("Explosions/Remote violence", "Air/drone strike"),
    "suicide-bomb": ("Explosions/Remote violence", "Suicide bomb"),
    "shelling-artillery-missile-attack": ("Explosions/Remote violence", "Shelling/artillery/missile attack"),
    "remote-explosive-landmine-ied": ("Explosions/Remote violence", "Remote explosive/landmine/IED"),
    "grenade": ("Explosions/Remote violence", "Grenade"),
    "explosion": ("Explosions/Remote violence", None),
    "sexual-violence": ("Violence against civilians", "Sexual violence"),
    "attack": ("Violence against civilians", "Attack"),
    "abduction-forced-disappearance": ("Violence against civilians", "Abduction/forced disappearance"),
    "peaceful-protest": ("Protests", "Peaceful protest"),
    "protest-with-intervention": ("Protests", "Protest with intervention"),
    "excessive-force-against-protesters": ("Protests", "Excessive force against protesters"),
    "violent-demonstration": ("Riots", "Violent demonstration"),
    "mob-violence": ("Riots", "Mob violence"),
    "agreement": ("Strategic developments", "Agreement"),
    "arrests": ("Strategic developments", "Arrests"),
    "change-to-group-activity": ("Strategic developments", "Change to group/activity"),
    "disrupted-weapons-use": ("Strategic developments", "Disrupted weapons use"),
    "headquarters-or-base-established": ("Strategic developments", "Headquarters or base established"),
    "looting-property-destruction": ("Strategic developments", "Looting/property destruction"),
    "non-violent-transfer-of-territory": ("Strategic developments", "Non-violent transfer of territory"),
    "other": ("Strategic developments", "Other"),
}
"""Event type and sub-event type of each slug, in the words of the ACLED codebook (acleddata.com)."""


@cache
def decide(shown: frozenset[str]) -> tuple[str, str]:
    """Give the type of an incident that shows these features ("family:blast", "means:air"), and the deciding rule."""
    for rule, kind, conditions, banned in _rules():
        if all(not alternatives.isdisjoint(shown) for alternatives in conditions) and banned.isdisjoint(shown):
            return kind, rule
    return "other", "no-rule"


@cache
def _rules() -> list[tuple[str, str, list[frozenset[str]], frozenset[str]]]:
    rules = []
    for rule, kind, cell in rows("event_types.tsv"):
        conditions = cell.split()
        wanted = [frozenset(condition.split("|")) for condition in conditions if condition[0] != "!"]
        banned = frozenset(condition[1:] for condition in conditions if condition[0] == "!")
        rules.append((rule, kind, wanted, banned))
    return rules
