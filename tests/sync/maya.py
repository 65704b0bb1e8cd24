"""One note, and what two devices do to it in an evening, for tests."""

MAYA = "people/Maya.md"

NOTE = """---
name: Maya
cadence: 3 weeks
tags: [plants]
---
Met at the lake.

## Log
- 2026-11-08 call: an hour
- 2026-10-30 letter

## Next
- [ ] ask about the interview
- [ ] bring the book

## Notes
Likes tea.
"""


def edited(*pairs: tuple[str, str], text: str = NOTE) -> str:
    """The text with some of it replaced, each piece once."""
    for old, new in pairs:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    return text


def logged(*rows: str, text: str = NOTE) -> str:
    return edited(("## Log\n", "## Log\n" + "".join(f"- {row}\n" for row in rows)), text=text)


A, B = "2026-11-18 call: about the boat", "2026-11-18 meal: soup"
