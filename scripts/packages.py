"""Packages from PyPI for scripts that need some, kept out of the system's Python."""

import os
import subprocess
import sys
import venv
from pathlib import Path

BUILD = Path(__file__).resolve().parent.parent / ".build"


def run_with(folder, *packages):
    """Starts the script that runs again with a Python in `.build/folder` that has the packages, installed where they are not."""
    python = BUILD / folder / "bin" / "python"
    if Path(sys.executable) == python:
        return
    if not python.exists():
        venv.create(python.parent.parent, with_pip=True)
    if subprocess.run([python, "-c", "import " + ", ".join(packages)], capture_output=True).returncode != 0:
        install = [python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", *packages]
        subprocess.run(install, check=True, stdout=sys.stderr)
    os.execv(python, [str(python), *sys.argv])
