import Disclosure
import Emission

/// Describes a dataset as a Frictionless Data Package: https://specs.frictionlessdata.io/data-package/
package struct DataPackageWriter: Sendable {
  /// Writes the description piece by piece.
  ///
  /// - Parameters:
  ///   - manifest: the records of the manifest, behind its header; each document becomes a source.
  ///   - write: takes the next bytes.
  /// - Throws: what reading the manifest or writing throws.
  package static func write(sources manifest: CSVRecords, to write: ([UInt8]) throws -> Void) throws {
    var manifest = manifest
    var writer = JSONWriter(style: .indented)
    try writer.object { json in
      json.member("profile", "data-package")
      json.member("name", "department-budgets")
      json.member("title", "部门预算公开: budgets of government departments")
      json.member("version", "\(TableSchema.version).0.0")
      json.member(
        "description",
        "Amounts are in yuan. documents.jsonl holds the same rows with titles, notes, surplus columns and the narrative; "
          + "dataset.sqlite holds them as a database.")
      json.array("resources") { json in for resource in DatasetResource.all { json.resource(resource) } }
      try json.array("sources") { json in
        while let record = try manifest.next() {
          if record[2] == ManifestRecord.Status.skipped.rawValue { continue }
          json.object(.line) { json in
            json.member("title", record[0])
            json.member("hash", record[1].map { "sha256:" + $0 })
          }
          try write(json.take())
        }
      }
    }
    try write(writer.take() + [UInt8(ascii: "\n")])
  }
}

extension JSONWriter {
  fileprivate mutating func resource(_ resource: DatasetResource) {
    object { json in
      json.member("name", resource.name.replacing("_", with: "-"))
      json.member("profile", "tabular-data-resource")
      json.member("path", resource.path)
      json.member("title", resource.title)
      json.member("format", "csv")
      json.member("mediatype", "text/csv")
      json.member("encoding", "utf-8")
      json.object("schema") { json in
        json.array("fields") { json in for column in resource.columns { json.field(column, of: resource) } }
        json.array("missingValues", .line) { $0.string("") }
        if !resource.key.isEmpty { json.texts("primaryKey", resource.key) }
        let ofDocument = DatasetResource.Reference(
          columns: ["document"], resource: DatasetResource.manifest.name, key: ["document"])
        let references = (resource.numbersRows ? [ofDocument] : []) + resource.references
        if !references.isEmpty {
          json.array("foreignKeys") { json in for reference in references { json.reference(reference, of: resource) } }
        }
      }
    }
  }

  /// A resource's reference to itself has no name.
  private mutating func reference(_ reference: DatasetResource.Reference, of resource: DatasetResource) {
    object(.line) { json in
      json.texts("fields", reference.columns)
      json.object("reference", .line) { json in
        json.member("resource", reference.resource == resource.name ? "" : reference.resource.replacing("_", with: "-"))
        json.texts("fields", reference.key)
      }
    }
  }

  private mutating func texts(_ name: String, _ texts: [String]) {
    array(name, .line) { json in for text in texts { json.string(text) } }
  }

  private mutating func field(_ column: ResourceColumn, of resource: DatasetResource) {
    object(.line) { json in
      json.member("name", column.name)
      json.member("type", column.type.frictionless)
      json.member("title", column.label)
      json.member("description", column.meaning)
      if let unit = column.unit { json.member("unit", unit) }
      if resource.key.contains(column.name) || column.name == ResourceColumn.document.name {
        json.object("constraints", .line) { json in
          json.member("required", true)
        }
      }
    }
  }
}

extension ColumnType {
  fileprivate var frictionless: String {
    switch self {
    case .amount, .percent, .number: "number"
    case .integer: "integer"
    case .boolean: "boolean"
    case .string: "string"
    }
  }
}
