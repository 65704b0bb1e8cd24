"""How to reach somebody."""

import pytest

from tests.people.vaults import contact_of, fields


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
        (
            ['phone: "1 #secret"', 'email: ["a@b.c #secret/x #y"]'],
            [("phone", "1", ""), ("email", "a@b.c", "")],
        ),
        (
            ["phone: '1 #45'", "website: a.org/x"],
            [("phone", "1 #45", ""), ("website", "a.org/x", "")],
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


@pytest.mark.parametrize(
    ("text", "ways"),
    [
        ("---\nwork: +351 21 000 00 00\n---", [("phone", "+351 21 000 00 00", "work")]),
        ("---\nhome: maya@example.org\n---", [("email", "maya@example.org", "home")]),
        ("## Phone\n- Home: 020 7946 0000", [("phone", "020 7946 0000", "Home")]),
        ("**Work:** maya@example.org", [("email", "maya@example.org", "Work")]),
        ("**Email (work):** maya@example.org", [("email", "maya@example.org", "work")]),
        ("---\nwork: Acme 2000\nhome: 4000 Ulm\n---", []),
        ("**Work:** 2019-2023", []),
        ("**Work:** 05/2019 - 03/2023", []),
        ("---\nwork: 04.05.2019\n---", []),
        ("---\nlocation: 52.5200 13.4050\n---", []),
        ("**City:** 90210-1234", []),
        ("---\ncompany: 12345678\n---", []),
    ],
)
def test_a_number_or_an_address_of_email_is_one_also_under_home_and_work(text, ways):
    contact = contact_of(text)
    assert [(way.kind, way.value, way.label) for way in contact.ways] == ways
    assert bool(contact.organizations or contact.location) is (ways == [])
