"""Reading `vault.toml`."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vault_tools.folder.settings.read_settings import (
    SettingsError,
    parse_settings,
    read_settings,
)
from vault_tools.people.settings import (
    CIRCLES,
    INDEX_NOTES,
    TABLES,
    IndexSettings,
    PeopleSettings,
    Settings,
    settings_of,
)
from vault_tools.problems import CANNOT_RUN, VaultError


def read(text):
    settings, problems = parse_settings(text.encode())
    assert problems == ()
    return settings


def wrong(text):
    """The one problem of a text, as the terminal shows it."""
    _, problems = parse_settings(text.encode())
    (problem,) = problems
    return str(problem)


def test_without_the_file_everything_has_its_default(vault):
    assert read_settings(vault) == Settings()


def test_an_empty_file_says_the_same_as_none(vault, put):
    put("vault.toml", b"")
    assert read_settings(vault) == Settings()


def test_what_the_file_says_wins_and_the_rest_keeps_its_default():
    settings = read('name = "Friends"\ncapacity = 5\n[index]\nfolder = "maps"\n')
    assert (settings.name, settings.capacity) == ("Friends", 5)
    assert settings.index == IndexSettings(folder="maps", notes=INDEX_NOTES)
    assert settings.week_starts == "monday"


@pytest.mark.parametrize(
    ("section", "each", "told"),
    [
        (section, each, told)
        for section, kind in (("", Settings), ("index", IndexSettings), ("people", PeopleSettings))
        for each, told in settings_of(kind)
        if told
    ],
)
def test_every_example_of_the_manual_can_be_read(section, each, told):
    name = each.name if told.shape in TABLES else section
    text = f"[{name}]\n{told.example}" if name else told.example
    assert read(text) != Settings()


def test_index_notes_are_switched_off_with_false():
    assert read("[index]\nnotes = false").index.notes == ()


def test_a_list_of_one_may_be_written_without_brackets():
    assert read('[people]\nfolders = "Friends"').people.folders == ("Friends",)


def test_circles_are_added_to_the_ones_there_are_and_take_the_place_of_their_namesake():
    circles = read('[circles]\nfamily = "1 week"\nInner = 10').circles
    assert circles == {**{k: v for k, v in CIRCLES.items() if k != "inner"}, "family": "1 week"} | {
        "Inner": "10"
    }


def test_choices_are_understood_in_any_case():
    assert read('week_starts = "Sunday"').week_starts == "sunday"


@pytest.mark.parametrize(
    ("folder", "as_read"),
    [("pages/", "pages"), ("./pages", "pages"), ("a/b", "a/b"), ("cafe\u0301", "caf\u00e9")],
)
def test_a_folder_is_read_without_the_signs_that_mean_nothing(folder, as_read):
    assert read(f'site = "{folder}"').site == as_read


@pytest.mark.parametrize(
    "folder", ["x" * 256, "a/" + "é" * 128, "a\\u0000b", "a\\nb", "a\\u001b[2J"]
)
def test_a_name_that_no_folder_can_have_is_refused(folder):
    assert wrong(f'site = "{folder}"').startswith(
        "vault.toml:1:1: site wants a name that a folder can have"
    )


def test_a_number_that_is_too_long_to_be_read_is_told():
    assert wrong("capacity = " + "9" * 5000).startswith("vault.toml: a number in it is longer")


def test_a_list_of_tables_is_shown_where_it_stands():
    assert wrong('[[circles]]\ninner = "1 week"').startswith("vault.toml:1:3: circles is a section")


@pytest.mark.parametrize("folder", ["", ".", "..", "../x", "/etc", "C:/x", "a/../../b", ".git"])
def test_a_folder_outside_the_vault_is_refused(folder):
    assert wrong(f'site = "{folder}"').startswith(
        "vault.toml:1:1: site wants a folder inside the vault"
    )


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        (
            "capcity = 5",
            (
                'vault.toml:1:1: there is no setting called "capcity"\n'
                "  1 | capcity = 5\n"
                "    | ^^^^^^^\n"
                'hint: did you mean "capacity"?'
            ),
        ),
        (
            '# mine\n\n[index]\n  folders = "x"',
            (
                'vault.toml:4:3: there is no setting called "index.folders"\n'
                '  4 |   folders = "x"\n'
                "    |   ^^^^^^^\n"
                'hint: did you mean "folder"?'
            ),
        ),
        (
            'capacity = "5"',
            (
                "vault.toml:1:1: capacity wants a whole number\n"
                '  1 | capacity = "5"\n'
                "    | ^^^^^^^^\n"
                "hint: capacity = 5"
            ),
        ),
        (
            "capacity = 0",
            (
                "vault.toml:1:1: capacity goes from 1 to 1000\n"
                "  1 | capacity = 0\n"
                "    | ^^^^^^^^\n"
                "hint: capacity = 5"
            ),
        ),
        (
            'week_starts = "tuesday"',
            (
                'vault.toml:1:1: week_starts cannot be "tuesday"\n'
                '  1 | week_starts = "tuesday"\n'
                "    | ^^^^^^^^^^^\n"
                'hint: it is one of "monday", "sunday", "saturday"'
            ),
        ),
        (
            "name = Maya",
            (
                "vault.toml:1:8: this is not TOML: invalid value\n"
                "  1 | name = Maya\n"
                "    |        ^\n"
                'hint: text stands in quotes, name = "Friends"; lists in brackets, ["a", "b"]'
            ),
        ),
        (
            "capacity = 5\n[index]\nnotes = false\n[index]\n",
            (
                "vault.toml:4:7: this is not TOML: this name stands in it already\n"
                "  4 | [index]\n"
                "    |       ^\n"
                "hint: make one of the two, and take the other out"
            ),
        ),
        (
            'site = "index"\n',
            (
                "vault.toml:1:1: site and index.folder need folders of their own\n"
                '  1 | site = "index"\n'
                "    | ^^^^\n"
                'hint: for example site = "vault-site"'
            ),
        ),
        (
            'site = "~/pages"',
            (
                "vault.toml:1:1: site wants a folder inside the vault\n"
                '  1 | site = "~/pages"\n'
                "    | ^^^^\n"
                'hint: site = "pages"'
            ),
        ),
        (
            'circles = "close"',
            (
                "vault.toml:1:1: circles is a section, not a single setting\n"
                '  1 | circles = "close"\n'
                "    | ^^^^^^^\n"
                "hint: begin it with a line [circles]"
            ),
        ),
    ],
)
def test_a_wrong_setting_is_shown_where_it_stands_with_what_would_be_right(text, shown):
    assert wrong(text) == shown


@pytest.mark.parametrize(
    "text",
    [
        '[fields]\nbirthdya = ["b-day"]',
        'default_cadence = "now and then"',
        '[circles]\ninner = "3 wekks"',
        "capacity = true",
        "capacity = 7.5",
        "name = 5",
        "[people]\ntags = [1]",
        '[people]\ntags = {a = "b"}',
        "[circles]\ninner = true",
        '[kinds]\npostcard = "maybe"',
        "[fields]\nbirthday = 4",
        "index = 5",
        '[index]\nnotes = ["Nobody"]',
        'site = "notes"\n[index]\nfolder = "notes"',
        'site = "index/pages"',
        "[[index]]\nfolder = 'x'",
    ],
)
def test_a_value_that_a_setting_cannot_take_is_told_and_never_guessed(text):
    assert "vault.toml:" in wrong(text)


def test_all_that_is_wrong_is_told_at_once(vault, put):
    put("vault.toml", b'capacity = "x"\nnmae = "y"\n\n[index]\nfolder = 3\n')
    with pytest.raises(SettingsError) as caught:
        read_settings(vault)
    assert caught.value.exit_code == CANNOT_RUN
    assert [problem.place.line for problem in caught.value.problems] == [1, 2, 5]
    for place in ("vault.toml:1:1", "vault.toml:2:1", "vault.toml:5:1"):
        assert place in str(caught.value)


def test_the_same_name_in_two_sections_is_found_in_its_own():
    assert wrong('[kinds]\nfolder = "contact"\n[index]\nfolder = 3').startswith("vault.toml:4:1:")


@pytest.mark.parametrize("text", ["index.folder = 3", "index = {folder = 3}", '"index".folder = 3'])
def test_every_way_to_write_a_section_has_its_place(text):
    assert wrong(text).startswith("vault.toml:1:1:")


def test_an_editor_may_save_it_with_a_byte_order_mark_and_windows_line_ends():
    settings, problems = parse_settings(b'\xef\xbb\xbfname = "A"\r\ncapacity = 3\r\n')
    assert (settings.name, settings.capacity, problems) == ("A", 3, ())


def test_an_old_encoding_is_told_with_its_line():
    _, (problem,) = parse_settings(b'capacity = 3\nname = "Ren\xe9"\n')
    assert str(problem).startswith("vault.toml:2:12: this is not UTF-8\n  2 | name")


def test_a_file_that_ends_too_early_is_told_on_its_last_line():
    assert wrong('capacity = 3\nname = "').startswith("vault.toml:2")


def test_a_folder_in_its_place_is_told(vault):
    (vault / "vault.toml").mkdir()
    with pytest.raises(VaultError, match="a folder is in its place"):
        read_settings(vault)


@given(st.binary(max_size=200))
def test_no_bytes_at_all_can_crash_it(raw):
    settings, _ = parse_settings(raw)
    assert isinstance(settings, Settings)


@given(
    st.dictionaries(
        st.sampled_from([each.name for each, _ in settings_of(Settings)]),
        st.sampled_from(["1", "-1", "true", '"x"', "[]", "{}", '["a"]', "1979-05-27", "nan"]),
        max_size=5,
    )
)
def test_any_value_anywhere_is_read_or_told(rows):
    text = "".join(f"{name} = {value}\n" for name, value in rows.items())
    settings, problems = parse_settings(text.encode())
    assert isinstance(settings, Settings)
    assert all(problem.place.line for problem in problems)
