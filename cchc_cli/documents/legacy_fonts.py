"""Text in the fonts from before Unicode (TCVN3, VNI): recognised by its letters, and converted."""

import re
from collections.abc import Mapping
from dataclasses import replace

from cchc_cli.documents.blocks import Block, Content, Grid, Line

_TCVN3 = str.maketrans(
    "µ¶·¸¹¨»¼½¾Æ©ÇÈÉÊËÌÎÏÐÑªÒÓÔÕÖ×ØÜÝÞßáâãä«åæçèé¬êëìíîïñòóô\u00adõö÷øùúûüýþ®§¡¢£¤¥¦",
    "àảãáạăằẳẵắặâầẩẫấậèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵđĐĂÂÊÔƠƯ",
)
_TCVN3_MARKS = re.compile("[a-zA-Z][µ¶·¸¹¨»¼½¾©ª«¬®\u00ad]|[µ¶·¸¹¨»¼½¾©ª«¬®\u00ad][a-zA-Z]")

_VNI_VOWELS: Mapping[str, str] = {
    "a": "àáảãạâấầẩẫậăắằẳẵặ",
    "e": "èéẻẽẹêếềểễệ",
    "o": "òóỏõọôốồổỗộ",
    "u": "ùúủũụ",
    "y": "ỳýỷỹỵ",
    "ô": "ờớởỡợ",
    "ö": "ừứửữự",
}
_VNI_SIGNS = "øùûõïâáàåãäêéèúüë"
_VNI_ALONE = {"ñ": "đ", "æ": "ỉ", "ó": "ĩ", "ò": "ị", "ô": "ơ", "ö": "ư", "î": "ỵ"}
_VNI_MARKS = re.compile(r"[aeouAEOU][âêøûõïåäëü]|[ôö][øùûõï]|ñ[aeiouô]")
_SHARE = 0.08
"""In such text at least every tenth letter or so is a sign; in Unicode text hardly any."""


def _vni_table() -> dict[str, str]:
    table = dict(_VNI_ALONE)
    for base, vowels in _VNI_VOWELS.items():
        table |= {f"{base}{sign}": vowel for sign, vowel in zip(_VNI_SIGNS, vowels, strict=False)}
    upper = {key.upper(): value.upper() for key, value in table.items()}
    mixed = {key[0].upper() + key[1:]: value.upper() for key, value in table.items() if len(key) == 2}
    return table | mixed | upper


_VNI = _vni_table()
_VNI_TOKEN = re.compile("|".join(sorted(map(re.escape, _VNI), key=len, reverse=True)))


def modernised(content: Content) -> Content:
    """Return the content in Unicode, with a note where it was converted."""
    sample = " ".join(_text(block) for block in content.blocks)[:20000]
    letters = sum(map(str.isalpha, sample)) or 1
    if len(_TCVN3_MARKS.findall(sample)) > _SHARE * letters:
        return _converted(content, "TCVN3")
    if len(_VNI_MARKS.findall(sample)) > _SHARE * letters:
        return _converted(content, "VNI")
    return content


def from_tcvn3(text: str) -> str:
    """Return text in the encoding TCVN3 (fonts such as .VnTime) as Unicode."""
    return text.translate(_TCVN3)


def from_vni(text: str) -> str:
    """Return text in the encoding of VNI fonts as Unicode."""
    return _VNI_TOKEN.sub(lambda found: _VNI[found[0]], text)


def _converted(content: Content, encoding: str) -> Content:
    convert = from_tcvn3 if encoding == "TCVN3" else from_vni
    blocks: list[Block] = [
        Line(convert(block.text), block.starts)
        if isinstance(block, Line)
        else Grid(tuple(tuple(map(convert, row)) for row in block.rows), block.head)
        for block in content.blocks
    ]
    return replace(content, blocks=tuple(blocks), notes=(*content.notes, encoding))


def _text(block: Block) -> str:
    return block.text if isinstance(block, Line) else " ".join(cell for row in block.rows for cell in row)
