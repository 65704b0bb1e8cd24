from vault_tools.people.batching import Batch, Shared, batches

HOME = Shared("household", "Rua da Rosa 5")
ACME = Shared("organization", "Acme")
LISBON = Shared("place", "Lisbon")


def test_people_of_one_household_are_offered_together():
    assert batches(["Ana", "Ben", "Cem"], {"Ana": [HOME], "Cem": [HOME]}) == (
        Batch(("Ana", "Cem"), HOME),
    )


def test_what_binds_most_closely_goes_first_and_nobody_is_in_two_groups():
    shared = {
        "Ana": [LISBON, HOME],
        "Ben": [HOME, LISBON],
        "Cem": [LISBON, ACME],
        "Dana": [LISBON, ACME],
        "Eva": [LISBON],
    }
    assert batches(shared, shared) == (
        Batch(("Ana", "Ben"), HOME),
        Batch(("Cem", "Dana"), ACME),
    )


def test_of_equal_ties_the_one_that_binds_more_people_goes_first():
    porto = Shared("place", "Porto")
    shared = {"Ana": [porto, LISBON], "Ben": [porto, LISBON], "Cem": [LISBON]}
    assert batches(shared, shared) == (Batch(("Ana", "Ben", "Cem"), LISBON),)


def test_nobody_is_batched_alone_or_with_somebody_outside_the_week():
    assert batches(["Ana"], {"Ana": [HOME], "Ben": [HOME]}) == ()


def test_case_makes_no_difference_and_the_first_spelling_is_told():
    shared = {"Ana": [LISBON], "Ben": [Shared("place", "LISBON")]}
    assert batches(["Ana", "Ben"], shared) == (Batch(("Ana", "Ben"), LISBON),)
