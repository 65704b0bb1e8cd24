"""Callouts, task boxes, headings and tables."""

import re

import pytest

from vault_tools.notes.html.markdown import render_markdown


def page(text, **settings):
    return render_markdown(text, lambda target: f"to/{target}", **settings)


def test_a_callout_has_a_kind_a_title_and_a_body():
    assert page("> [!tip] Ask *first*\n> She likes [[Plants]].") == (
        '<div class="callout" data-callout="tip">\n'
        '<p class="callout-title">Ask <em>first</em></p>\n'
        '<p>She likes <a href="to/Plants">Plants</a>.</p>\n'
        "</div>\n"
    )


@pytest.mark.parametrize(
    ("first", "title"),
    [
        ("[!NOTE]", "Note"),
        ("[!my kind]", "My kind"),
        ("[!note|wide] Hi", "Hi"),
        ("[!note]Hi", "Hi"),
    ],
)
def test_a_callout_without_a_title_is_named_by_its_kind(first, title):
    html = page(f"> {first}\n> body")
    assert f'<p class="callout-title">{title}</p>\n<p>body</p>' in html


def test_a_callout_may_be_a_title_alone():
    assert page("> [!note] Hi") == (
        '<div class="callout" data-callout="note">\n<p class="callout-title">Hi</p>\n</div>\n'
    )


@pytest.mark.parametrize(("fold", "opened"), [("-", ""), ("+", ' open="open"')])
def test_a_foldable_callout_is_details(fold, opened):
    assert page(f"> [!faq]{fold} Why?\n>\n> - because") == (
        f'<details class="callout" data-callout="faq"{opened}>\n'
        '<summary class="callout-title">Why?</summary>\n'
        "<ul>\n<li>because</li>\n</ul>\n</details>\n"
    )


def test_the_title_of_a_foldable_callout_holds_no_link():
    html = page("> [!faq]- Who is [[Ana]]? [x](https://a.b) ![[b]]\n> [[Jo]]")
    assert "<a" not in html.partition("</summary>")[0]
    assert all(name in html for name in ("Ana", "x", "b", '<a href="to/Jo">'))


def test_callouts_nest_and_stand_beside_quotes():
    html = page("> [!a] A\n> > [!b]- B\n> > > plain\n>\n> end")
    tags = re.findall(r"</?(?:div|details|blockquote)", html)
    assert tags == ["<div", "<details", "<blockquote", "</blockquote", "</details", "</div"]


@pytest.mark.parametrize("text", ["> [!] x", "> a [!note]", "> [note] x", "> `[!note]`"])
def test_other_quotes_stay_quotes(text):
    assert page(text).startswith("<blockquote>")


def test_a_kind_cannot_leave_its_attribute():
    assert 'data-callout="x-onclick-y"' in page('> [!x" onclick="y] z')


def test_tasks_show_a_box_that_says_what_it_is():
    assert page("- [ ] call\n- [x] write\n1. [X] ask\n") == (
        '<ul>\n<li class="task" data-task=" ">'
        '<input type="checkbox" disabled aria-label="to do"> call</li>\n'
        '<li class="task" data-task="x">'
        '<input type="checkbox" disabled checked aria-label="done"> write</li>\n</ul>\n'
        '<ol>\n<li class="task" data-task="X">'
        '<input type="checkbox" disabled checked aria-label="done"> ask</li>\n</ol>\n'
    )


@pytest.mark.parametrize(
    ("mark", "word"), [("/", "in progress"), ("-", "cancelled"), ("&", "marked &amp;")]
)
def test_other_marks_are_shown_and_said(mark, word):
    html = page(f"- [{mark}] call")
    assert f'role="img" aria-label="{word}">{mark.replace("&", "&amp;")}</span> call' in html


def test_a_box_is_no_link_even_where_a_reference_has_its_name():
    assert 'aria-label="done"> call' in page("- [x] call\n\n[x]: https://a.b")


def test_a_task_keeps_its_links_and_its_children():
    html = page("- [ ] ask [[Ana]]\n\n  more\n  - [x] sub\n")
    assert '"to do"> ask <a href="to/Ana">Ana</a></p>' in html
    assert '"done"> sub' in html


@pytest.mark.parametrize("text", ["- [x](y)", "- [xy] z", "[ ] no list", "- `[ ]` z", "- a [ ] b"])
def test_other_items_have_no_box(text):
    assert "checkbox" not in page(text)


def test_headings_move_below_the_pages_own():
    html = page("# A\n## B\n### C\n#### D\n##### E", heading_level=3)
    tags = ["h3", "h4", "h5", "h6", "h6"]
    assert re.findall(r"<(h\d)", html) == re.findall(r"</(h\d)", html) == tags


def test_headings_skip_no_level_wherever_a_note_begins():
    html = page("### A\n### B\n###### C\n## D\n### E\n# F", heading_level=3)
    assert re.findall(r"<(h\d)", html) == ["h3", "h3", "h4", "h3", "h4", "h3"]


def test_heading_ids_are_unique():
    html = page("# A\n# A\n# A-2\n# *A*\n")
    assert re.findall(r'id="(.*?)"', html) == ["note-a", "note-a-2", "note-a-2-2", "note-a-3"]


def test_a_heading_that_shows_nothing_is_left_out():
    assert page("#\n\n## ^abc\n\na") == "<p>a</p>\n"


def test_cells_are_aligned_by_class_and_may_hold_links():
    html = page("| a | b |\n|:-:|--:|\n| [[X\\|y]] | *c* |")
    assert '<td class="align-center"><a href="to/X">y</a></td>' in html
    assert '<td class="align-right"><em>c</em></td>' in html
    assert "style" not in html


@pytest.mark.parametrize("mark", [">", "> [!note]- ", "- ", "1. ", "[^a]: "])
def test_what_nests_too_deep_is_shown_as_text(mark):
    html = page(mark * 10_000 + "Maya")
    assert "Maya" in html
    assert html.count("<blockquote>") + html.count("<details") + html.count("<li") < 40
