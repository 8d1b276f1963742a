"""How many: counts of sentences."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.extract.counts import CountPhrase, counts_in, is_further, tally, total
from db.extract.sentences.tokens import Sentence, sentences


def read(text: str) -> list[CountPhrase]:
    return counts_in(Sentence(text, 0, len(text)))


def figures(text: str) -> list[tuple[str, int | None, int | None]]:
    """The counts that add to the toll, as (kind, min, max)."""
    return [(count.kind, count.min, count.max) for count in read(text) if count.counts]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Militants killed 3 soldiers and wounded five others.", [("killed", 3, 3), ("injured", 5, 5)]),
        ("A blast went off, killing 3 soldiers and wounding five others.", [("killed", 3, 3), ("injured", 5, 5)]),
        ("Two guards died at the scene and six others were taken to hospital.", [("killed", 2, 2), ("injured", 6, 6)]),
        (
            "Two guards died at the scene and six others were rushed to Karim Hospital.",
            [("killed", 2, 2), ("injured", 6, 6)],
        ),
        ("Two guards died at the scene and six others were taken to safety.", [("killed", 2, 2)]),
        ("Gunmen chased three boys out of a village and killed them.", [("killed", 3, 3)]),
        ("Three gunmen chased the boys out of a village and killed them.", []),
        ("A security personnel was martyred.", [("killed", 1, 1)]),
        ("A father and son, Omar Das and Karim Das, were killed.", [("killed", 1, 1)] * 2),
        ("A couple, Omar Das and Ana Das, were killed.", [("killed", 2, 2)]),
        ("Six patients were taken to hospital.", []),
        ("Students marched in memory of the 16 people who died there.", []),
        ("Troops neutralised 11 terrorists.", [("killed", 11, 11)]),
        ("Troops neutralised a bomb.", []),
        ("Two soldiers fell on the field of honour.", [("killed", 2, 2)]),
        ("A drone hit a car, martyring one person.", [("killed", 1, 1)]),
        ("Fighters slit the throats of at least 23 farmers.", [("killed", 23, None)]),
        ("Police said at least 20 people were killed when a bomb went off.", [("killed", 20, None)]),
        ("The army said about 20 rebels were killed.", [("killed", 20, 20)]),
        ("It killed at least 110 people, and the number injured is not known.", [("killed", 110, None)]),
        ("There was no loss of life.", [("killed", 0, 0)]),
        ("Guards apprehended three cadres.", [("detained", 3, 3)]),
        ("Two guards were killed and a third was wounded.", [("killed", 2, 2), ("injured", 1, 1)]),
        ("Police fatally shot a protester.", [("killed", 1, 1)]),
        ("A gunman wounded two guards before being killed by police.", [("injured", 2, 2), ("killed", 1, 1)]),
        ("Two guards were killed and a third wounded in the raid.", [("killed", 2, 2), ("injured", 1, 1)]),
        ("Hundreds of people are feared dead after the raid.", [("killed", 200, None)]),
        ("Two guards were reported killed and five were presumed kidnapped.", [("killed", 2, 2), ("abducted", 5, 5)]),
        ("Gunmen killed two men in Derna, where rebels have fought since May.", [("killed", 2, 2)]),
        ("Gunmen attacked Derna, where 200 people have died since May.", []),
        ("Two years after the war began, gunmen killed two men.", [("killed", 2, 2)]),
        ("Initial reports say two men were killed.", [("killed", 2, 2)]),
        ("Not a single guard was killed.", [("killed", 0, 0)]),
        ("A mob burned two men alive.", [("killed", 2, 2)]),
        ("Rescuers found two men alive.", []),
        ("Guards captured two poachers alive.", [("detained", 2, 2)]),
        ("Militants strangled to death two guards.", [("killed", 2, 2)]),
        ("Poachers who attacked two guards fled.", []),
        ("Poachers who attacked two guards were arrested.", []),
        ("Six poachers who attacked two guards were arrested.", [("detained", 6, 6)]),
        ("A mob lynched two men accused of theft.", [("killed", 2, 2)]),
        ("Two men accused of spying were beheaded.", [("killed", 2, 2)]),
        ("Pirates took its 25 crew hostage.", [("abducted", 25, 25)]),
        ("Rebels kidnapped and killed six clerks.", [("abducted", 6, 6), ("killed", 6, 6)]),
        ("Six clerks were pulled out of a bus and shot dead.", [("killed", 6, 6)]),
        (
            "Six clerks were abducted from their homes in Tarsk and later killed.",
            [("abducted", 6, 6), ("killed", 6, 6)],
        ),
        ("A lorry was driven into a crowd and killed six clerks.", [("killed", 6, 6)]),
        ("A mortar shell hit a house and two children were killed.", [("killed", 2, 2)]),
        ("A man tried to stab two soldiers and was shot dead.", [("killed", 1, 1)]),
        ("Five gunmen attacked two guards posted at the gate and were killed.", [("killed", 5, 5)]),
        ("Police said three men fired at officers and were shot dead.", [("killed", 3, 3)]),
        ("The bodies of 11 farmers were found in a well.", [("killed", 11, 11)]),
        ("The bodies of 11 farmers were handed over.", []),
        ("Gangs burned the huts, forcing thousands to flee.", [("displaced", 2000, None)]),
        ("The mayor told hundreds to flee.", []),
        ("Youths raided the camp, killing 11 people and stealing hundreds of cows.", [("killed", 11, 11)]),
        ("He died of a gunshot wound.", [("killed", 1, 1)]),
        ("Gangs massacre 20 in Kenscoff.", [("killed", 20, 20)]),
        ("In the massacre 20 people were killed.", [("killed", 20, 20)]),
        ("Three people died and 12 were hurt.", [("killed", 3, 3), ("injured", 12, 12)]),
        ("The attack left 5 dead and 12 wounded.", [("killed", 5, 5), ("injured", 12, 12)]),
        ("The death toll rose to 15 on Tuesday.", [("killed", 15, 15)]),
        ("The toll rose from nine to 15.", [("killed", 15, 15)]),
        ("Four policemen, two of them officers, were shot dead.", [("killed", 4, 4)]),
        ("A man was killed.", [("killed", 1, 1)]),
        ("Two alleged criminals were killed.", [("killed", 2, 2)]),
        ("Two suspected gang members were killed.", [("killed", 2, 2)]),
        ("Ana Paz, 34, a clerk, and Luis Mora, 57, who was with her, were killed.", [("killed", 1, 1)] * 2),
        ("In Kabul, 14, most of them children, were killed.", [("killed", 14, 14)]),
        ("Six members of a family, including two women and a child, were killed.", [("killed", 6, 6)]),
        ("Two others, including a sergeant, Karim Okot, were killed.", [("killed", 2, 2)]),
        ("A lieutenant, Karim Okot, died in the first raid.", [("killed", 1, 1)]),
        ("A man tossed a grenade into a bar, hurting six patrons.", [("injured", 6, 6)]),
        ("Two monks were arrested and tortured to death by soldiers.", [("detained", 2, 2), ("killed", 2, 2)]),
        ("The number of people killed by a car bomb on Monday rose to three when a nurse died.", [("killed", 3, 3)]),
        ("A bomb killed a 41-year-old driver.", [("killed", 1, 1)]),
        ("A drone wounded the 56-year-old woman and two 9-year-old girls.", [("injured", 1, 1), ("injured", 2, 2)]),
        ("A mob beheaded a 35-year-old and lynched two men.", [("killed", 1, 1), ("killed", 2, 2)]),
        ("Bandits seized 12 students and snatched a nurse.", [("abducted", 12, 12), ("abducted", 1, 1)]),
        ("Bandits snatched a purse.", []),
        ("A mob lynched a tourist accused of theft.", [("killed", 1, 1)]),
        ("The army seized 12 rifles.", []),
        (
            "It hit a bus, killing two and injuring three passengers, the governor, Omar Ali, wrote.",
            [("killed", 2, 2), ("injured", 3, 3)],
        ),
        ("A family of six was killed in the raid.", [("killed", 6, 6)]),
        ("A group of five men was abducted.", [("abducted", 5, 5)]),
        ("An elderly couple and their grandson were wounded.", [("injured", 2, 2), ("injured", 1, 1)]),
        ("Both were seriously injured.", [("injured", 2, 2)]),
        ("One person was killed and another wounded.", [("killed", 1, 1), ("injured", 1, 1)]),
        ("The mayor was killed on Friday along with two of his bodyguards.", [("killed", 1, 1), ("killed", 2, 2)]),
        ("Karim was kidnapped together with his driver.", [("abducted", 1, 1), ("abducted", 1, 1)]),
        (
            "The murder of Karim Haddad, his wife, and two others.",
            [("killed", 1, 1), ("killed", 1, 1), ("killed", 2, 2)],
        ),
        ("The murders of three reporters, two Syrians and a Dutchman, are unsolved.", [("killed", 3, 3)]),
        ("The bomb exploded, killing one man and causing damage to two offices.", [("killed", 1, 1)]),
        (
            "Ali Karim, mayor of Taiz, Taiz Province, and his brother were shot to death.",
            [("killed", 1, 1), ("killed", 1, 1)],
        ),
        ("Twelve people have sustained minor injuries.", [("injured", 12, 12)]),
        ("The company suffered losses.", []),
        ("The other general wounded in the attack is in hospital.", [("injured", 1, 1)]),
        ("Ten civilians have died in the shelling since Sunday.", [("killed", 10, 10)]),
        ("Ten civilians have died in the shelling since the war began.", []),
        ("Police shot dead 19 people in the deadliest unrest in decades.", [("killed", 19, 19)]),
        ("Rebels bombed Gao and Mopti, which answered a raid in which 26 people were killed.", [("killed", 26, 26)]),
        (
            "The army struck Gao and Timbuktu, where 12 soldiers and four boys were killed.",
            [("killed", 12, 12), ("killed", 4, 4)],
        ),
        ("They took five others hostage.", [("abducted", 5, 5)]),
        ("A drone killed 90 people, including 31 women and five boys, the health minister said.", [("killed", 90, 90)]),
        ("Gunmen killed 40 men in Gao and Mopti, the Malian Observatory for Peace said.", [("killed", 40, 40)]),
        (
            "Shells hit Gao, where at least eight people, among them three children, were killed.",
            [("killed", 8, None)],
        ),
        (
            "His guard, Ali Karim, was wounded when he ran, and a passerby was killed.",
            [("injured", 1, 1), ("killed", 1, 1)],
        ),
        ("Journalist shot dead in Gao", [("killed", 1, 1)]),
        ("Three nuns were taken hostage.", [("abducted", 3, 3)]),
        ("The son of Ana Halbrook, 70, who was shot dead on Monday, wept.", [("killed", 1, 1)]),
        ("A teacher, 44, who died in the blast, was buried.", [("killed", 1, 1)]),
        ("Police called in two hostage negotiators.", []),
        ("An explosion at a depot injured seven soldiers early today.", [("injured", 7, 7)]),
        ("It killed three guards late on Friday.", [("killed", 3, 3)]),
        ("The attack killed the late minister's son.", [("killed", 1, 1)]),
        ("Two men and a civilian passing by were hurt.", [("injured", 2, 2), ("injured", 1, 1)]),
        ("12 soldiers and 8 militants killed.", [("killed", 12, 12), ("killed", 8, 8)]),
        ("The blast left two soldiers and a boy dead.", [("killed", 2, 2), ("killed", 1, 1)]),
        ("Two men, a boy and six women shot dead.", [("killed", 2, 2), ("killed", 1, 1), ("killed", 6, 6)]),
        ("They shot dead a journalist, the third killed this year.", [("killed", 1, 1)]),
        ("Some 40 people were killed this year.", []),
        ("It killed two and wounded 12, the governor said on Friday.", [("killed", 2, 2), ("injured", 12, 12)]),
        ("A girl lost her life.", [("killed", 1, 1)]),
        ("They hacked a villager to death.", [("killed", 1, 1)]),
        ("A Kenyan officer serving in the mission was killed.", [("killed", 1, 1)]),
        ("Villagers beat two thieves to death.", [("killed", 2, 2)]),
        ("The court sentenced two men to death.", []),
        ('Fifteen civilians had been "summarily executed" by soldiers.', [("killed", 15, 15)]),
        ("Rao was among 27 rebels gunned down by the police.", [("killed", 27, 27)]),
        ("The dead were identified as Ana Ruiz, 25, Luis Paz, 18, and Rosa Diaz, 24.", [("killed", 1, 1)] * 3),
        ("Police shot dead student Ama Osei, 19, and two others.", [("killed", 1, 1), ("killed", 2, 2)]),
        ("A student was one of five people shot dead at a factory in Aurora.", [("killed", 5, 5)]),
        ("Gunmen shot dead a teacher, 44, and his son, 12.", [("killed", 1, 1)] * 2),
        ("Unknown assailants stabbed Abdul Karim, 37, to death.", [("injured", 1, 1), ("killed", 1, 1)]),
        ("A bomb killed four people and injured 13 Tuesday.", [("killed", 4, 4), ("injured", 13, 13)]),
        ("The gunman killed two people and fled.", [("killed", 2, 2), ("displaced", 1, 1)]),
        ("The bomber wounded two people and died.", [("injured", 2, 2), ("killed", 1, 1)]),
        ("Gunmen stormed Bura and took 12 villagers.", [("abducted", 12, 12)]),
        ("Ivo Paz is accused in the 2004 drowning death of his wife.", [("killed", 1, 1)]),
        ("The army killed 2000 rebels in Gao.", [("killed", 2000, 2000)]),
        ("Four were killed and over 50, including policemen, injured.", [("killed", 4, 4), ("injured", 51, None)]),
        ("The attack claimed the life of a judge.", [("killed", 1, 1)]),
        ("The life of the judge is quiet.", []),
        ("There were no victims.", [("killed", 0, 0), ("injured", 0, 0)]),
        ("A policeman was shot in the head.", [("injured", 1, 1)]),
        ("Two men were stabbed in the market.", [("injured", 2, 2)]),
        ("Gunmen shot at a bus, and rebels shot down a plane.", []),
        ("The mayor was murdered yesterday.", [("killed", 1, 1)]),
        ("A woman and her two children were killed.", [("killed", 1, 1), ("killed", 2, 2)]),
        ("Gunmen killed a priest.", [("killed", 1, 1)]),
        ("Two brothers were stabbed to death.", [("killed", 2, 2)]),
        ("Rebels kidnapped 50 peasants.", [("abducted", 50, 50)]),
        ("Militias arrested over 20 people in the town.", [("detained", 21, None)]),
        ("At least 17 people were killed.", [("killed", 17, None)]),
        ("Up to 10 people were killed.", [("killed", None, 10)]),
        ("Fewer than 10 people were killed.", [("killed", None, 9)]),
        ("Between 20 and 23 fighters were killed.", [("killed", 20, 23)]),
        ("From 20 to 23 fighters were killed.", [("killed", 20, 23)]),
        ("About 20-25 fighters were killed.", [("killed", 20, 25)]),
        ("Dozens of militiamen defected.", [("defected", 24, None)]),
        ("Hundreds of people were killed.", [("killed", 200, None)]),
        ("Tens of thousands fled.", [("displaced", 20_000, None)]),
        ("Around 43 men of the tribe, the commander said, defected.", [("defected", 43, 43)]),
        ("Two dozen people were wounded.", [("injured", 24, 24)]),
        ("Half a dozen people were wounded.", [("injured", 6, 6)]),
        ("Twenty-five people were wounded.", [("injured", 25, 25)]),
        ("Two hundred and fifty people were wounded.", [("injured", 250, 250)]),
        ("Warplanes launched five airstrikes on the camp.", [("strikes", 5, 5)]),
        ("Ten explosions were heard near the base.", [("explosions", 10, 10)]),
        ("Fighters fired 30 rockets at the town.", [("munitions", 30, 30)]),
        ("There are no known casualties.", [("killed", 0, 0), ("injured", 0, 0)]),
        ("No one was hurt.", [("injured", 0, 0)]),
        ("Nobody was killed.", [("killed", 0, 0)]),
        ("Police said a man and two women were wounded when rebels came.", [("injured", 1, 1), ("injured", 2, 2)]),
        ("Rebels attacked the town and two soldiers were killed.", [("killed", 2, 2)]),
        ("The bomb claimed the lives of 12 people.", [("killed", 12, 12)]),
        ("Three troops and three soldiers from the garrison were injured.", [("injured", 3, 3), ("injured", 3, 3)]),
        ("The murder of two nuns shocked the town.", [("killed", 2, 2)]),
        ("They mourned after the senator's murder.", [("killed", 1, 1)]),
        ("The murder on 26 February of Mayor Diana Saldar shocked the town.", [("killed", 1, 1)]),
        ("Twenty-one men are now known to have died in the port.", [("killed", 21, 21)]),
        ("The front claimed to have killed more than 100 soldiers.", [("killed", 101, None)]),
        ("Four guards were confirmed to have been wounded.", [("injured", 4, 4)]),
        ("At least nine people are reported to have died.", [("killed", 9, None)]),
        ("Gunmen kill five in market attack", [("killed", 5, 5)]),
        ("Five soldiers killed in ambush, 20 wounded", [("killed", 5, 5), ("injured", 20, 20)]),
        ("The bomber killed himself and 12 others.", [("killed", 12, 12)]),
        ("Karim Hassan, a local journalist, was killed on 12 March.", [("killed", 1, 1)]),
        ("Luis Carlos, 45, was shot to death by two men.", [("killed", 1, 1)]),
        ("A mother, her son and a neighbour were killed.", [("killed", 1, 1)] * 3),
        ("TWO SOLDIERS WERE KILLED AND TEN OTHERS WOUNDED IN THE AMBUSH.", [("killed", 2, 2), ("injured", 10, 10)]),
        ("JUAN LOPEZ, A FARMER, AND PEDRO DIAZ WERE MURDERED LAST NIGHT.", [("killed", 1, 1)] * 2),
        (
            "SIX PRIESTS -- FIVE SPANIARDS AND A GREEK -- AND TWO COOKS WERE KILLED.",
            [("killed", 6, 6), ("killed", 2, 2)],
        ),
        ("They mourned the six monks' murder.", [("killed", 6, 6)]),
        ("The murder last week of four candidates went unpunished.", [("killed", 4, 4)]),
        ("They condemned the murder of six monks Thursday.", [("killed", 6, 6)]),
        ("THIRTYTHREE SEAMEN WERE INJURED IN THE PORT.", [("injured", 33, 33)]),
        ("In Derna, 40 km east of the port, a guard was killed.", [("killed", 1, 1)]),
        ("Karim, head of the front, a group that laid down its arms, was killed.", [("killed", 1, 1)]),
        (
            "May 3, 2013 Ten people were killed and two injured when a mine went off.",
            [("killed", 10, 10), ("injured", 2, 2)],
        ),
    ],
)
def test_what_counts(text: str, expected: list[tuple[str, int | None, int | None]]) -> None:
    assert figures(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Officials had put the toll at nine.",
        "Police had earlier reported nine dead.",
        "More than 22,000 people have been killed since the war began.",
        "The conflict has killed 400 people over the past year.",
        "Some 70,000 people were killed.",
        "Since the beginning of the year 1,600 people have been killed and 580 injured.",
    ],
)
def test_what_is_superseded_or_background_does_not_count(text: str) -> None:
    assert read(text)
    assert figures(text) == []


def test_a_fresh_toll_beside_a_running_one_counts_alone() -> None:
    assert figures("The bombing killed 9 people, bringing the toll since January to 120.") == [("killed", 9, 9)]


def test_a_part_of_a_count_is_included() -> None:
    counts = read("At least 17 people, including three children, were killed.")
    assert [(count.min, count.included) for count in counts] == [(17, False), (3, True)]


def test_a_count_quotes_its_words_and_names_its_party() -> None:
    text = "The blast wounded at least five young farmers."
    (count,) = read(text)
    sentence = Sentence(text, 0, len(text))
    start, end = sentence.span(count.first, count.last)
    assert text[start:end] == "wounded at least five young farmers"
    assert count.who == "farmers"
    assert count.qualifier == "at-least"
    assert sentence.words[count.head] == "wounded"


def test_the_total_sums_disjoint_parties() -> None:
    whole = total(read("Two soldiers, including an officer, and three farmers were killed."))
    assert whole is not None
    assert (whole.min, whole.max, whole.best) == (5, 5, 5)


def test_the_total_of_an_open_count_is_open() -> None:
    whole = total(read("At least two soldiers and three farmers were killed."))
    assert whole is not None
    assert (whole.min, whole.max) == (5, None)


def test_a_further_count_says_so() -> None:
    for text, further in [
        ("His driver was also killed.", True),
        ("Ten other people were wounded.", True),
        ("Ten people were wounded.", False),
    ]:
        (count,) = read(text)
        assert is_further(Sentence(text, 0, len(text)), count) is further


def test_nothing_has_no_total() -> None:
    assert total([]) is None


@given(st.integers(1, 9_999), st.sampled_from(["killed", "wounded", "arrested", "kidnapped"]))
def test_a_numeral_is_read_with_and_without_separators_and_capitals(number: int, verb: str) -> None:
    plain, grouped = f"Gunmen {verb} {number} farmers.", f"GUNMEN {verb.upper()} {number:,} FARMERS."
    assert [count.best for count in read(plain)] == [number]
    assert [count.best for count in read(grouped)] == [number]


@given(st.text(max_size=200))
def test_any_text_can_be_read(text: str) -> None:
    for sentence in sentences(text, [("story", 0, len(text))]):
        assert_sound(sentence)


WORDS = (
    "killed 5 two dozen people , and a the soldiers were including of who dead - ( ) to at least no one said wounded"
)


@given(st.lists(st.sampled_from(WORDS.split()), max_size=25))
def test_any_order_of_words_gives_sound_counts(words: list[str]) -> None:
    text = " ".join(words)
    for sentence in sentences(text, [("story", 0, len(text))]):
        assert_sound(sentence)


def assert_sound(sentence: Sentence) -> None:
    for count in counts_in(sentence):
        assert 0 <= count.first <= count.head <= count.last < len(sentence.words)
        assert count.min is None or count.min >= 0
        assert count.min is None or count.max is None or count.min <= count.max


def toll(*texts: str) -> list[tuple[str, int | None]]:
    """The counts that make up the toll of sentences that tell of one incident, as (kind, best)."""
    told = [Sentence(text, 0, len(text)) for text in texts]
    counted = [(number, count) for number, sentence in enumerate(told) for count in counts_in(sentence) if count.counts]
    return [(count.kind, count.best) for _, count in tally(counted, told)]


def test_the_toll_is_told_once() -> None:
    assert toll("Five men were injured.", "Five men were injured by the blast.") == [("injured", 5)]


def test_others_add_to_the_toll() -> None:
    assert toll("Five men were injured.", "Ten other people were also injured.") == [("injured", 5), ("injured", 10)]
    assert toll("Six priests were killed.", "The six priests and two more people were killed at night.") == [
        ("killed", 6),
        ("killed", 2),
    ]
    assert toll("The minister was killed.", "The minister was killed along with two guards.") == [
        ("killed", 1),
        ("killed", 2),
    ]


def test_others_beside_another_kind_are_others_than_those() -> None:
    first, second = "The attacks left two dead and three injured.", "The blast killed two men and injured another."
    assert toll(first, second) == [("killed", 2), ("injured", 3)]


def test_going_through_the_toll_adds_nothing() -> None:
    assert toll("Five men were injured.", "The injured were Karim, Omar, Samir and two other men.") == [("injured", 5)]


def test_others_beside_a_part_add_to_the_part() -> None:
    assert toll("13 people were wounded.", "Two soldiers were wounded.", "Another five were wounded.") == [
        ("injured", 13)
    ]


def test_who_was_shot_is_among_those_called_wounded() -> None:
    assert toll("A policeman was shot in the leg.", "Three policemen were wounded.") == [("injured", 3)]
    assert toll("A policeman was shot in the leg.", "Two other people were wounded.") == [
        ("injured", 1),
        ("injured", 2),
    ]


@pytest.mark.parametrize(
    "text", ["Students close to the movement were arrested.", "Leftists known to be sympathetic to it were arrested."]
)
def test_of_those_who_were_none_is_one(text: str) -> None:
    assert not figures(text)
