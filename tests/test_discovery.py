"""Which files are meant."""

from __future__ import annotations

import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest

from factlint.discovery import find_files

if TYPE_CHECKING:
    from pathlib import Path


def grow(folder: Path, files: dict[str, str]) -> None:
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def found(*paths: str) -> list[str]:
    return list(find_files(paths, [".md", ".txt"])[0])


def test_a_folder_is_walked_for_known_suffixes_in_order(folder: Path) -> None:
    grow(folder, {"d/b.md": "", "d/a/c.MD": "", "d/x.py": "", "d/n.txt": "", "d/.hidden/e.md": ""})
    assert found("d") == ["d/b.md", "d/n.txt", "d/a/c.MD"]


def test_a_named_file_is_meant_whatever_it_is(folder: Path) -> None:
    grow(folder, {"x.py": "", ".gitignore": "*", "b.md": ""})
    assert found("x.py", "b.md") == ["x.py", "b.md"]


def test_each_file_once(folder: Path) -> None:
    grow(folder, {"d/a.md": ""})
    assert found("d/a.md", "d", "d/a.md") == ["d/a.md"]
    assert found("d", "./d/a.md", "d/../d", "-", "-") == ["d/a.md", "-"]


def test_an_empty_folder_is_told(folder: Path) -> None:
    (folder / "d").mkdir()
    files, problems = find_files(["d"], [".md"])
    assert files == ()
    assert [problem.path for problem in problems] == ["d"]


def test_a_missing_file_is_told_with_the_nearest_name(folder: Path) -> None:
    grow(folder, {"d/harbour.md": ""})
    _, (problem,) = find_files(["d/harbor.md"], [".md"])
    assert problem.path == "d/harbor.md"
    assert problem.message == "no such file; did you mean 'harbour.md'?"


@pytest.mark.parametrize(
    ("wanted", "said"),
    [
        ("gone.md", "no such file"),  # bin.md shares little but its suffix
        ("harbor.md", "no such file; did you mean 'harbour.md'?"),
        ("harbor.txt", "no such file; did you mean 'harbour.txt'?"),
        ("harbour.rst", "no such file; did you mean 'harbour.txt'?"),
    ],
)
def test_a_name_is_near_by_its_stem(folder: Path, wanted: str, said: str) -> None:
    grow(folder, {"bin.md": "", "harbour.md": "", "harbour.txt": ""})
    assert [problem.message for problem in find_files([wanted], [".md"])[1]] == [said]


IGNORED = {
    "by name": ({".gitignore": "b.md"}, {"a.md": "", "b.md": "", "c/b.md": ""}),
    "folder": ({".gitignore": "c/"}, {"a.md": "", "c/b.md": "", "c/d/e.md": ""}),
    "anchored": ({".gitignore": "/b.md"}, {"b.md": "", "c/b.md": ""}),
    "negation": ({".gitignore": "*.md\n!keep.md"}, {"a.md": "", "keep.md": "", "c/keep.md": ""}),
    "nested": ({".gitignore": "*.txt", "c/.gitignore": "b.md"}, {"b.md": "", "c/b.md": "", "c/d.txt": ""}),
    "nested negation": ({".gitignore": "*.md", "c/.gitignore": "!*.md"}, {"a.md": "", "c/b.md": "", "c/d/e.md": ""}),
    "no way back into a folder": ({".gitignore": "c/\n!c/b.md"}, {"a.md": "", "c/b.md": ""}),
    "double star": ({".gitignore": "c/**/old"}, {"c/old/a.md": "", "c/x/y/old/a.md": "", "c/x/a.md": ""}),
    "class": ({".gitignore": "[ab].md"}, {"a.md": "", "b.md": "", "c.md": ""}),
    "comment and blank": ({".gitignore": "# a.md\n\n   \nb.md"}, {"a.md": "", "b.md": ""}),
    "escaped": ({".gitignore": "\\#a.md\n\\!b.md"}, {"#a.md": "", "!b.md": "", "c.md": ""}),
}


@pytest.mark.parametrize("case", IGNORED)
def test_gitignore_is_respected_as_git_does(folder: Path, case: str) -> None:
    if not shutil.which("git"):
        pytest.skip("git is not there to compare with")
    ignores, drafts = IGNORED[case]
    grow(folder, ignores | drafts)
    subprocess.run(["git", "init", "-q"], check=True)
    listed = subprocess.run(
        ["git", "ls-files", "--others", "--exclude-standard", "-z"], capture_output=True, text=True, check=True
    )
    kept = {name for name in listed.stdout.split("\0") if name.endswith((".md", ".txt"))}
    assert 0 < len(kept) < len(drafts) or case == "double star"
    assert {path.removeprefix("./") for path in found(".")} == kept


def test_gitignore_counts_without_a_repository_and_from_above_within_one(folder: Path) -> None:
    grow(folder, {".gitignore": "old.md", "c/old.md": "", "c/new.md": ""})
    assert found(".") == ["./c/new.md"]
    assert found("c") == ["c/new.md", "c/old.md"]  # nothing says that the folder above has a say
    (folder / ".git").mkdir()
    assert found("c") == ["c/new.md"]


def test_a_folder_that_is_named_is_meant_though_it_is_left_out(folder: Path) -> None:
    grow(folder, {".gitignore": "env\n", "env/.gitignore": "*\n", "env/rules/a.md": "", "b.md": ""})
    (folder / ".git").mkdir()
    assert found(".") == ["./b.md"]
    assert found("env/rules") == ["env/rules/a.md"]
