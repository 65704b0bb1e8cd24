"""What tells of trying to reach somebody, and what of having reached them."""

import pytest

from tests.people.vaults import people_in, said
from vault_tools.people.interactions.attempts import ATTEMPT, is_attempt


@pytest.mark.parametrize(
    "text",
    [
        "tried to call",
        "Tried calling [[Ana]], no answer.",
        "tried to ring her and left a voicemail",
        "left a voicemail, no answer",
        "left her a long voicemail",
        "missed call",
        "call: no answer",
        "called, no answer. Again on Monday",
        "rang [[Ana]] – nobody home",
        "visit: nobody was home",
        "call: tried twice",
        "called but she didn't pick up",
        "couldn't reach him",
        "Anruf: keine Antwort",
        "zweimal angerufen, niemand da",
        "Anruf: angerufen, niemand da",
        "call: rang her, no answer",
        "call: phoned: no answer",
        "angerufen: besetzt",
        "call: line was busy",
        "Verpasster Anruf",
        "appel: pas de réponse",
        "llamada perdida",
        "chiamata, nessuna risposta",
        "liguei, não atendeu",
        "gebeld, geen gehoor",
        "besetzt",
        "niemand da.",
        "no answer #phone",
        "nobody home [mood:: sad]",
        "called no answer",
        "called x2 no answer",
        "rief an, ging nicht ran",
        "auf den AB gesprochen",
        "zurückgerufen, besetzt",
        "appel : ne répond pas",
        "llamé, comunicaba",
        "telefonata: non risponde",
        "ringde, inget svar",
        "dzwoniłem, nie odebrała",
        "звонил, не взяла трубку",
        "не дозвонился",
        "电话 没人接",
        "電話：留守電",
        "전화: 안 받음",
        "left a message on her answering machine",
    ],
)
def test_an_attempt(text):
    assert is_attempt(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "call: an hour",
        "tried to call, then texted",
        "missed call, called back: an hour about the boat",
        "tried to reach the summit together",
        "tried to call the landlord for her",
        "call: no answer from the council yet",
        "call: the landlord does not pick up the parcels",
        "message: are you coming? no answer yet",
        "wrote a letter, no answer",
        "dinner, no answer to the riddle",
        "call: an hour, no answer",
        "voicemail from her, with a song",
        "lunch with [[Bo]]; tried to call [[Ana]]",
        "voicemail: she sang for us",
        "tried: the new noodle place",
        "busy days, but we had lunch",
        "Brief keine Antwort",
        "letter no answer",
        "besetzt war nur der Tisch am Fenster",
        "occupé par le déménagement, il a aidé",
        "angerufen, besetzt, später zurückgerufen",
    ],
)
def test_no_attempt(text):
    assert not is_attempt(text)


def test_an_attempt_stays_in_the_log_and_counts_only_where_the_line_says_so():
    people = people_in(
        {
            "people/Maya.md": """
            ## Log
            - 2026-11-08 tried to call, no answer
            - 2026-11-07 left a voicemail [contact:: yes]
            | Date | Type | Text |
            |---|---|---|
            | 2026-11-06 | Call | no answer |
            """,
            "2026-11-05.md": "- Called [[Maya]], nobody home.",
        }
    )
    assert [row[3] for row in said(people, "people/Maya.md")] == [ATTEMPT, ATTEMPT, "", ATTEMPT]
