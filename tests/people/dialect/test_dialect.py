"""Every name of the table of fields that was seen in real vaults means what it should."""

import re

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from vault_tools.notes.marks import InlineField
from vault_tools.notes.read_fields import read_yaml
from vault_tools.people.dialect.concepts import CONCEPTS
from vault_tools.people.dialect.dialect import Dialect, normal_key
from vault_tools.people.dialect.languages import IN_OTHER_LANGUAGES

SEEN = {
    "name": "name Name full-name displayName FN",
    "title": "title TITLE",
    "first_name": "first_name First-Name N.GN",
    "last_name": "last_name N.FN",
    "aliases": "aliases alias Nickname short-name",
    "last_contact": "last_contact last-contact lastContact LastContact last_contacted "
    "last-contacted last_chat prm-last-contacted last_interaction last_seen interactions.last",
    "next_contact": "next-contact next_followup next_contact follow_up_date",
    "cadence": "cadence prm-cadence prm-tier contact_frequency custom_frequency_days interval "
    "keep_in_touch stay_in_touch_frequency",
    "snooze": "prm-snooze-until snooze_until",
    "paused": "prm-paused archived",
    "status": "status Active state",
    "birthday": "birthday Birthday BDAY birth born date-of-birth date_of_birth DOB prm-birthday "
    "birth_year",
    "died": "died death",
    "dates": "anniversary important_dates dates",
    "events": "events",
    "met": "met met_date first_met met-at",
    "how_met": "met_context how_we_met How-We-Met",
    "introduced_by": "introduced_by known_through referred_by",
    "relationship": "relationship relation relationship_type prm-relationship",
    "closeness": "relationship_strength warmth-score priority",
    "can_help_with": "can_help_with expertise skills",
    "i_can_help": "i_can_help_them",
    "interests": "interests",
    "gift_ideas": "ideas gift_ideas giftIdeas wishlist",
    "interactions": "interactions",
    "organization": "company org ORG organization organisation work current_role.organization",
    "role": "role position ROLE occupation current_role.title",
    "location": "location city based-in hometown ADR[HOME].LOCALITY prm-location",
    "country": "country ADR[HOME].COUNTRY",
    "timezone": "timezone",
    "email": "email emails E-mail EMAIL[HOME] contact.email",
    "phone": "phone phones mobile TEL[CELL] contact.phone",
    "linkedin": "linkedin",
    "twitter": "twitter",
    "signal": "signal",
    "telegram": "telegram",
    "family": "spouse partner kids children parents siblings",
    "knows": "friends knows",
    "related": "related",
    "groups": "groups CATEGORIES label contexts",
    "circle": "circle circles",
    "tags": "tags Tags",
    "identity": "uid UID identifier",
    "created": "created created_at date_created added",
    "date": "date",
    "attendees": "attendees person people",
    "type": "type kind category categories",
}


@pytest.mark.parametrize(
    ("concept", "key"), [(concept, key) for concept, keys in SEEN.items() for key in keys.split()]
)
def test_a_name_seen_in_real_vaults_is_known(concept, key):
    assert Dialect().concept_of(key) == concept


@pytest.mark.parametrize(
    ("key", "concept"),
    [("date created", "created"), ("How We Met", "how_met"), ("First Name", "first_name")],
)
def test_names_with_blanks_are_known(key, concept):
    assert Dialect().concept_of(key) == concept


@pytest.mark.parametrize(
    ("key", "concept"),
    [
        ("date_last_contacted", "last_contact"),
        ("last contact date", "last_contact"),
        ("Last-Contacted-On", "last_contact"),
        ("date of birthday", "birthday"),
        ("cadence_days", "cadence"),
        ("частота_контакта_дней", "cadence"),
        ("kontakthäufigkeit in Tagen", "cadence"),
        ("联系频率（天）", None),
        ("联系频率天数", "cadence"),
        ("Next planned touchpoint", "next_contact"),
        ("下次跟进", "next_contact"),
        ("兄弟姐妹", "family"),
        ("crm:birthday", "birthday"),
        ("cnt:last-contact", "last_contact"),
        ("cnt:contact-every-days", "cadence"),
        ("last_contacted_at", "last_contact"),
        ("last_coffee", "last_contact"),
        ("lastOneOnOne", "last_contact"),
        ("last 1:1", "last_contact"),
        ("next_call_date", "next_contact"),
        ("updated_date", "changed"),
        ("current_company", "organization"),
        ("person-company", "organization"),
        ("person_type", None),
        ("persons", "attendees"),
        ("phoneNumbers", "phone"),
        ("Morte", "died"),
        ("Current title", "title"),
        ("current city", "location"),
        ("personal email", "email"),
        ("office_phone_number", "phone"),
        ("contact_email", "email"),
        ("phone_2", "phone"),
        ("E-mail 1 - Value", "email"),
        ("address2", None),
        ("home_address", None),
        ("current_mood", None),
        ("current_phone", None),
        ("sr/interval", None),
        ("last_note", None),
        ("next_steps", None),
        ("born_at", None),
        ("email_date", None),
        ("city_days", None),
        ("days", None),
        ("crm:", None),
        ("https://example.org", None),
    ],
)
def test_a_name_may_say_that_it_holds_a_date_or_days_or_whose_it_is(key, concept):
    assert Dialect().concept_of(key) == concept


@pytest.mark.parametrize(
    ("key", "concept"),
    [
        ("Letzter Kontakt", "last_contact"),
        ("Ønskeliste", "gift_ideas"),
        ("fælles_bekendte", "knows"),
        ("letzter_kontakt", "last_contact"),
        ("último-contacto", "last_contact"),
        ("fecha_ultimo_contacto", "last_contact"),
        ("Data último contato", "last_contact"),
        ("date de dernier contact", "last_contact"),
        ("дата последнего контакта", "last_contact"),
        ("最近联系时间", "last_contact"),
        ("最終連絡日", "last_contact"),
        ("Cumpleanos", "birthday"),
        ("cumplean\u0303os", "birthday"),  # as a Mac writes the letter
        ("aniversário", "birthday"),
        ("aniversario", "dates"),  # which is Spanish
        ("Telefonnummer", "phone"),
        ("hur ofta", "cadence"),
        ("тип", "type"),
        ("Kind", "type"),  # a child in German, and English all the same
        ("anne", None),  # a mother in Turkish, and a name
    ],
)
def test_a_name_of_another_language_is_known_and_may_want_its_accents(key, concept):
    assert Dialect().concept_of(key) == concept


def test_no_name_stands_in_the_tables_twice():
    rows = (*CONCEPTS.values(), *IN_OTHER_LANGUAGES.values())
    names = [name if "[" in name else normal_key(name) for names in rows for name in names]
    assert len(names) == len(set(names))
    assert IN_OTHER_LANGUAGES.keys() <= CONCEPTS.keys()


WORDS = [name for names in CONCEPTS.values() for name in names if not re.search(r"[=\[]", name)]


@given(st.sampled_from(WORDS), st.data())
def test_case_hyphens_underscores_and_blanks_make_no_difference(name, data):
    words = name.split(" ")
    separator = data.draw(st.sampled_from(["-", "_", " ", ""]))
    change = data.draw(st.sampled_from([str.upper, str.lower, str.title, str]))
    assume(change is not str.upper or name != "categories")  # which is a vCard's, and no type
    assert Dialect().concept_of(separator.join(map(change, words))) == Dialect().concept_of(name)


def test_a_key_that_ends_in_a_colon_is_the_same_key():
    """`birthday:: 1988` inside YAML."""
    assert Dialect().concept_of("birthday:") == "birthday"


def test_the_settings_add_names():
    dialect = Dialect({"birthday": ("b-day",), "role": ("beruf",)})
    assert dialect.concept_of("B Day") == "birthday"
    assert dialect.concept_of("Beruf") == "role"
    assert dialect.concept_of("favourite colour") is None


def found(yaml):
    fields = tuple(read_yaml("x.md", yaml, 2).fields)
    return [(one.concept, one.key, one.label) for one in Dialect().read(fields)]


def test_a_vcard_keys_qualifier_is_its_label():
    assert found('"TEL[CELL]": 1\n"EMAIL[HOME]": a@b.c\n') == [
        ("phone", "TEL[CELL]", "CELL"),
        ("email", "EMAIL[HOME]", "HOME"),
    ]
    assert found("email (work): a@b.c\n出生日期（可选）: 1990-05-12\nDied (approx.): 1990\n") == [
        ("email", "email (work)", "work"),
        ("birthday", "出生日期（可选）", "可选"),
        ("died", "Died (approx.)", "approx."),
    ]


@pytest.mark.parametrize(
    "key",
    [
        *("birthday (her mother)", "born (Bo)", "anniversary (Ana & Bo)", "died (cat)"),
        *("birthday (mom's)", "last contact (attempted)", "生日（农历）"),
    ],
)
def test_a_date_of_something_else_in_brackets_is_not_theirs(key):
    assert Dialect().concept_of(key) is None


def test_fields_inside_a_mapping_that_keeps_things_together_are_known():
    assert found("contact:\n  email: a@b.c\n  mobile: 1\n") == [
        ("email", "contact.email", ""),
        ("phone", "contact.mobile", ""),
    ]
    assert found("name: {first: Maya, last: Lindqvist}\n") == [
        ("first_name", "name.first", ""),
        ("last_name", "name.last", ""),
    ]


def test_a_mapping_with_more_in_it_is_given_as_a_whole_too():
    assert found("work: {company: Acme, since: 2019}\n") == [
        ("organization", "work", ""),
        ("organization", "work.company", ""),
    ]


def test_somebody_elses_fields_are_not_theirs():
    """The spouse's birthday is not the contact's."""
    assert found("spouse: {name: Jo, birthday: 1988-04-12}\n") == [("family", "spouse", "")]


@pytest.mark.parametrize(
    ("key", "value", "bold", "known"),
    [
        ("Birthday", "13 July", False, True),
        ("Birthday", "buy a present", True, False),
        ("Born", "10 December 1815, London", True, True),
        ("E-mail", "maya@example.org", False, True),
        ("Email", "ask her again", False, False),
        ("Phone", "+351 910 000 000", False, True),
        ("Phone", "rang twice", True, False),
        ("Role", "Designer", True, True),
        ("Role", "ask about the new one", False, False),
        ("Role/Title", "Designer", True, True),
        ("Division/Company", "Acme", True, True),
        ("His/her", "Acme", True, False),
        ("Sister", "[[Ana]]", False, True),
        ("Sister", "rang", False, False),
        ("Company", "[[Acme]], [[Bo & Co]]", False, True),
        ("Company", "[[Acme]] has moved", False, False),
        ("Attendees", "[[Ana]], [[Bo]]", True, True),
        ("Note", "anything", True, False),
        ("Keep in touch", "every 6 weeks", False, True),
        ("Keep in touch", "with her", False, False),
        ("Expected sync cadence", "Weekly", True, True),
        ("Payment cadence", "as she likes", True, False),
        ("Release cadence", "weekly", True, False),
        ("Board meeting cadence", "weekly", True, False),
        ("Contact", "maya@example.org", True, True),
        ("1:1 Cadence", "weekly", True, True),
        ("Phone (mobile)", "+351 910 000 000", False, True),
        ("Contact", "ask her brother", True, False),
        ("Meeting", "weekly", False, False),
        ("Last meaningful sync", "2026-01-02", True, True),
        ("Type", "organization", True, True),
        ("Type", "person", False, False),
        ("Twitter", "<https://example.org/maya>", False, True),
        ("Twitter", "she left it", False, False),
        ("Signal", "maya.42", True, True),
        ("Signal", "+351 910 000 000", True, True),
        ("Signal", "none that I know of", True, False),
        ("最后联系", "2026-10-17（聊实习）", False, True),
        ("下次跟进", "2026-12-22 - 更新近况", False, True),
        ("Last contact", "2026-10-17 (coffee)", False, True),
        ("Last contact", "2026 was lovely", False, False),
        ("Died", "2019-02-03 (cat)", False, False),
        ("生年月日", "不明（52歳）", True, True),
    ],
)
def test_a_label_in_the_text_counts_where_its_value_fits(key, value, bold, known):
    label = InlineField(key, value, 3, 1, bold)
    assert bool(list(Dialect().read_labels((label,)))) is known
