import Extraction
import Testing

@testable import Reconstruction

struct EdgeMergingTests {
  private func rule(_ y: Double, _ start: Double, _ end: Double) -> Rule {
    Rule(orientation: .horizontal, position: y, start: start, end: end)
  }

  @Test func pieceByPieceBordersAreOneEdge() {
    let edges = mergedEdges(of: [rule(100, 0, 50), rule(100.4, 50.5, 120), rule(99.8, 119, 200)])
    #expect(edges.horizontal.count == 1)
    #expect(edges.horizontal[0].start == 0)
    #expect(edges.horizontal[0].end == 200)
  }

  @Test func aDoubleBorderIsOneEdge() {
    let edges = mergedEdges(of: [rule(100, 0, 200), rule(101.5, 0, 200)])
    #expect(edges.horizontal.count == 1)
  }

  @Test func narrowRowsStayApart() {
    let edges = mergedEdges(of: [rule(100, 0, 200), rule(105, 0, 200), rule(110, 0, 200)])
    #expect(edges.horizontal.map(\.position) == [100, 105, 110])
  }

  @Test func dotsAndDashesAreOneEdge() {
    let dots = stride(from: 0.0, to: 200, by: 5).map { rule(100, $0, $0 + 1) }
    #expect(mergedEdges(of: dots).horizontal.count == 1)
  }

  @Test func aClearGapParts() {
    #expect(mergedEdges(of: [rule(100, 0, 90), rule(100, 110, 200)]).horizontal.count == 2)
  }

  @Test func invisibleRulesBoundNothing() {
    var hidden = rule(100, 0, 200)
    hidden.isVisible = false
    #expect(mergedEdges(of: [hidden]).horizontal.isEmpty)
  }

  @Test func tablesComeInTheOrderOfTheirUppermostEdges() {
    let tops = (0..<12).map { 50.0 * Double($0) }
    let edges = EdgeSet(
      horizontal: tops.flatMap { y in [y, y + 20].map { Edge(position: $0, start: 0, end: 100) } },
      vertical: tops.reversed().flatMap { y in [0, 100.0].map { Edge(position: $0, start: y, end: y + 20) } })
    let tables = connectedComponents(of: edges)
    #expect(tables.map { $0.horizontal[0].position } == tops)
    #expect(tables.allSatisfy { $0.horizontal.count == 2 && $0.vertical.count == 2 })
  }
}
