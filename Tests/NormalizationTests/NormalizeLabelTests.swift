import Testing

@testable import Normalization

@Suite struct NormalizeLabelTests {
  @Test(arguments: [
    ("维修(护)费", "维修（护）费"),
    ("f(x)", "f(x)"),
    ("(A类)", "（A类）"),
    ("A(1)类", "A（1）类"),
    ("(1) 办公费", "（1）办公费"),
    ("因公出国（境)费", "因公出国（境）费"),
    ("（x)", "（x）"),
    ("((护))", "(（护）)"),
    ("f (中) x", "f（中）x"),
    ("费)", "费）"),
    ("(费", "（费"),
    ("(a", "(a"),
    ("f(x)，(y)", "f(x)，(y)"),
  ])
  func widensParenthesesBesideChinese(printed: String, expected: String) {
    #expect(normalizeLabel(printed) == expected)
  }

  @Test func twiceIsOnce() {
    var strings = NastyStrings(seed: 3)
    for _ in 0..<20_000 {
      let printed = strings.next()
      let once = normalizeLabel(printed)
      #expect(scalars(normalizeLabel(once)) == scalars(once), "\(printed.debugDescription)")
      #expect(scalars(normalizeText(once)) == scalars(once), "\(printed.debugDescription)")
    }
  }
}
