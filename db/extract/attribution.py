"""Who says so: sources, the day of saying, and what is suspected, claimed, denied or confirmed."""

from __future__ import annotations

from dataclasses import dataclass

from db.extract.tokens import Sentence


@dataclass(frozen=True, slots=True)
class Source:
    """Whom a sentence quotes, without its article ("local sources"), at tokens ``first`` to ``last`` inclusive."""

    text: str
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Attribution:
    """The sources of a sentence. ``say_token`` is the verb of saying; ``said`` whether there is one."""

    sources: tuple[Source, ...] = ()
    said: bool = False
    say_token: int | None = None


@dataclass(frozen=True, slots=True)
class StatusCue:
    """A standing of an incident (suspected, claimed, denied, unclaimed, confirmed, reported) and the words saying it.

    ``by`` are the tokens (first, last) of the claimant, denier or accuser, ``accused`` those of who is said to have
    done it; None where the sentence does not name them.
    """

    status: str
    first: int
    last: int
    by: tuple[int, int] | None = None
    accused: tuple[int, int] | None = None


def attribution(sentence: Sentence) -> Attribution:
    """Find whom a sentence quotes."""
    return Attribution()


def dates_the_saying(sentence: Sentence, first: int, last: int) -> bool:
    """Whether the date expression at tokens ``first`` to ``last`` dates the saying and not what is told."""
    return False


def status_cues(sentence: Sentence) -> tuple[StatusCue, ...]:
    """Collect all words of a sentence on the standing of what it tells."""
    return ()


def status_of(sentence: Sentence, at: int, cues: tuple[StatusCue, ...] | None = None) -> tuple[StatusCue, ...]:
    """Give those status cues of a sentence that bear on the trigger at token ``at``."""
    return ()
