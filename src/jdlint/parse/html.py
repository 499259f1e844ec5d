"""What an HTML page or fragment says."""

from __future__ import annotations

from jdlint.document import Document, Source
from jdlint.parse.build import Builder
from jdlint.parse.front import read_front
from jdlint.parse.markup import Markup


def parse(source: Source) -> Document:
    """Return the document of an HTML source; front matter before it becomes fields."""
    builder = Builder(source, "html")
    start = read_front(builder)
    markup = Markup(builder)
    markup.feed(start, len(source.text))
    markup.close()
    if markup.structured:
        from jdlint.parse.fields import letters
        from jdlint.parse.json_ld import add_json_ld

        known = letters(builder.text())
        for begin, end in markup.structured:
            add_json_ld(builder, begin, end, known)
    return builder.finish()
