"""The types of incidents, ACLED's sub-event types, and the rules that decide between them."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache, lru_cache

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


@lru_cache(maxsize=8_192)
def decide(shown: frozenset[str]) -> tuple[str, str]:
    """Give the type of an incident that shows these features ("family:blast", "means:air"), and the deciding rule."""
    shows = _mask(shown)
    for rule, kind, conditions, banned in _rules():
        if banned & shows:
            continue
        for alternatives in conditions:
            if not alternatives & shows:
                break
        else:
            return kind, rule
    return "other", "no-rule"


@cache
def _bits() -> dict[str, int]:
    """Give a bit for each feature that a rule asks for."""
    cells = " ".join(cell for _, _, cell in rows("event_types.tsv")).replace("|", " ").replace("!", "").split()
    return {feature: 1 << number for number, feature in enumerate(dict.fromkeys(cells))}


@cache
def _rules() -> list[tuple[str, str, list[int], int]]:
    """Give each rule: its name, its type, a mask of bits for each condition, and the mask of what is banned."""
    rules = []
    for rule, kind, cell in rows("event_types.tsv"):
        conditions = cell.split()
        wanted = [_mask(condition.split("|")) for condition in conditions if condition[0] != "!"]
        rules.append((rule, kind, wanted, _mask(condition[1:] for condition in conditions if condition[0] == "!")))
    return rules


def _mask(features: Iterable[str]) -> int:
    mask = 0
    for feature in features:
        mask |= _bits().get(feature, 0)
    return mask
