import Normalization

extension Check {
  static let narrativeBasicParts = Check(
    "narrative.basic_parts", formula: "人员经费 and 公用经费 in the narrative = those of basic expenditure (3, 5, 6)",
    source: "The narrative repeats the tables."
  ) { document in
    [("人员经费", "personnel"), ("公用经费", "operating")].flatMap { word, column -> [Comparison] in
      let candidates = [6, 5, 3].map { StatedAmount(document.present($0), document.present($0)?.totalRow, column) }
      return document.statedFacts { _, key in key == word || key == word + "支出" }
        .compactMap { Comparison($0, isOneOf: candidates) }
    }
  }
}
