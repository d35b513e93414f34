"""Every key with its words: a plain table, so that nothing is found by magic."""

from collections.abc import Mapping

from cchc_cli.domain.indicator import LocalizedText
from cchc_cli.output.messages import commands, common, help, settings

CATALOGUE: Mapping[str, LocalizedText] = {
    **common.WORDS,
    **settings.WORDS,
    **help.WORDS,
    **commands.WORDS,
}
