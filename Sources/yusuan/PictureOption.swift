import ArgumentParser
import Extraction

extension PictureReadingMode: ExpressibleByArgument {}

/// Which pages are read as pictures, in all commands that read documents.
struct PictureOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Read pages that are pictures (auto, if what it needs is installed), none (off) or all as pictures (only).",
      valueName: "mode"))
  var ocr = PictureReadingMode.auto
}
