"""What of a note's text stands on its page as it is, since nothing else there shows it."""

from tests.people.vaults import note, people_in
from vault_tools.notes.html.prose import prose_of

LOG = """---
type: {type}
---
Hello.

## Life events
- 2019-05-01 moved to Lisbon

## Log
- 2026-11-10 call: tried twice, no answer
- 2026-11-09 called, no answer
- 2026-11-08 call: an hour
- 2026-10-02 idea → a globe
- 2026-10-01 plan: a walk
- 2026-09-01 snooze: until 2026-10-01
- 2026-08-01 lunch for two [contact:: no]

## Next
- [ ] ring
"""


def left_of(path, kind):
    text = LOG.format(type=kind)
    people = people_in({path: text})
    left = prose_of(note(path, text), people.readings[path].shown_elsewhere)
    return [line for line in left.splitlines() if line.startswith("- ")]


def test_of_the_lines_of_a_person_those_stay_that_are_no_contact():
    assert left_of("people/Maya.md", "person") == [
        "- 2019-05-01 moved to Lisbon",
        "- 2026-11-10 call: tried twice, no answer",
        "- 2026-11-09 called, no answer",
        "- 2026-10-01 plan: a walk",
        "- 2026-08-01 lunch for two [contact:: no]",
    ]


def test_of_the_lines_of_an_organization_all_stay():
    assert len(left_of("organizations/Acme.md", "organization")) == 9
