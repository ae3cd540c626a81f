/// The first reader: a neural network for lines of Chinese and Latin text, of the PP-OCR family.
///
/// The network divides the line into narrow steps and gives for each how likely which character is. A character is what
/// is likeliest over one or several steps; the blank between tells two that are alike apart.
final class TextRecognizer: LineReader {
  private let model: OnnxModel
  /// By the network's numbers less one: 0 is the blank.
  private let characters: [Unicode.Scalar?]

  /// - Returns: nil where the library or the model cannot be opened, or is none for lines of text.
  init?(_ files: ReaderFiles) {
    guard let model = OnnxModel(library: files.runtime, path: files.model),
      let listed = model.metadata("character"), !listed.isEmpty
    else { return nil }
    self.model = model
    // A character of several scalars is none that a page of a budget has.
    var characters = listed.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.unicodeScalars.count == 1 ? line.unicodeScalars.first : nil
    }
    if listed.hasSuffix("\n") { characters.removeLast() }
    self.characters = characters + [" "]
  }

  func read(_ line: GrayPicture) -> [ReadCharacter] {
    guard line.width > 0, line.height > 0 else { return [] }
    let height = Settings.Scans.modelHeight
    let width = min(
      Settings.Scans.modelLongest, max(height / 2, (line.width * height + line.height / 2) / line.height))
    let scaled = line.resized(width: width, height: height)
    let plane = scaled.pixels.map { Float($0) / 127.5 - 1 }
    let input = OnnxModel.Tensor(shape: [1, 3, height, width], values: plane + plane + plane)
    return model.run(input) { shape, values in
      shape.count == 3 && shape[2] == characters.count + 1 ? decoded(values, steps: shape[1], classes: shape[2]) : nil
    } ?? []
  }

  private func decoded(_ values: UnsafeBufferPointer<Float>, steps: Int, classes: Int) -> [ReadCharacter] {
    var result: [ReadCharacter] = []
    var previous = 0
    var first = 0
    for step in 0..<steps {
      var best = 0
      let start = step * classes
      for index in 1..<classes where values[start + index] > values[start + best] { best = index }
      let place = { (from: Int) in (Double(from + step) / 2 + 0.5) / Double(steps) }
      if best == previous {
        if best > 0, characters[best - 1] != nil, let last = result.indices.last { result[last].place = place(first) }
        continue
      }
      previous = best
      first = step
      if best > 0, let scalar = characters[best - 1] {
        result.append(ReadCharacter(scalar: scalar, place: place(step), confidence: values[start + best]))
      }
    }
    return result
  }
}
