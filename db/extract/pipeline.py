"""The cascade: each stage a module, each a pure function of what came before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from db.extract import phrases as ph
from db.extract.article import Article, dates_by_sentence, names_by_sentence
from db.extract.assemble import report_of
from db.extract.attach import attach
from db.extract.attribution import status_cues
from db.extract.bodies import bodies_alone
from db.extract.completing.complete import complete
from db.extract.dates import day_of_title, find_dates
from db.extract.dates.calendar import iso_day
from db.extract.deeds.brief import in_brief
from db.extract.deeds.events import Event
from db.extract.deeds.frames import events as events_of
from db.extract.deeds.governing import past_phrases
from db.extract.deeds.held_against import pretexts
from db.extract.deeds.lapse import lapse_in
from db.extract.deeds.leading import leads_others
from db.extract.deeds.prospects import promising
from db.extract.deeds.scene import Scene
from db.extract.deeds.stand_ins import with_further
from db.extract.deeds.tried import TRIED, is_tried
from db.extract.deeds.triggers import OPENERS, find_triggers, scan
from db.extract.facets import facets
from db.extract.families import DENIAL, DOMAIN
from db.extract.grouping import domain_of, group
from db.extract.held import HOLDING, held_responsible
from db.extract.incidents import Draft, draft_of
from db.extract.mentions import Name, entities, find_names, place_names, to_mentions
from db.extract.merging.merge import merge
from db.extract.neighbours import (
    blame,
    one_raid,
    suspects,
    without_approach,
    without_freeing,
    without_lead_up,
    without_parts,
)
from db.extract.operations import carried_out, with_operations
from db.extract.parting.lookback import looked_back, parted
from db.extract.parting.turning import turns
from db.extract.places import resolve
from db.extract.realis import cues_of, realis, subject_of
from db.extract.scatter import scatter
from db.extract.sentences.onemore import ONE_MORE
from db.extract.sentences.tokens import Sentence, in_capitals, sentences
from db.extract.standing.peaceful import in_force
from db.extract.tolls import toll_alone
from db.gazetteer.lexicon import DET, DIGITS, GERUND, MODAL, NUM, PAST, PLURAL, word_list
from db.gazetteer.places import Place
from db.layout import Layout, layout
from db.model import DateExpression, Extraction, Mention

_REPORTING = ("story", "title", "standfirst")


@dataclass(frozen=True, slots=True)
class Reading:
    """An article read but not yet understood; ``heading`` is the number of sentences of a title beside the body."""

    page: Layout
    article: Article
    names: Sequence[Name]
    places: Sequence[Place | None]
    dates: Sequence[DateExpression]
    heading: int


def extract(body: str, *, title: str | None = None, published: str | None = None) -> Extraction:
    """Give all that the article reports. ``published`` is its ISO day of publication, or a moment of that day, None
    where unknown. Raises ValueError where it is neither."""
    reading = read(body, title=title, published=published)
    article, names, places = reading.article, reading.names, reading.places
    reports = tuple(report_of(draft, article) for draft in incidents(article))
    mentions = _mentions(names, article.sentences, places, reading.heading)
    return Extraction(article.published, mentions, tuple(reading.dates), reports, entities(names, places))


def read(body: str, *, title: str | None = None, published: str | None = None) -> Reading:
    """Find the sentences, names, places and dates of an article."""
    page = layout(body, title=title)
    ranges = [(block.kind, block.start, block.end) for block in page.blocks if block.kind in _REPORTING]
    heading = sentences(title, [("title", 0, _own_end(title))], "title") if title and page.title is None else []
    split = heading + sentences(body, ranges)
    published = iso_day(published) or page.published
    capitals = in_capitals(body)
    names = find_names(split, capitals=capitals)
    places = resolve(place_names(names, split))
    named = find_dates(title, published=published, field="title") if heading and title else ()
    told_of = day_of_title(title or "", named, published)
    dates = find_dates(body, published=published, stories=[(start, end) for _, start, end in ranges], told_of=told_of)
    dates = (*named, *dates)
    placed = [name for name in names if name.kind in ("place", "nationality")]
    article = Article(
        split,
        published,
        capitals,
        names_by_sentence(names),
        {id(name): place for name, place in zip(placed, places, strict=False)},
        dates_by_sentence(split, dates),
        subject_of(split, int(published[:4]) if published else None),
    )
    return Reading(page, article, names, places, dates, len(heading))


def _own_end(title: str) -> int:
    """Give where a title ends before the name of the site that many pages add to it: "Two die in Gao | The Post"."""
    bar = title.find(" | ")
    return bar if bar > 0 else len(title)


def incidents(article: Article) -> list[Draft]:
    """Give the incidents of an article, the main one first, the others in text order."""
    return complete(accounts(article), article)


def accounts(article: Article) -> list[Draft]:
    """Give all that is told of in an article, each once, before it is asked whether enough is told."""
    drafts: list[Draft] = []
    for number, sentence in enumerate(article.sentences):
        told = (_drafts(number, article) or _unclaimed(number, sentence)) if sentence.lists & OPENERS else []
        if sentence.lists & HOLDING and not any(draft.counts or draft.places for draft in told):
            told = held_responsible(number, sentence, article) or told
        drafts.extend(told or toll_alone(number, sentence))
        if all(count.kind != "killed" for draft in told for _, count in draft.counts):
            drafts.extend(bodies_alone(number, sentence))
    return merge(with_operations(drafts, article), article)


def judged(number: int, article: Article) -> tuple[Scene, list[Event]] | None:
    """Frame the events of a sentence and judge whether they happened; None where there is none."""
    sentence = article.sentences[number]
    matches = scan(sentence)
    if not matches or not promising(matches, sentence, article.names.get(number, ())):
        return None
    names = article.names_by_token(number)
    hits = find_triggers(matches, sentence.lex, article.letters(number), names)
    if not hits:
        return None
    parse = article.parse(number)
    if sentence.lists & ONE_MORE:
        hits = with_further(hits, parse)
    scene = Scene(parse, number, names, hits)
    events = _judge(events_of(scene), sentence, article)
    for pretext in pretexts(events, scene):
        pretext.realis, pretext.rule = "generic", "history"
    for old in [event for event in events if event.rule == "history"]:
        _look_back_on_cost(old, events, article)
    return scene, events


def _drafts(number: int, article: Article) -> list[Draft]:
    found = judged(number, article)
    if found is None:
        return []
    scene, events = found
    events = [event for event in events if event.realis == "actual" or event.family == "claim"]
    telling = [event for event in events if DOMAIN[event.family] != "claim"]
    if telling != events and _only_denies(events, telling, article):
        telling = []
    if events and not telling and any(event.rule in _PAST and event.first > events[0].first for event in found[1]):
        return []  # "was accused of a bombing in 2019" is no claim of what is told before it
    telling = carried_out(telling)
    back = looked_back(telling, article) if len(telling) > 1 else None
    told = [telling] if back is None else parted(telling, back)
    clauses = [
        one for part in told for one in _clauses(scene.apart(back, part[0].first) if back else scene, part, article)
    ]
    clauses = clauses or ([(scene, events)] if events else [])
    drafts = without_approach([draft_of(domain_of(told), told, clause) for clause, told in clauses])
    if len(drafts) > 1:
        drafts = without_parts(drafts)
    denied = [event for event in found[1] if event.rule == "denied" and event.family != "claim"]
    if denied:  # it comes before who denies, whom the incident told last takes over with their sentence
        drafts.insert(0, draft_of(DENIAL, denied, scene))
    if len(drafts) > 1:
        suspects(drafts, scene)
    if drafts:
        blame(drafts, [event for event in events if event.family == "claim"])
        attach(drafts, scene, article, [event for event in found[1] if event.rule == "history"])
        drafts = scatter(drafts, article)
        for draft in drafts:
            draft.facets = facets(draft, article)
    return one_raid(without_lead_up(without_freeing(drafts))) if len(drafts) > 1 else drafts


def _clauses(scene: Scene, telling: list[Event], article: Article) -> list[tuple[Scene, list[Event]]]:
    """Give the events that tell of one incident each, with the scene of their clause."""
    joints = turns(telling, article) if len(telling) > 1 else []
    groups = group(telling, joints, article)
    if joints:
        return [(scene.clause(joints, members[0].first), members) for members in groups]
    lapse = lapse_in(scene.number, article) if len(groups) > 1 else None
    if lapse is None:
        return [(scene, members) for members in groups]
    return [(scene.apart((lapse.last + 1, lapse.closes), members[0].first), members) for members in groups]


_PAST = frozenset({"history", "trial"})


def _only_denies(events: list[Event], telling: list[Event], article: Article) -> bool:
    """Whether a sentence denies, and names but a deal in force: "denied it, saying they had not violated the truce"."""
    if any(event.family != "agree" for event in telling):
        return False
    lex = article.sentences[events[0].sentence].lex
    denies = any(event.family == "claim" and lex[event.first].lemma == "deny" for event in events)
    return denies and all(in_force(event, article) for event in telling)


def _unclaimed(number: int, sentence: Sentence) -> list[Draft]:
    """Give the draft of a sentence that only says that nobody claims what was told before."""
    cues = [cue for cue in status_cues(sentence) if cue.status == "unclaimed"] if sentence.lists & _CLAIMING else []
    return [Draft("claim", [], [number], status=[(number, cue) for cue in cues], sources=[number])] if cues else []


_CLAIMING = word_list(lemmas=["claim"])


def _judge(events: list[Event], sentence: Sentence, article: Article) -> list[Event]:
    if not events:
        return events
    cues = cues_of(sentence, article.year, article.subject)
    for event in events:
        event.realis, event.rule = realis(sentence, event.first, cues, None if event.sense.part == "v" else event.last)
        dated = event.sentence in article.dates
        if event.rule in _SAID and in_brief(event, article.parse(event.sentence), dated=dated):
            event.realis, event.rule, event.occurs = "actual", "in-brief", True
        elif event.rule == "bare-plural" and event.sense.part == "v":
            headline = sentence.kind != "story" or sentence.paragraph == 0
            event.realis, event.rule = ("actual", "headline-verb") if headline else ("habitual", "present")
        elif rule := _took_place(event, events, sentence, article):
            event.realis, event.rule = "actual", rule
        elif event.family == "protest" and event.realis == "actual" and _looked_back_on(event, sentence):
            event.realis, event.rule = "generic", "recalled"
    for event in events:
        if event.rule == "attempted" or "attempt" in event.sense.phrase:
            _spare(event, events)
        if event.rule == "attempted" and _stopped(event, events):
            event.perpetrators, event.targets = [], []
    return events


def _took_place(event: Event, events: list[Event], sentence: Sentence, article: Article) -> str:
    """Give the rule by which a deed took place though its own words leave it open; empty where none says so."""
    if event.rule == "bare-plural" and event.occurs and event.places:
        return "plural-that-occurred"
    if event.rule == "attitude" and (rule := _viewed(event, events, sentence, article)):
        return rule
    if is_tried(event, sentence):
        return TRIED
    if event.rule == "purpose" and ((event.cause and event.definite) or _came_to_protest(event, sentence)):
        return "protested"
    return "leader" if event.rule == "crime" and event.family == "arrest" and _of_a_leader(event, article) else ""


def _came_to_protest(event: Event, sentence: Sentence) -> bool:
    """Whether people did something in order to protest: "shut their shops to protest extortion"."""
    crowd = [one for one in event.perpetrators if one.cls & (ph.CIVILIAN | ph.PROTESTER | ph.NUMBER)]
    lex = sentence.lex
    several = any(lex[one.last].tags & PLURAL for one in crowd) and event.sense.phrase == "protest"
    return several and event.sense.part == "v" and not any(record.tags & MODAL for record in lex[: event.first])


def _look_back_on_cost(old: Event, events: list[Event], article: Article) -> None:
    for event in events:
        if event.rule == "asserted" and _cost_of(event, old, article):
            event.realis, event.rule = old.realis, old.rule


def _cost_of(event: Event, old: Event, article: Article) -> bool:
    """Whether a clause only says what a deed of long ago cost: "planned the 2010 raid on Uri, in which 76 died"."""
    parse = article.parse(event.sentence)
    at = parse.kinds.rfind("W", old.chunk, event.chunk)
    if old.sense.part != "n" or at < 1 or parse.words(at) != ["which"] or "V" in parse.kinds[old.chunk : at]:
        return False
    return parse.kinds[at - 1] == "P" and event.family in _COST and "V" not in parse.kinds[at : event.chunk]


_SAID = frozenset({"asserted", "bare-noun", "bare-plural"})


def _viewed(event: Event, events: list[Event], sentence: Sentence, article: Article) -> str:
    """Give the rule by which a deed that somebody views took place; empty where none says so."""
    if event.occurs and (event.definite or event.targets):
        return "done-by"
    if _told_of(event, article) or _with_toll(event, events, sentence):
        return "told-of"
    return "charged-with" if _charged_with(event, sentence) else ""


def _stopped(attempt: Event, events: list[Event]) -> bool:
    """Whether a clause says for what attempt somebody was killed: "shot dead a man who tried to stab them"."""
    before = [event for event in events if event.first < attempt.first and event.family in _SLAYING]
    shot = {one.last for event in before if event.realis == "actual" for one in event.targets}
    doers = {one.last for one in attempt.perpetrators}
    return bool(doers) and doers <= shot


_SLAYING = frozenset({"kill", "murder", "shoot"})


def _spare(attempt: Event, events: list[Event]) -> None:
    """Let those at whom an attempt was aimed be its targets, not its victims, where no other deed hurt them."""
    hurt = [one for event in events if event.family in _HARMING for one in event.targets]
    for one in attempt.targets:
        one.harmed = one in hurt


_HARMING = frozenset({"die", "injure"})


def _told_of(event: Event, article: Article) -> bool:
    """Whether a clause says what came of a deed that somebody views: "condemned a blast on a bus, which hurt six"."""
    parse = article.parse(event.sentence)
    at = past_phrases(parse.kinds, event.chunk + 1)
    came = parse.kinds[at : at + 2] == "WV" and parse.words(at)[0] in ("that", "which")
    return came and bool(parse.sentence.lex[parse.first[at + 1]].tags & PAST)


def _looked_back_on(event: Event, sentence: Sentence) -> bool:
    """Whether a clause only says what those had done of whom another tells: "women who had protested were freed"."""
    before = sentence.lex[max(0, event.first - 2) : event.first]
    return [record.lower for record in before] == ["who", "had"]


def _of_a_leader(event: Event, article: Article) -> bool:
    return any(leads_others(one, article.parse(one.sentence)) for one in event.targets)


def _charged_with(event: Event, sentence: Sentence) -> bool:
    """Whether a verb says whom somebody is charged with having killed or hurt: "charged with killing two guards"."""
    lex, at = sentence.lex, event.first
    held = at > 1 and lex[at - 1].lower in ("for", "of", "with") and bool(lex[at].tags & GERUND)
    return held and event.sense.part == "v" and any(lex[one.first].tags & (DET | DIGITS | NUM) for one in event.targets)


def _with_toll(event: Event, events: list[Event], sentence: Sentence) -> bool:
    """Whether a clause says how many a deed that somebody views has cost: "condemned a raid in which two men died"."""
    lex = sentence.lex
    which = next((k for k in range(event.last + 1, len(lex)) if lex[k].lower == "which"), len(lex))
    cost = min((one.first for one in events if one.family in _COST and one.first > which), default=0)
    return any(record.tags & (NUM | DIGITS) for record in lex[which + 1 : cost])


_COST = frozenset({"kill", "die", "injure"})


def _mentions(
    names: Sequence[Name], split: Sequence[Sentence], places: Sequence[Place | None], heading: int
) -> tuple[Mention, ...]:
    if not heading:
        return to_mentions(names, split, places)
    cut = next((n for n, name in enumerate(names) if name.sentence >= heading), len(names))
    placed = sum(name.kind in ("place", "nationality") for name in names[:cut])
    return (
        *to_mentions(names[:cut], split, places[:placed], "title"),
        *to_mentions(names[cut:], split, places[placed:]),
    )
