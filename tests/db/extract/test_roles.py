"""Who did what to whom: constructions of English news, each in mixed case and as a wire in capitals."""

from __future__ import annotations

import pytest

from db.extract import extract

# sentence | doers | targets and victims, each a word of the phrase; "" where there is to be none
_TOLD = """
The mayor was murdered by two paid gunmen on Monday. | gunmen | mayor
Six teachers were killed by three armed men. | men | teachers
The trader was shot to death by two men riding a motorcycle. | men | trader
Urban guerrillas blew up a public bus north of the capital. | guerrillas | bus
The rebels reportedly blew up several power lines with dynamite. | rebels | lines
Six teachers were killed by a group of 30 to 40 men wearing uniforms. | men | teachers
Gunmen riding motorcycles killed a health worker near the market. | Gunmen | worker
The bishop, who had denounced the army, was assassinated. | | bishop
The guerrillas, who came in two trucks, attacked the garrison with mortars. | guerrillas | garrison
Unknown assailants set fire to a school in the northern district overnight. | assailants | school
"""

_BEFORE = "This is what the radio of the capital said in the evening."


def _table(text: str) -> list[tuple[str, ...]]:
    return [tuple(cell.strip() for cell in line.split("|")) for line in text.strip().splitlines()]


def _heads(sentence: str) -> tuple[str, str]:
    actors = [actor for report in extract(sentence).reports for actor in report.actors]
    doers = [actor.text or actor.name for actor in actors if actor.role == "perpetrator"]
    others = [actor.text or actor.name for actor in actors if actor.role in ("target", "victim")]
    return " ".join(doers).lower(), " ".join(others).lower()


@pytest.mark.parametrize("capitals", [False, True], ids=["mixed", "CAPITALS"])
@pytest.mark.parametrize(("sentence", "doers", "others"), _table(_TOLD))
def test_roles(sentence: str, doers: str, others: str, capitals: bool) -> None:
    did, bore = _heads(f"{_BEFORE} {sentence}".upper() if capitals else sentence)
    for told, wanted in ((did, doers), (bore, others)):
        assert bool(told) == bool(wanted)
        assert all(word.lower() in told for word in wanted.split(","))
