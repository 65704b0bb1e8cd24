"""What all commands share."""

from datetime import date, datetime, timedelta

from vault_tools.cli.manners import Wishes, clock_of

YESTERDAY = datetime.now().astimezone() - timedelta(days=1)


def test_the_clock_of_what_began_before_midnight_goes_on_to_the_new_day():
    clock = clock_of(Wishes(None, YESTERDAY.date(), now=YESTERDAY))
    assert clock()[0] > YESTERDAY.date()


def test_a_day_of_ones_choice_stays():
    chosen = date(2026, 11, 18)
    assert clock_of(Wishes(None, chosen))()[0] == chosen
