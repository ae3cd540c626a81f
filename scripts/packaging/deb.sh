# The package for Debian: program, manual pages and completions, with libraries and character maps as dependencies. Read by
# scripts/package.
tree=$work/tree
version=$(.build/release/yusuan --version)
architecture=$(dpkg --print-architecture)
export SOURCE_DATE_EPOCH
SOURCE_DATE_EPOCH=$(git log -1 --format=%ct 2>/dev/null || stat -c %Y CHANGELOG.md)

install -D -m 755 -t "$tree/usr/bin" .build/release/yusuan
documents=$tree/usr/share/doc/yusuan
mkdir -p "$documents" "$tree/usr/share/man/man1" "$tree/DEBIAN"
for page in Documentation/man/*.1; do gzip -9n <"$page" >"$tree/usr/share/man/man1/$(basename "$page").gz"; done
gzip -9n <CHANGELOG.md >"$documents/changelog.gz"
completions() { # completions SHELL PATH
  mkdir -p "$tree/usr/share/$(dirname "$2")"
  .build/release/yusuan --generate-completion-script "$1" >"$tree/usr/share/$2"
}
completions bash bash-completion/completions/yusuan
completions zsh zsh/vendor-completions/_yusuan
completions fish fish/vendor_completions.d/yusuan.fish
cat >"$documents/copyright" <<'END'
Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/
Upstream-Name: yusuan
Comment: The program's own files are Apache-2.0. It is linked with poppler, which is GPL-2 or GPL-3: Apache-2.0 goes together
 with GPL-3, so that this package as a whole may be handed on under GPL-3 only.
License: GPL-3

Files: *
Copyright: the authors of yusuan
License: Apache-2.0

License: Apache-2.0
 On Debian systems the text is in /usr/share/common-licenses/Apache-2.0.

License: GPL-3
 On Debian systems the text is in /usr/share/common-licenses/GPL-3.
END

# What the program is linked with, by the packages that have it here.
mkdir "$work/debian"
printf 'Source: yusuan\n\nPackage: yusuan\nArchitecture: any\n' >"$work/debian/control"
libraries=$(cd "$work" && dpkg-shlibdeps -O tree/usr/bin/yusuan 2>"$work/log" | sed 's/^shlibs:Depends=//') || {
  cat "$work/log" >&2
  exit 1
}
# What is opened while the program runs, by the name that it has in this Debian.
workbooks=$(PATH=$PATH:/sbin:/usr/sbin ldconfig -p | awk '/libxlsxwriter\.so\./ { path = $NF } END { print path }')
workbooks=$(dpkg -S "$(realpath "$workbooks")" | cut -d : -f 1)
cat >"$tree/DEBIAN/control" <<END
Package: yusuan
Version: $version
Architecture: $architecture
Maintainer: yusuan maintainers <noreply@yusuan.invalid>
Section: text
Priority: optional
Installed-Size: $(du -sk --exclude=DEBIAN "$tree" | cut -f 1)
Depends: $libraries, poppler-data
Recommends: $workbooks
Suggests: libtesseract5, tesseract-ocr-eng, sqlite3
Description: budgets of Chinese government departments as exact tables
 yusuan reads the PDFs in which departments of Chinese governments disclose their budgets and gives back their 17 tables
 as CSV, JSON, Parquet, SQLite or a workbook, checked against themselves.
 .
 Its own files are Apache-2.0; with poppler, which it is linked with, it is GPL-3 as a whole.
END
(cd "$tree" && find usr -type f -print0 | sort -z | xargs -0 md5sum >DEBIAN/md5sums)
chmod -R u=rwX,go=rX "$tree"
package=yusuan_${version}_$architecture.deb
dpkg-deb --root-owner-group --build "$tree" "$folder/$package" >/dev/null
say "made $folder/$package"
if ! $proves; then return; fi

new_system
cp "$folder/$package" "$root/proof/"
there() { DEBIAN_FRONTEND=noninteractive chroot "$root" "$@"; }
there apt-get update -qq >"$work/log" 2>&1 || not_proved 'a new system needs the packages of Debian.'
there apt-get install -y -qq --no-install-recommends "/proof/$package" >"$work/log" 2>&1 || {
  tail -n 5 "$work/log" >&2
  exit 1
}
reads_as_here yusuan
there bash -n /usr/share/bash-completion/completions/yusuan
# The smallest systems leave manual pages out, and say so in dpkg's list alone.
there dpkg -L yusuan | grep -q '^/usr/share/man/man1/yusuan-extract.1.gz$'
there apt-get purge -y -qq yusuan >"$work/log" 2>&1
if there ls /usr/bin/yusuan /usr/share/doc/yusuan >"$work/left" 2>/dev/null; then
  say "it leaves $(head -n 1 "$work/left")"
  exit 1
fi
say 'proved: in a new system it is installed with what it needs, reads the samples as the program does here, and goes again.'
