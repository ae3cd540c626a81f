import Diagnostics
import Foundation
import Testing

/// `yusuan worker` as another program drives it.
struct WorkerTests {
  /// The answers to requests, behind the line that says what the worker is.
  private func answers(_ requests: [String], _ options: String = "") throws -> [[String: Any]] {
    let lines = requests.map { "'\($0)'" }.joined(separator: " ")
    let outcome = try Program.run(script: "printf '%s\\n' \(lines) | yusuan worker --ocr off \(options)")
    #expect(outcome.exitCode == 0, "\(outcome.errorText)")
    let answers = try outcome.outputText.split(separator: "\n").map { line in
      try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    }
    #expect(answers.first?["protocol"] as? Int == 2 && answers.first?["name"] as? String == "yusuan")
    return Array(answers.dropFirst())
  }

  @Test func theFirstLineSaysWhatItIs() throws {
    let outcome = try Program.run(
      script: """
        yusuan worker --build b --timeout 7 --memory 99 </dev/null
        yusuan worker --build b --in-process </dev/null
        """)
    #expect(
      outcome.outputText == """
        {"build":"b","limits":{"memory":99,"timeout":7},"name":"yusuan","protocol":2,"version":"0.1.0"}
        {"build":"b","name":"yusuan","protocol":2,"version":"0.1.0"}

        """)
  }

  /// One that crashes, one that hangs, one that is broken: each costs itself.
  @Test func whatCannotBeReadCostsItself() throws {
    let answers = try answers([
      #"{"id": "crash", "path": "fixtures/nested-function.pdf"}"#,
      #"{"id": "hang", "path": "fixtures/endless.pdf", "timeout": 1}"#,
      #"{"id": "broken", "path": "fixtures/zero-pages.pdf"}"#,
      #"{"id": "good", "path": "samples/seed-rlab.pdf"}"#,
    ])
    #expect(answers.map { $0["id"] as? String } == ["crash", "hang", "broken", "good"])
    #expect(answers.map { $0["code"] as? String } == ["crashed", "timeout", "zero_pages", nil])
    #expect(answers.map { $0["status"] as? String } == ["failed", "failed", "failed", "ok"])
    // Of what failed, too: who looks for it knows which content it was.
    #expect(answers.allSatisfy { ($0["sha256"] as? String)?.count == 64 })
  }

  /// The worker's own limit, and a request's before it.
  @Test func limitsAreTheWorkersOrTheRequests() throws {
    let endless = #"{"id": "a", "path": "fixtures/endless.pdf"}"#
    #expect(try answers([endless], "--timeout 1").first?["code"] as? String == "timeout")
    let refused = try answers([#"{"id": "a", "path": "x.pdf", "timeout": 1}"#], "--in-process")
    #expect(
      refused.first?["error"] as? String
        == "“timeout” of the request is for workers that keep limits, not for one with --in-process.")
    let bomb = #"{"id": "a", "path": "fixtures/memory-bomb-keyed.pdf", "memory": 64}"#
    let answer = try #require(try answers([bomb]).first)
    // Either the process is ended, or cairo gets no memory and the page says what is missing.
    #expect(answer["code"] as? String == "memory" || answer["status"] as? String == "no_tables")
  }

  @Test func bytesAreReadLikeAFile() throws {
    let outcome = try Program.run(
      script: #"""
        echo '{"id": "seed-rlab.pdf", "path": "samples/seed-rlab.pdf"}' | yusuan worker --ocr off | tail -n 1 >path
        (printf '{"id": "seed-rlab.pdf", "bytes_base64": "'; base64 -w 0 samples/seed-rlab.pdf; echo '"}') |
          yusuan worker --ocr off | tail -n 1 >bytes
        sed -i 's/"seconds":[0-9.e-]*//' path bytes; cmp path bytes && grep -c '"document":{' bytes
        """#)
    #expect(outcome.outputText == "1\n", "\(outcome.errorText)")
  }

  @Test func optionsOfARequestCount() throws {
    let answers = try answers([
      #"{"id": "a", "path": "samples/seed-rlab.pdf", "tables": ["expenditure"], "provenance": true}"#,
      #"{"id": "b", "path": "samples/seed-rlab.pdf"}"#,
    ])
    let tables = answers.map { (($0["document"] as? [String: Any])?["tables"] as? [[String: Any]]) ?? [] }
    #expect(tables[0].map { $0["number"] as? Int } == [3] && tables[1].count == 17)
    let rows = tables.map { ($0.first { $0["number"] as? Int == 3 }?["rows"] as? [[String: Any]])?.first ?? [:] }
    #expect(rows[0]["provenance"] != nil && rows[1]["provenance"] == nil)
  }

  /// What was written for a document is there whatever became of it.
  @Test func aShareIsWrittenOfAFailureToo() throws {
    let outcome = try Program.run(
      script: """
        echo '{"id": "a", "path": "fixtures/zero-pages.pdf", "output": "a.share"}' | yusuan worker | tail -n 1
        grep -o '"errorCode":"zero_pages"' a.share; tail -n 1 a.share
        """)
    let lines = outcome.outputText.split(separator: "\n")
    #expect(lines.count == 3 && lines[0].contains(#""output":"a.share""#), "\(outcome.outputText)")
    #expect(lines.last == "end")
  }

  @Test func aPipeIsNotWaitedFor() throws {
    let outcome = try Program.run(
      script: """
        mkfifo pipe; (sleep 20 >pipe) & writer=$!
        echo '{"id": "a", "path": "pipe"}' | timeout 10 yusuan worker | grep -o '"code":"[a-z_]*"'; kill -KILL $writer
        """)
    #expect(outcome.outputText == "\"code\":\"unreadable_file\"\n")
  }

  /// A driver that is killed leaves no reader behind.
  @Test func aReaderEndsWithItsWorker() throws {
    let outcome = try Program.run(
      script: """
        mkfifo in; sleep 30 >in & keeper=$!
        yusuan worker --timeout 60 <in >/dev/null & worker=$!
        echo '{"id": "a", "path": "fixtures/endless.pdf"}' >in
        for n in $(seq 100); do copy=$(pgrep -P $worker) && break; sleep 0.1; done
        kill -KILL $worker; wait $worker 2>/dev/null
        for n in $(seq 100); do [[ -d /proc/$copy ]] || break; sleep 0.1; done
        [[ -n $copy && ! -d /proc/$copy ]] && echo gone; kill -KILL $keeper
        """)
    #expect(outcome.outputText == "gone\n", "\(outcome.errorText)")
  }

  /// The page explains each code, and no other.
  @Test func thePageHasAllCodes() throws {
    let page = try String(contentsOf: Program.packageRoot.appending(path: "Documentation/worker.md"), encoding: .utf8)
    let section = try #require(page.components(separatedBy: "## Codes").last?.components(separatedBy: "\n## ").first)
    let listed = section.split(separator: "\n").compactMap { line -> String? in
      guard line.hasPrefix("| `") else { return nil }
      return line.split(separator: "`").dropFirst().first.map(String.init)
    }
    #expect(listed == ErrorCode.allCases.map(\.rawValue))
  }
}
