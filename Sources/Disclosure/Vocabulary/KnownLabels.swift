/// Labels as they are known, for texts that were read in pictures with a character wrong.
///
/// A text is spelled like a known label where it is one edit from it and from no other: a character that no known label
/// has is exchanged or left out, or a stroke that readers overlook is put in. So 上年收入 never becomes 本年收入, but
/// 改府性基金 政府性基金, and 般公共预算 一般公共预算.
enum KnownLabels {
  /// The lines of a text as they are meant; nil where they are well.
  ///
  /// - Parameter row: of the text's cell, nil outside of tables. Below the headers only whole texts are labels.
  static func respelled(_ lines: [String], row: Int?) -> [String]? {
    // A gap is no misread character.
    var lines = lines.map { $0.filter { !$0.isWhitespace } }.map(Array.init)
    if let total = total(lines.flatMap(\.self)) { return [total] }
    guard (shortest - 1...longest).contains(lines.reduce(0) { $0 + $1.count }) else { return nil }
    let isWhole = (row ?? 0) >= headerRows
    var isChanged = false
    // One text may have several labels in it, each with an edit of its own.
    for _ in 0..<mostEdits {
      guard let edit = edit(lines.flatMap(\.self), isWhole: isWhole) else { break }
      edit.apply(to: &lines)
      isChanged = true
    }
    return isChanged ? lines.map { String($0) } : nil
  }

  /// A label of a total as it is meant: too short to be known by an edit, it is known by what readers take 计 for.
  private static func total(_ text: [Character]) -> String? {
    guard text.count == 2, totals.contains(text[0]), likeCount.contains(text[1]) else { return nil }
    return "\(text[0])计"
  }

  private static let totals: Set<Character> = ["合", "小", "总", "共"]
  private static let likeCount: Set<Character> = ["亡", "讣", "汁", "订", "讨", "什", "叶", "升"]

  /// Characters of a label: shorter ones are one edit from too much.
  private static let shortest = 4
  /// Characters of a text that is a label, a title or a line with a unit.
  private static let longest = 60
  private static let mostEdits = 3
  /// Rows that a header may have.
  private static let headerRows = 6
  /// Strokes that print loses where it is thin.
  private static let strokes: Set<Character> = ["一", "二", "三", "十"]

  private enum Edit: Hashable {
    case exchange(Int, Character)
    case drop(Int)
    case insert(Int, Character)

    func apply(to lines: inout [[Character]]) {
      var place =
        switch self {
        case .exchange(let place, _), .drop(let place), .insert(let place, _): place
        }
      for index in lines.indices {
        // A stroke at the end of a line belongs to it rather than to the next one's beginning.
        if case .insert(_, let character) = self, place <= lines[index].count {
          lines[index].insert(character, at: place)
          return
        }
        if place < lines[index].count {
          if case .exchange(_, let character) = self {
            lines[index][place] = character
          } else {
            lines[index].remove(at: place)
          }
          return
        }
        place -= lines[index].count
      }
    }
  }

  /// Whether digits are in it other than those of a year: 2024年.
  private static func hasNumber(_ text: [Character]) -> Bool {
    let digits = text.indices.filter { text[$0].isNumber && text[$0].isASCII }
    guard let first = digits.first, let last = digits.last else { return false }
    return digits.count != 4 || last - first != 3 || last + 1 >= text.count || text[last + 1] != "年"
  }

  /// The edit by which the text has the longest known label that it has not; nil where it needs none, or may need several.
  private static func edit(_ text: [Character], isWhole: Bool) -> Edit? {
    guard text.contains(where: { $0.isLetter }), !hasNumber(text) else { return nil }
    let present = Set(text)
    var best: (length: Int, edits: Set<Edit>) = (0, [])
    for label in labels where label.count >= best.length && label.count <= text.count + 1 {
      if isWhole, abs(label.count - text.count) > 1 { continue }
      // At most one of its characters is not there.
      if label.count(where: { !present.contains($0) }) > 1 { continue }
      var found: Set<Edit> = []
      for start in 0...max(0, text.count - label.count + 1) {
        switch match(label, text, start, isWhole: isWhole) {
        case .same: return nil
        case .edit(let edit): found.insert(edit)
        case .none: break
        }
      }
      if found.isEmpty { continue }
      if label.count > best.length { best = (label.count, found) } else { best.edits.formUnion(found) }
    }
    return best.edits.count == 1 ? best.edits.first : nil
  }

  private enum Match {
    case same
    case edit(Edit)
    case none
  }

  private static func match(_ label: [Character], _ text: [Character], _ start: Int, isWhole: Bool) -> Match {
    let rest = text[start...]
    let common = zip(label, rest).prefix { $0 == $1 }.count
    func isRest(_ labelAfter: Int, _ textAfter: Int) -> Bool {
      let (ending, following) = (label.dropFirst(labelAfter), text.dropFirst(textAfter))
      return following.starts(with: ending) && (!isWhole || (start == 0 && following.count == ending.count))
    }
    if common == label.count { return isRest(common, start + common) || !isWhole ? .same : .none }
    let place = start + common
    // Where something stands in its place, that is what was misread.
    let isFree = text[..<place].last.map { characters.contains($0) && !strokes.contains($0) } ?? true
    if strokes.contains(label[common]), isFree, isRest(common + 1, place) {
      return .edit(.insert(place, label[common]))
    }
    guard place < text.count, !characters.contains(text[place]), !text[place].isASCII || !text[place].isNumber else {
      return .none
    }
    if isRest(common + 1, place + 1) { return .edit(.exchange(place, label[common])) }
    // Within a label only: what follows it is no mistake.
    if common > 0, isRest(common, place + 1) { return .edit(.drop(place)) }
    return .none
  }

  /// The words of all tables' labels and titles.
  private static let labels: [[Character]] = {
    var words: Set<String> = ["政府性基金预算", "国有资本经营预算", "一般公共预算", "财政拨款", "上年结转结余"]
    for table in TableDefinition.all {
      words.formUnion(table.labels.flatMap { $0.flatMap(\.words) })
      words.formUnion(table.titles.all.flatMap(\.self))
      words.formUnion(table.schema.columns.map(\.label))
    }
    // A unit is as it was read, or not known: 元 and 万元 are one edit and ten thousand times apart.
    return words.map(Array.init).filter { $0.count >= shortest && $0.allSatisfy { !$0.isASCII && $0 != "元" } }
      .sorted { ($0.count, String($0)) > ($1.count, String($1)) }
  }()

  /// What known labels are made of, and what words around them are.
  private static let characters: Set<Character> =
    labels.reduce(into: Set("年月日元万个其他本上下去当前后中各级市区县部门局委办单位名称编码类款项目录附表第至及和与或：、，（）()/收费益付持助债息券贷企教科卫体农林水交能")) {
      $0.formUnion($1)
    }
}
