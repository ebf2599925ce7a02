"""`python -m factlint`."""

from __future__ import annotations

from factlint.cli import main

if __name__ == "__main__":
    main()
