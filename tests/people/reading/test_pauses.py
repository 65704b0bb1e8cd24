"""Who rests, and until when."""

from datetime import date

import pytest

from tests.people.vaults import contact_of, fields, read


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
        ("active: ''", False),
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


@pytest.mark.parametrize(
    "line",
    ["snoozed: 2026-12-01", "snooze: 2026-12", "paused: until 2026-12-01", "paused: 2026-12-01"],
)
def test_a_day_on_which_they_come_back(line):
    assert contact_of(fields(line)).snooze_until == date(2026, 12, 1)
