"""The dialect table: what real vaults call what we mean, and what the concepts are good for.

A name is written in words; one that begins with `=` matches letter by letter (vCard's `CATEGORIES`
are groups, while `categories` say what a note is). How a key is compared with these is `dialect`'s,
and what other languages than English call them stands in `languages`.
"""

from vault_tools.word_lists import word_lists, word_set

CONCEPTS: dict[str, tuple[str, ...]] = word_lists(
    {
        "name": "name, full name, display name, FN, name.full, name.display",
        "first_name": "first name, name.first, name.given, given name, N.GN, person first",
        "middle_name": "middle name, middle names, patronymic, name.middle, person middle",
        "last_name": """
            last name, name.last, name.family, family name, surname, surnames, N.FN,
            person last
        """,
        "aliases": """
            aliases, alias, nickname, nicknames, short name, aka, also known as, known as, goes by
        """,
        "last_contact": """
            last contact, last contacted, last contact date, last chat, last met, last interaction,
            last seen, last talked, last spoke, last touch, interactions.last, prm last contacted,
            last call, last meeting, last chatted, last conversation, last caught up,
            last connected, last reached out, last touchpoint, last meaningful interaction,
            last seen in person, last activity, last activity together
        """,
        "next_contact": """
            next contact, next followup, follow up date, follow up, follow up on, next touch,
            next contact due, next check in, next reach out, next touchpoint, next action date,
            next step date, next interaction, next outreach, next planned contact,
            next planned touchpoint, planned next contact
        """,
        "cadence": """
            cadence, prm cadence, prm tier, contact frequency, custom frequency days, interval,
            keep in touch, keep in touch frequency, stay in touch, stay in touch frequency,
            frequency, rhythm, contact interval, contact every, follow up cadence, contact cadence,
            interaction frequency, check in frequency, check in every, reach out every, how often,
            catch up frequency, communication frequency, call every, ring every, write every,
            meet every, see every, freq
        """,
        "circle": "circle, circles, tier",
        "snooze": "snooze until, prm snooze until, snooze, snoozed until, snoozed",
        "paused": "paused, prm paused, archived, on hold",
        "status": "status, state, active, alive, living",
        "birthday": """
            birthday, birth, born, BDAY, date of birth, DOB, prm birthday, birth year,
            year of birth, birth date, born on, important dates.birthday, dates.birthday
        """,
        "died": """
            died, death, date of death, DEATHDATE, deceased, died on, year of death, passed away,
            death day
        """,
        "lifespan": "lifespan, lived",
        "dates": "anniversary, anniversaries, important dates, key dates, dates",
        "events": "events, life events, milestones",
        "met": """
            met, met date, first met, met at, met on, date met, when we met, first contact,
            known since, when did we meet
        """,
        "how_met": """
            met context, how we met, where we met, met where, how met, how i know them, met via,
            how did we meet, where did we meet, how we know each other
        """,
        "introduced_by": """
            introduced by, introducer, known through, referred by, met through, introduction by
        """,
        "relationship": "relationship, relation, relationship type, prm relationship",
        "closeness": "relationship strength, warmth score, warmth, priority, closeness, strength",
        "can_help_with": "can help with, expertise, skills, expert in",
        "i_can_help": "i can help them, i can help with, how i can help",
        "looking_for": "looking for, needs, asks",
        "interests": "interests, hobbies, likes",
        "gift_ideas": "gift ideas, gift idea, wishlist, ideas, gifts",
        "interactions": """
            interactions, contact log, interaction log, contact history, touchpoints,
            interaction history, communication log, conversations, encounters, catch ups
        """,
        "organization": """
            company, org, organization, organisation, work, employer, workplace, works at,
            works for, orgs, current role.organization, current role.company, companies,
            organizations, organisations, job.company, affiliation
        """,
        "former_organization": """
            former organization, former organisation, former company, former employer,
            previous company, previous organization, previously at, past companies
        """,
        "role": """
            role, position, occupation, job, job title, profession, current role.title,
            current role, headline, person title, works as
        """,
        "title": "title",
        "location": """
            location, city, based in, hometown, ADR.LOCALITY, prm location, town, lives in, lives,
            based, located, located in, place, home, residence
        """,
        "country": "country, ADR.COUNTRY",
        "household": "household, address, street address, ADR.STREET",
        "timezone": "timezone, TZ",
        "email": "email, emails, mail, email address, email addresses",
        "phone": """
            phone, phones, mobile, tel, telephone, cell, phone number, cell phone, mobile phone,
            phone numbers
        """,
        "whatsapp": "whatsapp",
        "signal": "signal",
        "telegram": "telegram",
        "website": "website, url, homepage, web, site, blog",
        "linkedin": "linkedin, linkedin id, SOCIALPROFILE[linkedin]",
        "twitter": "twitter, x handle, twitter handle, SOCIALPROFILE[twitter]",
        "family": """
            spouse, partner, wife, husband, kids, children, son, daughter, sons, daughters, parents,
            mother, father, mom, mum, dad, siblings, sister, brother, sisters, brothers,
            grandparents, grandchildren, cousins, family, married to, engaged to, relatives,
            in laws, cousin, uncle, aunt, uncles, aunts, niece, nephew, nieces, nephews, spouses,
            partners, wives, husbands, grandmother, grandfather, grandma, grandpa, grandson,
            granddaughter, stepmother, stepfather, stepson, stepdaughter, half brother, half sister,
            mother in law, father in law, brother in law, sister in law, son in law,
            daughter in law, godmother, godfather, godson, goddaughter, godchildren, child, parent,
            sibling, fiancé, fiancée, girlfriend, boyfriend
        """,
        "ties": "relationships, relations",
        "knows": "knows, friends, connections, friend of",
        "related": "related, connected to",
        "groups": "groups, group, label, labels, contexts, =CATEGORIES, communities, community",
        "tags": "tags, tag",
        "photo": "photo, avatar, image, picture, cover, banner, icon, logo",
        "identity": "uid, identifier, id, rev, prodid",
        "created": """
            created, created at, created on, date created, added, date added, creation date
        """,
        "changed": """
            updated, updated at, modified, date modified, last modified, changed, last touched
        """,
        "display": "cssclass, cssclasses, publish, permalink, draft",
        "vcard_version": "version",
        "date": "date, when",
        "attendees": """
            attendees, attendee, person, people, persons, participants, with, attended, attended by,
            present, members, guests, who
        """,
        "type": """
            type, kind, category, categories, class, note type, file class, entity type, entity,
            record type, object type, item type, page type
        """,
    }
)

WRAPPERS = word_set("""
    contact, contactinfo, contactdetails, info, details, personal, profile, work, job, currentrole,
    location, address, adr, social, socials, socialmedia, crm, prm, bio, reachout, links, n,
    channels, contactmethods, contactinformation, handles, socialprofiles
""")
"""Mappings that only keep fields together."""

PERSONAL = word_set("""
    last_contact, next_contact, cadence, circle, snooze, birthday, met, how_met, introduced_by,
    relationship, email, phone, family, first_name, last_name, role, organization, gift_ideas, died,
    lifespan, interactions
""")
"""Concepts that speak for a person where a folder alone does not."""

LABELLED = PERSONAL | {"location", "timezone", "aliases", "interests", "can_help_with", "whatsapp"}
LABELLED |= {"signal", "telegram", "website", "linkedin", "twitter", "looking_for"}
LABELLED |= {"attendees", "date", "type", "title", "name"}
"""Concepts that a line of the note's text may give: `**Lives in:** Lisbon`."""

SECTIONS = word_set("""
    how_met, gift_ideas, interests, can_help_with, looking_for, relationship
""")
"""Concepts that a section of the note's text may give: `## How We Met`."""

NOW = frozenset({"organization", "role", "title", "location"})
"""Concepts whose name may say that it is so now: `current_company`."""

DATED = frozenset({"last_contact", "next_contact", "birthday", "died", "met", "snooze", "created"})
"""Concepts whose value is a date."""
