"""Drafts and audits of the invented documents, and of the real ones where CCHC_SOURCES names their folder."""

import base64
import hashlib
import json
import re
from html import escape
from pathlib import Path

import jsonschema
import pytest

from cchc_cli.cli.app import run
from cchc_cli.documents.audit.audit import audit
from cchc_cli.documents.draft.entries import Doubt
from cchc_cli.documents.readers.read import read_document
from cchc_cli.domain.checks import Check
from cchc_cli.i18n.language import Lang, english
from cchc_cli.output.plan_draft import text_of
from cchc_cli.output.web.draft_review import render
from cchc_cli.reading.yaml_file import parse_yaml, read_yaml
from documents.measure import FIRST_HALF, SECOND_HALF, documents, drafted, score, vocabulary

AT_HAND = {name: (plan, document) for name, plan, document in documents()}
INVENTED = (*FIRST_HALF, *SECOND_HALF)
SCHEMA = Path(__file__).parents[2] / "schema" / "output" / "verify.schema.json"


@pytest.mark.parametrize("name", AT_HAND)
def test_figures_are_drafted_where_and_as_they_stand(name: str) -> None:
    found, missed = score(*AT_HAND[name])
    assert found.found == found.figures, missed
    assert found.place >= 0.98 * found.figures, missed
    assert found.read >= 0.98 * found.figures, missed
    assert found.three >= 0.85 * found.figures, missed
    assert found.first >= 0.65 * found.figures, missed
    assert found.doubts <= 0.05 * found.figures


@pytest.mark.parametrize("name", INVENTED)
def test_gold_agrees_with_its_document(name: str) -> None:
    plan, document = AT_HAND[name]
    found = audit(read_yaml(plan).data, read_document(document))
    assert [(one.place, english(one.message)) for one in found.differences] == []


@pytest.mark.parametrize("name", AT_HAND)
def test_a_draft_agrees_with_its_document(name: str) -> None:
    document = AT_HAND[name][1]
    text = text_of(drafted(document), vocabulary().catalogue, Lang.VI)
    file = parse_yaml(text.encode(), Path("draft.yaml"))
    assert file.faults == ()
    if not all(isinstance(year, int) for year in file.data["period"].values()):
        pytest.skip("the title gives no period")
    found = audit(file.data, read_document(document))
    allowed = (Check.COVERAGE, Check.HEAD)
    assert [english(one.message) for one in found.differences if one.check not in allowed] == []
    left = {doubt.place for doubt in drafted(document).doubts}
    uncovered = [one for one in found.differences if one.check is Check.COVERAGE and "%" in str(one.message)]
    assert [one for one in uncovered if one.place not in left] == []


def test_review_is_self_contained() -> None:
    document = AT_HAND["1"][1]
    page = render(read_document(document), drafted(document), Lang.VI)
    assert "<script" not in page
    assert "main>section{" in page
    assert "http" not in page.replace("http-equiv", "")
    assert page.count('class="entry"') == len(drafted(document).entries)


@pytest.mark.parametrize("name", ["1", "12"])
@pytest.mark.parametrize("lang", Lang)
def test_the_policy_of_the_review_allows_the_style_in_it(name: str, lang: Lang) -> None:
    document = AT_HAND[name][1]
    page = render(read_document(document), drafted(document), lang)
    (style,) = re.findall(r"<style>(.*?)</style>", page, re.DOTALL)
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    assert f"style-src 'sha256-{digest}'" in page
    assert "&" not in style


def test_the_review_marks_what_is_left_as_a_comment() -> None:
    document = AT_HAND["12"][1]
    draft = drafted(document)
    page = render(read_document(document), draft, Lang.EN)
    comments = [item for item in draft.items if isinstance(item, Doubt)]
    assert comments
    for comment in comments:
        assert f'<mark title="{escape(english(comment.reason))}">{comment.shown}</mark>' in page


def test_verify_reports_in_json(capsys: pytest.CaptureFixture[str]) -> None:
    plan, document = AT_HAND["3"][0], AT_HAND["2"][1]
    assert run(["verify", str(plan), str(document), "--format", "json"]) == 1
    found = json.loads(capsys.readouterr().out)
    jsonschema.validate(found, json.loads(SCHEMA.read_text(encoding="utf-8")))
    assert found["differences"]


def test_verify_ends_with_0_where_nothing_differs(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["verify", *map(str, AT_HAND["3"])]) == 0
    assert "0" in capsys.readouterr().out


def test_draft_writes_files_once(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    target, page = tmp_path / "xuan-loc.yaml", tmp_path / "review.html"
    arguments = ["draft", str(AT_HAND["1"][1]), "-o", str(target), "--review", str(page)]
    assert run(arguments) == 0
    assert run(arguments) == 2
    assert target.read_text(encoding="utf-8").count('indicator: ""') == 20
    assert page.is_file()
    capsys.readouterr()


@pytest.mark.parametrize("file", ["missing.docx", "broken.docx"])
def test_unreadable_documents_are_refused(file: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "broken.docx").write_bytes(b"PK\x03\x04")
    assert run(["draft", str(tmp_path / file)]) == 2
    assert file in capsys.readouterr().err


def test_places_of_tables_are_in_the_language_of_the_output() -> None:
    document = AT_HAND["12"][1]
    for lang, written, other in (
        (Lang.EN, "table 1 row 1", "bảng 1 dòng 1"),
        (Lang.VI, "bảng 1 dòng 1", "table 1 row 1"),
    ):
        page = render(read_document(document), drafted(document), lang)
        assert written in page
        assert other not in page
