"""How a document looks: everything a layout can change, in one place."""

from dataclasses import dataclass

A4 = (595.3, 841.9)
A3 = (841.9, 1190.6)
A2 = (1190.6, 1683.8)
LETTER = (612.0, 792.0)


def landscape(size):
    return max(size), min(size)


def portrait(size):
    return min(size), max(size)


@dataclass
class Style:
    # the page
    sizes: tuple = ()                  # page sizes in turn, one a table; empty: A4, landscape where a table is wide
    margin: float = 42
    fit: float = 1.0                   # all is drawn larger and scaled by this, as printing "to fit the page" does
    flipped: bool = False              # y runs down the page, and text is turned back, as browsers and macOS draw
    crop: float = 0                    # points of the sheet that the crop box cuts off on each side
    rotate: int = 0                    # /Rotate, the content drawn so that the page is upright on the screen
    drawn_rotated: bool = False        # the content drawn sideways on an upright page, without /Rotate
    together: bool = False             # tables follow one another on a page
    gap: float = 24                    # points between them
    running: bool = False              # header, footer and page number inside the table's width
    # what goes over the page edge
    # On a continuation page: none, header, some (the header on every other page), title (title and header), or continued (续表, and labels in other words)
    heading: str = "header"
    other_place: float = 0             # points by which a table stands further right on every other page
    split_rows: bool = False           # a row is cut between its lines where the page ends
    open_cut: bool = False             # no rule where a row was cut, or a cell merged over pages
    open_edge: bool = False            # no rule at all where the page ends and where the table goes on
    low_merges: bool = False           # a page ends behind the first row of a merged cell, which is too low for its text
    merged_middle: bool = False        # the text of a cell merged over pages stands in its middle, on whichever page that is
    title_at_foot: bool = False        # the title stands at the foot of the page before the table, where there is room
    two_up: bool = False               # two pages on one sheet, as booklets and scans have them
    # Columns that do not fit go on the next page: plain, repeat (with code and name), unit (the unit stands on both sheets) or
    # title (the title is cut by the sheet's edge and goes on on the next one)
    to_the_right: str = ""
    over_first: bool = False           # each page is followed by its right half, not all pages by all right halves
    blocks: int = 1                    # 2: long coded tables in two blocks side by side
    # text
    font: str = "embedded"             # embedded or unembedded
    size: float = 8
    row_height: float = 15
    width_scale: float = 1.0           # the table's width as a share of the page's
    narrow_codes: float = 0            # width of the code column in points
    narrow_amounts: float = 0          # width of the amount columns in points
    label_align: str = ""              # of the labels in the header, where it is not the middle: left or right
    clip_cells: bool = False           # names stand on one line each and are clipped at their cell's borders, as spreadsheets do
    centre: bool = False               # everything centred, as some spreadsheets have it
    bold: str = ""                     # fake bold of headers and totals: twice (drawn twice) or stroke
    spread: bool = False               # short names are spaced out over their cell, as 分散对齐 does
    apart: bool = False                # each character is placed for itself
    upright: bool = False              # merged labels of forms stand one character below the other
    turned_labels: bool = False        # labels of narrow columns of the header run up the page
    mixed_height: bool = False         # names at the top of their cells, amounts at the bottom
    overflow: bool = False             # names stand on one line each, over blank cells beside theirs, and are clipped by others
    white_text: str = ""               # in white on white in each blank cell, as helper columns of spreadsheets are hidden
    unseen_copy: bool = False          # all text once more, drawn with no ink, as text layers have it
    shift: tuple = (0, 0)              # by which all text is off its place, as in scans and faulty exports
    # the title
    title: str = ""                    # clipped, off-page, doubled, overprinted, or unit (the unit stands behind it)
    title_size: float = 14
    title_align: str = "center"
    title_below: bool = False          # below the line of owner and unit
    # rules
    # grid, three, rows, columns, boxes (each cell a frame of its own), header (in full, and nothing below it), frame (the
    # header in full and a frame around all), framed-rows (rows within a frame) or none
    rules: str = "grid"
    # line, short (of the next one), dashed, dotted, hair, fills, double, white, strokes (each dash a line), pictures, pieces (short, and never quite
    # at one height)
    stroke: str = "line"
    outer: bool = True
    group_rules: bool = True           # with rules three: a short rule under each group label of the header
    long_group_rules: bool = False     # these meet those of the next label
    # colour
    zebra: bool = False
    shaded_cells: bool = False
    shaded_header: bool = False
    backgrounds: bool = False          # a white rectangle over the page, then one under each cell
    watermark: str = ""                # under, over, or dark: over, in the colour of the text
    stamp: bool = False
    dark_header: bool = False          # white labels on a dark header
    diagonal: bool = False             # a line across the first cell of the header
    page_frame: bool = False           # a frame around all that is on the page
