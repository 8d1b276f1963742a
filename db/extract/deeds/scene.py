"""One sentence while its events are read: its chunks, its names, and the parties made of its noun chunks so far."""

from __future__ import annotations

from bisect import bisect_left

from db.extract import phrases as ph
from db.extract.deeds.triggers import Hit
from db.extract.mentions import Name
from db.extract.phrases import Party, party
from db.extract.sentences.grammar import Parse
from db.extract.sentences.lists import listed
from db.extract.sentences.onemore import ONE_MORE, like_which, one_more
from db.gazetteer.event_words import words
from db.gazetteer.nouns import noun_class

_BODIES = ph.ORGANIZATION | ph.GOVERNMENT | ph.OUTLET | ph.POLICE | ph.MILITARY | ph.GROUP | ph.NAME
_PEOPLE = ph.ARMED | ph.CIVILIAN | ph.OFFICIAL | ph.PROTESTER | ph.PERSON
_PARTS, _OF_OTHERS = words("part"), words("quantity") | words("those")
_FIGHTERS = ph.ASSAILANT | ph.SOLDIER
_QUOTES = frozenset({'"', "“", "``", "‘", "«"})
_NAMED_BODIES = ph.GROUP | ph.NAME | ph.ORGANIZATION
_CALLED = (["called"], ["named"], ["dubbed"])
_ANYBODY = (ph.HUMAN | ph.OTHER) & ~ph.PERSON
_OFFICES = ph.OFFICIAL | ph.CIVILIAN | ph.SOLDIER | ph.POLICE


def _is_name(one: Party) -> bool:
    """Whether a name ends a phrase: "the Workers' Party", which is no party of workers."""
    return one.name is not None and one.name.last == one.last


class Scene:
    """What the readers of events share of one sentence; a party is made once and the same for all who ask."""

    def __init__(self, parse: Parse, number: int, names: dict[int, Name], hits: list[Hit]) -> None:
        self.parse = parse
        self.number = number
        self.names = names
        self.hits = hits
        self.event_chunks = {
            parse.at[last]
            for _, last, senses in hits
            if senses[0].part == "n" and senses[0].frame not in ("who", "deed", "bodies")
        }
        self.other_deeds: list[int] | None = None
        self._parties: dict[int, Party] = {}
        self._around: int | None = None
        self._span = 0, len(parse.kinds)
        self._but: tuple[int, int] | None = None

    def party(self, chunk: int) -> Party:
        """Give the party of a noun chunk."""
        known = self._parties.get(chunk)
        if known is not None:
            return known
        found = self._read(chunk)
        if found.cls & _ANYBODY and self.parse.words(chunk)[0] in ("a", "an"):  # "an army major, Omar Said,"
            found = self._parties[chunk] = self._apposed(chunk) or found
        return found

    def _read(self, chunk: int) -> Party:
        """Make the party of a noun chunk by its own words, what it is of and what stands behind it."""
        found = self._parties[chunk] = party(self.parse, chunk, self.number, self.names)
        if self.parse.sentence.lists & ONE_MORE and (like := self._one_more(chunk)) is not None:
            found = self._parties[chunk] = like
        elif chunk in self.event_chunks and not found.cls & (ph.ARMED | ph.WEAPON):
            found.cls = ph.EVENT
        elif found.head in words("kind-of-body") and (body := self._body_called(chunk)) is not None:
            found = self._parties[chunk] = body
        elif found.head in _PARTS:
            found = self._parties[chunk] = self._whole(found, chunk)
        elif found.cls & (ph.NUMBER | ph.OTHER) or (found.head in _OF_OTHERS and not _is_name(found)):
            self._of_whom(found, chunk)
        elif found.cls & ph.PLACE and found.name is None:
            self._of_which_place(found, chunk)
        elif found.head == "force" and self._of_event(chunk):
            found.cls = ph.EVENT
        elif found.cls & (ph.ASSAILANT | ph.SOLDIER | ph.MILITARY) and found.name is None:
            if not (self._of_which_body(found, chunk) or found.cls & ph.MILITARY):
                found = self._parties[chunk] = self._apposed(chunk) or found
        elif found.cls & _FIGHTERS and found.name is not None and found.name.kind == "nationality":
            self._of_which_body(found, chunk)
        elif found.cls & _OFFICES and (found.name is None or found.name.kind == "nationality"):
            found = self._parties[chunk] = self._apposed(chunk) or self._the_man_who(chunk) or found
        return found

    def _body_called(self, chunk: int) -> Party | None:
        """Give the group whose name stands behind what it is: "an unknown group, the Sons of the North", "a faction
        called the Sons of the North"."""
        parse, at = self.parse, chunk + 2
        if parse.words(chunk)[0] not in ("a", "an") or parse.kinds[at : at + 1] != "N":
            return None
        if parse.kinds[chunk + 1] != "," and parse.words(chunk + 1) not in _CALLED:
            return None
        one = self.party(at)
        if not one.cls & _NAMED_BODIES or parse.letters[parse.last[at]] != "U":
            return None
        one.cls = ph.GROUP
        return one

    def _of_which_place(self, one: Party, chunk: int) -> None:
        """Let "the town of Goma" be Goma."""
        if self.parse.kinds[chunk + 1 : chunk + 3] == "oN":
            place = self.party(chunk + 2)
            if place.cls & ph.PLACE and place.name is not None and place.name.last == place.last:
                one.last, one.name = place.last, place.name

    def _one_more(self, chunk: int) -> Party | None:
        """Give who or what one more is like that struck: "a bomb killed two in Homs and another hurt six in Hama"."""
        like = like_which(self.parse, chunk) if one_more(self.parse, chunk) else -1
        known = self.party(like) if like >= 0 else None
        return known if known is not None and known.cls & (ph.WEAPON | ph.AIRCRAFT | ph.ASSAILANT) else None

    def _of_event(self, chunk: int) -> bool:
        """Whether a noun is that of an event: "the force of the explosion"."""
        return self.parse.kinds[chunk + 1 : chunk + 3] == "oN" and chunk + 2 in self.event_chunks

    def _of_which_body(self, one: Party, chunk: int) -> bool:
        """Let fighters be those of the body or country behind them, if one is named: "guerrillas of the People's Army",
        "units of the armed forces of Chad"."""
        at = chunk + 1
        if self.parse.kinds[at : at + 2] not in ("oN", "PN") or self.parse.words(at)[0] not in ("of", "from"):
            return False
        body = self.party(at + 1)
        if body.name is None or not (body.cls & _BODIES or (ph.acts(body, 0) and self.parse.kinds[at] == "o")):
            return False
        if one.name is not None and body.name.kind not in ("armed-group", "military"):
            return False
        one.last, one.name = body.last, body.name
        return True

    def _whole(self, part: Party, chunk: int) -> Party:
        """Give the building that a window or door is a part of: "the windows of the bank", "the bank's windows"."""
        kinds = self.parse.kinds
        mark = self.parse.letters.find("'", part.first, part.last)
        if mark > part.first:
            name, head = self.names.get(mark - 1), self.parse.sentence.lex[mark - 1].lower
            return Party(part.sentence, part.first, mark - 1, ph.FACILITY, name, head)
        if kinds[chunk + 1 : chunk + 3] == "oN":
            whole = self.party(chunk + 2)
            if whole.cls & (ph.THING | _BODIES):
                cls = whole.cls if whole.cls & ph.THING else ph.FACILITY
                return Party(part.sentence, whole.first, whole.last, cls, whole.name, whole.head)
        return part

    def _apposed(self, chunk: int) -> Party | None:
        """Give the person named beside an office: "the president of the union, Ana Diaz, was shot"."""
        kinds = self.parse.kinds
        at = chunk + 1
        while kinds[at : at + 2] in ("oN", "PN"):
            at += 2
        if kinds[at : at + 3] != ",N," or self.parse.letters[self.parse.last[chunk]] != "N":
            return None
        one = self.party(at + 1)
        return one if one.cls & ph.PERSON and one.name is not None else None

    def _the_man_who(self, chunk: int) -> Party | None:
        """Give the person of whom a clause tells more: "Juan Paz, the man who ordered the murder"."""
        if self.parse.kinds[max(0, chunk - 2) : chunk + 2] != "N,NW" or self.parse.words(chunk)[0] != "the":
            return None
        one = self.party(chunk - 2)
        return one if one.cls & ph.PERSON and one.name is not None else None

    def _of_whom(self, one: Party, chunk: int) -> None:
        """Let "dozens of militants" or "a group of gunmen" be what stands after its "of"."""
        kinds = self.parse.kinds
        of = chunk + 2 if kinds[chunk + 1 : chunk + 3] == "Po" else chunk + 1
        if kinds[of : of + 2] != "oN" or not (one.cls & (ph.NUMBER | ph.PRONOUN) or one.head in words("quantity")):
            return
        inner = self.party(of + 1)
        if one.head in words("member") and inner.cls & _BODIES:
            one.cls, one.last, one.name = ph.member_of(inner.cls) or ph.CIVILIAN, inner.last, inner.name
        elif inner.cls & (ph.HUMAN | ph.WEAPON | ph.THING):
            one.first = inner.first if one.head in words("of-people") else one.first
            one.cls, one.head, one.last = inner.cls, inner.head, inner.last
            one.name = one.name or inner.name

    def parties(self, chunks: tuple[int, ...] | list[int]) -> list[Party]:
        """Give the parties of noun chunks."""
        if not chunks:
            return []
        known = self._parties
        return [known.get(chunk) or self.party(chunk) for chunk in chunks]

    def meant(self, pronoun: Party, doers: list[Party]) -> Party:
        """Give whom a pronoun means in its own sentence: the person named last before, no doer; else itself."""
        parse = self.parse
        if pronoun.head in words("those"):
            return pronoun  # whom the words behind it tell, and not those who mourn them
        several = pronoun.head in ("they", "them")
        doing = {one.last for one in doers if one.sentence == self.number}
        for chunk in range(parse.at[pronoun.first] - 1, -1, -1):
            if parse.kinds[chunk] != "N" or (parse.letters[parse.last[chunk]] == "L") != several:
                continue
            one = self.party(chunk)
            group = self.party(chunk - 2) if parse.kinds[chunk - 2 : chunk] == "No" else one
            of_them = not doing.isdisjoint((one.last, group.last))  # "a group of gunmen abducted them"
            if one.cls & ph.HUMAN and not one.cls & (ph.PRONOUN | ph.NATION | ph.NUMBER) and not of_them:
                return one
            if one.cls & (ph.FACILITY | ph.VEHICLE) and not several and (owner := self.whose(one)):
                return owner[0]
        return pronoun

    def whose(self, one: Party) -> list[Party]:
        """Give the person whose house or car it is: "the judge's car"."""
        mark = self.parse.letters.find("'", one.first, one.last)
        if mark <= one.first:
            return []
        name, head = self.names.get(mark - 1), self.parse.sentence.lex[mark - 1].lower
        if name is not None and not name.common:
            cls = ph.NAME_BITS.get(name.kind, 0) & ph.PERSON
            return [Party(self.number, one.first, mark - 1, cls, name, head)] if cls else []
        cls = ph.BITS[noun_class((head,))] & (ph.OFFICIAL | ph.CIVILIAN)
        return [Party(self.number, one.first, mark - 1, cls, None, head)] if cls else []

    def several(self, pronoun: Party) -> list[Party]:
        """Give those whom "them" means in its own sentence: the people listed last before; else the pronoun itself."""
        parse = self.parse
        if pronoun.head not in words("they"):
            return [pronoun]
        for chunk in range(parse.at[pronoun.first] - 1, -1, -1):
            members = self.parties(listed(parse, chunk)) if parse.kinds[chunk] == "N" else []
            if len(members) > 1 and all(one.cls & _PEOPLE for one in members):
                return members
        return [self.meant(pronoun, [])]

    def called(self, chunk: int) -> int:
        """Give the chunk of the quoted name behind a noun, where there is one, else its own: "a group, "Iron Fist"."""
        kinds = self.parse.kinds
        at = chunk + 1 + (kinds[chunk + 1 : chunk + 2] == ",")
        quoted = kinds[at : at + 2] == "AN" and self.parse.words(at)[0] in _QUOTES
        return at + 1 if quoted else chunk

    def opens(self, chunk: int) -> bool:
        """Whether a chunk opens its clause, small words aside."""
        before = self.parse.kinds[:chunk].rstrip("ATP")
        return not before or before[-1] in ":,C"

    def apart(self, clause: tuple[int, int], token: int) -> Scene:
        """Give the scene of the tokens of a ``clause``, or where ``token`` is none of them, that of all others."""
        part = Scene(self.parse, self.number, self.names, self.hits)
        part._parties = self._parties
        if clause[0] <= token < clause[1]:
            part._span = self.parse.at[clause[0]], self.parse.at[clause[1] - 1] + 1
        else:
            part._but = clause
        return part

    def clause(self, joints: list[int], token: int) -> Scene:
        """Give the scene of the clause around a token alone, which sees no party of those behind other ``joints``."""
        parse = self.parse
        at = bisect_left(joints, token)
        part = Scene(parse, self.number, self.names, self.hits)
        part._parties, part._but = self._parties, self._but
        part._span = (
            parse.at[joints[at - 1]] if at else 0,
            parse.at[joints[at]] if at < len(joints) else len(parse.kinds),
        )
        return part

    def holds(self, token: int) -> bool:
        """Whether a token stands in the clause of which this is the scene, as all do in that of a whole sentence."""
        if self._but is not None and self._but[0] <= token < self._but[1]:
            return False
        return self._span[0] <= self.parse.at[token] < self._span[1]

    def around(self) -> int:
        """Give the classes of all noun chunks of the sentence, or of its clause."""
        if self._around is None:
            self._around = 0
            but = range(*self._but) if self._but is not None else ()
            for chunk in range(*self._span):
                if self.parse.kinds[chunk] == "N" and self.parse.last[chunk] not in but:
                    self._around |= self.party(chunk).cls
        return self._around
