"""The program as a process: terminals, pipes that close, signals, full disks, and how it ends."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from golden_cases import GOLDEN, run_in
from terminal import run_on_terminal

import factcheck.cli
from factcheck.cli import dispatch, progress
from factcheck.cli.exit_status import ExitStatus
from factcheck.matching import Checker

PROGRAM = [sys.executable, "-m", "factcheck"]
CLAIMS = {"FACTCHECK_CLAIMS": str(GOLDEN / "claims" / "harbour.yaml")}
UNKNOWN = "Penguins eat fish."


def run_process(*args: str, **options: object) -> subprocess.CompletedProcess[str]:
    """The program with the claims of the golden command lines."""
    settings = {"stdin": subprocess.DEVNULL, "text": True, "encoding": "utf-8", "env": {**os.environ, **CLAIMS}}
    if "stdout" not in options:
        settings["capture_output"] = True
    return subprocess.run([*PROGRAM, *args], **{**settings, **options})  # type: ignore[call-overload, no-any-return]


@pytest.fixture
def long_text(tmp_path: Path) -> Path:
    """A text with more statements than a pipe's buffer holds results."""
    path = tmp_path / "long.txt"
    path.write_text("".join(f"{UNKNOWN[:-1]} {number}.\n" for number in range(3000)), "utf-8")
    return path


def test_a_terminal_without_input_shows_help_and_exits_with_2() -> None:
    status, shown = run_on_terminal(PROGRAM, env={"NO_COLOR": "1"})
    assert status == 2
    assert "Usage: factcheck [OPTIONS] [INPUT]..." in shown
    assert "\x1b" not in shown


def test_a_terminal_gets_colour_and_its_own_width() -> None:
    statement = "Ostholm has a ferry, which is said to be the oldest and the slowest of all the ferries that there are."
    _, shown = run_on_terminal([*PROGRAM, statement], columns=60, env=CLAIMS)
    rows = shown.split("\n")
    assert "\x1b[1" in shown
    assert len([row for row in rows if "ferr" in row]) > 2


@pytest.mark.parametrize("env", [{"NO_COLOR": "1"}, {"TERM": "dumb"}])
def test_a_terminal_may_be_plain(env: dict[str, str]) -> None:
    _, shown = run_on_terminal([*PROGRAM, UNKNOWN], env={**CLAIMS, **env})
    assert "\x1b" not in shown
    assert "? unknown\n" in shown


def test_help_on_a_terminal_that_was_asked_for_is_no_error() -> None:
    status, shown = run_on_terminal([*PROGRAM, "--help"], columns=140)
    assert status == 0
    assert "\x1b[1" in shown
    assert "--fail-on" in re.sub(r"\x1b\[[\d;]*m", "", shown)


def test_progress_shows_where_results_do_not(tmp_path: Path, long_text: Path) -> None:
    results = tmp_path / "results.txt"
    command = [*PROGRAM, "--lines", str(long_text)]
    status, shown = run_on_terminal(command, env=CLAIMS, output_to=results)
    assert status == 0
    assert "long.txt" in shown
    assert results.read_text("utf-8") == "3000 statements: 0 supported, 0 contradicted, 3000 unknown\n"
    _, scrolled = run_on_terminal(command, env=CLAIMS)
    assert scrolled.startswith("3000 statements")
    _, silent = run_on_terminal([*command, "--quiet"], env=CLAIMS, output_to=results)
    assert not silent


def test_a_pipe_that_closes_ends_the_run_quietly(long_text: Path) -> None:
    command = [*PROGRAM, "--lines", "--output-format", "jsonl", str(long_text)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env={**os.environ, **CLAIMS}) as run:
        assert run.stdout is not None
        assert run.stderr is not None
        assert run.stdout.readline().startswith(b'{"statement": "Penguins')
        run.stdout.close()
        assert run.stderr.read() == b""
    assert run.returncode == ExitStatus.CLOSED_PIPE


def test_help_for_a_pipe_that_is_closed_already() -> None:
    read, write = os.pipe()
    os.close(read)
    outcome = run_process("--help", stdout=write, stderr=subprocess.PIPE)
    os.close(write)
    assert (outcome.returncode, outcome.stderr) == (ExitStatus.CLOSED_PIPE, "")


def test_ctrl_c_ends_the_run_quietly(tmp_path: Path) -> None:
    result = tmp_path / "result.txt"
    # A background job of a shell is started with Ctrl-C ignored, and would hand that on.
    heeding = (
        "import os, signal, sys; signal.signal(signal.SIGINT, signal.SIG_DFL); os.execv(sys.argv[1], sys.argv[1:])"
    )
    command = [sys.executable, "-c", heeding, *PROGRAM, "-v", "-o", str(result), "-"]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env={**os.environ, **CLAIMS}
    ) as run:
        assert run.stderr is not None
        assert b"claims from" in run.stderr.readline()  # from here on it reads its standard input
        time.sleep(0.2)
        run.send_signal(signal.SIGINT)
        assert run.stderr.read() == b""
    assert run.returncode == ExitStatus.INTERRUPTED
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_a_full_disk_is_an_error() -> None:
    with Path("/dev/full").open("w") as full:
        outcome = run_process(UNKNOWN, stdout=full, stderr=subprocess.PIPE)
    assert outcome.returncode == 2
    assert outcome.stderr == "error: cannot write to standard output: No space left on device\n"


@pytest.mark.parametrize(("closed", "status"), [("0<&-", 2), ("1>&-", 2), ("2>&-", 0)])
def test_closed_standard_streams(closed: str, status: int) -> None:
    argument = "-" if closed == "0<&-" else UNKNOWN
    script = f'"$@" {closed}'
    outcome = subprocess.run(
        ["/bin/sh", "-c", script, "sh", *PROGRAM, argument],
        capture_output=True,
        text=True,
        env={**os.environ, **CLAIMS},
    )
    assert outcome.returncode == status
    assert "Traceback" not in outcome.stderr


@pytest.mark.parametrize("locale", ["C", "POSIX", "C.UTF-8"])
def test_output_is_the_same_in_every_locale_and_for_every_hash_seed(locale: str) -> None:
    plain = {name: value for name, value in os.environ.items() if not name.startswith(("LC_", "LANG", "PYTHONUTF8"))}
    runs = [
        run_process("Ostholm has a ferry.", "Olé\udcff.", env={**plain, **CLAIMS, "LC_ALL": locale, **more})
        for more in ({"PYTHONHASHSEED": "1"}, {"PYTHONHASHSEED": "2", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"})
    ]
    assert runs[0].stdout == runs[1].stdout
    assert "✗ contradicted" in runs[0].stdout


def test_a_device_as_output_file_stays_a_device() -> None:
    outcome = run_process("-o", os.devnull, UNKNOWN)
    assert (outcome.returncode, outcome.stdout) == (0, "")
    assert not Path(os.devnull).is_file()


def test_an_output_file_keeps_its_mode(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    result = tmp_path / "result.txt"
    result.write_text("old", "utf-8")
    result.chmod(0o640)
    assert run_in(tmp_path, monkeypatch, ["-o", "result.txt", UNKNOWN], env=CLAIMS).status == 0
    assert result.stat().st_mode & 0o777 == 0o640
    assert "unknown" in result.read_text("utf-8")


def test_main_ends_the_process_with_the_status_and_everything_written(monkeypatch: pytest.MonkeyPatch) -> None:
    ended: list[int] = []
    monkeypatch.setattr(os, "_exit", ended.append)
    monkeypatch.setattr(sys, "argv", ["factcheck", "--version"])
    factcheck.cli.main()
    monkeypatch.setattr(dispatch, "run", _interrupted)
    factcheck.cli.main()
    assert ended == [0, ExitStatus.INTERRUPTED]


def _interrupted(arguments: list[str]) -> int:
    raise KeyboardInterrupt


def _bug(*arguments: object) -> None:
    raise KeyError("\x1b[31mred")


@pytest.mark.parametrize("verbose", [False, True])
def test_a_bug_is_one_line_unless_details_are_wanted(
    verbose: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.MonkeyPatch.context() as broken:
        broken.setattr(Checker, "check", _bug)
        outcome = run_in(tmp_path, monkeypatch, [UNKNOWN, *(["-v"] if verbose else [])], env=CLAIMS)
    assert outcome.status == 2
    assert "error: internal: KeyError" in outcome.stderr
    assert ("Traceback" in outcome.stderr) is verbose
    assert "\x1b" not in outcome.stderr


def test_a_bar_counts_many_things(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(progress, "is_terminal", lambda stream: stream is sys.stderr)
    few, many = ["few"] * 3, ["many"] * progress.WORTH_SHOWING
    assert progress.with_progress(many, "many[/x]", False) is many
    assert list(progress.with_progress(few, "few", True)) == few
    assert list(progress.with_progress(iter(many), "many[/x]", True)) == many


def test_progress_of_a_measurement_shows_on_the_terminal_of_its_report(tmp_path: Path) -> None:
    row = json.dumps({"statement": UNKNOWN, "verdict": "unknown"})
    (tmp_path / "rows.jsonl").write_text(f"{row}\n" * progress.WORTH_SHOWING, "utf-8")
    command = [*PROGRAM, "eval", str(tmp_path / "rows.jsonl")]
    status, shown = run_on_terminal(command, env=CLAIMS)
    assert status == 0
    assert "rows \x1b[38" in shown
    assert "100.0 % (500 of 500)" in shown
    _, silent = run_on_terminal([*command, "--quiet"], env=CLAIMS)
    assert "rows \x1b[38" not in silent
