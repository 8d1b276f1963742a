"""Events out of triggers: a reading is chosen by what stands around the word, and its roles are filled."""

from __future__ import annotations

from db.extract import phrases as ph
from db.extract.events import Event
from db.extract.grammar import Parse
from db.extract.mentions import Name
from db.extract.phrases import Party, party
from db.extract.roles import VerbRoles, listed, owner, verb_roles
from db.extract.triggers import Hit
from db.gazetteer.nouns import noun_class
from db.gazetteer.triggers import Sense

TARGETING = frozenset({"on", "against", "at", "into", "toward", "towards", "upon", "onto"})
PLACING = frozenset(
    {"in", "at", "near", "outside", "inside", "along", "around", "across", "off", "from", "toward", "towards", "into",
     "between", "on", "over", "beside", "behind", "under", "through", "within", "beneath", "throughout", "to",
     "opposite"}
)  # fmt: skip
_MEANS = (
    (ph.SUICIDE, "suicide"), (ph.CHEMICAL, "chem"), (ph.AIRCRAFT | ph.AIRWEAPON, "air"), (ph.GRENADE, "grenade"),
    (ph.ARTILLERY, "shell"), (ph.BOMBING, "device"), (ph.GUN, "gun"), (ph.BLADE, "blade"), (ph.FIREWEAPON, "fire"),
    (ph.RIOTWEAPON, "riot"),
)  # fmt: skip


class Framer:
    """The events of one sentence: holds its parse, its names and the parties made of its noun chunks so far."""

    def __init__(self, parse: Parse, number: int, names: dict[int, Name], hits: list[Hit]) -> None:
        self.parse = parse
        self.number = number
        self.names = names
        self.hits = hits
        self.event_chunks = {parse.at[last] for _, last, senses in hits if senses[0].part == "n"}
        self._parties: dict[int, Party] = {}

    def party(self, chunk: int) -> Party:
        """Give the party of a noun chunk."""
        found = self._parties.get(chunk)
        if found is None:
            found = self._parties[chunk] = party(self.parse, chunk, self.number, self.names)
            if chunk in self.event_chunks and not found.cls & (ph.ARMED | ph.WEAPON):
                found.cls = ph.EVENT
            elif found.cls & (ph.NUMBER | ph.OTHER) or found.head in QUANTITIES:
                self._of_whom(found, chunk)
        return found

    def _of_whom(self, one: Party, chunk: int) -> None:
        """Let "dozens of militants" or "a group of gunmen" be what stands after its "of"."""
        kinds = self.parse.kinds
        if kinds[chunk + 1 : chunk + 3] != "oN" or not (one.cls & ph.NUMBER or one.head in QUANTITIES):
            return
        inner = self.party(chunk + 2)
        if inner.cls & (ph.HUMAN | ph.WEAPON | ph.THING):
            one.cls, one.head, one.last = inner.cls, inner.head, inner.last
            one.name = one.name or inner.name

    def parties(self, chunks: tuple[int, ...] | list[int]) -> list[Party]:
        """Give the parties of noun chunks."""
        return [self.party(chunk) for chunk in chunks]

    def around(self) -> int:
        """Give the classes of all noun chunks of the sentence."""
        mask = 0
        for chunk, kind in enumerate(self.parse.kinds):
            if kind == "N":
                mask |= self.party(chunk).cls
        return mask

    def events(self) -> list[Event]:
        """Give the events of the sentence in text order."""
        found = []
        for first, last, senses in self.hits:
            event = self.verb(first, last, senses) if senses[0].part == "v" else self.noun(first, last, senses)
            if event is not None:
                found.append(event)
        return found

    # -- verbs

    def verb(self, first: int, last: int, senses: tuple[Sense, ...]) -> Event | None:
        """Make the event of a verb, None where none of its readings fits its object and subject."""
        parse = self.parse
        chunk, after = parse.at[first], parse.at[last]
        if parse.kinds[after] == "N" and parse.last[after] > last:
            after -= 1
        gapped = "*" in senses[0].phrase and last - first >= senses[0].phrase.count(" ")
        group = parse.letters[parse.first[chunk] : parse.last[chunk] + 1]
        finite = not group.startswith("t") and "M" not in group and (group[-1] in "ds" or "B" in group or "H" in group)
        roles = verb_roles(
            parse, chunk, chunk if gapped else after, transitive=senses[0].frame in ("ap", "at", "light")
        )
        for sense in senses:
            event = Event(self.number, first, last, sense, sense.family, sense.means, chunk, passive=roles.passive)
            event.finite = finite
            self._fill(event, sense, roles)
            if self.allowed(event, sense, roles):
                return settled(event)
        return None

    def _fill(self, event: Event, sense: Sense, roles: VerbRoles) -> None:
        subject = self.parties(roles.subject)
        objects = self.parties(roles.objects)
        agents = self.parties(roles.agents)
        doers, undergoers = (agents, subject) if roles.passive else (subject, objects)
        frame = sense.frame
        if frame in ("p", "s") and roles.passive:
            doers = undergoers = subject
        if frame in ("ap", "i"):
            self._does(event, doers)
            self._undergoes(event, undergoers, frame)
        elif frame == "p":
            self._undergoes(event, subject, frame)
        elif frame == "at":
            self._does(event, doers)
            event.instruments.extend(p for p in undergoers if p.cls & ph.WEAPON)
            refine(event)
        elif frame == "with":
            event.parties.extend(p for p in (*subject, *objects) if p.cls & ph.HUMAN)
        else:
            self._does(event, doers)
        for prep, chunk in roles.phrases:
            self._phrase(event, frame, prep, self.party(chunk))

    def _does(self, event: Event, doers: list[Party]) -> None:
        for doer in doers:
            if doer.head in _KAMIKAZE or (
                doer.head in _BOMBERS and self.parse.sentence.lex[doer.last - 1].lower == "suicide"
            ):
                event.means = "suicide"
            if doer.cls & (ph.WEAPON | ph.AIRCRAFT | ph.VEHICLE):
                event.instruments.append(doer)
                if doer.name is not None and doer.cls & (ph.AIRCRAFT | ph.VEHICLE | ph.ARTILLERY):
                    event.perpetrators.append(doer)
                self._suspected_origin(event, doer)
            elif doer.cls & ph.HUMAN or (doer.cls & ph.PLACE and doer.name is not None):
                event.perpetrators.append(doer)
        refine(event)

    def _possessor(self, one: Party) -> list[Party]:
        """Give the person whose house or car it is: "the judge's car"."""
        mark = self.parse.letters.find("'", one.first, one.last)
        if mark <= one.first:
            return []
        name = self.names.get(mark - 1)
        if name is not None and not name.common:
            cls = ph.NAME_BITS.get(name.kind, 0) & ph.PERSON
        else:
            cls = ph.BITS[noun_class((self.parse.sentence.lex[mark - 1].lower,))] & (ph.OFFICIAL | ph.CIVILIAN)
        head = self.parse.sentence.lex[mark - 1].lower
        return [Party(self.number, one.first, mark - 1, cls, name, head)] if cls else []

    def _suspected_origin(self, event: Event, doer: Party) -> None:
        """Read "warplanes suspected to be from the coalition": whose they are thought to be did it."""
        kinds = self.parse.kinds
        at = self.parse.at[doer.last] + 1
        if kinds[at : at + 1] != "V" or self.parse.words(at)[-1] not in ("suspected", "believed", "thought", "said"):
            return
        end = at + 1
        while end < len(kinds) and kinds[end] in "tBPoVA" and self.parse.last[end] - at < 12:
            end += 1
        if end < len(kinds) and kinds[end] == "N" and end - at > 1:
            one = self.party(end)
            one.certainty = "suspected"
            event.perpetrators.append(one)

    def _undergoes(self, event: Event, undergoers: list[Party], frame: str) -> None:
        for one in undergoers:
            if frame == "i" and one.cls & (ph.WEAPON | ph.VEHICLE | ph.OTHER | ph.AIRCRAFT):
                event.instruments.append(one)
            elif one.cls & ph.EVENT:
                continue
            elif one.cls & ph.WEAPON and event.sense.frame == "ap":
                event.instruments.append(one)
            elif one.cls & ph.NUMBER and one.first == one.last and not self._of_casualties(one):
                continue
            else:
                one.harmed = one.harmed or event.family in HARMING
                if one.cls == ph.OTHER and event.family in ON_PEOPLE and event.sense.needs != "civil":
                    one.cls = ph.CIVILIAN
                self._target(event, one)
        refine(event)

    def _of_casualties(self, one: Party) -> bool:
        """Let a bare number take in the "dead" or "wounded" after it; whether there is such a word."""
        lex = self.parse.sentence.lex
        if one.last + 1 < len(lex) and lex[one.last + 1].lower in _CASUALTIES:
            one.last += 1
            return True
        return False

    def _target(self, event: Event, one: Party) -> None:
        """Add a target, and with a facility those whose it is."""
        event.targets.append(one)
        if one.cls & (ph.FACILITY | ph.VEHICLE | ph.PLACE):
            chunk = self.parse.at[one.last]
            event.targets.extend(p for p in self.parties(owner(self.parse, chunk)) if p.cls & (ph.ARMED | ph.NATION))
            event.targets.extend(self._possessor(one))
            if self.parse.kinds[chunk + 1 : chunk + 3] == "oN" and self.party(chunk + 2).cls & (
                ph.PERSON | ph.OFFICIAL
            ):
                event.targets.append(self.party(chunk + 2))

    def _phrase(self, event: Event, frame: str, prep: str, one: Party) -> None:
        """Put one prepositional phrase where it belongs: place, target, weapon, other side or agent."""
        cls = one.cls
        if prep == "including":
            if event.targets and cls & ph.HUMAN:
                self._undergoes(event, [one], frame)
        elif prep == "by":
            if not event.passive and frame not in ("on", "of"):
                return
            if not (event.passive and one in event.perpetrators):
                self._does(event, [one])
        elif frame in ("from", "s") and prep == "from" and cls & ph.ARMED:
            (event.targets if event.family == "defect" else event.perpetrators).append(one)
        elif prep in ("with", "using") and cls & (ph.WEAPON | ph.VEHICLE):
            event.instruments.append(one)
            refine(event)
        elif frame in ("with", "between", "by") and prep in ("with", "between", "against") and cls & ph.HUMAN:
            event.parties.append(one)
        elif (
            prep in TARGETING
            and (prep != "at" or frame == "at")
            and frame in ("on", "at", "of")
            and cls & (ph.HUMAN | ph.THING)
            and not cls & ph.PLACE
        ):
            self._target(event, one)
        elif cls & (ph.FACILITY | ph.VEHICLE | ph.AIRCRAFT) and prep in PLACING:
            event.places.append((prep, one))
            if event.family in ("blast", "bomb", "suicide", "grenade", "shell", "plant") and prep != "from":
                self._target(event, one)
        elif cls & (ph.PLACE | ph.NAME | ph.ORGANIZATION) and prep in PLACING:
            event.places.append((prep, one))
            if cls & ph.PLACE and prep in TARGETING and frame in ("on", "at"):
                event.places.insert(0, event.places.pop())
                event.targets.extend(
                    p
                    for p in self.parties(owner(self.parse, self.parse.at[one.last]))
                    if p.cls & (ph.ARMED | ph.NATION)
                )

    # -- nouns and adjectives

    def noun(self, first: int, last: int, senses: tuple[Sense, ...]) -> Event | None:
        """Make the event of a noun, None where it names none here."""
        parse = self.parse
        chunk = parse.at[last]
        for sense in senses:
            event = Event(self.number, first, last, sense, sense.family, sense.means, chunk)
            self._modifiers(event, sense, chunk, first)
            self._complements(event, sense, chunk)
            if sense.part == "n":
                self._light(event, sense, chunk)
            if self.allowed(event, sense, None):
                return settled(event)
        return None

    def _modifiers(self, event: Event, sense: Sense, chunk: int, first: int) -> None:
        """Read what stands before the noun in its phrase: whose ("Israel's"), with what ("rocket"), of whom."""
        parse, start = self.parse, self.parse.first[chunk]
        lex = parse.sentence.lex
        letter = parse.letters[start]
        event.cause = start > 0 and lex[start - 1].lower in _BECAUSE
        event.definite = letter == "D" and lex[start].lower in ("the", "this", "that", "these", "those", "its", "their")
        seen: set[int] = set()
        token = start
        while token <= event.last:
            name = self.names.get(token)
            if name is not None and not name.common and token < first:
                if id(name) not in seen:
                    seen.add(id(name))
                    self._named_modifier(event, sense, name)
            elif parse.letters[token] in "NLJ":
                token = self._common_modifier(event, sense, token)
            token += 1
        event.plural = parse.letters[parse.last[chunk]] == "L"
        refine(event)

    def _named_modifier(self, event: Event, sense: Sense, name: Name) -> None:
        one = Party(self.number, name.first, name.last, ph.NAME_BITS.get(name.kind, ph.NAME), name, name.name)
        if name.kind == "place":
            if self.parse.letters[name.last + 1 : name.last + 2] == "'" and sense.frame == "on":
                event.perpetrators.append(one)
            else:
                event.places.append(("in", one))
        elif name.kind in ("person", "facility") and sense.frame == "of":
            event.targets.append(one)
        elif name.kind in ("weapon", "platform", "vehicle"):
            event.instruments.append(one)
        elif name.kind != "outlet":
            event.perpetrators.append(one)

    def _common_modifier(self, event: Event, sense: Sense, token: int) -> int:
        """Read a common noun of the phrase, of two words where these name a thing; give its last token."""
        lex = self.parse.sentence.lex
        last = token
        cls = ph.BITS[noun_class((lex[token].lower,))]
        if token < event.last:
            pair = ph.BITS[noun_class((lex[token].lower, lex[token + 1].lower))]
            if pair & (ph.WEAPON | ph.AIRCRAFT) and pair != ph.BITS[noun_class((lex[token + 1].lower,))] | cls:
                cls, last = pair, token + 1
        one = Party(self.number, token, last, cls, None, lex[last].lower)
        if cls & (ph.WEAPON | ph.AIRCRAFT):
            event.instruments.append(one)
        elif last >= event.first:
            return last
        elif cls & ph.ARMED and sense.frame in ("on", "of"):
            event.perpetrators.append(one)
        elif cls & (ph.FACILITY | ph.VEHICLE) and sense.frame in ("on", "of"):
            event.targets.append(one)
        return last

    def _complements(self, event: Event, sense: Sense, chunk: int) -> None:
        """Read the prepositional phrases after the noun."""
        parse = self.parse
        kinds = parse.kinds
        at = chunk + 1
        while at + 1 < len(kinds):
            kind = kinds[at]
            if kind in "Poyt" and kinds[at + 1] == "N":
                prep = parse.sentence.lex[parse.first[at]].lower
                nouns = listed(parse, at + 1)
                for noun in nouns:
                    self._complement(event, sense, prep, self.party(noun))
                at = nouns[-1] + 1
            elif (kind in "T,A" and kinds[at + 1] in "PoyTt") or (
                kind == "C" and at + 1 in self.event_chunks and kinds[at + 2 : at + 3] == "o"
            ):
                at += 1 if kind != "C" else 2
            elif kind == "V" and parse.words(at)[-1] in ("targeting", "against", "hitting", "involving"):
                for noun in listed_after(parse, at):
                    event.targets.append(self.party(noun))
                break
            elif kind == "V" and parse.words(at)[-1] in (
                "blamed",
                "attributed",
                "carried",
                "claimed",
                "launched",
                "staged",
                "perpetrated",
                "committed",
            ):
                break
            else:
                break

    def _complement(self, event: Event, sense: Sense, prep: str, one: Party) -> None:
        cls = one.cls
        if prep == "of":
            if cls & (ph.EVENT | ph.ABSTRACT):
                return
            if sense.frame == "of":
                self._undergoes(event, [one], "of")
            elif cls & ph.WEAPON:
                event.instruments.append(one)
            elif cls & ph.ARMED:
                event.perpetrators.append(one)
            elif cls & ph.PLACE:
                event.places.append(("in", one))
            refine(event)
        elif prep == "by":
            self._does(event, [one])
        else:
            self._phrase(event, sense.frame, prep, one)

    def _light(self, event: Event, sense: Sense, chunk: int) -> None:
        """Take the doer of a noun from the verb that governs it: "rebels launched an attack"."""
        parse = self.parse
        kinds = parse.kinds
        before = chunk - 1
        while before >= 0 and kinds[before] in "ATN,C":
            before -= 1
        if before >= 0 and kinds[before] == "V" and parse.words(before)[-1] in LIGHT - _SAID_OF:
            roles = verb_roles(parse, before, before, transitive=True)
            event.occurs = True
            if not roles.passive:
                self._does(event, self.parties(roles.subject))
        after = _next_verb(kinds, chunk)
        if after is not None:
            word = parse.words(after)[-1]
            event.occurs = event.occurs or word in LIGHT or word in OCCURRING
            roles = verb_roles(parse, after, after, transitive=True)
            if word in LIGHT and roles.passive:
                self._does(event, self.parties(roles.agents))
            if word in LIGHT or word in OCCURRING:
                for prep, noun in roles.phrases:
                    if prep != "by":
                        self._complement(event, sense, prep, self.party(noun))

    # -- is this reading possible here?

    def allowed(self, event: Event, sense: Sense, roles: VerbRoles | None) -> bool:
        """Whether the phrases around a trigger are of the kinds that its reading needs."""
        needs = sense.needs
        if not needs:
            return True
        from db.extract.needs import satisfied

        return satisfied(needs, event, self, roles)


def _next_verb(kinds: str, chunk: int) -> int | None:
    """The verb of which a noun chunk can be the subject: the next one with nothing but phrases between."""
    after = chunk + 1
    while after < len(kinds) and kinds[after] in "PoNTyA,W":
        after += 1
    return after if after < len(kinds) and kinds[after] == "V" else None


def listed_after(parse: Parse, at: int) -> tuple[int, ...]:
    """Give the object chunks after chunk ``at``."""
    return listed(parse, at + 1)


def settled(event: Event) -> Event:
    """Take the unknown things that a bomb or shell hit for what they are: something built."""
    if event.family in ON_THINGS:
        for one in event.targets:
            if one.cls == ph.OTHER:
                one.cls = ph.FACILITY
    return event


def refine(event: Event) -> None:
    """Let the weapons tell the means of an event that does not say it itself."""
    if event.means and event.means != "gun":
        return
    for mask, means in _MEANS:
        if any(one.cls & mask for one in event.instruments):
            event.means = means
            return


_SAID_OF = frozenset({"claimed", "blamed", "attributed"})
OCCURRING = frozenset(
    [
        "occurred",
        "occur",
        "occurs",
        "happened",
        "took",
        "place",
        "killed",
        "left",
        "wounded",
        "injured",
        "destroyed",
        "damaged",
        "caused",
        "rocked",
        "shook",
        "hit",
        "struck",
        "came",
        "began",
        "erupted",
        "broke",
        "targeted",
        "claimed",
        "lasted",
        "ripped",
        "tore",
        "shattered",
        "heard",
        "reported",
        "followed",
        "ensued",
        "raged",
        "continued",
        "targeting",
        "killing",
        "wounding",
        "injuring",
        "leaving",
        "destroying",
        "damaging",
        "occurring",
    ]
)
_BECAUSE = frozenset({"over", "against", "about", "following", "after"})
HARMING = frozenset({"kill", "murder", "injure", "die", "abduct", "arrest", "beatup", "rape", "mob"})
ON_THINGS = frozenset({"assault", "bomb", "shell", "air", "damage", "arson", "sabotage", "strike"})
_KAMIKAZE = frozenset({"kamikaze", "kamikazes"})
_BOMBERS = frozenset({"bomber", "bombers", "attacker", "attackers"})
_CASUALTIES = frozenset({"dead", "wounded", "injured", "killed", "hurt"})
ON_PEOPLE = frozenset({"kill", "murder", "injure", "abduct", "die"})
QUANTITIES = frozenset(
    [
        "group", "groups", "member", "members", "number", "pair", "couple", "handful", "team", "band", "wave", "amount",
        "amounts", "total", "majority", "series", "quantity", "quantities", "kilograms", "kilos", "tons", "tonnes",
        "elements", "host", "bunch", "batch", "pieces", "rounds", "types", "kind", "lot", "lots", "string", "mob",
        "crowd", "crowds", "remnants", "bodies", "percent", "others", "squad", "stash", "stockpile", "haul", "set", "container", "containers", "canisters", "cylinders", "company", "column", "columns", "basement", "floor", "roof", "rear", "top", "front", "vicinity", "entrance", "outskirts",
    ]
)  # fmt: skip
LIGHT = frozenset(
    [
        "launch",
        "launched",
        "launching",
        "launches",
        "carry",
        "carried",
        "carrying",
        "carries",
        "conduct",
        "conducted",
        "conducting",
        "conducts",
        "stage",
        "staged",
        "staging",
        "stages",
        "mount",
        "mounted",
        "mounting",
        "perpetrate",
        "perpetrated",
        "perpetrating",
        "commit",
        "committed",
        "committing",
        "execute",
        "executed",
        "executing",
        "make",
        "made",
        "making",
        "undertook",
        "undertaken",
        "waged",
        "waging",
        "perform",
        "performed",
        "performing",
        "orchestrated", "ordered", "masterminded",
        "led",
        "initiated",
        "out",
        "claimed",
        "blamed",
        "attributed",
        "did",
        "unleashed",
        "planned",
        "organized",
        "organised",
    ]
)
