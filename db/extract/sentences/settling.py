"""Letters of words that can be several parts of speech, settled by the letters beside them."""

from __future__ import annotations

import re
from functools import lru_cache

_Fix = tuple[re.Pattern[str], str]
_FIXES: tuple[tuple[str, tuple[_Fix, ...]], ...] = tuple(
    (of, tuple((re.compile(pattern), letter) for pattern, letter in fixes))
    for of, fixes in (
        ("#", ((r"(?<=#)[tC](?=#+[JNLK])", "#"),)),
        ("w", (
            (r"(?<=[LNUxz])w(?=[D#UKJLNRetAPozxi]|d[LN])", "g"),
            (r"w", "h"),
        )),
        ("Q", ((r"(?<=[PAJD])Q", "A"),)),
        ("A", (
            (r"(?<=#)A(?=[NLJez])", "J"),
            (r"[PAJD](?=A#)", "A"),
        )),
        ("a", (
            (r"a(?=D?#)", "A"),
            (r"a", "P"),
        )),
        ("i", (
            (r"(?<=[tM])i", "v"),
            (r"i(?=[NLxzhd#JKU])", "J"),
        )),
        ("q", (
            (r"(?<=[HB])q", "d"),
            (r"(?<=[HB][AG])q", "d"),
            (r"(?<=[tMO])q", "v"),
            (r"(?<=[NLURKTWCxz#])q(?=[D#UKJRPTAyoxNLzti]|$)", "d"),
            (r"(?<=h)q(?=[D#UKRP])", "d"),
            (r"(?<=[NLURx]A)q(?=[D#UKJRNLxt]|P[D#])", "d"),
            (r"(?<=[NLUxz],)q", "d"),
            (r"(?<=[NLURx])q(?=C[dxqe])", "d"),
            (r"(?<=Bd)q(?=[JP])", "d"),
            (r"(?<=BdC)q(?![DJLNUK#])|(?<=Bd[AP]C)q(?![DJLNUK#])", "d"),
            (r"q", "x"),
        )),
        ("xi", (
            (r"(?<=[tM])[xi]", "v"),
            (r"(?<=[tM][AG])[xi]", "v"),
            (r"(?<=[OM][GA])[xi]", "v"),
            (r"(?<=[DJK#'o])[xi]", "N"),
        )),
        ("v", ((r"(?<=[DJK#'o])v", "N"),)),
        ("x", (
            (r"(?<=[LRz])x(?=[D#UKJLNRAxTW]|z(?![D#UKJLNR]))", "v"),
            (r"(?<=R)x", "v"),
            (r"(?<=[LNU,]W)x(?=[D#UKJLNRz])|(?<=[LNU,]WA)x(?=[D#UKJLNRz])", "v"),
            (r"(?<=^L)x(?=P[UDKJL#])(?!.*[zsvdqeB])", "v"),
        )),
        ("xi", ((r"[xi]", "N"),)),
        ("z", ((r"(?<=[DJK#'oPyh])z|(?<=UCU)z(?=[TPC,:.]|$)", "L"),)),
        ("h", (
            (r"(?<=[DJK#'])h(?=[^D#U])", "N"),
            (r"(?<=T,)h(?=A?[oP][^,:SW]*[dsBHM])|(?<=P)h(?=A[oP]U)|^h(?=A[oP])", "N"),
            (r"(?<=,)h(?=C)|(?<=T,)h(?=P)", "g"),
            (r"(?<=L)h(?=[NL])", "N"),
            (r"(?<=L)h(?=P)", "g"),
            (r"(?<=[NU])h(?=[NLoPByMHd,:zSW]|$)", "N"),
            (r"(?<=PU)h(?=[TC])", "N"),
            (r"(?<=D[NU])h(?=T)", "N"),
            (r"(?<=DT)h|(?<=DTT)h|(?<=T)h(?=[Wo])", "N"),
            (r"(?<=S)h(?=[de][#D]|[dsqBHM])|(?<=[dsP])h(?=W[de])", "N"),
            (r"(?<=[SPyo])h(?=T+(?:[oPCyBHMds,:.S]|$))|^h(?=T+[PdsqexzBHM]|W)", "N"),
            (r"(?<=[SPyo,B])h(?=[D#UKJLNRe])", "g"),
            (r"(?<=[BSAR])h", "g"),
            (r"(?<=[dsv])h(?=[PA])", "g"),
            (r"(?<=[LUNT])h(?=[D#UKJLNRetA])", "g"),
            (r"h(?=[oPCyBHMds,:.S])", "N"),
            (r"h(?=[NL])", "J"),
            (r"h", "g"),
        )),
        ("ed", (
            (r"(?<=[DJ'])[ed](?=[JNLUKz])", "J"),
            (r"(?<=DA)[ed](?=[JNLz])", "J"),
            (r"(?<=#)[ed](?=J*[NLUKz])", "J"),
        )),
        ("e", (
            (r"(?<=[DJ#])e(?![NLJUKyP])", "L"),
            (r"(?<=[#C])e(?=[,:PS]|$)", "L"),
            (r"(?<=[PtVv,C])e(?=[NLJ])", "J"),
        )),
        ("ed", ((r"^[ed](?=[NLJK])", "J"),)),
        ("e", ((r"e", "d"),)),
        ("d", (
            (r"(?<=[vsdPytg])d(?=[LN])", "J"),
            (r"(?<=[Pyt])d(?=U)", "J"),
            (r"(?<=[vsdP]A)d(?=[LN])", "J"),
            (r"(?<=o)d(?=[JLNU])", "J"),
            (r"(?<=o[AT])d(?=[JLNU])", "J"),
        )),
    )
)  # fmt: skip
"""What settles ambiguous letters, in this order; each step is for the one or two letters in front of it."""

_GOVERNED = re.compile(r"[Poygw][D#JKNLUA]*$")
_HEADLINE = re.compile(
    r"(?<=[NUKL])z(?=[D#UKJLNAPTRtx]|$)|(?<=[xh])z(?=#)"
    r"|(?<=^x)z(?=[PDUKJN]|x(?![#DUKJN]))(?!.*x[#D])|(?<=[NUKJLx]x)z(?=[D#UKJN]|x(?![#DUKJN]))"
)
_SUBJECT_PRONOUN = re.compile(r"(?<=R)z|(?<=W)z(?![dBHMOAq])")
_DEMONSTRATIVE = re.compile(r"k(?=[JNLK#z]|x[zL])")
_FINITE = re.compile(r"[sBHMO]|(?<![DJ])d|(?<=[NLUK])q(?=[D#])")


def _present_tense(text: str) -> str:
    """A word that can be a plural or a third person is the verb of a clause that has no other ("jet bombs camp")."""
    for match in _HEADLINE.finditer(text):
        at = match.start()
        begin = max(text.rfind(mark, 0, at) for mark in ",:SW") + 1
        governed = text[at + 1 : at + 2] != "#" and _GOVERNED.search(text, begin, at) is not None
        if not governed and not _FINITE.search(text, begin, _end_of_clause(text, at)):
            text = text[:at] + "s" + text[at + 1 :]
    return text


def may_rule(text: str, at: int, *, counted: bool) -> bool:
    """Whether a word that can be a noun or a verb stands before an object, in a clause that has no other verb.

    Where the object must be ``counted``, it begins with a number, an article or a people: "Taliban kill five", and no
    "Hamas attack plan".
    """
    begin = max(text.rfind(mark, 0, at) for mark in ",:SW") + 1
    if (_COUNTED if counted else _OBJECT).match(text, at + 1) is None or text[begin - 1 : begin] == "S":
        return False  # "after Taliban attack five bodies found"
    if _GOVERNED.search(text, begin, at) is not None:
        return False
    return _FINITE.search(text, begin, _end_of_clause(text, at)) is None


_OBJECT, _COUNTED = re.compile("[D#UKJLNx]"), re.compile("[D#K]")


def _end_of_clause(text: str, at: int) -> int:
    """Where the clause of a letter ends; the commas of a list behind its preposition end none: "strikes on a bridge, a
    school and a camp killed"."""
    listed = text[at + 1 : at + 2] == "P"
    while (mark := _MARK.search(text, at)) is not None:
        series = _SERIES.match(text, mark.start()) if listed else None
        if series is None:
            return mark.start()
        at = series.end()
    return len(text)


_MARK = re.compile("[,:SW]")
_SERIES = re.compile("(?:,[D#JKA]*[NLUx]+)+,?C[D#JKA]*[NLUx]+")


@lru_cache(maxsize=8_192)
def settle(text: str) -> str:
    """Settle ambiguous letters by their neighbours."""
    if "k" in text:
        text = _DEMONSTRATIVE.sub("D", text).replace("k", "R")
    text = text.replace("PT", "TT").replace("ST", "TT") if "T" in text else text
    if "z" in text:
        text = _present_tense(text)
        text = _SUBJECT_PRONOUN.sub("s", text)
    for of, fixes in _FIXES:
        if of[0] in text or of[-1] in text:
            for pattern, letter in fixes:
                text = pattern.sub(letter, text)
    return text.replace("z", "L")
