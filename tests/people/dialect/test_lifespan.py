"""Both ends of a life, in the ways in which people write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vault_tools.people.dialect.lifespan import parse_lifespan


@pytest.mark.parametrize(
    ("text", "born", "died"),
    [
        ("1815–1852", "1815", "1852"),
        ("c. 1649-1701", "1649", "1701"),
        ("*1815 †1852", "1815", "1852"),
        ("(b. 1815 – d. 1852)", "1815", "1852"),
        ("1815 to 1852", "1815", "1852"),
        ("63 BCE - 14 CE", "None", "0014"),
        ("100-44 BCE", "None", ""),
        ("c. 428–348 BCE", "None", ""),
        ("5 – 67 AD", "0005", "0067"),
        ("1950-", "1950", "None"),
        ("1972-present", "1972", "None"),
    ],
)
def test_both_ends_of_a_life(text, born, died):
    life = parse_lifespan(text)
    assert (str(life.born), str(life.died)) == (born, died)


@pytest.mark.parametrize(
    "text", ["2014-06-01", "2014-06", "1990-95", "3-4", "1815", "0-0 AD", "Lisbon", "", "06-"]
)
def test_what_is_no_life(text):
    assert parse_lifespan(text) is None


@given(st.text(max_size=40))
def test_any_text_is_a_life_or_none(text):
    life = parse_lifespan(text)
    assert life is None or life.born or life.died is not None
