"""The build that can be shown: nobody is named in it, and the owner's own pages stay as they are."""

import re

import pytest

from tests.actions.shown import shown_pages
from tests.conftest import EXAMPLE_DAY, stamps, tree
from vault_tools.actions.building.build import build
from vault_tools.actions.building.redact import build_redacted
from vault_tools.actions.open_vault import open_vault
from vault_tools.problems import VaultError


def test_nobody_of_the_example_is_named_on_any_page(example):
    people = open_vault(example).people.contacts
    build_redacted(example, EXAMPLE_DAY)
    pages = shown_pages(example)
    assert len(pages) > len(people)
    for path, text in pages.items():
        for contact in people:
            first, last = contact.name.split()[0], contact.name.split()[-1]
            for name in {contact.name, first, last, *contact.aliases} - {"透"}:
                assert not re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text), (path, name)


def test_no_page_leads_anywhere_but_to_its_own_folder(example):
    build_redacted(example, EXAMPLE_DAY)
    for path, text in shown_pages(example).items():
        depth = path.count("/")
        for address in re.findall(r'href="([^"]*)"', text):
            outside = address.startswith("../" * (depth + 1)) or re.match(r"[a-z]+:", address)
            assert not outside or address.startswith("data:image/svg"), (path, address)
        assert 'data-copy="vault' not in text


def test_no_secret_no_feeling_and_no_text_of_a_note_is_shown(vault):
    root = vault(
        {
            "people/Maya Lindqvist.md": "---\ncircle: close\n---\nShe cried at the station.\n\n"
            "## Log\n- 2026-10-02 gift → a plant at her door #secret\n"
            "- 2026-09-01 call: an hour. [feeling:: heavy]\n\n## Next\n- [ ] the ring #secret\n",
        }
    )
    build_redacted(root, EXAMPLE_DAY)
    whole = "".join(shown_pages(root).values())
    for words in ("station", "plant at", "heavy", "the ring"):
        assert words not in whole
    assert "an hour" in whole


def test_it_shows_the_people_whom_the_owner_sees(example):
    own = build(example, EXAMPLE_DAY).plan
    shown = build_redacted(example, EXAMPLE_DAY).plan
    assert [place.lane for place in shown.places] == [place.lane for place in own.places]
    for place, hidden in zip(own.places, shown.places, strict=True):
        assert hidden.key.startswith(f"people/{place.key.removeprefix('people/')[0]}.")
        assert hidden.done_on == place.done_on


def test_the_owners_pages_notes_and_index_notes_are_untouched(example):
    build(example, EXAMPLE_DAY)
    before = stamps(example)
    build_redacted(example, EXAMPLE_DAY)
    after = stamps(example)
    assert {path: after[path] for path in before} == before
    assert {path.split("/")[0] for path in after.keys() - before.keys()} == {"site-redacted"}
    again = stamps(example)
    build_redacted(example, EXAMPLE_DAY)
    assert stamps(example) == again


def test_a_dry_run_writes_nothing(example):
    before = tree(example)
    shown = build_redacted(example, EXAMPLE_DAY, dry_run=True)
    assert "index.html" in shown.site.written
    assert tree(example) == before


def test_the_folder_of_somebody_else_is_not_written_into(example):
    (example / "site-redacted").mkdir()
    (example / "site-redacted" / "mine.txt").write_text("mine")
    with pytest.raises(VaultError, match="site-redacted"):
        build_redacted(example, EXAMPLE_DAY)
