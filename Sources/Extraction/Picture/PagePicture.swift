import CPoppler

extension PDFSource {
  /// The page as displayed, upright and on white paper, as a PNG.
  ///
  /// - Parameters:
  ///   - number: 1-based.
  ///   - scale: pixels a point; made smaller where the picture would be larger than `Settings.Pictures.largestSide`.
  ///   - footer: how much white is added below the page, in points.
  ///   - marks: what is drawn over the page, the first one lowest.
  /// - Throws: `ExtractionError.unreadablePage`.
  package func picture(
    ofPage number: Int, scale: Double, footer: Double = 0, marks: [PictureMark] = []
  ) throws(ExtractionError) -> [UInt8] {
    try PopplerAccess.exclusive { () throws(ExtractionError) in
      try document.withPage(number) { handle throws(ExtractionError) in
        var width = 0.0
        var height = 0.0
        poppler_page_get_size(handle, &width, &height)
        let picture = PagePicture(width: width, height: height + footer, scale: scale)
        let png = picture?.png { context in
          StandardErrorSilence.during { poppler_page_render(handle, context) }
          PictureBrush(context).draw(marks)
        }
        guard let png else { throw ExtractionError.unreadablePage(file: name, number: number, count: pageCount) }
        return png
      }
    }
  }
}

/// A page's picture, and the page's size in points.
package struct DrawnPage: Sendable {
  package var png: [UInt8]
  package var width: Double
  package var height: Double
}

extension PDFSource {
  /// The page as displayed, upright and on white paper, in sixteen shades of grey: a fifth of the bytes of one in colours.
  ///
  /// - Parameters:
  ///   - number: 1-based.
  ///   - scale: as above.
  /// - Throws: `ExtractionError.unreadablePage`.
  package func sheet(ofPage number: Int, scale: Double) throws(ExtractionError) -> DrawnPage {
    try PopplerAccess.exclusive { () throws(ExtractionError) in
      try document.withPage(number) { handle throws(ExtractionError) in
        var (width, height) = (0.0, 0.0)
        poppler_page_get_size(handle, &width, &height)
        let picture = PagePicture(width: width, height: height, scale: scale)
        let png = picture?.greyPNG { context in
          StandardErrorSilence.during { poppler_page_render(handle, context) }
        }
        guard let png else { throw ExtractionError.unreadablePage(file: name, number: number, count: pageCount) }
        return DrawnPage(png: png, width: width, height: height)
      }
    }
  }
}

/// A white sheet to draw on that becomes a PNG.
///
/// The stand-ins for cairo's functions leave its context alone: characters are drawn as they are printed.
package struct PagePicture {
  /// In pixels.
  package let pixelWidth: Int
  /// In pixels.
  package let pixelHeight: Int
  private let scale: Double

  /// - Parameters:
  ///   - width: in points.
  ///   - height: in points.
  ///   - scale: pixels a point.
  /// - Returns: nil for a sheet without extent.
  package init?(width: Double, height: Double, scale: Double) {
    guard width > 0, height > 0, scale > 0, width.isFinite, height.isFinite else { return nil }
    self.scale = min(scale, Settings.Pictures.largestSide / max(width, height))
    pixelWidth = Int((width * self.scale).rounded(.up))
    pixelHeight = Int((height * self.scale).rounded(.up))
  }

  /// The sheet with nothing on it but `marks`; nil where cairo has no memory for it.
  package func png(marks: [PictureMark]) -> [UInt8]? {
    png { PictureBrush($0).draw(marks) }
  }

  /// - Parameter draw: gets a cairo context whose unit is a point.
  func png(_ draw: (OpaquePointer) -> Void) -> [UInt8]? { withSheet(draw, encoded) }

  /// - Parameter draw: gets a cairo context whose unit is a point.
  fileprivate func greyPNG(_ draw: (OpaquePointer) -> Void) -> [UInt8]? {
    withSheet(draw) { surface in
      guard let grey = cairo_image_surface_create(CAIRO_FORMAT_A8, Int32(pixelWidth), Int32(pixelHeight)) else {
        return nil
      }
      defer { cairo_surface_destroy(grey) }
      guard let source = cairo_image_surface_get_data(surface), let target = cairo_image_surface_get_data(grey) else {
        return nil
      }
      let (sourceStride, targetStride) = (
        Int(cairo_image_surface_get_stride(surface)), Int(cairo_image_surface_get_stride(grey))
      )
      for y in 0..<pixelHeight {
        let (from, to) = (source + y * sourceStride, target + y * targetStride)
        for x in 0..<pixelWidth {
          // Blue, green and red, by how bright they look: ITU-R BT.601.
          let light = (Int(from[4 * x]) * 29 + Int(from[4 * x + 1]) * 150 + Int(from[4 * x + 2]) * 77) >> 8
          to[x] = UInt8((light + 8) / 17 * 17)
        }
      }
      cairo_surface_mark_dirty(grey)
      return encoded(grey)
    }
  }

  private func withSheet(_ draw: (OpaquePointer) -> Void, _ body: (OpaquePointer) -> [UInt8]?) -> [UInt8]? {
    guard let surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, Int32(pixelWidth), Int32(pixelHeight)) else {
      return nil
    }
    defer { cairo_surface_destroy(surface) }
    guard let context = cairo_create(surface) else { return nil }
    cairo_set_source_rgb(context, 1, 1, 1)
    cairo_paint(context)
    cairo_scale(context, scale, scale)
    draw(context)
    cairo_destroy(context)
    cairo_surface_flush(surface)
    return body(surface)
  }

  private func encoded(_ surface: OpaquePointer) -> [UInt8]? {
    var bytes: [UInt8] = []
    let status = withUnsafeMutablePointer(to: &bytes) { buffer in
      cairo_surface_write_to_png_stream(
        surface,
        { buffer, data, count in
          buffer?.assumingMemoryBound(to: [UInt8].self).pointee
            .append(contentsOf: UnsafeBufferPointer(start: data, count: Int(count)))
          return CAIRO_STATUS_SUCCESS
        }, buffer)
    }
    return status == CAIRO_STATUS_SUCCESS ? bytes : nil
  }
}
