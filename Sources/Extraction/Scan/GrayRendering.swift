import CPoppler

extension PDFSource {
  /// The page as displayed, in shades of grey: of each pixel its brightest colour, in which red and blue seals vanish.
  ///
  /// - Returns: the picture, and how many pixels a point it has.
  /// - Throws: `ExtractionError.unreadablePage`.
  func grayPicture(ofPage number: Int) throws(ExtractionError) -> (GrayPicture, scale: Double) {
    try PopplerAccess.exclusive { () throws(ExtractionError) in
      try document.withPage(number) { handle throws(ExtractionError) in
        var width = 0.0
        var height = 0.0
        poppler_page_get_size(handle, &width, &height)
        let scale = min(Double(Settings.Scans.resolution) / 72, Settings.Scans.longestSide / max(width, height, 1))
        let (columns, rows) = (Int((width * scale).rounded(.up)), Int((height * scale).rounded(.up)))
        let surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, Int32(max(1, columns)), Int32(max(1, rows)))
        defer { cairo_surface_destroy(surface) }
        guard let context = cairo_create(surface) else {
          throw ExtractionError.unreadablePage(file: name, number: number, count: pageCount)
        }
        defer { cairo_destroy(context) }
        cairo_set_source_rgb(context, 1, 1, 1)
        cairo_paint(context)
        cairo_scale(context, scale, scale)
        StandardErrorSilence.during { poppler_page_render(handle, context) }
        cairo_surface_flush(surface)
        guard let picture = GrayPicture(surface) else {
          throw ExtractionError.unreadablePage(file: name, number: number, count: pageCount)
        }
        return (picture, scale)
      }
    }
  }
}

extension GrayPicture {
  /// - Parameter surface: of cairo, in memory, with red, green and blue in 32 bits.
  fileprivate init?(_ surface: OpaquePointer?) {
    guard let data = cairo_image_surface_get_data(surface) else { return nil }
    let (width, height) = (
      Int(cairo_image_surface_get_width(surface)), Int(cairo_image_surface_get_height(surface))
    )
    let stride = Int(cairo_image_surface_get_stride(surface))
    var pixels = [UInt8](repeating: 255, count: width * height)
    pixels.withUnsafeMutableBufferPointer { pixels in
      for y in 0..<height {
        let row = data + y * stride
        for x in 0..<width {
          pixels[y * width + x] = max(row[4 * x], row[4 * x + 1], row[4 * x + 2])
        }
      }
    }
    self.init(width: width, height: height, pixels: pixels)
  }
}
