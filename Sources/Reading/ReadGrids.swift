import Emission
import Extraction
import Reconstruction

/// Reads the tables of one document as grids, without the meaning of the 17.
///
/// - Parameter pages: only tables of which a part stands on these pages; nil for all. Such a table comes whole.
/// - Throws: what the source throws, if none of its pages can be read; `ExtractionError.unreadablePage` where the
///   document has not so many pages as `pages` begins with.
package func readGrids(from source: any PageSource, pages: NumberRange? = nil) throws(ExtractionError) -> DocumentGrids
{
  if let pages, pages.first > source.pageCount {
    throw ExtractionError.unreadablePage(file: source.name, number: pages.first, count: source.pageCount)
  }
  let (layout, unreadable) = try readLayout(of: source)
  let tables = layout.tables.enumerated().map { DocumentGrids.Table(number: $0 + 1, table: $1) }
  return DocumentGrids(
    source: source.name, sha256: source.sha256, pageCount: source.pageCount,
    tables: pages.map { pages in tables.filter { $0.table.pages.contains(where: pages.contains) } } ?? tables,
    warnings: source.diagnostics + unreadable + layout.diagnostics)
}
