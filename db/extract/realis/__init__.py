"""Whether what a trigger names has happened: the gate between words of violence and incidents."""

from __future__ import annotations

from db.extract.realis.cues import Cues, cues_of, subject_of
from db.extract.realis.gate import realis

__all__ = ["Cues", "cues_of", "realis", "subject_of"]
