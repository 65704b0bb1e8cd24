"""What is secret, where it may not be told, and notes as if it had never been written."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.people.ties.ways import ways_in
from tests.people.vaults import contact_of, note, people_in
from vault_tools.actions.building.build import build
from vault_tools.actions.open_vault import open_vault
from vault_tools.notes.note import parse_note
from vault_tools.pages.people.lay_out_people import FEW
from vault_tools.pages.wording.last_thread import last_thing
from vault_tools.pages.wording.reasons import why_now
from vault_tools.pages.wording.words import done_words
from vault_tools.people.ideas.needs import POINTS, answer
from vault_tools.people.ideas.portrait import Portrait
from vault_tools.people.rotation.calendar import week_of
from vault_tools.people.settings import Settings
from vault_tools.people.showing.secrets import (
    is_secret_task,
    sayable,
    says_secret,
    without_secrets,
)
from vault_tools.people.ties.meeting import Matchmaker
from vault_tools.people.understand import understand

DAY = date(2026, 11, 18)
HIDDEN = "HIDDEN"


def left(text, path="people/Maya.md"):
    """What is left of one note, as its lines."""
    (found,) = without_secrets([note(path, text)], Settings())
    return found


@pytest.mark.parametrize(
    ("text", "secret"),
    [
        ("a plant #secret", True),
        ("a plant #Secret/door", True),
        ("(#secret)", True),
        ("#secretary of the choir", False),
        ("#secret-santa", False),
        ("https://example.org/#secret", False),
        ("no secret at all", False),
    ],
)
def test_the_tag_and_what_is_nested_in_it_make_a_secret(text, secret):
    assert says_secret(text) is secret


SECRETS = [
    "- 2026-04-12 gift → HIDDEN plant #secret",
    "- 2026-04-12 gift → HIDDEN plant\n    - left at the door #secret",
    "- 2026-04-12 gift → a plant #secret\n  HIDDEN more of it\n\n  HIDDEN and more",
    "- [ ] bring the HIDDEN hat #secret 📅 2026-12-01",
    "A paragraph on HIDDEN things\nthat goes on #secret\nand HIDDEN on.",
    "## The party #secret\nHIDDEN\n\n### HIDDEN cake\n- HIDDEN",
    "### 2026-04-12 - Visit\nHIDDEN words\nmore #secret",
    "### Visit HIDDEN – 2026-04-12\nHIDDEN words\nmore #secret",
    "> [!note] Log #secret\n> - 2026-04-12 call: HIDDEN",
    "| 2026-04-12 | gift | HIDDEN #secret |",
    "> a HIDDEN quote\n> of two lines #secret",
    "- an item HIDDEN #secret\n  - HIDDEN below it",
    "```\nHIDDEN #secret\n```",
    "%% HIDDEN #secret %%",
]


@pytest.mark.parametrize("text", SECRETS)
@pytest.mark.parametrize("ending", ["\n", "\r\n"])
def test_a_secret_goes_and_what_is_around_it_keeps_its_line(text, ending):
    lines = ["---", "circle: close", "---", "before", "", *text.split("\n"), "", "# After", "kept"]
    whole = ending.join(lines).encode()
    (found,) = without_secrets([parse_note("people/Maya.md", whole)], Settings())
    assert HIDDEN not in found.body
    assert "#secret" not in found.body
    assert found.source_line(4) == "before"
    assert found.source_line(len(lines)) == "kept"
    assert found.fields[0].key == "circle"


def test_the_items_beside_a_secret_one_stay():
    found = left("## Gift ideas\n- a lamp\n- HIDDEN #secret\n  - HIDDEN\n- a globe\n\nA word.")
    assert found.body == "## Gift ideas\n- a lamp\n\n\n- a globe\n\nA word.\n"


@pytest.mark.parametrize(
    ("block", "kept"),
    [
        ("gift_ideas: ['HIDDEN #secret']\ncircle: close", ["circle"]),
        ("gift_ideas: [HIDDEN, HIDDEN] #secret\ncircle: close", ["circle"]),
        ("gift_ideas: [{a: HIDDEN, b: x #secret}, HIDDEN]\ncircle: close", ["circle"]),
        ("bio: |\n  own: [HIDDEN, b #secret]\n  HIDDEN\ncircle: close", ["circle"]),
        ("gift_ideas:\n  - a lamp\n  - HIDDEN #secret\ncircle: close", ["gift_ideas", "circle"]),
        (
            "gift_ideas:\n  - text: HIDDEN #secret\n    price: HIDDEN\ncircle: close",
            ["gift_ideas", "circle"],
        ),
        ("bio: |\n  one HIDDEN\n  two #secret\ncircle: close", ["circle"]),
        ('bio: "one HIDDEN\n  two #secret"\ncircle: close', ["circle"]),
    ],
)
def test_a_secret_in_front_matter_takes_its_item_or_its_field_along(block, kept):
    found = left(f"---\n{block}\n---\ntext")
    assert HIDDEN not in found.block
    assert [field.key for field in found.fields] == kept
    assert not found.problems


@pytest.mark.parametrize(
    "written",
    [
        "['HIDDEN, HIDDEN #secret', a lamp, a globe]",
        "[a lamp, HIDDEN #secret, a globe]",
        '[ a lamp , "[[a globe]]","HIDDEN \\" #secret" ]',
    ],
)
def test_of_a_list_in_brackets_only_the_secret_items_go_and_the_others_stay_in_their_place(written):
    text = f"---\ngift_ideas: {written}\n---\n"
    said = left(text).block
    assert HIDDEN not in said
    assert said.index("a globe") == text.index("a globe") - 4
    assert [one.text for one in sayable(contact_of(text)).gift_ideas] == ["a lamp", "a globe"]


PARTY = "gatherings/2026-12-01 Surprise party.md"


@pytest.mark.parametrize(
    "text", ["---\ntags: [secret]\n---\nHIDDEN", "#secret\n\nHIDDEN", "#party #secret/plan"]
)
def test_a_secret_note_is_gone_and_so_is_what_links_to_it(text):
    notes = [
        note(
            "people/Maya.md",
            "- 2026-11-02 call: HIDDEN [[2026-12-01 Surprise party]]\n- 2026-11-01 call",
        ),
        note(PARTY, text),
    ]
    (maya,) = without_secrets(notes, Settings())
    assert HIDDEN not in maya.body
    assert [entry.written for entry in maya.entries] == ["2026-11-01"]


def test_a_vault_opened_without_secrets_has_none(example):
    def told(vault):
        wilma = vault.people.by_path()["people/Wilma Geddes.md"]
        assert any(one.text for one in wilma.interactions)
        return "".join(
            [*(one.text for one in wilma.interactions), vault.people.notes[wilma.path].body]
        )

    assert "jam jar" in told(open_vault(example))
    assert "jam jar" not in told(open_vault(example, secrets=False))


def test_index_notes_of_the_example_tell_no_secret(example):
    build(example, date(2026, 4, 14))
    for path in (example / "index").glob("*.md"):
        assert "jam jar" not in path.read_text("utf-8")
        assert "gift" not in path.read_text("utf-8").split("Wilma")[-1].split("\n")[0]


SECRET_FIELDS = """\
---
cadence: 3 weeks
role: "HIDDEN trade #secret"
location: "HIDDEN town #secret"
household: "1 HIDDEN Street #secret"
organization: "HIDDEN House #secret"
relationship: "HIDDEN love #secret"
how_met: "at the HIDDEN clinic #secret"
introduced_by: "HIDDEN friend #secret"
knows: ["HIDDEN spy #secret"]
aliases: ["HIDDEN name #secret"]
interests:
  - "HIDDEN knives #secret"
  - bread
looking_for: "a HIDDEN forger #secret"
met: 2026-11-02
---
- 2026-09-02 call
"""


@pytest.mark.parametrize(
    "text",
    [
        SECRET_FIELDS,
        SECRET_FIELDS.replace(" #secret", "").replace("met:", "tags: [secret]\nmet:"),
        "---\ncadence: 3 weeks\n---\n- 2026-09-02 call\n\n## Hers #secret\nRole:: HIDDEN trade\n",
    ],
    ids=["fields", "a whole note", "a section"],
)
def test_a_secret_field_stands_on_the_persons_own_page_and_in_no_other_nor_in_an_index_note(
    text, tmp_path
):
    (tmp_path / "people").mkdir()
    for name in ("Maya", "Bo"):
        (tmp_path / "people" / f"{name}.md").write_text(text, "utf-8")
    build(tmp_path, DAY)
    pages = [*(tmp_path / "index").glob("*.md"), *(tmp_path / "site").rglob("*.html")]
    telling = {path.name for path in pages if HIDDEN in path.read_text("utf-8")}
    assert telling == {"maya.html", "bo.html"}


OF_DAYS_AND_GIFTS = """\
---
circle: affair #secret
birthday: 1980-12-03 #secret
met: 2026-11-03 #secret
gift_ideas:
  - HIDDEN lamp #secret
---
## Gift ideas #secret
- HIDDEN globe
"""


@pytest.mark.parametrize(
    "text",
    [
        OF_DAYS_AND_GIFTS,
        OF_DAYS_AND_GIFTS.replace(" #secret", "").replace("met:", "tags: [secret]\nmet:"),
        OF_DAYS_AND_GIFTS.replace("circle: affair", "cadence: 9 weeks"),
    ],
    ids=["fields", "a whole note", "a rhythm"],
)
def test_no_index_note_and_no_list_tells_a_secret_day_circle_rhythm_or_gift(text, tmp_path):
    (tmp_path / "vault.toml").write_text('[circles]\nclose = "1 week"\naffair = "9 weeks"\n')
    (tmp_path / "people").mkdir()
    (tmp_path / "people" / "Maya.md").write_text(text, "utf-8")
    for number in range(FEW + 1):
        (tmp_path / "people" / f"Bo {number}.md").write_text("---\ncircle: close\n---\n", "utf-8")
    for day in (DAY, date(2026, 12, 1)):
        build(tmp_path, day)
        for path in [*(tmp_path / "index").glob("*.md"), tmp_path / "site/people/index.html"]:
            said = path.read_text("utf-8")
            assert not [
                word
                for word in (
                    HIDDEN,
                    "ffair",
                    "3 December",
                    "1980",
                    "nine weeks",
                    "9 weeks",
                    "met on",
                )
                if word in said
            ], path.name


def test_the_week_page_says_of_a_secret_line_no_more_than_where_it_is_to_be_mended(tmp_path):
    (tmp_path / "people").mkdir()
    for name, text in {
        "Maya": "---\ncadence: HIDDEN\ncircle: close\ntags: [secret]\n---\n",
        "Bo": "---\nrole: HIDDEN trade #secret\ncadence: 3 wekks\n---\n",
    }.items():
        (tmp_path / "people" / f"{name}.md").write_text(text, "utf-8")
    build(tmp_path, DAY)
    page = (tmp_path / "site/index.html").read_text("utf-8")
    assert HIDDEN not in page
    assert "people/Maya.md:2:10" in page
    assert "people/Bo.md:2:20" in page
    assert "wekks" in page


LINKED = """\
---
cadence: 3 weeks
organization: "[[HIDDEN House]] #secret"
introduced_by: "[[HIDDEN Friend]], #secret/love"
knows:
  - "[[HIDDEN Spy]] #secret"
  - "[[Bread]]"
spouse: "[[HIDDEN Wife]] #secret"
met: 2026-11-02
---
- 2026-09-02 call
"""


def test_a_link_is_secret_by_the_tag_beside_it(tmp_path):
    (tmp_path / "people").mkdir()
    for name in ("Maya", "Bo"):
        (tmp_path / "people" / f"{name}.md").write_text(LINKED, "utf-8")
    vault = build(tmp_path, DAY).vault
    pages = [*(tmp_path / "index").glob("*.md"), tmp_path / "site/index.html"]
    assert not [path.name for path in pages if HIDDEN in path.read_text("utf-8")]
    ways = ways_in({"Maya": LINKED, "Bo": LINKED})
    pair = Matchmaker(ways).pair(*ways.network.contacts.values())
    assert pair is None or not pair.reasons
    assert [one.name for one in sayable(vault.people.contacts[0]).knows] == ["Bread"]


def test_a_tag_that_yaml_takes_for_a_comment_keeps_a_field_secret_and_the_next_is_open():
    maya = contact_of("---\nrole: HIDDEN trade #secret\nlocation: Lisbon\n---\n")
    assert (maya.role, sayable(maya).role, sayable(maya).location) == ("HIDDEN trade", "", "Lisbon")


def test_who_is_only_related_is_known_openly_too():
    notes = {"people/Maya.md": '---\nrelated: ["[[Bo]]"]\nrole: "spy #secret"\n---\n'}
    maya = people_in(notes | {"people/Bo.md": ""}).by_path()["people/Maya.md"]
    assert [one.name for one in sayable(maya).knows] == ["Bo"]


def test_an_introduction_tells_of_no_secret_field():
    ways = ways_in({"Maya": SECRET_FIELDS, "Bo": SECRET_FIELDS})
    named = people_in({"people/Maya.md": SECRET_FIELDS, "people/Bo.md": SECRET_FIELDS}).contacts
    pair = Matchmaker(ways).pair(*named)
    assert [one.words for one in pair.reasons] == ["both like bread"]


def test_no_sentence_that_could_be_said_aloud_tells_a_secret():
    text = "---\ncircle: close\nmet: 2016\n---\n- 2026-08-01 gift → HIDDEN plant #secret [feeling:: HIDDEN]"
    maya = contact_of(text)
    (one,) = maya.interactions
    assert one.secret
    assert last_thing(one, maya) == "you were last in touch"
    assert why_now("rotation", maya, DAY) == (
        "Four months since you were last in touch; usually six weeks."
    )
    assert done_words(one) == "In touch on Saturday"


def test_a_secret_promise_is_named_by_its_day_alone():
    text = "---\ncircle: close\n---\n- 2026-08-01 call\n- [ ] the HIDDEN hat #secret 📅 2026-11-20"
    said = why_now("promise", contact_of(text), DAY)
    assert HIDDEN not in said
    assert "something promised by 20 November" in said


def test_no_reason_for_an_idea_speaks_of_a_secret():
    text = """
        ---
        circle: close
        gift_ideas: ["HIDDEN #secret"]
        ---
        - 2026-11-02 gift ← HIDDEN one #secret
        - 2026-11-01 intro ← HIDDEN two #secret
        - 2026-10-30 visit with [[Bo]] and [[Cy]]: HIDDEN three #secret [feeling:: HIDDEN]
        - [ ] HIDDEN four #secret
        """
    notes = {"people/Maya.md": text, "people/Bo.md": "", "people/Cy.md": ""}
    maya = people_in(notes).by_path()["people/Maya.md"]
    portrait = Portrait(sayable(maya), week_of(DAY), DAY, Settings())
    answers = [answer(need, portrait) for need in POINTS]
    assert any(answers)
    assert HIDDEN not in "".join(reason.words for reason in answers if reason)


def test_what_a_secret_note_lists_is_secret():
    notes = {
        "people/Maya.md": "",
        PARTY: "---\ntags: secret\nattendees: ['[[Maya]]']\n---\n",
    }
    (one,) = people_in(notes).contacts[0].interactions
    assert (one.where, one.secret) == ("meeting", True)


MARKS = st.sampled_from(
    [" #secret", "", "\n", "- ", "# ", "  ", "> ", "| x |", "```\n", "HIDDEN ", "---\n", "a: "]
)


@given(st.lists(MARKS, max_size=30).map("".join))
def test_whatever_the_note_nothing_that_is_tagged_is_left(text):
    data = text.encode()
    before = parse_note("people/Maya.md", data)
    for found in without_secrets([before], Settings()):
        assert not says_secret(found.body + found.block)
        assert found.body.count("\n") == before.body.count("\n")


def test_what_stands_under_a_secret_heading_is_secret_too():
    contact = contact_of(
        """
        ## Log
        - 2026-09-01 call: an hour

        ## Surprises #secret
        - 2026-10-02 gift → a plant at her door
        - [ ] the second plant 📅 2026-11-20

        ## Log again
        - 2026-11-01 call: a minute
        """
    )
    assert [one.secret for one in contact.interactions] == [False, True, False]
    assert [is_secret_task(task) for task in contact.tasks] == [True]


@given(st.lists(st.sampled_from([*SECRETS, "- 2026-09-01 call: an hour", "## Log", ""])))
def test_what_is_marked_as_secret_is_what_others_are_spared(rows):
    text = "\n\n".join(rows)
    contact = contact_of(text, "people/Maya.md")
    spared = without_secrets([note("people/Maya.md", text)], Settings())
    kept = people_in({}).contacts if not spared else understand(spared, Settings()).contacts
    shown = [one.day for person in kept for one in person.interactions]
    assert shown == [one.day for one in contact.interactions if not one.secret]


@pytest.mark.parametrize(
    "text",
    [
        '---\nbirthday: "1990-12-02 #secret"\ncadence: "2-3 weeks #secret"\n---\n',
        "birthday:: 1990-12-02 #secret\n**Cadence:** 2-3 weeks #secret\n",
    ],
)
def test_what_is_secret_is_read_as_well(text):
    contact = contact_of(text)
    assert (str(contact.birthday), str(contact.rhythm)) == (
        "1990-12-02",
        "2 weeks, 3 weeks at most",
    )
    assert sayable(contact).birthday is None
