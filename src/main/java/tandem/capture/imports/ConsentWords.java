package tandem.capture.imports;

import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import tandem.capture.Consented;
import tandem.web.Words;

/** Puts what the rows of an import say about consents into words. */
final class ConsentWords {

  private ConsentWords() {}

  /** Null: they say nothing that counts. */
  static @Nullable String of(Consented said) {
    var words = new ArrayList<String>();
    if (said.granted() > 0) {
      words.add(Words.counted(said.granted(), "consent", "consents") + " granted");
    }
    if (said.withdrawn() > 0) {
      words.add(Words.counted(said.withdrawn(), "no", "noes") + " noted");
    }
    if (said.objected() > 0) {
      words.add(
          Words.counted(said.objected(), "consent", "consents")
              + " not taken, because the person has said no before");
    }
    return words.isEmpty() ? null : "Consents: " + String.join(", ", words) + ".";
  }
}
