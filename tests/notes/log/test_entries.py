from inspect import cleandoc

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vault_tools.notes.body import Zone, read_lines
from vault_tools.notes.log.entries import find_asides, find_entries
from vault_tools.notes.log.entry import Form
from vault_tools.notes.log.log_items import find_yearless


def entries(text):
    return list(find_entries(read_lines(cleandoc(text), 1)))


def asides(text):
    return list(find_asides(read_lines(cleandoc(text), 1)))


@pytest.mark.parametrize(
    ("line", "written", "time", "text"),
    [
        ("- 2026-11-08 gift → a plant", "2026-11-08", "", "gift → a plant"),
        ("- 2026-11-08: coffee", "2026-11-08", "", "coffee"),
        ("* 2026-11-08 – coffee", "2026-11-08", "", "coffee"),
        ("+ 2026-11-08 - coffee", "2026-11-08", "", "coffee"),
        ("1. 2026-11-08 coffee", "2026-11-08", "", "coffee"),
        ("- 2026-11-08 -> a plant", "2026-11-08", "", "-> a plant"),
        ("- [[2026-11-08]] coffee", "2026-11-08", "", "coffee"),
        ("- [[Journal/2026-11-08|yesterday]]: coffee", "2026-11-08", "", "coffee"),
        ("- [[2026-11-08#Evening]] coffee", "2026-11-08", "", "coffee"),
        ("- **2026-11-08** – coffee", "2026-11-08", "", "coffee"),
        ("- **2026-11-08:** coffee", "2026-11-08", "", "coffee"),
        ("- **[[2026-11-08]]** coffee", "2026-11-08", "", "coffee"),
        ("- _2026-11-08_ coffee", "2026-11-08", "", "coffee"),
        ("- **[2026-11-08]** coffee", "2026-11-08", "", "coffee"),
        ("- **(2026-11-08):** coffee", "2026-11-08", "", "coffee"),
        ("- (2026-11-08) coffee", "2026-11-08", "", "coffee"),
        ("- [2026-11-08] coffee", "2026-11-08", "", "coffee"),
        ("- 2026-11-08 10:30 call: hello", "2026-11-08", "10:30", "call: hello"),
        ("- 2026-11-08T10:30:00Z call", "2026-11-08", "10:30:00Z", "call"),
        ("- 2026-11-08, 9:15 pm: call", "2026-11-08", "9:15 pm", "call"),
        ("- 2026-11-08 (Sun) coffee", "2026-11-08", "", "coffee"),
        ("- Sunday 2026-11-08: coffee", "2026-11-08", "", "coffee"),
        ("- 2026-11-08 Monica rang", "2026-11-08", "", "Monica rang"),
        ("- 📞 2026-11-08 coffee", "2026-11-08", "", "coffee"),
        ("- 2026/11/08 coffee", "2026/11/08", "", "coffee"),
        ("- 08.11.2026 Kaffee", "08.11.2026", "", "Kaffee"),
        ("- 8. November 2026: Kaffee", "8. November 2026", "", "Kaffee"),
        ("- 8 Nov 2026 coffee", "8 Nov 2026", "", "coffee"),
        ("- November 8th, 2026 - coffee", "November 8th, 2026", "", "coffee"),
        ("- 8 de noviembre de 2026: café", "8 de noviembre de 2026", "", "café"),
        ("- 2026年11月8日 咖啡", "2026年11月8日", "", "咖啡"),
        ("    - 2026-11-08 an item below another", "2026-11-08", "", "an item below another"),
        ("- 03/04/2026 coffee", "03/04/2026", "", "coffee"),
        ("- 2026-02-30 coffee", "2026-02-30", "", "coffee"),
        ("- Mo, 9.11.2026 telefoniert", "9.11.2026", "", "telefoniert"),
        ("- Montag, 9. November 2026: Kaffee", "9. November 2026", "", "Kaffee"),
        ("- lun. 9 novembre 2026 – un café", "9 novembre 2026", "", "un café"),
        ("- le 9 novembre 2026 : un café", "9 novembre 2026", "", "un café"),
        ("- the 9th of November 2026: coffee", "9th of November 2026", "", "coffee"),
        ("- 2026-11-09 Mo: Kaffee", "2026-11-09", "", "Kaffee"),
        ("- 2026-11-09(月) 電話", "2026-11-09", "", "電話"),
        ("- 2026/11/09（周一）电话", "2026/11/09", "", "电话"),
        ("- 2026. 11. 9. 통화", "2026. 11. 9", "", "통화"),
        ("- 2026年11月9号 电话", "2026年11月9号", "", "电话"),
        ("- 9.11.26 Kaffee", "9.11.26", "", "Kaffee"),
        ("- 09/11/26: coffee", "09/11/26", "", "coffee"),
        ("- 9-Nov-2026: coffee", "9-Nov-2026", "", "coffee"),
        ("- [2026-11-09](../days/2026-11-09.md): coffee", "2026-11-09", "", "coffee"),
        ("- <2026-11-09 Mon> coffee", "2026-11-09", "", "coffee"),
        ("- [2026-11-09 Mon 14:30] coffee", "2026-11-09", "14:30", "coffee"),
        ("- ==2026-11-09== coffee", "2026-11-09", "", "coffee"),
        ("- 2026-11-09. Coffee", "2026-11-09", "", "Coffee"),
        ("- 2026-11-09 Monica: coffee", "2026-11-09", "", "Monica: coffee"),
        ("- ca. 2026-11-09: coffee", "2026-11-09", "", "coffee"),
        ("- around 9 November 2026 coffee", "9 November 2026", "", "coffee"),
        ("- um den 9.11.2026: Kaffee", "9.11.2026", "", "Kaffee"),
        ("- **c. 2026-11-09** coffee", "2026-11-09", "", "coffee"),
        ("- ~2026-11-09 coffee", "2026-11-09", "", "coffee"),
        ("- 9 noiembrie 2026: cafea", "9 noiembrie 2026", "", "cafea"),
        ("- luni, 9 noiembrie 2026: cafea", "9 noiembrie 2026", "", "cafea"),
        ("- po 9. 11. 2026 káva", "9. 11. 2026", "", "káva"),
        ("- v pondělí 9. listopadu 2026: káva", "9. listopadu 2026", "", "káva"),
        ("- 2026. november 9.: kávé", "2026. november 9.", "", "kávé"),
        ("- 2026. november 9-én kávé", "2026. november 9-én", "", "kávé"),
        ("- hétfő, 2026. nov. 9. – kávé", "2026. nov. 9.", "", "kávé"),
        ("- ma 9.11.2026 kahvi", "9.11.2026", "", "kahvi"),
        ("- 9. marraskuuta 2026: kahvi", "9. marraskuuta 2026", "", "kahvi"),
        ("- 2026 Nov 9: coffee", "2026 Nov 9", "", "coffee"),
        ("- [[2026_11_09]] coffee", "2026_11_09", "", "coffee"),
        ("- [[journals/2026_11_09]]: coffee", "2026_11_09", "", "coffee"),
        ("- [[Nov 9th, 2026]] coffee", "Nov 9th, 2026", "", "coffee"),
        ("- **2026-11-09 Coffee:** my_pot", "2026-11-09", "", "Coffee: my_pot"),
        ("- **2026-11-09 – Coffee** with Bo", "2026-11-09", "", "Coffee with Bo"),
        ("- **2026-11-09** the **red** pot", "2026-11-09", "", "the **red** pot"),
        ("- _2026-11-09 my_pot_", "2026-11-09", "", "my_pot"),
    ],
)
def test_a_list_item_that_begins_with_a_date(line, written, time, text):
    (entry,) = find_entries(read_lines(line, 7))
    assert (entry.written, entry.time, entry.text) == (written, time, text)
    assert entry.form is Form.LIST
    assert entry.line == 7
    assert line[entry.column - 1 :].startswith(written)


@pytest.mark.parametrize(
    "line",
    [
        "- coffee on 2026-11-08",
        "- 12 Monkeys 1995 was on",
        "- Apollo 11, 1969",
        "- 2026-11 a month",
        "- 2026 a year",
        "- 20261108123045 a stamp",
        "- 10.0.0.1 a number",
        "- 01.12.34.56.78 is a phone",
        "- 1.13.264 is a version",
        "- Coffee 2026-11-08",
        "2026-11-08 in running text",
        "- before 2026-11-08 a call",
        "- about 2026 things to do",
        "- spring 2026: visit",
        "- 2026_11_09 a file's name",
        "- **2026-11-09 Coffee",
        "- [[Maya/Talks/25/07/12-glaze-agents]] - about glazes",
        "- [[Blog/26/06/01/Every glaze]] - about glazes",
        "- [[Blog/2026/06/01/Every glaze]] - about glazes",
    ],
)
def test_what_is_no_dated_entry(line):
    assert entries(line) == []


@pytest.mark.parametrize(
    ("line", "written", "text"),
    [
        ("- Oct 2026: lunch", "Oct 2026", "lunch"),
        ("- October 2026 - lunch", "October 2026", "lunch"),
        ("- **Oct. 2026** lunch", "Oct. 2026", "lunch"),
        ("- [x] octobre 2026 : déjeuner", "octobre 2026", "déjeuner"),
        ("- 2026-10: lunch", "2026-10", "lunch"),
        ("- [[2026-10]] lunch", "2026-10", "lunch"),
        ("- 10/2026 lunch", "10/2026", "lunch"),
        ("- 2026年10月 午饭", "2026年10月", "午饭"),
        ("- mid-October 2026: lunch", "October 2026", "lunch"),
        ("- Anfang Oktober 2026 – Kaffee", "Oktober 2026", "Kaffee"),
        ("- end of Oct 2026: lunch", "Oct 2026", "lunch"),
        ("- ca. 2026-10: lunch", "2026-10", "lunch"),
        ("- 2026. október: ebéd", "2026. október", "ebéd"),
        ("- říjen 2026: oběd", "říjen 2026", "oběd"),
    ],
)
def test_in_a_log_an_item_may_begin_with_a_month(line, written, text):
    (entry,) = entries(f"## Calls and visits\n{line}")
    assert (entry.written, entry.text, entry.form) == (written, text, Form.LIST)
    assert len(entries(f"## Gespräche\n{line}")) == 1
    assert entries(f"## Career\n{line}") == []


@pytest.mark.parametrize(
    "line",
    ["- Oct 2026", "- 2026-13: x", "- 2026 goals: x", "- 2010-2014 school", "- Apollo 2026 x"],
)
def test_what_names_no_month_is_no_entry_of_a_log(line):
    assert entries(f"## Log\n{line}") == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("## Log\n### 2026\n- Oct: lunch", [("Oct 2026", "lunch")]),
        ("## Log\n### 2026\n- 12 Oct – lunch", [("12 Oct 2026", "lunch")]),
        ("## Log\n### 2026\n- **Oct 12th**: lunch", [("Oct 12th 2026", "lunch")]),
        ("## Log\n### 2026\n- Oct 2025: lunch", []),
        ("## Log\n### 2026\n- May called", []),
        ("## Log\n### October 2026\n- lunch", [("October 2026", "lunch")]),
        ("## Log\n**October 2026**\n- lunch", [("October 2026", "lunch")]),
        ("## Log\n__2026:__\n- Oct: lunch", [("Oct 2026", "lunch")]),
        ("## Log\n**Boats**\n- Oct: lunch", []),
        ("**October 2026**\n- lunch", []),
        ("## History\n### Oct 2026\n- lunch", [("Oct 2026", "lunch")]),
        ("## History\n- Oct: lunch", []),
        ("## Log\n### 2026-10\n- [x] lunch\n  - soup", [("2026-10", "lunch")]),
        ("## Log\n### 2026\n#### Oktober\n- Kaffee", [("Oktober 2026", "Kaffee")]),
        ("## Log\n### [[2026]]\n- Oct: lunch", [("Oct 2026", "lunch")]),
        ("## Log\n### October\n- lunch", []),
        ("## Log\n### October 2026\n- 2026-10-03 lunch\n  - soup", []),
        ("## Log\n### October 2026\n### Plans\n- lunch", []),
        ("## Career\n### October 2026\n- the museum", []),
        ("## Career\n### 2026\n- Oct: the museum", []),
        ("### October 2026\n- lunch", []),
        ("## Log\n### 2026\n- 25.10. kurz da", [("25.10.2026", "kurz da")]),
        ("## Log\n### 2026\n- Sa 25.10.: kurz da", [("25.10.2026", "kurz da")]),
        ("## Log\n### 2026\n- 10/25: lunch", [("10/25/2026", "lunch")]),
        ("## Log\n### 2026\n- 10月25日 午饭", [("2026年10月25日", "午饭")]),
        ("## Log\n### 2026\n- 1.5 hours of it\n- 2.5-hour lunch", []),
    ],
)
def test_in_a_log_a_heading_may_say_the_year_or_the_month_of_what_is_below(text, found):
    items = [e for e in find_asides(read_lines(text, 1)) if e.form is Form.LIST]
    assert [(item.written, item.text) for item in items] == found


def test_under_a_year_in_a_log_an_item_may_begin_with_a_month():
    assert [e.written for e in entries("## Log\n### 2026\n- Oct 2026: lunch")] == ["Oct 2026"]
    assert entries("## Log\n### Career\n- Oct 2026: lunch") == []


@pytest.mark.parametrize(
    ("above", "item", "below", "written"),
    [
        ("2026-11-02", "25.10. kurz da", "2026-09-30", "25.10.2026"),
        ("2.11.26", "25.10. kurz da", "30.9.26", "25.10.2026"),
        ("2026-09-30", "Oct 25: lunch", "2026-11-02", "Oct 25 2026"),
        ("2027-02-01", "20 Dec – lunch", "2026-11-02", "20 Dec 2026"),
        ("2026-12-01", "Oct: lunch", "2026-10-12", "Oct 2026"),
        ("2026-11-02", "25.10. kurz da", "2025-09-30", ""),
        ("2026-11-02", "25.8. kurz da", "2026-09-30", ""),
        ("2026-11-02", "25.10. kurz da", "no date", ""),
        ("03/04/2026", "25.10. kurz da", "2025-09-30", ""),
    ],
)
def test_between_two_entries_of_a_log_a_day_is_of_the_only_year_that_fits(
    above, item, below, written
):
    text = f"## Log\n- {above} a\n- {item}\n  - 3.5. and more\n- {below} b"
    found = [one.written for one in asides(text)]
    assert found == ([written] if written else [])
    left = [one.written for one in find_yearless(read_lines(text, 1))]
    assert len(left) == (0 if written else 1)


def test_days_without_a_year_are_looked_for_in_logs_alone():
    text = "## Anrufe\n- 25.10. kurz da\n### Plans\n- 1.12. x\n## Life\n- Oct 12: born"
    assert [one.line for one in find_yearless(read_lines(text, 1))] == [2]


def test_a_year_of_two_digits_is_of_this_century():
    assert [e.date for e in entries("- 8.11.26 Kaffee\n- 8.11.1926 x")] == [
        "8.11.2026",
        "8.11.1926",
    ]


def test_a_colon_behind_the_date_is_remembered():
    assert [e.colon for e in entries("- 2026-11-08: a\n- 2026-11-08 b\n- **2026-11-08:** c")] == [
        True,
        False,
        True,
    ]


def test_an_entry_has_its_heading_and_the_lines_indented_below_it():
    first, second = entries("""
        # Maya
        ## Log
        - 2026-11-08 dinner
          with a view
            - and cake
        - 2026-10-01 call

          not hers
    """)
    assert first.heading == "Log"
    assert first.details == ("with a view", "- and cake")
    assert second.details == ()


def test_boxes_tell_what_is_still_to_be_done():
    found = entries("- [ ] 2026-11-08 call\n- [x] 2026-11-07 call\n- [-] 2026-11-06 call")
    assert [(entry.box, entry.open_task) for entry in found] == [
        (" ", True),
        ("x", False),
        ("-", True),
    ]


def test_a_dated_heading_holds_its_section():
    first, second = entries("""
        ## Recent Interactions
        ### 2026-11-08 10:30 - Coffee
        Long talk about the museum.

        She wants to leave.
        ### [[2026-10-01]]
        - Call about keys
        ## Notes
        Nothing here.
    """)
    assert (first.written, first.time, first.text) == ("2026-11-08", "10:30", "Coffee")
    assert first.form is Form.HEADING
    assert first.heading == "Recent Interactions"
    assert first.details == ("Long talk about the museum.", "She wants to leave.")
    assert second.details == ("- Call about keys",)


def test_rows_of_a_table_with_a_column_of_dates():
    first, second = entries("""
        ## Interactions

        | Date       | Type   | Context                        |
        | ---------- | ------ | ------------------------------ |
        | 2026-11-08 | Coffee | With [[Ana Costa\\|Ana]], long |
        |            | Call   | no date                        |
        | 2026-02-30 | Call   | no such day                    |
    """)
    assert (first.written, first.kind, first.text) == (
        "2026-11-08",
        "Coffee",
        r"With [[Ana Costa\|Ana]], long",
    )
    assert (first.form, first.heading, first.line, first.column) == (
        Form.TABLE,
        "Interactions",
        5,
        3,
    )
    assert second.written == "2026-02-30"


@pytest.mark.parametrize(
    "column", ["Date (UTC)", "时间（UTC+8）", "Date/Time", "Date & time", "日時"]
)
def test_a_column_of_dates_may_say_more_than_that(column):
    table = f"| {column} | Notes (mine) | Notes (hers) |\n|--|--|--|\n| 2026-11-08 19:32 | a | b |"
    (entry,) = entries(f"## Log\n{table}")
    assert (entry.written, entry.text) == ("2026-11-08 19:32", "a – b")


def test_a_table_without_dates_gives_nothing():
    assert entries("| Date | What |\n| --- | --- |\n> quote\n| 2026-11-08 | call |") == []
    assert entries("| Name | Since |\n| --- | --- |\n| Ana | 2026-11-08 |") == []


def test_plain_lines_count_where_they_set_their_date_apart():
    found = asides("""
        **2026-11-08** – coffee at the museum
        and a walk

        2026-10-01: call
        2026-09-01: another call

        [[2026-08-01]] dinner

        2026-07-01 was a warm day.
    """)
    assert [(entry.written, entry.text, entry.details) for entry in found] == [
        ("2026-11-08", "coffee at the museum", ("and a walk",)),
        ("2026-10-01", "call", ()),
        ("2026-09-01", "another call", ()),
        ("2026-08-01", "dinner", ()),
    ]
    assert {entry.form for entry in found} == {Form.LINE}


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("2026-11-08 soup\n2026-11-01 tea, and\nmore\n2026-10-20 tea", ["11-08", "11-01", "10-20"]),
        ("She moves on\n2026-12-01 to Porto, as in\n2026-05-03 already.", []),
        ("- soup with her; the last was on\n2026-11-01 at ours", []),
        ("Prose.\n\n2026-11-01 tea", ["11-01"]),
        ("**November**\n2026-11-08 soup\n2026-11-01 tea", ["11-08", "11-01"]),
        ("Of late:\n2026-11-08 soup", ["11-08"]),
    ],
)
def test_in_a_log_lines_begin_with_a_day_where_their_paragraph_does(text, days):
    found = asides(f"## Log\n{text}\n")
    assert [entry.written[5:] for entry in found] == days


def test_a_plain_line_that_is_only_a_date_counts_where_a_list_is_below():
    found = asides("2026-11-08\n- lunch\n- she moves\n\n2026-11-07\nrain\n\n2026-11-06\n\n- a")
    assert [(entry.written, entry.details) for entry in found] == [
        ("2026-11-08", ("- lunch", "- she moves"))
    ]


@pytest.mark.parametrize(
    ("body", "text", "details"),
    [
        ("\n- 2026-11-08 on `ls -la` %%x%%\n  - `rm`\n  - and %%y%%more", "on `ls -la`", ("- `rm`", "- and      more")),
        ("- 2026-11-08: `ls`", "`ls`", ()),
        ("- 2026-11-08 `ls`: a", "`ls`: a", ()),
        ("### 2026-11-08 – `ls` ##\n`rm`\n", "`ls`", ("`rm`",)),
        ("| Date | What |\n|--|--|\n| 2026-11-08 | `ls` %%x%% |", "`ls`", ()),
    ],
)  # fmt: skip
def test_what_an_entry_tells_keeps_its_code_and_no_comment(body, text, details):
    (entry,) = entries(body)
    assert (entry.text, entry.details) == (text, details)


def test_dated_lines_in_quotes_code_and_generated_text_are_asides():
    found = asides("""
        > - 2026-11-08 call

        > [!note]
        > **2026-11-07** call
        > 2026-11-02 was wet
        ```
        - 2026-11-06 call
        ```
        <!-- vault:begin log -->
        - 2026-11-05 call
        <!-- vault:end log -->
        - 2026-11-04 call
        %% - 2026-11-03 call %%
    """)
    assert [(entry.written, entry.zone) for entry in found] == [
        ("2026-11-08", Zone.QUOTE),
        ("2026-11-07", Zone.CALLOUT),
        ("2026-11-06", Zone.CODE),
        ("2026-11-05", Zone.GENERATED),
    ]


def test_a_heading_may_end_in_its_date():
    found = asides("""
        # Ana
        ## Coffee with [[Bo]] 2026-11-08
        at the museum
        ### 1:1 (2026-11-07)
        ### Call – [[2026-11-06]]
        ### Dinner, Thu November 5th, 2026
        ### 2026-11-04 call
        ## Born in 1988
        ## Chapter 12 Nonsense 2026
        ## 2026-11-03
    """)
    assert [(entry.written, entry.text, entry.details) for entry in found] == [
        ("2026-11-08", "Coffee with [[Bo]]", ("at the museum",)),
        ("2026-11-07", "1:1", ()),
        ("2026-11-06", "Call", ()),
        ("November 5th, 2026", "Dinner", ()),
    ]
    assert {entry.form for entry in found} == {Form.TITLE}


@given(st.dates(), st.sampled_from(["- {}: hello", "- **{}** – hello", "- [[{}]] hello"]))
def test_every_day_can_begin_an_entry(day, form):
    (entry,) = find_entries(read_lines(form.format(day.isoformat()), 1))
    assert entry.written == day.isoformat()
    assert entry.text == "hello"


PIECES = [
    "- ",
    "2026-11-08",
    " ",
    ":",
    "**",
    "[[",
    "]]",
    "|",
    "\n",
    "> ",
    "# ",
    "[ ] ",
    "10:30",
    "(",
]


@given(st.lists(st.sampled_from([*PIECES, "\n# Call "])).map("".join) | st.text())
def test_any_body_can_be_searched_for_entries(text):
    lines = read_lines(text, 1)
    for entry in (*find_entries(lines), *find_asides(lines)):
        assert lines[entry.line - 1].text[entry.column - 1 :].startswith(entry.written)


def test_a_heading_that_ends_with_its_date_is_an_aside():
    found = asides("""
        ## Log
        ### Call – 2026-11-08 ##
        About keys.
        ### Coffee (8 November 2026)
        ### 2026-11-07 to 2026-11-08
        ### Team 1 March 2026-11
        ### Call 5 monkeys 2026
        # 2026-11-06
    """)
    assert [(one.written, one.text, one.form, one.details) for one in found] == [
        ("2026-11-08", "Call", Form.TITLE, ("About keys.",)),
        ("8 November 2026", "Coffee", Form.TITLE, ()),
    ]
    assert (found[0].line, found[0].column, found[0].heading) == (2, 12, "Log")


def test_a_date_in_backticks_or_with_a_month_of_letters_begins_an_entry():
    found = entries("""
        ## Log
        - `2026-11-08` — soup
        - **2026-Nov-07** — call
        - `2026-11-06 --dry-run` is code
    """)
    assert [(one.written, one.text) for one in found] == [
        ("2026-11-08", "soup"),
        ("2026-Nov-07", "call"),
    ]
    assert found[0].column == 4


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("## Log\n### 2026\n#### 12 October\nlunch", [("12 October 2026", "", ("lunch",))]),
        ("# Ana\n## 2026\n### Oct 12th – lunch", [("Oct 12th 2026", "lunch", ())]),
        ("## 2026\n### 12.10.\n- soup", [("12.10.2026", "", ("- soup",))]),
        ("## October 2026\n### Mon, 12 October: lunch", [("12 October 2026", "lunch", ())]),
        ("## 2026-11-02\n## 12 October\n## 2026-09-30", [("12 October 2026", "", ())]),
        ("# Log\n## 2027-01-02\n## 25 December\n## 2026-12-20", [("25 December 2026", "", ())]),
        ("## 2027-11-02\n## 12 October\n## 2025-09-30", []),
        ("## Career\n### 2026\n#### 12 October", []),
        ("## 2026\n### October\n- lunch", []),
        ("## 2026\n### 12 October in Lisbon", []),
        ("## 2026\n### 4/5 of the way", []),
        ("## 2026\n### Plans\n#### 12 October", []),
        ("## 2026\n### 12 Monkeys", []),
        ("## Birthdays\n### 12 October", []),
    ],
)
def test_a_heading_of_a_day_without_a_year(text, found):
    headed = [one for one in asides(text) if one.form is Form.HEADING]
    assert [(one.written, one.text, one.details) for one in headed] == found


def test_a_heading_of_which_nothing_says_the_year_is_found_apart():
    for text in ("## Log\n### 12 October\nlunch", "# Ana\n## 12 October\nlunch"):
        (one,) = find_yearless(read_lines(text, 1))
        assert (one.written, one.form) == ("12 October", Form.HEADING)
    assert find_yearless(read_lines("## Birthdays\n### 12 October", 1)) == []
