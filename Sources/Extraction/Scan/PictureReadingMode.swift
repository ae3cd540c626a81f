import Diagnostics
import Glibc

/// Which pages of a PDF are read as pictures, where what reads them is installed. The raw value is that of `--ocr`.
package enum PictureReadingMode: String, CaseIterable, Sendable {
  /// Those that show a picture and no text.
  case auto
  /// None.
  case off
  /// All of them, whatever text they have.
  case only

  /// Whether what reads pictures is installed and opens.
  package static var isInstalled: Bool { PictureReader.shared != nil }

  /// Whether the files of what reads pictures are there; they are not opened.
  package static var hasFiles: Bool { ReaderFiles.installed() != nil }

  /// - Parameter isWithoutText: whether the page shows something and has hardly any text of its own.
  func isFor(_ page: Page, isWithoutText: Bool) -> Bool {
    switch self {
    case .off: return false
    case .only: return true
    case .auto:
      return isWithoutText && page.shareOfImages >= Settings.Scans.largeShare
    }
  }
}

/// What goes on with a page that is read in its picture.
package enum PictureEvent: Sendable {
  case begins(page: Int)
  /// - Parameter seconds: of processor time that it took.
  case ends(page: Int, seconds: Double)

  /// Seconds of processor time that a page may take, with what comes before its lines are read.
  package static let longest = 2 * Settings.Scans.secondsOfPage
}

/// The pages of a document whose pictures are not read, as the process ended that did.
package struct FailedPictures: Codable, Sendable {
  private var reasons: [Int: BilingualText] = [:]
  /// Whether a process ended already, so that no page is to be made ready beside another: it may have been that one's fault.
  private(set) var isCareful = false

  package init() {}

  /// - Returns: false where nothing comes of it: no picture is read any more, or that of the page was not.
  package mutating func add(_ reason: BilingualText, page: Int) -> Bool {
    guard self.reason(forPage: page) == nil else { return false }
    if isCareful { reasons[page] = reason }
    isCareful = true
    return true
  }

  /// Why the picture of a page is not read; nil where it is.
  func reason(forPage number: Int) -> BilingualText? {
    reasons[number] ?? (reasons.count >= Settings.Scans.failuresOfAll ? reasons.values.first : nil)
  }
}

/// Seconds that this process has computed, in all its threads.
package func processorTime() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}
