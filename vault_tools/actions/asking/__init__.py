"""Asking a vault, which changes nothing."""
