import ArgumentParser

/// The command line: parse, call, print, exit code. Everything else is in the rooms.
struct Yusuan: ParsableCommand {
  static let version = "0.1.0"
  static let configuration = CommandConfiguration(
    commandName: "yusuan",
    abstract: "Reads PDFs of Chinese department budgets (部门预算公开) and gives back their 17 tables, exactly.",
    discussion: """
      EXAMPLES:
        yusuan extract budget.pdf                           all tables as JSON
        yusuan extract --table 3 --format csv budget.pdf    table 3 as CSV
        yusuan extract --format csv -o tables 2024/*.pdf    a CSV file a table
        yusuan check budget.pdf                             does it agree with itself?
        yusuan text budget.pdf                              the repaired text
        yusuan grids --format csv -o grids report.pdf       every table of any PDF
        yusuan inspect --page 8 -o page.svg budget.pdf      what was seen on a page
        yusuan explain budget.pdf                           why a table is what it is
        yusuan review -o review budget.pdf                  paper and values side by side
        yusuan schema                                       tables and columns
        yusuan batch 2024/ -o dataset                       a folder as one dataset

      DOCUMENTS:
        PATH      a PDF or text file (batch: a folder, too)
        -         a document on standard input
        @FILE     a list of files, one a line; @- is one on standard input
        @FILE -0  the same, each name ending in NUL (find -print0)
        ./@FILE   a file whose name begins with @

      COMPLETIONS:
        yusuan --generate-completion-script bash            or zsh, fish

      EXIT CODES:
        0  everything was read and written (warnings do not count)
        1  a document could not be read; the others were done
        2  the command line is wrong
        3  a check failed (check, extract --strict)
        4  output could not be written
        5  a document has none of the 17 tables (extract, check, batch, assemble)
        6  the same, and it is a web page saved as PDF
        130  stopped by a signal; the same command goes on (batch)
      """,
    version: version,
    // Each has its name in its configuration: to find it from the type takes a millisecond at each start.
    subcommands: [
      Extract.self, CheckCommand.self, Text.self, Grids.self, Inspect.self, Explain.self, ReviewCommand.self,
      Schema.self, Batch.self, Assemble.self, Worker.self,
    ])
}
