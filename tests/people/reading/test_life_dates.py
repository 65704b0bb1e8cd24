"""Days of theirs: ahead, of their birth and death, and of what happened to them."""

from datetime import date

import pytest

from tests.people.vaults import contact_of, fields, people_in, read


def test_snooze_and_next_contact():
    contact = contact_of(fields("prm-snooze-until: 2026-12-01", "next_followup: 2026-12-05"))
    assert contact.snooze_until == date(2026, 12, 1)
    assert contact.next_contact == date(2026, 12, 5)


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
        (["birthday: {day: 12, month: 4, year: 1988}"], "1988-04-12"),
        (["birthday: {month: 4, day: 12}"], "--04-12"),
        (["birthday: {year: 1988, month: April}"], "1988-04"),
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
        ("alive:", "None"),
        ("alive: ''", "None"),
        ("living: false", ""),
        ("living: unknown", "None"),
        ("gestorben: 1852", "1852"),
        ("fallecido: 2024-02-03", "2024-02-03"),
        ("décédée: 2024", "2024"),
        ("dates: 1815–1852", "1852"),
        ("dates: 100-44 BCE", ""),
        ("dates: 1950-", "None"),
        ("lived: c. 428–348 BCE", ""),
        ("born: 1832", ""),
        ("born: 1901-11-28", ""),
        ("born: 1932", "None"),
        ("born: 1900-05-15", "None"),
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


def test_a_birthday_is_not_read_without_the_year_that_it_has():
    people = people_in({"people/Ana.md": fields("birthday: April 12, 1988 Lisbon")})
    assert people.contacts[0].birthday is None
    assert [one.kind for one in people.problems] == ["date"]


@pytest.mark.parametrize(
    ("path", "text", "born", "died"),
    [
        ("people/Maya Lind (1912–1954).md", "", "1912", "1954"),
        ("people/Maya Lind (384—322 B.C.E.).md", "", "None", ""),
        ("people/maya-lind.md", "# Maya Lind (1883 - 1946)", "1883", "1946"),
        ("people/maya-lind.md", "# Maya Lind (1883 - 1946)\n**Died:** 1947", "1883", "1947"),
        ("people/maya-lind.md", "# Maya Lind (1983-)", "None", "None"),
        ("people/maya-lind.md", "# Maya Lind (1985-2015)", "None", "None"),
        ("people/maya-lind.md", "# Maya Lind (2)", "None", "None"),
        ("people/maya-lind.md", "# Maya Lind (555-1234)", "None", "None"),
        ("people/maya-lind.md", "# Maya Lind (choir 2019-2023)", "None", "None"),
    ],
)
def test_both_years_of_a_life_may_stand_behind_the_name(path, text, born, died):
    contact = contact_of(text, path)
    assert (str(contact.birthday), str(contact.died)) == (born, died)
