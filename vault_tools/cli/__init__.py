"""The command line: how commands are run and what they say; they are in a room of their own.

Reads the clock once; holds no rule of the domain.
"""
