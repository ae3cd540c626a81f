import Diagnostics
import Glibc

/// Why a document, or one page of it, could not be read. Each case describes itself in one full sentence that
/// names the file.
package enum ExtractionError: Error, Hashable, Sendable {
  case notFound(file: String)
  case isADirectory(file: String)
  case permissionDenied(file: String)
  /// Any other refusal of the operating system, in its own words.
  case unreadableFile(file: String, reason: BilingualText)
  /// The file has no bytes at all.
  case empty(file: String)
  /// Neither a PDF nor text.
  case notAPDF(file: String)
  /// A web page, which a server sent or a browser saved under the name of a document.
  case webPage(file: String)
  /// A PDF whose structure cannot be followed: cut short, or overwritten.
  case damaged(file: String, reason: BilingualText)
  /// The document opens only with a password, and none was given or the one given is wrong.
  case encrypted(file: String, passwordGiven: Bool)
  case zeroPages(file: String)
  /// The page, counted from 1, is missing or beyond repair; `count` is the number of pages the document claims.
  case unreadablePage(file: String, number: Int, count: Int)
  /// The page, counted from 1, has another number of characters than of boxes: which stands where is not known.
  case unpairedText(file: String, number: Int)
  /// Text is lost from this page on, as the package poppler-data is not installed; `complaint` is poppler's.
  case missingCharacterMaps(file: String, page: Int, complaint: String)
  /// Text is set in a font that the file does not carry, and the system has none at all; `complaint` is poppler's.
  case missingFonts(file: String, page: Int, complaint: String)
  /// Text that is in none of UTF-8, UTF-16 and GB 18030.
  case unsupportedText(file: String)

  /// Whether what is missing is missing for all pages: nothing of the document is what it prints.
  package var isOfTheMachine: Bool {
    switch self {
    case .missingCharacterMaps, .missingFonts: true
    default: false
    }
  }

  /// Whether there may be pages all the same: nothing leads to them.
  var leavesPages: Bool {
    switch self {
    case .damaged, .zeroPages: true
    default: false
    }
  }
}

extension ExtractionError {
  /// What the operating system's error number means for the reader of a file.
  package init(systemError code: Int32, file: String) {
    switch code {
    case ENOENT, ENOTDIR: self = .notFound(file: file)
    case EACCES, EPERM: self = .permissionDenied(file: file)
    case EISDIR: self = .isADirectory(file: file)
    default: self = .unreadableFile(file: file, reason: BilingualText(systemError: code))
    }
  }
}

extension ExtractionError: CodedError {
  package var code: ErrorCode {
    switch self {
    case .notFound: .notFound
    case .isADirectory: .isAFolder
    case .permissionDenied: .permissionDenied
    case .unreadableFile: .unreadableFile
    case .empty: .empty
    case .notAPDF: .notAPDF
    case .webPage: .webPage
    case .damaged: .damaged
    case .encrypted(_, let passwordGiven): passwordGiven ? .wrongPassword : .encrypted
    case .zeroPages: .zeroPages
    case .unreadablePage: .unreadablePage
    case .unpairedText: .unpairedText
    case .missingCharacterMaps: .missingCharacterMaps
    case .missingFonts: .missingFonts
    case .unsupportedText: .unsupportedText
    }
  }

  package var text: BilingualText {
    switch self {
    case .notFound(let file):
      BilingualText("There is no file “\(file)”.", "没有文件“\(file)”。")
    case .isADirectory(let file):
      BilingualText(
        "“\(file)” is a folder, where a PDF or text file was expected.", "“\(file)”是文件夹，此处应为 PDF 或文本文件。")
    case .permissionDenied(let file):
      BilingualText("The file “\(file)” may not be read: permission denied.", "无权读取文件“\(file)”。")
    case .unreadableFile(let file, let reason):
      BilingualText("The file “\(file)” could not be read: \(reason.english).", "无法读取文件“\(file)”：\(reason.chinese)。")
    case .empty(let file):
      BilingualText("The file “\(file)” is empty (0 bytes).", "文件“\(file)”是空的（0 字节）。")
    case .notAPDF(let file):
      BilingualText("The file “\(file)” is neither a PDF nor text.", "文件“\(file)”既不是 PDF，也不是文本。")
    case .webPage(let file):
      BilingualText(
        "The file “\(file)” is a web page (HTML), not the document that its name promises: download the document again.",
        "文件“\(file)”是网页（HTML），与文件名不符：请重新下载该文件。")
    case .damaged(let file, let reason):
      BilingualText(
        "The PDF “\(file)” is damaged or cut short: \(reason.english).", "PDF 文件“\(file)”已损坏或不完整：\(reason.chinese)。")
    case .encrypted(let file, passwordGiven: false):
      BilingualText(
        "The PDF “\(file)” is encrypted and opens only with a password, and none was given.",
        "PDF 文件“\(file)”已加密，需要密码才能打开，但未给出密码。")
    case .encrypted(let file, passwordGiven: true):
      BilingualText(
        "The PDF “\(file)” is encrypted and the password given does not open it.",
        "PDF 文件“\(file)”已加密，给出的密码无法打开。")
    case .zeroPages(let file):
      BilingualText("The PDF “\(file)” has no pages.", "PDF 文件“\(file)”没有页面。")
    case .unreadablePage(let file, let number, let count):
      BilingualText(
        "Page \(number) of the \(count) pages of “\(file)” could not be read.",
        "无法读取“\(file)”的第 \(number) 页（共 \(count) 页）。")
    case .missingCharacterMaps(let file, let page, let complaint):
      BilingualText(
        "Text of “\(file)” needs character maps that are not installed here, and is lost from page \(page) on: install the package "
          + "poppler-data (poppler says: \(complaint)).",
        "“\(file)”的文字需要本机未安装的字符映射表，自第 \(page) 页起有文字缺失：请安装软件包 poppler-data（poppler 提示：\(complaint)）。")
    case .missingFonts(let file, let page, let complaint):
      BilingualText(
        "Text of “\(file)” from page \(page) on is in a font that the file does not carry, and no font is installed here that could stand "
          + "in for it: install one, such as the package fonts-dejavu-core (poppler says: \(complaint)).",
        "“\(file)”自第 \(page) 页起的文字所用字体未嵌入文件，而本机没有可以替代的字体：请安装字体，例如软件包 fonts-dejavu-core（poppler 提示：\(complaint)）。")
    case .unpairedText(let file, let number):
      BilingualText(
        "Page \(number) of “\(file)” could not be read: it has another number of characters than of places for them.",
        "无法读取“\(file)”的第 \(number) 页：字符数与位置数不一致。")
    case .unsupportedText(let file):
      BilingualText(
        "The file “\(file)” is text in none of UTF-8, UTF-16 and GB 18030.",
        "文本文件“\(file)”的编码不是 UTF-8、UTF-16 或 GB 18030。")
    }
  }
}
