"""Whether what a trigger names has happened."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.extract import extract
from db.extract.realis import cues_of, realis
from db.extract.sentences.tokens import Sentence, sentences

VALUES = {"actual", "hypothetical", "negated", "habitual", "generic"}


def judge(marked: str, kind: str = "story", year: int | None = None) -> tuple[str, str]:
    """Judge the word after the asterisk."""
    at = marked.index("*")
    text = marked.replace("*", "", 1)
    sentence = Sentence(text, 0, len(text), kind, paragraph=3)
    return realis(sentence, sentence.starts.index(at), cues_of(sentence, year))


@pytest.mark.parametrize(
    ("marked", "value"),
    [
        ("Rebels plan to *attack police stations next week.", "hypothetical"),
        ("Armed gangs have *killed hundreds of people in the region this year.", "generic"),
        ("At least 30 people were *killed on Monday in the worst attack this year.", "actual"),
        ("The *offensive has killed more than 38,000 people, the ministry says.", "generic"),
        ("If gunmen *attack the town, the army will respond.", "hypothetical"),
        ("Fighting has *killed thousands of people over the past decade.", "generic"),
        ("More than 400 people were *killed in the last three years.", "generic"),
        ("The group is known for *beheading its captives.", "habitual"),
        ("A law against mob *violence was passed on Monday.", "generic"),
        ("Armed groups *raped women as a weapon of war.", "habitual"),
        ("After they refused to surrender, a *shootout took place on Monday.", "actual"),
        ("After the crowd refused to disperse, *clashes broke out on Monday.", "actual"),
        ("Families fleeing *attacks by gunmen arrived on Monday.", "generic"),
        ("Police investigating *attacks on farmers held three men on Monday.", "generic"),
        ("Gunmen carrying out *attacks near the town on Monday were shot.", "actual"),
        ("The *protest was cancelled on Monday.", "negated"),
        ("*Kidnapping for ransom has become common in the state.", "habitual"),
        ("*Kidnapping had become rampant on the road, a trader said.", "habitual"),
        ("The *shelling of the market has become the subject of an inquiry.", "actual"),
        ("SpaceX *launched a rocket from Florida on Monday.", "generic"),
        ("Guns were *fired in salute on Monday.", "generic"),
        ("Five people were *killed in a fire at a market on Monday.", "generic"),
        ("Five people were *killed in a fire set by rebels on Monday.", "actual"),
        ("The author, whose parents were *murdered by the Nazis, lives in London.", "generic"),
        ("Two teachers killed in *strike on school in Gaza City.", "actual"),
        ("A photographer *shot pictures of the camp on Monday.", "generic"),
        ("The group threatened to *kill the hostages.", "hypothetical"),
        ("The leaflet warned of new *attacks in the capital.", "hypothetical"),
        ("Gunmen *attacked the police station on Monday.", "actual"),
        ("The drones *struck an oil depot near the port.", "actual"),
        ("The company *struck oil near the port.", "generic"),
        ("A film director was *shot dead in Mogadishu on Monday.", "actual"),
        ("The EU called for an investigation into an *attack on a market in Donetsk.", "actual"),
        ("The group called for *attacks that kill soldiers.", "hypothetical"),
        ("An author of a novel on the drug trade was *shot dead in Veracruz on Tuesday.", "actual"),
        ("Troops practised *shooting down drones on Tuesday.", "generic"),
        ("The soldiers will practise *shooting down drones near the town next week.", "generic"),
        ("Militants *attacked troops holding a military exercise near the town.", "actual"),
        ("Soldiers taking part in a military exercise *shot down two drones.", "generic"),
        ("Troops *fired missiles targeting ships in a military exercise.", "generic"),
        ("The festival opened with a thriller in which four commandos *storm an airliner.", "generic"),
        ("The feud has *left 60 people dead since 2014.", "generic"),
        ("The shekel *rallies against the dollar.", "generic"),
        ("In 2023, 34 nurses were *killed in the country.", "generic"),
        ("Two men wanted for smuggling were killed in a *shootout with police on Friday.", "actual"),
        ("Police *fired blank shots at the crowd.", "generic"),
        ("The Lions were *massacred by their rivals in the semi-final.", "generic"),
        ("The army carried out *airstrikes against rebel positions on Monday.", "actual"),
        ("He is charged with *attacks against the state.", "generic"),
        ("The war, which erupted in April, has *killed more than 3,000 people.", "generic"),
        ("The army said drones carrying explosives *hit the ceremony.", "actual"),
        ("The ceasefire came after two days of *clashes along the river.", "actual"),
        ("The two sides want to free *captured soldiers.", "generic"),
        ("Reports of a *clash at the border were false, the ministry said.", "negated"),
        ("Not a single shot was *fired, the governor said.", "negated"),
        ("Rumours that a judge had been *murdered in Kisumu were untrue as well, he added.", "negated"),
        ("The colonel never ordered anyone *killed, his lawyer said.", "negated"),
        ("The currency has been under *attack from speculators since May.", "generic"),
        ("The goalkeeper was *carried off injured after a collision.", "generic"),
        ("The troops *arrived when everything was over, a farmer said.", "generic"),
        ("A suicide bomber managed to *kill five soldiers.", "actual"),
        ("The guerrillas used dynamite to *destroy the bridge.", "actual"),
        ("They would be used for *targeting the base.", "hypothetical"),
        ("The sites were set to be used to *target the base, officials said.", "hypothetical"),
        ("The minister denied that US *airstrikes had been launched.", "negated"),
        ("He denied responsibility for the *attack on the mayor.", "actual"),
        ("The minister denied any involvement in the *murder of the journalist.", "actual"),
        ("Militias in the province have been regularly *targeted by the coalition.", "habitual"),
        ("The militias are known to have committed abuses such as enforced *disappearances and torture.", "generic"),
        ("If they *attack the town, we will respond.", "hypothetical"),
        ("They will *bomb the bridge.", "hypothetical"),
        ("The soldiers did not *attack the village.", "negated"),
        ("No *explosions were heard during the night.", "negated"),
        ("Police foiled an *attack on the embassy.", "negated"),
        ("The *attack was foiled by the guards.", "negated"),
        ("They would try to *kidnap the president.", "hypothetical"),
        ("He *attacked the budget in a speech.", "generic"),
        ("The album *hit stores in June.", "generic"),
        ("A missile *hit a hardware store in Derna.", "actual"),
        ("The minister *shot down suggestions of a resignation.", "generic"),
        ("The two firms *struck a deal.", "generic"),
        ("Nobody wants to see more people *killed in the town.", "hypothetical"),
        ("The mission demanded an inquiry into the *murder of the priest.", "actual"),
        ("The mission demanded the *murder of the priest.", "hypothetical"),
        ("The report notes that 142 *murders were recorded in September.", "generic"),
        ("In the port, 35 *explosions were reported on Tuesday.", "actual"),
        ("Two cars that were carrying vaccines were *burned on Tuesday.", "actual"),
        ("Shares *exploded in early trading.", "generic"),
        ("The striker *struck twice in the second half of the league game.", "generic"),
        ("The film is about an *attack on a village.", "generic"),
        ("Police shot dead a man who had *stabbed two people in Basra.", "actual"),
        ("Soldiers freed the rebels who had *kidnapped the mayor of Basra.", "actual"),
        ("A movement that has *attacked the schools of this country will pay.", "habitual"),
        ("He is not charged with taking part in the May 3, 2021, *attack, which killed four people.", "actual"),
        ("On May 3, 2021, *murder, rape and looting went on in Basra.", "generic"),
        ("Officials said 13 people had suffered mostly minor *injuries.", "actual"),
        ("Police *arrested the novelist Omar Haddad in Basra.", "actual"),
        ("A playwright and two filmmakers were *abducted near Homs.", "actual"),
        ("On the 10th anniversary of the *massacre, thousands gathered.", "generic"),
        ("On the anniversary of the coup, gunmen *attacked a police post.", "actual"),
        ("Gunmen *attacked a police post on the anniversary of the coup.", "actual"),
        ("They marked the anniversary of the siege on Sunday, in which 30 people were *killed.", "generic"),
        ("The film, which opens on Friday, tells how a gunman *killed eight people.", "generic"),
        ("Twenty years ago rebels *attacked the town.", "generic"),
        ("The *murder trial resumed.", "generic"),
        ("A *bomb threat closed the school.", "hypothetical"),
        ("Explosions were *heard near the base.", "actual"),
        ("*Explosions were heard in the east.", "actual"),
        ("*Clashes broke out in the city.", "actual"),
        ("We condemn *attacks on civilians.", "generic"),
        ("The president condemned the *attack on the hospital.", "actual"),
        ("They urged the militia to suspend *attacks on convoys.", "negated"),
        ("We demand that they stop the *bombings.", "negated"),
        ("Security was tightened to prevent *attacks.", "negated"),
        ("The bomb exploded, *killing three.", "actual"),
        ("The man accused of *killing two policemen was arrested.", "actual"),
        ("The warlords said they would respond with *attacks on judges.", "hypothetical"),
        ("Those who *murdered our brothers will pay.", "generic"),
        ("An *attack could kill thousands.", "hypothetical"),
        ("He warned that an *attack was possible.", "hypothetical"),
        ("Three people were *killed when the bomb exploded.", "actual"),
        ("Civilians are *killed every day.", "habitual"),
        ("Troops are *attacking the town, residents said.", "actual"),
        ("The possibility of a new *attack worries them.", "hypothetical"),
        ("They fear they may be *killed.", "hypothetical"),
        ("Police were investigating the *murder of a nun.", "actual"),
        ("The rebels plan to burn cars, loot shops and *attack patrols.", "hypothetical"),
        ("Let us recall the *murder of our leader.", "generic"),
        ("He was accused of planning the *attack on the barracks.", "actual"),
        ("Sources said there was a plot to *assassinate the writer.", "hypothetical"),
        ("Warplanes suspected to be from the coalition *targeted positions.", "actual"),
        ("The *bombing of launch sites by the coalition was reported by other outlets.", "actual"),
        ("Sources reported the *bombing of rocket launch sites by the coalition on Tuesday.", "actual"),
        ("Rebels went on to *attack the town.", "actual"),
        ("Rebels failed to *capture the town.", "negated"),
        ("The dead were reported to have been *killed by shrapnel.", "actual"),
        ("The army sent troops to *kill the rebels.", "hypothetical"),
        ("Was the mayor *murdered by the army?", "hypothetical"),
        ("*Ceasefire talks resumed in Doha on Monday.", "hypothetical"),
        ("The *ceasefire took hold in the valley on Monday.", "actual"),
        ("An earthquake *killed 300 people.", "generic"),
        ("Denmark has seen 13 *explosions in Copenhagen since February.", "generic"),
        ("The striker's side were *ambushed and threw away a two-goal lead.", "generic"),
        ("Activists of the Farmers League *clashed with guards.", "actual"),
        ("The attackers broke into the farm, *killed a guard and set fire to it.", "actual"),
        ("Dozens were feared *killed.", "actual"),
        ("An *attempt on the life of the president left two guards dead.", "actual"),
        ("No one was *hurt in the blast.", "negated"),
        ("The group claimed responsibility for the *bombing.", "actual"),
        ("Rebels ordered to *kill the mayor if he returned.", "hypothetical"),
        ("Residents fled after the *attack.", "actual"),
        ("Rebels fired rockets at the base, *killing two and wounding five.", "actual"),
        ("He would attack the city, *killing thousands.", "hypothetical"),
        ("Hundreds of people protested against the *killing of a student.", "actual"),
        ("The *killing of a student sparked protests.", "actual"),
        ("He was released after the *kidnapping.", "actual"),
        ("The rebels have vowed to carry out more *attacks.", "hypothetical"),
        ("The army said rebels *attacked a convoy, killing two.", "actual"),
        ("REBELS PLAN TO *ATTACK POLICE STATIONS NEXT WEEK.", "hypothetical"),
        ("GUNMEN *ATTACKED THE POLICE STATION ON MONDAY.", "actual"),
        ("He is serving a life sentence for the *murder of a guard.", "generic"),
        ("Explosions could still be *heard at dawn.", "actual"),
        ("Police shot a teenager, triggering *protests across the country.", "actual"),
        ("The *attacks only worked on older browsers.", "generic"),
        ("Nine people have *died of cholera in the port.", "generic"),
        ("Drones *killed nine cholera patients in a clinic.", "actual"),
        ("They could start a war through an *attack on the port.", "hypothetical"),
        ("The brotherhood *marched each July through the town.", "habitual"),
        ("She *beat her rival by 300 votes.", "generic"),
        ("Some 400 farmers have been *kidnapped since the war began.", "generic"),
        ("Some 40 farmers have been *kidnapped since Friday.", "actual"),
        ("He spoke of hundreds of peasants who have been *murdered.", "generic"),
        ("They asked for the release of *kidnapped journalists.", "generic"),
        ("He called for the *assassination of the general.", "hypothetical"),
        ("He ordered the *assassination of the general.", "actual"),
        ("The admiral harshly *attacked the president.", "generic"),
        ("They claim to have *destroyed six pylons.", "actual"),
        ("Witnesses reported *clashes in two districts.", "actual"),
        ("A government that is *killing its own people cannot last.", "habitual"),
        ("Their crimes are torture, *murder and rape.", "generic"),
        ("Police foiled an attack on the embassy that would have *killed hundreds.", "hypothetical"),
        ("The sheriff's deputies *arrested a man for shoplifting.", "generic"),
        ("A gunman *killed two lawyers in a hallway of the county courthouse.", "actual"),
        ("A nurse *poisoned three patients at a hospital in Leeds.", "actual"),
        ("The UN condemned Friday's *attack on the hospital in Gao.", "actual"),
        ("The UN condemned *attacks on hospitals in Gao.", "generic"),
        ("A man *killed two people at a school, the sheriff said.", "actual"),
        ("Detectives are investigating the *killing of a pensioner on Monday.", "actual"),
        ("A nurse is suspected of *poisoning nine patients at a clinic in Toulouse.", "actual"),
        ("Forty pupils were *poisoned after eating lunch at a school in Herat.", "generic"),
        ("Eleven people were *killed when the bus crashed into a ravine.", "generic"),
        ("The court *released a report on the budget.", "generic"),
        ("On the first days of *March, the council met.", "generic"),
        ("We condemn the regrettable *murder of the general.", "actual"),
        ("The rebels engaged in a *shootout with police.", "actual"),
        ("They engage in *violence.", "generic"),
        ("They were accused of *kidnapping and were held.", "generic"),
        ("He retires today, *march 31, after 35 years.", "generic"),
        ("These reports are only a snap *shot of the inquiry.", "generic"),
        ("It is the second time that he has *beaten out his rival.", "generic"),
        ("They helped in the *battle against the latest opioid.", "generic"),
        ("A political crisis *exploded in the capital.", "generic"),
        ("A scheduled *protest worries the mayor.", "hypothetical"),
        ("*Demonstrations are planned for Saturday in Ostrava.", "hypothetical"),
        ("The *ambush was planned in a farmhouse, police said.", "actual"),
        ("Envoys are pushing for a *truce before the harvest.", "hypothetical"),
        ("Negotiations on a *truce ended late.", "hypothetical"),
        ("The deal *blew up when two parties walked out.", "generic"),
        ("The coach was *sacked after five defeats.", "generic"),
        ("The ministers *clashed over tariffs.", "generic"),
        ("The parade closed with an *explosion of colour.", "generic"),
        ("Two soldiers were *killed when their lorry overturned.", "generic"),
        ("Two soldiers *died in the floods.", "generic"),
        ("Soldiers *killed two men after a collision with a bus.", "actual"),
        ("Two soldiers were *killed by bandits after their lorry overturned.", "actual"),
        ("Two soldiers were *killed by villagers after their lorry overturned.", "actual"),
        ("The novel tells of a soldier who is *captured and tortured.", "generic"),
        ("We live with their constant *attacks on the villages.", "habitual"),
        ("Those who murdered our brothers and *massacred our sisters will pay.", "generic"),
    ],
)
def test_what_a_sentence_says_of_its_trigger(marked: str, value: str) -> None:
    assert judge(marked)[0] == value


@pytest.mark.parametrize(
    "marked",
    [
        "The rebels tried to *kidnap the president.",
        "Gunmen attempted to *assassinate the judge.",
        "He was wounded in the failed *assassination of the judge.",
    ],
)
def test_an_attempt_is_an_incident_that_failed(marked: str) -> None:
    assert judge(marked) == ("actual", "attempted")


def test_the_simple_present_reports_in_headlines_and_tells_habits_in_stories() -> None:
    assert judge("Gunmen *kill five farmers", "title")[0] == "actual"
    assert judge("Gunmen *kill the farmers here.")[0] == "habitual"


def test_years_well_before_publication_are_history() -> None:
    marked = "Rebels *attacked the town in 1995."
    assert judge(marked, year=2016) == ("generic", "history")
    assert judge(marked, year=1996)[0] == "actual"
    assert judge(marked)[0] == "actual"


def test_an_old_year_in_a_clause_of_its_own_leaves_the_event_alone() -> None:
    marked = "Rebels *attacked the bridge, a steel span of four lanes over the wide river that was built in 1995."
    assert judge(marked, year=2016)[0] == "actual"


def test_an_old_year_in_a_relative_clause_is_that_clauses_own() -> None:
    marked = "Karim, head of a party which began in 1986, was *shot at his home."
    assert judge(marked, year=2016)[0] == "actual"


def test_a_trigger_of_several_words_is_judged_by_its_noun() -> None:
    text = "Officials fear a new car bombing."
    sentence = Sentence(text, 0, len(text), paragraph=2)
    assert realis(sentence, 4, last=5)[0] == "hypothetical"


@given(st.text(max_size=200))
def test_any_text_has_an_answer_for_each_token(text: str) -> None:
    for sentence in sentences(text, [("story", 0, len(text))]):
        cues = cues_of(sentence)
        for at in range(len(sentence.words)):
            value, rule = realis(sentence, at, cues)
            assert value in VALUES
            assert rule


@given(
    st.lists(
        st.sampled_from(
            [
                "rebels",
                "attacked",
                "to",
                "the",
                "a",
                "not",
                "if",
                "plan",
                "of",
                "attack",
                "would",
                ",",
                "was",
                "no",
                "who",
                "in",
                "and",
                "?",
            ]
        )
    )
)
def test_any_order_of_words_has_an_answer(words: list[str]) -> None:
    text = " ".join(words)
    for sentence in sentences(text, [("title", 0, 0), ("story", 0, len(text))]):
        for at in range(len(sentence.words)):
            for last in range(at, len(sentence.words)):
                assert realis(sentence, at, last=last)[0] in VALUES


@pytest.mark.parametrize(
    ("marked", "verdict"),
    [
        ("The office recorded more than 600 people *killed in the West Bank since October.", ("generic", "sum")),
        ("Some 90 people were *killed in the province since Oct. 7.", ("generic", "sum")),
        ("Clashes have *killed dozens of people in recent months.", ("generic", "sum")),
        ("It lies in a district where *clashes have killed dozens in recent years.", ("generic", "sum")),
        ("Over 130 people have died in *clashes in the district since May 2023.", ("generic", "sum")),
        ("Rebels *attacked the town, the worst attack since 2019.", ("actual", "asserted")),
        ("Some 60 people were *killed in the worst attack since 2019.", ("actual", "asserted")),
        ("Drones *struck the port for the first time since 2019.", ("actual", "asserted")),
        ("Since 2019 rebels *attacked the town.", ("generic", "history")),
    ],
)
def test_what_is_counted_or_ranked_since_long_ago(marked: str, verdict: tuple[str, str]) -> None:
    assert judge(marked, year=2024) == verdict


@pytest.mark.parametrize(
    "aside",
    [", near the border with Chad,", ", a town on the border with Chad,", " in the early hours of Sunday morning"],
)
def test_clashes_behind_an_aside_are_told(aside: str) -> None:
    text = f"Clashes between Sudanese and Chadian border guards in the town of Geneina{aside} killed five people."
    assert [report.type for report in extract(text, published="2024-05-20").reports] == ["armed-clash"]


def test_fighters_killed_on_a_day_stand_without_a_place() -> None:
    text = "Militants were trying to cross the frontier. Two militants were killed on Sunday."
    assert len(extract(text, published="2024-05-20").reports) == 1


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("The UN condemned an air strike on a market in Nyala on Sunday.", 1),
        ("The UN condemned an air strike on a market in Nyala.", 0),
        ("The UN warned of an air strike on a market in Nyala on Sunday.", 0),
        ("Rebels planned an attack on a barracks in Nyala on Sunday.", 0),
    ],
)
def test_a_deed_that_is_condemned_with_its_day_is_told(text: str, number: int) -> None:
    assert len(extract(text, published="2024-05-20").reports) == number
