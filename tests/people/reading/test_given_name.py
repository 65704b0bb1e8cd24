"""What somebody is called, by all that a note says of it."""

import pytest

from tests.people.vaults import contact_of, fields


@pytest.mark.parametrize(
    ("lines", "name"),
    [
        (["name: Maya L."], "Maya L."),
        (["Full-Name: Maya L."], "Maya L."),
        (["displayName: Maya L."], "Maya L."),
        (["FN: Maya L."], "Maya L."),
        (["title: Maya L."], "Maya L."),  # shares a word with the file's name
        (["title: Designer"], "Maya Lindqvist"),
        (["name: {first: Maya, last: L.}"], "Maya L."),
        (["name: {prefix: Dr., first: Maya, last: L., nickname: May}"], "Maya L."),
        (["first_name: Maya", "last_name: L."], "Maya L."),
        (["First Name: Maya"], "Maya"),
        (["N.FN: L.", "N.GN: Maya"], "Maya L."),
        (["name: Maya", "last_name: L."], "Maya L."),
        (["name: Maya L.", "last_name: L."], "Maya L."),
        (["nome: Maya", "cognome: L."], "Maya L."),
        (["prénom: Maya", "nom: L."], "Maya L."),
        (["nom: Maya L."], "Maya L."),
        (["имя: Maya", "отчество: Petrovna", "фамилия: L."], "Maya Petrovna L."),
        (["first_name: Maya", "middle_names: Ann Jo", "last_name: L."], "Maya Ann Jo L."),
        (["middle_name: Ann"], "Maya Lindqvist"),
        (["type: person"], "Maya Lindqvist"),
    ],
)
def test_the_name(lines, name):
    assert contact_of(fields(*lines)).name == name


def test_the_name_is_the_files_name_even_of_a_contact_plugin():
    assert contact_of("", "crm/Maya Lindqvist__contact.md").name == "Maya Lindqvist"
    path = "crm/20240715T093045--maya-lindqvist__contact.md"
    assert contact_of("# Maya Lindqvist", path).name == "Maya Lindqvist"


@pytest.mark.parametrize(
    ("path", "text", "name"),
    [
        ("people/maya-lindqvist.md", "# Maya Lindqvist", "Maya Lindqvist"),
        ("people/202611280915 Maya Lindqvist.md", "", "Maya Lindqvist"),
        ("people/20261128091533-maya-lindqvist.md", "# Maya Lindqvist", "Maya Lindqvist"),
        ("people/Maya Lindqvist 202611280915.md", "", "Maya Lindqvist"),
        ("people/seán-óg.md", "# Seán Óg", "Seán Óg"),
        ("people/maya-lindqvist.md", "# Notes", "maya-lindqvist"),
        ("people/maya.md", "# Maya", "Maya"),
        ("people/maya.md", "# Maya (cousin)", "Maya"),
        ("people/maya.md", "# Maya, of the choir", "Maya"),
        ("people/maya.md", "# Maya Lindqvist", "Maya Lindqvist"),
        ("people/maya.md", "# Maya van der Lind - Teamlead", "Maya van der Lind"),
        ("people/maya.md", "# Maya's notes", "maya"),
        ("people/maya-lindqvist.md", "# Ana Maya van Lindqvist (Acme)", "Ana Maya van Lindqvist"),
        ("people/maya-lindqvist.md", "# Call With Maya Lindqvist", "maya-lindqvist"),
        ("people/maya-lindqvist.md", "# All about Maya Lindqvist", "maya-lindqvist"),
        ("people/maya-lindqvist.md", "# Ana Maya Costa", "maya-lindqvist"),
        ("people/maya-lindqvist-manager.md", "# Maya Lindqvist", "Maya Lindqvist"),
        ("people/maya-lindqvist-of-acme.md", "# Maya Lindqvist (Acme)", "Maya Lindqvist"),
        ("people/maya-colleague.md", "# Maya (colleague)", "Maya"),
        ("people/maya-lindqvist.md", "# Maya", "maya-lindqvist"),
        ("people/maya.md", "# Maya notes", "Maya"),
        ("people/maya.md", "# Maya 2026", "Maya"),
        ("people/maya.md", "# Maya Lindqvist\n# Log", "Maya"),
        ("people/maya.md", "# Maya Meeting Notes", "Maya"),
        ("people/maya.md", "# Maya Profile", "Maya"),
        ("people/Maya Lindqvist (1912–1954).md", "", "Maya Lindqvist"),
        ("people/Maya (c. 384 — 322 B.C.E.).md", "", "Maya"),
        ("people/Maya (2019-2023).md", "", "Maya (2019-2023)"),
        ("people/Maya (Acme).md", "", "Maya (Acme)"),
        ("people/Maya (2).md", "", "Maya (2)"),
        ("people/Maya (555-1234).md", "", "Maya (555-1234)"),
        (
            "people/maya-lindqvist.md",
            "# Maya Lindqvist (1910 - 1980)\n\n| **Title** | 1st Baron Lindqvist (1942) |",
            "Maya Lindqvist",
        ),
        ("people/maya.md", "# Maya Acme Corp", "Maya"),
        ("people/maya.md", "# Maya Lindqvist GmbH", "Maya"),
        ("people/maya.md", "# Maya & Bo", "Maya"),
        ("people/maya.md", "# Maya / Mayita Lind", "Maya"),
        ("people/maya-lindqvist.md", "# Maya Lindqvist – neighbour", "Maya Lindqvist"),
        ("people/maya.md", fields("aliases: [Maya]"), "Maya"),
        ("people/maya.md", "# maya", "maya"),
        ("people/maya.md", "# Notes on Maya", "maya"),
        ("people/Anne-Maya.md", fields("aliases: [Anne Maya]"), "Anne-Maya"),
        ("people/Anne-Maya.md", fields("aliases: [Anne Maya]") + "# Anne-Maya", "Anne-Maya"),
        ("people/Anne-Maya.md", "# Anne Maya", "Anne Maya"),
        ("people/Maya.md", "# MAYA", "Maya"),
        ("people/Lindqvist, Maya.md", fields("title: Lindqvist, Maya"), "Maya Lindqvist"),
        ("people/Maya_Lindqvist.md", "# Maya", "Maya Lindqvist"),
        ("people/Anne-Marie.md", "Met at the fair.", "Anne-Marie"),
        ("people/Anne-Marie Duff.md", "# Anne Marie Duff", "Anne-Marie Duff"),
        ("people/kepano.md", "# Kepano", "Kepano"),
        ("people/MayaLindqvist.md", "# Maya Lindqvist", "Maya Lindqvist"),
        ("people/@Maya Lindqvist.md", "", "Maya Lindqvist"),
        ("people/👤 Maya Lindqvist.md", "# Maya", "Maya Lindqvist"),
        ("people/@maya-lindqvist.md", "# @Maya Lindqvist", "Maya Lindqvist"),
        ("people/???.md", "", "???"),
        ("people/Maya L. 0123456789abcdef0123456789abcdef.md", "# Maya", "Maya L."),
        ("people/maya.md", "| Name | Maya |\n| Last Name | Lindqvist |", "Maya Lindqvist"),
        ("people/Maya.md", "| Last Name | Lindqvist |", "Maya"),
        ("people/Maya.md", "- **Name:** Rex\n- **Role:** dog", "Maya"),
        ("people/May.md", "name:: Maya Lindqvist", "Maya Lindqvist"),
        ("people/Maya L./README.md", fields("type: person"), "Maya L."),
        ("people/maya/contact.md", fields("role: Baker") + "\n# Maya L.", "Maya L."),
        ("people/maya/index.md", fields("type: person", "title: Maya L."), "Maya L."),
        ("people/mayalindqvist.md", fields("title: Maya Lindqvist"), "Maya Lindqvist"),
        ("people/Lindqvist, Maya.md", "", "Maya Lindqvist"),
        ("people/van der Lind, Maya Ann.md", "", "Maya Ann van der Lind"),
        ("people/Maya Lind, Jr..md", "", "Maya Lind, Jr."),
        ("people/Maya, Bo, Cy.md", "", "Maya, Bo, Cy"),
        ("people/maya-lindqvist.md", "# Person: Maya Lindqvist", "Maya Lindqvist"),
        ("people/maya-lindqvist.md", fields("aliases: [May, Maya Lindqvist]"), "Maya Lindqvist"),
        ("people/maya/summary.md", fields("type: person") + "\n# Maya L.", "Maya L."),
        ("people/anne-meiner.md", "# Anne Meißner", "Anne Meißner"),
        ("people/jrg-brger.md", "# Jörg Bürger (choir)", "Jörg Bürger"),
        ("people/joerg-buerger.md", "# Jörg Bürger", "Jörg Bürger"),
        ("people/lukasz.md", "# Łukasz", "Łukasz"),
        (
            "people/MayaLindqvist.md",
            fields("aliases: [Maya L]") + "\n# MayaLindqvist",
            "MayaLindqvist",
        ),
        (
            "people/MayaLindqvist.md",
            fields("aliases: [Maya Lindqvist]") + "\n# MayaLindqvist",
            "Maya Lindqvist",
        ),
        ("Person - Maya Lindqvist.md", fields("type: person"), "Maya Lindqvist"),
        ("Maya Lindqvist (person).md", fields("type: person"), "Maya Lindqvist"),
        ("people/person-maya-lindqvist.md", "# Maya Lindqvist", "Maya Lindqvist"),
        ("pages/Person___Maya_Lindqvist.md", fields("type: person"), "Maya Lindqvist"),
        (
            "people/example-person.md",
            fields("role: Baker") + "\n# Maya Lindqvist",
            "Maya Lindqvist",
        ),
        ("people/example-person.md", fields("role: Baker"), "example-person"),
    ],
)
def test_a_name_made_for_an_address_is_spelt_by_the_heading(path, text, name):
    assert contact_of(text, path).name == name


@pytest.mark.parametrize(
    ("path", "text", "name"),
    [
        ("people/anna-petrova.md", "# Анна Петрова (Ромашка)", "Анна Петрова"),
        ("people/suzuki.md", "# 鈴木 一郎", "鈴木 一郎"),
        ("people/boris.md", "# Борис Иванов — директор", "Борис Иванов"),
        ("people/boris.md", "# Кто это такой", "boris"),
        ("people/Boris.md", "# Борис Иванов", "Boris"),
        ("people/boris.md", "# Борис Smith", "boris"),
        ("people/anna.md", "# Контакты", "anna"),
        ("people/anna.md", "# 自己紹介", "anna"),
        ("people/anna.md", "# 基本情報", "anna"),
        ("people/anna.md", "# Детство\n# Работа", "anna"),
        ("people/anna.md", fields("title: Аналитик") + "\n# Анна Петрова", "Анна Петрова"),
        (
            "people/anna.md",
            fields("title: Анна Петрова", "role: врач") + "\n# Анна Петрова",
            "Анна Петрова",
        ),
    ],
)
def test_a_file_in_latin_letters_is_called_what_the_heading_says_in_others(path, text, name):
    assert contact_of(text, path).name == name


@pytest.mark.parametrize(
    ("line", "aliases"),
    [
        ("aliases: [May, Maja]", ("May", "Maja")),
        ("alias: May", ("May",)),
        ("Nickname: May", ("May",)),
        ("short-name: May", ("May",)),
        ("aliases: [null]", ()),
        ("aliases: []", ()),
        ("aliases:\n  - @may\n  - Maja", ("@may", "Maja")),
    ],
)
def test_aliases(line, aliases):
    assert contact_of(fields(line)).aliases == aliases
