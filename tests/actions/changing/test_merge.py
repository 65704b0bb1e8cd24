"""`vault merge`: two notes of one person become one, and nothing of either is dropped."""

import pytest

from tests.actions.conftest import Changing
from tests.actions.vaults import WHOLE, copy_of, dead, lines_of
from tests.conftest import EXAMPLE_DAY, stamps, tree
from vault_tools.actions.building.build import build
from vault_tools.actions.changing.merge import differing_fields, merge
from vault_tools.actions.order import Order
from vault_tools.folder.writing.undo import undo
from vault_tools.notes.note import parse_note
from vault_tools.people.changing.merging import Differing
from vault_tools.people.showing.secrets import without_secrets
from vault_tools.problems import EditRefused, UsageError, VaultError

ANA, OTHER = "people/Ana Costa.md", "people/Ana C.md"
A = """---
circle: close # for good
email: ana@example.org
tags: [friend]
location: Lisbon
role:
---
# Ana

Met at the lake.

## Log
- 2026-11-08 call: the job
- 2026-09-01 letter

## Next
- [ ] ask
"""
B = """---
# imported
name: Ana C
circle: friends
Email: [ana@work.example, ANA@example.org]
tags: [choir, "#friend"]
location: Lisbon
role: Baker # since May
birthday: 04-12
ways:
  signal: "+351"
aliases: [Anita]
knows: ["[[Ana Costa]]", "[[Bo]]"]
---
Sings.

## Log
* 2026-10-02 walk with [[Bo]]
    * by the river

* 2026-08-01 visit
* 2026-09-01 letter

## Gifts
A spoon.
"""


def join(vault, a, b, sides, _today, order):
    return merge(vault, a, b, sides, order)


@pytest.fixture
def ana(changing):
    return changing(
        {
            ANA: A,
            OTHER: B,
            "people/Bo.md": '---\nknows: "[[Ana C]]"\n---\n- 2026-10-02 walk with [[people/Ana C|her]]\n',
            "journal/2026-11-01.md": "![[Ana C#Gifts]] and [Ana](../people/Ana%20C.md)\n",
        }
    )


def together(vault, sides=None, **more):
    return vault.do(join, vault.contact(ANA), vault.contact(OTHER), sides or {}, **more)


@pytest.mark.parametrize(
    ("written", "left"),
    [
        ('knows: "[[Ana C]]"\n', ""),
        ("knows: [[Ana C]]\n", ""),
        ("friends: [Bo, '[[Ana C|Ana]]', '[[Cy]]']\n", "friends: [Bo, '[[Cy]]']\n"),
        ("knows:\n  - '[[Ana C]]'\n  - '[[Cy]]'\n", "knows:\n  - '[[Cy]]'\n"),
        ('introduced_by: "[[Ana C]]"\n', ""),
        ('spouse: "[[Ana C]]"\n', 'spouse: "[[Ana Costa]]"\n'),
        ("knows: Ana C of the choir\n", "knows: Ana C of the choir\n"),
    ],
)
def test_nobody_knows_themselves_when_two_notes_are_one(changing, written, left):
    vault = changing(
        {ANA: f"---\ncircle: close\n{written}---\n", OTHER: "---\ntype: person\n---\n"}
    )
    together(vault)
    assert vault.read(ANA).startswith(f"---\ncircle: close\n{left}type: person\naliases:")


def test_fields_log_and_text_of_both_are_in_one_note(ana):
    done = together(ana)
    assert (
        ana.read(ANA)
        == """---
circle: close # for good
email: [ana@example.org, ana@work.example]
tags: [friend, choir]
location: Lisbon
role: Baker # since May
birthday: 04-12
ways:
  signal: "+351"
aliases: [Anita, Ana C]
knows: ["[[Bo]]"]
---
# Ana

Met at the lake.

## Log
- 2026-11-08 call: the job
* 2026-10-02 walk with [[Bo]]
    * by the river
* 2026-09-01 letter
- 2026-09-01 letter
* 2026-08-01 visit

## Next
- [ ] ask

## From Ana C

Sings.

## Gifts
A spoon.

```yaml
# imported
circle: friends
```
"""
    )
    assert not (ana.root / OTHER).exists()
    assert done.words[0] == "people/Ana Costa.md holds all of people/Ana C.md now."


def test_every_link_to_the_other_leads_to_the_one_that_stays(ana):
    before, were_dead = tree(ana.root), dead(ana.root)
    done = together(ana)
    after = tree(ana.root)
    assert after["people/Bo.md"] == before["people/Bo.md"].replace(b"Ana C", b"Ana Costa")
    assert (
        after["journal/2026-11-01.md"]
        == b"![[Ana Costa#Gifts]] and [Ana](../people/Ana%20Costa.md)\n"
    )
    assert dead(ana.root) == were_dead
    assert done.rows[0]["links"] == 4
    assert ana.contact("ana c").path == ana.contact("anita").path == ANA
    days = {one.day.isoformat() for one in ana.contact("ana").interactions if one.counts}
    assert days == {"2026-11-08", "2026-11-01", "2026-10-02", "2026-09-01", "2026-08-01"}


def test_it_can_be_tried_and_undone_byte_for_byte(ana):
    before = stamps(ana.root)
    tried = together(ana, order=Order(dry_run=True))
    assert stamps(ana.root) == before
    kept = tree(ana.root)
    done = together(ana)
    assert done.diff() == tried.diff()
    assert "+++ /dev/null" in done.diff()
    undo(ana.root)
    assert tree(ana.root) == kept


def test_what_differs_is_shown_and_the_choice_is_kept(ana):
    asked = differing_fields(ana.opened, ana.contact(ANA), ana.contact(OTHER))
    assert asked == [Differing("circle", "close", "friends")]
    together(ana, {"circle": "b"})
    text = ana.read(ANA)
    assert "\ncircle: friends\n" in text.split("```yaml")[0]
    assert "circle: close # for good\n```" in text
    assert ana.contact("ana").circles == ("friends",)


def test_entries_below_a_secret_heading_stay_below_it(changing):
    theirs = "# Zed\n## Private #secret\n### Log\n- 2026-10-01 call: HIDDEN\n"
    vault = changing({ANA: "## Log\n- 2026-10-05 call\n", OTHER: theirs})
    together(vault)
    text = vault.read(ANA)
    assert "## Private #secret\n### Log\n- 2026-10-01 call: HIDDEN\n" in text
    (note,) = without_secrets([parse_note(ANA, text.encode())], vault.opened.settings)
    assert "HIDDEN" not in note.body


def test_a_last_contact_that_links_a_day_moves_to_one_that_has_no_note(changing):
    mine = "---\nlast_contact: '[[2026-09-01]]'\n---\n## Log\n- 2026-09-01 call\n"
    vault = changing({ANA: mine, OTHER: "## Log\n- 2026-10-05 call\n"})
    together(vault)
    assert "last_contact: '[[2026-10-05]]'\n" in vault.read(ANA)


def test_a_secret_block_of_code_comes_along(changing):
    vault = changing(
        {ANA: "---\nrole: cook\n---\n", OTHER: "---\nrole: x\n---\n```\nHIDDEN #secret\n```\n"}
    )
    together(vault)
    assert "```\nHIDDEN #secret\n```\n" in vault.read(ANA)


def test_what_a_comment_calls_secret_stays_so_in_a_list_that_both_share(changing):
    theirs = "---\nemail: [c@d.e] # private #secret\nknows:\n  - Cy #secret\naliases: [Nan] #secret\n---\n"
    mine = "---\nemail: a@b.c\nknows: [Bo]\naliases: [Ana]\n---\n"
    vault = changing({ANA: mine, OTHER: theirs})
    together(vault)
    fields, _, below = vault.read(ANA).partition("## From")
    assert 'email: [a@b.c, "c@d.e #secret"]\nknows: [Bo, "Cy #secret"]\n' in fields
    assert "Nan" not in fields
    assert "aliases: [Nan] #secret\n" in below
    assert [way.value for way in vault.contact(ANA).ways] == ["a@b.c", "c@d.e"]


def test_a_date_that_is_optional_by_its_key_is_the_same_field(changing):
    theirs = "---\nbirthday (optional): 1990-02-04\n---\n"
    vault = changing({ANA: "---\nbirthday: 1990-02-03\n---\n", OTHER: theirs})
    asked = differing_fields(vault.opened, vault.contact(ANA), vault.contact(OTHER))
    assert asked == [Differing("birthday (optional)", "1990-02-03", "1990-02-04")]
    together(vault)
    assert vault.read(ANA).split("## From")[0].count("birthday") == 1


@pytest.mark.parametrize(
    ("mine", "theirs", "wanted"),
    [
        ("last_contact: 2026-10-01", "last_contact: 2026-11-01", "last_contact: 2026-11-01"),
        ("last_contact: 2026-11-01", "last-contacted: 2026-10-01", "last_contact: 2026-11-01"),
        ("created: 2026-10-01", "created: 2024-11-01", "created: 2024-11-01"),
        ("uid: 1", "uid: 2", "uid: 1"),
        ("TEL[HOME]: 1", "TEL[WORK]: 2", "TEL[WORK]: 2"),
        ("phone: 1", "phone (mobile): 2", "phone (mobile): 2"),
        ("phone (mobile): 1", "phone: 2", "phone: 2"),
        ("work: 030 1234567", "company: Acme", "company: Acme"),
        ("company: Acme", "work: 030 1234567", "work: 030 1234567"),
        ("knows: [[Bo]]", 'knows: "[[Cy]]"', 'knows: ["[[Bo]]", "[[Cy]]"]'),
        ("interests: plants, soup", "interests: [rope]", 'interests: "plants, soup, rope"'),
        ("first_name: Ana\nlast_name: Costa", "first_name: Ana\nlast_name: C", "last_name: Costa"),
        ("notes: |\n  one\n  two", "about: >-\n  three\n\n  four", "about: >-\n  three\n\n  four"),
        ("spouse: Bo", "children: [Cy]", "children: [Cy]"),
        ("spouse: Bo", "title: Ana C", "spouse: Bo"),
        ('company: "[[Acme]]"', "company: acme", 'company: "[[Acme]]"'),
    ],
)  # fmt: skip
def test_without_a_question(changing, mine, theirs, wanted):
    vault = changing({ANA: f"---\n{mine}\n---\n", OTHER: f"---\n{theirs}\n---\nHi.\n"})
    assert differing_fields(vault.opened, vault.contact(ANA), vault.contact(OTHER)) == []
    together(vault)
    assert f"\n{wanted}\n" in vault.read(ANA).split("## From")[0]
    assert vault.contact(ANA).name == "Ana Costa"
    assert parse_note(ANA, vault.read(ANA).encode()).problems == ()


PLAIN = """---
circle: close
aliases: [Ana C]
---
Met at the lake.

Role:: Cook

## Log
- 2026-11-08 call
"""


@pytest.mark.parametrize("side", ["a", "b"])
def test_what_the_text_of_the_one_that_stays_says_is_asked_about_too(changing, side):
    other = "---\nname: Ana C\nrole: Baker\n---\n"
    vault = changing({ANA: PLAIN, OTHER: other})
    assert differing_fields(vault.opened, vault.contact(ANA), vault.contact(OTHER)) == [
        Differing("role", "Cook", "Baker")
    ]
    together(vault, {"role": side})
    role, left = ("Cook", "role: Baker") if side == "a" else ("Baker", "Role:: Cook")
    said = PLAIN.replace("Cook", role)
    assert vault.read(ANA) == f"{said}\n## From Ana C\n\n```yaml\n{left}\n```\n"
    assert vault.contact(ANA).role == role


def test_a_log_of_another_form_stays_whole_and_is_still_read(changing):
    table = "| date | what |\n|---|---|\n| 2026-10-02 | walk |\n"
    vault = changing(
        {
            ANA: "## Log\n### 2026-11-08 call\nThe job.\n",
            OTHER: f"## Log\n- 2026-10-01 call\n\n{table}",
        }
    )
    together(vault)
    assert vault.read(ANA).endswith(f"## From Ana C\n\n## Log\n- 2026-10-01 call\n\n{table}")
    days = [one.day.day for one in vault.contact("ana").interactions if one.counts]
    assert days == [1, 2, 8]


def test_links_of_the_one_taken_in_still_lead_where_they_led(changing):
    vault = changing(
        {
            ANA: "",
            "old/people/Ana C.md": "[Bo](./Bo.md) [[Bo]] [[../places/Lake]] [[people/Cy]]\n",
            "old/people/Bo.md": "",
            "old/places/Lake.md": "",
            "b/people/Bo.md": "",
            "a/people/Cy.md": "",
        }
    )
    vault.do(join, vault.contact(ANA), vault.contact("old/people/Ana C.md"), {})
    assert (
        "[Bo](./../old/people/Bo.md) [[old/people/Bo]] [[../old/places/Lake]] [[people/Cy]]"
        in vault.read(ANA)
    )


def test_line_ends_follow_the_note_that_stays(changing):
    vault = changing({ANA: A.replace("\n", "\r\n"), OTHER: B})
    together(vault)
    data = (vault.root / ANA).read_bytes()
    assert b"\n" not in data.replace(b"\r\n", b"")


@pytest.mark.parametrize(
    ("path", "text"),
    [
        (OTHER, "---\ncircle: close\ncircle: friends\n---\n"),
        (OTHER, "---\ncircle: close\n"),
        (OTHER, "<<<<<<< a\nx\n=======\n>>>>>>> b\n"),
        (ANA, "---\ntelegram: @ana\n---\n"),
        (ANA, "Hello\n%% not for\n"),
    ],
)
def test_a_note_that_must_be_mended_first_is_left_alone(ana, path, text):
    (ana.root / path).write_text(text)
    before = stamps(ana.root)
    with pytest.raises(EditRefused):
        together(ana)
    assert stamps(ana.root) == before


def test_one_note_alone_is_refused_and_so_is_one_that_was_changed_meanwhile(ana):
    with pytest.raises(UsageError, match="both names mean Ana Costa"):
        ana.do(join, ana.contact(ANA), ana.contact(ANA), {})
    opened = ana.opened
    (ana.root / OTHER).unlink()
    with pytest.raises(VaultError, match="no longer there"):
        merge(opened, ana.contact(ANA), ana_c(opened), {}, Order())


def test_a_refusal_names_the_note(changing):
    vault = changing({ANA: "", OTHER: ""})
    for path in (ANA, OTHER):
        for each in (ANA, OTHER):
            (vault.root / each).write_bytes(b"x\r" if each == path else b"")
        opened = vault.opened
        with pytest.raises(EditRefused, match=f"^{path} was not changed"):
            merge(opened, vault.contact(ANA), ana_c(opened), {}, Order())


def ana_c(opened):
    return next(one for one in opened.people.contacts if one.path == OTHER)


def test_the_week_keeps_no_line_of_the_one_taken_in(ana):
    for path in (ANA, OTHER):
        note = ana.root / path
        note.write_text(note.read_text().replace("---\n", "---\ncadence: weekly\n", 1))
    build(ana.root, EXAMPLE_DAY)
    together(ana)
    build(ana.root, EXAMPLE_DAY)
    week = ana.read("index/This week.md")
    assert (week.count("] [[Ana Costa]]"), "Kept" in week) == (1, False)


@pytest.mark.parametrize("name", WHOLE)
def test_in_whole_vaults_nothing_is_lost_and_undo_restores_every_byte(name, tmp_path):
    vault = Changing(copy_of(name, tmp_path))
    before, were_dead = tree(vault.root), dead(vault.root)
    contacts = [one for one in vault.opened.people.contacts if not _is_broken(vault, one)]
    for a, b in zip(contacts[:2], contacts[-2:], strict=True):
        vault.do(join, a, b, {})
        assert not dead(vault.root) - were_dead
        merged = parse_note(a.path, (vault.root / a.path).read_bytes())
        for one in (a, b):
            rows = lines_of(vault.opened.people.notes.get(one.path, merged).body.encode())
            former = parse_note(one.path, before[one.path]).body.replace(
                f"[[{b.note_name}", f"[[{a.note_name}"
            )
            assert lines_of(former.encode()).keys() <= rows.keys()
        undo(vault.root)
        assert tree(vault.root) == before


def _is_broken(vault, contact):
    return any(one.place.path == contact.path for one in vault.opened.problems)


def test_a_page_of_logseq_keeps_its_properties_and_all_of_the_other(changing):
    mine = "type:: person\nalias:: Annie\n\n- She paints.\n"
    vault = changing({"pages/Ana.md": mine, "pages/Ana B.md": "type:: person\nemail:: a@b.c\n"})
    vault.do(join, vault.contact("pages/Ana.md"), vault.contact("pages/Ana B.md"), {})
    after = vault.read("pages/Ana.md")
    assert after.startswith("type:: person\nalias:: Annie, Ana B\n\n- She paints.\n")
    assert "email:: a@b.c\n" in after


def test_a_page_of_logseq_takes_the_fields_of_the_other_among_its_properties(changing):
    mine = "type:: person\nbirthday:: 1980-01-02\nrole:: baker\ntags:: choir\n\n- She paints.\n"
    other = (
        "birthday: 1980-01-02\nrole: cook\nemail: [a@b.c, d@e.f]\ntags: [boat]\n"
        "phone:\n  home: 123\nbio: |\n  two\n  lines\nlocation: '[[Ulm]]'\n"
    )
    vault = changing({"pages/Ana.md": mine, "pages/Ana B.md": f"---\n{other}---\nHers.\n"})
    them = vault.contact("pages/Ana.md"), vault.contact("pages/Ana B.md")
    vault.do(join, *them, {"role": "b"})
    assert vault.read("pages/Ana.md") == (
        "type:: person\nbirthday:: 1980-01-02\ntags:: choir, boat\nrole:: cook\n"
        "email:: a@b.c, d@e.f\nlocation:: [[Ulm]]\nalias:: Ana B\n\n- She paints.\n\n"
        "## From Ana B\n\nHers.\n\n"
        "```yaml\nrole:: baker\nphone:\n  home: 123\nbio: |\n  two\n  lines\n```\n"
    )


def test_what_a_property_cannot_hold_whole_is_kept_as_it_was_written(changing):
    other = 'interests: [plants, "ferns, dried"]\nphone: "123" # at work\naliases: ["Ann, Jr"]\n'
    mine = "type:: person\nalias:: Annie\n\n- She paints.\n"
    vault = changing(
        {"pages/Ana.md": mine, "pages/Ana B.md": f"---\ntype: person\n{other}---\nHers.\n"}
    )
    vault.do(join, vault.contact("pages/Ana.md"), vault.contact("pages/Ana B.md"), {})
    assert vault.read("pages/Ana.md") == (
        "type:: person\nalias:: Annie, Ana B\n\n- She paints.\n\n## From Ana B\n\nHers.\n\n"
        f"```yaml\n{other}```\n"
    )
