"""Why somebody comes up, in the words that the page and the terminal show."""

from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from vault_tools.notes.note import parse_note
from vault_tools.pages.wording.last_thread import gist
from vault_tools.pages.wording.reasons import why_by_week, why_now
from vault_tools.pages.wording.words import SHORT
from vault_tools.people.rotation.calendar import week_of
from vault_tools.people.rotation.plan import PlanPlace
from vault_tools.people.settings import Settings
from vault_tools.people.understand import understand

TODAY = date(2026, 11, 18)


def why(note: str, lane: str = "rotation", more: dict[str, str] | None = None, **how) -> str:
    """What is said of Maya Lindqvist, whose note is given, on 18 November 2026."""
    return why_now(lane, maya(note, more), TODAY, **how)


def maya(note: str, more: dict[str, str] | None = None):
    texts = {"people/Maya Lindqvist.md": note, "people/Ana Costa.md": "", **(more or {})}
    people = understand(
        [parse_note(path, text.encode()) for path, text in texts.items()], Settings()
    )
    return people.by_path()["people/Maya Lindqvist.md"]


def logged(entry: str, rhythm: str = "3 weeks", day: str = "2026-10-07", **how) -> str:
    return why(f"---\ncadence: {rhythm}\n---\n## Log\n- {day} {entry}\n", **how)


SINCE = "Six weeks since "


@pytest.mark.parametrize(
    ("entry", "thing"),
    [
        ("call: about the new job", "the call about the new job; usually three"),
        (
            "call: an hour about the new job",
            "the call: an hour about the new job; usually three weeks",
        ),
        ("call", "the call; usually three"),
        ("called me from the train", "the call from the train; usually three"),
        ("call ← from the train", "they called from the train; usually three"),
        ("call → ", "you called; usually three"),
        ("video: compared equinoxes", "the video call: compared equinoxes; usually three weeks"),
        ("message ← from halfway down a pylon: her boots", "they wrote from halfway down a pylon…"),
        ("message → do you still have the colander?", "you wrote: do you still have the colander?"),
        ('message ← "got asked if i was an artist and said no"', "they wrote: "),
        ("letter ← three sheets and a leaf", "their letter: three sheets and a leaf; usually"),
        ("letter → for her birthday", "your letter for her birthday; usually three"),
        ("visit: walked to the pier", "the visit: walked to the pier; usually three weeks"),
        ("visited us in Lisbon", "the visit in Lisbon; usually three"),
        ("call: the boat, the plums,", "the call: the boat, the plums… Usually three weeks"),
        ("walk: round the lake", "the walk round the lake; usually three"),
        ("meal with [[Ana Costa]]: soup", "the meal: soup; usually three weeks"),
        ("dinner with [[Ana Costa]]", "the meal with Ana Costa; usually three"),
        ("met at the market", "you met at the market; usually three"),
        ("party: her fortieth", "the get-together: her fortieth; usually three weeks"),
        ("gift → a jar of plums", "your gift: a jar of plums; usually three weeks"),
        ("gift ← a jar of plums", "their gift: a jar of plums; usually three weeks"),
        (
            "help → an evening with the portfolio",
            "you helped: an evening with the portfolio; usually",
        ),
        ("help ← helped me with the boxes", "they helped you with the boxes; usually three"),
        (
            "intro ← introduced me to [[Ana Costa]]",
            "their introduction to Ana Costa; usually three",
        ),
        (
            "intro → to [[Ana Costa]] at last",
            "your introduction to Ana Costa at last; usually three",
        ),
        ("referral ← referred me to a dentist", "their referral to a dentist; usually three"),
        ("thanks → for the plums", "you said thank you for the plums; usually three"),
        ("lent → the long ladder", "you lent them something: the long ladder; usually three weeks"),
        ("advice ← on the lease", "their advice on the lease; usually three"),
        ("encouragement → before the exam", "you cheered them on before the exam; usually three"),
        ("note ← under the door", "their note under the door; usually three"),
        ("sauna: far too hot", "the sauna: far too hot; usually three weeks"),
        ("climbed: the north face", "the last time: the north face; usually three weeks"),
        ("sat on the wall all evening", "the last time: sat on the wall all evening; usually"),
        (
            "call: Mr. Otis is well. So is the cat.",
            "the call: Mr. Otis is well; usually three weeks",
        ),
    ],
)
def test_each_kind_of_contact_is_a_sentence(entry, thing):
    assert logged(entry).startswith(SINCE + thing)
    assert "(" not in logged(entry)
    assert "last in touch" not in logged(entry)


@pytest.mark.parametrize(
    ("rhythm", "usually"),
    [
        ("3 weeks", "usually three."),
        ("2 months", "usually two months."),
        ("monthly", "usually a month."),
        ("weekly", "usually a week."),
        ("yearly", "usually a year."),
        ("10 days", "usually ten days."),
        ("4 weeks, 6 at most", "usually four."),
    ],
)
def test_the_rhythm_is_told_in_the_fewest_words(rhythm, usually):
    assert logged("call", rhythm) == f"{SINCE}the call; {usually}"


def test_without_a_rhythm_the_sentence_ends_with_what_was_last():
    assert logged("call: about the new job", "never") == f"{SINCE}the call about the new job."


def test_a_question_ends_the_sentence_itself():
    said = logged("message → do you still have the colander?")
    assert said == f"{SINCE}you wrote: do you still have the colander? Usually three weeks."


def test_long_words_are_cut_at_the_end_of_a_clause_or_left_out():
    clause = "a voice message of four minutes, three of which are him running for a tram, I counted"
    assert logged(f"message ← {clause}") == (
        f"{SINCE}they wrote: a voice message of four minutes… Usually three weeks."
    )
    assert logged(f"call: {'a' * 90}") == f"{SINCE}the call; usually three."


def test_a_page_that_shows_the_words_beside_it_gets_the_sentence_alone():
    assert logged("help → an evening with the portfolio", told=False) == (
        f"{SINCE}you helped; usually three."
    )


def test_what_was_told_in_somebody_elses_note_does_not_name_her_to_herself():
    other = "## Log\n- 2026-10-07 meal with [[Maya Lindqvist]]\n"
    said = why("---\ncadence: 3 weeks\n---\n", more={"people/Ana Costa.md": other})
    assert said == f"{SINCE}the meal; usually three."


def test_of_a_daily_note_the_sentence_that_names_her_is_told():
    day = "Inked all morning. Then [[Maya Lindqvist]] at the pier, in the rain. Bed early.\n"
    said = why("---\ncadence: 3 weeks\n---\n", more={"journal/2026-10-07.md": day})
    last = "the last time: Then Maya Lindqvist at the pier, in the rain"
    assert said == f"{SINCE}{last}; usually three weeks."


def test_of_a_long_line_that_names_her_late_nothing_is_told():
    day = f"{'on and on, ' * 9} and [[Maya Lindqvist]] came by.\n"
    said = why("---\ncadence: 3 weeks\n---\n", more={"journal/2026-10-07.md": day})
    assert said == f"{SINCE}you were last in touch; usually three."


def test_a_meeting_is_called_by_its_name():
    meeting = '---\ntype: meeting\nattendees: ["[[Maya Lindqvist]]"]\n---\n'
    more = {"gatherings/2026-10-07 Back green supper.md": meeting}
    said = why("---\ncadence: 3 weeks\n---\n", more=more)
    assert said == f"{SINCE}you met: Back green supper; usually three weeks."


@pytest.mark.parametrize(
    ("file", "heading", "told"),
    [
        ("back-green-supper", "# Back green: the supper", ": Back green: the supper"),
        ("back-green-supper", "# Supper — 2026-10-07 (Wednesday)", ": Supper (Wednesday)"),
        ("back-green-supper", "# Green supper (2026-10-07)", ": Green supper"),
        ("back-green-supper", "# Minutes", ": back green supper"),
        ("Back_green_supper", "", ": Back green supper"),
        ("Follow-up", "# Follow-up with Maya on 7 October", ": Follow-up"),
        ("maya-lindqvist", "# Maya Lindqvist", ""),
        ("maya-lindqvist", "# Meeting: Maya Lindqvist", ""),
        ("maya-lindqvist", "# Meeting: Maya and the boat", ": Maya and the boat"),
        ("Maya Lindqvist and Jonas Weber", "", ""),
        ("Jonas Weber - Maya Lindqvist", "", ""),
        ("Maya Lindqvist and the boat", "", ": Maya Lindqvist and the boat"),
        ("Walk with Maya Lindqvist", "", ": Walk with Maya Lindqvist"),
        ("Jonas Weber and Ana Costa", "", ": Jonas Weber and Ana Costa"),
    ],
)
def test_a_meeting_filed_as_an_address_is_read_and_names_alone_tell_nothing(file, heading, told):
    meeting = f'---\ntype: meeting\nattendees: ["[[Maya Lindqvist]]"]\n---\n{heading}\n'
    said = why("---\ncadence: 3 weeks\n---\n", more={f"a/2026-10-07-{file}.md": meeting})
    assert said.removeprefix(f"{SINCE}you met").rpartition("; usually")[0] == told


def test_a_bare_date_says_no_more_than_it_knows():
    said = why("---\ncadence: 3 weeks\nlast_contact: 2026-10-07\n---\n")
    assert said == f"{SINCE}you were last in touch; usually three."


def test_today_is_not_since():
    assert logged("call: about the new job", day="2026-11-18") == (
        "Today the call about the new job; usually three weeks."
    )


def test_a_promise_says_what_was_promised_and_by_when():
    note = (
        "---\ncadence: 3 weeks\n---\n## Log\n- 2026-10-07 call: about the new job\n"
        "## Next\n- [ ] ask how it went 📅 2026-11-20\n- [ ] send the plums 📅 2026-11-24\n"
    )
    said = why(note, "promise")
    assert said == f"{SINCE}the call; promised by 20 November: ask how it went."
    assert why(note) == f"{SINCE}the call about the new job; usually three."


@pytest.mark.parametrize(
    ("task", "said"),
    [
        ("- [ ] send the plums 📅 2026-11-20", "promised by 20 November 2026: send the plums"),
        ("- [ ] the ring #secret 📅 2026-11-20", "something promised by 20 November 2026"),
        ("- [ ] send the plums 📅 2026-11-19", "to be in touch by 20 November 2026"),
    ],
)
def test_the_note_of_the_week_says_what_was_promised_as_well(task, said):
    place = PlanPlace("people/Maya Lindqvist.md", "promise", date(2026, 11, 20))
    note = f"---\ncadence: 3 weeks\n---\n## Next\n{task}\n"
    assert why_by_week(place, maya(note), week_of(TODAY))[0] == said


def test_a_promised_day_is_told_as_one():
    note = "---\nnext_contact: 2026-11-20\n---\n## Log\n- 2026-10-07 call\n"
    assert why(note, "promise") == f"{SINCE}the call; to be in touch by 20 November."


def test_a_promise_to_somebody_of_whom_no_contact_is_noted_is_told_too():
    note = "---\nnext_contact: 2026-11-20\n---\n"
    assert why(note, "promise") == "No contact noted yet; to be in touch by 20 November."


def test_a_day_promised_in_secret_is_in_no_reason():
    note = "---\ncadence: 3 weeks\nnext_contact: 2026-11-20 #secret\n---\n- 2026-10-07 call\n"
    assert why(note, "promise") == f"{SINCE}the call; usually three."
    place = PlanPlace("people/Maya Lindqvist.md", "promise", date(2026, 11, 20))
    told = why_by_week(place, maya(note), week_of(TODAY))
    assert told == ("last: 7 October 2026, call", "every three weeks")


def test_somebody_new_comes_with_who_brought_you_together():
    note = '---\ncadence: 3 weeks\nmet: 2026-10-07\nintroduced_by: "[[Ana Costa]]"\n---\n'
    assert why(note, "new people") == "You met on 7 October 2026, through Ana Costa."


def test_nobody_is_reproached_for_never_having_written():
    note = "---\ncadence: 3 weeks\ncreated: 2026-10-07\n---\n"
    said = why(note, "never contacted")
    assert said == "Noted down in October 2026."


@given(st.text(max_size=200))
def test_the_gist_of_any_text_fits_into_a_sentence(text):
    found = gist(text)
    assert len(found) <= SHORT
    assert found.count('"') % 2 == 0


@given(st.text(st.characters(exclude_categories=["C", "Zl", "Zp"]), max_size=120))
@example("WAS CALLED OFF")
def test_whatever_was_logged_one_sentence_comes_of_it(text):
    said = logged(f"call: [contact:: yes] {text}")  # whatever else the words say
    assert said.startswith("Six weeks since ")
    assert said.endswith(("weeks.", "three."))


def test_a_page_that_lists_the_promise_beside_it_does_not_say_it_twice():
    note = "---\ncadence: 3 weeks\n---\n## Log\n- 2026-10-07 call\n## Next\n- [ ] plums 📅 2026-11-20\n"
    said = why(note, "promise", told=False)
    assert said == f"{SINCE}the call."


def test_a_page_says_by_which_day_to_be_in_touch_since_no_list_does():
    note = "---\ncadence: 3 weeks\nnext_contact: 2026-11-20\n---\n## Log\n- 2026-10-07 call\n"
    said = why(note, "promise", told=False)
    assert said == f"{SINCE}the call; to be in touch by 20 November."


def test_a_promise_of_another_year_is_told_with_its_year():
    note = "---\ncadence: 3 weeks\n---\n- 2025-10-07 call\n- [ ] plums 📅 2025-12-20\n"
    assert why(note, "promise").endswith("promised by 20 December 2025: plums.")


def test_the_note_of_the_week_says_how_often_below_no_contact_noted_yet():
    place = PlanPlace("people/Maya Lindqvist.md", "never contacted", None)
    assert why_by_week(place, maya("---\ncadence: 3 weeks\n---\n"), week_of(TODAY)) == (
        "every three weeks",
    )
    assert why_by_week(place, maya("---\nlocation: Leith\n---\n"), week_of(TODAY)) == (
        "No contact noted yet",
    )
