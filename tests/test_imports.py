"""What a run must not import: its time to start is a promise, and imports are what it is made of."""

from __future__ import annotations

import ast
import os
import subprocess
import sys
from pathlib import Path

import pytest

import factcheck
from factcheck.reports import FORMATS

ROOT = Path(factcheck.__file__).parent
# Layers from left to right; none imports one to its right.
LAYERS = ("documents", "claims", "language", "matching", "review", "reports", "evaluation", "settings", "cli")
_PRINT_MODULES = (
    "import sys\n"
    "from factcheck.cli.dispatch import run\n"
    "status = run(sys.argv[1:])\n"
    "print('status', status, *sorted(sys.modules), file=sys.stderr)\n"
)


def modules_of(*args: str, folder: Path | None = None, **settings: str) -> set[str]:
    """The modules that are imported at the end of a piped run, in this folder or the tester's own."""
    env = {name: value for name, value in os.environ.items() if name not in {"FORCE_COLOR", "FACTCHECK_CLAIMS"}}
    command = [sys.executable, "-c", _PRINT_MODULES, *args]
    outcome = subprocess.run(
        command, capture_output=True, text=True, env=env | settings, input="", check=True, cwd=folder
    )
    return set(outcome.stderr.split())


@pytest.mark.parametrize("format_name", sorted(FORMATS))
def test_a_piped_run_imports_nothing_slow(format_name: str) -> None:
    """Neither what draws on terminals, nor validators, nor package metadata, nor what only some inputs need."""
    modules = modules_of("--output-format", format_name, "Turkmenistan is in the CSTO")
    assert {"typer", "factcheck.matching"} <= modules
    slow = ("rich", "pydantic", "importlib.metadata", "importlib_metadata", "asyncio", "concurrent")
    assert not [name for name in modules if name.split(".")[0] in slow or name in slow]
    unneeded = set(FORMATS.values())
    assert modules & unneeded == {f"factcheck.reports.{format_name}"}
    assert not {"factcheck.documents.discovery.finder", "factcheck.cli.missing"} & modules
    assert not [name for name in modules if name.startswith(("factcheck.evaluation", "factcheck.cli.eval"))]


def test_a_second_run_parses_no_claims(tmp_path: Path) -> None:
    """What it takes from the cache needs neither YAML nor anything else that only parsing does."""
    settings = {"FACTCHECK_CACHE": "", "XDG_CACHE_HOME": str(tmp_path)}
    first, second = (modules_of("Turkmenistan is in the CSTO", **settings) for _ in range(2))
    assert {"yaml", "factcheck.claims.load"} <= first
    assert not [name for name in second if name.split(".")[0] == "yaml"]
    assert (
        not {"factcheck.claims.load", "factcheck.claims.nodes", "factcheck.claims.suggest", "hashlib", "json"} & second
    )


def test_plain_text_needs_no_parser(tmp_path: Path) -> None:
    """Only the kind of document that is read imports what reads it."""
    parsers = {"markdown_it", "factcheck.documents.html", "docx"}
    for name, needed in (("a.txt", set()), ("a.md", {"markdown_it"}), ("a.html", {"factcheck.documents.html"})):
        (tmp_path / name).write_text("Fish swim.", "utf-8")
        assert parsers & modules_of(str(tmp_path / name)) == needed


def test_globs_are_imported_only_where_there_is_one(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("Fish swim.", "utf-8")
    assert "pathspec" not in modules_of(str(tmp_path))
    (tmp_path / ".gitignore").write_text("b.md\n", "utf-8")
    assert "pathspec" in modules_of(str(tmp_path))


def test_a_configuration_file_is_looked_for_before_anything_is_imported_to_read_it(tmp_path: Path) -> None:
    """Nor does one that names no globs need what reads them."""
    reading = {"tomllib", "factcheck.settings.file"}
    (tmp_path / "pyproject.toml").write_text('[project]\nname = "factcheck-copy"\n', "utf-8")
    assert not (reading | {"pathspec"}) & modules_of("Turkmenistan is in the CSTO", folder=tmp_path)
    (tmp_path / "factcheck.toml").write_text('fail-on = "never"\n', "utf-8")
    modules = modules_of("Turkmenistan is in the CSTO", folder=tmp_path)
    assert reading <= modules
    assert not {"pathspec", "factcheck.settings.places", "factcheck.settings.show"} & modules


def test_reports_need_values_but_no_matcher() -> None:
    code = "import sys, factcheck.reports.text, factcheck.matching.finding; print(*sys.modules)"
    modules = set(subprocess.check_output([sys.executable, "-c", code], text=True).split())
    assert "factcheck.matching.verdict" in modules
    assert not [name for name in modules if name.startswith(("factcheck.matching.checker", "factcheck.language"))]


def test_scores_need_values_but_no_matcher() -> None:
    """Neither figures nor the reading of rows know how verdicts come about; only judging does."""
    names = ", ".join(f"factcheck.evaluation.{name}" for name in ("files.csv", "limits", "measure", "scores"))
    code = f"import sys, {names}; print(*sys.modules)"
    modules = set(subprocess.check_output([sys.executable, "-c", code], text=True).split())
    assert "factcheck.matching.verdict" in modules
    engine = ("factcheck.matching.checker", "factcheck.language", "factcheck.reports", "factcheck.cli")
    assert not [name for name in modules if name.startswith(engine)]


def test_a_measurement_imports_only_the_formats_that_it_needs(tmp_path: Path) -> None:
    (tmp_path / "rows.jsonl").write_text('{"statement": "Fish swim.", "verdict": "unknown"}\n', "utf-8")
    modules = modules_of("eval", "--output-format", "json", str(tmp_path / "rows.jsonl"))
    own = {name.removeprefix("factcheck.evaluation.") for name in modules if name.startswith("factcheck.evaluation.")}
    assert {"files.jsonl", "reports.json"} <= own
    assert not {"files.csv", "files.yaml", "reports.text"} & own


def test_the_version_needs_neither_claims_nor_matcher() -> None:
    modules = modules_of("--version")
    assert "factcheck.cli.check" in modules
    assert not {"yaml", "rapidfuzz", "factcheck.claims.claims", "factcheck.matching.checker"} & modules


def test_what_explains_is_imported_only_where_it_is_asked_for() -> None:
    explaining = {f"factcheck.matching.{name}" for name in ("explain", "explanation", "links")}
    explaining |= {"factcheck.reports.candidates", "factcheck.reports.reason_page"}
    statement = "Turkmenistan is in the CSTO"
    assert not explaining & modules_of(statement)
    assert explaining - {"factcheck.reports.reason_page"} <= modules_of("-v", statement)


def test_a_page_of_a_reason_code_needs_no_matcher() -> None:
    modules = modules_of("explain", "negated")
    assert "factcheck.reports.reason_page" in modules
    assert not {"rapidfuzz", "rich", "factcheck.claims.claims", "factcheck.matching.checker"} & modules


def imported_by(path: Path) -> set[str]:
    """The layers that a module names in its imports, those for type checking included."""
    tree = ast.parse(path.read_text("utf-8"))
    names = [node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)]
    names += [alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names]
    return {name.split(".")[1] for name in names if name.startswith("factcheck.")}


@pytest.mark.parametrize("path", sorted(ROOT.glob("*/**/*.py")), ids=lambda path: path.relative_to(ROOT).as_posix())
def test_no_layer_imports_one_to_its_right(path: Path) -> None:
    layer = path.relative_to(ROOT).parts[0]
    allowed = set(LAYERS[: LAYERS.index(layer) + 1])
    assert imported_by(path) <= allowed


@pytest.mark.parametrize(
    ("package", "formats"),
    [
        ("reports", set(FORMATS)),
        ("evaluation.reports", {"text", "json"}),
        ("evaluation.files", {"jsonl", "csv", "yaml"}),
    ],
)
def test_a_format_knows_no_other_format(package: str, formats: set[str]) -> None:
    for name in formats:
        source = ROOT.joinpath(*package.split("."), f"{name}.py").read_text("utf-8")
        assert not [other for other in formats - {name} if f"factcheck.{package}.{other}" in source]


def test_named_tuples_have_no_annotations_as_text() -> None:
    """Each would be compiled at every start: leave `from __future__ import annotations` out of such a module."""
    sources = {path: path.read_text("utf-8") for path in ROOT.rglob("*.py")}
    records = [path for path, source in sources.items() if "(NamedTuple" in source]
    assert not [path.name for path in records if "from __future__ import annotations" in sources[path]]
