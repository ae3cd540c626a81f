import Normalization
import TestSupport
import Testing

@testable import Disclosure
@testable import Verification

/// Whether the tables' amounts are in the unit that they are read in.
struct UnitChecksTests {
  private func table(_ definition: TableDefinition, _ amounts: String..., unit: AmountUnit = .yuan) -> DisclosureTable {
    statement(definition, unit: unit, ["code", "name", "total"], amounts.map { ["205", "教育", $0] })
  }

  private func findings(_ tables: DisclosureTable...) -> [String] {
    var document = disclosure()
    for table in tables { document.tables[table.schema.number - 1] = table }
    return Check.oneUnitOfMoney.findings(document)
  }

  @Test func noTableHasTenThousandTimesTheAmountsOfAnother() {
    let (two, three) = (table(.revenue, "12.34", "5.67"), table(.expenditure, "12.34", "5.67"))
    #expect(findings(two, three) == ["holds"])
    #expect(
      findings(two, three, table(.generalPublicExpenditure, "12.34", unit: .tenThousandYuan)) == [
        "table 5, page 1, unit: 1 amounts of table 5 are 10 000 times those of table 2, as 12.34",
        "table 5, page 1, unit: 1 amounts of table 5 are 10 000 times those of table 3, as 12.34",
      ])
  }

  @Test func noTableIsSmallerThanWhatOthersPrintAtAll() {
    let others = [table(.revenue, "555", unit: .tenThousandYuan), table(.expenditure, "777", unit: .tenThousandYuan)]
    func found(_ amount: String, _ unit: AmountUnit = .yuan) -> [String] {
      findings(others[0], others[1], table(.generalPublicExpenditure, amount, unit: unit))
    }
    #expect(
      found("55.50") == ["table 5, page 1, unit: in 元 the largest amount is 55.5, while most tables are in 万元"])
    #expect(found("999.99").count == 1)
    #expect(found("1000.01").isEmpty)
    #expect(found("0").isEmpty)
    #expect(found("0.01", .tenThousandYuan).isEmpty)
    // A balance holds all that there is: one other table is enough.
    let balance = statement(.balance, ["side", "item", "amount"], [["income", "收入总计", "387"]])
    #expect(findings(others[0], balance).count == 1)
    #expect(findings(others[0], table(.generalPublicExpenditure, "387")).isEmpty)
    // Where most tables are in yuan, small amounts are small.
    #expect(findings(others[0], table(.expenditure, "7.89"), table(.generalPublicExpenditure, "1.23")).isEmpty)
  }

  @Test func roundFiguresMeetByChance() {
    #expect(findings(table(.revenue, "12", "7.89"), table(.expenditure, "12", unit: .tenThousandYuan)).isEmpty)
    #expect(findings(table(.revenue, "12.34"), table(.expenditure, "56.78", unit: .tenThousandYuan)).isEmpty)
  }

  @Test func whatIsSharedAsItIsCountsMore() {
    let three = table(.expenditure, "12.34", "123400", "5.67", "8.91")
    #expect(findings(table(.revenue, "12.34", "5.67", "8.91"), three) == ["holds"])
  }
}
