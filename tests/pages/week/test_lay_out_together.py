"""What people share and what has changed, in the words that the page shows."""

from datetime import date, timedelta

import pytest

from vault_tools.actions.building.open_desk import open_desk
from vault_tools.actions.open_vault import open_vault
from vault_tools.notes.dates import PartialDate
from vault_tools.pages.week.lay_out_together import lay_out_news, together_words
from vault_tools.people.contact import Contact
from vault_tools.people.rotation.batching import Together
from vault_tools.people.rotation.drift import Drift, Revived, Steady
from vault_tools.problems import Place

TODAY = date(2026, 11, 18)
HERE = Place("people/P0.md", 3, 1)
SUPPER = PartialDate(2026, 6, 27)


def people(count: int) -> tuple[Contact, ...]:
    return tuple(Contact(f"people/P{number}.md", f"P{number}") for number in range(count))


@pytest.mark.parametrize(
    ("group", "said"),
    [
        (
            Together(people(2), "household", "Mill Lane 3", HERE),
            "one door to knock at: Mill Lane 3",
        ),
        (Together(people(2), "household", "", HERE), "a couple: one dinner, two names"),
        (
            Together(
                people(3), "gathering", "the [[Back green]] supper. Nobody sat.", HERE, SUPPER
            ),
            "last together on 27 June 2026: the Back green supper",
        ),
        (Together(people(2), "gathering", "", HERE, SUPPER), "last together on 27 June 2026"),
        (
            Together(people(2), "gathering", "", HERE, PartialDate(2026, 6)),
            "last together in June 2026",
        ),
        (
            Together(people(2), "gathering", "with [[P0]] and [[P1]]: the boat", HERE, SUPPER),
            "last together on 27 June 2026: the boat",
        ),
        (Together(people(2), "organization", "Acme", HERE), "both at Acme"),
        (Together(people(4), "place", "Lisbon", HERE), "all four in Lisbon"),
    ],
)
def test_what_people_share_is_told_in_a_few_words(group, said):
    assert together_words(group) == said


@pytest.fixture
def tell(vault):
    """The lines of news about people named P0, P1 …: names and words."""

    def told(*news):
        root = vault({f"people/P{number}.md": "---\n---\n" for number in range(9)})
        lines = lay_out_news(open_desk(open_vault(root)), news, TODAY)
        return [
            (
                " ".join([*(one.name for one in line.people), *filter(None, [line.others])]),
                line.words,
            )
            for line in lines
        ]

    return told


def key(number: int) -> str:
    return f"people/P{number}.md"


def test_one_person_gets_a_line_with_how_long_and_how_often(tell):
    last = TODAY - timedelta(days=92)
    news = (Revived(key(0), TODAY, 540), Steady(key(1), 2), Drift(key(2), 42, last))
    assert tell(*news) == [
        ("P0", "in touch again, after 18 months"),
        ("P1", "your rhythm kept for two years"),
        ("P2", "quieter than it was: it used to be every six weeks, now it has been three months"),
    ]


@pytest.mark.parametrize(
    ("usual", "said"), [(1, "every day"), (7, "every seven days"), (365, "every year")]
)
def test_what_used_to_be_is_said_as_a_rhythm(tell, usual, said):
    ((_, words),) = tell(Drift(key(0), usual, TODAY - timedelta(days=1000)))
    assert words == f"quieter than it was: it used to be {said}, now it has been three years"


def test_several_people_with_the_same_news_share_a_line(tell):
    assert tell(Steady(key(0), 1), Steady(key(1), 3)) == [
        ("P0 P1", "your rhythm kept for a whole year, or more")
    ]
    assert tell(*(Drift(key(number), 42, TODAY) for number in range(6))) == [
        ("P0 P1 P2 P3 two others", "quieter than it was with each of them")
    ]


def test_without_news_nothing_is_told(tell):
    assert tell() == []
