import Foundation
import Testing

@testable import Extraction

@Suite struct StandardErrorSilenceTests {
  @Test func theStreamIsQuietMeanwhileAndTheSameAfterwards() throws {
    var before = stat()
    var during = stat()
    var after = stat()
    PopplerAccess.exclusive {
      fstat(STDERR_FILENO, &before)
      StandardErrorSilence.during { _ = fstat(STDERR_FILENO, &during) }
      fstat(STDERR_FILENO, &after)
    }
    var nowhere = stat()
    stat("/dev/null", &nowhere)
    #expect(during.st_rdev == nowhere.st_rdev)
    #expect(before.st_dev == after.st_dev && before.st_ino == after.st_ino)
  }

  @Test func errorsPassThrough() {
    #expect(throws: ExtractionError.zeroPages(file: "x")) {
      try StandardErrorSilence.during { throw ExtractionError.zeroPages(file: "x") }
    }
  }
}
