"""Families of triggers: the domain of each, and which of them explode, fight, or tell only what came of a deed."""

from __future__ import annotations

from db.gazetteer.tables import rows

DOMAIN: dict[str, str] = dict(rows("event_families.tsv"))
"""The domain of each family of triggers: what sort of incident it tells of."""
DENIAL = "denial"
"""The domain of a draft that only says that something was denied."""
TOLL = "toll"
"""The domain of a draft that only tells who came to harm."""
BODIES = "bodies"
"""The domain of a draft that only says that somebody told of before was found dead."""
OPERATION = "operation"
"""The family, and the domain, of what only says where, when and by whom an operation was carried out."""
BLASTS = frozenset({"bomb", "blast", "air", "shell", "suicide", "mine", "grenade"})
"""Families of what explodes."""
FIGHTING = frozenset({"clash", "offensive"})
"""Families of fights between armed bodies."""
EFFECTS = frozenset({"kill", "die", "injure", "damage"})
"""Families that tell what came of a deed rather than the deed."""
