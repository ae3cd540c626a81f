import Extraction
import Normalization
import Reconstruction

/// The field of a form that a label names, if any: one of the columns before the indicators.
func formField(_ key: String, _ definition: TableDefinition) -> Int? { FormVocabulary(definition)?.field(key) }

/// A line above a form that prints one of its fields: `编制单位：…`.
struct LabelledCaption {
  let label: String
  let value: String
  /// The line, or the two lines where label and value stand apart.
  let lines: [TextLine]
}

/// Fills fields that the form itself leaves blank from what is printed above it: `编制单位：…`.
func fill(_ row: inout Row, from captions: [LabelledCaption], _ definition: TableDefinition) {
  for caption in captions {
    guard let target = formField(matchKey(caption.label), definition), row.fields[target].value.isNull,
      definition.schema.columns[target].type == .string
    else { continue }
    row.fields[target] = Field(.string(caption.value), from: PrintedSources(caption.lines))
  }
}

/// The captions of the form `label：value`; a unit of money is none.
func labelledCaptions(_ table: LogicalTable) -> [LabelledCaption] { labelledCaptions(table.captions) }

func labelledCaptions(_ captions: [TextLine]) -> [LabelledCaption] {
  captions.indices.compactMap { index in
    var text = normalizeLabel(captions[index].text)
    var lines = [captions[index]]
    if index + 1 < captions.count, captions[index + 1].stands(beside: captions[index]),
      text.hasEnd("：") || text.hasEnd(":") || OwnerLabels.contains(text)
    {
      // Label and value may stand far apart on one line.
      if OwnerLabels.contains(text), !text.hasEnd("：") { text += "：" }
      text += normalizeLabel(captions[index + 1].text)
      lines.append(captions[index + 1])
    }
    guard let colon = text.firstIndex(where: { $0 == "：" || $0 == ":" }) else { return nil }
    var value = String(text[text.index(after: colon)...])
    // Owner and unit may be printed without a gap between them.
    let unit = ["金额单位", "货币单位", "单位：", "单位:"].compactMap { value.range(ofWord: $0)?.lowerBound }.min()
    if let unit { value = String(value[..<unit]) }
    let isText = value.unicodeScalars.contains { $0.properties.isIdeographic }
    guard isText, !isMoney(value) else { return nil }
    return LabelledCaption(label: String(text[..<colon]), value: value, lines: lines)
  }
}

/// Whether what follows 单位： is a unit of money, also one that amounts cannot be read in: 美元.
private func isMoney(_ value: String) -> Bool {
  AmountUnit.find(in: "单位：" + value) != nil || (value.hasEnd("元") && value.unicodeScalars.count <= 5)
}

extension TextLine {
  fileprivate func stands(beside other: TextLine) -> Bool {
    box.minX >= other.box.maxX && abs(box.midY - other.box.midY) < 0.5 * min(box.height, other.box.height)
  }
}
