/// A program for batches whose worker bash plays, so that a test can have it fail.
///
/// - Parameters:
///   - script: reads requests and prints answers, behind the line that a worker begins with.
///   - speaking: the protocol that this line names.
package func playedWorker(_ script: String, speaking: Int = 2) -> [String] {
  let hello = #"{"name":"yusuan","version":"0","protocol":\#(speaking),"build":"test"}"#
  return ["/bin/bash", "-c", "echo '\(hello)'\n\(script)"]
}
