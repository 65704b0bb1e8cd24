"""The domain, pure: contacts, interactions, cadence, the rotation. No I/O, no clock."""
