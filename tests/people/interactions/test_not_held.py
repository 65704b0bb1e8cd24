"""What tells of something planned or called off, and what only has such a word in it."""

import pytest

from tests.people.vaults import contact_of, people_in, said
from vault_tools.people.interactions.not_held import why_not_held


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Planned: lunch with [[Ana]]", "planned"),
        ("**Cancelled:** lunch", "cancelled"),
        ("(planned) call", "planned"),
        ("[postponed] walk with [[Ana]]", "postponed"),
        ("Scheduled call with her", "scheduled"),
        ("Reminder: call [[Ana]]", "reminder"),
        ("cancelled our lunch", "cancelled"),
        ("she cancelled dinner", "cancelled"),
        ("lunch (cancelled)", "cancelled"),
        ("lunch cancelled", "cancelled"),
        ("Lunch Cancelled – she was ill", "cancelled"),
        ("call cancelled by her", "cancelled"),
        ("lunch with [[Ana]] and Bo was postponed to Friday", "postponed"),
        ("coffee with Ana: she declined", "declined"),
        ("lunch (postponed to Friday)", "postponed"),
        ("lunch (cancelled: she was ill)", "cancelled"),
        ("lunch with [[Ana]] at the lake (planned)", "planned"),
        ("call - rescheduled", "rescheduled"),
        ("meeting: Scheduled for a follow-up", "scheduled"),
        ("Kaffee mit [[Ana]] wurde abgesagt", "abgesagt"),
        ("Geplant: Essen mit [[Ana]]", "geplant"),
        ("déjeuner annulé", "annulé"),
        ("almuerzo con Ana (cancelado)", "cancelado"),
        ("coffee would be nice", "would be"),
        ("lunch didn't happen", "didn't happen"),
        ("cancelled", "cancelled"),
        ("- **Skipped** this week", "skipped"),
        ("verschoben auf Freitag", "verschoben"),
        ("1:1 skipped, she was ill", "skipped"),
    ],
)
def test_what_was_planned_or_called_off_is_said_with_its_word(text, word):
    assert why_not_held(text) == f'the line says "{word}"'


@pytest.mark.parametrize(
    "text",
    [
        "",
        "lunch",
        "she cancelled her flight",
        "call: she cancelled her flight",
        "skipped stones at the lake",
        "cancelled, so we talked instead",
        "missed in March, made up with dinner",
        "missed her a lot",
        "call: cancelled the contract",
        "planned the garden with [[Ana]]",
        "we planned our trip",
        "lunch with [[Ana]], who postponed the wedding",
        "[[Ana]] on the plan, scheduled for May",
        "[[Ana]] moved (planned)",
        "lunch (rescheduled from Friday)",
        "dinner (planned our trip)",
        "call (missed her a lot)",
        "call (reminder: send her the photos)",
        "call about the cancelled concert",
        "lunch cancelled, called instead",
        "cancelled lunch, but we talked",
        "maybe she moves",
        "call: maybe she moves",
        "call: not well",
    ],
)
def test_a_word_of_plans_elsewhere_in_a_line_takes_nothing_away(text):
    assert why_not_held(text) == ""


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("need to call", "need to"),
        ("must call her about the fence", "must"),
        ("I should ring him", "should"),
        ("don't forget to text [[Ana]]", "don't forget to"),
        ("want to visit them in May", "want to"),
    ],
)
def test_an_entry_of_what_is_still_to_be_done_does_not_count(text, word):
    (one,) = contact_of(f"## Log\n- 2026-11-08 {text}").interactions
    assert one.reason == f'the line says "{word}"'
    (one,) = contact_of(f"## Log\n- [x] 2026-11-08 {text}").interactions
    assert one.counts


@pytest.mark.parametrize(
    "text",
    [
        "had to call her about the fence",
        "should call her again, we talked for an hour",
        "must have called for an hour",
        "need to say: a lovely evening",
        "need to call [contact:: yes]",
        "call: need to write the letter",
        "hope to see her again soon. Lovely dinner tonight",
        "want to see the film, had dinner first",
        "need to call again next week (long chat about her mother)",
        "saw her on TV, had lunch with her later",
    ],
)
def test_an_entry_that_only_speaks_of_what_is_to_be_done_counts(text):
    (one,) = contact_of(f"## Log\n- 2026-11-08 {text}").interactions
    assert one.counts


@pytest.mark.parametrize(
    "line",
    [
        "- 2026-11-08: lunch (cancelled)",
        "- 2026-11-08 Planned: lunch",
        "- Coffee 2026-11-08 (cancelled)",
        "- Lunch 2026-11-08: she cancelled",
        "- Lunch with Bo 2026-11-08 was cancelled",
        "- Lunch 2026-11-08 (not yet confirmed)",
        "- Lunch 2026-11-08 didn't happen",
        "- Coffee on 2026-11-08 would be nice",
        "- Coffee on 2026-11-08, maybe",
        "| 2026-11-08 | call | postponed |",
        "### 2026-11-08 – Lunch (cancelled)",
    ],
)
def test_an_entry_of_it_is_told_and_does_not_count(line):
    (one,) = contact_of(f"## Log\n| Date | Type | What |\n|--|--|--|\n{line}\n").interactions
    assert (one.counts, one.reason[:13]) == (False, "the line says")


def test_an_entry_may_say_that_it_counts_all_the_same():
    (one,) = contact_of("- 2026-11-08: lunch cancelled [contact:: yes]").interactions
    assert one.counts


@pytest.mark.parametrize("line", ["## Planned: lunch with [[Ana]]", "- cancelled: [[Ana]]"])
def test_a_mention_of_it_does_not_count(line):
    people = people_in({"people/Ana.md": "", "journal/2026-11-08.md": line})
    ((*_, reason),) = said(people, "people/Ana.md")
    assert reason.startswith("the line says")
