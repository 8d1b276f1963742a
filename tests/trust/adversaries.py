"""Texts that nobody wrote to be read: one thing over and over, to find what takes longer and longer."""

from __future__ import annotations

from hypothesis import strategies as st

UNITS = dict(
    (
        *(("dots", "."), ("spaced dots", ". "), ("quotes", '"'), ("opening quotes", "“"), ("said", '"a" he said ')),
        *(("commas", ","), ("list", "men, "), ("towns", "Mosul, "), ("digits", "7"), ("groups", "1,234,")),
        *(("dates", "7 May 2020 "), ("slashes", "7/7/"), ("colons", "7:7:"), ("and", "and "), ("or", "killed or ")),
        *(("open", "("), ("square", "["), ("opened words", "(a "), ("capitals", "MOSUL "), ("names", "Adam ")),
        *(("ranks", "General Ministry of the "), ("letters", "A"), ("initials", "A."), ("killed", "killed ")),
        *(("killed alone", "Killed. "), ("bombs", "bomb killed 3 men in Mosul "), ("hyphens", "a-"), ("dashes", "-")),
        *(("sentences", "A bomb killed 3 men in Mosul on Monday. "), ("types", "shelling raid clash looting arrest ")),
        *(("lines", "a\n"), ("paragraphs", "A bomb hit Mosul.\n\n"), ("owners", "Mosul's "), ("marks", "e\u0301")),
        *(("words", "word "), ("one word", "w"), ("links", "http://a.b/"), ("mails", "a@b."), ("years", "2020-")),
        *(("numbers", "twenty one hundred thousand "), ("between", "between 3 and "), ("more", "more than ")),
        *(("least", "at least 3 people were killed, "), ("pronouns", "they killed him, he killed them. ")),
        *(("days", "last week Monday days ago "), ("months", "January "), ("ways", "from Mosul to 5 km north of ")),
        *(("who", "who killed those who "), ("by", "killed by "), ("attack by", "attack by "), ("in", "clashes in ")),
        *(("of", "2020 attack of { TD "), ("to", "to CLASHES "), ("markup", "<p>killed</p>"), ("entities", "&amp;")),
        *(("halves", "\ud800"), ("bombs drawn", "\U0001f4a3"), ("dashed", "— killed "), ("both", "soldiers and ")),
        *(("sums", "two men, three women and "), ("bylines", "By Adam Smith\n"), ("datelines", "WASHINGTON (AP) — ")),
        *(("furniture", "Share\n2 min read\n"), ("stops", "Gunmen. "), ("questions", "killed? "), ("ellipses", "… ")),
        *(("denials", "denied "), ("blame", "blames. "), ("accusations", "accused ISIS of killing ")),
        *(("lives", "lose their lives, "), ("compounds", "found shot dead ")),
        *(("life", "lose life, "), ("charges", "lathi charge, "), ("dead", "blames dead. ")),
        *(("cyclones", "by army dead Venezuela cyclone and-"), ("guns", "machinegun fire, ")),
    )
)
"""What is repeated, by name."""

FRAGMENTS = (
    *(
        "killed",
        "attack",
        "bombing",
        "wounded",
        "clashes",
        "arrested",
        "soldiers",
        "police",
        "civilians",
        "ISIS",
        "army",
    ),
    *("3", "1,200", "²", "½", "٣", "Ⅷ", "two", "dozens of", "at least", "between", "hundred", "-year-old", "%", "$5"),
    *(
        "and",
        "or",
        "of",
        "in",
        "by",
        "near",
        "from",
        "to",
        "after",
        "while",
        "who",
        "said",
        "claimed",
        "not",
        "if",
        "his",
    ),
    *("Mosul", "Syria", "U.S.", "Mr.", "al-", "Reuters", "on Monday", "last week", "May 7", "2020", "yesterday"),
    *(
        ".",
        ",",
        ";",
        ":",
        "(",
        ")",
        '"',
        "“",
        "”",
        "—",
        "-",
        "'s",
        "n't",
        "\n",
        "\n\n",
        "\t",
        "\xa0",
        "\u200b",
        "\u202e",
    ),
    *(
        "\u0301",
        "\x00",
        "\x1b",
        "\x85",
        "\ud800",
        "ـ",
        "قتل",
        "进攻",
        "ß",
        "İ",
        "ﬁ",
        "A",
        "x",
        "--backed",
        "pro-",
        "W-",
    ),
)


@st.composite
def compositions(draw: st.DrawFn, size: int) -> str:
    """Give about so many characters: a few fragments of war news and of nonsense, over and over or in any order."""
    pool = draw(st.lists(st.sampled_from(FRAGMENTS) | st.text(max_size=3), min_size=1, max_size=12))
    between = draw(st.sampled_from((" ", " ", "", ", ", "-", "\n", ". ", " and ")))
    if draw(st.booleans()):
        text = between.join(pool) + between
        return (text * (size // max(1, len(text)) + 1))[:size]
    order = draw(st.randoms(use_true_random=False))
    return between.join(order.choice(pool) for _ in range(size // 5))[:size]
