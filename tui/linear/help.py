"""What can be typed, in words to be read aloud."""

PROMPT = "What now? Enter for more, a number to read, h for help: "
HELP = (
    "Enter: the next incidents, or more of the article.",
    "A number: all that is known of that incident. n: the next one. p: the one before.",
    "a: the article that reports it, with the evidence. a and a number, as in a 3: that of another one.",
    "A slash and words, as in /drone place:Derna after:2020-07: search. A slash alone: everything again.",
    "f: what is found by type, country, place, actor and so on, with numbers.",
    "searches: the searches that you keep, with what is new. keep and a name, as in keep by air: keep this one. "
    "forget and a name: keep it no longer.",
    "tag and a name, as in tag port: tag the incident read last, or take the tag off.",
    "note and words, as in note ask Lena: write a note on it. note alone: its notes, to take one away.",
    "star: put a star on its article, or take it off.",
    "correct: what is understood of it, and how to put that right, as in correct killed 3.",
    "merge and numbers, as in merge 3 5: these are one incident. merge alone: what it is possibly the same as.",
    "split: one of its articles tells of another incident.",
    "u: take your last change back. r: do it again.",
    "export and a format, as in export csv: write what is found to a file. web: open the page of the article.",
    "h: this help. q: leave.",
)
