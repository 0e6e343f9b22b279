"""The package as others get it: sdist, wheel, an environment of its own, a bare checkout."""

from __future__ import annotations

import os
import subprocess
import sys
import tarfile
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
STATEMENT = "Turkmenistan is in the CSTO"


def run(*command: str | Path, folder: Path, **env: str) -> str:
    """The standard output of a command that must exit with 0, run without the tester's own Python settings."""
    plain = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "FACTCHECK", "COV"))}
    outcome = subprocess.run(
        [str(word) for word in command],
        cwd=folder,
        env={**plain, **env},
        capture_output=True,
        text=True,
        encoding="utf-8",
    )
    assert outcome.returncode == 0, outcome.stdout + outcome.stderr
    return outcome.stdout


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the sdist, and the wheel that was built from the sdist alone."""
    folder = tmp_path_factory.mktemp("dist")
    run(sys.executable, "-m", "build", "--no-isolation", "--outdir", folder, ROOT, folder=folder)
    return folder


@pytest.mark.slow
def test_the_sdist_has_what_the_tests_need(built: Path) -> None:
    (sdist,) = built.glob("*.tar.gz")
    with tarfile.open(sdist) as archive:
        names = {name.partition("/")[2] for name in archive.getnames()}
    assert {"claims.yaml", "README.md", "LICENSE", "tests/test_packaging.py", "factcheck/py.typed"} <= names
    assert not [name for name in names if name.startswith((".venv", ".git/", "dist")) or "__pycache__" in name]


@pytest.mark.slow
def test_the_wheel_has_the_claims_and_the_data(built: Path) -> None:
    (wheel,) = built.glob("*.whl")
    names = set(zipfile.ZipFile(wheel).namelist())
    assert "factcheck/claims.yaml" in names
    data = {path.relative_to(ROOT).as_posix() for path in (ROOT / "factcheck" / "data").rglob("*") if path.is_file()}
    assert data <= names
    assert {name.split("/")[0].partition("-")[0] for name in names} <= {"factcheck", "factcheck_cli"}


@pytest.mark.slow
def test_the_wheel_runs_from_an_environment_of_its_own(built: Path, tmp_path: Path) -> None:
    (wheel,) = built.glob("*.whl")
    venv.create(tmp_path / "env", with_pip=True)
    bin_folder = tmp_path / "env" / "bin"
    run(bin_folder / "python", "-m", "pip", "install", "-q", wheel, folder=tmp_path)
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    shown = run(bin_folder / "factcheck", "--fail-on", "never", STATEMENT, folder=elsewhere)
    assert shown.startswith("✗ contradicted [csto-members]")
    assert shown == run(bin_folder / "python", "-m", "factcheck", "--fail-on", "never", STATEMENT, folder=elsewhere)


def test_a_bare_checkout_runs(tmp_path: Path) -> None:
    shown = run(
        sys.executable, "-m", "factcheck", "--fail-on", "never", STATEMENT, folder=tmp_path, PYTHONPATH=str(ROOT)
    )
    assert shown.startswith("✗ contradicted [csto-members]")
