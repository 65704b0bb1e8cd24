"""The command line: how commands are run; each is in `commands`, and what it says in `answers`.

Reads the clock once; holds no rule of the domain.
"""
