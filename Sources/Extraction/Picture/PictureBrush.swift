import CPoppler

/// Draws marks with cairo.
struct PictureBrush {
  private let context: OpaquePointer

  init(_ context: OpaquePointer) {
    self.context = context
  }

  func draw(_ marks: [PictureMark]) {
    for mark in marks {
      // Whatever poppler has left of clips and paths stays outside.
      cairo_save(context)
      cairo_new_path(context)
      draw(mark)
      cairo_restore(context)
    }
  }

  private func draw(_ mark: PictureMark) {
    switch mark.figure {
    case .box(let box):
      cairo_rectangle(context, box.minX, box.minY, box.width, box.height)
      if let fill = mark.ink.fill {
        use(fill)
        cairo_fill_preserve(context)
      }
      stroke(mark.ink)
    case .line(let fromX, let fromY, let toX, let toY):
      cairo_move_to(context, fromX, fromY)
      cairo_line_to(context, toX, toY)
      stroke(mark.ink)
    case .label(let text, let x, let baseline, let size):
      outline(text, x: x, baseline: baseline, size: size, family: "sans-serif")
      use(Colour(red: 1, green: 1, blue: 1, alpha: PictureMark.haloOpacity))
      cairo_set_line_width(context, size * PictureMark.haloWidth)
      cairo_set_line_join(context, CAIRO_LINE_JOIN_ROUND)
      cairo_stroke_preserve(context)
      use(mark.ink.stroke ?? .black)
      cairo_fill(context)
    case .glyph(let scalar, let x, let baseline, let size):
      outline(String(scalar), x: x, baseline: baseline, size: size, family: PictureBrush.chineseFamily)
      use(mark.ink.stroke ?? .black)
      cairo_fill(context)
    }
  }

  /// Text input names no font. Where this one is missing, fontconfig takes another, perhaps without Chinese.
  private static let chineseFamily = "Noto Sans CJK SC"

  private func outline(_ text: String, x: Double, baseline: Double, size: Double, family: String) {
    cairo_select_font_face(context, family, CAIRO_FONT_SLANT_NORMAL, CAIRO_FONT_WEIGHT_NORMAL)
    cairo_set_font_size(context, size)
    cairo_move_to(context, x, baseline)
    cairo_text_path(context, text)
  }

  private func stroke(_ ink: Ink) {
    guard let colour = ink.stroke else { return }
    use(colour)
    cairo_set_line_width(context, ink.lineWidth)
    cairo_set_dash(context, ink.dashes, Int32(ink.dashes.count), 0)
    cairo_stroke(context)
  }

  private func use(_ colour: Colour) {
    cairo_set_source_rgba(context, colour.red, colour.green, colour.blue, colour.alpha)
  }
}
