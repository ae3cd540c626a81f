"""Budget disclosures of Chinese government departments as clean tables.

    document = yusuan.read("budget.pdf")
    document.tables["expenditure"].to_pandas()
"""

from ._document import Document, Table
from ._program import DocumentError, ProgramError, YusuanError, read, read_many, schema
from ._worker import Worker

__all__ = ["Document", "DocumentError", "ProgramError", "Table", "Worker", "YusuanError", "read", "read_many", "schema"]
__version__ = "0.1.0"
