"""What ties people, in the words in which a way from one to the other tells it."""

import pytest

from vault_tools.notes.dates import PartialDate
from vault_tools.pages.wording.paths import catch_up_sentence, evidence_words, tie_words
from vault_tools.people.contact import Contact
from vault_tools.people.ties.network import Evidence
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
