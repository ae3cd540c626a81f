import Disclosure
import Emission
import Reconstruction

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
      json.key("profile")
      json.string("data-package")
      json.key("name")
      json.string("department-budgets")
      json.key("title")
      json.string("部门预算公开: budgets of government departments")
      json.key("description")
      json.string(
        "Amounts are in yuan. documents.jsonl holds the same rows with titles, notes, surplus columns and the narrative; "
          + "dataset.sqlite holds them as a database.")
      json.key("resources")
      json.array { json in for resource in DatasetResource.all { json.resource(resource) } }
      json.key("sources")
      try json.array { json in
        while let record = try manifest.next() {
          if record[2] == ManifestRecord.Status.skipped.rawValue { continue }
          json.object(.line) { json in
            json.key("title")
            json.string(record[0])
            json.key("hash")
            json.string(record[1].map { "sha256:" + $0 })
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
      json.key("name")
      json.string(resource.name.replacing("_", with: "-"))
      json.key("profile")
      json.string("tabular-data-resource")
      json.key("path")
      json.string(resource.path)
      json.key("title")
      json.string(resource.title)
      json.key("format")
      json.string("csv")
      json.key("mediatype")
      json.string("text/csv")
      json.key("encoding")
      json.string("utf-8")
      json.key("schema")
      json.object { json in
        json.key("fields")
        json.array { json in for column in resource.columns { json.field(column, of: resource) } }
        json.key("missingValues")
        json.array(.line) { $0.string("") }
        if resource.name == DatasetResource.manifest.name {
          json.key("primaryKey")
          json.string("document")
        } else {
          json.key("foreignKeys")
          json.array { json in
            json.object(.line) { json in
              json.key("fields")
              json.string("document")
              json.key("reference")
              json.object(.line) { json in
                json.key("resource")
                json.string(DatasetResource.manifest.name)
                json.key("fields")
                json.string("document")
              }
            }
          }
        }
      }
    }
  }

  private mutating func field(_ column: ResourceColumn, of resource: DatasetResource) {
    object(.line) { json in
      json.key("name")
      json.string(column.name)
      json.key("type")
      json.string(column.type.frictionless)
      json.key("title")
      json.string(column.label)
      if column.name == "document" {
        json.key("constraints")
        json.object(.line) { json in
          json.key("required")
          json.bool(true)
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
