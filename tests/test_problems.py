from vault_tools.problems import LONGEST, Place, Problem, VaultError, shortened

PAGE = "word " * 100_000


def test_a_message_that_quotes_a_page_is_told_with_both_its_ends():
    message = f'cannot read "{PAGE}" as a cadence'
    problem = Problem(Place("a.md", 2, 3), "cadence", message, f"quote it: {PAGE}!", PAGE)
    error = VaultError(message, f"quote it: {PAGE}!")
    for told, hint in ((problem.message, problem.hint), (str(error), error.hint)):
        assert told.startswith('cannot read "word word')
        assert told.endswith('word " as a cadence')
        assert (hint[:14], hint[-3:]) == ("quote it: word", "d !")
        assert max(len(told), len(hint)) < LONGEST
    assert all(len(line) < LONGEST for line in str(problem).splitlines())


def test_what_is_short_or_has_many_lines_stays_as_it_is():
    assert shortened("x" * LONGEST) == "x" * LONGEST
    assert shortened("several words\n" * 1000) == "several words\n" * 1000
