"""Notes and the edits that people make to them, drawn at random."""

from hypothesis import strategies as st

HEAD = st.lists(
    st.sampled_from(
        [
            "circle: close",
            "city: Oslo",
            "tags: [friend, choir]",
            "last_contact: 2026-11-01",
            "cadence: 3 weeks  # as agreed",
            "# a comment of the user's",
            "interests:\n  - tea\n  - maps",
            'knows: ["[[Ana]]"]',
        ]
    ),
    unique=True,
    max_size=6,
)
ENTRIES = [
    f"- 2026-{month:02}-{day:02} call: {word}"
    for month, day, word in [
        (11, 1, "soup"),
        (10, 4, "snow"),
        (9, 9, "the cat"),
        (8, 2, "a boat"),
        (8, 1, "rain"),
    ]
]
BODY = st.lists(
    st.sampled_from(
        [
            *ENTRIES,
            "Likes tea.",
            "Lives by the river.",
            "",
            "## Next",
            "- [ ] send the scan 📅 2026-12-01",
            "- [ ] ask about the flat",
            "- a point\n  - with a point below",
            "### 2026-07-01 - Visit\nSoup and bread.",
            "> a quote",
            "%% private %%",
            "```\ncode\n```",
        ]
    ),
    max_size=12,
)
NEW_LINES = [
    "- 2026-11-20 gift → a plant",
    "- 2026-11-21 call: thanks\n  - and a line below",
    "- [ ] bring the kettle",
    "A new paragraph.",
    "- a new point",
    "### 2026-11-22 - Meal\nFish.",
    "%% hush %%",
    "%%",
    "```",
    "## Log",
    "",
]
NEW_FIELDS = ["role: cook", "city: Bergen", "tags: [tea]", "# why", "x:\n  - 1\n  - 2"]


@st.composite
def notes(draw):
    """A note as its front matter's lines and its text's."""
    head = draw(HEAD)
    body = [line for chunk in draw(BODY) for line in chunk.split("\n")]
    return "\n".join([*(["---", *head, "---"] if head else []), *body]) + "\n"


@st.composite
def edited(draw, text):
    """The note after up to four edits: lines added, removed, changed, moved."""
    lines = text.split("\n")
    for _ in range(draw(st.integers(1, 4))):
        at = draw(st.integers(0, max(len(lines) - 1, 0)))
        kind = draw(st.sampled_from(["add", "add", "remove", "change", "tick", "date", "move"]))
        line = lines[at] if lines else ""
        if kind == "add" or not lines:
            head = text.startswith("---") and "---" in lines[at:]
            new = draw(st.sampled_from(NEW_FIELDS if head and at else NEW_LINES))
            lines[at:at] = new.split("\n")
        elif kind == "remove" and line != "---":
            del lines[at]
        elif kind == "change" and line not in {"", "---", "```"}:
            lines[at] = line + draw(st.sampled_from(["!", " and more", " 2"]))
        elif kind == "tick":
            lines[at] = line.replace("[ ]", "[x]")
        elif kind == "date":
            lines[at] = line.replace(
                "2026-11-01", draw(st.sampled_from(["2026-11-20", "2026-11-22"]))
            )
        elif kind == "move" and line != "---":
            lines.insert(draw(st.integers(0, len(lines) - 1)), lines.pop(at))
    return "\n".join(lines)


@st.composite
def versions(draw):
    """Base, ours and theirs, as bytes; line ends of either kind."""
    base = draw(notes())
    ours, theirs = draw(edited(base)), draw(edited(base))
    ends = st.sampled_from(["\n", "\n", "\r\n"])
    return tuple(text.replace("\n", draw(ends)).encode() for text in (base, ours, theirs))
