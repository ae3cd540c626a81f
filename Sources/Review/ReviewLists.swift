import Inspection

/// A document in the lists of a review, and where its page is.
package struct ListedDocument: Sendable {
  package var summary: ReviewSummary
  /// The address of its page; nil where there is none.
  package var page: String?

  package init(_ summary: ReviewSummary, page: String?) { (self.summary, self.page) = (summary, page) }
}

/// The first page of a review: all documents, those that need eyes first.
package func reviewIndex(_ documents: [ListedDocument]) -> [UInt8] {
  let sorted = documents.sorted { ReviewSummary.needsEyesBefore($0.summary, $1.summary) }
  let headings = [
    ("document", "文件"), ("department", "部门"), ("place", "地区"), ("year", "年度"), ("status", "状态"),
    ("findings", "疑点"), ("in doubt", "存疑数字"), ("contradicted tables", "有矛盾的表"), ("warnings", "警告"),
    ("corrections", "更正"),
  ]
  let rows = sorted.map { entry -> String in
    let (summary, record) = (entry.summary, entry.summary.record)
    let name = escaped(record.document)
    let link = entry.page.map { "<a href=\"\(escaped($0))\">\(name)</a>" } ?? name
    let failure = summary.failure.map { "<br>" + bilingual("span", $0.english, $0.chinese, #"class="error""#) } ?? ""
    let digest = record.sha256.isEmpty ? "" : " data-sha256=\"\(record.sha256)\""
    func number(_ value: Int?) -> String {
      "<td class=\"number\">\(value.flatMap { $0 == 0 ? nil : String($0) } ?? "")</td>"
    }
    return "<tr\(digest)><th scope=\"row\">\(link)\(failure)</th><td>\(escaped(record.department ?? ""))</td>"
      + "<td>\(escaped(summary.place ?? ""))</td><td>\(record.fiscalYear.map(String.init) ?? "")</td>"
      + "<td>\(record.status.rawValue)</td>" + number(record.findings) + number(record.doubtfulValues)
      + "<td>\(record.contradicted.map(String.init).joined(separator: " "))</td>" + number(record.warnings)
      + number(summary.corrections) + "</tr>"
  }
  let body = """
    <main class="list">
    <h1>yusuan review</h1>
    <p>\(bilingual("a", "Overview", "总览", #"href="overview.html""#))
    \(bilingual("button", "export all corrections", "导出全部更正", #"type="button" id="export""#))</p>
    <div class="scroll"><table>
    <thead><tr>\(headings.map { bilingual("th", $0, $1, #"scope="col""#) }.joined())</tr></thead>
    <tbody>
    \(rows.joined(separator: "\n"))
    </tbody></table></div>
    </main>
    """
  return HTMLPage(title: "yusuan review", bodyClass: "", body: body, script: PackageResources.list_js).bytes
}
