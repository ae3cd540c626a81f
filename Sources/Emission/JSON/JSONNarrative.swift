import Disclosure
import Inspection
import Reconstruction

extension JSONWriter {
  mutating func narrative(_ narrative: Narrative) {
    key("sections")
    array { json in for section in narrative.sections { json.section(section) } }
    key("facts")
    array { json in for fact in narrative.facts { json.fact(fact) } }
  }

  private mutating func section(_ section: NarrativeSection) {
    object { json in
      json.key("number")
      json.string(section.number)
      json.key("title")
      json.string(section.title)
      json.key("level")
      json.integer(section.level)
      json.key("page")
      json.integer(section.page)
      json.key("paragraphs")
      json.array { json in
        for paragraph in section.paragraphs {
          json.object(.line) { json in
            json.key("page")
            json.integer(paragraph.page)
            json.key("text")
            json.string(paragraph.text)
          }
        }
      }
      json.key("sections")
      json.array { json in for inner in section.sections { json.section(inner) } }
    }
  }

  private mutating func fact(_ fact: Fact) {
    object(.line) { json in
      json.key("section")
      json.array(.line) { json in for heading in fact.section { json.string(heading) } }
      json.key("sentence")
      json.string(fact.sentence)
      json.key("label")
      json.string(fact.label)
      json.key("kind")
      json.string(fact.kind.rawValue)
      json.key("amount")
      json.decimal(fact.amount, fractionDigits: 2)
      json.key("year")
      json.integer(fact.year)
      json.key("page")
      json.integer(fact.page)
    }
  }
}
