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

  private func bytes(_ delivery: Delivery<[String]>) throws -> [UInt8] {
    var bytes: [UInt8] = []
    try Head.send(delivery) { bytes += $0 }
    return bytes
  }

  @Test(arguments: [1, 7, 1000]) func deliveriesComeApart(_ step: Int) throws {
    let sent = [
      Delivery(["a\nb"], [[1, 10, 3], [], [10]]), Delivery([], []), Delivery(["c"], [Array("\n{}\n".utf8)]),
    ]
    let taken = try taken(sent.flatMap(bytes), by: step)
    #expect(taken.map(\.facts) == sent.map(\.facts))
    #expect(taken.map(\.pieces) == sent.map(\.pieces))
  }

  @Test func whatIsGivenBitByBitComesWholeBehindTheOthers() throws {
    let long = (0..<200_000).map { UInt8(truncatingIfNeeded: $0) }
    var sent = Delivery(["a"], [[1], long])
    sent.streams = [
      { write in
        for start in stride(from: 0, to: long.count, by: 50_000) { try write(Array(long[start..<start + 50_000])) }
      },
      { write in try write([]) },
    ]
    let taken = try taken(bytes(sent) + bytes(Delivery(["b"])), by: 4096)
    #expect(taken.map(\.facts) == [["a"], ["b"]])
    #expect(taken.map(\.pieces) == [[[1], long, long, []], []])
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
    "nonsense\n", "{}\n", #"{"facts":[],"pieces":-1}"# + "\n", #"{"facts":[],"pieces":9223372036854775807}"# + "\n",
    #"{"facts":[],"pieces":1}"# + "\nzzzz",
  ]) func whatHasNoFormIsRefused(_ text: String) {
    #expect(throws: DeliveryReader<[String]>.Malformed.self) { try taken(Array(text.utf8), by: 5) }
  }
}
