"""A machine of hypothesis run for long: many runs by a seed, the time they took, what they did."""

import argparse
import time

from hypothesis import HealthCheck, Phase, seed, settings
from hypothesis.stateful import RuleBasedStateMachine, run_state_machine_as_test


def run_long(machine: type[RuleBasedStateMachine], runs: str, asked: argparse.Namespace) -> None:
    """Run a machine as often, for as many steps and by the seed that were asked for.

    `runs` is what its runs are called: the option that says how many, and the machine's own count.
    Raises what goes wrong in one, after the shortest that does so was found; what was done until
    then is told all the same.
    """
    began = time.monotonic()
    try:
        run_state_machine_as_test(
            seed(asked.seed)(machine),
            settings=settings(
                max_examples=getattr(asked, runs),
                stateful_step_count=asked.steps,
                deadline=None,
                database=None,
                phases=[Phase.generate, Phase.shrink],
                suppress_health_check=list(HealthCheck),
            ),
        )
    finally:
        seconds = time.monotonic() - began
        done = ", ".join(f"{count:,} {what}" for what, count in sorted(machine.counts.items()))
        count = getattr(machine, runs)
        print(f"{count} {runs} of up to {asked.steps} steps, {seconds:.0f} s: {done}")
