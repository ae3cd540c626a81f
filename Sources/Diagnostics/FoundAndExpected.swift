extension Diagnostic {
  /// What is printed and was not understood, or put right; nil where that is not a text.
  package var found: String? {
    switch cause {
    case .cellNotANumber(let text, _), .cellNotABoolean(let text, _), .textUnplaced(let text),
      .textPlacedTwice(let text, _):
      text
    case .cellRegrouped(let first, _): first
    case .readingDoubtful(let first, let second, _, _), .readingRepaired(let first, let second, _, _, _):
      "\(first) | \(second)"
    case .cellRejoined(let left, let right, _, _): "\(left) \(right)"
    case .correctionRefused(_, let reason): reason.found
    case .codeRepaired(.oneDigit(let part), _), .codeRepaired(.partAlone(let part, _), _): part
    case .charactersUnplaced(_, let shown), .charactersPlacedTwice(_, let shown): shown.joined(separator: " ")
    case .tableTitleDoubtful(let title, _), .tableTitleClipped(let title), .tableNotUnderstood(let title),
      .tableNotRead(let title),
      .tableDuplicate(let title), .tableListedOnly(let title), .tableLookAlike(let title):
      title
    case .columnTotalMissing(_, let labels), .formFieldMissing(_, _, let labels), .sideMissing(_, let labels),
      .formFieldsUnsplit(_, let labels),
      .columnUnplaced(let labels), .columnCompletesTotal(let labels, _, _), .tableUntitled(let labels, _):
      labels.joined(separator: ", ")
    case .columnNameMissing(let label), .formUntitled(let label, _): label
    case .textCut(_, let first): first
    case .textUnmapped(_, let fonts): fonts.joined(separator: ", ")
    case .blockOfOtherClasses(let label), .blockOfSameYear(let label), .rowUnplaced(let label),
      .listedIndicatorsUnread(let label):
      label
    case .pageNumberGap(_, let next), .documentTableNumberGap(_, let next): "\(next.number)"
    case .pageDamaged(_, let complaints), .documentDamaged(_, let complaints): complaints.first
    case .pageNoText, .pictureGivenUp, .pictureFailed, .pageReadByOCR, .textOfScanner, .pageUnreadable,
      .textBeyondPaper, .textOnRules, .columnsAligned,
      .documentCut,
      .pagesGathered,
      .pageNamedTwice,
      .streamChanged,
      .documentNoBudgetTable,
      .tableNoRules,
      .tableUnjoined, .tableUnitUnknown, .columnNoLabel, .columnRequiredBlank, .rowNoName, .formNameMissing,
      .listedNameMissing,
      .formIndicatorsUnread, .formMoneyMissing:
      nil
    }
  }

  /// What belongs where `found` stands, as data; nil where it is no one text.
  package var expected: String? {
    switch cause {
    case .pageNumberGap(let previous, _), .documentTableNumberGap(let previous, _): "\(previous.number + 1)"
    case .columnTotalMissing(let label, _), .columnRequiredBlank(let label, _), .formMoneyMissing(let label, _): label
    case .sideMissing(let side, _): side.rawValue
    case .codeRepaired(.oneDigit(let part), _): "0" + part
    case .codeRepaired(.partAlone(_, let code), _): code
    case .cellRejoined(let left, let right, _, _): left + right
    case .cellNotABoolean: "是/否"
    case .correctionRefused(_, .otherPrint(let expected, _)): expected
    default: nil
    }
  }
}
