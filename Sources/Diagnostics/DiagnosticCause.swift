/// What a stage noticed, with the facts that its sentence needs beyond the place. Each belongs to one code; where two
/// are one to the reader of the output, they share it.
package enum DiagnosticCause: Hashable, Sendable {
  // MARK: The document and its pages

  /// - Parameters:
  ///   - characters: how many the page has in spite of all; 0 where it has no text layer.
  ///   - image: the largest image on the page, nil where it shows lines and areas only.
  case pageNoText(file: String, characters: Int, image: ImageSize?)
  case pictureGivenUp(seconds: Int)
  /// The process that read the page's picture did not come through.
  case pictureFailed(BilingualText)
  /// - Parameters:
  ///   - lines: of text that were read.
  ///   - numbers: among them, and how many of these are in doubt.
  ///   - beside: the comparison with the text that a scanner's software has written behind the picture; nil where there is none.
  case pageReadByOCR(lines: Int, numbers: Int, doubtful: Int, beside: ComparedNumbers?)
  /// - Parameter characters: that a scanner's software read in the page's picture, and wrote where nobody sees them.
  case textOfScanner(characters: Int)
  case pageUnreadable(BilingualText)
  case pageDamaged(file: String, Complaints)
  case documentDamaged(file: String, Complaints)
  /// The table of objects is not where the end of the file says.
  case documentCut(file: String)
  /// It has lost its list of pages, and those that stand in the file were read.
  case pagesGathered(file: String, pages: Int)
  /// Its tree of pages names one object twice, and another one perhaps not at all.
  case pageNamedTwice(file: String, object: Int)
  /// A compressed stream is not what its checksum was made of.
  ///
  /// - Parameter byte: of the file, from 0, where the stream begins.
  case streamChanged(file: String, byte: Int)
  case pageNumberGap(NumberedPage, NumberedPage)
  case documentTableNumberGap(NumberedPage, NumberedPage)
  case documentNoBudgetTable

  // MARK: Tables and their columns

  case tableNoRules
  case tableTitleClipped(title: String)
  /// The title may be that of another table; `words` are those that no title of this one has.
  case tableTitleDoubtful(title: String, words: String?)
  case tableNotUnderstood(title: String)
  case tableNotRead(title: String)
  /// What begins the page has no title and may belong to the table.
  case tableUnjoined
  case tableDuplicate(title: String)
  /// - Parameters:
  ///   - labels: of the table's first row.
  ///   - amounts: how many it prints.
  case tableUntitled(labels: [String], amounts: Int)
  /// A table is laid out as a project's form.
  ///
  /// - Parameters:
  ///   - title: that it prints, which is no form's; nil where it prints none.
  ///   - fields: how many of a form's fields it has.
  case formUntitled(title: String?, fields: Int)
  /// A table is like one that was not found, and counts other money.
  case tableLookAlike(title: String)
  /// The list of contents names a table that is nowhere.
  case tableListedOnly(title: String)
  /// - Parameters:
  ///   - unit: in which the amounts are read.
  ///   - isThatOfOthers: whether the document's other tables print it.
  case tableUnitUnknown(unit: String, isThatOfOthers: Bool)
  /// - Parameters:
  ///   - label: what the total's column is called.
  ///   - candidates: the labels of columns of amounts that nothing takes.
  case columnTotalMissing(label: String, candidates: [String])
  case columnNoLabel(gridColumn: Int)
  /// Columns of amounts, or of what may be names, that feed no column of the table.
  case columnUnplaced(labels: [String])
  /// - Parameters:
  ///   - labels: of the columns that nothing takes.
  ///   - whole: what the column of the total is called.
  ///   - rows: how many rows' totals hold with them only.
  case columnCompletesTotal(labels: [String], whole: String, rows: Int)
  /// - Parameters:
  ///   - label: what the column is called.
  ///   - rows: how many rows with amounts have nothing in it.
  case columnRequiredBlank(label: String, rows: Int)
  /// - Parameter taken: the label of the column taken for it.
  case columnNameMissing(taken: String?)
  /// A block counts the expenditure in another way than the table's.
  case blockOfOtherClasses(label: String)
  /// A block is of a year that another block holds.
  case blockOfSameYear(label: String)
  case sideMissing(StatementSide, labels: [String])

  // MARK: Rows and cells

  /// - Parameter firstGridRow: the first such row, from 1.
  case rowNoName(count: Int, firstGridRow: Int)
  case rowUnplaced(label: String)
  /// - Parameters:
  ///   - count: of the characters that no font maps to text.
  ///   - fonts: the fonts' names as the PDF has them.
  case textUnmapped(count: Int, fonts: [String])
  case textOnRules
  /// The columns of a form, or of a table whose labels leave doubt, were found by alignment.
  case columnsAligned
  /// - Parameter count: of the characters beside the paper, of texts that begin on it.
  case textBeyondPaper(count: Int)
  /// So many texts that their cells cut off, and what is seen of the first.
  case textCut(count: Int, first: String)
  case textUnplaced(String)
  case textPlacedTwice(String, times: Int)
  /// - Parameter shown: some of the characters.
  case charactersUnplaced(count: Int, shown: [String])
  case charactersPlacedTwice(count: Int, shown: [String])
  case codeRepaired(CodeRepair, name: String)
  /// - Parameters:
  ///   - row: what the row is called.
  ///   - label: the column's label.
  case cellRejoined(left: String, right: String, row: String, label: String)
  /// - Parameters:
  ///   - first: the first such amount as printed.
  ///   - count: how many the table has.
  case cellRegrouped(first: String, count: Int)
  /// - Parameters:
  ///   - first: what one reader read in the picture, and what the other; empty where one read nothing.
  ///   - row: what the row is called.
  ///   - label: the column's label.
  case readingDoubtful(first: String, second: String, row: String, label: String)
  /// - Parameter amount: what sums prove, in yuan.
  case readingRepaired(first: String, second: String, amount: String, row: String, label: String)
  /// - Parameter kind: of the correction, as its line says.
  case correctionRefused(_ kind: String, CorrectionRefusal)
  case cellNotANumber(String, at: CellPlace)
  case cellNotABoolean(String, at: CellPlace)

  // MARK: Forms

  case formNameMissing(forms: Int)
  /// In a list of forms.
  case listedNameMissing(rows: Int)
  case formIndicatorsUnread(forms: Int)
  /// In a list of forms, whose indicators are running text.
  case listedIndicatorsUnread(label: String)
  case formFieldsUnsplit(forms: Int, labels: [String])
  /// - Parameters:
  ///   - label: of the column that is blank.
  ///   - candidates: the labels of what may belong there.
  case formFieldMissing(label: String, rows: Int, candidates: [String])
  /// - Parameters:
  ///   - label: of the column that is blank.
  ///   - unit: of money, as printed over the form.
  case formMoneyMissing(label: String, unit: String)
}
