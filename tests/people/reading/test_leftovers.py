"""What a note says besides all that is known."""

from tests.people.vaults import contact_of, fields, read


def test_a_field_that_says_that_it_holds_nothing_holds_nothing():
    contact = contact_of(fields("role: N/A", "location: unknown", "city: Lisbon", "timezone: '?'"))
    assert (contact.role, contact.location, contact.timezone) == ("", "Lisbon", "")
    contact = contact_of("- **Location:** _TODO_\n- **Title:** [Your title]\n- **City:** Lisbon")
    assert (contact.role, contact.location) == ("", "Lisbon")
    contact = contact_of("- **Location:** _(TBD)_\n- **Company:** [[N/A]]\n- **Title:** Baker\n")
    assert (contact.role, contact.location, contact.organizations) == ("Baker", "", ())
    assert contact_of(fields("email: none", "phone: n/a", "knows: ['?']")).ways == ()
    contact = contact_of(fields("parents: (not yet researched)", "interests: (what, or whom?)"))
    assert (contact.family, contact.interests) == ((), ())
    assert contact_of(fields("interests: (aún no, pero pronto)")).interests == ()
    assert contact_of(fields("role: (formerly a baker, now free)")).role
    assert contact_of(fields('sponsor: "[[]]"', "owner: 'null'", "pets: (none yet)")).others == ()
    assert contact_of(fields("pets: two (and a tortoise)")).others != ()


def test_nothing_that_a_note_says_is_lost():
    contact = contact_of(
        """
        ---
        quotes:
          - text: Maps are what you give.
            context: in a letter
        funFacts: [Sings, Swims]
        status: married
        state: Bavaria
        relationship_strength: strong
        social: {instagram: "@maya", linkedin: in/maya}
        favourite colour: green
        born: Lisbon
        photo: data:image/png;base64,AAAA
        ---
        """
    )
    assert contact.others == (
        ("quotes", ("Maps are what you give. – in a letter",)),
        ("funFacts", ("Sings", "Swims")),
        ("status", ("married",)),
        ("state", ("Bavaria",)),
        ("relationship_strength", ("strong",)),
        ("social.instagram", ("@maya",)),
        ("favourite colour", ("green",)),
        ("born", ("Lisbon",)),
    )


def test_what_stands_beside_the_names_of_a_field_is_shown():
    contact = contact_of(fields("husband: Bo Lind, potter", "kids: 3 (two at sea)", "wife: Ana"))
    assert [named.name for _, named in contact.family] == ["Bo Lind", "Ana"]
    assert contact.others == (("husband", ("Bo Lind, potter",)), ("kids", ("3 (two at sea)",)))


def test_the_kind_of_the_last_contact_is_no_mistake_and_is_shown():
    contact, problems = read(fields("last_contact: 2026-09-30", "last_interaction: call"))
    assert not problems
    assert contact.others == (("last_interaction", ("call",)),)


def test_a_long_text_is_cut_and_encoded_pictures_are_left_out():
    contact = contact_of(fields(f"story: {'word ' * 100}", f"blob: {'A' * 400}"))
    ((key, (text,)),) = contact.others
    assert key == "story"
    assert text.endswith("word…")
