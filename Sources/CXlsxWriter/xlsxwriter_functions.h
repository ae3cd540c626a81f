#pragma once
// What the program calls of libxlsxwriter, which it opens while it runs (dlopen) and need not be there to build.
#include <stdint.h>
#include <time.h>

typedef struct xlsx_workbook xlsx_workbook;
typedef struct xlsx_sheet xlsx_sheet;
typedef struct xlsx_format xlsx_format;

/// `lxw_workbook_options`; later versions have two pointers more.
typedef struct xlsx_options {
  uint8_t keeps_one_row;
  const char *folder_of_temporary_files;
  uint8_t is_over_4_gb;
  void *later[2];
} xlsx_options;

/// `lxw_doc_properties`: ten texts, and a time that is now where it is 0.
typedef struct xlsx_properties {
  const char *texts[10];
  time_t created;
} xlsx_properties;

typedef xlsx_workbook *(*xlsx_open)(const char *path, const xlsx_options *);
typedef int (*xlsx_describe)(xlsx_workbook *, const xlsx_properties *);
typedef xlsx_sheet *(*xlsx_add_sheet)(xlsx_workbook *, const char *name);
typedef xlsx_format *(*xlsx_add_format)(xlsx_workbook *);
typedef void (*xlsx_set_bold)(xlsx_format *);
typedef void (*xlsx_set_number_format)(xlsx_format *, const char *);
typedef int (*xlsx_set_column)(xlsx_sheet *, uint16_t first, uint16_t last, double width, xlsx_format *);
typedef void (*xlsx_freeze)(xlsx_sheet *, uint32_t row, uint16_t column);
typedef int (*xlsx_write_text)(xlsx_sheet *, uint32_t row, uint16_t column, const char *, xlsx_format *);
typedef int (*xlsx_write_number)(xlsx_sheet *, uint32_t row, uint16_t column, double, xlsx_format *);
typedef int (*xlsx_write_boolean)(xlsx_sheet *, uint32_t row, uint16_t column, int, xlsx_format *);
/// Writes the file and frees the workbook, also where it fails.
typedef int (*xlsx_close)(xlsx_workbook *);
typedef const char *(*xlsx_message)(int code);
