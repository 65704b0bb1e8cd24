"""A page of the site as the server gives it: with its buttons and its Content-Security-Policy.

The files stay as they are. What is added is in `templates/serve.html`, `.css` and `.js`; it always
comes from the program, never from the vault.
"""

from collections.abc import Mapping
from functools import cache

import jinja2
from markupsafe import Markup
from msgspec import Struct

from vault_tools.bundled import bundled
from vault_tools.pages.render import policy_hash
from vault_tools.pages.wording.reasons import interval
from vault_tools.patterns import pattern
from vault_tools.people.interactions.kinds import KINDS, NO_CONTACT
from vault_tools.people.reading.reading_rules import read_circles
from vault_tools.people.settings import Settings
from vault_tools.server.http import CLOSED

_META = pattern(r'<meta http-equiv="Content-Security-Policy" content="([^"]*)">\n?')
_BOTH_WAYS = ("gift", "help", "intro", "referral", "thanks", "lent", "advice", "encouragement")
SPANS = ("1 week", "2 weeks", "1 month", "3 months")


class Choice(Struct, frozen=True):
    """What a form offers to choose, and in which words."""

    value: str
    label: str


class Choices(Struct, frozen=True):
    """A group of them under its heading."""

    label: str
    choices: tuple[Choice, ...]


class Live(Struct, frozen=True):
    """What `serve.html` receives.

    `at` is the address of the buttons, `home` that of the pages. `vault` tells this vault from
    others of the same port. `token` is sent with each press. `seen` is the mark of the page, and
    `page` its path.
    """

    at: str
    home: str
    vault: str
    token: str
    page: str
    seen: str
    today: str
    kinds: tuple[Choices, ...]
    circles: tuple[Choice, ...] = ()
    spans: tuple[str, ...] = SPANS


def make_live(page: bytes, live: Live) -> tuple[bytes, str]:
    """The page with its live part, and its Content-Security-Policy."""
    text = page.decode()
    policy = policy_of(text)
    text = _META.sub("", text, count=1)
    head, _, rest = text.partition("</head>")
    body, end, after = rest.rpartition("</body>")
    style, script = _part("serve.css"), _part("serve.js")
    added = _template().render(live=live, script=Markup(script))  # noqa: S704 - our own file
    text = f"{head}<style>{style}</style>\n</head>{body}{added}{end}{after}"
    return text.encode(), policy


def policy_of(text: str) -> str:
    """The page's own policy, extended by the live part, and closed to frames."""
    found = _META.search(text)
    rules = dict(_rules(found[1] if found else CLOSED))
    for kind, part in (("style-src", "serve.css"), ("script-src", "serve.js")):
        rules[kind] = f"{rules.get(kind, '')} '{policy_hash(_part(part))}'".strip()
    rules |= {"connect-src": "'self'", "frame-ancestors": "'none'"}
    return "; ".join(f"{name} {value}".strip() for name, value in rules.items())


def kinds_for(own: Mapping[str, str]) -> tuple[Choices, ...]:
    """The kinds that the form offers, with an arrow where they have a direction.

    `own` are the settings' own.
    """
    plain = [kind for kind in KINDS if kind not in _BOTH_WAYS and kind not in own]
    plain += [kind for kind, says in own.items() if says == "contact" and kind not in NO_CONTACT]
    return (
        Choices("Together", tuple(Choice(kind, kind) for kind in plain)),
        Choices("From you", tuple(Choice(f"{kind}→", f"{kind}, from you") for kind in _BOTH_WAYS)),
        Choices(
            "From them", tuple(Choice(f"{kind}←", f"{kind}, from them") for kind in _BOTH_WAYS)
        ),
    )


def circles_for(settings: Settings) -> tuple[Choice, ...]:
    """The circles of the settings with their rhythm; one without a rhythm gives nobody any."""
    return tuple(
        Choice(name, f"{name}, every {interval(rhythm.ideal)}")
        for name, rhythm in read_circles(settings).items()
        if rhythm
    )


def _rules(policy: str) -> list[tuple[str, str]]:
    parts = (part.strip().partition(" ") for part in policy.split(";") if part.strip())
    return [(name, value) for name, _, value in parts]


@cache
def _part(name: str) -> str:
    return (bundled("templates") / name).read_text("utf-8").strip("\n") + "\n"


@cache
def _template() -> jinja2.Template:
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(bundled("templates")),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return environment.get_template("serve.html")
