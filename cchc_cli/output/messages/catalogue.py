"""The texts that are to move to where they are raised."""

from collections.abc import Mapping

from cchc_cli.domain.indicator import LocalizedText
from cchc_cli.output.messages import common, schema, text

CATALOGUE: Mapping[str, LocalizedText] = {**common.WORDS, **text.WORDS, **schema.WORDS}
