"""Make the documents in `assets/` from the texts in `originals/`: `python -m documents.build`; PDF needs LibreOffice.

A text whose name ends in `.docx.txt` or `.pdf.txt` is marked up: `{0}`, `{1}`, `{2}` are headings with automatic
numbers (I., 1., a)), `{-}` automatic bullets, `|a|b` rows of a table, `{fn:…}` a footnote, `=title`, `=letterhead
left || right` (lines separated by ` / `), `=footer` page numbers, `=box` a text box.
"""

import re
import shutil
import subprocess
import tempfile
import zipfile
from pathlib import Path
from xml.sax.saxutils import escape

HERE = Path(__file__).parent
ORIGINALS, ASSETS = HERE / "originals", HERE / "assets"

OLD_FONT = "10.txt"
"""The text that becomes one in a font from before Unicode."""
TCVN3 = (
    "µ¶·¸¹¨»¼½¾Æ©ÇÈÉÊËÌÎÏÐÑªÒÓÔÕÖ×ØÜÝÞßáâãä«åæçèé¬êëìíîïñòóô\u00adõö÷øùúûüýþ®§¡¢£¤¥¦",
    "àảãáạăằẳẵắặâầẩẫấậèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵđĐĂÂÊÔƠƯ",
)

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
SPACES = (
    f'{W} {R} xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
)
MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

BOX = """<w:p><w:r><w:drawing><wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="2"
 behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/><wp:positionH
 relativeFrom="column"><wp:posOffset>0</wp:posOffset></wp:positionH><wp:positionV relativeFrom="paragraph">
<wp:posOffset>0</wp:posOffset></wp:positionV><wp:extent cx="3000000" cy="500000"/><wp:wrapTopAndBottom/><wp:docPr id="1"
 name="box"/><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp>
<wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="3000000" cy="500000"/></a:xfrm><a:prstGeom
 prst="rect"><a:avLst/></a:prstGeom></wps:spPr><wps:txbx><w:txbxContent>{}</w:txbxContent></wps:txbx><wps:bodyPr/>
</wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></w:r></w:p>"""


def run(text: str) -> str:
    """Return runs of a text; the digits stand in runs of their own, as editors write them."""
    pieces = re.split(r"(\d+)", text)
    return "".join(f'<w:r><w:t xml:space="preserve">{escape(piece)}</w:t></w:r>' for piece in pieces if piece)


def paragraph(text: str, properties: str = "", notes: list[str] | None = None) -> str:
    """Return a paragraph; `{fn:…}` in it becomes a footnote."""
    body = ""
    for piece in re.split(r"(\{fn:[^}]*\})", text):
        if piece.startswith("{fn:") and notes is not None:
            notes.append(piece[4:-1])
            body += f'<w:r><w:footnoteReference w:id="{len(notes)}"/></w:r>'
        else:
            body += run(piece)
    return f"<w:p><w:pPr>{properties}</w:pPr>{body}</w:p>"


def numbered(number: int, level: int) -> str:
    return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'


def table(rows: list[list[str]], border: bool = True) -> str:
    edges = "".join(f'<w:{side} w:val="single" w:sz="4"/>' for side in ("top", "left", "bottom", "right", "insideH"))
    edges += '<w:insideV w:val="single" w:sz="4"/>'
    grid = "".join(f'<w:gridCol w:w="{9000 // len(rows[0])}"/>' for _ in rows[0])
    cells = "".join(
        "<w:tr>"
        + "".join(
            f'<w:tc><w:tcPr><w:tcW w:w="{9000 // len(row)}" w:type="dxa"/></w:tcPr>'
            + "".join(paragraph(line) for line in cell.split(" / "))
            + "</w:tc>"
            for cell in row
        )
        + "</w:tr>"
        for row in rows
    )
    borders = f"<w:tblBorders>{edges}</w:tblBorders>" if border else ""
    properties = f'<w:tblPr><w:tblW w:w="9000" w:type="dxa"/>{borders}</w:tblPr>'
    return f"<w:tbl>{properties}<w:tblGrid>{grid}</w:tblGrid>{cells}</w:tbl>"


def body_of(text: str, notes: list[str]) -> str:
    parts: list[str] = []
    rows: list[list[str]] = []
    for line in [*text.splitlines(), ""]:
        if line.startswith("|"):
            rows.append(line[1:].split("|"))
            continue
        if rows:
            parts.append(table(rows))
            rows = []
        if line.startswith("=letterhead "):
            parts.append(table([line[len("=letterhead ") :].split(" || ")], border=False))
        elif line.startswith("=title "):
            parts.append(paragraph(line[7:], '<w:jc w:val="center"/>'))
        elif line.startswith("=box "):
            parts.append(BOX.format(paragraph(line[5:])))
        elif found := re.match(r"\{(\d)\}", line):
            parts.append(paragraph(line[3:], numbered(1, int(found[1])), notes))
        elif line.startswith("{-}"):
            parts.append(paragraph(line[3:], numbered(2, 0), notes))
        elif line and line != "=footer":
            parts.append(paragraph(line, "", notes))
    return "".join(parts)


def level(number: int, form: str, text: str) -> str:
    return f'<w:lvl w:ilvl="{number}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/></w:lvl>'


def docx(text: str, target: Path) -> None:
    notes: list[str] = []
    body = body_of(text, notes)
    footer = "=footer" in text.splitlines()
    page = '<w:footerReference w:type="default" r:id="rId3"/>' if footer else ""
    numbering = (
        f'<w:numbering {W}><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="multilevel"/>'
        + level(0, "upperRoman", "%1.")
        + level(1, "decimal", "%2.")
        + level(2, "lowerLetter", "%3)")
        + f'</w:abstractNum><w:abstractNum w:abstractNumId="1">{level(0, "bullet", "-")}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>'
        "</w:numbering>"
    )
    footnotes = "".join(f'<w:footnote w:id="{i}">{paragraph(note)}</w:footnote>' for i, note in enumerate(notes, 1))
    field = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    files = {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{MAIN}.document.main+xml"/>'
        + "".join(
            f'<Override PartName="/word/{name}.xml" ContentType="{MAIN}.{name.rstrip("1")}+xml"/>'
            for name in ("numbering", "footnotes", "footer1")
        )
        + "</Types>",
        "_rels/.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="rId1" Type="{RELATIONS}/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/_rels/document.xml.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/'
        'relationships">'
        + "".join(
            f'<Relationship Id="rId{i}" Type="{RELATIONS}/{name.rstrip("1")}" Target="{name}.xml"/>'
            for i, name in enumerate(("numbering", "footnotes", "footer1"), 1)
        )
        + "</Relationships>",
        "word/document.xml": f'<w:document {SPACES}><w:body>{body}<w:sectPr>{page}<w:pgSz w:w="11906" w:h="16838"/>'
        '<w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1701" w:footer="600"/></w:sectPr>'
        "</w:body></w:document>",
        "word/numbering.xml": numbering,
        "word/footnotes.xml": f"<w:footnotes {W}>{footnotes}</w:footnotes>",
        "word/footer1.xml": f"<w:ftr {W}><w:p>{field.format('begin')}<w:r><w:instrText>PAGE</w:instrText></w:r>"
        f"{field.format('end')}</w:p></w:ftr>",
    }
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in files.items():
            entry = zipfile.ZipInfo(name, (2026, 1, 1, 0, 0, 0))
            package.writestr(entry, f'<?xml version="1.0" encoding="UTF-8"?>{content}', zipfile.ZIP_DEFLATED)


def pdf(text: str, target: Path) -> None:
    with tempfile.TemporaryDirectory() as scratch:
        source = Path(scratch, f"{target.stem}.docx")
        docx(text, source)
        command = ["soffice", f"-env:UserInstallation=file://{scratch}/profile", "--headless", "--convert-to", "pdf"]
        subprocess.run([*command, "--outdir", str(target.parent), str(source)], check=True, capture_output=True)


def main() -> None:
    ASSETS.mkdir(exist_ok=True)
    for path in sorted(ORIGINALS.iterdir()):
        text = path.read_text(encoding="utf-8")
        if path.name.endswith(".docx.txt"):
            docx(text, ASSETS / path.name.removesuffix(".txt"))
        elif path.name.endswith(".pdf.txt"):
            pdf(text, ASSETS / path.name.removesuffix(".txt"))
        elif path.name == OLD_FONT:
            letters = {ord(new): old for old, new in zip(*TCVN3, strict=True)}
            (ASSETS / path.name).write_text(path.read_text(encoding="utf-8").translate(letters), encoding="utf-8")
        else:
            shutil.copy(path, ASSETS / path.name)


if __name__ == "__main__":
    main()
