"""Compile db/gazetteer/data/words.tsv: the common English word forms with what part of speech each can be.

    pip install lemminflect && apt-get install scowl
    python scripts/build_lexicon.py > db/gazetteer/data/words.tsv

Forms and inflections come from lemminflect (MIT; its tables derive from the NIH SPECIALIST lexicon), how common a form
is from the size classes of SCOWL 2020.12.07 (its own permissive licence, quoted in NOTICE).
"""

from __future__ import annotations

import csv
import gzip
import sys
from importlib.resources import files
from pathlib import Path

SCOWL = Path("/usr/share/dict/scowl")
SIZES = (10, 20, 35, 40, 50)
VERB_SLOTS = ("d", "p", "g", "s")  # past, past participle, gerund, third person singular

UNUSED = {"fatigues": "s", "kills": "N"}
"""Readings that news has no use for, and that would hide the other one: "Strike on port kills two"."""
LACKING = {"fatigues": {"N": "fatigue"}, "run": {"p": "run"}}
"""Readings that the inflections leave out: "men in army fatigues", "a camp run by the agency"."""


def common_forms() -> dict[str, int]:
    """Give each lower-case form of SCOWL's English, American and British lists with its smallest size class."""
    sizes: dict[str, int] = {}
    for size in SIZES:
        for name in ("english-words", "american-words", "british-words"):
            for line in (SCOWL / f"{name}.{size}").read_text("latin-1").splitlines():
                if "'" not in line:
                    sizes.setdefault(line.lower(), size)
    return sizes


def inflections() -> dict[str, dict[str, str]]:
    """Give form -> {tag letter: lemma}."""
    forms: dict[str, dict[str, str]] = {}

    def add(cell: str, letter: str, lemma: str) -> None:
        for form in filter(None, cell.split("/")):
            forms.setdefault(form.lower(), {}).setdefault(letter, lemma)

    table = files("lemminflect") / "resources" / "infl_lu.csv.gz"
    with gzip.open(str(table), "rt", encoding="utf-8") as lines:
        for lemma, part, *cells in csv.reader(lines):
            if part == "noun":
                add(lemma, "n", lemma)
                add(cells[0], "N", lemma)
            elif part == "verb":
                add(lemma, "b", lemma)
                past, participle, gerund, third = cells
                for cell, letter in zip((past, participle or past, gerund, third), VERB_SLOTS, strict=True):
                    add(cell, letter, lemma)
            else:
                for cell in (lemma, *cells):
                    add(cell, "a" if part == "adj" else "r", lemma)
    return forms


def main() -> None:
    """Write the table to standard output, sorted by form."""
    forms = inflections()
    out = sys.stdout
    out.write(
        "# form\tparts : n noun, N plural, b base, d past, p participle, g gerund, s third, a adjective, r adverb"
    )
    out.write("\tlemma\tSCOWL size; made by scripts/build_lexicon.py\n")
    for form, size in sorted(common_forms().items()):
        parts = {letter: lemma for letter, lemma in forms.get(form, {}).items() if letter not in UNUSED.get(form, "")}
        parts |= LACKING.get(form, {})
        verb = next((parts[letter] for letter in "dpgsb" if letter in parts), None)
        lemma = verb or next(iter(parts.values()), form)
        out.write(f"{form}\t{''.join(sorted(parts))}\t{'' if lemma == form else lemma}\t{size}\n")


if __name__ == "__main__":
    main()
