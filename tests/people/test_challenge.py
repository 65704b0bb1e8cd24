"""The week's challenge, over twenty weeks of the example vault."""

import shutil
from datetime import date, timedelta

import pytest

from tests.conftest import EXAMPLE_DAY
from vault_tools.actions.deck import deck_of
from vault_tools.actions.open_vault import open_vault
from vault_tools.actions.plan_vault import plan_vault
from vault_tools.bundled import bundled
from vault_tools.people.challenge import ideas_of_week

WEEKS = 20


def week_in(root, day):
    vault = open_vault(root)
    plan = plan_vault(vault, day)
    return vault, ideas_of_week(plan, vault.people, deck_of(vault), vault.settings)


def log(root, path, line):
    note = root / path
    text = note.read_text("utf-8")
    head, _, rest = text.partition("## Log\n")
    note.write_text(f"{head}\n## Log\n{line}\n{rest}", "utf-8")


def pair_of(challenge):
    return challenge.contact.path, challenge.offer.idea.name


@pytest.fixture(scope="module")
def untouched(tmp_path_factory):
    """What twenty weeks offer while nobody does anything."""
    root = tmp_path_factory.mktemp("weeks") / "example_vault"
    shutil.copytree(bundled("example_vault"), root, ignore=shutil.ignore_patterns("site", "index"))
    return [week_in(root, EXAMPLE_DAY + timedelta(weeks=number)) for number in range(WEEKS)]


def test_every_week_has_a_challenge_and_none_comes_twice(untouched):
    assert len({pair_of(week.challenge) for _, week in untouched}) == WEEKS


def test_the_challenge_is_one_of_the_weeks_offers_with_a_reason_in_a_note(untouched):
    for vault, week in untouched:
        challenge = week.challenge
        assert week.offers[challenge.contact.path] == challenge.offer
        for reason in challenge.offer.reasons:
            note = vault.people.notes.get(reason.place.path)
            in_idea = reason.place in dict(challenge.offer.idea.places).values()
            assert in_idea or note.source_line(reason.place.line).strip()


def test_no_idea_comes_back_to_anybody_while_there_is_one_that_was_not_offered(untouched):
    seen = {}
    for _, week in untouched:
        for path, offer in week.offers.items():
            earlier = seen.setdefault(path, [])
            if offer.idea.name in earlier:
                assert offer.offered, f"{path} is offered {offer.idea.name} again"
            earlier.append(offer.idea.name)


def test_whoever_takes_every_challenge_up_is_never_given_one_twice(example):
    pairs = []
    for number in range(WEEKS):
        day = EXAMPLE_DAY + timedelta(weeks=number)
        pairs.append(pair_of(week_in(example, day)[1].challenge))
        path, idea = pairs[-1]
        log(example, path, f"- {day} note → [[{idea}]]")
        again = week_in(example, day)[1].challenge
        assert (pair_of(again), again.tried.day) == (pairs[-1], day)
    assert len({*pairs}) == WEEKS


def test_a_week_without_anybody_has_no_challenge(vault):
    root = vault({"people/Ana.md": "---\ntype: person\n---\n"})
    assert week_in(root, date(2026, 11, 18))[1].challenge is None
