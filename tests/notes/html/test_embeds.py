from hypothesis import given
from hypothesis import strategies as st

from vault_tools.notes.comments import without_comments
from vault_tools.notes.html.embeds import targets_in
from vault_tools.notes.links import WIKILINK, find_links


def test_links_and_embeds_in_code_too_but_not_in_comments():
    body = "![[a.png]] `[[b]]` %%[[c]]%% [d](d%20e.md#f) [g](https://example.org)"
    assert list(targets_in(body)) == ["a.png", "b", "d e.md"]


@given(st.lists(st.sampled_from(["[[", "]]", "[", "]", "!", "a", "|", "#", "\n", "%%"])))
def test_no_wikilink_is_passed_over(pieces):
    body = "".join(pieces)
    links = WIKILINK.finditer(without_comments(body))
    assert list(targets_in(body)) == [one.target for link in links for one in find_links(link[0])]
