/// The kinds of things that stages notice. The raw value is what output prints: stable and dotted.
package enum DiagnosticCode: String, CaseIterable, Sendable {
  case pageNoText = "page.no_text"
  case pageReadByOCR = "page.read_by_ocr"
  case textOfScanner = "text.of_scanner"
  case pageUnreadable = "page.unreadable"
  case pageDamaged = "page.damaged"
  case documentDamaged = "document.damaged"
  case pageNumberGap = "page.number_gap"
  case documentTableNumberGap = "document.table_number_gap"
  case documentNoBudgetTable = "document.no_budget_table"
  case tableNoRules = "table.no_rules"
  case tableTitleClipped = "table.title_clipped"
  case tableTitleDoubtful = "table.title_doubtful"
  case tableNotUnderstood = "table.not_understood"
  case tableNotRead = "table.not_read"
  case tableUnjoined = "table.unjoined"
  case columnTotalMissing = "column.total_missing"
  case columnNoLabel = "column.no_label"
  case columnUnplaced = "column.unplaced"
  case columnCompletesTotal = "column.completes_total"
  case columnRequiredBlank = "column.required_blank"
  case columnNameMissing = "column.name_missing"
  case blockUnplaced = "block.unplaced"
  case sideMissing = "side.missing"
  case rowNoName = "row.no_name"
  case rowUnplaced = "row.unplaced"
  case tableDuplicate = "table.duplicate"
  case tableUntitled = "table.untitled"
  case tableLookAlike = "table.look_alike"
  case tableListedOnly = "table.listed_only"
  case tableUnitUnknown = "table.unit_unknown"
  case textUnmapped = "text.unmapped"
  case textOnRules = "text.on_rules"
  case textBeyondPaper = "text.beyond_paper"
  case textCut = "text.cut"
  case textUnplaced = "text.unplaced"
  case textPlacedTwice = "text.placed_twice"
  case formNameMissing = "form.name_missing"
  case formUntitled = "form.untitled"
  case formIndicatorsUnread = "form.indicators_unread"
  case formFieldsUnsplit = "form.fields_unsplit"
  case formFieldMissing = "form.field_missing"
  case codeRepaired = "code.repaired"
  case cellRejoined = "cell.rejoined"
  case cellRegrouped = "cell.regrouped"
  case ocrDoubtful = "ocr.doubtful"
  case ocrRepaired = "ocr.repaired"
  case correctionRefused = "correction.refused"
  case cellNotANumber = "cell.not_a_number"
  case cellNotABoolean = "cell.not_a_boolean"

  /// Whether numbers that were read in a picture are in doubt.
  package var isDoubt: Bool { self == .ocrDoubtful || self == .textOfScanner }

  /// What it means, in a clause that begins in lower case. The documentation's table is made of these.
  package var meaning: String {
    switch self {
    case .pageNoText:
      "the page is a picture: nothing can be read from it"
    case .pageReadByOCR:
      "the page is a picture and was read as one: its texts may have errors, and its running text gives no facts"
    case .textOfScanner:
      "the page is a picture, and its text what a scanner's software read there, once: any digit may be another one"
    case .pageUnreadable:
      "the page cannot be read; the others were"
    case .pageDamaged:
      "the page's content is broken in a place: its text or lines may be missing, wrong or elsewhere"
    case .documentDamaged:
      "the structure of the PDF is broken and was repaired: pages or text may be missing, or of an older state"
    case .pageNumberGap:
      "the printed page numbers leave one out: a page is missing"
    case .documentTableNumberGap:
      "the printed table numbers leave one out: a table is missing"
    case .documentNoBudgetTable:
      "none of the 17 tables was found"
    case .tableNoRules:
      "the page draws no lines for this table, or none between its columns; they were found by alignment alone"
    case .tableTitleDoubtful:
      "the title may be that of another table; it is taken because no other table has a better one and its columns fit"
    case .tableTitleClipped:
      "the title is cut off; what is left of it and the header say which table it is"
    case .tableNotUnderstood:
      "the title is that of one of the 17, but no column was recognised; the table is in `other_tables`"
    case .tableNotRead:
      "the title of one of the 17 is printed, but no table was seen under it"
    case .tableUnjoined:
      "amounts or indicators without a title fit the table before neither below nor beside; they are in `other_tables`"
    case .columnTotalMissing:
      "the column of the total was not recognised, while columns that nothing takes carry amounts"
    case .columnNoLabel:
      "a column of amounts has no label over it"
    case .columnUnplaced:
      "columns of amounts, or of what may be names, are none of the table's; what they print is in `extra`"
    case .columnCompletesTotal:
      "totals of rows hold only with amounts of a column that is none of the table's; they are in `extra`"
    case .columnRequiredBlank:
      "rows carry amounts, but nothing stands in a column that they cannot be without, or it was not found"
    case .columnNameMissing:
      "no column is labelled as that of the names; the rows are named by another column of text, or by none"
    case .blockUnplaced:
      "a block of columns stands beside those of the table and is none of them; it is kept in `other_tables` or `extra`"
    case .sideMissing:
      "income or expenditure was not found in a table that prints them side by side"
    case .rowNoName:
      "a row of a list carries amounts, but nothing in it names a project or an item"
    case .rowUnplaced:
      "a line is no row of the table; its amounts are kept in `extra` of another row"
    case .tableDuplicate:
      "a table was found twice; the second is in `other_tables`"
    case .tableUntitled:
      "a table with codes, or income beside expenditure, and amounts has no title that says which it is; it is in `other_tables`"
    case .formUntitled:
      "a project's form has no title, or that of another kind of table; it is in `other_tables`"
    case .tableLookAlike:
      "one of the 17 was not found, and a table like it that counts other money is in `other_tables`"
    case .tableListedOnly:
      "the list of contents names one of the 17, and nothing else in the document does"
    case .tableUnitUnknown:
      "no unit is printed; the amounts are read in the unit of the other tables, or in yuan"
    case .textUnmapped:
      "a font does not say which characters the page shows: what is read in their place means nothing"
    case .textOnRules:
      "a page's text is shifted against its lines: in which cell a text stands is a guess"
    case .textCut:
      "a cell cuts off what does not fit of its text: what is read of it ends where it can be seen"
    case .textBeyondPaper:
      "a text runs over the edge of the paper: what is read of it ends there"
    case .textUnplaced:
      "a text is printed in the table, but is in none of its rows; or a character of the page is in no line"
    case .textPlacedTwice:
      "an amount is in several rows, or a character in several lines"
    case .formNameMissing:
      "a form whose project is named neither in it nor above it"
    case .formIndicatorsUnread:
      "a form prints indicators, but which of its columns names them was not recognised"
    case .formFieldsUnsplit:
      "a form prints one field twice with two values, or goes on with what begins one: perhaps two forms were read as one"
    case .formFieldMissing:
      "a budget, a goal or targets were not recognised, while labels that nothing takes may be theirs, or a unit of money is printed"
    case .codeRepaired:
      "a classification code is incomplete or broken in print, and was completed"
    case .cellRejoined:
      "an amount whose digits stand in two cells was put together, as sums prove it"
    case .cellRegrouped:
      "amounts are printed in groups of digits that no number has; they were read, as sums prove them"
    case .ocrRepaired:
      "two readers see different numbers in the page's picture; two sums prove one that is a character from what they see"
    case .ocrDoubtful:
      "two readers see different numbers in the page's picture, or only one sees any; it is null, or a code as the first read it"
    case .correctionRefused:
      "a correction was made for something else than what is read; nothing was changed by it"
    case .cellNotANumber:
      "something else stands where a number should; it is null, and kept in `extra`"
    case .cellNotABoolean:
      "something else than 是 or 否; it is null, and kept in `extra`"
    }
  }
}
