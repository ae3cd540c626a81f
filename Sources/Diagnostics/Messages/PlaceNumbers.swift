extension Diagnostic {
  /// The page as sentences print it. Causes that speak of a page are given with one.
  var pageNumber: String { printed(page) }
  var tableNumber: String { printed(table) }
  var rowNumber: String { printed(row) }
}

private func printed(_ number: Int?) -> String { number.map(String.init) ?? "?" }
