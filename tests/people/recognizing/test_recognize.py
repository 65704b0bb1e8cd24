"""Every way in which a note says that it is a person, and all that only looks like one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.people.vaults import fields, note, people_in
from vault_tools.notes.daily_notes import DailyNotes
from vault_tools.people.settings import PeopleSettings, Settings


def verdict(path, text="", **options):
    return people_in({path: text}, **options).verdict(path)


PEOPLE = {
    "in a folder People": ("People/Maya.md", "", "in People/"),
    "in a folder people, without front matter": (
        "people/Maya.md",
        "Met at the fair.",
        "in people/",
    ),
    "in a folder Contacts": ("Contacts/Maya.md", "", "in Contacts/"),
    "in a folder Friends": ("Friends/Maya.md", "", "in Friends/"),
    "in a folder Persons": ("Persons/Maya.md", "", "in Persons/"),
    "in a numbered folder": ("50-People/Maya.md", "", "in 50-People/"),
    "in a nested, numbered folder": (
        "01 - Community/People/Maya.md",
        "",
        "in 01 - Community/People/",
    ),
    "in a folder of colleagues": ("Work/Colleagues/Maya.md", "", "in Work/Colleagues/"),
    "in the family's folder among people": ("People/Family/Maya.md", "", "in People/Family/"),
    "a relative by name": ("Family/Mum.md", "", "of the family, in Family/"),
    "a relative by a log": (
        "Familie/Maya.md",
        "## Anrufe\n- 2026-11-08 lange",
        "of the family, in Familie/",
    ),
    "a relative by a field": ("Family/Maya.md", "Phone: 555 0142 33", "of the family, in Family/"),
    "by a birthday's tag": ("Maya.md", "#birthday/07/11", "has #birthday"),
    "in a folder with a sign": ("👥 People/Maya.md", "", "in 👥 People/"),
    "in a German folder": ("Personen/Maya.md", "", "in Personen/"),
    "in a Danish folder": ("Venner/Maya.md", "", "in Venner/"),
    "in a Turkish folder": ("Arkadaşlar/Maya.md", "", "in Arkadaşlar/"),
    "in a folder of friendships": ("02_Areas/Friendships/Maya.md", "", "in 02_Areas/Friendships/"),
    "deeper in a folder of people, with a field": (
        "People/Office/Maya.md",
        fields("role: Designer"),
        "below a people folder, with role",
    ),
    "in a folder of people by their letters": ("People/K-M/Maya.md", "", "in People/K-M/"),
    "by a tag that ends in person": ("Maya.md", "#reference/person", "#reference/person"),
    "by a tag, with a query of what tells of them": (
        "people/Maya.md",
        fields("tags: [_type/person]") + '\n```dataview\nlist from "papers"\n```',
        "#_type/person",
    ),
    "by type": ("Maya.md", fields("type: person"), "type: person"),
    "by a type with a sign": ("Maya.md", fields("type: 👤 Person"), "type: person"),
    "by a type written as a tag": ("Maya.md", fields('type: "#person"'), "type: person"),
    "by a file class": ("Maya.md", fields("fileClass: Person"), "type: person"),
    "by type contact": ("Maya.md", fields("Type: Contact"), "type: contact"),
    "by kind": ("Maya.md", fields("kind: person"), "type: person"),
    "by category": ("Maya.md", fields('category: "person"'), "type: person"),
    "by categories": ("Maya.md", fields('categories: ["[[People]]"]'), "type: people"),
    "by an unquoted category": ("Maya.md", fields("categories: [[People]]"), "type: people"),
    "by what somebody is to one": ("class/Maya.md", fields("type: student"), "type: student"),
    "by type friend": ("Maya.md", fields("type: friend"), "type: friend"),
    "by a tag": ("Maya.md", fields("tags: [person]"), "#person"),
    "by a tag people": ("Maya.md", fields("tags: people, choir"), "#people"),
    "by one of two tags in a text": ("Maya.md", fields('tags: "#choir #person"'), "#person"),
    "by one of two tags without signs": ("Maya.md", fields("tags: choir person"), "#person"),
    "by a tag contact": ("Maya.md", fields("Tags: [Contact]"), "#contact"),
    "with the place where it was written": (
        "People/Maya.md",
        fields("latitude: 48.1", "longitude: 11.5"),
        "in People/",
    ),
    "in a folder of their own name": ("People/Maya Lind/Maya Lind.md", "", "in People/Maya Lind/"),
    "deeper in a folder of people, with a log": (
        "People/Office/Maya Lind.md",
        "## Log\n- 2026-11-08 lunch",
        "below a people folder, with a log",
    ),
    "by a word before the name": ("Person - Maya.md", "", "its name"),
    "by a sign before the name": ("👤 Maya.md", "", "its name"),
    "by a word behind the name": ("Maya (person).md", "", "its name"),
    "by an at sign and a log": ("@Maya Lind.md", "## Log\n- 2026-11-08 lunch", "its name"),
    "in a folder CRM, with a company": (
        "CRM/Maya.md",
        fields("company: Acme"),
        "in CRM/, with company",
    ),
    "by the type of an entity": ("Maya.md", fields("entity_type: person"), "type: person"),
    "in a folder of direct reports": ("Direct Reports/Maya.md", "", "in Direct Reports/"),
    "below people in Dendron": (
        "vault/people.maya-lindqvist.md",
        fields("id: x1", "title: Maya Lindqvist", "desc: ''"),
        "below people.",
    ),
    "in a Chinese folder": ("02 人物/Maya.md", "", "in 02 人物/"),
    "in a Russian folder": ("Люди/Maya.md", "", "in Люди/"),
    "by a class of Metadata Menu's": ("Maya.md", fields("fileClass: Person"), "type: person"),
    "by a tag with a sign": ("Maya.md", fields("tags: [👤person]"), "#👤person"),
    "by a German tag": ("Maya.md", fields("tags: [Personen]"), "#personen"),
    "by a tag below crm": ("Maya.md", fields("tags: [crm/person]"), "#crm/person"),
    "by a nested tag": ("Maya.md", fields("tags: [people/choir]"), "#people/choir"),
    "by a tag that begins with type": ("Maya.md", fields("tags: [type/person]"), "#type/person"),
    "by a tag beside a type of the user's": (
        "Maya.md",
        fields("type: note", "tags: [person]"),
        "#person",
    ),
    "by a tag that is their own name": (
        "notes/Ada Lovelace.md",
        "#people/AdaLovelace\n",
        "#people/adalovelace",
    ),
    "by a nested tag in capitals": ("Maya.md", fields("tags: [People/Friends]"), "#people/friends"),
    "by a group with a capital": ("Maya.md", fields("tags: [people/Family]"), "#people/family"),
    "by a group of two words": (
        "Maya.md",
        fields("tags: [people/OldFriends]"),
        "#people/oldfriends",
    ),
    "by its tag, with nothing but a query": (
        "People/Maya Lind.md",
        fields("tags: [person]") + "\n```tasks\nnot done\n```\n",
        "#person",
    ),
    "by a group in capitals": ("Maya.md", fields("tags: [people/MIT]"), "#people/mit"),
    "by type figure": ("02 - Ancient/Cyrus.md", fields("type: figure"), "type: figure"),
    "by a tag that YAML takes for a comment": ("Maya.md", fields("Tags: #People"), "#people"),
    "by one of several tags that YAML takes for a comment": (
        "Maya.md",
        fields("Tags: #Choir #People [[Friends]] "),
        "#people",
    ),
    "by a list of tags taken for comments": (
        "Maya.md",
        fields("tags:", "  - #people"),
        "#people",
    ),
    "by a tag in the text": ("Maya.md", "Met at the fair. #person", "#person"),
    "by a line of tags": ("Maya.md", "#### Notes\n\n#Contacts #Art # Robotics", "#contacts"),
    "by its file name": ("crm/Maya__contact.md", "", "its name ends in __contact"),
    "by its file name, that begins with a time": (
        "crm/20240715T093045--maya-lindqvist__contact.md",
        "",
        "its name ends in __contact",
    ),
    "by a tag, in a file filed by its day": (
        "notes/20240715 Maya.md",
        fields("tags: [person]"),
        "#person",
    ),
    "by vCard keys": ("crm/Maya.md", fields("N.GN: Maya", "N.FN: L."), "vCard fields"),
    "by a formatted vCard name": (
        "crm/Maya.md",
        fields("FN: Maya L.", 'VERSION: "4.0"', "UID: urn:uuid:1"),
        "vCard fields",
    ),
    "by a formatted vCard name alone": ("crm/Maya.md", fields("FN: Maya L."), "vCard fields"),
    "by its folder, with a query for what links to it": (
        "People/Maya.md",
        "# Maya\n```dataview\nlist from [[]]\n```\n",
        "in People/",
    ),
    "by its folder, with a query for what names it": (
        "People/Maya Lind.md",
        '# Maya\n```dataview\nlist where contains(attendees, "Maya Lind")\n```\n',
        "in People/",
    ),
    "in a folder of Notion's": (
        "People 0123456789abcdef0123456789abcdef/Maya.md",
        "Email: x",
        "in People 0123456789abcdef0123456789abcdef/",
    ),
    "by a type in another language": ("Maya.md", fields("tipo: Personas"), "type: personas"),
    "by a type in the text of an outline": ("pages/Maya.md", "тип:: [[Люди]]", "type: люди"),
    "by a birthday": ("notes/Maya.md", fields("birthday: 1988-04-12"), "has birthday"),
    "by a last contact": (
        "notes/Maya.md",
        fields("last-contacted: 2026-01-02"),
        "has last-contacted",
    ),
    "by a last contact in the text": (
        "notes/Maya.md",
        "**Last contact::** 2026-01-02",
        "has Last contact",
    ),
    "by the first lines of the text": (
        "notes/Maya.md",
        "# Maya\n## Facts\n- **Birthday:** 12 April\n## Notes\nMet at the fair.",
        "has Birthday",
    ),
    "by a plugin's keys": ("notes/Maya.md", fields("prm-cadence: 30"), "has prm-cadence"),
    "by how we met": ("notes/Maya.md", fields("how_we_met: at the fair"), "has how_we_met"),
    "somebody of the past": (
        "history/Ada Lovelace.md",
        fields("born: 1815-12-10", "died: 1852-11-27"),
        "has born",
    ),
    "somebody of the past, by the years of a life": (
        "history/Ada Lovelace.md",
        fields("lifespan: 1815–1852"),
        "has lifespan",
    ),
    "in business": ("People/Maya.md", fields("industry: maps", "stage: warm"), "in People/"),
    "under a name that is nobody's": ("People/name.md", "# Cunjur", "in People/"),
    "with a list's name and a person's field": (
        "People/Archie Guide.md",
        fields("birthday: 1988-04-12"),
        "in People/",
    ),
}


@pytest.mark.parametrize("name", PEOPLE)
def test_a_person_is_known(name):
    path, text, reason = PEOPLE[name]
    assert verdict(path, text) == verdict(path, text)
    found = verdict(path, text)
    assert found.person
    assert found.reason == reason


NOBODY = {
    "people themselves in Dendron": (
        "vault/people.md",
        fields("id: x1", "title: People", "desc: ''"),
    ),
    "what Dendron has below somebody": (
        "vault/people.maya.meetings.md",
        fields("id: x1", "title: Meetings", "desc: ''"),
    ),
    "a folder's own note": ("People/Office/Office.md", ""),
    "a group's own note": ("People/The Choir/The Choir.md", ""),
    "what lies beside somebody's note": ("People/Maya Lind/Visits.md", "## Log\n- 2026-11-08 tea"),
    "an at sign alone": ("@Waiting For.md", "- the kiln"),
    "a book by its key": ("@lind2026.md", "## Log\n- 2026-11-08 read"),
    "a company in a folder CRM, by its name": ("CRM/Acme.md", fields("company: Acme")),
    "a company in a folder CRM": ("CRM/Acme.md", fields("email: acme@example.org")),
    "a topic with a hyphen": ("Person-centred care.md", ""),
    "a name with a dot": ("people.maya.md", ""),
    "where somebody walked": ("Walks/Maya.md", fields("latitude: 48.1")),
    "a group, in another language": ("Personas/Peña.md", fields("tipo: grupo")),
    "an index, in another language": ("Personas/Índice de personas.md", "- [[Maya]]"),
    "a time with people": ("Dinner with Maya and Bo.md", "#people/friends"),
    "a note without a name yet": ("Contacts/Sans titre 2.md", ""),
    "a character of a game": (
        "People/The Party/Maya.md",
        fields("tags: [character, druid]", "organization: The Party"),
    ),
    "an ally in a game": ("People/Maya.md", fields("tags: [npc/ally]")),
    "a form that somebody filled in": (
        "concepts/Lab quote.md",
        fields("type: research") + "\n| Field | Value |\n|---|---|\n| DOB | 1990-08-21 |",
    ),
    "a recipe of the family": ("Family/Plum cake.md", "Six eggs."),
    "a holiday of the family": ("Family/Oban 2026.md", "- 2026-08-01 the ferry"),
    "a template by its folder": ("Templates/Person.md", fields("type: person")),
    "a template by a nested folder": ("00 Meta/Templates/Maya.md", fields("type: person")),
    "a template by its placeholders": (
        "People/Someone.md",
        fields('name: "{{name}}"', "type: person", "birthday:"),
    ),
    "a template by an unquoted placeholder": (
        "People/Someone.md",
        fields("name: {{name}}", "type: person"),
    ),
    "a template of Templater": ("People/x.md", "---\ntype: person\n---\n# <% tp.file.title %>"),
    "a template by code in its text": ("People/x.md", "<%* await tp.file.move('x') %>"),
    "a template by its name": ("People/Person Template.md", fields("type: person", "birthday:")),
    "a template by its name alone": ("People/_template.md", fields("type: person")),
    "an empty form": ("Person.md", fields("type: person", "birthday:", "created: {{date}}")),
    "an empty form for new people": ("People/New Contact.md", fields("type: contact", "email:")),
    "a map of content": ("People/People MOC.md", "- [[Maya]]"),
    "the folder's own note": ("People/People.md", "All of them."),
    "a README": ("People/README.md", "How this works."),
    "a guide": ("People/_guide.md", fields("tags: [people]")),
    "reminders": ("Friends/Reminders.md", fields("name: Reminders")),
    "an overview": ("People/Key People Overview.md", "Some of them."),
    "a table of columns": ("docs/Users.md", "| first_name | text |\n| last_name | text |"),
    "a fund": ("Funds/Acme.md", fields("type: fund", "last_touch: 2026-05-06")),
    "a list under another language's name": ("pages/Personas.md", "Everybody."),
    "a template in another language": ("Шаблоны/Человек.md", fields("тип: человек", "имя:")),
    "a meeting in another language": ("Reuniões/Acme.md", fields("tipo: reunião")),
    "a list of links": ("People/Choir.md", "# Choir\n- [[Ana]]\n- [[Bo]]\n* [[Cy|C]]"),
    "a list made by a query": (
        "People/By city.md",
        "# By city\n```dataview\ntable location from #people\n```\n",
    ),
    "a board": ("People/Whom to ring.md", fields("kanban-plugin: board") + "\n## This week\n"),
    "a meeting": (
        "Meetings/Lunch.md",
        fields("type: meeting", "attendees: ['[[Maya]]']", "date: 2026-11-08"),
    ),
    "a meeting tagged with people": ("People/x.md", fields("type: meeting", "tags: [people]")),
    "a daily note": ("journal/2026-11-08.md", "Lunch with [[Maya]]. #person"),
    "a dated file beside a person": ("People/Maya/2026-11-08 lunch.md", "Lunch."),
    "an organization": (
        "People/Acme.md",
        fields("type: company", "email: hi@acme.example", "phone: '1'"),
    ),
    "an organization in its folder": (
        "Companies/Acme.md",
        fields("email: hi@acme.example", "last_contact: 2026-01-02"),
    ),
    "an organization by its tag": ("People/Acme.md", fields("tags: [company]", "phone: '1'")),
    "an organization by its fields": (
        "People/Acme.md",
        fields("headquarters: Lisbon", "email: hi@acme.example", "phone: '1'"),
    ),
    "an organization by a label in its text": (
        "notes/Acme.md",
        fields("last_contact: 2026-01-02") + "\n**Type:** organization\n",
    ),
    "a thing with a version": ("skills/brief/SKILL.md", fields("name: brief", "version: 1.2.0")),
    "a tie between two people": (
        "ties/ana-bo.md",
        fields("type: relationship", "last_contact: 2026-01-02"),
    ),
    "a deal": ("notes/Acme.md", fields("stage: proposal", "last_contact: 2026-01-02")),
    "a vCard organization": (
        "people/Acme.md",
        fields("KIND: org", "FN: Acme", 'VERSION: "4.0"', "CATEGORIES: Contact"),
    ),
    "a vCard place": ("people/Beach.md", fields("KIND: location", "FN: Beach", 'VERSION: "4.0"')),
    "a place": ("People/Lisbon.md", fields("type: place")),
    "a group": ("Friends/Groups/Choir.md", fields("name: Choir", 'color: "#5cb870"')),
    "a group by its members": ("People/Choir.md", fields("members: ['[[Ana]]', '[[Bo]]']")),
    "a plan": ("Friends/Plans/Camping.md", fields("status: planning", "members: ['[[Maya]]']")),
    "a book": ("Books/Emma.md", fields("author: Jane Austen", "tags: [people]", "type: book")),
    "a book about people": ("People/Emma.md", fields("author: Jane Austen", "isbn: 1")),
    "a dog": ("People/Rex.md", fields("species: dog", "birthday: 2019-03-02")),
    "a cat": ("Pets/Mog.md", fields("birthday: 2019-03-02")),
    "a character whom a tag calls a contact": ("NPCs/Taco.md", fields("tags: [contact]")),
    "a list of two words": ("People/Team Map.md", "Who does what."),
    "a couple": ("People/Ana & Bo.md", fields("type: union")),
    "a list in the category of people": ("notes/Hub - People.md", fields("categories: [people]")),
    "a kind of animal": ("notes/Newts.md", fields("lifespan: 10-15 years")),
    "a spell that may bring death": (
        "Spells/Symbol.md",
        "A glyph.\n\n**Death**: Each target must make a saving throw or else take 10d10 damage.",
    ),
    "a business in a folder of contacts": (
        "Contacts/Trade/Acme Roofs.md",
        fields("business_name: Acme Roofs", "phone: '1'"),
    ),
    "what programs are told": ("people/CLAUDE.md", "Each of them has a note."),
    "a table of a plugin's": ("people/all.md", fields("database-plugin: basic")),
    "a character": ("Characters/Gandalf.md", fields("birthday: 1000-01-01")),
    "a concept, tagged with whom it is of": (
        "Concepts/The analytical engine.md",
        fields("tags: [person/ada-lovelace]"),
    ),
    "a note by somebody, whom a tag names": ("Docs/LaTeX.md", "# LaTeX\n#people/MayaL\n#latex"),
    "a note of whom a tag speaks": ("notes/Engines.md", fields("tags: [person/AdaLovelace]")),
    "a synthesis about people": ("x/Meeting point.md", fields("type: essay", "tags: [people]")),
    "a poem, with its poet's life in a section": (
        "notes/Commedia.md",
        "# Commedia\n## Structure\nThree books.\n## The poet\n**Born:** 1265\n**Died:** 1321",
    ),
    "a tag of a meeting with a person": ("notes/Rent.md", "#meeting/person"),
    "a list of one's friends": ("People/My Friends.md", "Ana, Bo"),
    "a page of Logseq that ends in contact": ("pages/Mic___Contact.md", "A microphone."),
    "a project that was touched": ("notes/Pulse.md", fields("last_touched: 2026-11-08")),
    "a note for somebody whose name is still to be filled in": (
        "People/[YOUR_MANAGER].md",
        fields("role: Head"),
    ),
    "what a program fetched": (
        "vendor/README.md",
        "# Vendored\n\n- **Last sync:** `2026-05-21T19:04:13Z`\n- **Source:** the web",
    ),
    "how a phone is set up": ("notes/Phone.md", fields("last_sync: 2026-05-21")),
    "oneself, tagged with what is in it": (
        "Profile/Personal_Info.md",
        fields("tags: [profile, contact]"),
    ),
    "what one does for a client": ("Clients/Website relaunch.md", fields("role: designer")),
    "a deal with a client": ("Leads/Acme.md", fields("role: designer", "close_date: 2026-12-01")),
    "oneself": ("memory/about-me.md", "# About me\n- **Born:** 1988-04-12"),
    "oneself in a folder of people": ("People/Me.md", "Likes rain."),
    "a topic of conversation": ("notes/Teams.md", "How #people work together."),
    "a task for somebody": ("notes/Todo list.md", "- [ ] ring the bank #contact"),
    "a map of people": ("notes/Where to start.md", fields("tags: [people, moc]")),
    "a project to follow up": ("notes/Kitchen.md", fields("follow_up_date: 2026-12-01")),
    "a habit": ("notes/Running.md", fields("frequency: daily")),
    "an application": ("notes/Acme job.md", fields("email: hi@acme.example", "company: Acme")),
    "anything else": ("notes/Maps.md", "About maps."),
    "in a folder by letter of something else": ("Words/M/Maya.md", "A name."),
    "deeper than a folder of people, without a field": ("People/Archive/Old.md", "Something."),
}


@pytest.mark.parametrize("name", NOBODY)
def test_what_only_looks_like_a_person_is_none(name):
    found = verdict(*NOBODY[name])
    assert not found.person, found.reason
    assert found.reason


BROKEN = [
    "aliases:\n  - @maya",
    "created: {{date}}",
    "motto: Maps: the last word",
    "knows: [[Ana]], [[Bo]]",
    'role: "Designer',
    "groups: [choir",
    "on: yes\n1990-02-30: x",
    "birthday: 1990-02-30",
    "<<<<<<< HEAD\nrole: a\n=======\nrole: b\n>>>>>>> laptop",
    "phone: %1",
    "\tcity: Lisbon",
]


@pytest.mark.parametrize("broken", BROKEN)
@pytest.mark.parametrize("first", [True, False])
def test_a_broken_field_never_hides_a_person(broken, first):
    lines = [broken, "type: person"] if first else ["type: person", broken]
    people = people_in({"notes/Maya.md": fields(*lines)})
    assert [contact.name for contact in people.contacts] == ["Maya"]
    assert people.problems or broken.startswith("on:")


@pytest.mark.parametrize(
    "text",
    [
        "---\ntype: person\nname: Maya\n\n# Maya",
        "\n---\ntype: person\n---",
        "---\n- type: person\n- name: Maya\n---",
        "---\nrole: a\n---\n---\ntype: person\n---",
        "\ufeff---\r\ntype: person\r\n---\r\n",
        "---\n  type: person\n  role: @x\n---",
    ],
    ids=["never closed", "late", "a list", "twice", "byte-order mark", "indented"],
)
def test_a_block_in_disorder_never_hides_a_person(text):
    assert people_in({"notes/Maya.md": text}).verdict("notes/Maya.md").person


def test_a_placeholder_left_in_a_persons_note_is_told_and_the_person_kept():
    people = people_in({"People/Maya.md": fields("created: {{date}}")})
    assert [contact.name for contact in people.contacts] == ["Maya"]
    (problem,) = people.problems
    assert str(problem.place) == "People/Maya.md:2:10"


def test_nothing_is_told_of_what_is_wrong_in_a_template():
    people = people_in({"Templates/Person.md": fields("created: {{date}}", "birthday: {{date}}")})
    assert people.problems == ()


def test_a_placeholder_in_code_is_no_template():
    text = fields("type: person") + "\n```\n<% tp.file.title %>\n```\nand `<% x %>`"
    assert verdict("Maya.md", text).person


def test_the_reason_is_the_type_as_written():
    text = fields("kind: letter", "type: outreach")
    assert verdict("ideas/A letter.md", text).reason == "its type is outreach"
    assert verdict("People.md", "All of them.").reason == "a list or a guide"


def with_settings(**people):
    return {"settings": Settings(people=PeopleSettings(**people))}


def test_the_settings_come_first():
    text = fields("type: person")
    assert not verdict("People/Maya.md", text, **with_settings(exclude=("People/Maya.md",))).person
    assert not verdict("Authors/Maya.md", text, **with_settings(exclude=("authors",))).person
    found = verdict("Crew/Maya.md", "", **with_settings(folders=("Crew",)))
    assert (found.person, found.reason) == (True, "in a folder of your settings")
    assert verdict("x/Maya.md", fields("tags: [friend]"), **with_settings(tags=("#Friend",))).person
    assert verdict("x/Maya.md", fields("type: Mate"), **with_settings(types=("mate",))).person


def test_a_folder_of_the_settings_holds_templates_and_dated_notes_too():
    options = with_settings(folders=("Crew",))
    assert not verdict("Crew/Templates/x.md", "", **options).person
    assert not verdict("Crew/Maya/2026-11-08 lunch.md", "", **options).person


def test_obsidians_own_settings_are_obeyed():
    assert not verdict("Muster/Maya.md", fields("type: person"), templates=("Muster",)).person
    daily = DailyNotes("People", "DD.MM.YYYY")
    found = verdict("People/08.11.2026.md", "", daily=daily)
    assert (found.person, found.reason) == (False, "a dated note")


def test_organizations_are_found():
    people = people_in(
        {
            "Companies/Acme.md": "",
            "notes/Skerry.md": fields("type: organization"),
            "notes/Bathgate.md": fields("tags: [company]"),
            "Companies/README.md": "",
            "Templates/Company.md": fields("type: company"),
            "People/Maya.md": fields("tags: [company]", "type: person"),
        }
    )
    assert people.organizations == ("Companies/Acme.md", "notes/Bathgate.md", "notes/Skerry.md")


@given(st.text(max_size=20), st.text(max_size=60))
def test_any_note_gets_a_verdict(name, text):
    path = f"People/{name.replace('/', '')}.md"
    found = people_in({}).readings
    assert found == {}
    assert isinstance(note(path, text).name, str)
    assert verdict(path, text).reason
