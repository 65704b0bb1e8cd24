"""The command line: each command is in `commands`, what it says in `answers`.

It reads the clock once, and knows no rules of the domain.
"""
