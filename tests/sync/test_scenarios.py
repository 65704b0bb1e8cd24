"""What two devices do in an evening, through real git: all that can be merged is, all else told.

Each scenario says what the note was, what each device made of it, and what both must hold in the
end. It is merged from both sides, and by rebase and cherry-pick as well.
"""

from dataclasses import dataclass, field

import pytest

from tests.sync.maya import MAYA, NOTE, A, B, edited, logged
from tests.sync.repositories import both_sides, files_of, git

WEEK = """# This week
<!-- vault:begin this-week 2026-W47 -->
- [ ] [[Maya]]
  Two weeks since the call
- [ ] [[Jonas]]
  A month since the visit
<!-- vault:end this-week -->
Mine.
"""


@dataclass(frozen=True)
class Case:
    """What both devices did. `want` is the note in the end, `has` lines of it, or `conflict`.

    `path` is the note that is looked at; by default the one that all are about.
    """

    name: str
    ours: str | bytes | None
    theirs: str | bytes | None
    want: str | bytes | None = ""
    has: tuple[str, ...] = ()
    hasnt: tuple[str, ...] = ()
    conflict: tuple[str, ...] = ()
    base: str | bytes | None = NOTE
    path: str = MAYA
    more: dict = field(default_factory=dict)


CLEAN = [
    Case("both log the same evening", logged(A), logged(B), has=(A, B, "letter")),
    Case("both log different days", logged("2026-11-17 call"), logged(B), has=("-17 call", B)),
    Case("both log the same thing", logged(A), logged(A), logged(A)),
    Case(
        "log here, a field there",
        logged(A),
        edited(("3 weeks", "2 months")),
        logged(A, text=edited(("3 weeks", "2 months"))),
    ),
    Case(
        "two fields",
        edited(("Maya\nc", "Maya L\nc")),
        edited(("3 weeks", "monthly")),
        edited(("Maya\nc", "Maya L\nc"), ("3 weeks", "monthly")),
    ),
    Case(
        "both set one field alike",
        edited(("3 weeks", "monthly")),
        edited(("3 weeks", "monthly")),
        edited(("3 weeks", "monthly")),
    ),
    Case(
        "both add a tag",
        edited(("[plants]", "[plants, boats]")),
        edited(("[plants]", "[plants, tea]")),
        has=("boats", "tea", "plants"),
    ),
    Case(
        "each adds a field",
        edited(("---\nMet", "city: Lisbon\n---\nMet")),
        edited(("---\nMet", "role: Designer\n---\nMet")),
        has=("city: Lisbon", "role: Designer"),
    ),
    Case(
        "both keep the last contact, at different days",
        edited(("---\nMet", "last_contact: 2026-11-18\n---\nMet")),
        edited(("---\nMet", "last_contact: 2026-11-17\n---\nMet")),
        has=("last_contact: 2026-11-18",),
        hasnt=("-11-17",),
    ),
    Case(
        "an old entry removed here, a new one there",
        edited(("- 2026-10-30 letter\n", "")),
        logged(A),
        logged(A, text=edited(("- 2026-10-30 letter\n", ""))),
    ),
    Case(
        "an entry removed on both",
        edited(("- 2026-10-30 letter\n", "")),
        edited(("- 2026-10-30 letter\n", "")),
        edited(("- 2026-10-30 letter\n", "")),
    ),
    Case(
        "an entry mended here, another added there",
        edited(("an hour", "two hours")),
        logged(B),
        has=("two hours", B),
        hasnt=("an hour",),
    ),
    Case(
        "details below an entry here, an entry there",
        edited(("an hour\n", "an hour\n  - the new job\n")),
        logged(B),
        has=("  - the new job", B),
    ),
    Case(
        "both add an entry with details",
        logged(A + "\n  - with cake"),
        logged(B + "\n  - with bread"),
        has=("  - with cake", "  - with bread"),
    ),
    Case(
        "a task ticked here, another there",
        edited(("[ ] ask", "[x] ask")),
        edited(("[ ] bring", "[x] bring")),
        has=("[x] ask", "[x] bring"),
    ),
    Case(
        "a task ticked here, one added there",
        edited(("[ ] ask", "[x] ask")),
        edited(("the book\n", "the book\n- [ ] send a card\n")),
        has=("[x] ask", "send a card"),
    ),
    Case(
        "both add a task",
        edited(("the book\n", "the book\n- [ ] a card\n")),
        edited(("the book\n", "the book\n- [ ] a cake\n")),
        has=("a card", "a cake"),
    ),
    Case(
        "prose above here, log there",
        edited(("lake.", "lake, in May.")),
        logged(A),
        has=("in May", A),
    ),
    Case(
        "prose above here, below there",
        edited(("lake.", "lake, in May.")),
        edited(("tea.", "tea, green.")),
        has=("in May", "green"),
    ),
    Case(
        "both end in a new line of prose, alike",
        NOTE + "Sings.\n",
        NOTE + "Sings.\n",
        NOTE + "Sings.\n",
    ),
    Case("only here", logged(A), NOTE, logged(A)),
    Case("only there", NOTE, logged(A), logged(A)),
    Case(
        "a log begun on both",
        "---\nname: M\n---\nHi.\n\n## Log\n- 2026-11-18 call\n",
        "---\nname: M\n---\nHi.\n\n## Log\n- 2026-11-17 meal\n",
        has=("call", "meal"),
        base="---\nname: M\n---\nHi.\n",
    ),
    Case(
        "front matter added here, log there",
        "---\ncadence: monthly\n---\nHi.\n\n## Log\n- 2026-10-01 call\n",
        "Hi.\n\n## Log\n- 2026-11-18 meal\n- 2026-10-01 call\n",
        has=("cadence: monthly", "meal", "2026-10-01 call"),
        base="Hi.\n\n## Log\n- 2026-10-01 call\n",
    ),
    Case(
        "CRLF on both",
        logged(A).replace("\n", "\r\n").encode(),
        logged(B).replace("\n", "\r\n").encode(),
        has=(A, B),
        base=NOTE.replace("\n", "\r\n").encode(),
    ),
    Case(
        "a byte-order mark",
        b"\xef\xbb\xbf" + logged(A).encode(),
        b"\xef\xbb\xbf" + logged(B).encode(),
        has=(A, B),
        base=b"\xef\xbb\xbf" + NOTE.encode(),
    ),
    Case(
        "no newline at the end",
        NOTE.rstrip() + " Green.",
        logged(A, text=NOTE.rstrip()),
        has=("Green.", A),
        base=NOTE.rstrip(),
    ),
    Case(
        "comments in the front matter stay",
        edited(("cadence: 3 weeks", "cadence: monthly # so she said")),
        edited(("---\nname", "---\n# Maya of the lake\nname")),
        has=("# so she said", "# Maya of the lake"),
    ),
    Case(
        "an alias here, a birthday there",
        edited(("name: Maya\n", "name: Maya\naliases: [May]\n")),
        edited(("---\nMet", "birthday: 1988-04-12\n---\nMet")),
        has=("aliases: [May]", "birthday: 1988-04-12"),
    ),
    Case(
        "a snooze here, a log there",
        edited(("---\nMet", "snooze_until: 2026-12-01\n---\nMet")),
        logged(A),
        has=("snooze_until: 2026-12-01", A),
    ),
    Case(
        "a heading renamed here, log there",
        edited(("## Notes", "## Remarks")),
        logged(A),
        has=("## Remarks", A),
    ),
    Case(
        "a new section here, log there",
        NOTE + "\n## Gifts\nA plant.\n",
        logged(A),
        has=("## Gifts", A),
    ),
    Case(
        "a section removed here, log there",
        edited(("\n## Notes\nLikes tea.\n", "")),
        logged(A),
        has=(A,),
        hasnt=("tea",),
    ),
    Case(
        "three entries each",
        logged(A, "2026-11-17 call", "2026-11-16 note"),
        logged(B, "2026-11-15 walk", "2026-11-14 gift"),
        has=(A, B, "-17 call", "-16 note", "-15 walk", "-14 gift"),
    ),
    Case(
        "a new person on both, the same",
        "# Bo\n",
        "# Bo\n",
        "# Bo\n",
        base=None,
        path="people/Bo.md",
    ),
    Case(
        "a new person on both, each with a log",
        "---\nname: Bo\n---\n## Log\n- 2026-11-18 call\n",
        "---\nname: Bo\n---\n## Log\n- 2026-11-17 meal\n",
        has=("call", "meal", "name: Bo"),
        base=None,
        path="people/Bo.md",
    ),
    Case("removed on both", None, None, None),
    Case("removed here, untouched there", None, NOTE, None),
    Case(
        "a box ticked on the phone, the note drawn anew here",
        edited(
            ("- [ ] [[Jonas]]\n  A month since the visit\n", "- [ ] [[Ana]]\n  New\n"), text=WEEK
        ),
        edited(("[ ] [[Maya]]", "[x] [[Maya]] by phone"), text=WEEK),
        has=("[x] [[Maya]] by phone", "Mine."),
        base=WEEK,
        path="index/This week.md",
    ),
    Case(
        "a box ticked on each device",
        edited(("[ ] [[Maya]]", "[x] [[Maya]]"), text=WEEK),
        edited(("[ ] [[Jonas]]", "[x] [[Jonas]]"), text=WEEK),
        has=("[x] [[Maya]]", "[x] [[Jonas]]"),
        base=WEEK,
        path="index/This week.md",
    ),
    Case(
        "the week's note drawn for two weeks",
        edited(("W47", "W48"), text=WEEK),
        edited(("Two weeks", "Three weeks"), text=WEEK),
        has=("vault:begin", "Mine."),
        base=WEEK,
        path="index/This week.md",
    ),
]
CONFLICTS = [
    Case(
        "one field, two values",
        edited(("3 weeks", "monthly")),
        edited(("3 weeks", "2 weeks")),
        conflict=("monthly", "2 weeks"),
    ),
    Case(
        "both snooze, to different days",
        edited(("---\nMet", "snooze_until: 2026-12-01\n---\nMet")),
        edited(("---\nMet", "snooze_until: 2026-12-24\n---\nMet")),
        conflict=("2026-12-01", "2026-12-24"),
    ),
    Case(
        "one sentence, two endings",
        edited(("lake.", "lake, in May.")),
        edited(("lake.", "lake, in June.")),
        conflict=("in May", "in June"),
    ),
    Case(
        "one entry mended in two ways",
        edited(("an hour", "two hours")),
        edited(("an hour", "half an hour")),
        conflict=("two hours", "half an hour"),
    ),
    Case(
        "a field set here, taken out there",
        edited(("3 weeks", "monthly")),
        edited(("cadence: 3 weeks\n", "")),
        conflict=("monthly",),
    ),
    Case(
        "a new person on both, in two cities",
        "---\ncity: Oslo\n---\n",
        "---\ncity: Rome\n---\n",
        conflict=("Oslo", "Rome"),
        base=None,
        path="people/Bo.md",
    ),
]
WAYS = {
    "merge": ("merge", "theirs"),
    "rebase": ("rebase", "theirs"),
    "cherry-pick": ("cherry-pick", "theirs"),
}


def lay(case: Case, place, program):
    base = {case.path: case.base} if case.base is not None else {"people/Ana.md": "# Ana\n"}
    sides = [
        {case.path: side, **({"other.txt": f"{n}"} if n else {})}
        if side is not None or case.base is not None
        else {}
        for n, side in enumerate((case.ours, case.theirs))
    ]
    return both_sides(place, base, *sides, (program,))


def check(case: Case, folder):
    now = files_of(folder).get(case.path)
    if case.want != "":
        want = case.want.encode() if isinstance(case.want, str) else case.want
        assert now == want
        return
    text = now.decode()
    assert b"<<<<<<<" not in now
    assert [line for line in case.has if line not in text] == []
    assert [line for line in case.hasnt if line in text] == []


@pytest.mark.parametrize("case", CLEAN, ids=lambda case: case.name)
def test_git_merges_it_by_itself_and_alike_on_both_devices(case, tmp_path, forked):
    one, other = lay(case, tmp_path, forked)
    git(one, "merge", "--quiet", "--no-edit", "theirs")
    git(other, "merge", "--quiet", "--no-edit", "main~1")
    check(case, one)
    check(case, other)


@pytest.mark.parametrize("way", ["rebase", "cherry-pick"])
@pytest.mark.parametrize(
    "case", [CLEAN[0], CLEAN[3], CLEAN[6], CLEAN[14], CLEAN[38]], ids=lambda case: case.name
)
def test_a_rebase_and_a_cherry_pick_come_to_the_same(case, way, tmp_path, forked):
    one, _ = lay(case, tmp_path, forked)
    git(one, *WAYS[way])
    check(case, one)


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("case", CONFLICTS, ids=lambda case: case.name)
def test_what_only_the_user_can_decide_stays_with_both_sides_in_marks(case, way, tmp_path, forked):
    one, _ = lay(case, tmp_path, forked)
    git(one, *WAYS[way], code=1)
    text = (one / case.path).read_text()
    assert "<<<<<<< " in text
    assert ">>>>>>> " in text
    assert [words for words in case.conflict if words not in text] == []
    assert "UU" in git(one, "status", "--short") or "AA" in git(one, "status", "--short")


def test_renamed_here_and_logged_there(tmp_path):
    one, _ = both_sides(
        tmp_path,
        {MAYA: NOTE},
        {MAYA: None, "people/Maya L.md": edited(("name: Maya\n", "name: Maya L\n"))},
        {MAYA: logged(A)},
    )
    git(one, "merge", "--quiet", "--no-edit", "theirs")
    assert files_of(one) == {
        "people/Maya L.md": logged(A, text=edited(("name: Maya\n", "name: Maya L\n"))).encode()
    }


def test_removed_here_and_logged_there_is_told_and_the_log_is_there(tmp_path):
    one, _ = both_sides(tmp_path, {MAYA: NOTE}, {MAYA: None}, {MAYA: logged(A)})
    git(one, "merge", "--quiet", "--no-edit", "theirs", code=1)
    assert (one / MAYA).read_text() == logged(A)


def test_moved_to_two_places_is_told_and_both_are_there(tmp_path):
    one, _ = both_sides(
        tmp_path,
        {MAYA: NOTE},
        {MAYA: None, "friends/Maya.md": NOTE},
        {MAYA: None, "work/Maya.md": NOTE},
    )
    git(one, "merge", "--quiet", "--no-edit", "theirs", code=1)
    assert files_of(one).keys() == {"friends/Maya.md", "work/Maya.md"}
