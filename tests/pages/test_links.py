"""Which addresses a page may link to."""

import pytest

from vault_tools.pages.links import allowed_href


@pytest.mark.parametrize(
    "address",
    [
        "https://example.org/a?b=c#d",
        "HTTP://example.org",
        "mailto:maya@example.org",
        "tel:+351910000000",
        "sms:+351910000000",
        "geo:38.7,-9.1",
        "obsidian://open?vault=People&file=Maya",
        "signal://call/1",
        "tg://resolve?domain=maya",
        "people/maya.html",
        "../people/Maya%20Lindqvist.md",
        "people/a:b.html",
        "#q=plants",
        "",
    ],
)
def test_addresses_of_people_and_of_our_own_pages_pass(address):
    assert allowed_href(address) == address


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        " JaVaScRiPt:alert(1)",
        "java\tscript:alert(1)",
        "java\nscript:alert(1)",
        "\x01javascript:alert(1)",
        "data:text/html,<script>alert(1)</script>",
        "vbscript:msgbox(1)",
        "file:///etc/passwd",
        "blob:https://example.org/1",
        "//example.org/track",
        "\\\\example.org\\share",
        "/\\example.org",
        "view-source:https://example.org",
    ],
)
def test_addresses_that_run_code_or_hide_their_host_are_dropped(address):
    assert allowed_href(address) == ""


def test_space_around_an_address_is_no_part_of_it():
    assert allowed_href("  https://example.org ") == "https://example.org"
