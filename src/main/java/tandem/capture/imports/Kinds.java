package tandem.capture.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tandem.capture.ImportKind;

/** What can be imported: people, and whatever upper modules add. */
@Component
class Kinds {

  private final List<ImportKind> all;

  Kinds(List<ImportKind> all) {
    this.all = List.copyOf(all);
  }

  List<ImportKind> all() {
    return all;
  }

  @Nullable ImportKind find(String key) {
    return all.stream().filter(kind -> kind.key().equals(key)).findFirst().orElse(null);
  }

  /** Of an import that was accepted. */
  ImportKind get(String key) {
    var kind = find(key);
    if (kind == null) {
      throw new IllegalStateException("No module knows imports of kind " + key);
    }
    return kind;
  }
}
