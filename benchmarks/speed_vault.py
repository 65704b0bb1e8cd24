"""A made-up vault for measuring: any number of people, always the same ones from the same seed.

Each note has front matter and about 1.5 KB of Markdown: a paragraph or two, a log of eight
entries, a promise. Names are put together from syllables and belong to nobody.
"""

import random
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

TODAY = date(2026, 11, 18)
ENTRIES = 8
_CIRCLES = ("inner", "close", "friends", "wide", "far")
_KINDS = ("call", "visit", "message", "letter", "meal", "video", "walk", "gift →", "help ←")
_SYLLABLES = (
    *("ba", "dor", "eli", "fen", "gra", "han", "ive", "jor", "kal", "lin", "mar", "nes", "ola"),
    *("per", "qui", "ros", "sel", "tam", "ulf", "ver", "wil", "xan", "yor", "zel"),
)
_WORDS = (
    *("garden", "harbour", "letter", "winter", "kettle", "bridge", "ferry", "bread", "museum"),
    *("evening", "music", "orchard", "river", "market", "stairs", "window", "lantern", "map"),
    *("quiet", "green", "early", "long", "borrowed", "painted", "small", "northern", "shared"),
    *("walked", "mended", "spoke", "laughed", "planned", "carried", "found", "wrote", "waited"),
)
_PLACES = ("Lisbon", "Leith", "Turku", "Gdańsk", "Bergen", "Cork", "Porto", "Ghent")


def names(count: int, seed: int = 8) -> list[str]:
    """As many different names as asked for."""
    draw = random.Random(seed)
    found: dict[str, None] = {}
    while len(found) < count:
        first, last = ("".join(draw.sample(_SYLLABLES, size)).title() for size in (2, 3))
        found[f"{first} {last}"] = None
    return list(found)


def write_vault(root: Path, count: int, seed: int = 8, folder: str = "people") -> None:
    """A vault of `count` people at `root`, their notes in `folder`, which must not be there."""
    people = root / folder
    people.mkdir(parents=True)
    (root / "vault.toml").write_text('name = "Made for measuring"\n', "utf-8")
    for name, text in notes(count, seed):
        (people / f"{name}.md").write_text(text, "utf-8")


def notes(count: int, seed: int = 8) -> Iterator[tuple[str, str]]:
    """Each person's name and note."""
    everybody = names(count, seed)
    draw = random.Random(seed + 1)
    for name in everybody:
        yield name, _note(name, everybody, draw)


def edit_one(folder: Path) -> None:
    """Change one of the notes in a folder, always the same."""
    edit(min(folder.glob("*.md")), "one more")


def edit(note: Path, words: str) -> None:
    """A line more in a note, as a log has it."""
    text = note.read_text("utf-8")
    note.write_text(text.replace("## Log\n", f"## Log\n- 2026-11-17 call: {words}\n", 1), "utf-8")


def _note(name: str, everybody: list[str], draw: random.Random) -> str:
    birthday = date(1940 + draw.randrange(65), 1, 1) + timedelta(days=draw.randrange(365))
    friend, organization = draw.choice(everybody), draw.choice(_WORDS).title()
    block = (
        f'name: {name}\ntitle: "{name}"\ncircle: {draw.choice(_CIRCLES)}\nbirthday: {birthday}\n'
        f"location: {draw.choice(_PLACES)}\norganization: {organization} House\n"
        f"email: {name.partition(' ')[0].lower()}@example.org\n"
        f"phone: +44 131 {draw.randrange(10**6):06}\n"
        f"interests: [{', '.join(draw.sample(_WORDS, 3))}]\n"
        f'knows: ["[[{friend}]]"]\ncreated: 2021-03-0{draw.randrange(1, 9)}\n'
    )
    about = f"{_sentence(draw)} We met through [[{draw.choice(everybody)}]]. {_sentence(draw)}"
    days = sorted(draw.randrange(3, 900) for _ in range(ENTRIES))
    log = "\n".join(_entry(TODAY - timedelta(days=back), everybody, draw) for back in days)
    due = TODAY + timedelta(days=draw.randrange(-3, 60))
    task = f"- [ ] send {draw.choice(_WORDS)} back 📅 {due}" if draw.random() < 0.2 else ""
    return (
        f"---\n{block}---\n{about}\n\n- **{_sentence(draw)}**\n- *{_sentence(draw)}*\n"
        f"- see [the page](https://example.org/{draw.randrange(999)})\n\n"
        f"{_sentence(draw)} {_sentence(draw)}\n\n## Log\n{log}\n\n## Next\n{task}\n"
    )


def _entry(day: date, everybody: list[str], draw: random.Random) -> str:
    kind, text = draw.choice(_KINDS), _sentence(draw)
    with_link = f" [[{draw.choice(everybody)}]]" if draw.random() < 0.25 else ""
    if kind.endswith(("→", "←")):
        return f"- {day} {kind} {text}{with_link}"
    tag = " #remember" if draw.random() < 0.1 else ""
    return f"- {day} {kind}: {text}{with_link}{tag}"


def _sentence(draw: random.Random) -> str:
    words = " ".join(draw.choice(_WORDS) for _ in range(draw.randrange(7, 14)))
    return f"{words.capitalize()}."
