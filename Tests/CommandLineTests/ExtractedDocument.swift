import Foundation

/// The part of the program's JSON that tests look into.
struct ExtractedDocument: Decodable {
  struct Identity: Decodable {
    var department: String?
    var fiscalYear: JSONField

    enum CodingKeys: String, CodingKey {
      case department
      case fiscalYear = "fiscal_year"
    }
  }

  struct Table: Decodable {
    var number: Int
    var status: String
    var rows: [[String: JSONField]]
  }

  struct Check: Decodable { var passed: Bool }
  struct Warning: Decodable { var code: String }

  var document: Identity
  var tables: [Table]
  var checks: [Check]
  var warnings: [Warning]

  /// Whether a warning or a failed check says that something may be wrong.
  var isFlagged: Bool { !warnings.isEmpty || checks.contains { !$0.passed } }
}

/// A JSON value with exact numbers.
enum JSONField: Decodable, Hashable {
  case null
  case boolean(Bool)
  case number(Decimal)
  case string(String)
  case object([String: JSONField])
  case array([JSONField])

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let value = try? container.decode(Bool.self) {
      self = .boolean(value)
    } else if let value = try? container.decode(Decimal.self) {
      self = .number(value)
    } else if let value = try? container.decode(String.self) {
      self = .string(value)
    } else if let value = try? container.decode([String: JSONField].self) {
      self = .object(value)
    } else {
      self = .array(try container.decode([JSONField].self))
    }
  }
}
