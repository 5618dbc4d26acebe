package tandem.capture;

import java.util.List;
import tandem.platform.Refusal;

/** What became of one row. */
public sealed interface ImportResult {

  record Created() implements ImportResult {}

  /** Something already known now knows more, or nothing new. */
  record Updated() implements ImportResult {}

  /** It is about something known already, which the import leaves as it is. */
  record Skipped() implements ImportResult {}

  /** It said something about consents, too, that counts or would have. */
  record WithConsents(ImportResult result, Consented consents) implements ImportResult {}

  /**
   * Nothing of the row was taken.
   *
   * @param problems each with the key of an {@link ImportField}, {@code attributes.} and a header,
   *     or nothing where it is about the whole row; the reason continues a sentence that starts
   *     with the column's name
   */
  record Failed(List<Refusal> problems) implements ImportResult {

    public static Failed because(String field, String reason) {
      return new Failed(List.of(new Refusal(field, reason)));
    }
  }
}
