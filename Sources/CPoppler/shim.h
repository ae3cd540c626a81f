#pragma once
#include <cairo.h>
#include <glib.h>
// mallopt, which is in no module of the C library.
#include <malloc.h>
#include <poppler.h>
#include <stddef.h>

// POSIX since 2024; the C library declares it only where asked before its first header, which a module cannot do.
void *memmem(const void *bytes, size_t count, const void *word, size_t length);
