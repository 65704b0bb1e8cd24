"""The words by which notes say that they tell of a meeting or a day, as compared: in lower case."""

from vault_tools.word_lists import word_set

_MEETINGS_ELSEWHERE = word_set("""
    besprechung, besprechungen, treffen, réunion, réunions, reunión, reuniones, reunião, reuniões,
    riunione, riunioni, vergadering, vergaderingen, möte, møde, møte, spotkanie, spotkania, встреча,
    встречи, toplantı, toplantılar, 会议, 會議, 会議, 面談, 회의, 미팅, tagebuch, diario, diário,
    dagboek, dagbok, dziennik, дневник, 日记
""")
MEETINGS = _MEETINGS_ELSEWHERE | word_set("""
    meeting, meetings, event, events, call, calls, journal, diary, daily, daily note, log, letter,
    interaction, gathering
""")

MEETING_TYPES = MEETINGS | word_set("""
    note, 1-1, 1:1, 1on1, 1-on-1, one-on-one, one on one, conversation, catch-up, catchup,
    meeting notes, meeting-notes, stand-up, standup, sync, lunch, dinner, coffee, visit, party,
    interview, hangout, appointment, trip, travel, date, phone call, video call, zoom, kickoff,
    workshop, retro, retrospective, offsite
""")
"""Types of notes whose day is one on which people met."""

DIARY_FOLDERS = _MEETINGS_ELSEWHERE | word_set("""
    diary, journal, journals, daily, daily notes, dailies, meetings, logs, meeting notes, events,
    gatherings, calls, periodic notes
""")
OF_DAYS = word_set("""
    diary, journal, journals, daily, dailies, daily note, daily notes, periodic notes, tagebuch,
    diario, diário, dagboek, dagbok, dziennik, дневник, 日记, 日記
""")
"""Types, folders and words in names of notes that tell of whole days."""

HELD = (MEETING_TYPES | DIARY_FOLDERS) - OF_DAYS - {"note", "log", "logs"}
"""Types and folders of notes that tell of one meeting, and not of a whole day."""

NO_MEETINGS = word_set("""
    digest, newsletter, report, briefing, changelog, release, roadmap, proposal, spec,
    specification, adr, decision, analysis, research, outline, backlog, checklist
""")
"""Types of notes with a day on which nobody need have met."""
SESSIONS = word_set("session, sessions, session-log, session log, session-notes, session notes")
"""Types of notes about a game that is played, or work with an assistant."""
NAMES_NO_MEETING = word_set("""
    plan, plans, draft, todo, todos, prep, preparation, planung, entwurf, vorbereitung, digest,
    newsletter, roadmap, changelog, backlog, checklist, proposal, spec, adr
""")
"""What the name of a note ends with that has a day and is no account of it."""

CALLED_OFF = (
    r"cancell?ed|postponed|called off|skipped|rescheduled|declined|missed|no[- ]show|abgesagt"
    r"|verschoben"
    r"|ausgefallen|annulée?s?|reportée?s?|cancelad[ao]s?|aplazad[ao]s?|adiad[ao]s?|annullat[aeio]"
    r"|rinviat[aeio]|afgezegd|geannuleerd|uitgesteld"
)
"""As a pattern, what is said of a meeting that did not come about on its day."""

PLANNED = (
    r"planned|scheduled|upcoming|proposed|tentative|booked|tb[acd]|to ?do|reminder|geplant"
    r"|vereinbart|prévue?s?|planifiée?s?|previst[ao]s?|planificad[ao]s?|planejad[ao]s?"
    r"|pianificat[ao]|gepland|запланировано|pendientes?|por hacer|à faire|da fare|a fazer|te doen"
)
"""Likewise of one that is still to come."""

STATUS_PLANNED = rf"{PLANNED}|planning|not[- ]started|idea|draft|entwurf|idee"
"""What the status of a note may say as well, and a line by itself does not."""

ASIDE_KEYS = word_set("""
    seealso, see, related, relatednotes, source, sources, references, links, backlinks, connections,
    tags, topics, mentions, mentioned, about, regarding, up, sieheauch, siehe, verwandt, quelle,
    quellen, themen, erwähnt, voiraussi, liens, vertambién, relacionado, vedianche, zieook,
    vejatambém, tema, absent, absentees, notpresent, regrets, apologies, excused, cc, abwesend,
    entschuldigt, absents, excusés, ausentes, assenti, afwezig
""")
"""Labels, in letters alone, of lines whose links are what a note has to do with, and no company."""
