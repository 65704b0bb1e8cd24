"""`vault set` and `vault unset`: one field, in the words that the note uses."""

import pytest

from tests.actions.conftest import Changing
from tests.conftest import stamps
from vault_tools.actions.changing.setting import NewValue, set_value, unset_value
from vault_tools.problems import EditRefused, UsageError

ADA = "---\nprm-cadence: 14 # days\nbirthday: 1990-01-01\n---\n\n## Log\n- 2026-11-10 call\n"


@pytest.fixture
def ada(changing):
    return changing({"people/Ada.md": ADA, "people/Bo.md": "---\nAliases: [B]\n---\n"})


def set_to(vault, field, value, *, force=False, name="ada"):
    return vault.do(set_value, vault.contact(name), NewValue(field, value, force))


def test_a_known_field_is_set_under_the_notes_own_key(ada):
    done = set_to(ada, "cadence", "4 weeks")
    assert ada.read("people/Ada.md") == ADA.replace("14 # days", "28 # days")
    assert done.words == (
        "Set prm-cadence of Ada to 28 (was 14).",
        "Read as every 28 days.",
        "Next turn about 8 December.",
    )


def test_a_new_field_goes_under_the_vaults_key_and_is_a_list_where_it_holds_several(ada):
    set_to(ada, "nickname", "Addie")
    assert "\nAliases: [Addie]\n---\n" in ada.read("people/Ada.md")


def test_it_can_be_tried_and_undone(ada):
    ada.check_undo(set_value, ada.contact("ada"), NewValue("cadence", "4 weeks"))
    ada.check_undo(set_value, ada.contact("bo"), NewValue("role", "Cook"))
    ada.check_undo(unset_value, ada.contact("ada"), "birthday")


@pytest.mark.parametrize(
    ("field", "value"), [("cadence", "14"), ("birthday", "1 January 1990"), ("birthday", "1990-01-01")]
)  # fmt: skip
def test_the_same_value_again_writes_nothing_and_says_so(ada, field, value):
    before = stamps(ada.root)
    done = set_to(ada, field, value)
    assert done.changes == ()
    assert done.words[-1] == "Nothing was written."
    assert stamps(ada.root) == before


@pytest.mark.parametrize(
    ("field", "value", "says", "hint"),
    [
        ("cadence", "3 wekks", "as a cadence", 'did you mean "3 weeks"?'),
        ("birthday", "1990-02-30", "no day in the calendar", "2026-11-08"),
        ("birthday", "03/04/1990", "could be 3 April or 4 March", "1990-04-03"),
        ("circle", "clsoe", "no circle in your settings", 'did you mean "close"?'),
        ("next_contact", "soonish", "as a date", "2026-11-08"),
        ("snooze_until", "in the nick of time", "as a date", "2026-11-08"),
    ],
)
def test_what_would_be_read_as_a_problem_is_refused_unless_forced(ada, field, value, says, hint):
    before = stamps(ada.root)
    with pytest.raises(UsageError, match=says) as refused:
        set_to(ada, field, value)
    assert hint in refused.value.hint
    assert "--force" in refused.value.hint
    assert stamps(ada.root) == before
    set_to(ada, field, value, force=True)
    assert value in ada.read("people/Ada.md")


def test_a_problem_that_the_note_has_already_is_no_reason(changing):
    vault = changing({"people/Ada.md": "---\ncadence: 3 wekks\n---\n"})
    set_to(vault, "role", "Cook")
    set_to(vault, "cadence", "3 weeks")
    assert vault.opened.problems == ()


def test_a_circle_of_the_settings_is_known(changing):
    files = {"people/Ada.md": "---\n---\n", "vault.toml": '[circles]\nchoir = "1 month"\n'}
    vault = changing(files)
    set_to(vault, "circle", "choir, close")
    assert vault.contact("ada").circles == ("choir", "close")


def test_a_key_that_is_nearly_a_known_one_is_written_and_told(ada):
    done = set_to(ada, "birthdya", "1990-01-02")
    assert 'No other note has "birthdya"; did you mean "birthday"?' in done.words
    assert set_to(ada, "shoe size", "42").words == ("Set shoe size of Ada to 42.",)
    assert "\nshoe size: 42\n" in ada.read("people/Ada.md")


@pytest.mark.parametrize(
    ("field", "value", "read"),
    [
        ("title", "Chef", "their role"),
        ("title", "Ada Lovelace", "their name"),
        ("role", "cousin", "how you are related"),
        ("status", "dormant", "whether they are paused"),
        ("status", "married", None),
        ("role", "Cook", None),
        ("relationship", "cousin", None),
        ("job", "Cook", "their role"),
    ],
)
def test_a_field_that_may_say_several_things_is_told_as_it_is_read(ada, field, value, read):
    told = [word for word in set_to(ada, field, value).words if word.startswith("Read as")]
    assert told == ([f"Read as: {read}."] if read else [])


def test_what_is_more_than_a_list_is_left_to_the_editor(changing):
    note = "---\nideas:\n  - {text: a book, done: false}\nwork: {title: Cook}\n---\n"
    vault = changing({"people/Ada.md": note})
    for field in ("gift_ideas", "work"):
        with pytest.raises(UsageError, match="more than a text or a list"):
            set_to(vault, field, "x")
    with pytest.raises(UsageError, match="by hand"):
        set_to(vault, "title", "Chef")


def test_what_the_text_says_is_taken_out_there(changing):
    vault = changing({"people/Ada.md": "---\ncircle: close\n---\nBorn in May. [role:: cook]\n"})
    said = vault.check_undo(unset_value, vault.contact("ada"), "occupation")
    assert said.words == ("Took role out of the note of Ada (was cook).",)
    assert vault.read("people/Ada.md") == "---\ncircle: close\n---\nBorn in May.\n"


@pytest.mark.parametrize(
    ("note", "field", "key"),
    [
        ("---\nSync cadence: weekly\n---\n", "cadence", "Sync cadence"),
        ("---\ncontact: a@b.c\n---\n", "email", "contact"),
        ("---\na: b\n---\n**Contact:** a@b.c\n", "email", "Contact"),
        ("---\na: b\n---\n## Relationship\nan old friend\n", "relationship", "an old friend"),
    ],
)
def test_what_a_value_alone_or_a_section_says_is_not_said_to_be_missing(changing, note, field, key):
    vault = changing({"people/Ada.md": note})
    with pytest.raises(UsageError, match=rf'people/Ada\.md:\d has "{key}".*by hand'):
        vault.do(unset_value, vault.contact("ada"), field)
    set_to(vault, "cadence", "45")
    assert str(vault.contact("ada").rhythm) == "45 days"


def test_what_the_text_says_is_changed_where_it_stands(changing):
    text = "---\ncircle: close\n---\nBirthday:: 3 May\n- **Role:** cook\n"
    vault = changing({"people/Ada.md": text})
    assert set_to(vault, "birthday", "4 May").words == (
        "Set Birthday of Ada to 4 May (was 3 May).",
    )
    set_to(vault, "role", "chef")
    after = text.replace("3 May", "4 May").replace("cook", "chef")
    assert vault.read("people/Ada.md") == after
    vault.check_undo(set_value, vault.contact("ada"), NewValue("birthday", "5 May"))


SECRETS = """\
---
phone: 1 23 # also at night #secret
email: "a@b.c #secret"
cadence: "3 weeks #secret"
interests: [tea, "chess #secret"]
knows:
  - Cy # met her
aliases:
  - Lala
  - 'Lovelace #secret'
---

Location:: Porto #secret
Birthday:: 3 May #secret ^a1
(company:: Acme #secret) and more
"""


@pytest.mark.parametrize(
    ("field", "value", "before", "after"),
    [
        ("location", "Lisbon", "Porto #secret", "Lisbon #secret"),
        ("phone", "22", "phone: 1 23 # also", 'phone: "22" # also'),
        ("email", "d@e.f", "a@b.c #secret", "d@e.f #secret"),
        ("cadence", "monthly", "3 weeks #secret", "monthly #secret"),
        ("birthday", "4 May", "3 May #secret ^a1", "4 May #secret ^a1"),
        ("aliases", "Lala", "\n  - 'Lovelace #secret'", ""),
        ("company", "Hill", "Acme #secret", "Hill #secret"),
        ("interests", "chess, go, tea", '[tea, "chess #secret"]', '["chess #secret", go, tea]'),
    ],
)
def test_what_is_secret_stays_so_and_the_old_value_is_not_told(
    changing, field, value, before, after
):
    vault = changing({"people/Ada.md": SECRETS})
    done = set_to(vault, field, value)
    assert vault.read("people/Ada.md") == SECRETS.replace(before, after)
    assert "(was" not in done.words[0]
    assert set_to(vault, field, value).changes == ()
    if after and "^" not in before:  # links lead to that line, so it is not taken out
        assert "(was" not in vault.do(unset_value, vault.contact("ada"), field).words[0]


def test_a_comment_behind_an_item_is_put_behind_no_other(changing):
    vault = changing({"people/Ada.md": SECRETS})
    with pytest.raises(EditRefused, match="a comment stands behind the last item"):
        set_to(vault, "knows", "Cy, Dee")
    set_to(vault, "knows", "Dee, Cy")
    assert "  - Dee\n  - Cy # met her\n" in vault.read("people/Ada.md")


def test_tags_alone_behind_a_value_go_with_it_and_hide_no_other(changing):
    vault = changing({"people/Ada.md": "---\nrole: cook\nphone: 1 #secret\nid: 7\n---\n"})
    vault.do(unset_value, vault.contact("ada"), "phone")
    assert vault.read("people/Ada.md") == "---\nrole: cook\nid: 7\n---\n"


def test_people_of_the_vault_are_named_by_links_to_their_notes(changing):
    files = {"people/Ada.md": "---\nfriends: ['[[Bo]]']\npartner: Cy\n---\n", "people/Bo.md": ""}
    vault = changing({**files, "people/cy-hill.md": "# Cy Hill\n"})
    done = set_to(vault, "knows", "Bo, cy hill, Dee")
    assert done.words[0] == "Set friends of Ada to Bo, Cy Hill, Dee (was Bo)."
    link = "[[cy-hill|Cy Hill]]"
    assert f"friends: ['[[Bo]]', \"{link}\", Dee]\n" in vault.read("people/Ada.md")
    set_to(vault, "introduced_by", "Cy Hill")
    set_to(vault, "partner", "Cy Hill")
    assert f'\npartner: Cy Hill\nintroduced_by: "{link}"\n' in vault.read("people/Ada.md")
    assert set_to(vault, "knows", "bo, Cy Hill, dee").changes == ()


def test_a_link_that_takes_the_place_of_a_secret_one_keeps_the_tag(changing):
    files = {"people/Ada.md": "x\n\nKnows:: [[Cy]] #secret\n", "people/Bo.md": ""}
    vault = changing(files)
    set_to(vault, "knows", "Bo, Dee")
    assert vault.read("people/Ada.md") == "x\n\nKnows:: [[Bo]], Dee #secret\n"
    set_to(vault, "knows", "Bo")
    assert vault.read("people/Ada.md") == "x\n\nKnows:: [[Bo]] #secret\n"


def test_a_page_of_logseq_keeps_its_fields_at_its_top(changing):
    page = "type:: person\nbirthday:: 1990-01-01\n\n- She paints.\n"
    vault = changing({"pages/Ada.md": page})
    set_to(vault, "interests", "ferns, maps")
    set_to(vault, "cadence", "3 weeks")
    set_to(vault, "birthday", "1990-01-02")
    assert vault.do(unset_value, vault.contact("ada"), "cadence").changes
    assert vault.contact("ada").interests == ("ferns", "maps")
    assert vault.read("pages/Ada.md") == (
        "type:: person\nbirthday:: 1990-01-02\ninterests:: ferns, maps\n\n- She paints.\n"
    )


def test_a_note_without_front_matter_gets_one(changing):
    vault = changing({"people/Ada.md": "Hello\n"})
    set_to(vault, "circle", "close")
    assert vault.read("people/Ada.md") == "---\ncircle: close\n---\nHello\n"


def test_what_cannot_be_edited_safely_is_refused_with_its_note(changing):
    vault = changing({"people/Ada.md": "---\nrole: a\nrole: b\n---\n"})
    with pytest.raises(EditRefused, match=r'people/Ada\.md was not changed: "role" stands there'):
        set_to(vault, "role", "c")


def test_unset_takes_the_line_out_and_tells_the_next_turn(ada):
    done = ada.do(unset_value, ada.contact("ada"), "dob")
    assert ada.read("people/Ada.md") == ADA.replace("birthday: 1990-01-01\n", "")
    assert done.words == ("Took birthday out of the note of Ada (was 1990-01-01).",)
    assert ada.do(unset_value, ada.contact("ada"), "cadence").rows[0]["next_turn"] is None


def test_to_unset_what_is_not_there_writes_nothing(ada):
    before = stamps(ada.root)
    done = ada.do(unset_value, ada.contact("ada"), "email")
    assert (done.words, done.changes) == (("Ada has no email.", "Nothing was written."), ())
    assert stamps(ada.root) == before


def test_setting_and_unsetting_gives_each_note_of_the_example_back(example):
    vault = Changing(example)
    for contact in vault.opened.people.contacts:
        before = vault.read(contact.path)
        set_to(vault, "favourite word", 'O\'Neill "quoted": 山', name=contact.path)
        assert vault.read(contact.path) != before
        vault.do(unset_value, contact, "favourite word")
        assert vault.read(contact.path) == before
