import pytest
from hypothesis import given
from hypothesis import strategies as st

from vault_tools.notes.body import Zone, read_lines
from vault_tools.notes.links import (
    MARKDOWN_LINK,
    WIKILINK,
    find_links,
    links_in_body,
    links_in_fields,
)
from vault_tools.notes.read_fields import read_yaml


@pytest.mark.parametrize(
    ("written", "target", "shown", "heading"),
    [
        ("[[Maya Lindqvist]]", "Maya Lindqvist", "Maya Lindqvist", ""),
        ("[[people/Maya Lindqvist]]", "people/Maya Lindqvist", "Maya Lindqvist", ""),
        ("[[Maya Lindqvist|May]]", "Maya Lindqvist", "May", ""),
        (r"[[Maya Lindqvist\|May]]", "Maya Lindqvist", "May", ""),
        ("[[Maya Lindqvist#Log]]", "Maya Lindqvist", "Maya Lindqvist", "Log"),
        ("[[Maya Lindqvist#^b1|her words]]", "Maya Lindqvist", "her words", "^b1"),
        ("[[#Log]]", "", "#Log", "Log"),
        ("[[ Maya Lindqvist ]]", "Maya Lindqvist", "Maya Lindqvist", ""),
        ("[May](Maya%20Lindqvist.md)", "Maya Lindqvist.md", "May", ""),
        ("[May](<people/Maya Lindqvist.md>)", "people/Maya Lindqvist.md", "May", ""),
        ("[May](./Maya.md#Log)", "Maya.md", "May", "Log"),
    ],
)
def test_links_as_they_are_written(written, target, shown, heading):
    (link,) = find_links(f"with {written} there", 4)
    assert (link.target, link.shown, link.heading) == (target, shown, heading)
    assert (link.line, link.column) == (4, 6)


def test_links_come_in_the_order_of_the_text():
    found = find_links("[a](A.md) and [[B]] and ![[C]] and [d](D.md)")
    assert [(link.target, link.embed) for link in found] == [
        ("A.md", False),
        ("B", False),
        ("C", True),
        ("D.md", False),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "[site](https://example.org/a.md)",
        "[[]]",
        "[[a\nb]]",
        "[a] (b.md)",
        "[x](pic.png)",
        "b[[1]](https://a.org/b#c)",
    ],
)
def test_what_is_no_link_between_notes(text):
    assert list(find_links(text)) == []


def test_a_link_in_a_body_knows_where_it_stands():
    body = """[[A]] in `[[code]]`
> [[B]]
- [ ] ask [[C]]
- [x] asked [[D]]
- [-] [[E]]
```
[[F]]
```
<!-- vault:begin week -->
- [[G]]
<!-- vault:end week -->
%% [[H]] %%
> - [ ] [[I]]"""
    found = [(link.target, link.zone, link.box) for link in links_in_body(read_lines(body, 1))]
    assert found == [
        ("A", Zone.TEXT, ""),
        ("B", Zone.QUOTE, ""),
        ("C", Zone.TEXT, " "),
        ("D", Zone.TEXT, "x"),
        ("E", Zone.TEXT, "-"),
        ("G", Zone.GENERATED, ""),
        ("I", Zone.QUOTE, " "),
    ]


def links_of(yaml):
    fields = tuple(read_yaml("x.md", yaml, 2).fields)
    return [(link.target, link.line, link.column) for link in links_in_fields(fields)]


@pytest.mark.parametrize(
    ("yaml", "found"),
    [
        ('company: "[[Acme]]"', [("Acme", 2, 11)]),
        ("company: [[Robert Half]]", [("Robert Half", 2, 10)]),
        ("company: [[ Robert Half ]]", [("Robert Half", 2, 10)]),
        ("company: [[Half, Robert]]", [("Half, Robert", 2, 10)]),
        ("Location: [[Lisbon, [[Portugal]]]]", [("Lisbon", 2, 13), ("Portugal", 2, 21)]),
        ("knows:\n  - [[Ana]]\n  - '[[Bo]]'", [("Ana", 3, 5), ("Bo", 4, 6)]),
        ("knows: [[[Ana]], [[Bo]]]", [("Ana", 2, 9), ("Bo", 2, 18)]),
        ('knows: "[[Ana]], [[Bo|B]]"', [("Ana", 2, 9), ("Bo", 2, 18)]),
        ("knows: [[Ana]], [[Bo]]", [("Ana", 2, 8), ("Bo", 2, 17)]),
        ("job:\n  at: [[Acme]]", [("Acme", 3, 7)]),
        ("tags: [a, b]", []),
        ("bio: |\n  With [[Ana]]\n  and [[Bo]].", [("Ana", 3, 8), ("Bo", 4, 7)]),
    ],
)
def test_links_in_front_matter_quoted_or_not(yaml, found):
    assert links_of(yaml) == found


def test_a_link_in_front_matter_knows_its_field():
    (field,) = read_yaml("x.md", "introduced_by: '[[Ana]]'", 2).fields
    (link,) = links_in_fields((field,))
    assert link.in_field == "introduced_by"


@given(st.text(alphabet="[]|#!()ab\\.md \n%"))
def test_links_in_any_text_stand_where_they_say(text):
    for link in find_links(text):
        assert text[link.column - 1] in "[!"
        assert "\n" not in link.target


PIECES = ["[[", "]]", "[", "](", ")", "a", ".md", "[a](b.MD)", "!", "#", "|", ":", "<", ">", "\n"]


@given(st.lists(st.sampled_from(PIECES)).map("".join))
def test_no_link_is_passed_over(text):
    wiki = [(found.start(), found[1]) for found in WIKILINK.finditer(text)]
    other = [
        (found.start(), found[1]) for found in MARKDOWN_LINK.finditer(text) if ":" not in found[3]
    ]
    found = [(link.column - 1, "!" if link.embed else "") for link in find_links(text)]
    assert found == sorted([*wiki, *other])
