"""Pages as somebody might meet them, for the tests and for looking at the design.

`python -m tests.pages.sample_pages FOLDER` writes them all there as HTML.
"""

import sys
from datetime import date, timedelta
from pathlib import Path

import jinja2
from markupsafe import Markup
from msgspec.structs import replace

from vault_tools.bundled import bundled
from vault_tools.pages.ideas.idea_page import (
    Challenge,
    IdeaKind,
    IdeaLine,
    IdeaPage,
    IdeaRow,
    IdeasPage,
    Tried,
    Why,
)
from vault_tools.pages.index_notes.index_notes import (
    BirthdaysNote,
    ChallengeTurn,
    Line,
    NoteLink,
    PeopleNote,
    Section,
    Turn,
    WeekNote,
)
from vault_tools.pages.index_notes.index_notes import Group as NoteGroup
from vault_tools.pages.parts import (
    Frame,
    Link,
    NavLink,
    PersonLink,
    Promise,
    Quiet,
    Step,
    Thread,
    Way,
    When,
    day,
)
from vault_tools.pages.people.people_page import Letter, PeoplePage, PersonRow
from vault_tools.pages.people.person_page import DateKept, Fact, Mention, Moment, PersonPage, Year
from vault_tools.pages.render import make_environment, render_page
from vault_tools.pages.week.forecast import ComingWeek, Forecast, draw_chart
from vault_tools.pages.week.week_page import (
    Birthday,
    Card,
    DuePromise,
    Group,
    Lane,
    Mending,
    NoRhythm,
    Progress,
    SuggestedCircle,
    Suggestion,
    WeekPage,
)


def environment() -> jinja2.Environment:
    return make_environment(jinja2.FileSystemLoader(bundled("templates")))


def frame(title: str, up: str = "", current: str = "") -> Frame:
    home, people = f"{up}index.html", f"{up}people/index.html"
    return Frame(
        title=f"{title} · Our people",
        vault="Our people",
        home=home,
        find=people,
        nav=(
            NavLink("This week", home, current == "week"),
            NavLink("People", people, current == "people"),
            NavLink("Ideas", f"{up}ideas/index.html", current == "ideas"),
        ),
        generator="vault 0.1",
    )


def person(name: str, initials: str = "") -> PersonLink:
    initials = initials or "".join(word[0] for word in name.split())[:2]
    return PersonLink(name, f"people/{name.lower().replace(' ', '-')}.html", initials)


MAYA = person("Maya Lindqvist")
TOM = person("Tom Okafor")
ANA = person("Ana Costa")
NOA = person("נועה בן־דוד", "נב")
YUKI = person("佐藤 由紀", "佐")
LONG = person("Wolfeschlegelsteinhausenbergerdorff Maria-Magdalena von und zu Hohenlohe", "WM")
JONAS = person("Jonas Weber")
RUTH = person("Ruth Abelson")
IMRAN = person("Imran Siddiqui")
EVA = person("Eva Brandt")

MAYA_WAYS = (
    Way("Call", "tel:+351910000000", "+351 910 000 000"),
    Way("Message", "sms:+351910000000"),
    Way("Mail", "mailto:maya@example.org", "maya@example.org"),
    Way("WhatsApp", "https://wa.me/351910000000"),
    Way("Open the note", "../people/Maya%20Lindqvist.md", note="../people/Maya%20Lindqvist.md"),
)

CARDS = (
    Card(
        MAYA,
        "Six weeks since the call about the new job; usually three.",
        about="Designer · Lisbon",
        thread=Thread(
            "an hour about the new job, and whether to move closer to the sea",
            day(date(2026, 10, 5)),
        ),
        promises=(Promise("ask how the interview went", day(date(2026, 12, 1)), "by 1 December"),),
        ways=MAYA_WAYS,
        log_command='vault log "Maya Lindqvist"',
    ),
    Card(
        TOM,
        "It has been a while, and his last letter is still on your desk.",
        about="Neighbour",
        thread=Thread("left tomato seedlings at our door, with a note", day(date(2026, 9, 20))),
        ways=(Way("Call", "tel:+441632960123", "+44 1632 960123"),),
        log_command='vault log "Tom Okafor"',
        idea=IdeaLine(Link("Soup on the landing", "ideas/soup-on-the-landing.html"), "likes soup"),
    ),
    Card(
        ANA,
        "",
        about="Acme · Porto",
        done="Called on Tuesday: the new flat, and a plan for a walk in spring",
    ),
    Card(
        NOA,
        "Three months since you met at the market; usually two.",
        about="תל אביב",
        thread=Thread("ארוחת ערב ארוכה אצלה, עם הילדים", day(date(2026, 8, 14))),
        ways=(Way("Message", "https://wa.me/972500000000"), Way("Mail", "mailto:noa@example.org")),
        log_command='vault log "נועה בן־דוד"',
    ),
    Card(
        YUKI,
        "You promised to send the photographs from the tea house.",
        about="京都",
        thread=Thread("お茶と長い話", day(date(2026, 7, 2))),
        promises=(Promise("send the photographs"), Promise("find the name of that potter")),
        ways=(Way("Mail", "mailto:yuki@example.org", "yuki@example.org"),),
        log_command='vault log "佐藤 由紀"',
    ),
    Card(
        LONG,
        "A year since the conference, where she offered to read your draft.",
        about="Formerly Donaudampfschifffahrtsgesellschaft",
        thread=Thread("coffee between two talks", day(date(2025, 11, 12))),
        ways=(Way("Mail", "mailto:mm@example.org", "mm@example.org"),),
        log_command='vault log "Maria-Magdalena"',
    ),
    Card(RUTH, "", about="Aunt", done="Wrote a letter on Monday"),
)

WEEK = WeekPage(
    frame=frame("This week", current="week"),
    label="Week 47 · 16–22 November 2026",
    progress=Progress(2, 7),
    standing="Ana and Ruth have heard from you. Five more to look forward to.",
    cards=CARDS,
    challenge=Challenge(
        MAYA,
        Link("Spider plant", "ideas/spider-plant.html"),
        "Snip one of the babies off and stand it in water until it has roots as long as a finger.",
        "For friendship. It likes to be forgotten about on Tuesdays.",
        (
            Why("Likes plants", Link("people/Maya Lindqvist.md:9", "people/maya-lindqvist.html")),
            Why("An idea for spring and summer", Link("ideas/Spider plant.md:7")),
        ),
        log_command='vault log "Maya Lindqvist" gift --idea "Spider plant"',
    ),
    together=(Group((MAYA, ANA), "both in Portugal, both climb: one dinner, two names"),),
    birthdays=(
        Birthday(
            EVA,
            "turned 33 on Thursday; a late wish still warms",
            day(date(2026, 11, 12), year=False),
            belated=True,
        ),
        Birthday(JONAS, "turns 40 on Saturday", day(date(2026, 11, 21), year=False)),
        Birthday(IMRAN, "has his birthday in twelve days", day(date(2026, 11, 28), year=False)),
    ),
    promises=(
        DuePromise(JONAS, Promise("bring back his drill", day(date(2026, 11, 20)), "by Friday")),
        DuePromise(MAYA, Promise("ask how the interview went", day(date(2026, 12, 1)))),
    ),
    lanes=(
        Lane(
            "New people",
            "Met lately. A few words soon make it easier to meet again.",
            (
                Card(
                    IMRAN,
                    "Met three weeks ago at the choir.",
                    thread=Thread("sang the second bass beside me", day(date(2026, 10, 26))),
                    ways=(Way("Mail", "mailto:imran@example.org", "imran@example.org"),),
                    log_command='vault log "Imran Siddiqui"',
                ),
            ),
        ),
        Lane(
            "From long ago",
            "Somebody you have not spoken to for years, who may be glad to hear from you.",
            (
                Card(
                    EVA,
                    "Four years since she moved to Tromsø.",
                    thread=Thread("helped her carry the piano down", day(date(2022, 6, 30))),
                    ways=(Way("Mail", "mailto:eva@example.org", "eva@example.org"),),
                    log_command='vault log "Eva Brandt"',
                ),
            ),
        ),
    ),
    no_rhythm=NoRhythm(
        "14 people have no rhythm, so they do not come up by themselves.",
        "Each is in the circle that comes closest to how often you have been in touch so far.",
        (
            SuggestedCircle(
                "friends, every three months",
                "vault circle add friends 'Samuel Mbeki' 'Li Wen'",
                (
                    Suggestion(person("Samuel Mbeki"), "in touch four times this past year"),
                    Suggestion(person("Li Wen"), "mentioned in 6 notes"),
                ),
            ),
        ),
    ),
    news=(
        Group((YUKI,), "in touch again, after two years"),
        Group((TOM, RUTH), "your rhythm kept for a whole year, or more"),
    ),
    promise_check="Your rhythms ask for about 6 people a week; there is room for 7.",
    forecast=Forecast(
        draw_chart(
            [(7, 2), (5, 0), (0, 1), (7, 3)],
            ["now", "48", "49", "50"],
            7,
            "People a week: week 47: 9, week 48: 5, week 49: 1, week 50: 10. Room for 7.",
        ),
        "People a week, if you keep up. The dotted line is your seven a week.",
        (
            ComingWeek("from 23 November", (JONAS, NOA, LONG)),
            ComingWeek("from 7 December", (IMRAN,), "and 3 more"),
        ),
    ),
    mending_words="One line could not be read. Everything else is on the page.",
    mending=(
        Mending(
            "people/Jonas Weber.md:4:10",
            'cannot read "3 wekks" as a cadence',
            '"3 weeks", "monthly", "every 10 days"',
            "cadence: ",
            "3 wekks",
        ),
    ),
)

EMPTY_WEEK = WeekPage(
    frame=frame("This week", current="week"),
    label="Week 47 · 16–22 November 2026",
    quiet=Quiet(
        "Nobody is waiting this week.",
        "Everybody has heard from you lately. Enjoy it, or surprise somebody anyway.",
    ),
    birthdays=(Birthday(JONAS, "turns 40 on Saturday", day(date(2026, 11, 21), year=False)),),
)

DONE_WEEK = replace(
    WEEK,
    progress=Progress(7, 7),
    standing="All seven have heard from you. What a week.",
    cards=tuple(replace(card, done=card.done or "Called on Wednesday") for card in CARDS),
    challenge=replace(WEEK.challenge, done="Tried on Tuesday: seen"),
)

EMPTY_VAULT = WeekPage(
    frame=frame("This week", current="week"),
    label="Week 47 · 16–22 November 2026",
    quiet=Quiet(
        "This is where your people will be.",
        "A person is a note in the folder people, with a circle that says how often you would "
        "like to be in touch. Once there are a few, this page offers some of them each week.",
        (
            Step("Write a first note:", 'vault new "Maya Lindqvist"'),
            Step("Say how close you are:", 'vault circle add close "Maya Lindqvist"'),
            Step("Come back here:", "vault build"),
        ),
    ),
)

MANY_BIRTHDAYS = replace(
    EMPTY_WEEK,
    birthdays=tuple(
        Birthday(
            person(f"{first} {last}"),
            "turns 40 on Saturday",
            day(date(2026, 11, 16) + timedelta(days=n), year=False),
        )
        for n, (first, last) in enumerate(
            (first, last)
            for first in ("Anna", "Bram", "Chloé", "Dmitri", "Esra", "Fatou", "Goran", "Hana")
            for last in ("Holm", "Ivanova", "Jansen", "Kaya", "Lopez")
        )
    ),
)

NOTE = Markup("""<p>Met at the climbing hall, where she belayed a stranger for an hour.
Likes <a href="ana-costa.html">Ana Costa</a>, <span class="unresolved">Elin</span>, and <mark>black
coffee at the harbour</mark>. <span class="tag">#plants</span>
<span class="field"><span class="key">feeling</span> seen</span><sup class="footnote-ref"
id="note--fnref1"><a href="#note--fn1">[1]</a></sup></p>
<h3 id="note-names">Names to remember</h3>
<ul><li>Elin, her sister in Umeå</li><li>Pepper, the dog, who must be greeted first</li>
<li class="task" data-task=" "><input type="checkbox" disabled aria-label="to do"> lend her the tent</li>
<li class="task" data-task="x"><input type="checkbox" disabled checked aria-label="done"> return the pan</li></ul>
<blockquote><p>“Come by any time, the key is under the fern.”</p></blockquote>
<div class="callout" data-callout="tip"><p class="callout-title">Before a call</p><p>Ask about the garden.</p></div>
<details class="callout" data-callout="note"><summary class="callout-title">The long story</summary>
<p>It began with a rope.</p></details>
<table><thead><tr><th>Gift</th><th class="align-right">When</th></tr></thead>
<tbody><tr><td>Spider plant</td><td class="align-right">2026-11-08</td></tr>
<tr><td>A jar of quince jam</td><td class="align-right">2025-12-20</td></tr></tbody></table>
<pre><code>a line that somebody pasted here and that is far too long for any telephone screen in the world</code></pre>
<div class="footnotes"><ol><li id="note--fn1"><p>She said so herself. <a class="footnote-back"
href="#note--fnref1" aria-label="back to the text">↩</a></p></li></ol></div>""")

PERSON = PersonPage(
    frame=frame("Maya Lindqvist", "../"),
    person=replace(MAYA, href=""),
    about="Designer at Acme · Lisbon",
    remark="Also known as May",
    last=day(date(2026, 11, 8)),
    ways=MAYA_WAYS,
    facts=(
        Fact("Circle", (Link("close", "index.html#q=close"), Link("every three weeks"))),
        Fact("Lives in", (Link("Lisbon", "index.html#q=lisbon"),)),
        Fact("Works at", (Link("Acme", "../organizations/acme.html"),)),
        Fact("Introduced by", (Link("Jonas Weber", "jonas-weber.html"),)),
        Fact("Interests", (Link("plants"), Link("climbing"))),
        Fact("Website", (Link("maya.example.org", "https://maya.example.org/"),)),
        Fact("Odd", (Link("no script may run", "javascript:alert(1)"),)),
    ),
    promises=(Promise("ask how the interview went", day(date(2026, 12, 1))),),
    dates=(
        DateKept("Birthday", day(date(1988, 4, 12))),
        DateKept("Name day", When("", "March")),
        DateKept("Met", day(date(2014, 9, 1))),
    ),
    note=NOTE,
    timeline=(
        Year(
            "2026",
            (
                Moment(
                    day(date(2026, 11, 8), year=False),
                    "gift",
                    Markup(
                        'friendship <a href="../ideas/spider-plant.html">spider plant</a> at her door, with a note'
                    ),
                    "to",
                    Link("people/Maya Lindqvist.md:21", "../../people/Maya%20Lindqvist.md"),
                ),
                Moment(
                    day(date(2026, 10, 30), year=False),
                    "call",
                    "an hour about the new job",
                    source=Link("people/Maya Lindqvist.md:22"),
                ),
                Moment(
                    day(date(2026, 9, 14), year=False),
                    "intro",
                    "introduced me to Ana Costa at Acme",
                    "from",
                    Link("people/Maya Lindqvist.md:23"),
                ),
            ),
        ),
        Year(
            "2025",
            (
                Moment(
                    day(date(2025, 12, 20), year=False),
                    "",
                    "dinner at theirs, quince jam",
                    source=Link("journal/2025-12-20.md:4"),
                ),
            ),
        ),
    ),
    mentions=(
        Mention(
            Link("Ana Costa", "ana-costa.html"),
            "… came with Maya Lindqvist to the harbour and stayed …",
        ),
        Mention(Link("Spider plant", "../ideas/spider-plant.html")),
    ),
)

BARE_PERSON = PersonPage(frame=frame("Yuki", "../"), person=replace(YUKI, href=""))
RTL_PERSON = replace(
    PERSON, person=replace(NOA, href=""), about="תל אביב", note=Markup("<p>נפגשנו בשוק.</p>")
)
LONG_PERSON = replace(PERSON, person=replace(LONG, href=""))

PEOPLE = PeoplePage(
    frame=frame("People", "../", "people"),
    words="11 people in five circles",
    letters=(
        Letter(
            "A",
            (PersonRow(ANA, "friends", "Porto", "Acme", ("climbing",), day(date(2026, 11, 17))),),
        ),
        Letter("E", (PersonRow(EVA, "", "Tromsø", "", (), day(date(2022, 6, 30))),)),
        Letter("I", (PersonRow(IMRAN, "new", "", "", ("choir",), day(date(2026, 10, 26))),)),
        Letter("J", (PersonRow(JONAS, "friends", "Hamburg", "", (), day(date(2026, 9, 1))),)),
        Letter(
            "M",
            (
                PersonRow(
                    MAYA,
                    "close",
                    "Lisbon",
                    "Acme",
                    ("plants", "climbing"),
                    day(date(2026, 11, 8)),
                    "May",
                ),
                PersonRow(person("Mo")),
            ),
        ),
        Letter("R", (PersonRow(RUTH, "family", "London", "", (), day(date(2026, 11, 16))),)),
        Letter("T", (PersonRow(TOM, "neighbours", "", "", (), day(date(2026, 9, 20))),)),
        Letter(
            "W",
            (
                PersonRow(
                    LONG,
                    "colleagues",
                    "Wien",
                    "Donaudampfschifffahrtsgesellschaft",
                    (),
                    day(date(2025, 11, 12)),
                ),
            ),
        ),
        Letter(
            "…",
            (
                PersonRow(NOA, "friends", "תל אביב", "", ("שוק",), day(date(2026, 8, 14))),
                PersonRow(YUKI, "friends", "京都"),
            ),
        ),
    ),
)

NO_PEOPLE = replace(
    PEOPLE,
    words="Nobody yet",
    letters=(),
    quiet=Quiet(
        "An empty address book.",
        "The first note makes the list.",
        (Step("Begin with:", 'vault new "Maya Lindqvist"'),),
    ),
)

IDEA = IdeaPage(
    frame=frame("Spider plant", "../"),
    name="Spider plant",
    about="Gift · little effort · costs nothing · for people near you",
    body=Markup(
        "<p>Snip one of the babies off.</p><blockquote><p>For friendship.</p></blockquote>"
    ),
    facts=(Fact("Season", (Link("spring and summer"),)),),
    tried=(
        Tried(
            replace(MAYA, href="../people/maya-lindqvist.html"),
            day(date(2026, 11, 8)),
            "seen",
            Markup('at her door, with a note <span class="tag">#secret</span>'),
        ),
        Tried(replace(NOA, href=""), day(date(2025, 4, 2))),
    ),
    ways=(
        Way("Open the note", "../../ideas/Spider%20plant.md", note="../../ideas/Spider%20plant.md"),
    ),
)

IDEAS = IdeasPage(
    frame=frame("Ideas", "../", "ideas"),
    words="3 ways to be in touch",
    kinds=(
        IdeaKind(
            "Gifts",
            (
                IdeaRow(
                    Link("Spider plant", "spider-plant.html"), "For a door you pass.", "tried once"
                ),
                IdeaRow(Link("Half the loaf", "half-the-loaf.html"), "For people near by."),
            ),
        ),
        IdeaKind("Others", (IdeaRow(Link("A secret", "a-secret.html")),)),
    ),
)

HTML_PAGES = {
    "week": WEEK,
    "week-empty": EMPTY_WEEK,
    "week-done": DONE_WEEK,
    "vault-empty": EMPTY_VAULT,
    "birthdays": MANY_BIRTHDAYS,
    "person": PERSON,
    "person-bare": BARE_PERSON,
    "person-rtl": RTL_PERSON,
    "person-long": LONG_PERSON,
    "people": PEOPLE,
    "people-empty": NO_PEOPLE,
    "idea": IDEA,
    "idea-new": replace(IDEA, tried=(), tried_words="Not tried yet.", facts=(), ways=()),
    "ideas": IDEAS,
}

MAYA_NOTE = NoteLink("Maya Lindqvist", "Maya Lindqvist")
ANA_NOTE = NoteLink("people/Ana Costa", "Ana Costa")

WEEK_NOTE = WeekNote(
    label="Week 47 · 16–22 November 2026",
    open=(
        Turn(
            MAYA_NOTE,
            (
                "Last in touch on 5 October; usually every three weeks.",
                "Promised: ask how the interview went",
            ),
        ),
        Turn(
            NoteLink("Tom Okafor", "Tom Okafor"),
            idea=NoteLink("Soup on the landing", "Soup on the landing"),
            idea_words="likes soup",
        ),
    ),
    challenge=ChallengeTurn(
        MAYA_NOTE, NoteLink("", "Spider plant"), ("likes plants",), "Tried on Tuesday: seen"
    ),
    done=(Line(ANA_NOTE, "called on Tuesday"),),
    together=(NoteGroup((MAYA_NOTE, ANA_NOTE), "one door to knock at: Rua 3"),),
    sections=(
        Section("Birthdays", (Line(NoteLink("Jonas Weber", "Jonas Weber"), "21 November"),)),
    ),
)
PEOPLE_NOTE = PeopleNote(
    "3 people in two circles.",
    (
        Section("close", (Line(MAYA_NOTE, "Lisbon"),)),
        Section("friends", (Line(ANA_NOTE), Line(NoteLink("Tom Okafor", "Tom")))),
    ),
)
BIRTHDAYS_NOTE = BirthdaysNote(sections=(Section("April", (Line(MAYA_NOTE, "12 April 1988"),)),))
NOTES = {"This week": WEEK_NOTE, "People": PEOPLE_NOTE, "Birthdays": BIRTHDAYS_NOTE}


def write_pages(folder: Path) -> dict[str, Path]:
    folder.mkdir(parents=True, exist_ok=True)
    templates = environment()
    written = {}
    for name, page in HTML_PAGES.items():
        written[name] = folder / f"{name}.html"
        written[name].write_text(render_page(templates, page), "utf-8")
    return written


if __name__ == "__main__":
    for path in write_pages(Path(sys.argv[1])).values():
        print(path)
