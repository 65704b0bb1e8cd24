"""What a new note is called on the disk."""

import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tests.notes.naughty_values import NAUGHTY
from vault_tools.notes.new_names import file_name

RESERVED = {"CON", "PRN", "AUX", "NUL", *(f"{p}{n}" for p in ("COM", "LPT") for n in range(10))}


@pytest.mark.parametrize(
    ("name", "called"),
    [
        ("Maya Lindqvist", "Maya Lindqvist"),
        ("  Maya\t Lindqvist\n", "Maya Lindqvist"),
        ("Cormac O'Dowd", "Cormac O'Dowd"),
        ("Cormac O’Dowd", "Cormac O’Dowd"),
        ("小野寺 透", "小野寺 透"),
        ("ريم الخطيب", "ريم الخطيب"),
        ("Zoe\u0308", "Zoë"),
        ("Jo 👩\u200d🚀", "Jo 👩\u200d🚀"),
        ("AC/DC", "AC-DC"),
        ("Dr: Who", "Dr-Who"),
        ("Who:", "Who"),
        ('Bo "the #1" Ek?', "Bo the 1 Ek"),
        ("[[Ana]] ^ Costa", "Ana Costa"),
        ("../../etc/passwd", "etc-passwd"),
        ("C:\\Users\\ana", "C-Users-ana"),
        (".hidden", "hidden"),
        ("-rf", "rf"),
        ("Dr. No.", "Dr. No"),
        ("Ana~", "Ana"),
        ("\u202eAna\u202c", "Ana"),
        ("Ana\x00Costa\x1b[31m", "AnaCosta31m"),
        ("con", "con_"),
        ("Con. Murphy", "Con_. Murphy"),
        ("Con Murphy", "Con Murphy"),
        ("COM1", "COM1_"),
        ("lpt¹.x", "lpt¹_.x"),
        ("NUL ", "NUL_"),
        ("???", ""),
        ("", ""),
        ("\ud800", ""),
    ],
)
def test_a_name_becomes_a_file_name_that_every_system_keeps(name, called):
    assert file_name(name) == called


def test_a_long_name_is_cut_between_letters():
    assert len(file_name("x" * 500).encode()) == 117
    assert file_name("山" * 200) == "山" * 39
    assert file_name("x" * 116 + "q\u0323\u0307") == "x" * 116
    assert file_name("x" * 110 + "👩\u200d🚀") == "x" * 110


@given(st.text(max_size=200))
@example("x" * 116 + " y")
@example("COM1" + "." * 200)
@example("y" * 115 + "\u1160\u1160")
def test_whatever_the_name_the_file_name_is_safe(name):
    check_safe(file_name(name))
    assert file_name(file_name(name)) == file_name(name)


@pytest.mark.parametrize("name", NAUGHTY)
def test_names_that_have_hurt_before_do_not_hurt_here(name):
    check_safe(file_name(name))


def check_safe(called):
    assert not set(called) & set('<>:"/\\|?*#^[]')
    assert all(unicodedata.category(char) not in {"Cc", "Cs"} for char in called)
    assert called == unicodedata.normalize("NFC", called)
    assert called == called.strip()
    assert not called.startswith((".", "-"))
    assert not called.endswith(".")
    assert called.partition(".")[0].rstrip().upper() not in RESERVED
    assert len(f"{called}.md".encode()) <= 120
