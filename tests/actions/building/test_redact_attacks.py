"""A vault in which people are named and reached in every way that came to mind: none comes through."""

import re
from html import unescape

import pytest

from tests.actions.shown import NOT_THE_PAGE
from tests.conftest import EXAMPLE_DAY, tree
from vault_tools.actions.building.build import build
from vault_tools.actions.building.redact import build_redacted

NOTES = {
    "vault.toml": """
name = "Zelda Quimbyvault"
home = ["Quimbytown"]
[circles]
quimby-family = "3 weeks"
[kinds]
quimbling = "contact"
""",
    "people/Zelda Quimby.md": """---
name: Zelda Quimby
aliases: [Zee, zq-alias, "The Captain"]
circle: quimby-family
organization: "[[Quimby Works]]"
role: founder with Kordula, zelda@quimby.org
location: Quimbytown
email: zelda@quimby.org
phone: 0161 496 0000
interests: [plants, quimbling, "zelda-spotting"]
tags: [friend/zelda, team-quimby, teamZelda]
introduced_by: Octavia Nonote-Person
family:
  - Thelma Nonote
spouse: Ulric Vanbraam
children: [Wendeline, Xaverius]
knows: ["[[Yolanda Missing]]"]
birthday: 1980-11-20
gift_ideas: [a book for Zelda, "ring +49 30 901820"]
dates: {wedding with Ulric: 2001-11-21}
photo: files/zelda.png
how_met: through Pankhurst at the fair
---
# Zelda Quimby

![[zelda-photo.png]] text about Kordula.

## Log
- 2026-11-10 call: ask ZELDA or zelda on 07700900456. Zelda-Maria came.
- 2026-11-02 gift → [[files/zelda cv.pdf]] [cv](files/Zelda%20CV.pdf) for THE CAPTAIN
- 2026-10-30 quimbling with [[Will May]]: octavia (at) mail dot org, t.me/octavia, wa.me/447700900456
- 2026-10-12 intro ← introduced me to [[Yolanda Missing|Yoyo]] at [[Quimby Works]], 12 Rose Lane
- 2026-10-10 visit: QUIMBY and quimbys; zelda_quimby; ZeldaQuimby; #zelda/quimby #teamZelda
- 2026-09-01 letter: Hartmut came; number 7700 900 456, (0161) 496-0000, 4477 0090 0456

### 2026-08-01 Hartmut and me

| date | kind | notes |
|---|---|---|
| 2026-07-01 | call | Hartmut again |

## Next
- [ ] ask Zelda for Ulric's address 📅 2026-11-20
- [ ] call 555-0199 📅 2026-11-19
""",
    "people/Zack Quill.md": "---\ncircle: quimby-family\n---\n- 2026-01-02 call [[Zelda Quimby]]\n",
    "people/Will May.md": "---\ncircle: quimby-family\ncompany: Mayflower & Will Ltd\n---\n"
    "## Log\n- 2026-02-02 help ← Will May will come; Rose will too in May 2026.\n",
    "people/Rose O'Neil-Smith.md": "---\naliases: [rosie]\norganization: Quimby Works\n---\n"
    "- 2026-03-02 visit: O’Neil, Oneil-Smith, Smith, Rosie's, rosie, O'NEIL; Neil\n",
    "people/jean-luc van der berg.md": "---\ncircle: quimby-family\n---\n"
    "- 2026-04-02 call: jean-luc was ill; berg\n",
    "people/Данило Шевченко.md": "---\ncircle: quimby-family\n---\n- 2026-04-02 call: Шевченку\n",
    "organizations/Quimby Works.md": "---\ntype: organization\nemail: office@quimbyworks.org\n"
    "phone: 0161 496 0999\naddress: 1 Quimby Road\ncontact_person: Barnabas Orgman\n---\n"
    "Ask Barnabas Orgman, 0161 496 0998.\n",
    "ideas/A cake for Zelda Quimby.md": "---\ntype: outreach\nkind: gift\ninterests: [quimbling]\n"
    "fits: when Zelda (zelda@quimby.org) is sad\n---\nWrite to zelda@quimby.org, ask Barnabas.\n",
    "journal/2026-11-09.md": "Tea with [[Zelda Quimby]], [[Will May|Billy Boy]] and Kunigunde.\n",
    "journal/Kunigunde with Zelda.md": "---\ndate: 2026-11-03\ntype: meeting\n"
    'attendees: ["[[Zelda Quimby]]", "Lorenzo Attendeeonly"]\n---\nRing 0161 496 0002.\n',
    "files/zelda cv.pdf": "zelda quimby",
    "files/Zelda CV.pdf": "zelda quimby",
    "files/zelda.png": "zelda quimby",
    "zelda-photo.png": "zelda quimby",
}
GIVES_AWAY = (
    *("zelda", "quimby", "zee", "captain", "alias", "octavia", "nonote", "thelma", "ulric"),
    *("vanbraam", "wendeline", "xaverius", "yolanda", "yoyo", "pankhurst", "kordula", "billy"),
    *("kunigunde", "hartmut", "lorenzo", "barnabas", "rosie", "neil", "smith", "jean", "luc"),
    *("berg", "шевч", "данил", "quill", "zack", "mayflower", "rose lane", "0161", "7700", "555"),
    *("496", "901820", "@", "t.me", "wa.me", "dot org"),
)


@pytest.fixture
def attacked(vault):
    return vault(NOTES)


def test_nothing_that_names_or_reaches_anybody_is_in_any_file(attacked):
    build(attacked, EXAMPLE_DAY)
    build_redacted(attacked, EXAMPLE_DAY)
    files = tree(attacked / "site-redacted")
    assert any(path.startswith("people/z-q") for path in files)
    for path, data in files.items():
        text = f"{path}\n{unescape(NOT_THE_PAGE.sub('', data.decode()))}".casefold()
        found = [word for word in GIVES_AWAY if word in text]
        assert found == [], path


def test_days_kinds_and_who_knows_whom_are_still_there(attacked):
    build_redacted(attacked, EXAMPLE_DAY)
    files = tree(attacked / "site-redacted")
    page = files["people/z-q-2.html"].decode()
    for words in (
        "Q. W.",
        "W. M.",
        'datetime="2026-11-10"',
        '<span class="kind">gift ',
        "T. N.",
    ):
        assert words in page
    assert re.search(r'href="[^"]*w-m\.html"', page)


def test_the_marks_of_the_owners_pages_are_kept(attacked):
    build(attacked, EXAMPLE_DAY)
    again = build(attacked, EXAMPLE_DAY).site
    build_redacted(attacked, EXAMPLE_DAY)
    assert build(attacked, EXAMPLE_DAY).site == again
