package tandem.web;

import java.io.IOException;

/** More came than the door takes. Thrown while the body is read, so no more of it is kept. */
final class BodyTooLarge extends IOException {

  private static final long serialVersionUID = 1L;

  private final long limit;

  BodyTooLarge(long limit) {
    super("A body of more than %d bytes".formatted(limit));
    this.limit = limit;
  }

  String words() {
    return words(limit);
  }

  static String words(long limit) {
    return "The body is larger than the %d KB that are taken here.".formatted(limit / 1024);
  }
}
