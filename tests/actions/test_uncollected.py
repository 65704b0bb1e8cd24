"""No search for garbage while anybody makes what is kept, and again when nobody does."""

import gc

from vault_tools.actions.uncollected import uncollected


def test_the_search_begins_again_with_the_last_who_is_done():
    assert gc.isenabled()
    first, second = uncollected(), uncollected()
    first.__enter__()
    second.__enter__()
    first.__exit__(None, None, None)
    assert not gc.isenabled()
    second.__exit__(None, None, None)
    assert gc.isenabled()


def test_where_it_was_off_it_stays_off():
    gc.disable()
    try:
        with uncollected():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()
