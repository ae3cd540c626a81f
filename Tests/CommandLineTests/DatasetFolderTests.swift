import Foundation
import Testing

/// A batch destroys nothing: neither what a dataset has, nor what lies in a folder that is not its own.
struct DatasetFolderTests {
  /// A dataset `ds` of the three documents of `in`.
  private static let prepare = """
    mkdir in; cp samples/seed-rlab.pdf in/a.pdf; cp samples/seed-calc.pdf in/b.pdf; cp samples/yubei-office-2024.txt in/c.txt
    yusuan batch --quiet -o ds in

    """

  private func run(_ script: String) throws -> Program.Outcome { try Program.run(script: Self.prepare + script) }

  @Test func anInputThatIsNotThereStopsBeforeAnythingIsWritten() throws {
    let outcome = try run(
      """
      cp -r ds before
      yusuan batch -o ds inn; echo $?
      yusuan batch -o ds in gone.pdf; echo $?
      printf 'in/a.pdf\\nin/x.pdf\\n' > list; yusuan batch -o ds @list; echo $?
      yusuan batch -o new inn; echo $?
      diff -r before ds && echo same; ls
      """)
    #expect(outcome.outputText == "1\n1\n1\n1\nsame\nbefore\nds\nfixtures\nin\nlist\nsamples\n")
    #expect(
      outcome.errorText == """
        yusuan: inn: There is no file or folder of this name.
        yusuan: Nothing was written.
        yusuan: gone.pdf: There is no file or folder of this name.
        yusuan: Nothing was written.
        yusuan: in/x.pdf: There is no file or folder of this name.
        yusuan: Nothing was written.
        yusuan: inn: There is no file or folder of this name.
        yusuan: Nothing was written.

        """)
  }

  @Test func whatIsGoneStaysUntilItIsPruned() throws {
    let outcome = try run(
      """
      cp -r ds before; rm in/a.pdf
      yusuan batch -o ds in; echo $?
      rm -r before/.yusuan; diff -r -x .yusuan before ds && echo same
      yusuan batch --fresh --quiet -o ds in; diff -r -x .yusuan before ds && echo same
      yusuan batch --prune -o ds in; echo $?
      cut -d , -f 1,3 ds/manifest.csv; find ds/.yusuan/shares -type f | wc -l
      """)
    #expect(
      outcome.outputText == """
        0
        same
        same
        0
        document,status
        b.pdf,warned
        c.txt,warned
        2

        """)
    #expect(
      outcome.errorText == """
        yusuan: 1 document of the dataset is not in what was given and stays (--prune takes it out): a.pdf
        yusuan: 3 documents: 1 ok, 2 warned, 0 failed, 0 duplicate. See ds/SUMMARY.md.
        yusuan: 1 document that is not in what was given leaves the dataset: a.pdf
        yusuan: 2 documents: 0 ok, 2 warned, 0 failed, 0 duplicate. See ds/SUMMARY.md.

        """)
  }

  /// What stays must be there: without its share nothing is made in silence without it.
  @Test func whatCannotStayStopsTheRun() throws {
    let outcome = try run(
      """
      rm in/a.pdf; find ds/.yusuan/shares -type f -delete; cp -r ds before
      yusuan batch --quiet -o ds in; echo $?
      diff -r -x .yusuan before ds && echo same
      """)
    #expect(outcome.outputText == "4\nsame\n")
    #expect(
      outcome.errorText == """
        yusuan: Could not write “ds”: 1 document cannot stay, as what was read of it is gone or of another version: a.pdf; \
        give it again, or take it out with --prune.

        """)
  }

  @Test func aFolderThatIsNotOursIsRefused() throws {
    let outcome = try run(
      """
      mkdir -p mine/tables empty; echo mine > mine/SUMMARY.md; echo mine > mine/tables/01_balance.csv; cp -r mine before
      yusuan batch --quiet -o mine in; echo $?
      diff -r before mine && echo same
      yusuan batch --quiet -o empty in; echo $?
      """)
    #expect(outcome.outputText == "4\nsame\n0\n")
    #expect(
      outcome.errorText == """
        yusuan: Could not write “mine”: the folder is not empty and no dataset of yusuan; name a new one.

        """)
  }

  /// A folder of the mark's name is none that a run left.
  @Test func aFolderThatOnlyLooksLikeOursIsRefused() throws {
    let outcome = try run(
      """
      mkdir -p mine/.yusuan begun/.yusuan; echo mine > mine/SUMMARY.md
      yusuan batch --quiet -o mine in; echo $?; cat mine/SUMMARY.md; yusuan batch --quiet -o begun in; echo $?
      """)
    #expect(outcome.outputText == "4\nmine\n0\n")
  }

  /// Without its list nobody knows which documents a dataset has: none leaves it in silence.
  @Test(arguments: ["rm ds/.yusuan/documents", "echo x > ds/.yusuan/documents"])
  func aLostListStopsTheRun(loss: String) throws {
    let outcome = try run(
      """
      cp -r ds before; \(loss)
      yusuan batch --quiet -o ds in/a.pdf; echo $?; diff -r -x .yusuan before ds && echo same
      yusuan batch --quiet --prune -o ds in; echo $?; diff -r -x .yusuan before ds && echo same
      """)
    #expect(outcome.outputText == "4\nsame\n0\nsame\n", "\(outcome.errorText)")
    #expect(outcome.errorText.contains("its list of documents cannot be read"))
  }

  @Test(arguments: [
    "shares", "next", "../tables", "lock", "documents", "known", "../SUMMARY.md", "../dataset.sqlite", "shares/00",
  ])
  func noLinkInADatasetIsFollowed(name: String) throws {
    let outcome = try run(
      """
      mkdir -p target/00; echo mine > target/mine; echo mine > target/00/mine; echo mine > target/manifest.csv
      echo mine > target/$(printf 0%.0s $(seq 64))
      cp -r target before; rm -rf ds/.yusuan/\(name)
      ln -s "$PWD/target" ds/.yusuan/\(name)
      yusuan batch --quiet -o ds in 2> /dev/null; yusuan batch --quiet --prune --fresh -o ds in/b.pdf 2> /dev/null
      diff -r before target && echo same
      """)
    #expect(outcome.outputText == "same\n")
  }

  @Test func noLinkInPlaceOfAShareIsFollowed() throws {
    let outcome = try run(
      """
      echo mine > target; for share in ds/.yusuan/shares/*/*; do ln -sf "$PWD/target" $share; done
      yusuan batch --quiet -o ds in 2> /dev/null; echo $?; cat target
      rm -r ds/.yusuan; mkdir own; ln -s ../own ds/.yusuan; yusuan batch --quiet -o ds in 2> /dev/null; echo $?; ls own
      """)
    #expect(outcome.outputText == "4\nmine\n4\n")
  }

  /// Only what the program names itself is ever removed.
  @Test func othersFilesAmongTheSharesStay() throws {
    let outcome = try run(
      """
      mkdir ds/.yusuan/shares/mine; echo mine > ds/.yusuan/shares/mine/a; echo mine > ds/.yusuan/shares/a
      echo mine > "$(find ds/.yusuan/shares -name '??' -type d | head -n 1)/a"
      yusuan batch --quiet --fresh --prune -o ds in/b.pdf
      find ds/.yusuan/shares -name a | wc -l
      """)
    #expect(outcome.outputText == "3\n")
  }

  @Test func aDamagedShareIsReadAgain() throws {
    let outcome = try run(
      """
      cp -r ds before
      for share in ds/.yusuan/shares/*/*; do sed -i 's/合计/总汁/' $share; done
      yusuan batch --quiet --log log -o ds in
      cut -f 2 log | sed 's/ .*//' | sort; diff -r -x .yusuan before ds && echo same
      """)
    #expect(outcome.outputText == "ok\nwarned\nwarned\nsame\n")
  }

  /// The same version built anew after a rule changed is another program: nothing of before is kept.
  @Test func anotherBuildReadsAnew() throws {
    let outcome = try run(
      """
      python3 fixtures/other-build.py
      yusuan batch --quiet --log one -o ds in; ./other batch --quiet --log two -o ds in
      cut -f 2 one two | sed 's/ .*//' | sort
      """)
    #expect(outcome.outputText == "kept\nkept\nkept\nok\nwarned\nwarned\n")
  }

  /// What is gone cannot be read anew: rows of another build stay, as long as their columns are the same.
  @Test func whatIsGoneStaysWithAnotherBuild() throws {
    let outcome = try run(
      """
      python3 fixtures/other-build.py; cp -r ds before; rm in/a.pdf
      ./other batch --quiet --log log -o ds in; echo $?; cut -f 2 log | sed 's/ .*//'
      diff -r -x .yusuan before ds && echo same
      sed -i 's/^yusuan share 3 [0-9a-f]*/yusuan share 3 0/' ds/.yusuan/shares/*/*
      yusuan batch --quiet -o ds in; echo $?
      """)
    #expect(outcome.outputText == "0\nstays\nwarned\nwarned\nsame\n4\n", "\(outcome.errorText)")
  }

  /// What a client left beside the database must not be taken for the new one's.
  @Test(arguments: ["delete", "wal"])
  func aClientThatWasKilledDoesNotHarmTheDatabase(mode: String) throws {
    let outcome = try run(
      """
      cat > client.py <<'END'
      import os, sqlite3, sys
      db = sqlite3.connect('ds/dataset.sqlite', isolation_level=None)
      db.execute('PRAGMA journal_mode=\(mode)'); db.execute('PRAGMA cache_size=2'); db.execute('PRAGMA wal_autocheckpoint=0')
      db.execute('BEGIN')
      for n in range(400): db.execute(f"UPDATE expenditure SET name = '{n}' || name")
      db.execute('CREATE TABLE filler AS SELECT * FROM expenditure')
      if '\(mode)' == 'wal': db.execute('COMMIT')
      print(len([n for n in os.listdir('ds') if n.startswith('dataset.sqlite-')]) > 0, flush=True)
      os.kill(os.getpid(), 9)
      END
      python3 client.py
      cp samples/seed-writer.pdf in/d.pdf; yusuan batch --quiet -o ds in; echo $?
      ls ds | grep sqlite
      python3 -c "
      import sqlite3
      db = sqlite3.connect('ds/dataset.sqlite')
      print(db.execute('PRAGMA integrity_check').fetchone()[0], db.execute('SELECT count(*) FROM documents').fetchone()[0])"
      """)
    #expect(outcome.outputText == "True\n0\ndataset.sqlite\nok 4\n", "\(outcome.errorText)")
  }

  /// A client that is in the middle of something keeps its database; the run says so, and can be repeated.
  @Test(arguments: ["delete", "wal"])
  func aClientStillWritingIsNotDisturbed(mode: String) throws {
    let outcome = try run(
      """
      cat > client.py <<'END'
      import os, sqlite3, subprocess
      db = sqlite3.connect('ds/dataset.sqlite', isolation_level=None)
      db.execute('PRAGMA journal_mode=\(mode)')
      db.execute('BEGIN IMMEDIATE'); db.execute("UPDATE documents SET region = 'x'")
      run = ['yusuan', 'batch', '--quiet', '-o', 'ds', 'in']
      print(subprocess.run(run).returncode, flush=True)
      db.execute('COMMIT'); print(db.execute('PRAGMA integrity_check').fetchone()[0], flush=True); db.close()
      print(subprocess.run(run).returncode, flush=True)
      END
      cp samples/seed-writer.pdf in/d.pdf; cp ds/manifest.csv before.csv
      python3 client.py; cut -d , -f 1 ds/manifest.csv
      """)
    #expect(outcome.outputText == "4\nok\n0\ndocument\na.pdf\nb.pdf\nc.txt\nd.pdf\n")
    #expect(outcome.errorText == "yusuan: Could not write “ds/dataset.sqlite”: another program is working with it.\n")
  }

  @Test func aClientThatOnlyReadsGoesOn() throws {
    let outcome = try run(
      """
      cat > client.py <<'END'
      import sqlite3, subprocess
      db = sqlite3.connect('ds/dataset.sqlite', isolation_level=None)
      rows = db.execute('SELECT document FROM documents'); print(rows.fetchone())
      print(subprocess.run(['yusuan', 'batch', '--quiet', '-o', 'ds', 'in']).returncode, flush=True)
      print(rows.fetchall())
      print(sqlite3.connect('ds/dataset.sqlite').execute('SELECT count(*) FROM documents').fetchone()[0])
      END
      cp samples/seed-writer.pdf in/d.pdf; python3 client.py
      """)
    #expect(outcome.outputText == "('a.pdf',)\n0\n[('b.pdf',), ('c.txt',)]\n4\n", "\(outcome.errorText)")
  }
}

struct FullDiskTests {
  /// Limits of a file's size stand in for a disk without room: both stop a write in its middle.
  @Test func aFullDiskNamesItself() throws {
    let outcome = try Program.run(
      script: """
        python3 -c "
        import resource, signal, subprocess
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        limit = lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))
        print(subprocess.run(['yusuan', 'batch', '-q', '-o', 'ds', 'samples'], preexec_fn=limit, restore_signals=False).returncode)"
        """)
    #expect(outcome.outputText == "4\n")
    // One sentence, although a worker and its supervisor say it.
    #expect(outcome.errorText.hasPrefix("yusuan: Could not write “ds/.yusuan/shares/"), "\(outcome.errorText)")
    #expect(outcome.errorText.hasSuffix("”: File too large.\n"), "\(outcome.errorText)")
  }
}
