package tandem.content;

/** Names of uploaded files come from anybody's computer and go to anybody else's. */
final class FileName {

  private static final int LONGEST = 100;

  private FileName() {}

  /** The last part of a path, in harmless characters, with the ending that the bytes earned. */
  static String clean(String given, FileType type) {
    var last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
    var dot = last.lastIndexOf('.');
    var stem = (dot > 0 ? last.substring(0, dot) : last).replaceAll("[^\\p{L}\\p{N} _()-]", "_");
    var clean = stem.strip().replaceAll("_{2,}", "_").replaceAll("^[_ ]+|[_ ]+$", "");
    var end =
        clean.offsetByCodePoints(0, Math.min(LONGEST, clean.codePointCount(0, clean.length())));
    return (clean.isEmpty() ? "file" : clean.substring(0, end)) + "." + type.ending();
  }
}
