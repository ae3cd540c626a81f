/// What a document is, as far as budgets go.
package enum DocumentKind: String, Sendable {
  /// With any of the 17 tables.
  case budget
  /// The text of a budget whose tables are in another file.
  case budgetNarrative = "budget_narrative"
  /// 决算: what was spent, in the tables of another form.
  case finalAccounts = "final_accounts"
  case other
}
