"""A finding's place in the file, read through JSON, character references and tags by other means, is what it flags."""

from __future__ import annotations

import html
import json
import random
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

# What the rules flag, and what they do not; the texts are put together from both.
FLAGGED = (
    "a rock star cook", "young and energetic", "salesmen", "native English speakers", "he or she", "the foreman",
    "a competitive salary", "a fast-paced environment", "utilize the crane", "in order to mend", "work hard, play hard",
    "a ninja of the till", "digital natives", "a good sense of humor", "strong communication skills",
    "a world-class team", "wear many hats", "other duties as assigned", "a proven track record",
    "hit the ground running", "a self-starter", "able-bodied people", "manpower", "recent graduates",
)  # fmt: skip
PLAIN = (
    "count the stock", "R&D at a brewery", "the café on the quay", "“fresh” bread & rolls", "3 < 5 pallets",
    "Zoë's bakery", "a wage of £13", "oil / gas", "the naïve painter", "ten per cent – or so", "back\\slash signs",
    "a 😀 for every guest", "日本 tea", "the night shift", "clean the ward", "a tab\tand more", "the ferry to Oban",
)  # fmt: skip
OPENINGS = ("We want", "You will need", "There is", "We look for", "You bring", "The depot has", "You will")
HEADINGS = ("What you will do", "What you bring", "What we offer", "About us")
BLOCKS = re.compile(r"</?(?:p|div|h[1-6]|ul|ol|li|br|table|tr|td)\b[^<>]*>", re.IGNORECASE)
TAGS = re.compile(r"<[^<>]*>|<!--.*?-->", re.DOTALL)


class Maker:
    """Makes texts, HTML and JSON from one seed; no two choices of spelling need agree."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)

    def one(self, choices: tuple[str, ...]) -> str:
        return self.random.choice(choices)

    def sentence(self) -> str:
        parts = [self.one(FLAGGED if self.random.random() < 0.6 else PLAIN) for _ in range(self.random.randint(2, 4))]
        return f"{self.one(OPENINGS)} {', '.join(parts[:-1])} and {parts[-1]}."

    def marked_up(self, text: str) -> str:
        """Return a text as HTML: characters as references, words in nested tags, odd white space."""
        words = ["".join(map(self.character, word)) for word in text.split(" ")]
        for at, word in enumerate(words):
            if self.random.random() < 0.15:
                tag = self.one(("b", "em", "span", "STRONG", 'a href="https://example.org/?a=1&amp;b=2"'))
                inner = f"<i>{word}</i>" if self.random.random() < 0.3 else word
                words[at] = f"<{tag}>{inner}</{tag.split()[0]}>"
        return "".join(word + self.one((" ",) * 8 + ("\n", "  ", "&nbsp;", "&#32;")) for word in words).strip()

    def character(self, one: str) -> str:
        chance = self.random.random()
        if one in "&<>" or (chance < 0.04 and one not in "\t"):
            named = html.escape(one) if one in "&<>" else f"&#{ord(one)};"
            return self.one((named, f"&#{ord(one)};", f"&#x{ord(one):X};"))
        return {"é": "&eacute;", "“": "&ldquo;", "–": "&ndash;"}.get(one, one) if chance < 0.5 else one

    def html(self) -> str:
        """Return the HTML of a posting's text: headings, paragraphs, lists, a table now and then."""
        parts = []
        for heading in self.random.sample(HEADINGS, 3):
            parts.append(f"<h2>{self.marked_up(heading)}</h2>")
            parts += [f"<p>{self.marked_up(self.sentence())}</p>" for _ in range(self.random.randint(1, 2))]
            items = [f"<li>{self.marked_up(self.sentence())}</li>" for _ in range(self.random.randint(2, 4))]
            parts.append(f"<ul>{self.one(('', ' ')).join(items)}</ul>")
        parts.append(f"<table><tr><td>{self.marked_up(self.sentence())}</td></tr></table>")
        return self.one(("", "\n", "\n\n")).join(parts)

    def json(self, value: Any) -> str:
        """Return a value as JSON whose strings escape more than they need, now one way and now another."""
        if isinstance(value, dict):
            gap = self.one(("", " ", "\n  "))
            return "{" + ",".join(f"{gap}{json.dumps(key)}: {self.json(one)}" for key, one in value.items()) + "}"
        if isinstance(value, list):
            return f"[{', '.join(map(self.json, value))}]"
        return f'"{"".join(map(self.escaped, value))}"' if isinstance(value, str) else json.dumps(value)

    def escaped(self, one: str) -> str:
        if one == "/" and self.random.random() < 0.5:
            return "\\/"
        always = json.dumps(one)[1:-1]
        rarely = f"\\u{ord(one):04x}" if ord(one) < 0x10000 else always
        if ord(one) < 32 or one in '"\\' or self.random.random() < 0.3:
            return always
        return rarely if self.random.random() < 0.05 else one


def greenhouse(make: Maker) -> str:
    jobs = [
        {
            "id": number,
            "title": "Night Cook",
            "location": {"name": "Remote, Ireland"},
            "metadata": [{"name": "Shift & more", "value": None}],
            "content": html.escape(make.html()),
        }
        for number in range(3)
    ]
    return make.json({"jobs": jobs, "meta": {"total": 3}})


def lever(make: Maker) -> str:
    items = [f"<li>{make.marked_up(make.sentence())}</li>" for _ in range(3)]
    posting = {
        "text": "Crane Operator",
        "categories": {"commitment": "Full-time", "allLocations": ["Cork", "Oban"]},
        "description": make.html(),
        "lists": [{"text": "What you bring", "content": "".join(items)}],
        "createdAt": 1700000000000,
    }
    return make.json([posting, {**posting, "text": "Crane Fitter", "description": make.html()}])


def ashby(make: Maker) -> str:
    return make.json(
        {
            "apiVersion": "1",
            "jobs": [
                {"title": "Ward Clerk", "isRemote": False, "descriptionHtml": make.html(), "department": "Wards"},
                {"title": "Ward Cook", "isRemote": True, "descriptionHtml": make.html(), "department": "Kitchen"},
            ],
        }
    )


def job_posting(description: str) -> dict[str, Any]:
    return {
        "@context": "https://schema.org",
        "@type": "JobPosting",
        "title": "Baker",
        "description": description,
        "jobLocation": {"@type": "Place", "address": {"addressLocality": "Graz", "addressCountry": "AT"}},
    }


def json_lines(make: Maker) -> str:
    return "\n".join(make.json(job_posting(html.escape(make.html()))).replace("\n", " ") for _ in range(3)) + "\n"


def messy_html(make: Maker) -> str:
    """Return a page with unclosed and nested tags, a comment, and structured data with a text of its own."""
    data = make.json(job_posting(make.html())).replace("</", "<\\/")
    body = make.html().replace("</li>", "").replace("<p>", "<p><span><!-- a < b --><p>")
    return (
        f'<html><head><title>Baker</title><script type="application/ld+json">{data}</script></head>\n'
        f"<body><h1>Baker</h1><div class='a>b'>{body}<p>{make.marked_up(make.sentence())}</div></body></html>\n"
    )


def folded(text: str) -> str:
    return " ".join(text.replace("\xa0", " ").split())


def read_html(text: str) -> str:
    return html.unescape(TAGS.sub("", BLOCKS.sub(" ", text)))


def read_json(text: str) -> str:
    return str(json.loads(f'"{text}"', strict=False))


def read_export(text: str) -> str:
    """Read a slice of HTML in a JSON string."""
    return read_html(read_json(text))


def read_escaped(text: str) -> str:
    """Read a slice of HTML in a JSON string, its tags and references written as references."""
    return read_html(html.unescape(read_json(text)))


Reader = Callable[[str], str]
SHAPES: dict[str, tuple[Callable[[Maker], str], str, Reader]] = {
    "greenhouse": (greenhouse, "jobs.json", read_escaped),
    "lever": (lever, "jobs.json", read_export),
    "ashby": (ashby, "jobs.json", read_export),
    "json-lines": (json_lines, "jobs.jsonl", read_escaped),
    "page": (messy_html, "job.html", read_html),
}


def findings(folder: Path) -> list[dict[str, Any]]:
    command = [sys.executable, "-m", "jdlint", "check", "--isolated", "--assume-posting", "--format", "json"]
    done = subprocess.run([*command, str(folder)], capture_output=True, check=False)
    found = json.loads(done.stdout)
    assert found["errors"] == []
    return list(found["findings"])


@pytest.mark.parametrize("shape", SHAPES)
def test_the_place_of_a_finding_reads_as_what_it_flags(shape: str, tmp_path: Path) -> None:
    build, name, read = SHAPES[shape]
    texts = {str(tmp_path / f"{seed}-{name}"): build(Maker(seed)) for seed in range(4)}
    for path, text in texts.items():
        Path(path).write_bytes(text.encode())
    checked = 0
    for found in findings(tmp_path):
        text = texts[found["path"]]
        piece = text[found["offset"] : found["end_offset"]]
        structured = name.endswith("html") and found["offset"] < text.index("</script>")
        decode = read_export if structured else read
        assert folded(decode(piece)) == found["match"], (found["path"], found["rule"], piece)
        checked += bool(piece)
    assert checked >= 60, f"only {checked} findings to check"
