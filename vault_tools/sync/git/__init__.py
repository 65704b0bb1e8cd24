"""Talking to git: what it knows of a vault's past and branches, and what it is asked to do."""
