"""Which pages are made again, seen by what is laid out."""

from datetime import date
from functools import partial

import pytest

from tests.promises.disks import saved_while_read
from vault_tools.actions.asking.paths import ties_of
from vault_tools.actions.building import build as building
from vault_tools.actions.building import lay_out_site as laying
from vault_tools.actions.building.build import build
from vault_tools.actions.building.open_desk import open_desk
from vault_tools.actions.building.page_marks import PageMarks
from vault_tools.actions.building.templates import templates_of
from vault_tools.actions.open_vault import open_vault
from vault_tools.pages import render
from vault_tools.pages.organizations.organization_page import OrganizationPage
from vault_tools.pages.people.people_page import PeoplePage
from vault_tools.pages.people.person_page import PersonPage
from vault_tools.pages.shared import Shared

DAY = date(2026, 11, 18)
NOTES = {
    "people/Ada.md": "Met through [[Bo]].\n\n## Log\n- 2026-11-01 call: about [[Acme]] and [[Eli]]\n",
    "people/Bo.md": "## Log\n- 2026-10-01 visit with [[Cleo]]\n",
    "people/Cleo.md": "",
    "Acme.md": "A company.",
}


@pytest.fixture
def vault(tmp_path):
    for path, text in NOTES.items():
        (tmp_path / path).parent.mkdir(exist_ok=True)
        (tmp_path / path).write_text(text)
    build(tmp_path, DAY)
    return tmp_path


@pytest.fixture
def laid_out(monkeypatch):
    """The names of the people whose pages are laid out from here on."""
    names = []
    lay_out = laying.lay_out_person

    def told(contact, *values):
        names.append(contact.name)
        return lay_out(contact, *values)

    monkeypatch.setattr(laying, "lay_out_person", told)
    return names


def change(path, before, after):
    path.write_text(path.read_text().replace(before, after) if before else after)


@pytest.mark.parametrize(
    ("path", "before", "after", "names"),
    [
        ("people/Ada.md", "Met through", "We met through", {"Ada", "Bo"}),  # Bo's page quotes it
        ("people/Cleo.md", "", "Hello", {"Cleo"}),
        ("people/Bo.md", "visit", "meal", {"Bo", "Cleo"}),  # they were there together
        ("people/Bo.md", "## Log", "---\nname: Robert\n---\n## Log", {"Ada", "Robert", "Cleo"}),
        ("people/Dana.md", "", "Nobody links here.", {"Dana"}),
        ("people/Dana.md", "", "---\nknows: '[[Cleo]]'\n---\n", {"Cleo", "Dana"}),
        ("people/Eli.md", "", "A link leads here now.", {"Ada", "Eli"}),
        ("people/inner/Bo.md", "", "---\ntype: person\n---\n", {"Ada", "Bo", "Cleo"}),
        ("Acme.md", "", "Another company.", set()),
        ("vault.toml", "", 'name = "Ours"', {"Ada", "Bo", "Cleo"}),
        ("vault-templates/person.html", "", "{{ page.person.name }}", {"Ada", "Bo", "Cleo"}),
        ("vault-templates/piece.txt", "", "to be included", {"Ada", "Bo", "Cleo"}),
    ],
)
def test_a_page_is_made_again_with_what_it_is_made_of(vault, laid_out, path, before, after, names):
    (vault / path).parent.mkdir(exist_ok=True)
    # The marks hold the layout itself, and the fixture has put another in its place.
    build(vault, DAY)
    laid_out.clear()
    change(vault / path, before, after)
    build(vault, DAY)
    assert set(laid_out) == names


def test_a_page_of_an_idea_is_made_again_with_a_trial_of_it_alone(vault, monkeypatch):
    (vault / "ideas").mkdir()
    for name in ("Tea", "Walk"):
        (vault / "ideas" / f"{name}.md").write_text(f"---\ntype: outreach\n---\n{name} it is.\n")
    names = []

    def told(idea, *values, lay_out=laying.lay_out_idea):
        names.append(idea.name)
        return lay_out(idea, *values)

    monkeypatch.setattr(laying, "lay_out_idea", told)
    build(vault, DAY)
    for note, after, made in (
        ("people/Cleo.md", "She likes tea.", []),
        ("people/Cleo.md", "## Log\n- 2026-11-02 visit [[Tea]]\n", ["Tea"]),
    ):
        names.clear()
        (vault / note).write_text(after)
        build(vault, DAY)
        assert names == made


def test_a_page_that_may_depend_on_everybody_is_rendered_again_if_it_comes_out_otherwise(
    vault, monkeypatch
):
    rendered, render_page = [], render.render_page

    def told(environment, page):
        rendered.append(type(page))
        return render_page(environment, page)

    monkeypatch.setattr(render, "render_page", told)
    for after, again in [
        ("Hello", {PersonPage}),
        ("Hello\n\n## Log\n- 2026-11-02 call: hello\n", {PersonPage, PeoplePage}),
        ("---\norganization: '[[Acme]]'\n---\n", {PersonPage, PeoplePage, OrganizationPage}),
    ]:
        rendered.clear()
        (vault / "people" / "Cleo.md").write_text(after)
        build(vault, DAY)
        assert {*rendered} >= again
        assert {PeoplePage, OrganizationPage}.isdisjoint({*rendered} - again)


def test_a_list_is_rendered_again_with_its_template(vault):
    (vault / "vault-templates").mkdir()
    (vault / "vault-templates" / "people.html").write_text("{{ page.words }}")
    build(vault, DAY)
    assert (vault / "site" / "people" / "index.html").read_text() == "3 people\n"


def test_an_index_note_is_drawn_again_with_its_template(vault):
    build(vault, DAY)
    (vault / "vault-templates" / "notes").mkdir(parents=True)
    (vault / "vault-templates" / "notes" / "People.md").write_text("{{ page.words }} in all\n")
    build(vault, DAY)
    assert "3 people in all" in (vault / "index" / "People.md").read_text()


def test_a_page_that_somebody_spoilt_is_made_again(vault, laid_out):
    build(vault, DAY)
    laid_out.clear()
    page = vault / "site" / "people" / "ada.html"
    page.write_bytes(page.read_bytes().replace(b"A", b"B"))
    build(vault, DAY)
    assert laid_out == ["Ada"]
    assert b"<h1><bdi>Ada" in page.read_bytes()


def test_a_desk_with_everybody_on_it_gives_no_mark(vault):
    opened = open_vault(vault)
    desk, shared = open_desk(opened), Shared(open_desk(opened), ties_of(opened).network)
    contact = desk.people.contacts[0]
    pages = {
        "near": partial(laying.lay_out_person, contact, desk.near(contact.path)),
        "all": partial(laying.lay_out_person, contact, desk),
        "unknown": lambda: None,
    }
    sources = {path: laying.Source(lambda _, page=page: page) for path, page in pages.items()}
    marks = PageMarks(laying.LaidOut(sources, shared), shared, templates_of(opened))
    assert marks.of("near") is None  # nothing was laid out yet, so nothing was asked
    pages["near"]()
    assert marks.of("near")
    assert marks.of("all") is marks.of("unknown") is None


def test_a_person_page_lies_at_a_desk_of_its_own(vault):
    opened = open_vault(vault)
    shared = Shared(open_desk(opened), ties_of(opened).network)
    for path, how in laying.lay_out_site(shared, lambda: None).items():
        if path.startswith("people/") and path != "people/index.html":
            assert [*how.args[1].people.texts] == [how.args[0].path]


def test_a_note_that_was_saved_while_it_was_built_and_then_put_back_is_shown_as_it_is(vault):
    note = vault / "people" / "Cleo.md"
    note.write_text("Likes tea.")
    with saved_while_read(note, lambda: None, lambda: note.write_text("Likes milk.")) as editor:
        build(vault, DAY)
    assert editor.done
    note.write_text("Likes tea.")
    build(vault, DAY)
    assert "Likes tea." in (vault / "site" / "people" / "cleo.html").read_text("utf-8")


def test_so_it_is_for_one_who_watches(vault):
    note = vault / "people" / "Cleo.md"
    note.write_text("Likes tea.")
    with saved_while_read(note, lambda: None, lambda: note.write_text("Likes milk.")) as editor:
        first = build(vault, DAY)
    assert editor.done
    assert "people/cleo.html" not in first.known.made_of
    note.write_text("Likes tea.")
    second = build(vault, DAY, last=first)
    assert "Likes tea." in (vault / "site" / "people" / "cleo.html").read_text("utf-8")
    assert "people/cleo.html" in second.known.made_of


def test_so_it_is_where_only_the_page_had_changed(vault, monkeypatch):
    note, page = vault / "people" / "Cleo.md", vault / "site" / "people" / "cleo.html"
    before, write_site = page.read_bytes(), building.write_site
    first = build(vault, DAY, last=build(vault, DAY))
    page.unlink()

    def saved_meanwhile(*given, **named):
        note.write_text("Likes milk.")
        return write_site(*given, **named)

    monkeypatch.setattr(building, "write_site", saved_meanwhile)
    second = build(vault, DAY, last=first, changed={"people/Ada.md": None})
    monkeypatch.undo()
    assert b"Likes milk." in page.read_bytes()
    note.write_text("")
    build(vault, DAY, last=second, changed={"people/Cleo.md": None})
    assert page.read_bytes() == before


def test_one_who_watches_finds_by_what_pages_are_made_of_that_they_hold(vault, laid_out):
    first = build(vault, DAY)
    laid_out.clear()
    with (vault / "people" / "Ada.md").open("a") as note:
        note.write("\nLikes milk.\n")
    build(vault, DAY, last=first, changed={"people/Ada.md": None})
    assert laid_out == ["Ada"]
