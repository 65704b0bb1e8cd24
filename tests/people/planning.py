"""The plan of a week, chosen and ticked off at once, as `actions/plan_vault` gives it."""

from vault_tools.people.rotation.whose_turn import choose_week, tick_off


def plan_week(members, today, rules, since=None):
    known = {member.key: member for member in members}
    return tick_off(choose_week(known.values(), today, rules, since), known)


def keys_of(plan):
    return tuple(place.key for place in plan.places)
