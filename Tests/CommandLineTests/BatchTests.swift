import Foundation
import Testing

@testable import yusuan

/// Whole batches, run as a user runs them.
struct BatchTests {
  /// A dataset of the samples, a duplicate, a broken file and one with a hostile name.
  private static let prepare = #"""
    mkdir in in/b
    cp samples/seed-rlab.pdf in/b/; cp samples/seed-writer.pdf in/'=f(1)
    .pdf'; cp samples/yubei-office-2024.txt in/a.txt; cp in/a.txt in/z.txt; printf '%%PDF-1.4\nbroken' > in/c.pdf

    """#

  private func run(_ script: String) throws -> Program.Outcome { try Program.run(script: Self.prepare + script) }

  @Test func everyFileIsAccountedFor() throws {
    let outcome = try run(
      """
      yusuan batch -o out in
      echo $?
      python3 -c "
      import csv
      for row in csv.DictReader(open('out/manifest.csv', newline='')):
          print(repr(row['document']), row['status'], row['duplicate_of'], row['error'])"
      """)
    #expect(
      outcome.outputText == """
        1
        "'=f(1)\\n.pdf" ok \u{20}
        'a.txt' warned \u{20}
        'b/seed-rlab.pdf' ok \u{20}
        'c.pdf' failed  The PDF “c.pdf” is damaged or cut short: its structure cannot be repaired.
        'z.txt' duplicate a.txt\u{20}

        """)
    #expect(outcome.errorText == "yusuan: 5 documents: 2 ok, 1 warned, 1 failed, 1 duplicate. See out/SUMMARY.md.\n")
  }

  /// CSV, JSON Lines and SQLite say the same, row by row and column by column.
  @Test func allFormsHoldTheSameRows() throws {
    let script = """
      printf '2024年部门支出预算总表\\n单位：元\\n科目编码\\t科目名称\\t总计\\t备注\\n201\\t甲\\t1.00\\t见附件\\n' > in/extra.txt
      yusuan batch --quiet -o out in || true
      cat > compare.py <<'END'
      import csv, json, sqlite3, glob, decimal
      csv.field_size_limit(1 << 30)
      schema = {t['id']: t for t in json.load(open('schema.json'))['tables']}
      db = sqlite3.connect('out/dataset.sqlite')
      assert db.execute('PRAGMA integrity_check').fetchall() == [('ok',)]
      assert db.execute('PRAGMA foreign_key_check').fetchall() == []
      documents = [json.loads(line) for line in open('out/documents.jsonl')]
      count = 0
      def unguarded(text): return text[1:] if text.startswith("'=") else text
      def same(kind, text, value, stored):
          if text == '': return value is None and stored is None
          if kind in ('amount', 'percent', 'number'):
              return decimal.Decimal(text) == value and decimal.Decimal(str(stored)) == value
          if kind == 'boolean': return (text == 'true') == value == bool(stored)
          return unguarded(text) == str(value) == str(stored)
      for path in sorted(glob.glob('out/tables/*.csv')):
          name = path.split('/')[-1][3:-4]
          rows = list(csv.DictReader(open(path, newline='')))
          fromJSON = [(d['document']['source'], r) for d in [json.loads(l, parse_float=decimal.Decimal)
              for l in open('out/documents.jsonl')] for t in d['tables'] if t['id'] == name for r in t['rows']]
          db.row_factory = sqlite3.Row
          order = [d['document']['source'] for d in documents]
          stored = sorted(db.execute(f'SELECT * FROM "{name}"').fetchall(), key=lambda r: (order.index(r['document']), r['row']))
          assert len(rows) == len(fromJSON) == len(stored), name
          for row, (document, value), sql in zip(rows, fromJSON, stored):
              assert unguarded(row['document']) == document == sql['document']
              for column in schema[name]['columns'] + [{'name': 'page', 'type': 'integer'}]:
                  column_name = column['name']
                  assert same(column['type'], row[column_name], value[column_name], sql[column_name]), (name, column_name, row)
                  count += 1
      print(count > 4000)
      manifest = list(csv.DictReader(open('out/manifest.csv', newline='')))
      print(len(manifest), db.execute('SELECT count(*) FROM documents').fetchone()[0])
      print(sum(1 for _ in csv.DictReader(open('out/checks.csv', newline=''))) == db.execute('SELECT count(*) FROM checks').fetchone()[0])
      # Numbers are of one type, whole yuan or not: a quotient of two integers would lose its fraction.
      amounts = [(t, c['name']) for t in schema.values() for c in t['columns'] if c['type'] == 'amount']
      print(sorted({kind for t, c in amounts for kind, in db.execute(f'SELECT DISTINCT typeof("{c}") FROM "{t["id"]}"')}))
      print(db.execute('SELECT 1.0 * sum(total) / 7 = sum(total) / 7 FROM expenditure').fetchone()[0])
      def records(name): return list(csv.DictReader(open(f'out/{name}.csv', newline='')))
      extras = [(d['document']['source'], t['number'], r + 1, k, v) for d in documents for t in d['tables']
          for r, row in enumerate(t['rows']) for k, v in row.get('extra', {}).items()]
      assert [(unguarded(x['document']), int(x['table_number']), int(x['table_row']), unguarded(x['header']), unguarded(x['text']))
          for x in records('extras')] == extras
      assert [(x['label'], decimal.Decimal(x['amount'])) for x in records('facts')] == [
          (f['label'], decimal.Decimal(str(f['amount']))) for d in documents for f in d['narrative']['facts']]
      cells = [c for d in documents for t in d['other_tables'] for row in t['grid'] for c in row if c]
      assert [unguarded(x['text']) for x in records('other_cells')] == cells
      for name in ['extras', 'facts', 'other_cells']:
          assert len(records(name)) == db.execute(f'SELECT count(*) FROM {name}').fetchone()[0]
      print(len(extras), len(cells))
      # Without totals the amounts of a table make what it says in all.
      sums = db.execute('''SELECT document, table_number, side, sum(CASE WHEN NOT is_total THEN amount END), max(amount)
          FROM amounts WHERE table_number < 15 AND year = fiscal_year AND "column" NOT IN ('meetings', 'training')
          GROUP BY 1, 2, 3 HAVING sum(is_total IS NULL) = 0''').fetchall()
      assert len(records('amounts')) == db.execute('SELECT count(*) FROM amounts').fetchone()[0]
      assert all(abs(row[3] - row[4]) < 1 for row in sums), [tuple(row) for row in sums]
      print(len(sums) > 20)
      # Each column of each form is in the dictionary, under its name.
      for name, in db.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall():
          resource = 'manifest' if name == 'documents' else name
          known = {n for n, in db.execute('SELECT name FROM dictionary WHERE resource = ?', (resource,))}
          assert {c[1] for c in db.execute(f'PRAGMA table_info("{name}")')} <= known, name
      print(len(records('dictionary')) == db.execute('SELECT count(*) FROM dictionary').fetchone()[0] > 400)
      # Every table of every document that was read has a status, the one that its rows bear out.
      statuses = {(x['document'], int(x['table_number'])): x for x in records('table_status')}
      assert len(statuses) == 17 * len(documents) == len(records('table_status'))
      for d in documents:
          for t in d['tables']:
              status = statuses[(d['document']['source'] if not d['document']['source'].startswith('=') else "'" + d['document']['source'], t['number'])]['status']
              assert (t['status'] == 'present') == (status == 'read'), (t['number'], status)
              assert t['status'] != 'empty' or status in ('stated_none', 'blank_form', 'not_read')
      END
      yusuan schema --format json > schema.json
      python3 compare.py
      """
    let outcome = try run(script)
    #expect(
      outcome.outputText == "True\n6 6\nTrue\n['null', 'real']\n1\n1 53\nTrue\nTrue\n", "\(outcome.errorText)")
  }

  /// Counted against what pdftotext sees of the pages, which knows nothing of tables.
  @Test func everyPrintedAmountIsInTheDataset() throws {
    let corpus = Program.packageRoot.appending(path: "../shared/corpus/published").standardizedFileURL.path
    let outcome = try Program.run(
      script: """
        mkdir printed && cp samples/seed-calc.pdf samples/seed-rlab.pdf printed
        if [ -d '\(corpus)' ]; then cp '\(corpus)'/*.pdf printed; fi
        yusuan batch --quiet --ocr off -o dataset printed
        python3 fixtures/printed-amounts.py dataset printed/*.pdf
        """)
    #expect(outcome.outputText == "")
    let counts = outcome.errorText.split(separator: "\n").last.map(String.init)?.split(separator: " ") ?? []
    #expect(counts.count == 4 && (Int(counts[2]) ?? 0) > 600, "\(outcome.errorText)")
  }

  @Test(.enabled(if: Program.hasReaders, "scripts/setup --test installs what reads datasets"))
  func parquetSaysWhatCSVSays() throws {
    let outcome = try run(
      "yusuan batch --quiet -o out in\n'\(Program.readers)/python3' fixtures/parquet-equals-csv.py")
    #expect(
      outcome.outputText == """
        string decimal128(18, 2) int64 True
        ['amounts.parquet', 'appropriation_balance.parquet', 'balance.parquet'] 29

        """, "\(outcome.errorText)")
  }

  @Test(.enabled(if: Program.hasReaders, "scripts/setup --test installs what reads datasets"))
  func theRecipesAgree() throws {
    let page = Program.packageRoot.appending(path: "Documentation/recipes.md").path
    let corpus = Program.packageRoot.deletingLastPathComponent().appending(path: "shared/corpus/published").path
    let more = FileManager.default.fileExists(atPath: corpus) ? "'\(corpus)'" : ""
    let outcome = try run(
      """
      yusuan batch --quiet -o dataset samples \(more)
      '\(Program.readers)/python3' fixtures/ask-recipes.py '\(page)' | sed -E 's/ [1-9][0-9]* same$/ same/'
      """)
    #expect(
      outcome.outputText == """
        What does each unit spend on travel abroad, cars and receptions? same
        Which part of its expenditure does a department spend on projects? same
        What is the money for? same
        What has changed since last year? same
        Who says what the money shall achieve? same

        """, "\(outcome.errorText)")
  }

  @Test(.enabled(if: Program.hasReaders, "scripts/setup --test installs what reads datasets"))
  func theDataPackageIsValid() throws {
    let outcome = try run(
      """
      printf '2024年部门支出预算总表\\n单位：元\\n科目编码\\t科目名称\\t总计\\t备注\\n201\\t甲\\t1.00\\t见附件\\n' > in/extra.txt
      yusuan batch --quiet -o out in || true
      validate() { '\(Program.readers)/frictionless' validate out/datapackage.json --json > report.json; }
      validate
      grep -c '"valid": false' report.json
      python3 -c "
      import json
      package = json.load(open('out/datapackage.json'))
      report = json.load(open('report.json'))
      print(report['valid'], len(report['tasks']) == len(package['resources']), package['version'])
      for r in package['resources']:
          s = r['schema']
          if 'primaryKey' in s: print(r['name'], *s['primaryKey'])"
      # The keys are looked at: an extra of a table that is not there, and one said twice, are told.
      sed -i 's/^extra.txt,3,1,/extra.txt,18,1,/; p' out/extras.csv
      validate
      grep -oE '"type": "(primary|foreign)-key"' report.json | sort -u
      """)
    #expect(
      outcome.outputText == """
        0
        True True 2.0.0
        manifest document
        table-status document table_number
        extras document table_number table_row header
        other-cells document other_table table_row table_column
        readings document table_number table_row column
        dictionary resource name
        "type": "foreign-key"
        "type": "primary-key"

        """, "\(outcome.errorText)")
  }

  @Test func theNumberOfJobsAndKillsChangeNothing() throws {
    let outcome = try run(
      """
      yusuan batch --quiet --jobs 1 -o one in
      for wait in 0.01 0.1 0.2 0.3 0.05; do
        timeout --signal KILL $wait yusuan batch --quiet --jobs 3 -o other in
      done 2> /dev/null
      sleep 1.5
      yusuan batch --quiet --jobs 4 -o other in
      rm -r one/.yusuan/shares other/.yusuan/shares one/.yusuan other/.yusuan
      diff -r one other && echo same
      """)
    #expect(outcome.outputText == "same\n", "\(outcome.errorText)")
  }

  /// A dataset follows from what is read; how long that took is in the log.
  @Test func timesAreInTheLogAlone() throws {
    let outcome = try run(
      """
      yusuan batch --quiet --log log -o out in
      cut -f 2 log | grep -cE '^(ok|warned) [0-9.]+ s$'
      head -n 1 out/manifest.csv | cut -d , -f 1-6; grep -cE 'seconds|秒' out/SUMMARY.md out/datapackage.json
      """)
    #expect(
      outcome.outputText
        == "3\ndocument,sha256,status,pages,fiscal_year,department\nout/SUMMARY.md:0\nout/datapackage.json:0\n")
  }

  @Test func aSecondRunDoesOnlyWhatIsNewAndForgetsWhatIsGone() throws {
    let outcome = try run(
      """
      yusuan batch --quiet -o out in
      rm in/a.txt; cp samples/seed-calc.pdf in/new.pdf; echo 'another text' > in/b/late.txt
      yusuan batch --quiet --prune --log log -o out in
      cut -f 2 log | sed 's/ [0-9.]* s$//' | sort
      echo; tail -n +2 out/manifest.csv | grep -c '^a.txt'
      yusuan batch --quiet --fresh -o fresh in
      rm -r out/.yusuan fresh/.yusuan; diff -r out fresh && echo same
      """)
    #expect(outcome.outputText == "kept\nkept\nkept\nno_tables\nwarned\nwarned\n\n0\nsame\n", "\(outcome.errorText)")
  }

  @Test func whatTakesTooLongIsGivenUp() throws {
    let outcome = try run(
      """
      yusuan batch --quiet --timeout 0.001 -o out in
      echo $?
      grep -c 'given up after' out/manifest.csv
      yusuan batch --quiet -o out in
      grep -c 'given up after' out/manifest.csv
      """)
    let lines = outcome.outputText.split(separator: "\n")
    #expect(lines.first == "1")
    #expect(lines.count == 3 && Int(lines[1]).map { $0 >= 1 } == true && lines[2] == "0", "\(outcome.outputText)")
  }

  @Test func twoRunsOnOneFolderAreTold() throws {
    let outcome = try run(
      """
      mkdir -p out/.yusuan
      exec 9> out/.yusuan/lock; flock 9
      yusuan batch --quiet -o out in 9>&-
      echo $?
      """)
    #expect(outcome.outputText == "4\n")
    #expect(outcome.errorText == "yusuan: Could not write “out”: another run is working on it.\n")
  }

  @Test func aSignalStopsInOrder() throws {
    let outcome = try run(
      """
      for n in $(seq 60); do cp in/b/seed-rlab.pdf in/$n.pdf; echo "%% $n" >> in/$n.pdf; done
      yusuan batch --jobs 1 -o out in & run=$!
      until ls out/.yusuan/shares/*/* > /dev/null 2>&1; do sleep 0.05; done; kill -INT $run; wait $run
      echo $?
      ls out
      yusuan batch --quiet -o out in; grep -cE ',(ok|warned),' out/manifest.csv
      """)
    #expect(outcome.outputText == "130\n63\n", "\(outcome.outputText)")
    #expect(
      outcome.errorText
        == "yusuan: stopping; the documents that are being read are finished first. Once more ends at once.\nyusuan: stopped. What was read is kept; the same command goes on from here.\n"
    )
  }
}
