"""Dates as the pages write them."""

from datetime import date

from vault_tools.pages.parts import When, day


def test_a_day_is_written_out_for_people_and_in_iso_for_machines():
    assert day(date(2026, 11, 8)) == When("2026-11-08", "8 November 2026")


def test_a_day_under_its_year_leaves_the_year_out():
    assert day(date(2024, 2, 29), year=False) == When("2024-02-29", "29 February")
