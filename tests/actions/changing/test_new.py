"""`vault new`: a note for somebody new."""

import pytest

from tests.conftest import tree
from vault_tools.actions.changing.new import Newcomer, make_note, path_for
from vault_tools.folder.writing.undo import undo
from vault_tools.problems import UsageError

ADA = "---\ncircle: close\n---\n"


def made(vault, name, **known):
    return vault.do(make_note, Newcomer(name, **known))


def test_the_note_begins_as_the_shipped_template(changing):
    vault = changing({"people/Ada.md": ADA})
    done = made(vault, " Bo  Ek ")
    assert vault.read("people/Bo Ek.md") == "---\ncreated: 2026-11-18\n---\n\n## Log\n"
    assert done.words == (
        "Made people/Bo Ek.md.",
        'A rhythm: vault circle add friends "Bo Ek".',
    )
    assert vault.contact("bo").created == vault.today


def test_a_link_gives_its_name(changing):
    vault = changing({"people/Ada.md": ADA})
    assert made(vault, "[[people/Bo Ek|Bo]]").words[0] == "Made people/Bo Ek.md."
    assert "name:" not in vault.read("people/Bo Ek.md")


def test_what_is_known_goes_under_the_vaults_keys(changing):
    note = "---\nCircles: close\nfirst-met: 2014\nknown_through: x\ndate created: 2020-01-01\n---\n"
    vault = changing({"people/Ada.md": note})
    by = vault.contact("ada")
    done = made(vault, "Bo Ek", circle="Close", met="yesterday", introduced_by=by)
    assert vault.read("people/Bo Ek.md").startswith(
        "---\ncreated: 2026-11-18\nCircles: close\nfirst-met: 2026-11-17\n"
        'known_through: "[[Ada]]"\n---\n'
    )
    assert done.words[-1] == "Their rhythm is every 6 weeks."


@pytest.mark.parametrize("day", ["2026-02-30", "03/04/2026", "2026-11-19", "2027"])
def test_a_day_that_cannot_be_read_or_lies_ahead_is_asked_about(changing, day):
    vault = changing({"people/Ada.md": ADA})
    with pytest.raises(UsageError, match=day):
        made(vault, "Bo Ek", met=day)
    assert set(tree(vault.root)) == {"people/Ada.md"}


def test_it_can_be_tried_and_undone_with_its_folder(changing):
    vault = changing({"vault.toml": ""})
    vault.check_undo(make_note, Newcomer("Bo Ek"))
    assert set(tree(vault.root)) == {"vault.toml", "people/Bo Ek.md"}


def test_undo_takes_the_new_folder_with_it(changing):
    vault = changing({"vault.toml": ""})
    made(vault, "Bo Ek")
    undo(vault.root)
    assert [path.name for path in vault.root.iterdir()] == ["vault.toml"]


TEMPLATE = (
    "---\nname: {{title}}\nadded: {{date:DD.MM.YYYY}}\ncircle:\n---\n# {{title}}\n\n## Talks\n"
)


@pytest.mark.parametrize(
    "files",
    [
        {"vault-templates/person.md": TEMPLATE, "Templates/Person.md": "another"},
        {"Templates/Person.md": TEMPLATE},
        {"vorlagen/Contact.md": TEMPLATE, ".obsidian/templates.json": '{"folder": "vorlagen"}'},
        {"theme/person.md": TEMPLATE, "vault.toml": 'templates = "theme"\n'},
    ],
)
def test_the_vaults_own_template_comes_first(changing, files):
    vault = changing({"people/Ada.md": ADA, **files})
    done = made(vault, 'Bo "B" O\'Ek: x', circle="wide")
    assert vault.read("people/Bo B O'Ek-x.md") == (
        '---\nname: "Bo \\"B\\" O\'Ek: x"\nadded: 03.11.2026\ncircle: wide\n---\n'.replace(
            "03.11", "18.11"
        )
        + '# Bo "B" O\'Ek: x\n\n## Talks\n'
    )
    template = next(path for path in files if path.lower().endswith(("person.md", "contact.md")))
    assert done.words[0] == f"Made people/Bo B O'Ek-x.md from {template}."
    assert vault.contact("bo").created == vault.today


def test_what_a_template_of_logseq_says_already_stays(changing):
    template = "type:: person\ncreated:: in spring\n"
    vault = changing({"people/Ada.md": ADA, "Templates/Person.md": template})
    made(vault, "Bo")
    assert vault.read("people/Bo.md").startswith(template)


@pytest.mark.parametrize(
    ("template", "why"),
    [
        ('# <% tp.system.prompt("Who?") %>', "only Obsidian can fill in <% tp.system"),
        ("---\nname: {full: {{title}} }\n---\n", "in the middle of the template's front matter"),
    ],
)
def test_a_template_that_cannot_be_filled_in_is_told_and_not_used(changing, template, why):
    vault = changing({"people/Ada.md": ADA, "Templates/Person.md": template})
    done = made(vault, "Bo Ek")
    assert vault.read("people/Bo Ek.md").startswith("---\ncreated: 2026-11-18\n")
    assert "Templates/Person.md was not used" in done.words[1]
    assert why in done.words[1]


@pytest.mark.parametrize(
    ("name", "called"),
    [
        ("AC/DC", "AC-DC"),
        ("con", "con_"),
        ("小野寺 透", "小野寺 透"),
        ("../Ana", "Ana"),
        ("x" * 300, "x" * 117),
    ],
)
def test_a_name_that_no_file_can_have_stands_in_the_note(changing, name, called):
    vault = changing({"people/Ada.md": ADA})
    made(vault, name)
    contact = next(one for one in vault.opened.people.contacts if one.path != "people/Ada.md")
    assert (contact.path, contact.name) == (f"people/{called}.md", name)


@pytest.mark.parametrize(
    ("name", "beside", "says"),
    [
        ("ADA", {}, "Ada has a note already"),
        ("???", {}, "no file can be called"),
        ("Bo", {"people/bo.md": "x"}, "Bo|bo"),
        ("Bo", {"ideas/Bo.md": "x"}, "there is a note of that name already: ideas/Bo.md"),
        ("Zoë", {"people/Zoe\u0308.md": "x"}, "has a note already"),
        ("Bo", {"people/.Bo.md.icloud": "x"}, "is in iCloud and not on this machine"),
        ("Ada 2", {}, "a second copy by iCloud"),
    ],
)
def test_what_is_there_is_never_replaced(changing, name, beside, says):
    vault = changing({"people/Ada.md": ADA, **beside})
    before = tree(vault.root)
    with pytest.raises(UsageError, match=says):
        made(vault, name)
    assert tree(vault.root) == before


def test_a_circle_that_is_not_there_is_refused(changing):
    vault = changing({"people/Ada.md": ADA})
    with pytest.raises(UsageError, match='no circle "clsoe"'):
        made(vault, "Bo", circle="clsoe")


def test_what_would_be_no_person_is_not_made(changing):
    vault = changing({"people/Ada.md": ADA})
    with pytest.raises(UsageError, match="would not be taken for a person's"):
        made(vault, "{{title}}")


def test_a_vault_that_knows_people_by_their_type_gets_one_more(changing):
    vault = changing({"notes/Ada.md": "---\ntype: person\n---\n", "notes/Soup.md": "leeks"})
    made(vault, "Bo Ek")
    assert "\ntype: person\n" in vault.read("notes/Bo Ek.md")
    assert vault.contact("bo ek").path == "notes/Bo Ek.md"
    assert path_for(vault.opened, "Cy") == "notes/Cy.md"
