"""Whose turn it is: cadence, weeks, the replay, the plan, and what lies ahead."""
