package tandem.capture;

import java.util.ArrayList;
import java.util.List;
import tandem.platform.Refusal;

/** Gathers everything that is wrong with a body, each with the path of its field. */
final class Mistakes {

  private final String path;
  private final List<Refusal> all;

  Mistakes() {
    this("", new ArrayList<>());
  }

  private Mistakes(String path, List<Refusal> all) {
    this.path = path;
    this.all = all;
  }

  /** The same list, for what stands below that place, such as {@code batch[2]}. */
  Mistakes below(String place) {
    return new Mistakes(path + place + ".", all);
  }

  void add(String field, String reason) {
    all.add(new Refusal(path + field, reason));
  }

  /** How many so far, wherever they stand. */
  int count() {
    return all.size();
  }

  List<Refusal> all() {
    return List.copyOf(all);
  }
}
