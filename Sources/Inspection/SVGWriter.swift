import Extraction
import FoundationEssentials

extension PageSketch {
  /// The sketch as an SVG document in UTF-8: one group a role, lowest first, each shape with its title.
  ///
  /// - Parameter background: a PNG of the page.
  package func svg(background: [UInt8]? = nil) -> [UInt8] {
    let size = "\(decimal(width)) \(decimal(canvasHeight))"
    var svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"\(decimal(width))pt\" "
    svg += "height=\"\(decimal(canvasHeight))pt\" viewBox=\"0 0 \(size)\">\n"
    svg += "<title>page \(number)</title>\n<style>\n"
    for role in Role.allCases { svg += ".\(role.rawValue) { \(role.ink.css) }\n" }
    svg += "text { stroke: none; font-family: sans-serif }\n"
    svg += ".halo, .label { fill-opacity: 1; stroke-dasharray: none; pointer-events: none }\n"
    svg +=
      ".halo { fill: none; stroke: #fff; stroke-opacity: \(decimal(PictureMark.haloOpacity)); stroke-linejoin: round }\n</style>\n"
    svg += "<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n"
    if let background {
      svg += "<image width=\"\(decimal(width))\" height=\"\(decimal(height))\" preserveAspectRatio=\"none\" "
      svg += "href=\"data:image/png;base64,\(Data(background).base64EncodedString())\"/>\n"
    }
    for role in Role.allCases {
      let members = shapes.filter { $0.role == role }
      guard !members.isEmpty else { continue }
      svg += "<g class=\"\(role.rawValue)\">\n"
      for shape in members { svg += shape.svg() }
      svg += "</g>\n"
    }
    svg += "<g id=\"legend\">\n"
    for shape in legend.shapes { svg += shape.svg(cssClass: shape.role.rawValue) }
    svg += "</g>\n</svg>\n"
    return Array(svg.utf8)
  }
}

extension Shape {
  /// - Parameter cssClass: the role, where it is not that of the group around.
  fileprivate func svg(cssClass: String? = nil) -> String {
    let attribute = cssClass.map { " class=\"\($0)\"" } ?? ""
    let inside = title.map { "<title>\(escaped($0))</title>" } ?? ""
    switch figure {
    case .box(let box):
      let place = "x=\"\(decimal(box.minX))\" y=\"\(decimal(box.minY))\""
      let size = "width=\"\(decimal(max(box.width, 0)))\" height=\"\(decimal(max(box.height, 0)))\""
      return "<rect\(attribute) \(place) \(size)>\(inside)</rect>\n"
    case .line(let fromX, let fromY, let toX, let toY):
      return "<path\(attribute) d=\"M\(decimal(fromX)) \(decimal(fromY))L\(decimal(toX)) \(decimal(toY))\">"
        + "\(inside)</path>\n"
    case .label(let text, let x, let baseline, let size):
      let fill = (role.ink.stroke ?? .black).css
      let place = "x=\"\(decimal(x))\" y=\"\(decimal(baseline))\" font-size=\"\(decimal(size))\""
      // Not every viewer knows how to paint the outline of a text before its inside.
      let halo = "<text class=\"halo\" \(place) style=\"stroke-width: \(decimal(PictureMark.haloWidth * size))\">"
      return "\(halo)\(escaped(text))</text><text class=\"label\" fill=\"\(fill)\" \(place)>\(escaped(text))</text>\n"
    case .glyph(let scalar, let x, let baseline, let size):
      return "<text x=\"\(decimal(x))\" y=\"\(decimal(baseline))\" font-size=\"\(decimal(size))\">"
        + "\(escaped(String(scalar)))</text>\n"
    }
  }
}
