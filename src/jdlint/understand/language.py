"""Which language a posting is written in."""

from __future__ import annotations

from collections.abc import Mapping

from jdlint.document import Document
from jdlint.understand.once import once

# The commonest words of each language. English has those of the others that it shares: they do not tell against it.
_COMMON = {
    "en": (
        "the and of to for with you your our we are is will be this that have from or as by an on at it who what all "
        "a in i do no me so if need"
    ),
    "de": (
        "der die das und mit für von zu den im ist wir sie ein eine einen einer auf bei als auch nicht oder "
        "deine dein ihre ihr uns sind sowie zum zur du bist"
    ),
    "fr": (
        "le la les des et du une pour vous nous dans est sur avec votre vos au aux par qui que ou sont notre "
        "nos être en ce cette"
    ),
    "es": (
        "el la los las de y en que para con una un por del se su como más es tu nuestro nuestra sus al o experiencia"
    ),
    "it": "il di che e per la con del della una un le gli nel dei sono alla delle nella da si più lavoro ricerca",
    "nl": "de het een en van voor met je in op aan bij ons wij zijn als naar ook jij jouw niet te dat deze onze",
    "pt": "de e a o que do da em para com uma um os as não por mais na no dos das ao você seu sua nosso",
    "sv": "och att det som en är för av på med vi du till den har inte ett om kan din våra hos",
    "da": "og at det som en er for af på med vi du til den har ikke et om kan din vores hos",
    "no": "og å det som en er for av på med vi du til den har ikke et om kan din våre hos",
    "fi": "ja on ei se että olet tai sekä työ meillä sinulla ovat kun mutta sinun myös",
    "pl": "i w na do z się oraz jest że o dla nie od po jako przez lub praca doświadczenie pracy twoje",
    "cs": "a v na je se že s o pro do práce nebo jako za co jsme nabízíme požadujeme máte",
    "tr": "ve bir bu için ile olarak olan da de iş veya gibi daha deneyim",
}
_WORDS = {code: frozenset(words.split()) for code, words in _COMMON.items()}
_SPOKEN = {
    word: tuple(code for code, common in _WORDS.items() if word in common)
    for word in frozenset().union(*_WORDS.values())
}
_SAMPLE = 2000  # code points that are looked at for a script other than Latin
_SCRIPTS = (
    ("ja", "ぁ", "ヿ"), ("ko", "가", "힣"), ("zh", "一", "鿿"), ("ru", "а", "я"), ("el", "α", "ω"), ("ar", "ا", "ي"),
    ("he", "א", "ת"), ("hi", "ऄ", "ह"), ("th", "ก", "ฮ"),
)  # fmt: skip
_LATIN_END = "ɏ"
_LEAST_SHARE = 0.1  # of all words: in sentences a third are the commonest ones, among names and labels hardly any


def common_words() -> Mapping[str, frozenset[str]]:
    """Return the commonest words of each language, case folded, by ISO 639-1 code."""
    return _WORDS


def _script(text: str) -> str | None:
    """Return the language of a text that is not in Latin letters."""
    letters = [letter for letter in text if letter > _LATIN_END and letter.isalpha()]
    for code, first, last in _SCRIPTS:
        if sum(first <= letter <= last for letter in letters) > 0.2 * len(text) > 0:
            return code
    return None


@once
def language(document: Document) -> str:
    """Return the ISO 639-1 code of the language the posting is written in.

    English when the text is too short to tell: the language of most rules and of most postings without sentences.
    """
    sample = document.text[:_SAMPLE]
    if not sample.isascii() and max(sample) > _LATIN_END and (code := _script(sample)):
        return code
    places = document.words.places
    counts = dict.fromkeys(_WORDS, 0)
    for word in places.keys() & _SPOKEN.keys():
        often = len(places[word])
        for code in _SPOKEN[word]:
            counts[code] += often
    best = max(counts, key=lambda code: counts[code])
    if counts[best] < max(3, _LEAST_SHARE * len(document.words)) or counts[best] <= 1.2 * counts["en"]:
        return "en"
    return best
