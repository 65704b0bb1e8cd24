"""A vault that nobody wrote for us, as large as one likes: notes of every kind, by seed.

About a third of its people have a broken field, and what only looks like a person stands among
them. It is known of each note whether it is about a person.
"""

import random
from collections.abc import Callable

GIVEN = (
    *("Ada", "Bo", "Cy", "Dee", "Eli", "Fay", "Gus", "Hal", "Ida", "Jo", "Kit", "Lou", "Mo"),
    *("Noor", "Ola", "Pim", "Quin", "Rae", "Sol", "Tove", "Uli"),
)
FAMILY = (
    *("Abara", "Bell", "Costa", "Diaz", "Eze", "Flett", "Gray", "Hahn", "Ito", "Jain", "Krol"),
    *("Lund", "Mbaye", "Niemi", "O'Dowd"),
)
BROKEN = (
    "aliases:\n  - @{handle}",
    "created: {{{{date}}}}",
    "motto: never say: never",
    "knows: [[Ana Costa]], [[Bo Bell]]",
    'nickname: "{handle}',
    "groups: [choir, allotment",
    "twitter: @{handle}",
    "note: *important*",
    "city: %{handle}",
    "birthday: 1990-02-30",
    "tags: #friend",
    "\trole: Designer",
    "role: a\nrole: b",
    "<<<<<<< HEAD\nrole: a\n=======\nrole: b\n>>>>>>> laptop",
)
DAYS = ("1988-04-12", '"05-15"', "--05-15", "1604-05-09", "15.03.1970", "July 13th", "1974", "N/A")
LOGS = (
    "## Log\n- 2026-11-08 call: keys",
    "## Interactions\n### 2026-10-01 10:30 - Coffee\nLong talk.",
    "| Date | Type | Context |\n|---|---|---|\n| 2026-09-02 | Call | keys |",
    "- [[2026-08-03]] dinner",
    "**Last contact::** 2026-07-04",
    "Met at the fair.",
    "",
)


def strangers_vault(count: int, seed: int) -> tuple[dict[str, str], set[str]]:
    """Notes by path, and the paths of those that are about a person."""
    rng = random.Random(seed)
    notes: dict[str, str] = {}
    people: set[str] = set()
    makers = [*(_PERSONS * 2), *_NOBODIES]
    for number in range(count):
        maker = makers[number % len(makers)]
        path, text = maker(rng, number)
        notes[path] = text
        if maker in _PERSONS:
            people.add(path)
    return notes, people


def _name(rng: random.Random, number: int) -> str:
    return f"{rng.choice(GIVEN)} {rng.choice(FAMILY)} {_letters(number)}"


def _letters(number: int) -> str:
    """A number as letters, so that no name has digits that could be a date."""
    return "".join(chr(ord("a") + int(digit)) for digit in str(number))


def _block(rng: random.Random, lines: list[str], body: str = "") -> str:
    """Front matter of these lines, a third of the time with one that is broken among them."""
    if rng.random() < 0.33:
        handle = rng.choice(GIVEN).casefold()
        lines.insert(rng.randint(0, len(lines)), rng.choice(BROKEN).format(handle=handle))
    if rng.random() < 0.05:
        return "---\n" + "\n".join(lines) + "\n\n" + body  # never closed
    opening = rng.choice(["---\n"] * 8 + ["\ufeff---\n", "\n---\n"])
    text = opening + "\n".join(lines) + "\n---\n" + body + "\n"
    return text.replace("\n", "\r\n") if rng.random() < 0.1 else text


def _typed(rng: random.Random, number: int) -> tuple[str, str]:
    said = rng.choice(["type: person", "kind: person", "category: contact", "tags: [people]"])
    lines = [said, f"birthday: {rng.choice(DAYS)}", "company: [[Robert Half]]"]
    return f"Notes/{_name(rng, number)}.md", _block(rng, lines, rng.choice(LOGS))


def _in_folder(rng: random.Random, number: int) -> tuple[str, str]:
    folder = rng.choice(["People", "50-People", "Contacts", "01 - Community/People"])
    lines = [f"email: a{number}@example.org", "status: active", "cadence: monthly"]
    return f"{folder}/{_name(rng, number)}.md", _block(rng, lines, rng.choice(LOGS))


def _bare(rng: random.Random, number: int) -> tuple[str, str]:
    return f"People/{_name(rng, number)}.md", rng.choice(LOGS)


def _by_field(rng: random.Random, number: int) -> tuple[str, str]:
    line = rng.choice(
        ["last-contacted: 2026-01-02", "date_of_birth: 1988-04-12", "prm-tier: close"]
    )
    return f"Zettel/{_name(rng, number)}.md", _block(rng, [line, "city: Lisbon"])


def _of_the_past(rng: random.Random, number: int) -> tuple[str, str]:
    lines = ["born: 1815-12-10", f"died: {rng.choice(['1852-11-27', '1852', 'in London'])}"]
    return f"History/{_name(rng, number)}.md", _block(rng, lines, "- 1833-06-05: met Babbage")


def _vcard(rng: random.Random, number: int) -> tuple[str, str]:
    lines = [f"N.GN: {rng.choice(GIVEN)}", "N.FN: Bell", '"TEL[CELL]": "+351910"', 'VERSION: "4.0"']
    return f"crm/{_name(rng, number)}.md", _block(rng, lines, "#Contact #Art # Robotics")


def _template(rng: random.Random, number: int) -> tuple[str, str]:
    path = rng.choice(
        [f"Templates/{_letters(number)}.md", f"People/Person Template {_letters(number)}.md"]
    )
    return path, "---\ntype: person\nname: {{name}}\nbirthday: {{date}}\n---\n# {{title}}\n"


def _templater(rng: random.Random, number: int) -> tuple[str, str]:
    return f"People/{_name(rng, number)}.md", "---\ntags: [people]\n---\n# <% tp.file.title %>\n"


def _organization(rng: random.Random, number: int) -> tuple[str, str]:
    lines = ["email: hi@acme.example", 'phone: "+351910"', "last_contact: 2026-01-02"]
    said, folder = rng.choice(
        [("type: company", "People"), ("employees: 12", "People"), ("url: x", "Companies")]
    )
    return f"{folder}/Acme {_letters(number)}.md", "\n".join(["---", said, *lines, "---", ""])


def _place(rng: random.Random, number: int) -> tuple[str, str]:
    lines = ["---", "type: place", "country: Portugal", "tags: [people]", "---", ""]
    return f"{rng.choice(['People', 'Atlas'])}/Lisbon {_letters(number)}.md", "\n".join(lines)


def _group(rng: random.Random, number: int) -> tuple[str, str]:
    return f"People/Choir {_letters(number)}.md", "# Choir\n- [[Ada]]\n- [[Bo]]\n- [[Cy]]\n"


def _book(rng: random.Random, number: int) -> tuple[str, str]:
    lines = ["---", "type: book", "author: Jane Austen", "tags: [people]", "---", ""]
    return f"Books/Emma {_letters(number)}.md", "\n".join(lines)


def _pet(rng: random.Random, number: int) -> tuple[str, str]:
    said = rng.choice(["species: dog", "type: pet"])
    lines = ["---", said, "birthday: 2019-03-02", "---", ""]
    return f"People/Rex {_letters(number)}.md", "\n".join(lines)


def _meeting(rng: random.Random, number: int) -> tuple[str, str]:
    lines = ["---", "type: meeting", "attendees: ['[[Ada]]']", "date: 2026-11-08", "---", ""]
    return f"{rng.choice(['Meetings', 'People'])}/Lunch {_letters(number)}.md", "\n".join(lines)


def _daily(rng: random.Random, number: int) -> tuple[str, str]:
    day = f"20{number % 90 + 10}-{rng.randint(1, 12):02}-{rng.randint(1, 28):02}"
    return f"Journal/{day} {_letters(number)}.md", "Tea with [[Ada]]. #person\n"


def _thought(rng: random.Random, number: int) -> tuple[str, str]:
    return f"Notes/Thought {_letters(number)}.md", "How #people work. - 2026-01-01 [[Ada]]\n"


_Maker = Callable[[random.Random, int], tuple[str, str]]
_PERSONS: list[_Maker] = [_typed, _in_folder, _bare, _by_field, _of_the_past, _vcard]
_NOBODIES: list[_Maker] = [
    *(_template, _templater, _organization, _place, _group, _book, _pet, _meeting, _daily),
    _thought,
]
