"""What ties people, in the words in which a way from one to the other tells it."""

import pytest

from vault_tools.notes.dates import PartialDate
from vault_tools.pages.wording.paths import (
    catch_up_sentence,
    evidence_words,
    hop_words,
    tie_words,
)
from vault_tools.people.contact import Contact
from vault_tools.people.ties.network import Evidence
from vault_tools.people.ties.paths import Hop
from vault_tools.people.ties.tie_warmth import MyTie
from vault_tools.problems import Place

ANA, BO = Contact("people/Ana.md", "Ana"), Contact("people/Bo.md", "Bo")


@pytest.mark.parametrize(
    ("on", "told"),
    [
        (PartialDate(2026, 10, 3), "Ana introduced you to Bo on 3 October 2026"),
        (PartialDate(2026, 10), "Ana introduced you to Bo in October 2026"),
        (PartialDate(2026), "Ana introduced you to Bo in 2026"),
        (None, "Ana introduced you to Bo"),
    ],
)
def test_a_tie_is_told_with_as_much_of_its_day_as_is_known(on, told):
    evidence = Evidence("intro", Place(ANA.path, 3, 1), on, of=ANA.path)
    assert evidence_words(evidence, None, ANA, BO) == told


@pytest.mark.parametrize(
    ("kind", "of", "told"),
    [
        ("family", ANA, "family: sister in this note"),
        ("family", BO, "family: sister in their note"),
        ("knows", ANA, "they know one another, as the note says"),
        ("knows", BO, "they know one another, as the note says"),
        ("introduced_by", ANA, "introduced you"),
        ("introduced_by", BO, "Ana introduced them to you"),
        ("intro", BO, "introduced you"),
        ("intro", ANA, "Ana introduced them to you"),
    ],
)
def test_a_tie_below_a_name_on_a_persons_page_says_no_more_names_than_it_needs(kind, of, told):
    evidence = Evidence(kind, Place(of.path, 3, 1), PartialDate(2026), "sister", of.path)
    assert tie_words(evidence, page_of=ANA) == told


@pytest.mark.parametrize(
    ("name", "called"),
    [
        ("Maya Lindqvist", "Maya"),
        ("Dr. Anna Berg", "Dr. Anna Berg"),
        ("Mrs Pohl", "Mrs Pohl"),
        ("Aunt Rosa", "Aunt Rosa"),
        ("Frau Meier", "Frau Meier"),
        ("J. B. Reuter", "J. B. Reuter"),
        ("Will", "Will"),
        ("小野寺 透", "小野寺 透"),
    ],
)
def test_a_letter_begins_with_the_first_name_or_with_all_of_one_that_begins_with_none(name, called):
    sentence = catch_up_sentence(Contact("people/X.md", name))
    assert sentence.startswith(f"{called}, you have been on my mind")


@pytest.mark.parametrize(
    ("warmth", "told"),
    [
        (0.65, "they know one another well"),
        (0.64, "they know one another"),
        (0.35, "they know one another"),
        (0.34, "they have met"),
        (0.15, "they have met"),
        (0.14, "they may know one another"),
    ],
)
def test_how_well_two_know_one_another_is_said_as_the_manual_says(warmth, told):
    assert hop_words(Hop(ANA.path, BO.path, warmth, ())) == told


@pytest.mark.parametrize(
    ("stretch", "told"),
    [
        (0.0, "warm"),
        (1.0, "friendly"),
        (3.0, "it has been a while"),
        (7.0, "quiet for long"),
        (None, "quiet for long"),
    ],
)
def test_my_own_tie_cools_as_the_manual_says(stretch, told):
    assert MyTie(ANA, None, None, stretch, (), ()).words == told
