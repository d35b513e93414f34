"""The lines of a file that findings show."""

from pathlib import Path

import pytest

from cchc_cli.reading.yaml_file import YamlFile


@pytest.mark.parametrize("text", ["", "a", "a\n", "a\nb", "a\r\nb\r\n", "\n\nc\u2028d\u0085e\n", "á\n\té\r"])
def test_lines_end_at_line_feeds_alone(text: str) -> None:
    file = YamlFile(Path("x.yaml"), text, None)
    lines = [line.removesuffix("\r") for line in text.split("\n")]
    assert [file.line(number) for number in range(-1, len(lines) + 3)] == ["", "", *lines, "", ""]
