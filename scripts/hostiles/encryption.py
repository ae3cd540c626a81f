"""Encryption dictionaries that are broken."""

from .pdf import pdf

KEYS = "/O <" + "41" * 32 + "> /U <" + "42" * 32 + ">"
LONG = "/O <" + "41" * 48 + "> /U <" + "42" * 48 + "> /OE <" + "43" * 32 + "> /UE <" + "44" * 32 + "> /Perms <" + "45" * 16 + ">"
AES = "/CF << /StdCF << /CFM /{method} /Length {length} >> >> /StmF /StdCF /StrF /StdCF"


def encrypted(entries, identity="/ID [<00> <00>]", objects=None):
    return lambda: pdf(objects=objects, trailer=f"/Root 1 0 R {identity} /Encrypt {entries}")


FILES = {
    "version-99.pdf": encrypted(f"<< /Filter /Standard /V 99 /R 99 {KEYS} /P -1 >>"), "no-keys.pdf": encrypted("<< /Filter /Standard /V 2 /R 3 /P -1 >>"),
    "keys-short.pdf": encrypted("<< /Filter /Standard /V 2 /R 3 /O <41> /U <42> /P -1 /Length 128 >>"), "length-zero.pdf": encrypted(f"<< /Filter /Standard /V 2 /R 3 {KEYS} /P -1 /Length 0 >>"),
    "length-huge.pdf": encrypted(f"<< /Filter /Standard /V 2 /R 3 {KEYS} /P -1 /Length 2147483640 >>"), "length-negative.pdf": encrypted(f"<< /Filter /Standard /V 1 /R 2 {KEYS} /P -1 /Length -8 >>"),
    "handler-unknown.pdf": encrypted(f"<< /Filter /Nobody.Knows /V 4 {KEYS} >>"), "no-filters.pdf": encrypted(f"<< /Filter /Standard /V 4 /R 4 {KEYS} /P -1 /StmF /StdCF >>"),
    "aes-128.pdf": encrypted(f"<< /Filter /Standard /V 4 /R 4 {KEYS} /P -1 {AES.format(method='AESV2', length=16)} >>"),
    "aes-256.pdf": encrypted(f"<< /Filter /Standard /V 5 /R 6 {LONG} /P -1 {AES.format(method='AESV3', length=32)} >>"),
    "aes-256-short.pdf": encrypted(f"<< /Filter /Standard /V 5 /R 6 {KEYS} /P -1 {AES.format(method='AESV3', length=32)} >>"),
    "itself.pdf": encrypted("10 0 R", objects={10: "10 0 R"}), "null.pdf": encrypted("null"), "string.pdf": encrypted("(secret)"), "absent.pdf": encrypted("77 0 R"),
    "no-identity.pdf": encrypted(f"<< /Filter /Standard /V 2 /R 3 {KEYS} /P -1 /Length 128 >>", ""), "rights-huge.pdf": encrypted(f"<< /Filter /Standard /V 2 /R 3 {KEYS} /P 99999999999999999999 >>"),
    "public-key.pdf": encrypted("<< /Filter /Adobe.PubSec /SubFilter /adbe.pkcs7.s5 /V 4 /Recipients [<30820000>] >>"),
}
