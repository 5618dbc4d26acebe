package tandem.web.page;

/** A page that could not be shown, and what to do about it. */
public record ProblemPage(int status, String title, String detail, String icon) {

  public static ProblemPage of(int status, String detail) {
    return new ProblemPage(status, title(status), detail, status == 403 ? "lock" : "compass");
  }

  private static String title(int status) {
    return switch (status) {
      case 403 -> "This is not open to you";
      case 404 -> "Nothing here";
      case 405 -> "Not like this";
      case 413 -> "Too large";
      case 500, 502, 503 -> "Something went wrong";
      default -> "That could not be done";
    };
  }
}
