"""Laying out a person's page: what their note and the other notes say, and never the day."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import groupby
from operator import itemgetter

from markupsafe import Markup

from vault_tools.notes.html.markdown import plain_text, render_markdown
from vault_tools.notes.html.prose import prose_of
from vault_tools.notes.html.safe_links import has_scheme, is_image
from vault_tools.notes.log.entries import without_pipes
from vault_tools.notes.resolve import fold, note_name
from vault_tools.pages.addresses import PEOPLE, between, quoted_word
from vault_tools.pages.desk import Desk
from vault_tools.pages.made_parts import log_command, promise, when, when_in_year
from vault_tools.pages.parts import Link
from vault_tools.pages.people.lay_out_people import last_in_touch
from vault_tools.pages.people.lay_out_rhythm import lay_out_rhythm
from vault_tools.pages.people.lay_out_ties import Around, Tied, lay_out_tie_graph, lay_out_ties
from vault_tools.pages.people.person_page import (
    DateKept,
    Fact,
    Mention,
    Moment,
    Passed,
    PersonPage,
    Year,
)
from vault_tools.pages.wording.giving import listed_words, loan_words
from vault_tools.pages.wording.reasons import every
from vault_tools.pages.wording.words import is_kind_alone, partial, upper_first
from vault_tools.patterns import pattern
from vault_tools.people.contact import Contact, LabelledDate
from vault_tools.people.dialect.values import Named
from vault_tools.people.giving.kindness import Kindness, kindnesses
from vault_tools.people.giving.loans import LENT, loans
from vault_tools.people.interactions.interaction import Interaction
from vault_tools.people.names.directory import Directory
from vault_tools.people.showing.mentions import Mentioning, spoken_mentions
from vault_tools.remembered import remembered_groups

FEW = 4  # of what was given and received
_ITEM = pattern(r"\A(?:\s*(?:[-*+>]|\d+[.)])\s+(?:\[.\]\s+)?|\s*#+\s)")
# Behind an initial or "Dr." no sentence ends.
_SENTENCE_END = pattern(r"(?<!\b\w)(?<!\b[A-Z]\w)(?<!\b[A-Z]\w\w)[.?!][ \t]+")
LONGEST_MENTION = 160  # characters of the line around a link


MentionFound = tuple[str, str, str]
"""A note that speaks of somebody: its path, its title, and the line that does, as it is written."""


def lay_out_person(
    contact: Contact,
    desk: Desk,
    mentions: tuple[MentionFound, ...] = (),
    tied: tuple[Tied, ...] = (),
    drawn: Around | None = None,
) -> PersonPage:
    page = desk.addresses.page_of(contact.path)
    text, reading = desk.people.texts[contact.path], desk.people.readings[contact.path]
    prose = prose_of(text, reading.shown_elsewhere)
    lent = [one for one in loans(contact, date.max) if one.back is None]
    on_loan = [one.told for one in lent if one.told.kind == LENT]
    passed = [one for one in kindnesses(contact, date.max) if one.told not in on_loan]
    ties = {one.path for one in tied}
    body = render_markdown(prose, desk.resolver(contact.path, page), heading_level=3)
    return PersonPage(
        frame=desk.frame(contact.name, page),
        person=desk.person(contact, page),
        about=about(contact),
        remark=_remark(contact),
        photo=_photo(contact, desk, page),
        last=last_in_touch(contact),
        ways=desk.ways(contact, page),
        log_command="" if contact.died else log_command(contact),
        contact="" if contact.died else contact.path,
        facts=tuple(_facts(contact, desk, page)),
        promises=tuple(promise(task) for task in contact.open_promises()),
        awaited=tuple(promise(task) for task in contact.awaited()),
        given=_passed(passed, contact, given=True),
        received=_passed(passed, contact, given=False),
        loans=tuple(map(loan_words, lent)),
        dates=tuple(_dates(contact)),
        ties=lay_out_ties(contact, tied, desk, page),
        tie_graph=lay_out_tie_graph(contact, drawn) if drawn else None,
        note=Markup(body),  # noqa: S704 - safe HTML, made by our own renderer
        rhythm=lay_out_rhythm(contact),
        timeline=_timeline(contact, desk, page),
        mentions=tuple(
            _mention(one, desk, page) for one in mentions if one[2] or one[0] not in ties
        ),
    )


def about(contact: Contact) -> str:
    """Somebody in a few words: "Designer at Acme · Lisbon"."""
    organization = contact.organizations[0].name if contact.organizations else ""
    work = " at ".join(part for part in (contact.role, organization) if part)
    if organization and fold(organization) in fold(contact.role):
        work = contact.role
    return " · ".join(part for part in (work, contact.location) if part)


def mentions_of(desk: Desk) -> Mapping[str, tuple[MentionFound, ...]]:
    """Which notes link to each contact, by the contact's path: one mention a note, in order.

    The index notes and other generated text are no mentions, nor is anything secret.
    """
    return _mentions(spoken_mentions(desk.people, desk.settings), desk.people.directory)


@remembered_groups
def _mentions(said: Mentioning, directory: Directory) -> Mapping[str, MentionFound]:
    path, mentions = said
    title, found = directory.name_of(path) or note_name(path), dict[str, MentionFound]()
    for called, line in mentions:
        target = directory.linked(called, path)
        if target and not (target in found and found[target][2]):
            found[target] = (path, title, _around(called, line))
    return found


def _around(called: str, line: str) -> str:
    """Of a long line what begins with the sentence in which somebody is called so.

    A row of a table has no sentences.
    """
    if len(line) <= LONGEST_MENTION or called not in line or line.lstrip().startswith("|"):
        return line
    before = line[: line.index(called)].rpartition("[")[0]  # that of a link may be "[Dr. Ada]"
    ends = [end.end() for end in _SENTENCE_END.finditer(before)]
    return line[ends[-1] :] if ends else line


def _mention(spoken: MentionFound, desk: Desk, page: str) -> Mention:
    """A mention as the page has it, with no more of its line than reads well."""
    path, title, line = spoken
    href = desk.addresses.link(path, page) or desk.addresses.note(path, page)
    text = plain_text(without_pipes(_ITEM.sub("", line).strip()))
    return Mention(Link(title, href), _shortened(text))


def _shortened(text: str) -> str:
    """A text of at most `LONGEST_MENTION` characters, cut between two words where it has such."""
    if len(text) <= LONGEST_MENTION:
        return text
    cut = text.rfind(" ", LONGEST_MENTION // 2, LONGEST_MENTION)
    return f"{text[:cut]} …" if cut >= 0 else f"{text[:LONGEST_MENTION]}…"


def _photo(contact: Contact, desk: Desk, page: str) -> str:
    """The address of a picture in the vault; what is elsewhere is never loaded."""
    path = desk.people.index.find(contact.photo, contact.path) if contact.photo else None
    address = desk.file(path, page) if path else ""
    return address if is_image(address) else ""


def _remark(contact: Contact) -> str:
    if contact.died:
        born = str(contact.birthday.year) if contact.birthday and contact.birthday.year else ""
        years = f"{born}–{contact.died.year}" if born and contact.died.year else ""
        died = f"Died {on}" if (on := partial(contact.died)) else ""
        return upper_first(", ".join(part for part in (years or died, "remembered") if part))
    if contact.paused:
        return "Resting, by your choice"
    return ""


def _facts(contact: Contact, desk: Desk, page: str) -> list[Fact]:
    rhythm = every(contact) if not contact.died else ""
    people = between(page, PEOPLE)
    rows: list[tuple[str, list[Link]]] = [
        ("Also called", _plain(contact.aliases)),
        ("Circle", _found(contact.circles if not contact.died else (), people)),
        ("Rhythm", _plain((f"every {rhythm}",) if rhythm else ())),
        ("Relationship", _plain((contact.relationship,))),
        ("Organization", _named(contact.organizations, contact, desk, page)),
        ("Formerly at", _named(contact.former_organizations, contact, desk, page)),
        ("Lived in" if contact.died else "Lives in", _found((contact.location,), people)),
        ("Time zone", _plain((contact.timezone,))),
        *_family(contact, desk, page),
        ("Introduced by", _named(contact.introduced_by, contact, desk, page)),
        ("Knows", _named(contact.knows, contact, desk, page)),
        ("Related", _named(contact.related, contact, desk, page)),
        ("How we met", _plain((contact.how_met,))),
        ("Interests", _found(contact.interests, people)),
        ("Can help with", _plain(contact.can_help_with)),
        ("Looking for", _plain(contact.looking_for)),
        ("Gift ideas", _plain(tuple(one.text for one in contact.gift_ideas))),
        ("Photo", _photo_elsewhere(contact)),
        ("Groups", _found(contact.groups, people)),
        ("In their life", _plain(tuple(map(_event, contact.life)))),
        *((key.replace("_", " "), _plain(said)) for key, said in contact.others),
    ]
    return [Fact(label, tuple(values)) for label, values in rows if values]


def _family(contact: Contact, desk: Desk, page: str) -> Iterator[tuple[str, list[Link]]]:
    """Their relatives, all children in one row."""
    for label, relatives in groupby(contact.family, key=itemgetter(0)):
        named = tuple(one for _, one in relatives)
        yield label.capitalize(), _named(named, contact, desk, page)


def _event(event: LabelledDate) -> str:
    """An event of their life with its date, where that is known: "1949: published a novel"."""
    return ": ".join(part for part in (partial(event.on), event.label) if part)


def _plain(texts: tuple[str, ...]) -> list[Link]:
    return [Link(text) for text in texts if text]


def _photo_elsewhere(contact: Contact) -> list[Link]:
    return [Link("on the web", contact.photo)] if has_scheme(contact.photo) else []


def _found(texts: tuple[str, ...], people: str) -> list[Link]:
    """Texts that lead to everybody of whom they are said as well, in the list of `people`."""
    return [Link(text, f"{people}#q={quoted_word(text)}") for text in texts if text]


def _named(named: tuple[Named, ...], contact: Contact, desk: Desk, page: str) -> list[Link]:
    return [Link(_label(one), _href(one, contact, desk, page)) for one in named]


def _label(named: Named) -> str:
    return f"{named.name} ({named.period})" if named.period else named.name


def _href(named: Named, contact: Contact, desk: Desk, page: str) -> str:
    path = desk.people.index.find(named.target, contact.path) if named.target else None
    return desk.addresses.link(path, page) if path else ""


def _dates(contact: Contact) -> list[DateKept]:
    born = "Born" if contact.died else "Birthday"
    rows = [(born, contact.birthday), ("Met", contact.met), ("Died", contact.died)]
    kept = [DateKept(label, when(on)) for label, on in rows if on and (on.year or on.month)]
    return [*kept, *(DateKept(one.label.capitalize(), when(one.on)) for one in contact.dates)]


def _timeline(contact: Contact, desk: Desk, page: str) -> tuple[Year, ...]:
    """Everything that counted as contact and was told of, newest first, by year."""
    shown = [one for one in reversed(contact.interactions) if one.counts and one.where != "field"]
    return tuple(
        Year(str(year), tuple(_moment(one, contact, desk, page) for one in moments))
        for year, moments in groupby(shown, key=lambda one: one.day.year)
    )


def _passed(kindness: Sequence[Kindness], contact: Contact, *, given: bool) -> tuple[Passed, ...]:
    """The latest kindness in one direction; the history below has all of it."""
    told = [one for one in kindness if one.given is given]
    latest = told[: -FEW - 1 : -1]
    return tuple(Passed(when(one.told.on), listed_words(one, contact)) for one in latest)


def _moment(one: Interaction, contact: Contact, desk: Desk, page: str) -> Moment:
    alone = is_kind_alone(one, one.text)
    text = Markup() if alone else desk.told(one, page)
    kind = "mentioned" if one.where == "mention" else one.text if alone else one.called or one.kind
    return Moment(
        when=when_in_year(one.on),
        kind=kind if kind or text else "in touch",
        text=text,
        direction=one.direction,
        source=desk.source_elsewhere(one.place, contact, page),
    )
