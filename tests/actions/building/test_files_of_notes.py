"""Photos and files that notes link to, through the whole build."""

import re

from tests.conftest import EXAMPLE_DAY, stamps
from vault_tools.actions.building.build import build

NOTE = """---
type: person
photo: "[[ada.jpg]]"
---
![[garden.png|300]] and ![a plan](../plans/plan%20b.pdf), [the plan](../plans/plan%20b.pdf),
[[drawing.svg]], ![[clip.mkv]], [[Form.md]], ![far](https://example.org/far.png)
%% ![[private.png]] %%
"""


def build_with(vault, note=NOTE, **more):
    files = {
        "people/Ada.md": note,
        "people/ada.jpg": b"jpg",
        "photos/garden.png": b"png",
        "photos/private.png": b"png",
        "photos/unlinked.png": b"png",
        "plans/plan b.pdf": b"pdf",
        "drawing.svg": b"<svg/>",
        "clip.mkv": b"mkv",
        "Templates/Form.md": "a form",
        **more,
    }
    root = vault(files)
    build(root, EXAMPLE_DAY)
    return root


def addresses(root, page="people/ada.html"):
    text = (root / "site" / page).read_text("utf-8")
    main = text[text.index("<main") : text.index("</main>")]
    return re.findall(r'(?:src|href)="([^"]*)"', main)


def test_only_what_a_page_shows_is_copied(vault):
    root = build_with(vault)
    copied = sorted(
        p.relative_to(root / "site/files").as_posix() for p in (root / "site/files").rglob("*.*")
    )
    assert copied == ["people/ada.jpg", "photos/garden.png", "plans/plan b.pdf"]


def test_copies_are_shown_and_the_rest_is_linked_where_it_lies(vault):
    shown = addresses(build_with(vault))
    for address in (
        "../files/people/ada.jpg",
        "../files/photos/garden.png",
        "../files/plans/plan%20b.pdf",
        "../../drawing.svg",
        "../../clip.mkv",
        "https://example.org/far.png",
    ):
        assert address in shown
    assert not any("Form" in address or "private" in address for address in shown)


def test_every_address_leads_to_a_file(vault):
    root = build_with(vault)
    page = root / "site/people/ada.html"
    local = [a for a in addresses(root) if a and not re.match(r"[a-z]+:|#", a) and "#" not in a]
    assert all((page.parent / a.replace("%20", " ")).resolve().is_file() for a in local)


def test_a_photo_on_the_web_is_a_link_and_never_loaded(vault):
    root = build_with(vault, "---\ntype: person\nphoto: https://example.org/ada.jpg\n---\n")
    text = (root / "site/people/ada.html").read_text("utf-8")
    assert '<a href="https://example.org/ada.jpg"><bdi>on the web</bdi></a>' in text
    assert "<img" not in text


def test_a_word_in_the_field_is_no_photo(vault):
    root = build_with(vault, "---\ntype: person\nicon: LiUser\n---\n")
    assert "<img" not in (root / "site/people/ada.html").read_text("utf-8")


def test_a_second_build_writes_nothing(vault):
    root = build_with(vault)
    before = stamps(root)
    build(root, EXAMPLE_DAY)
    assert stamps(root) == before
