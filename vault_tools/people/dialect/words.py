"""The words by which notes say what they are about, as they are compared: in lower case.

Words only; what each of them decides is said in `recognize`, `lists` and `tags`.
"""

from vault_tools.people.dialect.meeting_words import MEETINGS
from vault_tools.word_lists import word_set

PERSON_WORDS = word_set("""
    person, people, persons, contact, contacts, individual, human, friend, friends, colleague,
    acquaintance, relative, family member, persona, personas, persone, persoon, kontakt, kontakte,
    contacto, contactos, contato, contatos, contatto, contatti, osoba, osoby, kişi, freund, freunde,
    ami, amis, amigo, amigos, biography, historical person, figure, figures, historical figure,
    thinker, philosopher, scientist, author, writer, poet, politician, neighbour, neighbor, student,
    pupil, teacher, professor, researcher, employee, teammate, team member, coworker, direct report,
    classmate, mentor, mentee, volunteer, interviewee, контакт, контакты, персона, друг
""")
PERSON_TAGS = word_set("""
    person, people, persons, contact, contacts, personen, menschen, mensch, personne, personnes,
    pessoa, pessoas, люди, человек, 人物, 联系人, 聯絡人, 連絡先, 인물, 사람
""")
PERSON_WORDS |= PERSON_TAGS
BODY_TAGS = frozenset({"person", "contact"})
KIND_TAGS = frozenset({"type", "kind", "class", "category", "note", "is", "entity", "crm"})
"""What a tag may begin with that says what its note is: `#type/person`."""
PEOPLE_FOLDERS = word_set("""
    person, people, persons, contact, contacts, friend, friends, personen, personas, personnes,
    pessoas, persone, leute, menschen, kontakte, contactos, contatos, contatti, freunde, amis,
    amigos, mensen, contacten, vrienden, amici, personer, vänner, ludzie, kontakty, lidé, osoby,
    znajomi, przyjaciele, kontakter, kişiler, люди, контакты, друзья, 人, 人物, 人脉, 联系人,
    聯絡人, 朋友, 人々, 連絡先, 友達, 사람, 사람들, 인물, 연락처, 친구, my people, my contacts,
    my friends, friends and family, friends & family, colleagues, coworkers, co-workers, neighbours,
    neighbors, acquaintances, relatives, family members, classmates, teammates, close friends,
    kollegen, nachbarn, bekannte, verwandte, collègues, voisins, colegas, direct reports,
    team members, mentees, mentors, humans, folks, peeps, peers, gente, conocidos, conhecidos,
    conoscenti, connaissances, bekanta, kollegor, kolleger, collega's, współpracownicy, знакомые,
    коллеги, tanıdıklar, 同事, 通讯录, 通訊錄, 知り合い, 同僚, 동료, 지인, friendships,
    freundschaften, amitiés, amistades, amizades, amicizie, vriendschappen, freundinnen, amies,
    amigas, amiche, vriendinnen, människor, mennesker, venner, veninder, kolegor, bekjente,
    bekendte, insanlar, arkadaşlar
""")
NETWORK_FOLDERS = word_set("""
    crm, network, networking, relationships, rolodex, address book, adressbuch, clients, customers,
    leads, prospects, kunden
""")
"""Folders that hold people, and companies as well."""
KNOWN = frozenset({"organization", "role", "relationship", "met", "introduced_by"})
"""Concepts by which a note in one of these is about a person; companies have a phone, too."""
FAMILY_FOLDERS = word_set("""
    family, familie, famille, familia, família, famiglia, familj, rodzina, семья, 家人, 家庭, 家族,
    가족
""")
"""Folders that hold people, and recipes and holidays as well."""
ORGANIZATION_WORDS = word_set("""
    organization, organizations, organisation, organisations, company, companies, org, orgs,
    employer, employers, firmen, unternehmen, organisationen, entreprise, entreprises, société,
    sociétés, empresa, empresas, organización, organizaciones, organização, organizações, azienda,
    aziende, organizzazione, organizzazioni, bedrijf, bedrijven, organisatie, organisaties, företag,
    firmy, organizacja, organizacje, компания, компании, организация, организации, şirket, 公司,
    组织, 机构, 会社, 組織, 회사, 기관
""")
ORGANIZATION_TYPES = ORGANIZATION_WORDS | word_set("""
    firm, fund, startup, start-up, vendor, agency, institution, nonprofit, university, firma
""")
"""Those that are a topic where they stand as a tag or name a folder are among the types alone."""
_TEXTS = word_set("""
    book, books, article, articles, paper, papers, film, movie, movies, series, podcast, podcasts,
    course, courses, quote, quotes, source, literature note, literature, video, song, album, poem,
    highlights
""")
_PLACES = word_set("""
    place, places, location, city, cities, country, countries, restaurant, restaurants, venue,
    venues, trip, trips, travel
""")
_LISTS = frozenset({"moc", "mocs", "map", "maps", "index", "dashboard", "template", "overview"})
_THINGS = word_set("""
    project, projects, task, tasks, someday, plan, idea, ideas, outreach, gift, recipe, recipes,
    concept, concepts, group, groups, team, teams, band, pet, pets, animal, animals, product,
    products, tool, tools, brand, topic, topics, term, terms, reference, resource, area, home,
    character, characters, npc, npcs, monster, deity, household, quest, deal, deals, opportunity,
    relationship, union, marriage, couple,
    gruppe, groupe, grupo, gruppo, groep, grupp, группа, グループ
""")
NO_PEOPLE = ORGANIZATION_TYPES | _TEXTS | _PLACES | _LISTS | MEETINGS | _THINGS
"""Types of notes that are about something else."""

OTHER_TAGS = ORGANIZATION_WORDS | frozenset(
    {"moc", "template", "meeting", "meetings", "place", "places", "index", "dashboard", "daily"}
)
"""Tags that say more of what a note is than `#people` does."""

FICTION_FOLDERS = frozenset({"pets", "animals", "characters", "npcs"})
"""Folders of those whom nobody rings, whatever their notes are tagged with."""
FICTION_TAGS = frozenset(
    {"character", "characters", "npc", "npcs", "fictional", "monster", "deity"}
)
"""Tags, also as the first part of one, of those whom nobody rings: `#npc/ally`."""

NOBODYS_FOLDERS = ORGANIZATION_WORDS | FICTION_FOLDERS
"""Folders in which nobody is a person, whatever fields their notes have."""

TOPIC_FOLDERS = (
    _TEXTS
    | (_PLACES - {"travel", "trip", "trips"})
    | frozenset({"concepts", "recipes", "projects", "products", "tools", "reading", "sources"})
)
"""Folders of notes about a matter, which may list people who have to do with it."""

OTHER_FOLDERS = TOPIC_FOLDERS | frozenset(
    {"meetings", "events", "areas", "resources", "groups", "plans"}
)
"""Folders in which a note needs a field that only people have."""

ORGANIZATION_KEYS = frozenset(
    {"headquarters", "hq", "ceo", "employees", "revenue", "businessname", "legalname"}
)
BUSINESS_KEYS = word_set("""
    industry, stage, dealstage, dealvalue, pipeline, client, accountowner, closedate,
    expectedclose, expectedclosedate, probability
""")
"""Fields of companies and deals, and in a folder of people also of people."""

ANIMAL_KEYS = frozenset({"species", "breed"})
PEOPLE_KEYS = word_set("""
    person, people, persons, members, who, personen, personnes, personas, pessoas, persone, osoby,
    люди, 人物
""")
"""Fields that list people without saying that they were there."""

WORKS_KEYS = frozenset({"isbn", "publisher", "author", "authors", "pages", "doi", "director"})
"""Fields of notes about a book, a film or another work."""

PLACE_KEYS = frozenset({"coordinates", "latitude", "longitude"})
"""Fields of places, and of whatever Joplin or Evernote wrote: where one was when writing."""

FOREIGN_KEYS = (
    WORKS_KEYS
    | PLACE_KEYS
    | word_set("""
    ingredients, openinghours, population, capital, members, attendees, meets, founders, color,
    kanbanplugin, excalidrawplugin, databaseplugin
""")
)
"""Fields that speak for something else, where no person's field stands beside them."""

LISTS = word_set("""
    readme, index, people, persons, contacts, friends, overview, dashboard, guide, reminders,
    template, list, inbox, birthdays, ideas, groups, calendar, todo, tasks, archive, moc, map, home,
    start, welcome, about, log, changelog, license, contributing, notes, gifts, family, untagged,
    colleagues, team, everyone, network, crm, 一覧, 目次, 目录
""")
"""Names, of one word, of lists and guides."""

UNTITLED = (
    *("untitled", "unbenannt", "sans titre", "sin título", "senza titolo", "senza nome"),
    *("sem título", "naamloos", "无标题", "未命名", "無題"),
)
"""What a note is called, whatever number is behind it, that nobody has given a name yet."""

YOURSELF = word_set("""
    me, myself, aboutme, self, ich, yo, moi, personalinfo, personalinformation, myprofile, mybio
""")
"""Names, in letters alone, of the note that somebody keeps about themselves."""

INSTRUCTIONS = frozenset({"CLAUDE", "AGENTS", "AGENT", "GEMINI", "SKILL", "MEMORY"})
"""Names, in these capitals, of notes that tell programs how to go about the folder."""

STRONG_LISTS = word_set("""
    readme, overview, dashboard, moc, index, template, reminders, birthdays, checklist, tracker,
    list, contacts, people, guide, ideas, groups, übersicht, verzeichnis, liste, índice, indice,
    lista, overzicht, lijst
""")
"""Words in a name of several that make it a list, where no person's field says otherwise."""

SURE = frozenset({"last_contact", "birthday", "how_met", "first_name", "died", "lifespan"})
"""Concepts that only people have, wherever the note lies."""

SURE_KEYS = frozenset(
    {"contactfrequency", "keepintouch", "stayintouchfrequency", "nextcontact", "introducedby"}
)

RELATIONS = word_set("""
    friend, best friend, close friend, family, relative, colleague, coworker, mentor, mentee,
    neighbour, neighbor, partner, spouse, husband, wife, brother, sister, mother, father, mum, mom,
    dad, son, daughter, cousin, aunt, uncle, niece, nephew, grandmother, grandfather, in-law,
    acquaintance, ex-colleague, former colleague, classmate, roommate, flatmate
""")
"""A role that is a word for a relationship."""
RELATIVES = RELATIONS | word_set("""
    grandma, grandpa, granny, gran, nan, nana, mama, papa, mami, papi, mutter, vater, oma, opa,
    maman, mamie, papy, mamá, papá, abuela, abuelo, nonna, nonno, vovó, vovô, мама, папа, бабушка,
    дедушка, 妈妈, 爸爸, 母, 父, 엄마, 아빠
""")
"""What a relative's note may be called."""
AT_NOBODYS = word_set("""
    self-employed, self employed, independent, selbständig, autónomo, autónoma, freelance,
    freelancer, freelancing, freiberuflich, retired, rentner, rentnerin, retraité, retraitée,
    unemployed, between jobs, student, homemaker
""")
"""What stands where others name an organization: two of them do not work together."""
PARTICLES = word_set("""
    van, von, de, da, do, dos, das, del, della, di, du, le, la, der, den, ter, ten, af, av, al, el,
    bin, ibn, zu
""")
"""Words of a family name that have no capital."""
