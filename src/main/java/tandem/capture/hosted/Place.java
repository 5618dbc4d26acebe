package tandem.capture.hosted;

import tandem.capture.form.Form;

/** Where a form is met. */
enum Place {
  PAGE(""),
  FRAME("/frame"),
  INLINE("/inline");

  private final String suffix;

  Place(String suffix) {
    this.suffix = suffix;
  }

  String of(Form form) {
    return form.path() + suffix;
  }
}
