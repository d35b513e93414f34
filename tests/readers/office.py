"""LibreOffice without a window, with a profile of its own whose locale is Vietnamese."""

import os
import shutil
import subprocess
from pathlib import Path

PROGRAM = shutil.which("soffice")

_PROFILE = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale"><value>vi-VN</value></prop></item>
</oor:items>
"""

SEMICOLONS = "CSV:59,34,76,1,,0,false,true"
"""Semicolons, double quotes, UTF-8, from the first line, the locale of the profile; what looks like a date becomes one,
as in Excel."""


def convert(source: Path, to: str, folder: Path, filter: str | None = None) -> Path:
    """What LibreOffice makes of a file that it opens."""
    assert PROGRAM is not None
    profile = folder / "profile"
    registry = profile / "user" / "registrymodifications.xcu"
    if not registry.exists():
        registry.parent.mkdir(parents=True)
        registry.write_text(_PROFILE, encoding="utf-8")
    out = folder / "converted"
    command = [PROGRAM, "--headless", "--norestore", f"-env:UserInstallation={profile.as_uri()}"]
    command += [f"--infilter={filter}"] if filter else []
    command += ["--convert-to", to, "--outdir", str(out), str(source)]
    done = subprocess.run(
        command,
        env={**os.environ, "HOME": str(folder)},
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=300,
    )
    made = out / f"{source.stem}.{to.partition(':')[0]}"
    assert made.exists(), f"{done.stdout}\n{done.stderr}"
    return made
