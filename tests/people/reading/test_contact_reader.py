"""Each row of the table of fields, in the spellings and values of real notes."""

from datetime import date
from inspect import cleandoc

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.people.vaults import contact_of, fields, read


def texts_of(ideas):
    return tuple(one.text for one in ideas)


OTHER_LANGUAGES = {
    "German": """
        Vorname: Maya
        Nachname: Lindqvist
        Geburtstag: 12.04.1988
        Wohnort: Ulm
        Firma: Acme
        Beruf: Gärtnerin
        Kinder: ["[[Tim]]"]
        Rhythmus: einmal im Monat
        Letzter Kontakt: 2026-10-03
        """,
    "French": """
        nom complet: Maya Lindqvist
        date_de_naissance: 12 avril 1988
        ville: Ulm
        entreprise: Acme
        métier: Gärtnerin
        enfants: Tim
        fréquence: une fois par mois
        dernier_contact: 2026-10-03
        """,
    "Portuguese, without accents": """
        nome: Maya Lindqvist
        data_nascimento: 1988-04-12
        cidade: Ulm
        empresa: Acme
        profissao: Gärtnerin
        filhos: Tim
        frequencia: mensal
        ultimo_contato: 2026-10-03
        """,
    "Russian": """
        имя: Maya Lindqvist
        день_рождения: 12 апреля 1988
        город: Ulm
        компания: Acme
        должность: Gärtnerin
        дети: Tim
        частота: раз в месяц
        последний_контакт: 2026-10-03
        """,
    "Chinese": """
        姓名: Maya Lindqvist
        生日: 1988年4月12日
        所在地: Ulm
        公司: Acme
        职位: Gärtnerin
        孩子: Tim
        联系频率: 每月
        最近联系: 2026-10-03
        """,
    "Korean": """
        이름: Maya Lindqvist
        생일: 1988-04-12
        도시: Ulm
        회사: Acme
        직업: Gärtnerin
        자녀: Tim
        연락 주기: 매월
        마지막 연락: 2026-10-03
        """,
}


KEYS = ["birthday", "cadence", "role", "met", "tags", "circle", "phone", "dates", "kids", "died"]


VALUES = st.sampled_from(
    ["1988-04-12", "[[A]]", "[a, b]", "{a: b}", "@x", "null", "", "yes", "[[A, [[B]]]]", "3w", "?"]
)


@pytest.mark.parametrize("lines", OTHER_LANGUAGES.values(), ids=OTHER_LANGUAGES)
def test_a_note_in_another_language_says_the_same(lines):
    contact, problems = read(fields(*cleandoc(lines).split("\n")), "people/M.md")
    assert (contact.name, str(contact.birthday), problems) == ("Maya Lindqvist", "1988-04-12", ())
    assert (contact.location, contact.role, str(contact.rhythm)) == ("Ulm", "Gärtnerin", "1 month")
    assert [one.name for one in contact.organizations] == ["Acme"]
    assert [named.name for _, named in contact.family] == ["Tim"]
    assert [str(one.day) for one in contact.interactions] == ["2026-10-03"]
    assert contact.others == ()


def test_a_table_of_two_columns_holds_fields():
    contact = contact_of("""
        | key       | value                       |
        | --------- | --------------------------- |
        | Birthday  | 1988-04-12                  |
        | Last chat | 2026-10-06                  |
        | Email     | maya@example.org            |
        | Company   | [[Acme\\|the firm]]         |
        | Kids      | Tim                         |
        """)
    assert (str(contact.birthday), contact.ways[0].value) == ("1988-04-12", "maya@example.org")
    assert [str(one.day) for one in contact.interactions] == ["2026-10-06"]
    assert [(one.name, one.target) for one in contact.organizations] == [("the firm", "Acme")]
    assert [named.name for _, named in contact.family] == ["Tim"]


def test_a_label_does_not_say_again_what_a_field_says():
    contact = contact_of(fields("role: Designer", "email: a@b.c") + "\n**Role:** Chief designer")
    assert contact.role == "Designer"
    text = fields("role:", "email: a@b.c") + "\n- **Role:** Baker\n- **Email:** d@e.f"
    assert contact_of(text).role == "Baker"
    assert [way.value for way in contact_of(text).ways] == ["a@b.c", "d@e.f"]


def test_a_link_to_a_file_shows_the_name_of_the_note():
    (one,) = contact_of(fields("company: '[[orgs/Acme.md]]'")).organizations
    assert (one.name, one.target) == ("Acme", "orgs/Acme.md")


def test_links_one_behind_the_other_are_as_many_words():
    contact = contact_of(fields("interests: '[[Reading]] [[Maps|old maps]], [[Tea]]'"))
    assert contact.interests == ("Reading", "old maps", "Tea")
    assert contact_of(fields("interests: 'tea at [[Acme]]'")).interests == ("tea at Acme",)


def test_of_a_role_with_its_place_and_time_the_title_is_told():
    whole = "current_role: {title: Baker, organization: Acme, location: Ulm, since: 2023}"
    assert contact_of(fields("position: Baker", whole)).role == "Baker"
    assert contact_of(fields("role: [Baker, N/A, Singer]")).role == "Baker, Singer"


def test_where_notion_keeps_an_organization_is_no_part_of_its_name():
    contact = contact_of("**Company:** Acme (https://example.org/Acme-0123)\n")
    assert [one.name for one in contact.organizations] == ["Acme"]


def test_a_title_that_is_the_files_name_is_no_job():
    assert not contact_of(fields("title: Maya Lindqvist"), "people/mayalindqvist.md").role


@pytest.mark.parametrize(
    ("text", "family"),
    [
        ("- father [[Olaf Lund]]", [("father", "Olaf Lund")]),
        ("- her sister [[Ana]], [[Bo]]", [("sister", "Ana"), ("sister", "Bo")]),
        ("- Schwiegermutter [[Ana]]", [("schwiegermutter", "Ana")]),
        ("- saw [[Ana]]\n- her sister saw [[Ana]]", []),
        ("- sister [[Ana]] moved to Lisbon", []),
        ("- friend [[Ana]]", []),
        ("**Wife:** Ana Lind (1990), ballet dancer", [("wife", "Ana Lind (1990)")]),
        ("**Father:** Bo Lind, 1st Baron (of Oban)", [("father", "Bo Lind")]),
        ("**Kids:** ana, bo", [("kids", "ana"), ("kids", "bo")]),
        ("**Father:** Bo Lind, van der Ek", [("father", "Bo Lind"), ("father", "van der Ek")]),
        ("**Children:** 3 (Ana, Bo, Cy)", []),
        ("**Mother:** undefined", []),
    ],
)
def test_a_word_for_a_relative_before_a_link_is_a_tie(text, family):
    assert [(label, one.name) for label, one in contact_of(text).family] == family


def test_a_word_for_a_friend_before_a_link_is_a_tie():
    contact = contact_of("## Related\n- friend [[Ana]]\n- colleague [[Bo]]\n- boat [[Cy]]\n")
    assert [one.name for one in contact.knows] == ["Ana", "Bo"]


def test_ways_may_be_a_list_of_one_each():
    contact = contact_of(
        fields(
            "phoneNumbers: [123-456-7890]",
            "socials:",
            "  - linkedin: maya-lind",
            '  - telegram: "@maya"',
            "  - boats: maya",
        )
    )
    assert [(way.kind, way.value) for way in contact.ways] == [
        ("phone", "123-456-7890"),
        ("telegram", "@maya"),
        ("linkedin", "maya-lind"),
    ]
    assert contact.others == (("socials", ("maya-lind", "@maya", "maya")),)


def test_a_key_may_say_whose_it_is():
    contact = contact_of(
        fields("person-first: Maya", "person-last: Lind", "person-company: Acme", "person-dog: Rex")
    )
    assert (contact.name, contact.organizations[0].name) == ("Maya Lind", "Acme")
    assert contact.others == (("person-dog", ("Rex",)),)


def test_lists_may_be_parted_by_signs_of_chinese_and_japanese():
    contact = contact_of(fields("interests: 登山、读书，咖啡；猫"))
    assert contact.interests == ("登山", "读书", "咖啡", "猫")


def test_labels_with_a_dash_are_read_and_texts_behind_labels_are_not():
    contact, problems = read(
        """
        - **Birthday** — February 10 (a dinner in 2026).
        - **Role** - Designer
        **Relationship:** My aunt. She lives in Lisbon with her two daughters, and comes to see us
        - **Family** — celebration of milestones, check-ins during busy periods, the summer house, and Bo
        """
    )
    assert str(contact.birthday) == "--02-10"
    assert contact.role == "Designer"
    assert contact.relationship.startswith("My aunt.")
    assert contact.family == ()
    assert problems == ()


@pytest.mark.parametrize(
    ("lines", "met", "how"),
    [
        (["met: 2014"], "2014", ""),
        (["met_date: 2014-09"], "2014-09", ""),
        (["first_met: 2014-09-01"], "2014-09-01", ""),
        (["met: at the climbing gym"], "None", "at the climbing gym"),
        (["met-at: [[Maker Fair 2014]]"], "None", "Maker Fair 2014"),
        (["met: 2014", "met_context: the climbing gym"], "2014", "the climbing gym"),
        (["How We Met: through Jo"], "None", "through Jo"),
        (["how_we_met: 2014-09-01"], "2014-09-01", ""),
        (["met: 2014-09-01 at the fair"], "2014-09-01", "2014-09-01 at the fair"),
        (["met: summer 2019, on a boat"], "None", "summer 2019, on a boat"),
        (["met: 2014", "how_met: June"], "2014", "June"),
        (["met: Maja"], "None", "Maja"),
    ],
)
def test_when_and_how_we_met(lines, met, how):
    contact, problems = read(fields(*lines))
    assert (str(contact.met), contact.how_met) == (met, how)
    assert problems == ()


@pytest.mark.parametrize("day", ["2014-02-30", "03/04/2014"])
def test_a_day_that_cannot_be_read_is_no_tale_of_how_we_met(day):
    contact, problems = read(fields(f"met: {day}"))
    assert (contact.met, contact.how_met) == (None, "")
    assert [problem.kind for problem in problems] == ["date"]


@pytest.mark.parametrize("key", ["introduced_by", "known_through", "referred_by"])
@pytest.mark.parametrize("value", ['"[[Jane Smith]]"', "[[Jane Smith]]", "Jane Smith"])
def test_introduced_by(key, value):
    (named,) = contact_of(fields(f"{key}: {value}")).introduced_by
    assert named.name == "Jane Smith"
    assert named.target == ("Jane Smith" if "[[" in value else "")


def test_what_one_met_by_is_no_introducer():
    contact = contact_of(fields("met_via: a chat in the corridor", "via: a newsletter"))
    assert (contact.introduced_by, contact.how_met) == ((), "a chat in the corridor")


@pytest.mark.parametrize(
    ("lines", "relationship", "role"),
    [
        (["relationship: cousin"], "cousin", ""),
        (["relation: [friend, neighbour]"], "friend, neighbour", ""),
        (["role: friend"], "friend", ""),
        (["role: Designer"], "", "Designer"),
        (["title: Designer"], "", "Designer"),
        (["title: Maya L.", "position: Designer"], "", "Designer"),
        (["current_role: {title: Designer, organization: Acme}"], "", "Designer"),
    ],
)
def test_relationship_and_role(lines, relationship, role):
    contact = contact_of(fields(*lines))
    assert (contact.relationship, contact.role) == (relationship, role)


@pytest.mark.parametrize(
    ("lines", "organizations"),
    [
        (["company: Acme"], ["Acme"]),
        (["company: Acme, Inc."], ["Acme, Inc."]),
        (['org: "[[Acme]]"'], ["Acme"]),
        (["Company: [[Robert Half]]"], ["Robert Half"]),
        (["organization: [Acme, Skerry House]"], ["Acme", "Skerry House"]),
        (["work: {company: Acme, title: Designer}"], ["Acme"]),
        (["current_role: {title: Designer, organization: '[[Acme]]'}"], ["Acme"]),
        (['organisation: "Toronto (formerly [[Acme]])"'], ["Toronto"]),
    ],
)
def test_organization(lines, organizations):
    contact = contact_of(fields(*lines))
    assert [named.name for named in contact.organizations] == organizations


@pytest.mark.parametrize("word", ["self-employed", "Retired", "Freelance"])
def test_who_works_for_nobody_is_at_no_organization(word):
    contact = contact_of(fields(f"company: {word}"))
    assert (contact.organizations, contact.role) == ((), word)
    assert contact_of(fields(f"company: {word}", "role: Baker")).role == f"Baker, {word}"


def test_a_link_is_to_an_organization_whatever_it_is_called():
    contact = contact_of(fields('company: "[[Freelance]]"'))
    assert [named.target for named in contact.organizations] == ["Freelance"]
    assert contact.role == ""


def test_former_organizations():
    contact = contact_of(
        fields('org: "Toronto (formerly [[Acme]])"', 'former_organization: "[[Bathgate]]"')
    )
    assert [named.target for named in contact.former_organizations] == ["Bathgate", "Acme"]


@pytest.mark.parametrize(
    ("lines", "place"),
    [
        (["location: Lisbon"], "Lisbon"),
        (["city: Lisbon", "country: Portugal"], "Lisbon, Portugal"),
        (["based-in: [Lisbon, Porto]"], "Lisbon, Porto"),
        (["Location: [[Lisbon, [[Portugal]]]]"], "Lisbon, Portugal"),
        (['hometown: "[[Lisbon]]"'], "Lisbon"),
        (['"ADR[HOME].LOCALITY": Lisbon', '"ADR[HOME].COUNTRY": Portugal'], "Lisbon, Portugal"),
        (["location: {city: Lisbon, country: Portugal}"], "Lisbon, Portugal"),
    ],
)
def test_place(lines, place):
    assert contact_of(fields(*lines)).location == place


@pytest.mark.parametrize("nothing", ["N/A", "none", '"-"', "unknown", "[N/A]"])
def test_a_word_for_nothing_is_nobody_and_no_organization(nothing):
    contact = contact_of(
        fields(f"company: {nothing}", f"spouse: {nothing}", f"introduced_by: {nothing}")
    )
    assert (*contact.organizations, *contact.family, *contact.introduced_by) == ()


@pytest.mark.parametrize(
    ("line", "family"),
    [
        ('spouse: "[[Jo]]"', [("spouse", "Jo")]),
        ('kids: "Mia (five, and tall), Jon"', [("kids", "Mia (five, and tall)"), ("kids", "Jon")]),
        ("kids: [Tom, Ida]", [("kids", "Tom"), ("kids", "Ida")]),
        ('children: "[[Tom]], [[Ida]]"', [("children", "Tom"), ("children", "Ida")]),
        ("parents: {mother: Ann, father: Bo}", [("mother", "Ann"), ("father", "Bo")]),
        ("children:\n  - name: Tom\n    born: 2015", [("children", "Tom")]),
        ("partner: {name: Jo, birthday: 1990-01-01}", [("partner", "Jo")]),
    ],
)
def test_family(line, family):
    contact = contact_of(fields(line))
    assert [(label, named.name) for label, named in contact.family] == family
    assert contact.birthday is None


@pytest.mark.parametrize("key", ["knows", "friends", "friend of"])
def test_whom_they_know(key):
    contact = contact_of(fields(f'{key}: ["[[Ana]]", Bo]'))
    assert [named.name for named in contact.knows] == ["Ana", "Bo"]


def test_a_section_of_ideas_is_no_list_of_gifts_and_an_empty_item_no_idea():
    contact = contact_of("## Ideas\n- a podcast\n\n## Gift ideas\n- tea\n-\n- \n")
    assert texts_of(contact.gift_ideas) == ("tea",)


def test_a_gift_idea_with_a_colon_is_kept_whole():
    contact = contact_of(fields("gift_ideas:", "  - Book: the sea", "  - tea"))
    assert texts_of(contact.gift_ideas) == ("Book: the sea", "tea")


@pytest.mark.parametrize("key", ["giftIdeas", "wishlist", "gift_ideas"])
def test_gift_ideas_in_one_line(key):
    contact = contact_of(fields(f"{key}: a globe, tea"))
    assert texts_of(contact.gift_ideas) == ("a globe", "tea")
    assert [one.place.line for one in contact.gift_ideas] == [2, 2]


@pytest.mark.parametrize(
    ("line", "tags"),
    [
        ("tags: [friend, people/choir]", ("friend", "people/choir")),
        ("Tags: friend, choir", ("friend", "choir")),
        ("Tags: friend choir", ("friend", "choir")),
        ('tags: "#friend #choir"', ("friend", "choir")),
        ('tags: "#friend"', ("friend",)),
        ("tags: [null]", ()),
        ("Tags: #People", ("People",)),
        ("tags:\n  - #friend\n  - choir", ("choir", "friend")),
    ],
)
def test_tags(line, tags):
    assert contact_of(fields(line)).tags == tags


@pytest.mark.parametrize(
    "line",
    [
        "created: 2022-01-19",
        "created_at: 2022-01-19T10:00:00",
        "date created: January 19th, 2022, Wednesday",
        "added: 19 January 2022",
        "date: 2022-01-19",
    ],
)
def test_when_the_note_was_made(line):
    assert contact_of(fields(line)).created == date(2022, 1, 19)


def test_a_note_without_front_matter_is_read_by_its_labels():
    contact = contact_of(
        """
        # Maya
        **Birthday:** 12 April 1988
        - Email: maya@example.org
        - Phone: +351 910 000 000
        **Lives in**: Lisbon
        **Company:** [[Acme]]
        Last contact:: 2026-01-02

        ## Log
        - 2026-03-04 call
        **Birthday:** 1 January 1900
        """
    )
    assert str(contact.birthday) == "1988-04-12"
    assert [way.value for way in contact.ways] == ["+351 910 000 000", "maya@example.org"]
    assert contact.location == "Lisbon"
    assert contact.organizations[0].target == "Acme"
    assert [str(one.day) for one in contact.interactions] == ["2026-01-02", "2026-03-04"]


def test_front_matter_comes_before_the_text():
    contact = contact_of("---\nrole: Designer\n---\nrole:: Potter\n")
    assert contact.role == "Designer, Potter"


def test_every_concept_knows_its_place():
    contact = contact_of(fields("type: person", "role: Designer", "birthday: 1988-04-12"))
    assert (contact.place_of("birthday").line, contact.place_of("birthday").column) == (4, 1)
    assert contact.place_of("died").line == 0


@given(st.dictionaries(st.sampled_from(KEYS), VALUES))
def test_any_value_in_any_field_is_read_or_told(pairs):
    contact = contact_of(fields(*(f"{key}: {value}" for key, value in pairs.items())))
    assert contact.name == "Maya Lindqvist"


@pytest.mark.parametrize("label", ["**When did we meet?**", "**When did we meet**?"])
def test_a_label_may_be_a_question(label):
    contact = contact_of(f"{label} 2020 at school\n\n**Where did we meet?** the choir\n")
    assert (str(contact.met), contact.how_met) == ("2020", "2020 at school. the choir")


def test_a_tag_behind_a_time_zone_or_an_alias_is_no_part_of_it():
    contact = contact_of(
        fields('timezone: "Europe/Lisbon #secret"', 'aliases: [May, "Mia #secret"]')
    )
    assert (contact.timezone, contact.aliases) == ("Europe/Lisbon", ("May", "Mia"))
    assert (contact.openly.timezone, contact.openly.aliases) == ("", ("May",))
