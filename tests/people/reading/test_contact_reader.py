"""Each row of the table of fields, in the spellings and values of real notes."""

from datetime import date
from inspect import cleandoc

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.people.vaults import contact_of, fields, people_in, read
from vault_tools.people.rotation.cadence import parse_rhythm
from vault_tools.people.settings import Settings


def texts_of(ideas):
    return tuple(one.text for one in ideas)


@pytest.mark.parametrize(
    ("lines", "name"),
    [
        (["name: Maya L."], "Maya L."),
        (["Full-Name: Maya L."], "Maya L."),
        (["displayName: Maya L."], "Maya L."),
        (["FN: Maya L."], "Maya L."),
        (["title: Maya L."], "Maya L."),  # shares a word with the file's name
        (["title: Designer"], "Maya Lindqvist"),
        (["name: {first: Maya, last: L.}"], "Maya L."),
        (["name: {prefix: Dr., first: Maya, last: L., nickname: May}"], "Maya L."),
        (["first_name: Maya", "last_name: L."], "Maya L."),
        (["First Name: Maya"], "Maya"),
        (["N.FN: L.", "N.GN: Maya"], "Maya L."),
        (["name: Maya", "last_name: L."], "Maya L."),
        (["name: Maya L.", "last_name: L."], "Maya L."),
        (["nome: Maya", "cognome: L."], "Maya L."),
        (["prénom: Maya", "nom: L."], "Maya L."),
        (["nom: Maya L."], "Maya L."),
        (["имя: Maya", "отчество: Petrovna", "фамилия: L."], "Maya Petrovna L."),
        (["first_name: Maya", "middle_names: Ann Jo", "last_name: L."], "Maya Ann Jo L."),
        (["middle_name: Ann"], "Maya Lindqvist"),
        (["type: person"], "Maya Lindqvist"),
    ],
)
def test_the_name(lines, name):
    assert contact_of(fields(*lines)).name == name


def test_the_name_is_the_files_name_even_of_a_contact_plugin():
    assert contact_of("", "crm/Maya Lindqvist__contact.md").name == "Maya Lindqvist"
    path = "crm/20240715T093045--maya-lindqvist__contact.md"
    assert contact_of("# Maya Lindqvist", path).name == "Maya Lindqvist"


@pytest.mark.parametrize(
    ("path", "text", "name"),
    [
        ("people/maya-lindqvist.md", "# Maya Lindqvist", "Maya Lindqvist"),
        ("people/seán-óg.md", "# Seán Óg", "Seán Óg"),
        ("people/maya-lindqvist.md", "# Notes", "maya-lindqvist"),
        ("people/maya.md", "# Maya", "Maya"),
        ("people/maya.md", "# Maya (cousin)", "Maya"),
        ("people/maya.md", "# Maya, of the choir", "Maya"),
        ("people/maya-lindqvist.md", "# Maya Lindqvist – neighbour", "Maya Lindqvist"),
        ("people/maya.md", fields("aliases: [Maya]"), "Maya"),
        ("people/maya.md", "# maya", "maya"),
        ("people/maya.md", "# Notes on Maya", "maya"),
        ("people/Maya.md", "# MAYA", "Maya"),
        ("people/Lindqvist, Maya.md", fields("title: Lindqvist, Maya"), "Maya Lindqvist"),
        ("people/Maya_Lindqvist.md", "# Maya", "Maya Lindqvist"),
        ("people/Anne-Marie.md", "Met at the fair.", "Anne-Marie"),
        ("people/Anne-Marie Duff.md", "# Anne Marie Duff", "Anne-Marie Duff"),
        ("people/kepano.md", "# Kepano", "Kepano"),
        ("people/MayaLindqvist.md", "# Maya Lindqvist", "Maya Lindqvist"),
        ("people/@Maya Lindqvist.md", "", "Maya Lindqvist"),
        ("people/👤 Maya Lindqvist.md", "# Maya", "Maya Lindqvist"),
        ("people/@maya-lindqvist.md", "# @Maya Lindqvist", "Maya Lindqvist"),
        ("people/???.md", "", "???"),
        ("people/Maya L. 0123456789abcdef0123456789abcdef.md", "# Maya", "Maya L."),
        ("people/maya.md", "| Name | Maya |\n| Last Name | Lindqvist |", "Maya Lindqvist"),
        ("people/Maya.md", "| Last Name | Lindqvist |", "Maya"),
        ("people/Maya.md", "- **Name:** Rex\n- **Role:** dog", "Maya"),
        ("people/May.md", "name:: Maya Lindqvist", "Maya Lindqvist"),
        ("people/Maya L./README.md", fields("type: person"), "Maya L."),
        ("people/maya/contact.md", fields("role: Baker") + "\n# Maya L.", "Maya L."),
        ("people/maya/index.md", fields("type: person", "title: Maya L."), "Maya L."),
        ("people/mayalindqvist.md", fields("title: Maya Lindqvist"), "Maya Lindqvist"),
        ("people/Lindqvist, Maya.md", "", "Maya Lindqvist"),
        ("people/van der Lind, Maya Ann.md", "", "Maya Ann van der Lind"),
        ("people/Maya Lind, Jr..md", "", "Maya Lind, Jr."),
        ("people/Maya, Bo, Cy.md", "", "Maya, Bo, Cy"),
        ("people/maya-lindqvist.md", "# Person: Maya Lindqvist", "Maya Lindqvist"),
        ("people/maya-lindqvist.md", fields("aliases: [May, Maya Lindqvist]"), "Maya Lindqvist"),
        ("people/maya/summary.md", fields("type: person") + "\n# Maya L.", "Maya L."),
    ],
)
def test_a_name_made_for_an_address_is_spelt_by_the_heading(path, text, name):
    assert contact_of(text, path).name == name


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


def test_a_field_that_says_that_it_holds_nothing_holds_nothing():
    contact = contact_of(fields("role: N/A", "location: unknown", "city: Lisbon", "timezone: '?'"))
    assert (contact.role, contact.location, contact.timezone) == ("", "Lisbon", "")
    contact = contact_of("- **Location:** _(TBD)_\n- **Company:** [[N/A]]\n- **Title:** Baker\n")
    assert (contact.role, contact.location, contact.organizations) == ("Baker", "", ())
    assert contact_of(fields("email: none", "phone: n/a", "knows: ['?']")).ways == ()
    contact = contact_of(fields("parents: (not yet researched)", "interests: (what, or whom?)"))
    assert (contact.family, contact.interests) == ((), ())
    assert contact_of(fields("interests: (aún no, pero pronto)")).interests == ()
    assert contact_of(fields("role: (formerly a baker, now free)")).role
    assert contact_of(fields('sponsor: "[[]]"', "owner: 'null'", "pets: (none yet)")).others == ()
    assert contact_of(fields("pets: two (and a tortoise)")).others != ()


@pytest.mark.parametrize(
    ("line", "aliases"),
    [
        ("aliases: [May, Maja]", ("May", "Maja")),
        ("alias: May", ("May",)),
        ("Nickname: May", ("May",)),
        ("short-name: May", ("May",)),
        ("aliases: [null]", ()),
        ("aliases: []", ()),
        ("aliases:\n  - @may\n  - Maja", ("@may", "Maja")),
    ],
)
def test_aliases(line, aliases):
    assert contact_of(fields(line)).aliases == aliases


@pytest.mark.parametrize(
    ("line", "rhythm"),
    [
        ("cadence: 3 weeks", "3 weeks"),
        ("prm-cadence: monthly", "1 month"),
        ("contact_frequency: 30", "30 days"),
        ("custom_frequency_days: 45", "45 days"),
        ("contact_frequency: custom\ncustom_frequency_days: 45", "45 days"),
        ("keep_in_touch: 2w", "2 weeks"),
        ("stay_in_touch_frequency: yearly", "1 year"),
        ("interval: 1m", "1 month"),
        ("cadence: {every: 3, unit: weeks}", "3 weeks"),
        ("cadence: {weeks: 3}", "3 weeks"),
        ("prm-tier: close", "6 weeks"),
        ("prm-tier: 2", None),  # a rank, and not two days
        ("keep_in_touch: true", None),
        ("keep_in_touch: no", None),
        ("cadence: ambient", None),
        ("cadence: triggered", None),
        ("cadence: as-needed", None),
        ("cadence: ad hoc", None),
        ("cadence:", None),
        ("reach_out: quarterly", "3 months"),
        ("catch-up: monthly", "1 month"),
        ("Kontakt: alle 6 Wochen", "6 weeks"),
        ("Treffen: monatlich", "1 month"),
        ("call: every 2 weeks", "2 weeks"),
        ("call: every 2 weeks\ncadence: 3 weeks", "3 weeks"),
        ("Kontakt: 42", None),
        ("Kontakt: über den Verein", None),
        ("garden: weekly", None),
    ],
)
def test_cadence(line, rhythm):
    contact, problems = read(fields("type: person", line))
    assert (str(contact.rhythm) if contact.rhythm else None) == rhythm
    assert problems == ()


def test_a_word_for_being_in_touch_may_be_a_rhythm_in_the_text_too():
    contact = contact_of("Treffen:: alle 3 Monate\n")
    assert (str(contact.rhythm), contact.others) == ("3 months", ())
    contact = contact_of(fields("Kontakt: alle 6 Wochen", "Mitglied: seit 2019"))
    assert contact.others == (("Mitglied", ("seit 2019",)),)


def test_a_cadence_that_cannot_be_read_is_told_with_a_suggestion():
    contact, (problem,) = read(fields("cadence: 3 wekks", "circle: close"))
    assert (problem.place.line, problem.place.column, problem.width) == (2, 10, 7)
    assert problem.hint == 'did you mean "3 weeks"?'
    assert contact.rhythm == parse_rhythm("6 weeks")


@pytest.mark.parametrize(
    ("line", "paused"),
    [
        ("prm-paused: true", True),
        ("paused: false", False),
        ("archived: yes", True),
        ("status: inactive", True),
        ("status: dormant", True),
        ("status: Archived", True),
        ("status: dormant 💤", True),
        ('status: "#status/archived"', True),
        ("status: inaktiv", True),
        ("Stato: in pausa", True),
        ("statut: archivée", True),
        ("estado: Baviera", False),
        ("pausiert: ja", True),
        ("pausiert: nein", False),
        ("En pause: oui", True),
        ("in pausa: no", False),
        ("na pauze: tak", False),
        ("на паузе: да", True),
        ("pausiert: bis 2026-12-01", False),
        ("archived: 2024-05-01", True),  # since then
        ("paused: on leave", True),
        ("paused: N/A", False),
        ("paused: never", False),
        ("paused: not now", False),
        ("on_hold: none", False),
        ("snoozed: false", False),
        ("paused: until 2026-12-01", False),
        ("status: active", False),
        ("status: 🟢 Active", False),
        ("status: married", False),
        ("Active: true", False),
        ("Active: false", True),
        ("Active:", False),
        ("state: followup", False),
    ],
)
def test_paused(line, paused):
    assert contact_of(fields(line)).paused is paused


def test_nobody_is_told_that_no_is_no_date():
    assert read(fields("snoozed: false"))[1] == ()


def test_snooze_and_next_contact():
    contact = contact_of(fields("prm-snooze-until: 2026-12-01", "next_followup: 2026-12-05"))
    assert contact.snooze_until == date(2026, 12, 1)
    assert contact.next_contact == date(2026, 12, 5)


@pytest.mark.parametrize(
    "line",
    ["snoozed: 2026-12-01", "snooze: 2026-12", "paused: until 2026-12-01", "paused: 2026-12-01"],
)
def test_a_day_on_which_they_come_back(line):
    assert contact_of(fields(line)).snooze_until == date(2026, 12, 1)


def test_a_month_means_its_first_day_and_a_day_of_no_year_is_told():
    contact, problems = read(fields("next_contact: 2026-12", "snooze_until: 1 December"))
    assert (contact.next_contact, contact.snooze_until) == (date(2026, 12, 1), None)
    assert [(str(one.place), one.message, one.hint) for one in problems] == [
        ("people/Maya Lindqvist.md:3:15", '"1 December" has no year', "2026-12-01")
    ]


def test_a_next_contact_in_words_is_kept_and_no_mistake():
    contact, problems = read(fields("next-contact: when the museum opens"))
    assert contact.next_contact is None
    assert contact.others == (("next-contact", ("when the museum opens",)),)
    assert problems == ()


@pytest.mark.parametrize(
    ("text", "birthday"),
    [
        ("#birthday/1986/07/11", "1986-07-11"),
        ("#birthday/07/11", "--07-11"),
        ("A potter, #geburtstag/86/7/11.", "--07-11"),
        (fields("tags: [birthday/1986/07/11]"), "1986-07-11"),
        ("#birthday/07/11 and #birthday/08/12", "None"),
        ("#birthday/party/07", "None"),
    ],
)
def test_a_birthday_may_be_a_tag(text, birthday):
    assert str(contact_of(text).birthday) == birthday


@pytest.mark.parametrize(
    ("text", "family"),
    [
        ("- father [[Olaf Lund]]", [("father", "Olaf Lund")]),
        ("- her sister [[Ana]], [[Bo]]", [("sister", "Ana"), ("sister", "Bo")]),
        ("- Schwiegermutter [[Ana]]", [("schwiegermutter", "Ana")]),
        ("- saw [[Ana]]\n- her sister saw [[Ana]]", []),
        ("- sister [[Ana]] moved to Lisbon", []),
    ],
)
def test_a_word_for_a_relative_before_a_link_is_a_tie(text, family):
    assert [(label, one.name) for label, one in contact_of(text).family] == family


def test_lists_may_be_parted_by_signs_of_chinese_and_japanese():
    contact = contact_of(fields("interests: 登山、读书，咖啡；猫"))
    assert contact.interests == ("登山", "读书", "咖啡", "猫")


@pytest.mark.parametrize(
    ("lines", "birthday"),
    [
        (["birthday: 1990-05-15"], "1990-05-15"),
        (['birthday: "05-15"'], "--05-15"),
        (["BDAY: --0515"], "--05-15"),
        (["BDAY: 1604-05-09"], "--05-09"),
        (["Birthday: 15.03.1970"], "1970-03-15"),
        (["birth: July 13th"], "--07-13"),
        (["date-of-birth: [[July 13th]]"], "--07-13"),
        (["born: 1974"], "1974"),
        (["birthday: 05-15", "birth_year: 1990"], "1990-05-15"),
        (["DOB: N/A"], "None"),
        (["prm-birthday: March"], "--03"),
        (["date_of_birth: 1990-05-15T00:00:00Z"], "1990-05-15"),
        (["born: 10 December 1815, London"], "1815-12-10"),
        (["dates: 1815–1852"], "1815"),
        (["lifespan: 1815 - 1852"], "1815"),
        (["born: Lisbon"], "None"),
        (["birthday: 1988-02-29"], "1988-02-29"),
        (["born: Lisbon, 12 April 1988"], "1988-04-12"),
        (["born: April 12, 1988 · Lisbon, Portugal"], "1988-04-12"),
        (["birthday: April 12, Lisbon"], "--04-12"),
        (["born: Florence, 1965, under the sign of Gemini"], "1965"),
        (["dates: 1972-present"], "1972"),
        (["born: ~3.2 million years ago"], "None"),
        (["born: 356 BCE"], "None"),
    ],
)
def test_birthday(lines, birthday):
    contact, problems = read(fields(*lines))
    assert str(contact.birthday) == birthday
    assert problems == ()


@pytest.mark.parametrize(
    ("line", "died"),
    [
        ("died: 1852-11-27", "1852-11-27"),
        ("death: 1852", "1852"),
        ("died: 27 November 1852 in London", "1852-11-27"),
        ("deceased: true", ""),
        ("died: in the war", ""),
        ("death_date: 323 BCE", ""),
        ("death_date: 1546 CE", "1546"),
        ("status: deceased", ""),
        ("status: Deceased 🕊", ""),
        ("tags: [friend, deceased]", ""),
        ("alive: no", ""),
        ("alive: yes", "None"),
        ("living: false", ""),
        ("living: unknown", "None"),
        ("gestorben: 1852", "1852"),
        ("dates: 1815–1852", "1852"),
        ("dates: 100-44 BCE", ""),
        ("dates: 1950-", "None"),
        ("lived: c. 428–348 BCE", ""),
        ("born: 1832", ""),
        ("born: 1932", "None"),
        ("deceased: false", "None"),
        ("died:", "None"),
        ("died: N/A", "None"),
    ],
)
def test_those_who_died_are_known_even_without_a_day(line, died):
    contact, problems = read(fields(line))
    assert str(contact.died) == died
    assert bool(contact.died) == (died != "None")
    assert problems == ()


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


def test_other_dates():
    contact = contact_of(
        """
        ---
        anniversary: 2014-06-01
        important_dates:
          - text: adopted Rex
            date: 2019-03-02
          - 2020-05-05: moved in
          - "2021-07-01: opened the shop"
          - 2022-02-02 left it
          - "2023-03-03 – opened another"
          - wedding of Bo on 4 April 2024
          - name day (24 June)
          - "Maja: 2025-01-02"
        dates: {wedding: 2014-06-01, birthday: 1988-04-12, someday: soon}
        ---
        """
    )
    assert [(kept.label, str(kept.on)) for kept in contact.dates] == [
        ("anniversary", "2014-06-01"),
        ("adopted Rex", "2019-03-02"),
        ("moved in", "2020-05-05"),
        ("opened the shop", "2021-07-01"),
        ("left it", "2022-02-02"),
        ("opened another", "2023-03-03"),
        ("wedding of Bo", "2024-04-04"),
        ("name day", "--06-24"),
        ("Maja", "2025-01-02"),
        ("wedding", "2014-06-01"),
    ]
    assert str(contact.birthday) == "1988-04-12"
    assert contact.others == (("dates.someday", ("soon",)),)


def test_events_are_of_their_life_and_no_meetings():
    contact = contact_of(
        """
        ---
        events:
          - date: "1949"
            text: Published a novel
            type: milestone
            location: Jura
          - date: 2026-10-01
            text: Moved to Lisbon
          - text: Won a prize
        ---
        """
    )
    assert [(kept.label, str(kept.on)) for kept in contact.life] == [
        ("Published a novel", "1949"),
        ("Moved to Lisbon", "2026-10-01"),
        ("Won a prize", ""),
    ]
    assert contact.interactions == ()


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


def test_how_we_met_and_gift_ideas_in_the_text():
    contact = contact_of(
        """
        # Maya
        ## How We Met
        At the fair, over a broken
        [[Spider plant|plant]].

        ## Gift Ideas
        - [ ] a [[Globe]]
        - [x] a map
        - good tea

        ## Notes
        - not a gift
        """
    )
    assert contact.how_met == "At the fair, over a broken plant."
    assert texts_of(contact.gift_ideas) == ("a Globe", "good tea")


@pytest.mark.parametrize("key", ["introduced_by", "known_through", "referred_by"])
@pytest.mark.parametrize("value", ['"[[Jane Smith]]"', "[[Jane Smith]]", "Jane Smith"])
def test_introduced_by(key, value):
    (named,) = contact_of(fields(f"{key}: {value}")).introduced_by
    assert named.name == "Jane Smith"
    assert named.target == ("Jane Smith" if "[[" in value else "")


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


@pytest.mark.parametrize(
    ("lines", "ways"),
    [
        (["email: maya@example.org"], [("email", "maya@example.org", "")]),
        (["E-mail: maya@example.org"], [("email", "maya@example.org", "")]),
        (
            ["emails: [a@example.org, b@example.org]"],
            [("email", "a@example.org", ""), ("email", "b@example.org", "")],
        ),
        (["phone: +447700900123"], [("phone", "+447700900123", "")]),
        (["phone: 0123"], [("phone", "0123", "")]),
        (['"TEL[CELL]": "+351 910"'], [("phone", "+351 910", "CELL")]),
        (['"TEL[1:WORK]": SKYPE:+351910'], [("phone", "+351910", "WORK")]),
        (["phones: {home: 1, work: 2}"], [("phone", "1", "home"), ("phone", "2", "work")]),
        (["phones:\n  - {label: home, number: 1}"], [("phone", "1", "home")]),
        (
            ["contact: {email: a@example.org, phone: 1}"],
            [("phone", "1", ""), ("email", "a@example.org", "")],
        ),
        (["telegram: @maya"], [("telegram", "@maya", "")]),
        (
            ["linkedin: in/maya", "twitter: maya"],
            [("linkedin", "in/maya", ""), ("twitter", "maya", "")],
        ),
        (["phones: [{type: cell, number: 1}]"], [("phone", "1", "cell")]),
        (
            ["email: a@example.org, b@example.org"],
            [("email", "a@example.org", ""), ("email", "b@example.org", "")],
        ),
        (['email: "[mail](mailto:a@example.org)"'], [("email", "a@example.org", "")]),
        (["phone: tel:+351910", "website: none"], [("phone", "+351910", "")]),
        (['phone: "-"', "signal: no"], []),
        (["phone: '+351 21 1, ext. 4'"], [("phone", "+351 21 1, ext. 4", "")]),
        (["phone: '1; 2'"], [("phone", "1", ""), ("phone", "2", "")]),
        (["website: https://a.org/b;c=d"], [("website", "https://a.org/b;c=d", "")]),
        (["email:"], []),
        (
            ["phone:", "  - phone_label: Mobile", "    phone_number: 1"],
            [("phone", "1", "Mobile")],
        ),
        (
            ["phone: {home_phone: 1, phone_2: 2}"],
            [("phone", "1", "home_phone"), ("phone", "2", "phone_2")],
        ),
        (["channels: {whatsapp: 1}"], [("whatsapp", "1", "")]),
        (["email: '[write](mailto:a@b.org)'"], [("email", "a@b.org", "")]),
        (["linkedin: '[me](https://x.org/me)'"], [("linkedin", "https://x.org/me", "")]),
    ],
)
def test_ways_to_reach_somebody(lines, ways):
    contact = contact_of(fields(*lines))
    assert [(way.kind, way.value, way.label) for way in contact.ways] == ways


def test_a_way_that_somebody_has_without_an_address_is_shown_as_it_is():
    contact = contact_of(fields("signal: yes"))
    assert contact.ways == ()
    assert contact.others == (("signal", ("yes",)),)


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


def test_what_they_can_help_with_and_like():
    contact = contact_of(
        """
        ---
        expertise: maps, hinges
        looking_for: [an old chart]
        interests:
          - category: movie
            text: Her
          - plants
        ideas:
          - category: gift
            text: a globe
            done: false
          - category: gift
            text: a bell
            done: true
          - category: conversation
            text: what is propaganda?
        ---
        """
    )
    assert contact.can_help_with == ("maps", "hinges")
    assert contact.looking_for == ("an old chart",)
    assert contact.interests == ("Her", "plants")
    assert texts_of(contact.gift_ideas) == ("a globe",)


def test_headings_with_signs_and_words_by_commas_below_them():
    contact = contact_of(
        """
        ## 🎁 Gift ideas
        * pens
        ## **Interests**
        plants, climbing
        ## Can help with:
        She knows maps, charts and hinges.
        """
    )
    assert texts_of(contact.gift_ideas) == ("pens",)
    assert contact.interests == ("plants", "climbing")
    assert contact.can_help_with == ("She knows maps, charts and hinges.",)


def test_a_birthday_is_not_read_without_the_year_that_it_has():
    people = people_in({"people/Ana.md": fields("birthday: April 12, 1988 Lisbon")})
    assert people.contacts[0].birthday is None
    assert [one.kind for one in people.problems] == ["date"]


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
    ("lines", "circles", "groups"),
    [
        (["circle: close"], ("close",), ()),
        (["circles: [Close, choir]"], ("close",), ("choir",)),
        (["groups: [friends, choir]"], ("friends",), ("choir",)),
        (["CATEGORIES: Art, Robotics"], (), ("Art", "Robotics")),
        (["label: choir", "contexts: [school]"], (), ("choir", "school")),
        (["groups: [null]"], (), ()),
    ],
)
def test_circles_and_groups(lines, circles, groups):
    contact = contact_of(fields(*lines))
    assert (contact.circles, contact.groups) == (circles, groups)


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


def test_nothing_that_a_note_says_is_lost():
    contact = contact_of(
        """
        ---
        quotes:
          - text: Maps are what you give.
            context: in a letter
        funFacts: [Sings, Swims]
        status: married
        state: Bavaria
        relationship_strength: strong
        social: {instagram: "@maya", linkedin: in/maya}
        favourite colour: green
        born: Lisbon
        photo: data:image/png;base64,AAAA
        ---
        """
    )
    assert contact.others == (
        ("quotes", ("Maps are what you give. – in a letter",)),
        ("funFacts", ("Sings", "Swims")),
        ("status", ("married",)),
        ("state", ("Bavaria",)),
        ("relationship_strength", ("strong",)),
        ("social.instagram", ("@maya",)),
        ("favourite colour", ("green",)),
        ("born", ("Lisbon",)),
    )


def test_a_long_text_is_cut_and_encoded_pictures_are_left_out():
    contact = contact_of(fields(f"story: {'word ' * 100}", f"blob: {'A' * 400}"))
    ((key, (text,)),) = contact.others
    assert key == "story"
    assert text.endswith("word…")


def test_every_concept_knows_its_place():
    contact = contact_of(fields("type: person", "role: Designer", "birthday: 1988-04-12"))
    assert (contact.place_of("birthday").line, contact.place_of("birthday").column) == (4, 1)
    assert contact.place_of("died").line == 0


def test_an_unknown_circle_is_told_where_the_vault_uses_circles():
    (_, problems) = read(fields("circle: [close, clsoe]"))
    assert [(p.kind, p.place.column, p.hint) for p in problems] == [
        ("circle", 17, 'did you mean "close"?')
    ]


def test_own_circles_and_names_from_the_settings():
    settings = Settings(circles={"pod": "10 days"}, fields={"circle": ("ring",)})
    contact = contact_of(fields("ring: pod"), settings=settings)
    assert str(contact.rhythm) == "10 days"
    assert contact.rhythm_from == "circle: pod"


def test_the_closest_of_several_circles_gives_the_rhythm():
    assert contact_of(fields("circles: [wide, inner, far]")).rhythm_from == "circle: inner"


def test_a_default_cadence_is_for_those_without_any():
    settings = Settings(default_cadence="6 months")
    assert contact_of("", settings=settings).rhythm_from == "default_cadence"
    assert str(contact_of(fields("cadence: weekly"), settings=settings).rhythm) == "1 week"
    assert contact_of(fields("cadence: never"), settings=settings).rhythm is None


KEYS = ["birthday", "cadence", "role", "met", "tags", "circle", "phone", "dates", "kids", "died"]
VALUES = st.sampled_from(
    ["1988-04-12", "[[A]]", "[a, b]", "{a: b}", "@x", "null", "", "yes", "[[A, [[B]]]]", "3w", "?"]
)


@given(st.dictionaries(st.sampled_from(KEYS), VALUES))
def test_any_value_in_any_field_is_read_or_told(pairs):
    contact = contact_of(fields(*(f"{key}: {value}" for key, value in pairs.items())))
    assert contact.name == "Maya Lindqvist"
