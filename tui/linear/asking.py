"""Asking for one of several things by its number."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

Ask = Callable[[str], str]
Say = Callable[[str], object]


def tell(say: Say, lines: Iterable[str]) -> bool:
    """Say some lines; tell whether there were any."""
    told = False
    for line in lines:
        say(line)
        told = True
    return told


def which(ask: Ask, say: Say, question: str, choices: Sequence[str]) -> int | None:
    """Read the choices out with their numbers and give the index of the one taken, None where none was."""
    tell(say, (f"{number}. {choice}" for number, choice in enumerate(choices, 1)))
    said = answer(ask, f"{question} A number, or Enter for none: ")
    if said.isdecimal() and 1 <= int(said) <= len(choices):
        return int(said) - 1
    say("Left as it is.")
    return None


def sure(ask: Ask, say: Say, question: str) -> bool:
    """Ask whether something is really to be done."""
    yes = answer(ask, f"{question} y or n: ").casefold() in ("y", "yes")
    if not yes:
        say("Left as it is.")
    return yes


def answer(ask: Ask, question: str) -> str:
    """Give what is answered; nothing where the input has ended."""
    try:
        return ask(question).strip()
    except EOFError:
        return ""
