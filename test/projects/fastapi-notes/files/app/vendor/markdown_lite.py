"""markdown_lite 0.3, MIT, copied because the package was removed from the index."""

import re

# TODO: nested lists
# FIXME: tables with pipes in cells


def html(text: str) -> str:
    text = re.sub(r"\*\*(.+?)\*\*", r"<b>\1</b>", text)
    return "".join(f"<p>{p}</p>" for p in text.split("\n\n"))
