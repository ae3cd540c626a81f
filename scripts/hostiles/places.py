"""Names and places that documents do not have: each function makes something in a folder and gives its path, as bytes."""

import os

from .pdf import pdf


def named(name):
    def make(folder):
        path = os.path.join(os.fsencode(folder), name if isinstance(name, bytes) else name.encode())
        with open(path, "wb") as file:
            file.write(pdf())
        return path
    return make


def special(name, action):
    def make(folder):
        path = os.path.join(os.fsencode(folder), name)
        action(path)
        return path
    return make


PLACES = {
    "line end": named("two\nlines.pdf"), "escape sequence": named("\x1b[2J\x1b]0;x\x07.pdf"), "direction": named("fdp.\u202efdp.exe.pdf"), "not UTF-8": named(b"\xff\xfe\xc0.pdf"),
    "points": named("...pdf"), "hidden": named(".pdf"), "dash": named("-o.pdf"), "at sign": named("@list.pdf"), "printf": named("%s%n%d.pdf"), "formula": named("=cmd|x.pdf"), "mark-up": named("<script>x.pdf"),
    "quotes": named("'\";DROP TABLE x;--.pdf"), "backslash": named("..\\..\\x.pdf"), "spaces": named("  .pdf"), "long": named("长" * 80 + ".pdf"), "capital ending": named("X.PDF"),
    "folder": special(b"folder.pdf", os.mkdir), "pipe": special(b"pipe.pdf", os.mkfifo), "link to itself": special(b"loop.pdf", lambda path: os.symlink(path, path)),
    "link to nothing": special(b"nothing.pdf", lambda path: os.symlink(b"/nowhere/x.pdf", path)), "link to a device": special(b"device.pdf", lambda path: os.symlink(b"/dev/zero", path)),
    "not there": special(b"gone.pdf", lambda path: None),
}
