"""What the buttons to reach somebody are called, and what they open."""

import pytest

from tests.people.vaults import contact_of, fields
from vault_tools.pages.contact_ways import contact_ways


def buttons(*lines):
    return [(way.label, way.href) for way in contact_ways(contact_of(fields(*lines)))]


@pytest.mark.parametrize(
    ("line", "label", "href"),
    [
        ("email: sade@example.com", "Mail", "mailto:sade@example.com"),
        ("email: sade&choir@example.com", "Mail", "mailto:sade%26choir@example.com"),
        ('whatsapp: "+44 7700 900123"', "WhatsApp", "https://wa.me/447700900123"),
        ('signal: "+44 7700 900123"', "Signal", "https://signal.me/#p/+447700900123"),
        ('telegram: "@sade_o"', "Telegram", "https://t.me/sade_o"),
        ('twitter: "@sade_o"', "Twitter", "https://twitter.com/sade_o"),
        ("website: sade.example.com", "Website", "https://sade.example.com"),
        ("website: http://sade.example.com", "Website", "http://sade.example.com"),
    ],
)
def test_each_way_opens_what_it_is_for(line, label, href):
    assert buttons(line) == [(label, href)]


@pytest.mark.parametrize("line", ["email: by post", "signal: sade.01", "whatsapp: the same"])
def test_what_makes_no_address_has_no_button(line):
    assert buttons(line) == []


def test_behind_the_first_mobile_number_stands_a_message_to_it():
    lines = (
        "phone:",
        "  - {type: work, number: 01632 960001}",
        "  - 07700 900123",
        "  - 07700 900124",
    )
    assert buttons(*lines) == [
        ("Call (work)", "tel:01632960001"),
        ("Call", "tel:07700900123"),
        ("Message", "sms:07700900123"),
        ("Call", "tel:07700900124"),
    ]
