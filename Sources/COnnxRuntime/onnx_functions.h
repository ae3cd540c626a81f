#pragma once
// What the program calls of ONNX Runtime, which it opens while it runs (dlopen) and need not be there to build.
//
// The library hands out one table of functions. Functions are only ever added at its end, so that their places are the
// interface: `skipped…` stand for those between that nobody calls here. Its first 119 are of its second version.
#include <stddef.h>
#include <stdint.h>

typedef struct onnx_status onnx_status;
typedef struct onnx_environment onnx_environment;
typedef struct onnx_session onnx_session;
typedef struct onnx_session_options onnx_session_options;
typedef struct onnx_value onnx_value;
typedef struct onnx_shape onnx_shape;
typedef struct onnx_memory_info onnx_memory_info;
typedef struct onnx_allocator onnx_allocator;
typedef struct onnx_metadata onnx_metadata;
typedef struct onnx_run_options onnx_run_options;

/// The version of the table that is asked for: the oldest that has all of it.
enum { onnx_table_version = 2 };
enum { onnx_log_errors = 3 };
enum { onnx_all_optimizations = 99 };
enum { onnx_device_allocator = 0, onnx_default_memory = 0 };
enum { onnx_float = 1 };

typedef struct onnx_functions {
  void *skipped0[2];
  const char *(*message)(const onnx_status *);                                                       // 2
  onnx_status *(*create_environment)(int log_level, const char *name, onnx_environment **);          // 3
  void *skipped4[2];
  onnx_status *(*disable_telemetry)(const onnx_environment *);                                       // 6
  onnx_status *(*create_session)(const onnx_environment *, const char *path, const onnx_session_options *,
                                 onnx_session **);                                                   // 7
  void *skipped8[1];
  onnx_status *(*run)(onnx_session *, const onnx_run_options *, const char *const *input_names,
                      const onnx_value *const *inputs, size_t input_count, const char *const *output_names,
                      size_t output_count, onnx_value **outputs);                                    // 9
  onnx_status *(*create_session_options)(onnx_session_options **);                                   // 10
  void *skipped11[6];
  onnx_status *(*disable_memory_pattern)(onnx_session_options *);                                    // 17
  void *skipped18[1];
  onnx_status *(*disable_arena)(onnx_session_options *);                                             // 19
  void *skipped20[3];
  onnx_status *(*set_optimization)(onnx_session_options *, int level);                               // 23
  onnx_status *(*set_threads)(onnx_session_options *, int);                                          // 24
  void *skipped25[11];
  onnx_status *(*input_name)(const onnx_session *, size_t index, onnx_allocator *, char **);         // 36
  onnx_status *(*output_name)(const onnx_session *, size_t index, onnx_allocator *, char **);        // 37
  void *skipped38[11];
  onnx_status *(*create_tensor)(const onnx_memory_info *, void *data, size_t bytes, const int64_t *shape,
                                size_t dimensions, int type, onnx_value **);                         // 49
  void *skipped50[1];
  onnx_status *(*tensor_data)(onnx_value *, void **);                                                // 51
  void *skipped52[9];
  onnx_status *(*dimension_count)(const onnx_shape *, size_t *);                                     // 61
  onnx_status *(*dimensions)(const onnx_shape *, int64_t *, size_t count);                           // 62
  void *skipped63[2];
  onnx_status *(*shape)(const onnx_value *, onnx_shape **);                                          // 65
  void *skipped66[3];
  onnx_status *(*create_cpu_memory_info)(int allocator, int memory, onnx_memory_info **);            // 69
  void *skipped70[6];
  onnx_status *(*allocator_free)(onnx_allocator *, void *);                                          // 76
  void *skipped77[1];
  onnx_status *(*default_allocator)(onnx_allocator **);                                              // 78
  void *skipped79[14];
  void (*release_status)(onnx_status *);                                                             // 93
  void (*release_memory_info)(onnx_memory_info *);                                                   // 94
  void (*release_session)(onnx_session *);                                                           // 95
  void (*release_value)(onnx_value *);                                                               // 96
  void *skipped97[2];
  void (*release_shape)(onnx_shape *);                                                               // 99
  void (*release_session_options)(onnx_session_options *);                                           // 100
  void *skipped101[10];
  onnx_status *(*metadata)(const onnx_session *, onnx_metadata **);                                  // 111
  void *skipped112[4];
  onnx_status *(*custom_metadata)(const onnx_metadata *, onnx_allocator *, const char *key, char **); // 116
  void *skipped117[1];
  void (*release_metadata)(onnx_metadata *);                                                         // 118
} onnx_functions;

_Static_assert(offsetof(onnx_functions, release_session_options) == 100 * sizeof(void *), "a place is off");
_Static_assert(sizeof(onnx_functions) == 119 * sizeof(void *), "a place is off");

typedef struct onnx_base {
  const onnx_functions *(*functions)(uint32_t version);
  const char *(*version)(void);
} onnx_base;

typedef const onnx_base *(*onnx_get_base)(void);
