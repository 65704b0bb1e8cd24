"""Changing notes: each action as a whole or not at all, journalled, and taken back."""
