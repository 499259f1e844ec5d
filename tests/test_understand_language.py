from __future__ import annotations

import pytest

from jdlint.document import Source
from jdlint.parse import parse
from jdlint.understand import language as understand


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("We are looking for a gardener who will take care of the roses in our park.", "en"),
        (
            "Wir suchen eine Gärtnerin für unseren Park. Sie pflegen die Rosen und den Rasen und sind gern im Freien.",
            "de",
        ),
        (
            "Nous cherchons un jardinier pour notre parc. Vous êtes passionné par les roses et vous aimez la nature.",
            "fr",
        ),
        ("Buscamos un jardinero para el parque de la ciudad. Usted cuida las rosas y los árboles con su equipo.", "es"),
        (
            "Cerchiamo un giardiniere per il parco della città. Si occupa delle rose e degli alberi con la squadra.",
            "it",
        ),
        (
            "Wij zoeken een tuinman voor ons park. Je zorgt voor de rozen en het gras en je werkt graag met ons team.",
            "nl",
        ),
        ("Procuramos um jardineiro para o parque. Você cuida das rosas e do gramado com a nossa equipe.", "pt"),
        ("Vi söker en trädgårdsmästare till parken. Du sköter rosorna och gräset och är inte rädd för regn.", "sv"),
        (
            "Szukamy ogrodnika do parku. Praca jest na pełny etat, a do obowiązków należy dbanie o róże i trawę"
            " oraz drzewa.",
            "pl",
        ),
        ("Мы ищем садовника для нашего парка. Вы ухаживаете за розами.", "ru"),
        ("私たちは公園の庭師を探しています。", "ja"),
        ("Gärtner (m/w/d)", "en"),
        ("", "en"),
    ],
)
def test_the_language_of_a_text(text: str, code: str) -> None:
    assert understand.language(parse(Source(path="a.txt", text=text))[0]) == code


def test_a_few_short_words_that_languages_share_do_not_outweigh_english() -> None:
    text = "# Bricklayer\n\nBuild cavity walls on a new estate in Swindon. You need a CSCS card. £210 a day.\n"
    assert understand.language(parse(Source(path="bricklayer.md", text=text))[0]) == "en"
