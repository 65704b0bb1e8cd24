"""A week planned in one go, which the program keeps apart from what happens in it."""

from vault_tools.people.rotation.whose_turn import choose_week, tick_off


def plan_week(members, today, rules, since=None):
    """The plan of the week that `today` lies in, with what has happened in it so far."""
    known = {member.key: member for member in members}
    return tick_off(choose_week(known.values(), today, rules, since), known)


def keys_of(plan):
    return tuple(place.key for place in plan.places)
