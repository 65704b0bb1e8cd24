"""Whom a typed or written name means."""
