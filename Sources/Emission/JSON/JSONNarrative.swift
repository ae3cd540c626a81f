import Disclosure
import Reconstruction

extension JSONWriter {
  mutating func narrative(_ narrative: Narrative) {
    array("sections") { json in for section in narrative.sections { json.section(section) } }
    array("facts") { json in for fact in narrative.facts { json.fact(fact) } }
  }

  private mutating func section(_ section: NarrativeSection) {
    object { json in
      json.member("number", section.number)
      json.member("title", section.title)
      json.member("level", section.level)
      json.member("page", section.page)
      json.array("paragraphs") { json in
        for paragraph in section.paragraphs {
          json.object(.line) { json in
            json.member("page", paragraph.page)
            json.member("text", paragraph.text)
          }
        }
      }
      json.array("sections") { json in for inner in section.sections { json.section(inner) } }
    }
  }

  private mutating func fact(_ fact: Fact) {
    object(.line) { json in
      json.array("section", .line) { json in for heading in fact.section { json.string(heading) } }
      json.member("sentence", fact.sentence)
      json.member("label", fact.label)
      json.member("kind", fact.kind.rawValue)
      json.member("amount", fact.amount, fractionDigits: amountDigits)
      json.member("year", fact.year)
      json.member("page", fact.page)
    }
  }
}
