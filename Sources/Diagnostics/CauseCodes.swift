extension DiagnosticCause {
  package var code: DiagnosticCode {
    switch self {
    case .pageNoText: .pageNoText
    case .pictureGivenUp, .pictureFailed: .pageNoText
    case .pageReadByOCR: .pageReadByOCR
    case .textOfScanner: .textOfScanner
    case .pageUnreadable: .pageUnreadable
    case .pageDamaged: .pageDamaged
    case .documentDamaged, .documentCut, .pagesGathered, .pageNamedTwice, .streamChanged: .documentDamaged
    case .pageNumberGap: .pageNumberGap
    case .documentTableNumberGap: .documentTableNumberGap
    case .documentNoBudgetTable: .documentNoBudgetTable
    case .tableNoRules: .tableNoRules
    case .tableTitleClipped: .tableTitleClipped
    case .tableTitleDoubtful: .tableTitleDoubtful
    case .tableNotUnderstood: .tableNotUnderstood
    case .tableNotRead: .tableNotRead
    case .tableUnjoined: .tableUnjoined
    case .tableDuplicate: .tableDuplicate
    case .tableUntitled: .tableUntitled
    case .formUntitled: .formUntitled
    case .tableLookAlike: .tableLookAlike
    case .tableListedOnly: .tableListedOnly
    case .tableUnitUnknown: .tableUnitUnknown
    case .columnTotalMissing: .columnTotalMissing
    case .columnNoLabel: .columnNoLabel
    case .columnUnplaced: .columnUnplaced
    case .columnCompletesTotal: .columnCompletesTotal
    case .columnRequiredBlank: .columnRequiredBlank
    case .columnNameMissing: .columnNameMissing
    case .blockOfOtherClasses, .blockOfSameYear: .blockUnplaced
    case .sideMissing: .sideMissing
    case .rowNoName: .rowNoName
    case .rowUnplaced: .rowUnplaced
    case .textUnmapped: .textUnmapped
    case .textBeyondPaper: .textBeyondPaper
    case .textCut: .textCut
    case .textOnRules: .textOnRules
    case .columnsAligned: .tableNoRules
    case .textUnplaced, .charactersUnplaced: .textUnplaced
    case .textPlacedTwice, .charactersPlacedTwice: .textPlacedTwice
    case .codeRepaired: .codeRepaired
    case .cellRejoined: .cellRejoined
    case .cellRegrouped: .cellRegrouped
    case .readingDoubtful: .ocrDoubtful
    case .readingRepaired: .ocrRepaired
    case .correctionRefused: .correctionRefused
    case .cellNotANumber: .cellNotANumber
    case .cellNotABoolean: .cellNotABoolean
    case .formNameMissing, .listedNameMissing: .formNameMissing
    case .formIndicatorsUnread, .listedIndicatorsUnread: .formIndicatorsUnread
    case .formFieldsUnsplit: .formFieldsUnsplit
    case .formFieldMissing, .formMoneyMissing: .formFieldMissing
    }
  }
}
