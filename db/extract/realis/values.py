"""The values of realis, and the words that bound the reach of a cue."""

from __future__ import annotations

from db.extract.realis.cues import Verdict

ACTUAL, HYPOTHETICAL, NEGATED, HABITUAL, GENERIC = "actual", "hypothetical", "negated", "habitual", "generic"
"""Whether something happened, as in ``db.model.Report.realis``."""
ASSERTED: Verdict = (ACTUAL, "asserted")

REACH = 12
"""So many tokens left of a trigger a word may stand that rules it."""

STOPS = frozenset({";", ":", ".", "(", ")", "[", "]"})
"""Signs beyond which no cue reaches."""

INVOLVEMENT = frozenset({
    "responsibility", "involvement", "participation", "role", "part", "connection", "link", "links", "knowledge",
    "complicity", "hand", "involved", "responsible", "behind", "credit", "blame",
})  # fmt: skip
"""Nouns that stand between a cue and a trigger it leaves alone: "denied any role in the attack"."""
