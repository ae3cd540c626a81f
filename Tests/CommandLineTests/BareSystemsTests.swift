import Foundation
import Testing

/// Systems that lack what others have: fonts, their configuration, character maps, `/proc`.
struct BareSystemsTests {
  private static let noFonts = """
    printf '<?xml version="1.0"?><fontconfig></fontconfig>' > no-fonts.conf
    export FONTCONFIG_FILE=$PWD/no-fonts.conf

    """

  /// Whether other file systems can be put into the places of those here, for one process alone.
  static let canMount =
    (try? Program.run(script: "unshare -rm mount -t tmpfs none /usr/share/poppler").exitCode) == 0

  /// What is seen of a text that nothing draws is not known: the document is not read, and not called damaged.
  @Test func withoutAnyFontWhatNeedsOneFails() throws {
    let outcome = try Program.run(
      script: Self.noFonts + """
        yusuan extract samples/seed-rlab.pdf; echo $?
        yusuan batch --quiet -o out samples/seed-rlab.pdf samples/seed-writer.pdf; echo $?
        cut -d , -f 1,3 out/manifest.csv; grep -c 'no font is installed' out/manifest.csv
        """)
    #expect(
      outcome.outputText
        == "1\n1\ndocument,status\nsamples/seed-rlab.pdf,failed\nsamples/seed-writer.pdf,ok\n1\n")
    let lines = outcome.errorText.split(separator: "\n")
    #expect(lines.count == 1 && lines[0].contains("fonts-dejavu-core"), "\(outcome.errorText)")
  }

  @Test func withoutAConfigurationTheUsualFoldersAreLookedThrough() throws {
    let outcome = try Program.run(
      script: """
        yusuan extract samples/seed-rlab.pdf > with.json
        FONTCONFIG_FILE=/nonexistent/fonts.conf yusuan extract samples/seed-rlab.pdf > without.json
        cmp with.json without.json && echo same
        """)
    #expect(outcome.outputText == "same\n")
    #expect(outcome.errorText.isEmpty, "\(outcome.errorText)")
  }

  @Test(.enabled(if: Self.canMount, "the system lets nobody mount in a name space of their own"))
  func withoutCharacterMapsWhatNeedsThemFails() throws {
    let outcome = try Program.run(
      script: """
        for maps in 'true' 'mkdir /usr/share/poppler/cMap'; do
          unshare -rm bash -c "mount -t tmpfs none /usr/share/poppler; $maps
            yusuan batch --quiet -o out samples/seed-rlab.pdf samples/seed-writer.pdf; echo \\$?"
          cut -d , -f 1,3 out/manifest.csv; grep -c 'package poppler-data' out/manifest.csv
          rm -r out
        done
        """)
    let each = "1\ndocument,status\nsamples/seed-rlab.pdf,failed\nsamples/seed-writer.pdf,ok\n1\n"
    #expect(outcome.outputText == each + each, "\(outcome.errorText)")
  }

  @Test(.enabled(if: Self.canMount, "the system lets nobody mount in a name space of their own"))
  func withoutProcNothingIsDone() throws {
    let outcome = try Program.run(
      script: """
        unshare -rm bash -c 'mount -t tmpfs none /proc; yusuan extract samples/seed-writer.pdf; echo $?'
        """)
    #expect(outcome.outputText == "1\n")
    #expect(
      outcome.errorText == "yusuan: The program needs /proc, which is not mounted here: mount -t proc proc /proc.\n")
  }
}
