extension Diagnostic {
  var englishMessage: String {
    switch cause {
    case .pageNoText(let file, let characters, let image):
      "Page \(pageNumber) of “\(file)” \(textLayer(characters)): it shows \(shown(image)), from which no table can be read."
    case .pictureFailed(let reason):
      "the picture of page \(pageNumber) is not read, and nothing of the page is: \(reason.english)"
    case .pictureGivenUp(let seconds):
      "reading the picture of page \(pageNumber) was given up after \(seconds) seconds; nothing of the page was read"
    case .pageReadByOCR(let lines, let numbers, let doubtful, let comparison):
      "page \(pageNumber) is a picture and was read as one: \(lines) lines, among them \(numbers) numbers, \(doubtful) of them "
        + "in doubt; texts may have errors, and amounts in its running text are no facts"
        + (comparison.map {
          "; the text of a scanner's software was left aside, which has \($0.count) of the numbers as well, \($0.different) of them "
            + "different"
        } ?? "")
    case .textOfScanner(let characters):
      "page \(pageNumber) is a picture, and \(characters) of its characters are what a scanner's software read in it; nobody "
        + "has held them against the picture, and any digit may be another one"
    case .pageUnreadable(let error): error.english
    case .pageDamaged(let file, let complaints):
      "Page \(pageNumber) of “\(file)” is damaged: text or lines may be missing or wrong (\(said(complaints)))."
    case .documentDamaged(let file, let complaints):
      "The PDF “\(file)” is damaged and was read as far as it could be repaired (\(said(complaints)))."
    case .documentCut(let file):
      "The PDF “\(file)” is damaged or cut short: its table of objects is not where the end of the file says, and was "
        + "made anew from what looks like an object; pages or text may be missing."
    case .pagesGathered(let file, let pages):
      "The PDF “\(file)” is damaged or cut short, and its list of pages is lost: the \(pages) pages that stand in it were read "
        + "in the order in which they stand; pages or text may be missing."
    case .pageNamedTwice(let file, let object):
      "The PDF “\(file)” is damaged: its list of pages names object \(object) twice; the page in whose place it stands is "
        + "missing."
    case .streamChanged(let file, let byte):
      "The PDF “\(file)” is damaged: the stream at byte \(byte) is not what was compressed, as its checksum says; text or "
        + "lines of a page may be missing or wrong."
    case .pageNumberGap(let one, let next):
      "page \(one.page) prints the number \(one.number) and page \(next.page) the number \(next.number): "
        + "pages between them are missing"
    case .documentTableNumberGap(let one, let next):
      "tables are numbered \(one.number) on page \(one.page) and \(next.number) on page \(next.page): "
        + "the table between them was not found"
    case .documentNoBudgetTable: "none of the 17 budget tables was found"
    case .tableNoRules: "a table on page \(pageNumber) has no rules; its columns were found by alignment alone"
    case .tableTitleDoubtful(let title, let words):
      "the title “\(title)” may be that of another table"
        + (words.map { ", as “\($0)” stands in it" } ?? "")
        + "; no other table has a better one for table \(tableNumber), and its columns fit"
    case .tableTitleClipped(let title):
      "the title “\(title)” is cut off; its words and the header make it table \(tableNumber)"
    case .tableNotUnderstood(let title):
      "the title “\(title)” is that of table \(tableNumber), but none of its columns was recognised; the table is kept "
        + "under other_tables"
    case .tableNotRead(let title):
      "the title “\(title)” of table \(tableNumber) is printed on page \(pageNumber), but no table was seen there"
    case .tableUnjoined:
      "amounts or indicators on page \(pageNumber) have no title and fit table \(tableNumber) neither below nor beside it; "
        + "they are kept under other_tables"
    case .tableDuplicate(let title): "a second table “\(title)” was found and kept under other_tables"
    case .tableUntitled(let labels, let amounts):
      "a table on page \(pageNumber) has \(amounts) amounts under \(list(labels)), but no title that says which "
        + "it is; it is kept under other_tables"
    case .formUntitled(let title, let fields):
      "a table on page \(pageNumber) is laid out as a project's form, with \(fields) of its fields, "
        + (title.map { "but its title is “\($0)”" } ?? "but has no title") + "; it is kept under other_tables"
    case .tableLookAlike(let title):
      "table \(tableNumber) was not found; “\(title)” is like it but counts other money, and is kept under other_tables"
    case .tableListedOnly(let title):
      "page \(pageNumber) lists “\(title)”, table \(tableNumber), which was found nowhere in the document"
    case .tableUnitUnknown(let unit, let isThatOfOthers):
      "no unit is printed near table \(tableNumber); its amounts are read in \(unit)"
        + (isThatOfOthers ? ", the unit of the document's other tables" : "")
    case .columnTotalMissing(let label, let candidates):
      "\(inTable): no column is known to be \(label), and these carry amounts that no column takes: \(list(candidates))"
    case .columnNoLabel(let column):
      "\(inTable): column \(column) of the grid carries amounts, but nothing stands over it"
    case .columnUnplaced(let labels):
      "\(inTable): no column of the table takes what stands under \(list(labels)); it is kept in extra"
    case .columnCompletesTotal(let labels, let whole, let rows):
      "\(inTable): \(whole) of \(rows == 1 ? "a row" : "\(rows) rows") holds only with what stands under "
        + "\(list(labels)), which no column of the table takes; it is kept in extra"
    case .columnRequiredBlank(let label, let rows):
      "\(inTable): \(rows == 1 ? "a row carries" : "\(rows) rows carry") amounts, but nothing that is \(label)"
    case .columnNameMissing(let taken):
      "\(inTable): no column is known to hold the names; \(taken.map { "“\($0)”" } ?? "none") is taken for it"
    case .blockOfOtherClasses(let label):
      "\(inTable): the block “\(label)” counts the expenditure otherwise than by function; it is kept under other_tables"
    case .blockOfSameYear(let label):
      "\(inTable): the block of “\(label)” is of a year that another block holds; its amounts are kept beside that "
        + "year's row"
    case .sideMissing(let side, let labels):
      "\(inTable): no \(side.rawValue) was found under the labels \(list(labels))"
    case .rowNoName(let count, let first):
      "\(inTable): \(count) rows carry amounts and no \(column ?? "name"), the first in grid row \(first)"
    case .rowUnplaced(let label):
      "\(inTable): the line “\(label)” is no budget year; its amounts are kept beside another row"
    case .textUnmapped(let count, let fonts):
      "\(count) characters of page \(pageNumber) are mapped to no text by \(fonts.isEmpty ? "their font" : list(fonts))"
    case .columnsAligned:
      "\(inTable): no rules stand between the columns on page \(pageNumber); what stands in which was found by alignment alone"
    case .textOnRules:
      "the text of page \(pageNumber) stands on the lines of its tables instead of between them; which cell is whose is a guess"
    case .textCut(let count, let first):
      "the text of \(count == 1 ? "a cell" : "\(count) cells") on page \(pageNumber) is cut off where it does not fit, and read "
        + "as far as it can be seen: “\(first)”"
    case .textBeyondPaper(let count):
      "\(count) characters of texts on page \(pageNumber) stand beyond the edge of the paper; what is read of them ends there"
    case .textUnplaced(let text): "\(inTable)\(inCell): “\(text)” is in none of the table's rows"
    case .textPlacedTwice(let text, let times): "\(inTable)\(inCell): “\(text)” is in the table's rows \(times) times"
    case .charactersUnplaced(let count, let shown):
      "\(count) characters of page \(pageNumber) are in no cell and in no line: \(list(shown, separator: " "))"
    case .charactersPlacedTwice(let count, let shown):
      "\(count) characters of page \(pageNumber) are in more than one cell or line: \(list(shown, separator: " "))"
    case .codeRepaired(let repair, let name): "\(inTable), row \(rowNumber) “\(name)”: \(phrase(repair))"
    case .cellRejoined(let left, let right, let row, let label):
      "\(inTable), page \(pageNumber), “\(row)”, \(label): “\(left)” and “\(right)” are printed in two cells; sums prove "
        + "that they are one amount"
    case .cellRegrouped(let first, let count):
      "\(inTable): \(count == 1 ? "an amount is" : "\(count) amounts are") printed in groups that no number has, as "
        + "“\(first)”; sums prove the digits"
    case .readingRepaired(let first, let second, let amount, let row, let label):
      "\(inTable): in the picture of page \(pageNumber) two readers see “\(first) | \(second)” under \(label) of “\(row)”, and two "
        + "sums prove \(amount)"
    case .readingDoubtful(let first, let second, let row, let label):
      "\(inTable): in the picture of page \(pageNumber) two readers see different numbers under \(label) of “\(row)” "
        + "(“\(first) | \(second)”), and no sum proves either"
    case .correctionRefused(let kind, let reason):
      "a correction (\(kind))\(correctedPlace) is refused: \(phrase(reason))"
    case .cellNotANumber(let text, let place): unexpected(text, place, "a number")
    case .cellNotABoolean(let text, let place): unexpected(text, place, "是 or 否")
    case .formNameMissing(let forms):
      "\(inTable): \(counted(forms)) whose project is named neither in a field nor in the title"
    case .listedNameMissing(let rows): "\(inTable): \(rows) rows of the list name no project"
    case .formIndicatorsUnread(let forms):
      "\(inTable): \(counted(forms)) with categories of indicators, but no column that names the indicators was recognised"
    case .listedIndicatorsUnread(let label):
      "\(inTable): the indicators under “\(label)” are running text and kept in extra"
    case .formFieldsUnsplit(let forms, let labels):
      "\(inTable): \(counted(forms)) with \(list(labels)) twice: perhaps two forms read as one"
    case .formFieldMissing(let label, let rows, let candidates):
      "\(inTable): \(rows == 1 ? "a row has" : "\(rows) rows have") no \(label)"
        + (candidates.isEmpty ? "" : ", and these are taken by nothing: \(list(candidates))")
    case .formMoneyMissing(let label, let unit):
      "\(inTable): “\(unit)” is printed as the unit of amounts, but no form has any, nor a label like \(label)"
    }
  }

  private var inTable: String { "table \(tableNumber)" }
  private var correctedPlace: String {
    let row = row.map { ", row \($0)" } ?? ""
    let column = column.map { ", column \($0)" } ?? ""
    return table.map { " of table \($0)\(row)\(column)" } ?? ""
  }
  private var inCell: String { cell.map { ", grid row \($0.row), column \($0.column)" } ?? "" }

  private func unexpected(_ text: String, _ place: CellPlace, _ expected: String) -> String {
    "\(inTable), \(phrase(place)), column \(column ?? ""): expected \(expected), found “\(text)”"
  }
}

private func phrase(_ place: CellPlace) -> String {
  switch place {
  case .row(let number, let name): "row \(number) “\(name)”"
  case .gridRow(let number): "row \(number)"
  case .indicatorRow(let number): "indicator row \(number)"
  case .labelledRow(let label): "row “\(label)”"
  case .field(let label): "field “\(label)”"
  case .item(let side, let item): "\(side.rawValue) “\(item)”"
  }
}

private func phrase(_ reason: CorrectionRefusal) -> String {
  switch reason {
  case .otherDocument: "it is of another document"
  case .noTable: "the document has no such table with values"
  case .noColumn: "the table has no such column"
  case .noRow: "no row, or more than one, is the one that it names"
  case .otherPrint(let expected, let found): "it was made for “\(expected)”, and “\(found)” is printed there"
  case .noValue(let text): "“\(text)” is no value of the column"
  case .twice: "another correction is about the same value"
  case .otherContent: "the table was approved with other values than these"
  case .noFinding: "the document has no such finding"
  }
}

private func phrase(_ repair: CodeRepair) -> String {
  switch repair {
  case .oneDigit(let part): "code part “\(part)” was printed with one digit and is read as “0\(part)”"
  case .partAlone(let part, let code):
    "code part “\(part)” was printed alone and is read as “\(code)”, by the rows around it"
  }
}

private func textLayer(_ characters: Int) -> String {
  characters == 0 ? "has no text layer" : "has hardly any text layer (\(characters) characters)"
}

private func shown(_ image: ImageSize?) -> String {
  image.map { "an image of \($0.width) × \($0.height) pt" } ?? "only lines and areas"
}

private func said(_ complaints: Complaints) -> String {
  let (count, first) = (complaints.count, complaints.first)
  if count == 1 { return "poppler says: \(first)" }
  return "poppler complains \(count) times\(complaints.isCountCapped ? " or more" : ""), first: \(first)"
}

private func counted(_ forms: Int) -> String { forms == 1 ? "a form" : "\(forms) forms" }

private func list(_ texts: [String], separator: String = ", ") -> String {
  texts.map { "“\($0)”" }.joined(separator: separator)
}
