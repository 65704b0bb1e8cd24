import pytest

from vault_tools.notes.body import read_lines
from vault_tools.notes.log.entries import find_asides, find_entries
from vault_tools.people.interactions.entry_as_told import as_told
from vault_tools.people.interactions.kinds import CANONICAL, KINDS, NO_CONTACT
from vault_tools.people.interactions.kinds_elsewhere import ELSEWHERE
from vault_tools.people.interactions.read_entry import names_kind, read_entry, says_no_contact


def spoken(line, **kinds):
    (entry,) = find_entries(read_lines(line, 1))
    return read_entry(entry, kinds)


@pytest.mark.parametrize(
    ("line", "kind", "direction", "text"),
    [
        ("- 2026-11-08 gift → a plant at her door", "gift", "to", "a plant at her door"),
        ("- 2026-11-08 gift -> a plant", "gift", "to", "a plant"),
        ("- 2026-11-08 gift ← a book", "gift", "from", "a book"),
        ("- 2026-11-08 message <- a song", "message", "from", "a song"),
        ("- 2026-11-08 gift →: a plant", "gift", "to", "a plant"),
        ("- 2026-11-08 gift ←： a book", "gift", "from", "a book"),
        ("- 2026-11-08 hat mir geholfen ← das Regal", "help", "from", "das Regal"),
        ("- 2026-11-08 Maya helped me ← the shelf", "help", "from", "the shelf"),
        (
            "- 2026-11-08 then she called late ← a song",
            "call",
            "from",
            "then she called late a song",
        ),
        ("- 2026-11-08 brought her cake → poppy", "", "to", "brought her cake → poppy"),
        ("- 2026-11-08 told of the plan → May", "", "to", "told of the plan → May"),
        ("- 2026-11-08 coffee → good → meet Bo", "meal", "", "good → meet Bo"),
        ("- 2026-11-08: coffee -> good -> meet Bo", "meal", "", "good -> meet Bo"),
        ("- 2026-11-08 gift → a map → she hung it up", "gift", "to", "a map → she hung it up"),
        ("- 2026-11-08 ← a map → hung it up", "", "from", "a map → hung it up"),
        ("- 2026-11-08 gift → a map, v1→v2", "gift", "to", "a map, v1→v2"),
        ("- 2026-11-08 Lunch.", "meal", "", "Lunch."),
        ("- 2026-11-08 ランチ。転職の話", "meal", "", "転職の話"),
        ("- 2026-11-08 with [[Ana]] → a plant", "", "to", "with [[Ana]] a plant"),
        ("- 2026-10-30 call: an hour about the job", "call", "", "an hour about the job"),
        ("- 2026-10-30 10:30 call: an hour", "call", "", "an hour"),
        ("- 2026-10-30: call about the job", "call", "", "about the job"),
        ("- 2026-10-30：call：一小时", "call", "", "一小时"),
        ("- 2026-10-30：一起吃饭", "", "", "一起吃饭"),
        ("- 2026-10-30 to 2026-11-01 visit: rain", "visit", "", "rain (– 2026-11-01)"),
        ("- 2026-10-30 – 2026-11-01: visit to the lake", "visit", "", "to the lake (– 2026-11-01)"),
        ("- 30.10.2026 bis 1.11.2026 Besuch", "visit", "", "(– 1.11.2026)"),
        ("- 2026-10-30, 2026-10-31: a walk", "walk", "", "(– 2026-10-31)"),
        ("- 2026-10-30: 2026-11-01 is the day", "", "", "2026-11-01 is the day"),
        ("- 2026-10-30 oběd: polévka", "meal", "", "polévka"),
        ("- 2026-10-30 találkozó Annával", "meeting", "", "Annával"),
        ("- 2026-10-30 puhelu veneestä", "call", "", "veneestä"),
        ("- 2026-10-30 cafea la ea", "meal", "", "la ea"),
        ("- 2026-10-30 Lunch", "meal", "", "Lunch"),
        ("- 2026-10-30 · call · about the move", "call", "", "about the move"),
        ("- 2026-10-30 call/Ada: the boat", "call", "", "Ada: the boat"),
        ("- 2026-10-30 call/text about the boat", "call", "", "text about the boat"),
        ("- 2026-10-30 called her", "call", "", "her"),
        ("- 2026-10-30 Intro call about the job", "call", "", "about the job"),
        ("- 2026-10-30 Intro: the choir", "intro", "", "the choir"),
        ("- 2026-10-30 Intro pitch to them", "", "", "Intro pitch to them"),
        ("- 2026-10-30 intro to the choir", "intro", "", "to the choir"),
        ("- [[2026-10-30 Lunch with Ana]]", "meal", "", "with Ana"),
        ("- [[log/2026-10-30 Call - Ana|the call]] about it", "", "", "the call about it"),
        ("- [[2026-10-30-puppet-show]], three hours", "", "", "puppet-show, three hours"),
        ("- 2026-10-30 dinner with [[Ana]]: soup", "meal", "", "with [[Ana]]: soup"),
        ("- 2026-10-30 puppet show: three hours", "", "", "puppet show: three hours"),
        ("- 2026-10-30 puppetry: three hours", "puppetry", "", "three hours"),
        ("- 2026-10-30 help: → fixed her door", "help", "to", "fixed her door"),
        ("- 2026-10-30 she moved to Lisbon", "", "", "she moved to Lisbon"),
        ("- 2026-10-30 idea: a globe", "idea", "", "a globe"),
        ("- **2026-10-30** – a long walk", "walk", "", "a long walk"),
        ("- **2026-10-30** – had lunch at hers", "meal", "", "at hers"),
        ("- 2026-10-30 1:1 about the job", "meeting", "", "about the job"),
        ("- 2026-10-30 1-on-1: the job", "meeting", "", "the job"),
        ("- 2026-10-30 | coffee | her new job", "meal", "", "her new job"),
        ("### 2026-10-30 | call | her new job", "call", "", "her new job"),
        ("- 2026-10-30: Call - her new job", "call", "", "her new job"),
        ("- 2026-10-30 call, an hour", "call", "", "an hour"),
        ("- 2026-10-30 (call) an hour", "call", "", "an hour"),
        ("- 2026-10-30 [call] an hour", "call", "", "an hour"),
        ("- 2026-10-30 **Call**: an hour", "call", "", "an hour"),
        ("- 2026-10-30 *rain*: an hour", "", "", "*rain*: an hour"),
        ("- 2026-10-30 [idea:: a plant]", "", "", "[idea:: a plant]"),
        ("- 2026-10-30 (call:: an hour)", "", "", "(call:: an hour)"),
        ("- 2026-10-30 [[Call]] of the wild", "", "", "[[Call]] of the wild"),
        ("- 2026-10-30 a long day", "", "", "a long day"),
        ("- 2026-10-30 ☕ coffee at hers", "meal", "", "at hers"),
        ("- 2026-10-30 **Call** about the job", "call", "", "about the job"),
        ("- 2026-10-30 (call) about the job", "call", "", "about the job"),
        ("- 2026-10-30 - call - about the job", "call", "", "about the job"),
        ("- 2026-10-30 call:about the job", "call", "", "about the job"),
        ("- 2026-10-30 14:30–15:30 call: an hour", "call", "", "an hour"),
        ("- 2026-10-30 14:30 Zoom about the job", "video", "", "about the job"),
        ("- 2026-10-30 10:00 amazing walk", "", "", "amazing walk"),
        ("- 2026-10-30 💡 an idea", "idea", "", "💡 an idea"),
        ("- 2026-10-30 [idea:: Spider plant]", "", "", "[idea:: Spider plant]"),
        (
            "- 2026-10-30 (idea:: Spider plant) on her sill",
            "",
            "",
            "(idea:: Spider plant) on her sill",
        ),
        ("- 2026-10-30; lunch", "meal", "", "lunch"),
        ("- 2026-10-30 due 2021-1-1", "", "", "due 2021-1-1"),
        ("- 2026-10-30", "", "", ""),
        ("- 2026-10-30 Anruf", "call", "", "Anruf"),
        ("- 2026-10-30 Mittagessen mit [[Ana]]: Suppe", "meal", "", "mit [[Ana]]: Suppe"),
        ("- 2026-10-30 she: not this year", "", "", "she: not this year"),
        ("- 2026-10-30 我：明年", "", "", "我: 明年"),
        ("- 2026-10-30: First meeting. We spoke.", "meeting", "", "We spoke."),
        ("- 2026-10-30 Geschenk → eine Pflanze", "gift", "to", "eine Pflanze"),
        ("- 2026-10-30 déjeuner au port", "meal", "", "au port"),
        ("- 2026-10-30 reunion: el piso", "meeting", "", "el piso"),
        ("- 2026-10-30 встреча: о работе", "meeting", "", "о работе"),
        ("- 2026-10-30：电话：一小时", "call", "", "一小时"),
        ("- 2026-10-30 mit [[Ana]]: im Kino", "", "", "mit [[Ana]]: im Kino"),
        ("- 2026-10-30 coffee: the boat : its paint", "meal", "", "the boat : its paint"),
        ("- 2026-10-30 had soup: too hot", "", "", "had soup: too hot"),
        ("- 2026-10-30 puppetry with [[Ana]]: a fox", "puppetry", "", "with [[Ana]]: a fox"),
        ("- 2026-10-30 gift for the boat → a rope", "gift", "to", "for the boat a rope"),
        ("### 2026-10-30 10:30 - Podcast on boats", "", "", "Podcast on boats"),
    ],
)
def test_what_an_entry_says(line, kind, direction, text):
    found = spoken(line)
    assert (found.kind, found.direction, found.text) == (kind, direction, text)


@pytest.mark.parametrize(
    ("line", "present", "about"),
    [
        ("- 2026-10-30 dinner with [[Ana]] and [[Bo]]", ("Ana", "Bo"), ()),
        ("- 2026-10-30 dinner with [[Ana]]: spoke of [[Bo]]", ("Ana",), ("Bo",)),
        ("- 2026-10-30 intro ← introduced me to [[Ana]] at [[Acme]]", (), ("Ana", "Acme")),
        ("- 2026-10-30 intro → [[Ana]]", (), ("Ana",)),
        ("- 2026-10-30: dinner with [[Ana]] and [[Bo]]", ("Ana", "Bo"), ()),
        ("- 2026-10-30: dinner with [[Ana]], who told me of [[Bo]]", ("Ana",), ("Bo",)),
        ("- 2026-10-30: told me about [[Bo]]", (), ("Bo",)),
        ("- 2026-10-30: with [[Ana]] at [[Acme]]", ("Ana",), ("Acme",)),
        ("- 2026-10-30 gift → plant for [[Ana]]\n  also to [[Bo]]", (), ("Ana", "Bo")),
    ],
)
def test_who_took_part_and_who_was_spoken_of(line, present, about):
    found = spoken(line)
    assert (found.with_targets, found.about_targets) == (present, about)


@pytest.mark.parametrize(
    ("below", "present"),
    [
        ("- the rent\n- Bo wants to push [[Ana]] to move", ()),
        ("- on the team\n  - [[Ana]] against Bo\n  - asked about [[Bo]]", ()),
        ("I promised:\n- to write\n- to help [[Ana]] with care for [[Bo]]", ()),
        ("- the rent\n- [ ] lunch with [[Ana]]", ()),
        ("- the rent\n- Talk about her walk with [[Ana]]", ()),
        ("- the rent\n- Quiet. **About:** [[Ana]]", ()),
        ("- the rent\n- Lunch with [[Ana]] and [[Bo]], who knows [[Cy]]", ("Ana", "Bo")),
        ("- the rent\n- then we sat with [[Ana]] and [[Bo]], who knows [[Cy]]", ("Ana", "Bo")),
        ("- [[Ana]], [[Bo]]\n- the rent", ("Ana", "Bo")),
        ("- **With:** [[Ana]]\n- the rent", ("Ana",)),
        ("- the rent\n- lunch with [[Ana]]: told us of [[Bo]]", ("Ana",)),
        ("- the rent\n- called [[Ana]], who knows [[Bo]]", ("Ana",)),
        ("- the rent\n- Idea [[Ana]] would like", ()),
    ],
)
def test_what_is_told_below_a_day_says_who_came_only_where_a_line_says_so(below, present):
    (entry,) = find_entries(read_lines(f"### 2026-10-30\n{below}", 1))
    found = read_entry(as_told(entry))
    assert found.with_targets == present
    linked = [name for name in ("Ana", "Bo", "Cy") if f"[[{name}]]" in below]
    assert sorted((*found.with_targets, *found.about_targets)) == linked


def test_fields_and_tags_belong_to_the_entry_and_to_what_is_below_it():
    found = spoken("- 2026-11-08 call: long [feeling:: seen] #secret\n  - [mood:: warm] #late")
    assert found.fields == (("feeling", "seen"), ("mood", "warm"))
    assert found.tags == ("secret", "late")


def test_a_field_may_hold_a_link():
    found = spoken("- 2026-11-08 gift → a fern [idea:: [[ideas/Spider plant|plant]]]")
    assert found.fields == (("idea", "Spider plant"),)
    assert found.about_targets == ("ideas/Spider plant",)


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("- 2026-11-08 call", ""),
        ("- 2026-11-08 idea: a globe", '"idea" is no contact'),
        ("- 2026-11-08 snooze until 2026-12-01", '"snooze" is no contact'),
        ("- 2026-11-08 skip", '"skip" is no contact'),
        ("- 2026-11-08 pause", '"pause" is no contact'),
        ("- 2026-11-08 plan: dinner", '"plan" is no contact'),
        ("- 2026-11-08 Idee: ein Globus", '"Idee" is no contact'),
        ("- 2026-11-08 gift → a hat [contact:: no]", "the line says contact: no"),
        ("- 2026-11-08 gift → a hat [contact:: yes]", ""),
    ],
)
def test_kinds_that_are_no_contact(line, reason):
    found = spoken(line)
    assert found.no_contact == reason


def test_the_settings_add_kinds():
    assert spoken("- 2026-11-08 sauna with [[Ana]]", sauna="contact").kind == "sauna"
    heading = spoken("### 2026-11-08 – Sauna\nToo hot.", sauna="contact")
    assert (heading.kind, heading.text) == ("sauna", "")
    found = spoken("- 2026-11-08 prayer", prayer="no contact")
    assert found.no_contact == '"prayer" is no contact'


def test_the_settings_may_say_of_any_word_for_a_kind_that_it_is_no_contact():
    found = spoken("- 2026-11-08 Lunch: alone", lunch="no contact")
    assert found.no_contact == '"meal" is no contact'


@pytest.mark.parametrize(
    ("line", "called"),
    [
        ("- 2026-11-08 Anruf: eine Stunde", "Anruf"),
        ("- 2026-11-08 déjeuner", "déjeuner"),
        ("- 2026-11-08 phoned", ""),
        ("- 2026-11-08 puppetry: three hours", ""),
        ("### Treffen 2026-11-08", "Treffen"),
        ("| Datum | Art |\n|---|---|\n| 2026-11-08 | Besuch |", "Besuch"),
    ],
)
def test_a_word_of_another_language_is_kept_beside_the_kind(line, called):
    lines = read_lines(line, 1)
    (entry,) = [*find_entries(lines), *find_asides(lines)]
    assert read_entry(entry).called == called


def test_a_tables_column_and_a_headings_word_give_the_kind():
    row = "| Date | Type | Context |\n|---|---|---|\n| 2026-11-08 | Coffee | the museum |"
    assert (spoken(row).kind, spoken(row).text) == ("meal", "the museum")
    heading = spoken("### 2026-11-08 10:30 - Podcast\nWe recorded.")
    assert (heading.kind, heading.text) == ("podcast", "")
    assert spoken("### 2026-11-08 - Coffee at the museum").kind == "meal"
    boats = spoken("### 2026-11-08 – Boats\nShe rows.")
    assert (boats.kind, boats.text) == ("", "Boats")


@pytest.mark.parametrize(
    ("below", "kind", "text"),
    [
        ("call: the garden", "call", "the garden"),
        ("- skip", "skip", ""),
        ("- [x] called", "", ""),
        ("Her garden is a jungle.\nCalled.", "", ""),
        ("", "", ""),
    ],
)
def test_the_one_line_below_a_bare_date_says_what_happened(below, kind, text):
    (entry,) = find_entries(read_lines(f"### 2026-11-08\n\n{below}", 1))
    said = read_entry(as_told(entry))
    assert (said.kind, said.text) == (kind, text)


@pytest.mark.parametrize(
    ("line", "direction"),
    [
        ("- 2026-11-08 borrowed: a fish kettle", "from"),
        ("- 2026-11-08 borrowed a fish kettle", "from"),
        ("- 2026-11-08 lent: the ladder", "to"),
        ("- 2026-11-08 lent ← the ladder", "from"),
        ("- 2026-11-08 hosted Ana for the weekend", "to"),
        ("- 2026-11-08 hosted by [[Ana]]: the long weekend", "from"),
        ("- 2026-11-08 helped: the move", ""),
    ],
)
def test_some_words_say_by_themselves_who_gave(line, direction):
    assert spoken(line).direction == direction


def test_no_word_means_two_kinds():
    words = [word for words in KINDS.values() for word in words]
    assert len(words) == len(set(words))
    assert not ELSEWHERE.keys() & {*words, *NO_CONTACT}
    assert {*ELSEWHERE.values()} <= KINDS.keys() | NO_CONTACT
    assert all(CANONICAL[kind] == kind for kind in KINDS)


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("lunch with [[Ana]]", True),
        ("had a call with [[Ana]]", True),
        ("[[Ana]] came to visit", True),
        ("ein langer Anruf mit [[Ana]]", True),
        ("the board fired [[Ana]]", False),
        ("idea: a globe", False),
        ("[[Ana]]: a new note on her maps", False),
        ("", False),
    ],
)
def test_whether_a_text_names_a_kind_of_contact(text, named):
    assert names_kind(text) is named


def test_any_line_can_deny_that_it_is_a_contact():
    assert says_no_contact("Dreamt of [[Ana]]. [contact:: no]")
    assert not says_no_contact("Met [[Ana]]. [feeling:: seen]")


@pytest.mark.parametrize(
    ("below", "kind", "direction", "text"),
    [
        ("- Call with her\n- she moved", "call", "", ""),
        ("Talked on the phone.\nShe moved.", "call", "", ""),
        ("Had a long lunch\n- soup", "meal", "", ""),
        ("- gift → a plant\n- she was glad", "gift", "to", "a plant"),
        ("- idea: a globe\n- lunch at hers", "", "", ""),
        ("- [ ] call her back\n- lunch", "", "", ""),
        ("- Ran into her\n- call her next week", "", "", ""),
        ("- **Type:** Video call\n- the garden", "video", "", ""),
        ("- the garden\n- Channel: WhatsApp", "message", "", ""),
        ("- type: introvert\n- the garden", "", "", ""),
    ],
)
def test_of_several_lines_below_a_date_the_first_may_name_the_kind(below, kind, direction, text):
    (entry,) = find_entries(read_lines(f"### 2026-11-08\n{below}", 1))
    said = read_entry(as_told(entry))
    assert (said.kind, said.direction, said.text) == (kind, direction, text)
    assert not said.no_contact
