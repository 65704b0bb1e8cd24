"""What people type who know other tools, and what does it here."""

_WAYS = {
    "vault new NAME makes a note for somebody": "add create contact person friend",
    "vault week says whom to reach out to": "today now next upcoming agenda plan status remind "
    "reminder reminders todo",
    'the page "People", which vault build makes, has everybody; vault show NAME tells of one': (
        "list ls people contacts friends all search find"
    ),
    "vault show NAME tells of somebody": "view get info profile open",
    'vault log NAME has words for all of it: vault log ana call "the new job"': (
        "call met meet message note done touch contacted interaction gift"
    ),
    "vault week tells which are near, vault set NAME birthday DAY notes one": (
        "birthday birthdays bday"
    ),
    "vault set NAME next_contact DAY says when to be in touch, and a box in their note what is "
    "promised: - [ ] send the photos 📅 2026-12-01": "promise remember schedule followup task",
    "vault circle add CIRCLE NAME says how often, vault set NAME cadence 6 weeks as well": (
        "cadence frequency rhythm every group groups tag"
    ),
    "vault pause NAME lets somebody rest; who is to go, goes with their note": (
        "delete remove rm del archive"
    ),
    "vault path NAME shows who could bring you near them": "org organization organizations company",
    "the settings stand in vault.toml, beside your notes": "config settings",
    "vault recap looks back on a year": "stats report summary",
    "vault --version tells it": "version",
    "the notes are plain files for any program, and many answers have --json": "import export",
}
WAY_OF = {word: way for way, words in _WAYS.items() for word in words.split()}
"""The sentence for each of these words."""
