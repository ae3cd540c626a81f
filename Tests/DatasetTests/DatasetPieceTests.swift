import Testing

@testable import Dataset

struct DatasetPieceTests {
  private func ends(share: Int) -> [Int] {
    (0..<2000).filter { DatasetPiece.ends(with: "\($0).pdf", share: share, size: 10_000) }
  }

  @Test func aPieceHasItsSizeOnAverage() {
    #expect((150...250).contains(ends(share: 1000).count))
    #expect((15...30).contains(ends(share: 100).count))
  }

  @Test func whereAPieceEndsIsTheSameWheneverItIsAsked() {
    #expect(ends(share: 1000) == ends(share: 1000))
    // A larger share ends no fewer.
    #expect(Set(ends(share: 1100)).isSuperset(of: ends(share: 1000)))
  }

  @Test func aDocumentWithoutAShareEndsNone() {
    #expect(ends(share: 0).isEmpty)
    #expect(ends(share: 10_000).count == 2000)
    // The largest share there can be.
    #expect(DatasetPiece.ends(with: "a", share: 1 << 30))
  }
}
