"""What a line of a daily note says of somebody whom nobody met, and what it says of a meeting."""

import pytest

from tests.people.vaults import contact_of, people_in, said
from vault_tools.people.interactions.not_met import MENTIONED, why_not_met


def why(line):
    return why_not_met(line[: line.index("[[Ana]]")], line)


@pytest.mark.parametrize(
    ("line", "word"),
    [
        ("- need to call [[Ana]]", "need to"),
        ("- 10:00 must text [[Bo]] and [[Ana]] re Saturday", "must"),
        ("Rain. I really should ring [[Ana]]", "should"),
        ("gotta text [[Ana]]", "gotta"),
        ("Follow up with [[Ana]] about the flat", "follow up with"),
        ("- ask [[Ana]] for the drill", "ask"),
        ("Müsste mal [[Ana]] anrufen", "müsste"),
        ("- [[Ana]] anrufen!", "anrufen"),
        ("- noch [[Ana]] wegen der Leiter fragen", "fragen"),
        ("- [[Ana]] bellen", "bellen"),
        ("- tengo que llamar a [[Ana]]", "tengo que"),
        ("- escribir a [[Ana]]", "escribir"),
        ("Il faut que j'appelle [[Ana]].", "il faut"),
        ("Apéro avec [[Bo]]. Il faut que j'appelle [[Ana]].", "il faut"),
        ("- relancer [[Ana]]", "relancer"),
        ("- devo scrivere a [[Ana]]", "devo"),
        ("- telefonare a [[Ana]]", "telefonare"),
        ("- preciso ligar para [[Ana]]", "preciso"),
        ("- [[Ana]]さんに電話する", "する"),
        ("- [[Ana]]にメッセージを送る予定", "予定"),
        ("- 记得给[[Ana]]打电话", "记得"),
        ("[[Ana]] couldn't make it to the pub", "couldn't make it"),
        ("[[Bo]] and [[Ana]] didn't come", "didn't come"),
        ("**[[Ana]]** could not come", "could not come"),
        ("[[Ana]] couldn't come, so I met [[Bo]]", "couldn't come"),
        ("[[Ana]] [[Bo]] could not come", "could not come"),
        ("Must call [[Ana]]; met [[Bo]]", "must"),
        ("[[Ana]] still hasn't answered", "hasn't answer"),
        ("[[Ana]] cancelled dinner :(", "cancelled"),
        ("[[Ana]] was absent (at the dentist)", "was absent"),
        ("[[Ana]] hat leider abgesagt", "hat leider abgesagt"),
        ("[[Ana]] non c'era", "non c'era"),
        ("[[Ana]] no vino", "no vino"),
        ("[[Ana]] n'a pas pu venir", "n'a pas pu"),
        ("[[Ana]]に会えなかった", "会えな"),
        ("haven't heard from [[Ana]]", "haven't heard from"),
    ],
)
def test_what_is_to_be_done_or_did_not_come_about_is_said_with_its_word(line, word):
    assert why(line).startswith(f'the line says "{word}')


@pytest.mark.parametrize(
    "line",
    [
        "thinking of [[Ana]] a lot",
        "Dreamt that [[Ana]] had moved back",
        "prayed for [[Ana]]",
        "long talk with Bo about [[Ana]]",
        "bought a present for [[Ana]]",
        "- julekort til [[Ana]]",
        "Created person pages for [[Ana]] while cleaning up",
        "Thought about calling [[Ana]].",
        "considered writing to [[Ana]]",
        "- read [[Ana]]'s blog",
        "- soñé con [[Ana]]",
        "von [[Ana]] geträumt",
        "J'ai rêvé de [[Ana]]",
        "- [[Ana]]の夢を見た",
    ],
)
def test_whoever_was_only_thought_or_spoken_of_was_not_met(line):
    assert why(line) == MENTIONED


@pytest.mark.parametrize(
    "line",
    [
        "[[Ana]]",
        "lunch with [[Ana]]",
        "- had to call [[Ana]] three times",
        "- rang [[Ana]]: I need to call Bo",
        "- must have been at [[Ana]]'s when it rained",
        "We need to buy milk. Tea with [[Ana]]",
        "I have to say tea with [[Ana]] was lovely",
        "- need to call [[Ana]] → called, she is fine",
        "going to [[Ana]]'s for dinner",
        "prayed with [[Ana]]",
        "[[Ana]] was not pleased",
        "read [[Ana]] a story",
        "read [[Ana]]'s palm, much laughter, thought about calling it a night",
        "Well, lunch with [[Ana]] was lovely",
        "Ill in bed, long call with [[Ana]]",
        "Thought of [[Ana]] this morning and called her at once.",
        "We want to thank [[Ana]] for a lovely dinner yesterday",
        "Need to sleep more, [[Ana]] told me on the phone",
        "Want to buy milk, lunch with [[Ana]]",
        "Must-see film with [[Ana]]",
        "muss sagen: toller Abend mit [[Ana]]",
        "Hay que ver, tarde con [[Ana]]",
        "Dois cafés com [[Ana]]",
        "Kaffee mit [[Ana]] war nicht schlecht",
        "El café con [[Ana]] no estaba bueno",
        "[[Ana]] konnte lange nicht aufhören zu lachen",
        "[[Ana]] cancelled her Netflix; fun lunch",
        "[[Ana]] didn't come alone",
        "[[Ana]] was on vacation with us",
        "Lunch: [[Ana]] was on holiday in Porto, great stories",
        "Haven't seen [[Ana]] in years, lovely dinner",
        "Dinner with Miss [[Ana]]",
        "[[Ana]] cancelled, called instead",
        "- call [[Ana]]",
        "Coffee, asked [[Ana]] for the drill",
        "- llamé a [[Ana]]",
        "- hablando con [[Ana]] del coche",
        "[[Ana]] angerufen",
        "Konnte [[Ana]] endlich anrufen",
        "- telefonato a [[Ana]]",
        "- [[Ana]]さんに電話した",
        "- left a note for [[Ana]] at her door",
        "- sendte et julekort til [[Ana]]",
        "- read [[Ana]]'s essay together at the lake",
        "- Saw Bo on TV and had dinner with [[Ana]]",
        "- saw [[Ana]] in the TV studio",
    ],
)
def test_what_tells_of_a_meeting_stays_one(line):
    assert why(line) == ""


def reasons(line):
    people = people_in({"people/Ana.md": "", "journal/2026-11-08.md": line})
    return [reason for *_, reason in said(people, "people/Ana.md")]


@pytest.mark.parametrize(
    "line",
    [
        "- need to call [[Ana]]",
        "- pendiente: escribir a [[Ana]]",
        "- da fare: telefonare a [[Ana]]",
        "## Offen\n- [[Ana]] nachfassen",
        "- ~~tea with [[Ana]]~~",
        "- ~~tea~~ ~~walk with [[Ana]]~~ rained off",
        "- left a message for [[Ana]]",
        "saw [[Ana]] on TV",
        "- heard [[Ana|her]] on the radio tonight",
    ],
)
def test_such_a_mention_does_not_count(line):
    (reason,) = reasons(line)
    assert reason


@pytest.mark.parametrize(
    "line",
    [
        "- [x] need to call [[Ana]]",
        "- need to call [[Ana]] [contact:: yes]",
        "- ~~walk~~ tea with [[Ana]], ~~Bo~~ too",
        "saw [[Ana]], who was on TV last week",
        "saw [[Ana]] on TV, and called her at once",
        "saw [[Bo]] on TV and had dinner with [[Ana]]",
        "- Almuerzo con [[Ana]], todo por WhatsApp organizado",
    ],
)
def test_a_box_that_is_ticked_and_what_is_not_struck_through_count(line):
    assert reasons(line) == [""]


@pytest.mark.parametrize(
    ("line", "counts"),
    [
        ("- ~~[[2026-11-08]] - coming to stay~~ cancelled, flights", False),
        ("- ~~2026-11-08 lunch~~", False),
        ("- 2026-11-08 ~~lunch with Bo~~", False),
        ("- 2026-11-08 ~~lunch~~ dinner", True),
        ("- 2026-11-08 call ~~ 2 hours about maps", True),
        ("- 2026-11-08 dinner, ~~no~~ with pudding", True),
    ],
)
def test_an_entry_that_is_struck_through_does_not_count(line, counts):
    (one,) = contact_of(f"## Log\n{line}\n").interactions
    assert one.counts is counts


def test_a_task_that_is_struck_through_is_no_promise():
    assert not contact_of("- [ ] ~~bring the ladder back~~\n").open_promises()
    assert contact_of("- [ ] bring ~~the ladder~~ it back\n").open_promises()
    assert contact_of("- [ ] ~~send the book~~ send the film\n").open_promises()


def test_a_link_by_an_alias_means_the_only_one_who_has_it():
    notes = {"people/Ana Costa.md": "alias:: May", "journal/2026-11-08.md": "tea with [[may]]"}
    assert not said(people_in(notes), "people/Ana Costa.md")[0][3]
    notes["people/May.md"] = ""
    assert said(people_in(notes), "people/Ana Costa.md") == []


@pytest.mark.parametrize("text", ["call about [[Bo]]", "told her about [[Cy]] and [[Bo]]"])
def test_whom_an_entry_is_about_took_no_part(text):
    people = people_in({"people/Ana.md": f"- 2026-11-08 {text}\n", "people/Bo.md": ""})
    assert said(people, "people/Bo.md") == []
    (one,) = people.by_path()["people/Ana.md"].interactions
    assert one.counts
    assert "Bo" in one.about
