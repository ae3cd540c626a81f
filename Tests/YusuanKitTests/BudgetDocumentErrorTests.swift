import Foundation
import Testing
import YusuanKit

struct BudgetDocumentErrorTests {
  static let fixtures = URL(filePath: #filePath).appending(path: "../../CommandLineTests/fixtures").standardizedFileURL

  private func error(_ body: () throws(BudgetDocumentError) -> BudgetDocument) -> BudgetDocumentError? {
    do {
      _ = try body()
      return nil
    } catch {
      return error
    }
  }

  @Test func theReasonAndASentenceAreGiven() throws {
    let error = try #require(
      self.error { () throws(BudgetDocumentError) in
        try BudgetDocument(contentsOf: Self.fixtures.appending(path: "gone.pdf"))
      })
    #expect(error.reason == .notFound)
    #expect(error.description.contains("gone.pdf") && error.description.hasSuffix("."))
    #expect(error.localizedDescription == error.description)
  }

  @Test(arguments: [
    ("encrypted.pdf", nil, BudgetDocumentError.Reason.needsPassword),
    ("encrypted.pdf", "wrong", .wrongPassword),
    ("zero-pages.pdf", nil, .damaged),
    ("picture.png", nil, .unknownFormat),
    (".", nil, .notReadable),
  ])
  func filesThatCannotBeRead(_ name: String, password: String?, reason: BudgetDocumentError.Reason) {
    let error = error { () throws(BudgetDocumentError) in
      try BudgetDocument(contentsOf: Self.fixtures.appending(path: name), password: password)
    }
    #expect(error?.reason == reason)
  }

  @Test func bytesThatCannotBeRead() {
    #expect(error { () throws(BudgetDocumentError) in try BudgetDocument(bytes: [], name: "a") }?.reason == .empty)
    #expect(error { () throws(BudgetDocumentError) in try BudgetDocument(text: "") }?.reason == .empty)
    let neither = error { () throws(BudgetDocumentError) in try BudgetDocument(bytes: [0x31, 0xFF], name: "a") }
    #expect(neither?.reason == .unknownEncoding)
  }

  @Test func aURLThatIsNoFileIsNotFetched() throws {
    let url = try #require(URL(string: "https://example.org/budget.pdf"))
    let error = error { () throws(BudgetDocumentError) in try BudgetDocument(contentsOf: url) }
    #expect(error?.reason == .notReadable)
    #expect(error?.description == "“https://example.org/budget.pdf” is not the URL of a file.")
  }
}
