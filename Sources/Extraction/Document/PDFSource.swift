import CPoppler
import Diagnostics

/// A PDF, read through poppler one page at a time.
///
/// One pass a page gives text and lines together: the page is rendered to a small surface whose callbacks report
/// every stroke and fill, and rendering also fills the page's text. poppler keeps global state, so that documents
/// read from several threads wait for one another: use processes to go faster.
package final class PDFSource: PageSource {
  package let name: String
  package let metadata: DocumentMetadata
  package let pageCount: Int
  package private(set) var diagnostics: [Diagnostic] = []
  /// SHA-256 of the file's bytes, computed when first asked for.
  package private(set) lazy var sha256: String = input.sha256

  /// What reading pictures gave, by the pages that were read so.
  package private(set) var pictureReadings: [Int: PictureReading] = [:]

  /// Is told when a page begins to be read in its picture, and when that has ended.
  package var watchPictures: ((PictureEvent) -> Void)?

  /// Those of its pictures that are not read.
  package var failedPictures = FailedPictures()

  /// In how many threads the lines of a picture are read.
  package var threadsOfPictures = 1

  private let input: InputBytes
  private(set) var document: PDFDocument
  /// Whether poppler reads the document with its streams unpacked before.
  private var isUnpacked: Bool
  private let characterMapFolders: [String]
  private let pictures: PictureReadingMode
  /// The cut texts of the last page that was read for the first time.
  private var lastCuts: CutText?
  private var shapes = DrawnShapes.Document()
  /// The page behind the one that was read in its picture last.
  private var scanAhead: (page: Int, work: Meanwhile<ScannedPage?>)?

  /// Opens the file at `path`.
  ///
  /// - Parameters:
  ///   - password: opens an encrypted document; one that only restricts its owner's rights needs none.
  ///   - pictures: which pages are read as pictures.
  /// - Throws: `ExtractionError`.
  package convenience init(
    path: String, password: String? = nil, pictures: PictureReadingMode = .off
  ) throws(ExtractionError) {
    try self.init(InputBytes(path: path), password: password, pictures: pictures)
  }

  /// Opens a document from memory.
  ///
  /// - Parameter name: what messages call the document; `-` for standard input.
  /// - Throws: `ExtractionError`.
  package convenience init(bytes: [UInt8], name: String, password: String? = nil) throws(ExtractionError) {
    try self.init(InputBytes(bytes: bytes, name: name), password: password)
  }

  init(
    _ input: InputBytes, password: String?, characterMapFolders: [String] = PopplerData.folders,
    pictures: PictureReadingMode = .off
  ) throws(ExtractionError) {
    self.input = input
    self.pictures = pictures
    let unpacked = input.withBytes(UnpackedStreams.init)
    let quick = unpacked.flatMap { PDFSource.open($0, of: input) }
    isUnpacked = quick != nil
    var complaints = PopplerComplaints()
    if let quick {
      document = quick
    } else {
      do {
        (document, complaints) = try PDFSource.open(input, password)
      } catch {
        guard error.leavesPages, let gathered = PDFSource.openGathered(input) else { throw error }
        document = gathered
        diagnostics = [Diagnostic(.pagesGathered(file: input.name, pages: gathered.pageCount))]
      }
    }
    metadata = PopplerAccess.exclusive { [document] in document.metadata }
    name = input.name
    pageCount = document.pageCount
    self.characterMapFolders = characterMapFolders
    if diagnostics.isEmpty { report(Damage.diagnostic(opening: input, complaints, whole: unpacked?.counts ?? [:])) }
  }

  private static func open(
    _ input: InputBytes, _ password: String?
  ) throws(ExtractionError) -> (PDFDocument, PopplerComplaints) {
    try PopplerComplaints.heard { () throws(ExtractionError) in try PDFDocument(input, password: password) }
  }

  /// Where poppler finds no list of pages.
  private static func openGathered(_ input: InputBytes) -> PDFDocument? {
    guard let gathered = input.withBytes(GatheredPages.init) else { return nil }
    defer { g_bytes_unref(gathered.document) }
    return try? PopplerComplaints.heard { () throws(ExtractionError) in
      try PDFDocument(input, content: gathered.document, password: nil)
    }.0
  }

  /// Nil where poppler finds anything wrong: what it says is to be about the file.
  private static func open(_ unpacked: UnpackedStreams, of input: InputBytes) -> PDFDocument? {
    defer { g_bytes_unref(unpacked.document) }
    let opened = try? PopplerComplaints.heard { () throws(ExtractionError) in
      try PDFDocument(input, content: unpacked.document, password: nil)
    }
    guard let opened, opened.1.damage == 0 else { return nil }
    return opened.0
  }

  /// From now on poppler reads the file as it is.
  private func openPacked() throws(ExtractionError) {
    _ = scanAhead?.work.result()
    scanAhead = nil
    (document, _) = try PDFSource.open(input, nil)
    shapes = DrawnShapes.Document()
    isUnpacked = false
  }

  /// Where anything is wrong with a page whose streams were unpacked before, the file's own bytes have the last word.
  private func readAsFileHasIt(_ number: Int) throws(ExtractionError) -> (PageReading, PopplerComplaints) {
    if isUnpacked {
      let quick = try? PopplerComplaints.heard { () throws(ExtractionError) in try read(number) }
      if let quick, quick.1.damage == 0 { return quick }
      try openPacked()
    }
    return try PopplerComplaints.heard { () throws(ExtractionError) in try read(number) }
  }

  package func page(_ number: Int) throws(ExtractionError) -> Page {
    var (reading, complaints) = try readAsFileHasIt(number)
    let mayBeScanned = reading.mayBeUnderPictures && ScannerText(reading.page) != nil
    if reading.hasPassedOverPictures, complaints.damage > 0 || mayBeScanned {
      // A picture in the page's own stream may have been read as if it were drawing; and one over the page's text is a
      // watermark where it is painted thinly, which shows only when it is painted.
      let (again, rest) = try PopplerComplaints.heard { () throws(ExtractionError) in
        try read(number, decodesPictures: true)
      }
      reading = again
      // What was wrong with a font or a character map is said only when it is loaded.
      if complaints.firstOfSeveralPages == nil, complaints.missingCharacterMap == nil { complaints = rest }
    }
    if let complaint = complaints.missingCharacterMap, !PopplerData.isInstalled(in: characterMapFolders) {
      // All that poppler says besides comes of it.
      throw ExtractionError.missingCharacterMaps(file: name, page: number, complaint: complaint)
    }
    if let complaint = complaints.missingFont, SystemFonts.areMissing {
      throw ExtractionError.missingFonts(file: name, page: number, complaint: complaint)
    }
    reportDamageOfSeveralPages(complaints)
    report(Damage.diagnostic(complaints, page: number, of: name))
    let missing = MissingText.diagnostic(for: reading.page, of: name)
    let layer = ScannerText(reading.page)
    if pictures.isFor(reading.page, isWithoutText: missing != nil || layer != nil),
      let read = try readPicture(of: reading.page, layer)
    {
      report(ReadPicture.diagnostic(for: read))
      pictureReadings[number] = read.pictureReading
      return read
    }
    report(missing)
    report(layer?.diagnostic)
    report(UnmappedText.diagnostic(for: reading.page))
    if reading.page.charactersBeyondPaper > 0 {
      report(Diagnostic(.textBeyondPaper(count: reading.page.charactersBeyondPaper), page: number))
    }
    reportCuts(of: reading.page)
    return reading.page
  }

  /// What the foot of the page before hid may be shown by this one: then nothing is cut.
  private func reportCuts(of page: Page) {
    guard lastCuts.map({ page.number > $0.page }) ?? true else { return }
    var cuts = CutText(page)
    if var last = lastCuts, last.page + 1 == page.number {
      if last.join(&cuts) {
        diagnostics.removeAll { $0.code == .textCut && $0.page == last.page }
        report(last.diagnostic)
      }
    }
    report(cuts.diagnostic)
    lastCuts = cuts
  }

  /// The page as it is read in its picture; nil where nothing reads there, or the picture shows no text.
  ///
  /// - Parameter layer: what a scanner's software read there.
  private func readPicture(of page: Page, _ layer: ScannerText?) throws(ExtractionError) -> Page? {
    if let reason = failedPictures.reason(forPage: page.number) {
      report(Diagnostic(.pictureFailed(reason), page: page.number))
      return nil
    }
    let start = processorTime()
    watchPictures?(.begins(page: page.number))
    defer { watchPictures?(.ends(page: page.number, seconds: processorTime() - start)) }
    guard let reader = PictureReader.shared else { return nil }
    let scanned: ScannedPage
    if let scanAhead, scanAhead.page == page.number, let made = scanAhead.work.result() {
      scanned = made
    } else {
      scanned = try scannedPage(page.number)
    }
    prepareScan(page.number + 1)
    // Whoever goes on may make copies of this process.
    defer { _ = scanAhead?.work.result() }
    let result: PictureReader.Result
    switch reader.read(scanned, threads: threadsOfPictures) {
    case .read(let read): result = read
    case .noText: return nil
    case .late:
      report(Diagnostic(.pictureGivenUp(seconds: Int(Settings.Scans.secondsOfPage)), page: page.number))
      return nil
    }
    var read = Page(
      number: page.number, width: page.width, height: page.height, glyphs: result.glyphs, rules: result.rules,
      images: page.images)
    read.pictureReading = layer.map { $0.compared(with: result.reading) } ?? result.reading
    return read
  }

  private func scannedPage(_ number: Int) throws(ExtractionError) -> ScannedPage {
    let (picture, scale) = try grayPicture(ofPage: number)
    return ScannedPage(picture, scale: scale)
  }

  /// Pages that are pictures mostly follow each other: the next one is made ready while this one is read.
  private func prepareScan(_ number: Int) {
    scanAhead = nil
    guard threadsOfPictures > 1, number <= pageCount, !failedPictures.isCareful else { return }
    scanAhead = (number, Meanwhile { [unowned self] in try? scannedPage(number) })
  }

  private func reportDamageOfSeveralPages(_ complaints: PopplerComplaints) {
    guard !diagnostics.contains(where: { $0.code == .documentDamaged }) else { return }
    report(Damage.diagnosticOfSeveralPages(complaints, of: input.name))
  }

  /// A page that is read again, to be drawn, tells nothing new.
  private func report(_ diagnostic: Diagnostic?) {
    guard let diagnostic,
      !diagnostics.contains(where: { $0.code == diagnostic.code && $0.page == diagnostic.page })
    else { return }
    diagnostics.append(diagnostic)
  }

  /// A page, whether pictures on it were not decoded, and whether its text may be under one.
  private typealias PageReading = (page: Page, hasPassedOverPictures: Bool, mayBeUnderPictures: Bool)

  private func read(_ number: Int, decodesPictures: Bool = false) throws(ExtractionError) -> PageReading {
    try document.withPage(number) { handle throws(ExtractionError) in
      var width = 0.0
      var height = 0.0
      poppler_page_get_size(handle, &width, &height)
      guard width > 0, height > 0, max(width, height) <= Settings.Pages.longestSide else {
        throw ExtractionError.unreadablePage(file: name, number: number, count: pageCount)
      }
      // Rendering fills the page's text as well; asked for first, the text would be laid out twice.
      var drawing = PageDrawing.observe(
        handle, of: shapes, width: width, height: height, decodesPictures: decodesPictures)
      let tilt = drawing?.angles.common.map { PageTilt(angle: $0, width: width, height: height) }
      if let tilt {
        drawing = PageDrawing.observe(
          handle, of: shapes, width: width, height: height, decodesPictures: decodesPictures, turningBack: tilt)
      }
      let text = try text(of: handle, number, drawing, tilt)
      var page = Page(
        number: number, width: width, height: height, glyphs: text.glyphs, rules: drawing?.rules ?? [],
        areas: drawing?.areas ?? [], images: drawing?.images ?? [])
      page.unmappedFonts = text.unmappedFonts
      page.unreadCharacters =
        drawing?.shapes.unreadCount(beside: text.read, width: width, height: height) ?? 0
      page.charactersBeyondPaper = drawing?.charactersBeyondPaper ?? 0
      page.charactersBehindPictures = text.undrawnOverPictures + (drawing?.charactersUnderPictures ?? 0)
      page.cutCells = drawing?.cuttingClips ?? []
      page.hasFigures = drawing?.hasFigures ?? false
      return (page, drawing?.hasPassedOver ?? false, (drawing?.charactersUnderPictures ?? 0) > 0)
    }
  }

  private func text(
    of handle: OpaquePointer, _ number: Int, _ drawing: PageDrawing?, _ tilt: PageTilt?
  ) throws(ExtractionError) -> PageText {
    do {
      return try PageText(
        handle, origins: drawing?.origins ?? [], hidden: drawing?.hiddenOrigins ?? [],
        clipped: drawing?.clippedOrigins ?? [], pictures: drawing?.images ?? [], turningBack: tilt)
    } catch {
      throw ExtractionError.unpairedText(file: name, number: number)
    }
  }
}
