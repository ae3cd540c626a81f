import Normalization
import Reconstruction

/// The end of a sentence that leads to a table, in place of a title: `2026年，本部门重点项目绩效目标情况如下：`.
struct TableIntroduction {
  /// As printed, the last line of it.
  let sentence: String

  init?(_ captions: [TextLine]) {
    let endings = ["如下", "如下表", "如下表所示", "见下表", "详见下表"]
    let sentences = captions.map { normalizeLabel($0.text) }
    guard
      let sentence = sentences.last(where: { text in
        let words = text.hasEnd("：") || text.hasEnd(":") ? String(text.dropLast()) : text
        return endings.contains(where: words.hasEnd)
      })
    else { return nil }
    self.sentence = sentence
  }
}
