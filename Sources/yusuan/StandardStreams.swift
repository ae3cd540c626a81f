import Glibc

/// Holds the descriptors 0 to 2: with one of them closed the next file that is opened would get its number, and
/// messages or data would land in it.
enum StandardStreams {
  /// What takes a closed stream's place fails as the stream would: it is opened the wrong way round.
  static func open() {
    for number in STDIN_FILENO...STDERR_FILENO where fcntl(number, F_GETFD) < 0 {
      // The lowest free number is the one that is missing, as those below are open.
      _ = Glibc.open("/dev/null", number == STDIN_FILENO ? O_WRONLY : O_RDONLY)
    }
  }
}
