"""The plan of a week, chosen and ticked off at once, as `actions/plan_vault` gives it."""

from vault_tools.people.rotation import whose_turn
from vault_tools.people.rotation.whose_turn import replay_to, tick_off


def choose_week(members, today, rules, since=None):
    """Whom the week of a day offers, of the weeks before only those `since` a state replayed."""
    return whose_turn.choose_week(members, replay_to(members, today, rules, since))


def plan_week(members, today, rules, since=None):
    known = {member.key: member for member in members}
    return tick_off(choose_week(known.values(), today, rules, since), known)


def keys_of(plan):
    return tuple(place.key for place in plan.places)
