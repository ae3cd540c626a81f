"""Files made to harm a program that reads them, each small in itself, one module a kind of attack.

Each module has FILES, a dictionary from a file's name to a function without arguments that gives its bytes; or, in `places`,
to a function that makes something else of that name in a folder.
"""

from . import bombs, cycles, encryption, fonts, glyphs, nesting, numbers, other_formats, pages, pictures, reach, structure, texts
from .places import PLACES

KINDS = {
    "decompression and multiplication": bombs.FILES, "nesting": nesting.FILES, "cycles": cycles.FILES,
    "page trees": pages.FILES, "numbers": numbers.FILES, "pictures": pictures.FILES, "fonts": fonts.FILES,
    "text of pages": glyphs.FILES, "structure": structure.FILES, "encryption": encryption.FILES,
    "actions and references outside": reach.FILES, "other formats": other_formats.FILES, "text files": texts.FILES,
    "names and places": PLACES,
}
