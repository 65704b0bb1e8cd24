"""`vault rename`: a new name for the note, its fields and every link, and the old one kept."""

import pytest

from tests.actions.conftest import Changing
from tests.actions.vaults import WHOLE, copy_of, dead, lines_of
from tests.conftest import EXAMPLE_DAY, stamps, tree
from vault_tools.actions.building.build import build
from vault_tools.actions.changing.rename import rename
from vault_tools.actions.order import Order
from vault_tools.folder.writing.undo import undo
from vault_tools.problems import EditRefused, UsageError, VaultError

MAYA = "people/Maya Lindqvist.md"
NOTE = "---\nname: Maya Lindqvist # since 1988\ncadence: 3 weeks\n---\n# Maya Lindqvist\n"


def call(vault, contact, name, _today, order):
    return rename(vault, contact, name, order)


@pytest.fixture
def maya(changing):
    return changing(
        {
            MAYA: NOTE,
            "people/Ana.md": '---\nknows: ["[[Maya Lindqvist]]", "[[Bo]]"]\nmet: [[maya lindqvist]]\n---\n',
            "people/Bo.md": "![[Maya Lindqvist#Log|her]] %% [[people/Maya Lindqvist]] %% `[[Maya Lindqvist]]`\n",
            "journal/2026-11-02.md": "Soup with [Maya](../people/Maya%20Lindqvist.md#Log) and [[Maya]].\n",
            "templates/Week.md": "- [[Maya Lindqvist]] {{date}} [[a placeholder]]\n",
        }
    )


def test_file_name_field_and_every_link_follow_and_nothing_else(maya):
    before = tree(maya.root)
    done = maya.do(call, maya.contact("maya"), "Maya Weber")
    after = tree(maya.root)
    assert after.pop("people/Maya Weber.md").decode() == (
        "---\nname: Maya Weber # since 1988\ncadence: 3 weeks\naliases: [Maya Lindqvist]\n---\n"
        "# Maya Weber\n"
    )
    assert after == {
        path: data.replace(b"Maya Lindqvist", b"Maya Weber")
        .replace(b"maya lindqvist", b"Maya Weber")
        .replace(b"Maya%20Lindqvist", b"Maya%20Weber")
        .replace(b"`[[Maya Weber]]`", b"`[[Maya Lindqvist]]`")
        for path, data in before.items()
        if path != MAYA
    }
    assert done.words == (
        "Maya Lindqvist is Maya Weber now.",
        "Changed 4 links in 3 notes.",
        "Maya Lindqvist stays as an alias.",
    )


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("\ufeff#  maya lindqvist ##\r\nA word.\r\n", "\ufeff#  Maya Weber ##\r\nA word.\r\n"),
        ("# Maya Lindqvist", "# Maya Weber"),
        ("# Maya Lindqvist (climbing)\n", "# Maya Lindqvist (climbing)\n"),
        ("## Maya Lindqvist\n", "## Maya Lindqvist\n"),
        ("# Friends\n# Maya Lindqvist\n", "# Friends\n# Maya Lindqvist\n"),
        ("```\n# Maya Lindqvist\n```\n", "```\n# Maya Lindqvist\n```\n"),
        ("# Maya Lindqvist\n[[#Maya Lindqvist]]\n", "# Maya Lindqvist\n[[#Maya Lindqvist]]\n"),
    ],
)
def test_the_title_follows_if_it_is_the_name_alone_and_no_link_leads_to_it(changing, before, after):
    vault = changing({MAYA: before})
    vault.do(call, vault.contact("maya"), "Maya Weber")
    told = vault.read("people/Maya Weber.md").replace("---\naliases: [Maya Lindqvist]\n---\n", "")
    assert told.replace("---\r\naliases: [Maya Lindqvist]\r\n---\r\n", "") == after
    undo(vault.root)
    assert vault.read(MAYA) == before


def test_it_can_be_tried_and_undone(maya):
    before = tree(maya.root)
    tried = maya.do(call, maya.contact("maya"), "Maya Weber", order=Order(dry_run=True))
    assert tree(maya.root) == before
    done = maya.do(call, maya.contact("maya"), "Maya Weber")
    assert done.diff() == tried.diff()
    assert "+++ people/Maya Weber.md" in done.diff()
    undo(maya.root)
    assert tree(maya.root) == before


def test_the_old_name_still_finds_them_and_their_history(maya):
    maya.do(call, maya.contact("maya"), "Maya Weber")
    contact = maya.contact("maya lindqvist")
    assert (contact.name, contact.path) == ("Maya Weber", "people/Maya Weber.md")
    assert [one.day.isoformat() for one in contact.interactions] == ["2026-11-02"]


@pytest.mark.parametrize(
    ("block", "new", "wanted"),
    [
        ("FN: Maya Lindqvist\nN.GN: Maya\nN.FN: Lindqvist", "Maya von Weber",
         "FN: Maya von Weber\nN.GN: Maya von\nN.FN: Weber"),
        ("first_name: Maya\nlast_name: Lindqvist", "Maya", 'first_name: Maya\nlast_name: ""'),
        ("title: Maya Lindqvist\naka: [May]", "Bo Weber", "title: Bo Weber\naka: [May, Maya Lindqvist]"),
        ("aliases: May", "AC/DC", "aliases: [May, Maya Lindqvist]\nname: AC/DC"),
        ("nickname: May", "Maya: W", 'nickname: May\nname: "Maya: W"\naliases: [Maya Lindqvist]'),
    ],
)  # fmt: skip
def test_each_way_of_saying_a_name_says_the_new_one(changing, block, new, wanted):
    vault = changing({MAYA: f"---\ncircle: close\n{block}\n---\n"})
    vault.do(call, vault.opened.people.contacts[0], new)
    (contact,) = vault.opened.people.contacts
    assert contact.name == new
    assert {*wanted.split("\n")} <= {*vault.read(contact.path).split("\n")}
    assert vault.contact("Maya Lindqvist") == contact


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('---\nname: "Maya Lindqvist #secret #friend"\n---\n',
         '---\nname: "Maya Weber #secret #friend"\naliases: ["Maya Lindqvist #secret #friend"]\n---\n'),
        ('---\nfirst_name: "Maya #secret"\nlast_name: Lindqvist\n---\n',
         '---\nfirst_name: "Maya #secret"\nlast_name: Weber\naliases: ["Maya Lindqvist #secret"]\n---\n'),
        ("---\naliases: []\n---\nName:: Maya Lindqvist #secret\n",
         '---\naliases: ["Maya Lindqvist #secret"]\n---\nName:: Maya Weber #secret\n'),
        ("# Maya Lindqvist #secret\n",
         '---\naliases: ["Maya Lindqvist #secret"]\n---\n# Maya Weber #secret\n'),
    ],
)  # fmt: skip
def test_tags_behind_a_name_stay_and_are_no_part_of_it(changing, before, after):
    path = "people/maya-lindqvist.md" if before.startswith("#") else MAYA
    vault = changing({path: before})
    assert vault.opened.people.contacts[0].name == "Maya Lindqvist"
    vault.do(call, vault.contact("maya"), "Maya Weber")
    assert vault.read("people/Maya Weber.md") == after
    assert vault.contact("maya lindqvist").name == "Maya Weber"
    undo(vault.root)
    assert vault.read(path) == before


def test_the_title_of_a_page_of_logseq_is_its_name(changing):
    vault = changing({"pages/Bo.md": "title:: Bo\ntype:: person\n\n- Sings.\n"})
    vault.do(call, vault.contact("bo"), "Bo Ray")
    page = "title:: Bo Ray\ntype:: person\nalias:: Bo\n\n- Sings.\n"
    assert vault.read("pages/Bo Ray.md") == page


def test_only_capitals_change_without_an_alias(maya):
    maya.do(call, maya.contact("maya"), "MAYA Lindqvist")
    assert (maya.root / "people" / "MAYA Lindqvist.md").exists()
    assert "aliases" not in maya.read("people/MAYA Lindqvist.md")
    assert "MAYA Lindqvist#Log|her" in maya.read("people/Bo.md")
    undo(maya.root)
    assert maya.read(MAYA) == NOTE


def test_the_same_name_again_writes_nothing(maya):
    before = stamps(maya.root)
    done = maya.do(call, maya.contact("maya"), " Maya  Lindqvist ")
    assert done.words == ("Maya Lindqvist is the name already; nothing was written.",)
    assert stamps(maya.root) == before


def test_a_name_that_leads_to_two_notes_is_refused(maya):
    before = stamps(maya.root)
    (maya.root / "Maya Weber.md").write_text("a company")
    with pytest.raises(UsageError, match=r"Maya Weber\.md has that name already") as refused:
        maya.do(call, maya.contact("maya"), "maya weber")
    assert "vault merge" in refused.value.hint
    (maya.root / "Maya Weber.md").unlink()
    (maya.root / "people" / "Bo.md").write_text("---\nname: Bo Weber\n---\n")
    with pytest.raises(UsageError, match="has that name already"):
        maya.do(call, maya.contact("maya"), "Bo Weber")
    (maya.root / "people" / "Maya Weber.md").mkdir()
    with pytest.raises(VaultError, match="is there already"):
        maya.do(call, maya.contact("maya"), "Maya Weber")
    assert stamps(maya.root).keys() == before.keys()


def test_a_name_of_which_no_file_name_is_left_is_refused(maya):
    with pytest.raises(UsageError, match="no note can be called"):
        maya.do(call, maya.contact("maya"), "???")


def test_a_linking_note_that_cannot_be_changed_refuses_the_whole(maya):
    (maya.root / "people" / "Bo.md").write_text(
        "<<<<<<< a\n[[Maya Lindqvist]]\n=======\n>>>>>>> b\n"
    )
    before = stamps(maya.root)
    with pytest.raises(EditRefused, match=r"people/Bo\.md was not changed: two versions"):
        maya.do(call, maya.contact("maya"), "Maya Weber")
    assert stamps(maya.root) == before
    (maya.root / "people" / "Bo.md").write_text("<<<<<<< a\n\n=======\n>>>>>>> b\nMaya Lindqvist\n")
    maya.do(call, maya.contact("maya"), "Maya Weber")


@pytest.mark.parametrize(
    ("block", "wanted"),
    [
        ("", 'name: "Maya Weber #secret"'),
        ("first_name: Maya\nlast_name: Lindqvist\n", 'last_name: "Weber #secret"'),
    ],
)
def test_a_tag_may_come_with_the_new_name(changing, block, wanted):
    vault = changing({MAYA: f"---\ncircle: close\n{block}---\n"})
    vault.do(call, vault.contact("maya"), "Maya Weber #secret")
    (contact,) = vault.opened.people.contacts
    assert contact.name == "Maya Weber"
    assert wanted in vault.read(contact.path)


def test_notes_whose_links_cannot_be_known_are_named(changing):
    vault = changing({MAYA: NOTE, "people/Ana.md": "[[Maya Lindqvist]]\n", "people/Bo.md": ""})
    (vault.root / "people" / "Ana.md").write_bytes("[[Maya Lindqvist]]".encode("utf-16"))
    (vault.root / "people" / ".Cy.md.icloud").write_bytes(b"bplist")
    done = vault.do(call, vault.contact("maya"), "Maya Weber")
    words = "Links in people/.Cy.md.icloud and people/Ana.md stay: nothing can be read there."
    assert words in done.words


def test_of_two_notes_of_one_name_only_links_to_the_one_meant_change(changing):
    vault = changing(
        {
            "people/Ana.md": "",
            "old/deep/Ana.md": "a cat",
            "a.md": "[[Ana]] [[old/deep/Ana]] [[people/Ana|x]]",
        }
    )
    vault.do(call, vault.contact("people/Ana.md"), "Ana Costa")
    assert vault.read("a.md") == "[[Ana Costa]] [[old/deep/Ana]] [[people/Ana Costa|x]]"


def test_the_week_is_drawn_the_same_after_it(maya):
    (maya.root / MAYA).write_text(NOTE.replace("3 weeks", "weekly"))
    build(maya.root, EXAMPLE_DAY)
    note = maya.root / "index" / "This week.md"
    note.write_text(note.read_text().replace("] [[Maya Lindqvist]]", "] [[Maya Lindqvist]] soon"))
    maya.do(call, maya.contact("maya"), "Maya Weber")
    renamed = note.read_text()
    assert "- [ ] [[Maya Weber]] soon\n" in renamed
    build(maya.root, EXAMPLE_DAY)
    assert note.read_text() == renamed


@pytest.mark.parametrize("name", WHOLE)
def test_in_whole_vaults_no_link_dies_and_undo_restores_every_byte(name, tmp_path):
    vault = Changing(copy_of(name, tmp_path))
    before, were_dead = tree(vault.root), dead(vault.root)
    contacts = vault.opened.people.contacts
    for contact in contacts[:: max(1, len(contacts) // 2)]:
        done = vault.do(call, contact, f"{contact.name} Ńøw")
        change = done.changes[0]
        assert not dead(vault.root) - were_dead
        gone = lines_of(change.before) - lines_of(change.after)
        assert all(contact.name in line or line.startswith("aliases:") for line in gone)
        assert set(tree(vault.root)) ^ set(before) == {contact.path, change.target}
        undo(vault.root)
        assert tree(vault.root) == before
