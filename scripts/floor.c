/* The floor under yusuan's time: the one pass over a document that poppler-glib needs to give text and lines, with all of
   cairo's drawing left out and nothing done with what comes of it. scripts/bench compiles and times it. */
#define _GNU_SOURCE
#include <cairo.h>
#include <dlfcn.h>
#include <poppler.h>
#include <stdio.h>

/* poppler calls these instead of cairo's: nobody looks at the surface, so nothing is drawn on it. */
void cairo_show_glyphs(cairo_t *context, const cairo_glyph_t *glyphs, int count) {}
void cairo_glyph_path(cairo_t *context, const cairo_glyph_t *glyphs, int count) {}
void cairo_stroke(cairo_t *context) { cairo_new_path(context); }
void cairo_fill(cairo_t *context) { cairo_new_path(context); }

/* poppler passes over a picture for which it gets no surface, and does not decode it. */
cairo_surface_t *cairo_image_surface_create(cairo_format_t format, int width, int height) {
  static cairo_surface_t *(*original)(cairo_format_t, int, int);
  if (!original) original = (cairo_surface_t *(*)(cairo_format_t, int, int))dlsym(RTLD_NEXT, "cairo_image_surface_create");
  if (format == CAIRO_FORMAT_RGB24) return original(CAIRO_FORMAT_INVALID, 0, 0);
  return original(format, width, height);
}

int main(int count, char **arguments) {
  if (count != 2) return 2;
  GFile *file = g_file_new_for_commandline_arg(arguments[1]);
  PopplerDocument *document = poppler_document_new_from_gfile(file, NULL, NULL, NULL);
  if (!document) return 1;
  size_t characters = 0;
  for (int number = 0; number < poppler_document_get_n_pages(document); number++) {
    PopplerPage *page = poppler_document_get_page(document, number);
    double width = 0, height = 0;
    poppler_page_get_size(page, &width, &height);
    cairo_surface_t *surface = cairo_image_surface_create(CAIRO_FORMAT_A8, (int)width + 2, (int)height + 2);
    cairo_surface_t *recording = cairo_surface_create_observer(surface, CAIRO_SURFACE_OBSERVER_NORMAL);
    cairo_t *context = cairo_create(recording);
    poppler_page_render(page, context);
    PopplerRectangle *boxes = NULL;
    guint length = 0;
    poppler_page_get_text_layout(page, &boxes, &length);
    char *text = poppler_page_get_text(page);
    GList *attributes = poppler_page_get_text_attributes(page);
    characters += length;
    poppler_page_free_text_attributes(attributes);
    g_free(text);
    g_free(boxes);
    cairo_destroy(context);
    cairo_surface_destroy(recording);
    cairo_surface_destroy(surface);
    g_object_unref(page);
  }
  g_object_unref(document);
  printf("%zu\n", characters);
}
