import base64
import hashlib
import re

import pytest
from msgspec.structs import replace

from vault_tools.people.interactions.kinds import CANONICAL
from vault_tools.people.settings import Settings
from vault_tools.server.http import CLOSED
from vault_tools.server.live_page import Live, circles_for, kinds_for, make_live

LIVE = Live(
    "/x/.vault/", "/x/site/", "vault", 'to"ken', "index.html", "seen", "2026-11-18", kinds_for({})
)
META = '<meta http-equiv="Content-Security-Policy" content="{}">\n'
PAGE = (
    "<!DOCTYPE html>\n<html><head>\n{}<title>T</title></head>\n<body>\n<p>é</p>\n</body></html>\n"
)


def rules(policy):
    return {rule.split()[0]: rule.split()[1:] for rule in policy.split("; ")}


def served(meta):
    body, policy = make_live(PAGE.format(meta).encode(), LIVE)
    return body.decode(), rules(policy)


def test_the_policy_goes_from_the_page_to_the_headers_and_names_the_added_parts():
    body, policy = served(
        META.format("default-src 'none'; script-src 'sha256-abc'; img-src 'self'")
    )
    assert "http-equiv" not in body
    assert policy["default-src"] == ["'none'"]
    assert policy["img-src"] == ["'self'"]
    assert policy["frame-ancestors"] == ["'none'"]
    assert policy["connect-src"] == ["'self'"]
    assert policy["script-src"][0] == "'sha256-abc'"
    for tag, kind in (("style", "style-src"), ("script", "script-src")):
        added = re.search(rf"<{tag}[^>]*>(.*?)</{tag}>", body, re.DOTALL)[1]
        digest = base64.b64encode(hashlib.sha256(added.encode()).digest()).decode()
        assert policy[kind][-1] == f"'sha256-{digest}'"


def test_a_page_without_a_policy_gets_the_strictest():
    _, policy = served("")
    assert policy["default-src"] == rules(CLOSED)["default-src"]
    assert len(policy["script-src"]) == 1


def test_the_rest_of_the_page_stays_and_what_is_added_is_escaped():
    body, _ = served("")
    assert body.count("</body>") == body.count("</head>") == 1
    assert "<p>é</p>" in body
    assert 'data-token="to&#34;ken"' in body


def test_the_form_offers_each_circle_with_its_rhythm():
    settings = Settings(circles={"inner": "3 weeks", "pod": "month", "wide": "1 year"})
    live = replace(LIVE, circles=circles_for(settings))
    body = make_live(PAGE.format("").encode(), live)[0].decode()
    assert '<option value="inner">inner, every three weeks</option>' in body
    assert '<option value="pod">pod, every month</option>' in body
    assert (
        "live-circle"
        not in make_live(PAGE.format("").encode(), LIVE)[0].decode().partition("<script")[0]
    )


@pytest.mark.parametrize(
    "own", [{}, {"sauna": "contact", "draft": "no contact", "call": "contact"}]
)
def test_the_form_offers_each_kind_of_contact_once(own):
    values = [choice.value for group in kinds_for(own) for choice in group.choices]
    assert len(values) == len(set(values))
    assert ("sauna" in values) == ("sauna" in own)
    assert "draft" not in values
    assert all(
        CANONICAL.get(value.rstrip("→←")) == value.rstrip("→←") or value in own for value in values
    )
