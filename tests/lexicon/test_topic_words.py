from factlint.lexicon.topics import topic_words
from factlint.mentions.words import folding

WORDS = topic_words("en")
FOLD = folding("en")
GROUPS = {FOLD(group[0]): group for group in WORDS.synonyms}


def test_no_word_is_in_two_groups_of_synonyms():
    members = [member for group in WORDS.synonyms for member in group]
    assert sorted(member for member in set(members) if members.count(member) > 1) == []


def test_every_member_folds_to_its_group():
    strays = [(member, FOLD(member)) for name, group in GROUPS.items() for member in group if FOLD(member) != name]
    assert strays == []


def test_a_light_word_is_no_synonym_of_one_that_carries_a_topic():
    assert sorted(word for word in WORDS.light if FOLD(word) in GROUPS) == []


def test_function_words_have_no_concept():
    assert {FOLD(word) for word in WORDS.function} == {""}


def test_inflections_fold_alike():
    for forms in (
        ("passenger", "passengers"),
        ("earn", "earned", "salary"),
        ("woman", "women"),
        ("begin", "began"),
        ("win", "winner"),
    ):
        assert len({FOLD(form) for form in forms}) == 1, forms


def test_different_topics_fold_apart():
    for one, other in (("revenue", "profit"), ("begin", "end"), ("open", "close"), ("student", "teacher")):
        assert FOLD(one) != FOLD(other)
