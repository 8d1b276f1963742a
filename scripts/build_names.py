"""Make db/gazetteer/data/given_names.tsv and surnames.tsv.

Sources: the frequency lists of the US Census of 1990 as packaged by ``names`` (public domain) and the Latin and
Cyrillic name lists of ``Faker`` (MIT licence). Usage: ``pip install names faker; python scripts/build_names.py``.
"""

from __future__ import annotations

import importlib
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

DATA = Path(__file__).parent.parent / "db" / "gazetteer" / "data"
SURNAMES_KEPT = 15_000
LOCALES = (
    "az_AZ cs_CZ de_DE en_GB en_IN en_KE en_NG en_NZ en_PK en_TH es_AR es_CL es_CO es_ES es_MX fr_DZ fr_FR ga_IE ha_NG "
    "hr_HR hu_HU id_ID ig_NG it_IT lt_LT lv_LV nl_NL pl_PL pt_BR pt_PT ro_RO ru_RU sk_SK sl_SI sv_SE sw tr_TR tw_GH "
    "uk_UA uz_UZ vi_VN yo_NG zu_ZA"
)
CYRILLIC = "абвгдежзийклмнопрстуфхцчшщъыьэюяіїєґё"
LATIN = "a b v g d e zh z i y k l m n o p r s t u f kh ts ch sh shch _ y _ e yu ya i i e g e"
NO_GIVEN_NAMES = frozenset({"", "us"})
"""What is hardly ever one in news: "a US F-16"."""
TRANSLITERATION = dict(zip(CYRILLIC, LATIN.split(), strict=True))


def latin(name: str) -> str:
    """Give a name in plain lower-case Latin letters, empty where that cannot be done."""
    name = name.lower().replace("ı", "i").replace("ə", "a").replace("ł", "l").replace("đ", "d").replace("ø", "o")
    name = "".join(TRANSLITERATION.get(letter, letter) for letter in name).replace("_", "")
    name = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c)).replace("’", "'")
    return name if re.fullmatch(r"[a-z]{2,}(?:[-'][a-z]+)*", name) else ""


def census(kind: str) -> list[str]:
    """Give the names of one list of the census, the commonest first."""
    import names

    lines = (Path(names.__file__).parent / f"dist.{kind}").read_text().splitlines()
    return [line.split()[0] for line in lines]


def faker(attribute: str) -> Iterator[str]:
    """Give the names of one kind of all locales."""
    for locale in LOCALES.split():
        provider = importlib.import_module(f"faker.providers.person.{locale}").Provider
        names = getattr(provider, attribute, ())
        for name in () if isinstance(names, property) else names:
            yield from str(name).split()


def write(path: Path, header: str, lines: Iterable[str]) -> None:
    """Write a sorted table with its header."""
    path.write_text("\n".join([header, *sorted(lines)]) + "\n", encoding="utf-8")


def main() -> None:
    """Write both tables."""
    genders: defaultdict[str, set[str]] = defaultdict(set)
    for gender, census_kind, attribute in (
        ("m", "male.first", "first_names_male"),
        ("f", "female.first", "first_names_female"),
    ):
        for name in (*census(census_kind), *faker(attribute)):
            genders[latin(name)].add(gender)
    for name in faker("first_names"):
        genders.setdefault(latin(name), set())
    surnames = {latin(name) for name in (*census("all.last")[:SURNAMES_KEPT], *faker("last_names"))}
    source = "made by scripts/build_names.py from the US Census of 1990 (public domain) and Faker (MIT)"
    given = (f"{name}\t{''.join(sorted(genders[name]))}".rstrip("\t") for name in genders if name not in NO_GIVEN_NAMES)
    write(DATA / "given_names.tsv", f"# given name	m male, f female, nothing: either; {source}", given)
    write(DATA / "surnames.tsv", f"# surname; {source}", surnames - {""})


if __name__ == "__main__":
    main()
