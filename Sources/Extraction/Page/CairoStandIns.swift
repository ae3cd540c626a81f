import CPoppler
import Glibc

// Some of cairo's functions have a stand-in here, because poppler offers no other way to what they are told. The
// dynamic linker gives poppler the definition that it finds first, which is the executable's; on every context that
// is not a `PageDrawing`'s the stand-ins hand over to cairo at once.
//
// - `cairo_show_glyphs`: drawing characters that nobody will look at takes as long as everything else together, so
//   they are not drawn; and only here is to be seen on which baseline they stand.
// - `cairo_glyph_path`: the same for characters that are drawn, or made bold, by their outlines.
// - `cairo_stroke`, `cairo_fill`: lines and areas are noted and not drawn.
// - `cairo_push_group`: what is drawn inside a transparency group goes to another surface, whose callbacks have to be
//   set as well.
// - `cairo_image_surface_create`: poppler asks for the pixels of a picture before it decodes it, and passes over the
//   picture if there are none. Pictures that nobody will look at are noted instead. Besides, cairo refuses a picture for
//   which there is no memory, and poppler leaves it out, or the layer that it was for, without a word.
//
// Where the linker binds poppler straight to cairo, pages are read all the same: more slowly, with estimated
// baselines, and without the lines inside transparency groups.

@_cdecl("cairo_show_glyphs")
package func standInForShowGlyphs(
  _ context: OpaquePointer, _ glyphs: UnsafePointer<cairo_glyph_t>?, _ count: CInt
) {
  if let drawing = PageDrawing.attached(to: context) {
    drawing.note(UnsafeBufferPointer(start: glyphs, count: Int(count)), isFilled: true)
  } else {
    CairoOriginals.showGlyphs?(context, glyphs, count)
  }
}

@_cdecl("cairo_glyph_path")
package func standInForGlyphPath(
  _ context: OpaquePointer, _ glyphs: UnsafePointer<cairo_glyph_t>?, _ count: CInt
) {
  if let drawing = PageDrawing.attached(to: context) {
    drawing.note(UnsafeBufferPointer(start: glyphs, count: Int(count)), isFilled: false)
  } else {
    CairoOriginals.glyphPath?(context, glyphs, count)
  }
}

@_cdecl("cairo_stroke")
package func standInForStroke(_ context: OpaquePointer) {
  note(context, { $0.noteStroke() }, insteadOf: CairoOriginals.stroke)
}

@_cdecl("cairo_fill")
package func standInForFill(_ context: OpaquePointer) {
  note(context, { $0.noteFill() }, insteadOf: CairoOriginals.fill)
}

/// Notes the path of a context instead of drawing it; what is drawn takes the path away.
private func note(
  _ context: OpaquePointer, _ note: (PageDrawing) -> Void, insteadOf draw: CairoOriginals.Draw?
) {
  guard let drawing = PageDrawing.attached(to: context) else {
    draw?(context)
    return
  }
  note(drawing)
  cairo_new_path(context)
}

@_cdecl("cairo_push_group")
package func standInForPushGroup(_ context: OpaquePointer) {
  CairoOriginals.pushGroup?(context)
  PageDrawing.attached(to: context)?.observe(cairo_get_group_target(context))
}

@_cdecl("cairo_image_surface_create")
package func standInForImageSurface(_ format: CInt, _ width: CInt, _ height: CInt) -> OpaquePointer? {
  if PageDrawing.current?.passesOver(format, width: width, height: height) == true {
    // No format is a surface in error.
    return CairoOriginals.imageSurface?(CAIRO_FORMAT_INVALID.rawValue, 0, 0)
  }
  let surface = CairoOriginals.imageSurface?(format, width, height)
  if cairo_surface_status(surface) != CAIRO_STATUS_SUCCESS {
    PopplerComplaints.noteRefused(width: width, height: height)
  }
  return surface
}

/// cairo's own functions.
private enum CairoOriginals {
  typealias PlaceGlyphs = @convention(c) (OpaquePointer, UnsafePointer<cairo_glyph_t>?, CInt) -> Void
  typealias MakeSurface = @convention(c) (CInt, CInt, CInt) -> OpaquePointer?
  typealias Draw = @convention(c) (OpaquePointer) -> Void

  static let showGlyphs = symbol("cairo_show_glyphs").map { unsafeBitCast($0, to: PlaceGlyphs.self) }
  static let glyphPath = symbol("cairo_glyph_path").map { unsafeBitCast($0, to: PlaceGlyphs.self) }
  static let stroke = symbol("cairo_stroke").map { unsafeBitCast($0, to: Draw.self) }
  static let fill = symbol("cairo_fill").map { unsafeBitCast($0, to: Draw.self) }
  static let pushGroup = symbol("cairo_push_group").map { unsafeBitCast($0, to: Draw.self) }
  static let imageSurface = symbol("cairo_image_surface_create").map { unsafeBitCast($0, to: MakeSurface.self) }

  private static func symbol(_ name: String) -> UnsafeMutableRawPointer? {
    let next = UnsafeMutableRawPointer(bitPattern: -1)  // RTLD_NEXT, a cast that Swift does not import
    return dlsym(next, name)
  }
}
