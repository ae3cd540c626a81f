"""The columns of the canonical tables, version 2, so that truth says null where a template prints nothing."""

OPEN = "?"          # in a truth row: the contract leaves open what stands there, and any value is right

CODED = ["code", "name", "level"]
AMOUNTS = {
    2: ["total", "appropriation", "general_public_budget", "government_fund", "state_capital", "special_account",
        "institutional_income", "superior_subsidy", "affiliate_remittance", "operating_income", "other_income",
        "carryover", "institution_fund"],
    3: ["total", "basic_expenditure", "personnel", "operating", "project_expenditure", "remittance_to_superior",
        "operating_expenditure", "subsidy_to_affiliates"],
    5: ["prior_year", "total", "basic_expenditure", "personnel", "operating", "project_expenditure", "change_percent"],
    6: ["total", "personnel", "operating"],
    7: ["amount"], 8: ["amount"], 9: ["amount"],
    11: ["total", "basic_expenditure", "project_expenditure"],
    12: ["total", "basic_expenditure", "project_expenditure"],
}
COLUMNS = {
    1: ["side", "level", "item", "amount"],
    4: ["side", "level", "item", "total", "general_public_budget", "government_fund", "state_capital"],
    10: ["budget_year", "unit_name", "total", "overseas_travel", "vehicles", "vehicle_purchase", "vehicle_operation",
         "reception", "meetings", "training"],
    13: ["department_code", "department_name", "unit_code", "unit_name", "project_name", "total", "general_public_budget",
         "government_fund", "state_capital", "special_account", "unit_funds", "level", "category"],
    14: ["department_code", "department_name", "unit_code", "unit_name", "item_code", "procurement_item", "total", "goods",
         "works", "services", "general_public_budget", "government_fund", "state_capital", "special_account",
         "institutional_income", "superior_subsidy", "affiliate_remittance", "operating_income", "other_income", "level",
         "category", "functional_code", "functional_name"],
    15: ["department_name", "total_expenditure", "goal", "indicator", "weight", "measure", "operator", "target", "core"],
    16: ["compiling_unit", "project_name", "responsible_department", "budget", "own_level_spending", "lower_level_transfer",
         "overview", "basis", "goal", "indicator", "weight", "measure", "operator", "target", "core"],
    **{number: CODED + amounts + ["unit_name"] for number, amounts in AMOUNTS.items()},
}
COLUMNS[17] = COLUMNS[16]

# A table that sets several classifications side by side has its own in code and name, the others here.
FUNCTIONAL, DEPARTMENT, GOVERNMENT = "functional", "department_economic", "government_economic"
CROSSED = {2: [], **dict.fromkeys((3, 5, 11, 12), [DEPARTMENT, GOVERNMENT]), **dict.fromkeys((6, 8), [FUNCTIONAL, GOVERNMENT]),
           **dict.fromkeys((7, 9), [FUNCTIONAL, DEPARTMENT])}
for _number, _others in CROSSED.items():
    COLUMNS[_number] += [f"{other}_{part}" for other in _others for part in ("code", "name")]

# What version 1 of the contract had not: a result that says it is version 1 is not asked for it.
SINCE_VERSION_2 = {10: ["meetings", "training"], 13: ["level", "category"],
                   14: ["level", "category", "functional_code", "functional_name"],
                   **{number: COLUMNS[number][len(CODED + amounts):] for number, amounts in AMOUNTS.items()}}


def row(number, **values):
    """A truth row with every canonical column of the table; what is not given is null."""
    unknown = set(values) - set(COLUMNS[number])
    assert not unknown, f"table {number} has no column {unknown}"
    return {column: values.get(column) for column in COLUMNS[number]}
