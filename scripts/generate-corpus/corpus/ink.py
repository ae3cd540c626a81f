"""Draws on a ReportLab canvas with y downwards, whatever the page's rotation."""

from pathlib import Path

from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

TRUE_TYPE = Path("/usr/share/fonts/truetype/wqy/wqy-microhei.ttc")


def font_name(kind):
    """ReportLab embeds TrueType outlines only; without such a font the text is left to the reader's own."""
    if kind == "embedded" and TRUE_TYPE.exists():
        if "Embedded" not in pdfmetrics.getRegisteredFontNames():
            pdfmetrics.registerFont(TTFont("Embedded", str(TRUE_TYPE), subfontIndex=0))
        return "Embedded"
    if "STSong-Light" not in pdfmetrics.getRegisteredFontNames():
        pdfmetrics.registerFont(UnicodeCIDFont("STSong-Light"))
    return "STSong-Light"


class Ink:
    def __init__(self, path, font):
        self.canvas = Canvas(str(path), invariant=1, pageCompression=1)
        self.font = font_name(font)
        self.width = self.height = 0.0
        self.dot = None
        self.shift = (0, 0)
        self.fit, self.flipped, self.crop, self.unseen_copy = 1.0, False, 0, False
        self.apart = False

    def measure(self, text, size):
        return pdfmetrics.stringWidth(text, self.font, size)

    def begin(self, width, height, rotate=0, drawn_rotated=False):
        """A page that is width by height as it is read; drawn_rotated: it lies sideways on the sheet."""
        canvas, self.width, self.height = self.canvas, width, height
        # ReportLab turns the sheet itself for /Rotate, and takes the size as it is read.
        sheet = (height, width) if drawn_rotated else (width, height)
        sheet = tuple(side * self.fit for side in sheet)
        canvas.setPageSize(sheet)
        if self.crop and rotate % 180:
            canvas.setCropBox((self.crop, self.crop, sheet[1] - self.crop, sheet[0] - self.crop))
        elif self.crop:
            canvas.setCropBox((self.crop, self.crop, sheet[0] - self.crop, sheet[1] - self.crop))
        canvas.setPageRotation(rotate)
        canvas.saveState()
        if self.fit != 1:
            canvas.scale(self.fit, self.fit)
        if self.flipped:
            canvas.transform(1, 0, 0, -1, 0, height)
        if rotate == 90 or drawn_rotated:
            canvas.transform(0, 1, -1, 0, height, 0)
        elif rotate == 180:
            canvas.transform(-1, 0, 0, -1, width, height)
        elif rotate == 270:
            canvas.transform(0, -1, 1, 0, 0, width)

    def end(self):
        self.canvas.restoreState()
        self.canvas.showPage()

    def text(self, x, y, text, size, align="left", bold="", grey=0.0):
        if not text:
            return
        if text.endswith("¹"):     # the mark of a footnote: a small figure, raised
            self.text(x, y, text[:-1], size, align, bold, grey)
            end = x + self.measure(text[:-1], size) * {"left": 1, "center": 0.5, "right": 0}[align]
            self.text(end, y - 0.35 * size, "1", 0.6 * size, "left", bold, grey)
            return
        canvas = self.canvas
        width = self.measure(text, size)
        x -= {"left": 0, "center": width / 2, "right": width}[align]
        x, y = x + self.shift[0], y + self.shift[1]
        canvas.setFillGray(grey)
        if self.apart:
            for character in text:
                canvas.setFont(self.font, size)
                canvas.drawString(x, self.height - y, character)
                x += self.measure(character, size)
            return
        item = canvas.beginText(x, self._up(y))
        if self.flipped:
            item.setTextTransform(1, 0, 0, -1, x, y)
        item.setFont(self.font, size)
        if bold == "stroke":
            canvas.setStrokeGray(grey)
            canvas.setLineWidth(0.3)
            item.setTextRenderMode(2)
        item.textOut(text)
        if bold == "stroke":
            item.setTextRenderMode(0)
        canvas.drawText(item)
        if self.unseen_copy:
            copy = canvas.beginText(x, self._up(y))
            copy.setFont(self.font, size)
            copy.setTextRenderMode(3)
            copy.textOut(text)
            copy.setTextRenderMode(0)
            canvas.drawText(copy)
        if bold == "twice":
            canvas.setFont(self.font, size)
            canvas.drawString(x + 0.35, self.height - y, text)

    def _up(self, y, height=0.0):
        return y if self.flipped else self.height - y - height

    def fill(self, x, y, width, height, colour):
        self.canvas.setFillColorRGB(*colour)
        self.canvas.rect(x, self._up(y, height), width, height, stroke=0, fill=1)

    def frame(self, x, y, width, height):
        canvas = self.canvas
        canvas.setStrokeGray(0)
        canvas.setLineWidth(0.5)
        canvas.rect(x, self._up(y, height), width, height, stroke=1, fill=0)

    def picture(self, x, y, width, height):
        """A black dot, stretched."""
        if self.dot is None:
            self.dot = ImageReader(Image.new("RGB", (1, 1), (0, 0, 0)))
        self.canvas.drawImage(self.dot, x, self.height - y - height, width, height)

    def line(self, x0, y0, x1, y1, width=0.6, dash=(), grey=0.0):
        canvas = self.canvas
        canvas.setStrokeGray(grey)
        canvas.setLineWidth(width)
        canvas.setDash(*dash) if dash else canvas.setDash()
        canvas.line(x0, self._up(y0), x1, self._up(y1))
        canvas.setDash()

    def rotated_text(self, x, y, text, size, angle, colour, alpha=1.0):
        canvas = self.canvas
        canvas.saveState()
        canvas.translate(x, self.height - y)
        canvas.rotate(angle)
        canvas.setFillAlpha(alpha)
        canvas.setFillColorRGB(*colour)
        canvas.setFont(self.font, size)
        canvas.drawCentredString(0, 0, text)
        canvas.restoreState()

    def clipped(self, x, y, width, height, draw):
        canvas = self.canvas
        canvas.saveState()
        path = canvas.beginPath()
        path.rect(x, self._up(y, height), width, height)
        canvas.clipPath(path, stroke=0, fill=0)
        draw()
        canvas.restoreState()

    def ring(self, x, y, radius, colour):
        canvas = self.canvas
        canvas.setStrokeColorRGB(*colour)
        canvas.setLineWidth(2)
        canvas.circle(x, self.height - y, radius, stroke=1, fill=0)
