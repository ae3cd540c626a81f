import Diagnostics
import Normalization
import Reconstruction

/// What the document itself says of one of the 17 tables: whether it was read, and if not, why there is nothing.
package struct TableDisclosure: Hashable, Sendable {
  package enum Status: String, CaseIterable, Sendable {
    /// With at least one row of values.
    case read
    /// The document says that there is nothing of it.
    case statedNone = "stated_none"
    /// Printed without any value, and without a word why.
    case blankForm = "blank_form"
    /// Its title is printed, and what stands below could not be read.
    case notRead = "not_read"
    /// The list of contents names it, and it was not found.
    case listedNotRead = "listed_not_read"
    /// The document is the text of a budget and says that its tables are in another file.
    case elsewhere
    /// Not found, while something was not read that may be it.
    case unknown
    /// Not in the document, all of which was read.
    case notPrinted = "not_printed"
  }

  package let number: Int
  package let status: Status
  /// Where the evidence stands; nil where it is of the whole document.
  package let page: Int?
  /// The title, sentence or warning that bears the status out; nil where there is none, as nothing is printed.
  package let evidence: String?
}

extension DisclosureDocument {
  /// One for each of the 17 tables, in their order.
  package var disclosures: [TableDisclosure] {
    let paragraphs = narrative.paragraphs
    return tables.map { disclosure(of: $0, paragraphs) }
  }

  private func disclosure(of table: DisclosureTable, _ paragraphs: [PageParagraph]) -> TableDisclosure {
    func disclosure(_ status: TableDisclosure.Status, _ page: Int?, _ evidence: String?) -> TableDisclosure {
      TableDisclosure(number: table.schema.number, status: status, page: page, evidence: evidence)
    }
    func warning(_ codes: Set<DiagnosticCode>) -> Diagnostic? {
      warnings.first { codes.contains($0.code) && $0.table == table.schema.number }
    }
    if table.status == .present { return disclosure(.read, table.pages.first, table.title) }
    if let lost = warning([.tableNotRead, .tableNotUnderstood]) {
      return disclosure(.notRead, lost.page, lost.found)
    }
    if let note = table.notes.first(where: StatementsOfNothing.includes) {
      return disclosure(.statedNone, table.pages.first, note)
    }
    if let (page, sentence) = statementOfNothing(of: table.schema.number, in: paragraphs) {
      return disclosure(.statedNone, page, sentence)
    }
    if table.status == .empty { return disclosure(.blankForm, table.pages.first, table.title) }
    if let listed = warning([.tableListedOnly]) { return disclosure(.listedNotRead, listed.page, listed.found) }
    if kind == .budgetNarrative, let (page, sentence) = referenceToOtherFile(in: paragraphs) {
      return disclosure(.elsewhere, page, sentence)
    }
    if let gap = warning([.tableLookAlike]) ?? warnings.first(where: { $0.code.mayHideTable }) {
      return disclosure(.unknown, gap.page, gap.code.rawValue)
    }
    return disclosure(.notPrinted, nil, nil)
  }

  private func statementOfNothing(of number: Int, in paragraphs: [PageParagraph]) -> (page: Int, sentence: String)? {
    guard let subject = StatementsOfNothing.subjects[number] else { return nil }
    let owner = department.map(matchKey)
    return firstSentence(in: paragraphs, with: [subject]) {
      StatementsOfNothing.denies(subject, in: $0, year: fiscalYear, owner: owner)
    }
  }

  /// Where the text sends its reader for the tables.
  private func referenceToOtherFile(in paragraphs: [PageParagraph]) -> (page: Int, sentence: String)? {
    firstSentence(in: paragraphs, with: ["见附件", "见附表"])
  }
}

/// The first sentence that has one of the words and is wanted.
private func firstSentence(
  in paragraphs: [PageParagraph], with words: [String], where isWanted: (String) -> Bool = { _ in true }
) -> (page: Int, sentence: String)? {
  for paragraph in paragraphs where words.contains(where: paragraph.text.hasWord) {
    for sentence in paragraph.text.split(whereSeparator: { "。；".contains($0) })
    where words.contains(where: sentence.hasWord) && isWanted(String(sentence)) {
      return (paragraph.page, String(sentence))
    }
  }
  return nil
}

extension DiagnosticCode {
  /// Whether a table may stand where something was lost: a page, a text, or a table that is not known for what it is.
  fileprivate var mayHideTable: Bool {
    switch self {
    case .pageNoText, .pageUnreadable, .pageDamaged, .documentDamaged, .pageNumberGap, .documentTableNumberGap,
      .textUnmapped, .textOfScanner, .tableUntitled, .formUntitled, .tableUnjoined:
      true
    default: false
    }
  }
}
