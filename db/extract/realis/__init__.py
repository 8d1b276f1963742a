"""Whether what a trigger names has happened: the gate between words of violence and incidents."""

from __future__ import annotations

from db.extract.realis.cues import HARD_DOMAINS, Cues, cues_of, domains_of
from db.extract.realis.gate import realis
from db.extract.realis.subject import COURT, subject_of

__all__ = ["COURT", "HARD_DOMAINS", "Cues", "cues_of", "domains_of", "realis", "subject_of"]
