"""What the description says in words, because OpenAPI cannot say it of two parameters at once.

Schemathesis loads this file (schemathesis.toml) and leaves out the requests that break one of these rules. Tests of the Worker hold that
such requests are refused, or answered, as the words say.
"""

import schemathesis

FILTERS = ("type", "speaker", "source", "author", "section", "tag", "lang", "from", "to")
ROWS = ("csv", "jsonl")
MOST_HITS = 100
# What String.prototype.trim takes away.
WHITE_SPACE = " \t\n\v\f\r\u00a0\u1680\u2028\u2029\u202f\u205f\u3000\ufeff" + "".join(map(chr, range(0x2000, 0x200B)))


def values(query, name):
    """The values of a parameter that are not empty."""
    given = query.get(name)
    listed = given if isinstance(given, list) else [given]
    return [value for value in listed if value not in (None, "")]


def asks_for_nothing(query):
    """`/search` and its feed need a query or a filter."""
    query_text = "".join(str(value) for value in values(query, "q"))
    return query_text.strip(WHITE_SPACE) == "" and not any(values(query, name) for name in FILTERS)


def asks_for_too_many_hits(query):
    """More than a page of hits is for rows only."""
    limits = values(query, "limit")
    return not any(form in ROWS for form in values(query, "format")) and any(
        str(limit).isdecimal() and int(limit) > MOST_HITS for limit in limits
    )


def is_form(query):
    """The page that verifies needs no text."""
    return "html" in values(query, "format") and not values(query, "text")


@schemathesis.hook
def filter_case(context, case):
    query = case.query if isinstance(case.query, dict) else {}
    path = case.operation.path
    if case.meta is not None and case.meta.generation.mode.is_positive:
        if path in ("/search", "/search.rss") and asks_for_nothing(query):
            return False
        return not (path in ("/search", "/quotes") and asks_for_too_many_hits(query))
    return not (path == "/verify" and is_form(query))
