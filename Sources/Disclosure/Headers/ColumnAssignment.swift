/// Which printed column feeds which canonical column.
package struct ColumnAssignment {
  /// For each canonical column the printed one, if any.
  package private(set) var printed: [Int?]
  /// For each printed column the canonical one, if any.
  package private(set) var canonical: [Int?]
  /// For each printed column the pattern by whose label it got its canonical one; nil where something else decided.
  package private(set) var patterns: [String?]

  /// Assigns by meaning: the best-fitting pair first, each column at most once. What fits nothing stays unassigned.
  ///
  /// - Parameters:
  ///   - paths: for each printed column the labels over it.
  ///   - candidates: the printed columns to consider.
  init(_ paths: [[String]], labels: [[LabelPattern]], candidates: [Int]) {
    self.init(paths, [], labels: labels, candidates: candidates)
  }

  /// Assigns the columns under a header; a label with a trailing parenthesis is also the label without it.
  ///
  /// - Parameter timeless: whether the candidates are of one year, so that a label that only names it may be left out.
  init(_ header: HeaderBlock, labels: [[LabelPattern]], candidates: [Int], timeless: Bool = false) {
    let others = timeless ? [header.barePaths, header.timelessPaths] : [header.barePaths]
    self.init(header.paths, others, labels: labels, candidates: candidates)
  }

  /// - Parameter others: what else the labels over each column may be read as, the likelier first.
  private init(_ paths: [[String]], _ others: [[[String]]], labels: [[LabelPattern]], candidates: [Int]) {
    printed = Array(repeating: nil, count: labels.count)
    canonical = Array(repeating: nil, count: paths.count)
    self.patterns = Array(repeating: nil, count: paths.count)
    var pairs: [(score: Int, canonical: Int, printed: Int, pattern: Int)] = []
    for column in candidates where !paths[column].isEmpty {
      let readings = ([paths[column]] + others.map { $0[column] }.filter { $0 != paths[column] }).map(HeaderPath.init)
      for (target, patterns) in labels.enumerated() {
        var best: (score: Int, pattern: Int)?
        for (index, path) in readings.enumerated() {
          for (number, pattern) in patterns.enumerated() {
            guard let score = pattern.fit(path).map({ $0 - index }), score > best?.score ?? Int.min else { continue }
            best = (score, number)
          }
        }
        if let best { pairs.append((best.score, target, column, best.pattern)) }
      }
    }
    // At equal fit the leftmost printed column and the first canonical one win, so that the outcome is stable.
    pairs.sort { ($0.score, $1.printed, $1.canonical) > ($1.score, $0.printed, $0.canonical) }
    for pair in pairs where printed[pair.canonical] == nil && canonical[pair.printed] == nil {
      assign(pair.printed, to: pair.canonical)
      self.patterns[pair.printed] = labels[pair.canonical][pair.pattern].text
    }
  }

  /// Whether no printed column feeds any canonical one.
  package var isEmpty: Bool { printed.allSatisfy { $0 == nil } }

  /// The column feeds the target from now on, and nothing else.
  package mutating func reassign(_ column: Int, to target: Int) {
    if let former = canonical[column] { printed[former] = nil }
    if let former = printed[target] { canonical[former] = nil }
    assign(column, to: target)
  }

  package mutating func assign(_ column: Int, to target: Int) {
    printed[target] = column
    canonical[column] = target
    patterns[column] = nil
  }

  /// Takes over what another assignment says, as far as this one says nothing.
  mutating func adopt(_ other: ColumnAssignment) {
    for column in other.canonical.indices {
      guard let target = other.canonical[column], printed[target] == nil, canonical[column] == nil else { continue }
      adopt(column, from: other)
    }
  }

  /// Takes over what another assignment says of one of its columns, the reason included.
  mutating func adopt(_ column: Int, from other: ColumnAssignment) {
    guard let target = other.canonical[column] else { return }
    assign(column, to: target)
    patterns[column] = other.patterns[column]
  }
}

extension ColumnAssignment {
  /// Moves a column whose label has no values below it to the unassigned neighbour that has them: where columns are
  /// found by alignment, a centred label and values set to the left need not overlap.
  package mutating func followValues(in view: TableView, rows: Range<Int>) {
    func isFilled(_ column: Int) -> Bool { rows.contains { view.begins($0, column) && !view.isBlank($0, column) } }
    for (target, column) in printed.enumerated() {
      guard let column, !isFilled(column) else { continue }
      let neighbours = [column - 1, column + 1].filter {
        (0..<view.columnCount).contains($0) && canonical[$0] == nil && isFilled($0)
      }
      guard neighbours.count == 1, let neighbour = neighbours.first else { continue }
      canonical[column] = nil
      assign(neighbour, to: target)
    }
  }

  /// Makes the column whose values are nothing but comparisons that of the operator, whatever its label, where no label
  /// says which it is.
  mutating func assignComparisons(
    _ definition: TableDefinition, in view: TableView, rows: Range<Int>, among columns: [Int]
  ) {
    guard let target = definition.index(of: .operator), printed[target] == nil else { return }
    let found = columns.filter { column in
      guard canonical[column] == nil else { return false }
      let texts = rows.filter { view.begins($0, column) && !view.isBlank($0, column) }.map { view.text($0, column) }
      return texts.contains(where: isSignOfComparison) && texts.allSatisfy(isComparison)
    }
    if found.count == 1 { assign(found[0], to: target) }
  }
}
