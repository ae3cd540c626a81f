import Disclosure

/// The canonical JSON of a document, in one of its two forms.
package struct JSONDocumentWriter: DocumentWriter {
  package enum Form: Sendable {
    /// One document, indented; one row of a table a line.
    case indented
    /// One document a line (JSON Lines).
    case lines
  }

  package var form: Form
  /// Whether each row tells where its values are printed.
  package var withProvenance: Bool

  package init(_ form: Form, withProvenance: Bool = false) {
    self.form = form
    self.withProvenance = withProvenance
  }

  package func append(_ document: DisclosureDocument, to buffer: inout [UInt8]) {
    // The writer takes the bytes over and gives them back, so that no document is copied.
    var writer = JSONWriter(style: style, buffer: exchange(&buffer))
    writer.document(document, withProvenance: withProvenance)
    buffer = writer.buffer
    buffer.append(UInt8(ascii: "\n"))
  }

  package func write(_ document: DisclosureDocument, to output: ([UInt8]) throws -> Void) throws {
    var failure: (any Error)?
    try withoutActuallyEscaping(output) { output in
      var writer = JSONWriter(style: style) { bytes in
        guard failure == nil else { return }
        do { try output(bytes) } catch { failure = error }
      }
      writer.document(document, withProvenance: withProvenance)
      if let failure { throw failure }
      try output(writer.take() + [UInt8(ascii: "\n")])
    }
  }

  private var style: JSONWriter.Style { form == .indented ? .indented : .compact }

  private func exchange(_ buffer: inout [UInt8]) -> [UInt8] {
    var taken: [UInt8] = []
    swap(&taken, &buffer)
    return taken
  }
}

extension JSONWriter {
  fileprivate mutating func document(_ document: DisclosureDocument, withProvenance: Bool) {
    object { json in
      json.member("schema_version", TableSchema.version)
      json.object("document") { $0.identity(of: document) }
      json.array("tables") { json in
        for table in document.tables { json.table(table, of: document, withProvenance: withProvenance) }
      }
      json.array("other_tables") { json in for table in document.otherTables { json.otherTable(table) } }
      json.object("narrative") { $0.narrative(document.narrative) }
      json.array("checks") { json in for check in document.checks { json.check(check) } }
      json.array("findings") { json in for finding in document.findings { json.finding(finding, in: document) } }
      json.corrections(of: document)
      json.array("warnings") { json in for warning in document.warnings { json.warning(warning) } }
    }
  }

  mutating func identity(of document: DisclosureDocument) {
    member("source", document.source)
    member("sha256", document.sha256)
    member("pages", document.pageCount)
    member("department", document.department)
    member("region", document.region)
    member("fiscal_year", document.fiscalYear)
    member("kind", document.kind.rawValue)
  }
}
