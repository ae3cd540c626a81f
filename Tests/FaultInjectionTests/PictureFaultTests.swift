import Diagnostics
import Disclosure
import Extraction
import Foundation
import Testing

@testable import Verification

/// Digits changed in what readers of pictures read, as if all of a document's pages were pictures.
struct PictureFaultTests {
  /// What goes wrong with a number.
  private enum Fault: CaseIterable {
    case first, second, bothApart, bothAlike
  }

  private struct Target {
    let place: AmountPlace
    let number: Int
    let text: String
    let amount: Decimal
  }

  private static func whole() throws -> DisclosureDocument {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return try ReadPages(root.appending(path: "samples/yubei-office-2024.txt").path).document()
  }

  /// No wrong amount comes out without a word: where the readers differ it is the true one or none, with a warning; where
  /// both read the same wrong digit, a check fails if the amount takes part in a sum.
  @Test func aThousandChangedDigits() throws {
    let whole = try Self.whole()
    let (readings, targets) = numbers(of: whole)
    try #require(targets.count > 100)
    let identities = AmountIdentities(CheckedDocument(whole), of: Set(targets.map(\.place)))
    let alone = Set(targets.map(\.place)).filter {
      identities.identities(of: $0, with: Set(targets.map(\.place))).isEmpty
    }
    var dice = Dice(16)
    var silent: [String] = []
    var outcomes: [String: Int] = [:]
    for turn in 0..<1000 {
      let fault = Fault.allCases[turn % Fault.allCases.count]
      guard let target = targets.randomElement(using: &dice) else { continue }
      let wrong = changed(target.text, &dice)
      let other = fault == .bothApart ? changed(wrong, &dice) : target.text
      var document = whole
      var reading = readings
      let page = target.place.page(in: whole)
      guard var number = reading[page]?.numbers[target.number] else { continue }
      switch fault {
      case .first, .bothApart: (number.first, number.second) = (wrong, other)
      case .second: number.second = wrong
      case .bothAlike: (number.first, number.second) = (wrong, wrong)
      }
      number.isAgreed = number.first == number.second
      number.candidates = [number.first, number.second].map { $0.filter { $0 != "," } }
      guard let first = Decimal(string: number.first.filter { $0 != "," }) else { continue }
      reading[page]?.numbers[target.number] = number
      document.tables[target.place.table - 1].rows[target.place.row].fields[target.place.column].value = .amount(first)
      document.weighReadings(reading)
      let value = document.tables[target.place.table - 1].rows[target.place.row].fields[target.place.column].value
      if value == .amount(target.amount) {
        outcomes["right", default: 0] += 1
      } else if value.isNull {
        let isTold = document.warnings.contains {
          $0.code == .ocrDoubtful && $0.table == target.place.table && $0.row == target.place.row + 1
        }
        outcomes["doubtful", default: 0] += 1
        if !isTold { silent.append("\(target) null") }
      } else {
        outcomes["wrong", default: 0] += 1
        if alone.contains(target.place) { continue }
        document.verify()
        if !document.checks.contains(where: { !$0.passed }) { silent.append("\(target) \(fault) \(value)") }
      }
    }
    #expect(silent.isEmpty)
    // Most of what one reader gets wrong is proved.
    #expect(outcomes["right", default: 0] > 400, "\(outcomes)")
    #expect(outcomes["doubtful", default: 0] > 0, "\(outcomes)")
  }

  private func changed(_ text: String, _ dice: inout Dice) -> String {
    var characters = Array(text)
    let digits = characters.indices.filter { characters[$0].isNumber }
    guard let place = digits.randomElement(using: &dice),
      let digit = "123456789".filter({ $0 != characters[place] }).randomElement(using: &dice)
    else { return text }
    characters[place] = digit
    return String(characters)
  }

  /// All amounts as two readers read them who agree.
  private func numbers(of document: DisclosureDocument) -> ([Int: PictureReading], [Target]) {
    var readings: [Int: PictureReading] = [:]
    var targets: [Target] = []
    for (table, content) in document.tables.enumerated() {
      for (row, fields) in content.rows.enumerated() {
        for (column, field) in fields.fields.enumerated() {
          for place in field.sources.flatMap({ $0.places(turns: document.turns) }) where !place.text.isEmpty {
            guard case .amount(let amount) = field.value, isAmount(place.text), amount != 0 else { continue }
            let number = ReadNumber(
              box: place.box, first: place.text, second: place.text, isAgreed: true,
              candidates: [place.text.filter { $0 != "," }])
            let count = readings[place.page]?.numbers.count ?? 0
            readings[place.page, default: PictureReading()].numbers.append(number)
            targets.append(
              Target(
                place: AmountPlace(table: table + 1, row: row, column: column), number: count, text: place.text,
                amount: amount))
          }
        }
      }
    }
    return (readings, targets)
  }
}

extension AmountPlace {
  fileprivate func page(in document: DisclosureDocument) -> Int {
    document.tables[table - 1].rows[row].fields[column].sources.first?.page ?? 0
  }
}
