import Diagnostics
import Testing

@testable import Batch

/// What a process that read hands over is taken apart by one that trusts nothing in it.
struct DeliveryTests {
  private typealias Head = DeliveryHead<[String]>

  private func taken(_ bytes: [UInt8], by step: Int) throws -> [Delivery<[String]>] {
    var reader = DeliveryReader<[String]>()
    var deliveries: [Delivery<[String]>] = []
    for start in stride(from: 0, to: bytes.count, by: step) {
      try reader.take(bytes[start..<min(bytes.count, start + step)])
      while let next = try reader.next() { deliveries.append(next) }
    }
    #expect(reader.isEmpty)
    return deliveries
  }

  @Test(arguments: [1, 7, 1000]) func deliveriesComeApart(_ step: Int) throws {
    let sent = [
      Delivery(["a\nb"], [[1, 10, 3], [], [10]]), Delivery([], []), Delivery(["c"], [Array("\n{}\n".utf8)]),
    ]
    let taken = try taken(sent.flatMap { try Head.bytes(of: $0) }, by: step)
    #expect(taken.map(\.facts) == sent.map(\.facts))
    #expect(taken.map(\.pieces) == sent.map(\.pieces))
  }

  @Test func aFailureIsThrown() throws {
    struct Broken: SpokenError { let text = BilingualText("broken", "损坏") }
    let failure = #expect(throws: ToldFailure.self) {
      try taken(Head.bytes(of: ToldFailure(Broken())), by: 1000)
    }
    #expect(failure?.text == BilingualText("broken", "损坏"))
    #expect(failure?.isWebPage == false)
  }

  @Test(arguments: [
    "nonsense\n", "{}\n", #"{"facts":[],"pieces":[-1]}"# + "\n", #"{"facts":[],"pieces":[9223372036854775807]}"# + "\n",
  ]) func whatHasNoFormIsRefused(_ text: String) {
    #expect(throws: DeliveryReader<[String]>.Malformed.self) { try taken(Array(text.utf8), by: 5) }
  }
}
