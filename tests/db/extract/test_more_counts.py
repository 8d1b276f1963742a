"""How many: those who are named, and listed one by one."""

import pytest

from db.extract import extract
from tests.db.extract.test_counts import figures


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The murder of the Jesuits shocked the town.", []),
        ("Gunmen killed 70-plus people in the village.", [("killed", 70, None)]),
        ("Gunmen killed 70+ people in the village.", [("killed", 70, None)]),
        ("Soldiers killed two reporters, Roberto Nava and Maria Pinel.", [("killed", 2, 2)]),
        ("Rebels killed the mayor, as well as two peasants.", [("killed", 1, 1), ("killed", 2, 2)]),
        ("The death of Karim Hassan, a friend and a great man, shook them.", [("killed", 1, 1)]),
        ("They killed Karim Hassan, five other monks and two cooks.", [("killed", n, n) for n in (1, 5, 2)]),
        ("The murder of six monks, a woman, and her daughter.", [("killed", n, n) for n in (6, 1, 1)]),
        ("After the attack, a man and a woman were killed.", [("killed", 1, 1)] * 2),
        ("It came after a colonel, a judge and a monk were killed.", [("killed", 1, 1)] * 3),
        ("Karim Hassan and Omar Sadiq, both of whom were cooks, were killed.", [("killed", 1, 1)] * 2),
        ("His driver, Karim Hassan, and a guard were killed.", [("killed", 1, 1)] * 2),
        ("DERNA, 3 MAY (AFP) -- [TEXT] TOBRUK -- THREE MEN WERE INJURED.", [("injured", 3, 3)]),
        ("At least 86 people were injured, including 6 who were badly hurt.", [("injured", 86, None)]),
        ("3 May 2013 Ten people were killed in the port.", [("killed", 10, 10)]),
        ("A 35 - year - old deputy was killed.", [("killed", 1, 1)]),
        ("The blast injured 40 people in Kenya and Tanzania.", [("injured", 40, 40)]),
        ("The team put him on injured reserve.", []),
        ("Ninety six people were wounded.", [("injured", 96, 96)]),
        ("Police arrested 12 people, seven women and five men.", [("detained", 12, 12)]),
        ("Derna, More than 35 protesters were killed.", [("killed", 36, None)]),
        ("Scores of security forces were killed.", [("killed", 40, None)]),
        ("The police arrested and tortured six students.", [("detained", 6, 6)]),
        ("Tens of men were killed and dozens of them were injured.", [("killed", 20, None), ("injured", 24, None)]),
        ("The injured were a guard and two boys.", [("injured", 1, 1), ("injured", 2, 2)]),
        ("The dead were identified as Karim Hassan and Omar Sadiq.", [("killed", 1, 1)] * 2),
        ("Among those killed in the raid were 23 children.", [("killed", 23, 23)]),
        ("Among those wounded was the mayor, who was hit by a bullet.", [("injured", 1, 1)]),
        ("Among those arrested on Monday were four students.", [("detained", 4, 4)]),
        ("Two officers were among those killed, and the mayor was absent.", []),
        ("The dead were civilians.", []),
        ("A planner of the May 3 attack on a mosque was killed.", [("killed", 1, 1)]),
        ("The mastermind of the July 7 attack was shot dead.", [("killed", 1, 1)]),
        ("A commander behind the March 22 massacre was killed.", [("killed", 1, 1)]),
        ("A planner of the Jan. 6 attack was killed.", [("killed", 1, 1)]),
        ("A planner of the 2004 bombing was killed.", [("killed", 1, 1)]),
        ("In May 3 guards were killed in an attack.", [("killed", 3, 3)]),
        ("In May 12 people were killed.", [("killed", 12, 12)]),
        ("The dead were buried on Friday.", []),
        ("The injured were taken to a hospital.", []),
        ("GUNMEN KILLED HECTOR OQUEND, LEADER OF A PARTY.", [("killed", 1, 1)]),
        ("The massacre of six monks shocked the town.", [("killed", 6, 6)]),
        ("The massacre of Derna shocked the country.", []),
        ("A student was found murdered in a park.", [("killed", 1, 1)]),
        ("Karim, mayor of Tobruk, in the province of Derna, who was kidnapped, is free.", [("abducted", 1, 1)]),
        ("The murder of Karim Hassan and of his brother shook them.", [("killed", 1, 1)] * 2),
        ("Several people were killed.", []),
        ("Civilians were killed.", []),
        ("They threatened to kill 50 people.", []),
        ("Fifty people could be killed.", []),
        ("The army captured the hill.", []),
        ("The bomb was found 20 km from the town where he was shot.", []),
        ("The armoury holds 30 rockets.", []),
    ],
)
def test_what_counts(text: str, expected: list[tuple[str, int | None, int | None]]) -> None:
    assert figures(text) == expected


@pytest.mark.parametrize(
    ("since", "killed"), [("July 10", [6]), ("10 July", [6]), ("last Friday", [6]), ("March 10", []), ("2019", [])]
)
def test_who_died_since_a_day_of_these_days_is_counted(since: str, killed: list[int]) -> None:
    text = f"At least six people have been killed since {since} in clashes between herders and farmers in Bauchi."
    found = extract(text, published="2024-07-18").reports
    assert [count.min for report in found for count in report.counts if count.kind == "killed"] == killed
