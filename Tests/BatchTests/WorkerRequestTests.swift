import Diagnostics
import Extraction
import Files
import Testing

@testable import Batch

/// What is not of the form of a request is refused with the key that is wrong.
struct WorkerRequestTests {
  private func request(_ line: String) throws -> WorkerRequest { try WorkerRequest(line: Array(line.utf8)) }

  @Test func aRequestHasAllOfIt() throws {
    let request = try request(
      #"{"id": "a", "path_hex": "b2Bf", "password": "p", "tables": [3, "revenue"], "provenance": true, "ocr": "off", "timeout": 1.5, "memory": 64}"#
    )
    #expect(request.file?.bytes == [0xB2, 0xBF])
    #expect(try request.selection.numbers == [2, 3])
    #expect(request.pictures == .off && request.timeout == 1.5 && request.memory == 64 && request.provenance == true)
  }

  /// As in many languages a value that is not there is written.
  @Test func nullIsLeftOut() throws {
    #expect(try request(#"{"id": "a", "path": "x", "password": null, "tables": null}"#).password == nil)
  }

  @Test(arguments: [
    ("nonsense", WorkerRequestError.noObject),
    (#"["a"]"#, .noObject),
    (#"{"path": "x"}"#, .missing(key: "id")),
    (#"{"id": "a"}"#, .missing(key: "path")),
    (#"{"id": "a", "path": "x", "passwort": "y"}"#, .unknown(key: "passwort")),
    (#"{"id": "a", "path": "x", "Path": "y"}"#, .unknown(key: "Path")),
    (#"{"id": 1, "path": "x"}"#, .wrongType(key: "id")),
    (#"{"id": null, "path": "x"}"#, .wrongType(key: "id")),
    (#"{"id": "a", "path": "x", "provenance": "true"}"#, .wrongType(key: "provenance")),
    (#"{"id": "a", "path": "x", "tables": "3"}"#, .wrongType(key: "tables")),
    (#"{"id": "a", "path": "x", "tables": [[]]}"#, .wrongType(key: "tables")),
    (#"{"id": "a", "path": "x", "memory": 64.5}"#, .wrongValue(key: "memory")),
    (#"{"id": "a", "path": "x", "tables": []}"#, .wrongValue(key: "tables")),
    (#"{"id": "a", "path": "x", "tables": [18]}"#, .wrongValue(key: "tables")),
    (#"{"id": "a", "path": "x", "ocr": "yes"}"#, .wrongValue(key: "ocr")),
    (#"{"id": "a", "path": "x", "timeout": 0}"#, .wrongValue(key: "timeout")),
    (#"{"id": "a", "path": "x", "memory": 1}"#, .wrongValue(key: "memory")),
    (#"{"id": "a", "path_hex": "b2b"}"#, .wrongValue(key: "path_hex")),
    (#"{"id": "a", "path": "x", "path_hex": "b2"}"#, .conflict(key: "path_hex", with: "path")),
    (#"{"id": "a", "path_hex": "b2", "bytes_base64": ""}"#, .conflict(key: "bytes_base64", with: "path_hex")),
    (#"{"id": "a", "path": "x", "output": "y", "tables": [3]}"#, .conflict(key: "tables", with: "output")),
    (#"{"id": "a", "path": "x", "output": "y", "provenance": true}"#, .conflict(key: "provenance", with: "output")),
  ])
  func whatIsNoRequestNamesTheKey(line: String, error: WorkerRequestError) throws {
    #expect(throws: error) { try request(line) }
    #expect(error.code == .badRequest)
  }

  /// What a batch sends is understood, strict as the other side is.
  @Test func whatIsSentIsUnderstood() throws {
    let path = DocumentPath(bytes: [0xB2, 0x2F, 0x61])
    var sent = WorkerRequest(id: "a", path: path, output: "share", password: "p")
    var failed = FailedPictures()
    _ = failed.add(BilingualText(same: "x"), page: 2)
    sent.failedPictures = failed
    let received = try WorkerRequest(line: sent.line)
    #expect(received.file == path && received.output == "share" && received.password == "p")
    #expect(received.failedPictures != nil)
  }
}
