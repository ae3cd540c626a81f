/// What a title says of a statement.
package enum TitleVerdict: Hashable, Sendable {
  /// It has all the words that make the statement: one of each group.
  case fits([String])
  /// It has none of these, but `has` of the groups before.
  case lacks([String], has: [String])
  /// It has a word that makes it another table.
  case excluded(String)
}

/// One answer that classification got when it asked whether a table is a statement. Classification decides by these values
/// alone, and `yusuan explain` shows them.
package enum Evidence: Hashable, Sendable {
  case title(TitleVerdict)
  /// The title is cut off or unreadable, and what is left of it fits.
  case clippedTitle(String)
  /// How many of the statement's amounts the labels have a place for, or whether its fields or lines are there.
  case labels(amounts: Int)
  /// Whether a table of income and expenditure shows which of its columns are expenditure.
  case halves(areToldApart: Bool)
  /// The classifications whose codes are printed, and the statement's own.
  case codes(printed: Set<Classification>, own: Classification)
  /// How many fields of a form are printed, whether the labels of its indicators are, and whether all words of its title
  /// stand above it.
  case form(fields: Int, hasIndicators: Bool, isNamed: Bool = false)

  package var speaksFor: Bool {
    switch self {
    case .title(.fits), .clippedTitle: true
    case .title: false
    case .labels(let amounts): amounts > 0
    case .halves(let areToldApart): areToldApart
    case .codes(let printed, let own): printed.isEmpty || printed.contains(own)
    case .form(let fields, let hasIndicators, let isNamed): fields + (hasIndicators ? 1 : 0) >= (isNamed ? 2 : 3)
    }
  }
}

/// One of the 17 that a table was asked to be, with the answers.
package struct Candidate: Hashable, Sendable {
  package var schema: TableSchema
  package var evidence: [Evidence]

  package var isBorneOut: Bool { evidence.allSatisfy(\.speaksFor) }
}

/// How a table came to be what it is.
package enum Route: Hashable, Sendable {
  /// Its title names it, and all that was asked speaks for it.
  case title
  /// Its title names this one, but the codes are those of the same statement by the other classification.
  case sibling(of: TableSchema)
  /// Its title names a project, and it is laid out as that project's form.
  case projectForm
  /// A sentence leads to it.
  case sentence
  /// Its title is cut off.
  case clippedTitle
  /// Its title is one that may stand over another table: it has words that are in no title of the statement, or says less
  /// than others do. Its columns speak for it, and no other table has a title that is certain.
  case doubtfulTitle(words: String?)
  /// It is none of the 17.
  case none
}
