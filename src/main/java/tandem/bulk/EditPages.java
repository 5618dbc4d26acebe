package tandem.bulk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import tandem.access.Caller;
import tandem.bulk.page.BulkPage;
import tandem.web.Words;

/** Makes the pages that tell of changes. */
final class EditPages {

  private EditPages() {}

  static BulkPage.Progress progress(Edit edit, Caller caller, Instant now) {
    return new BulkPage.Progress(
        "/bulk/" + edit.id(),
        edit.words(),
        "%s, by %s, %s"
            .formatted(
                Words.counted(edit.people(), "person", "people"),
                edit.createdBy(),
                Words.moment(edit.createdAt(), now).words()),
        edit.tried(),
        edit.people(),
        edit.state().isAtWork(),
        edit.state() == EditState.DONE
            && edit.changed() > 0
            && (caller.managesAll() || !edit.target().isForManagers()),
        results(edit));
  }

  private static List<String> results(Edit edit) {
    var results = new ArrayList<String>();
    results.add(Words.counted(edit.changed(), "person was", "people were") + " changed.");
    var same = edit.tried() - edit.changed();
    if (same > 0) {
      results.add(Words.counted(same, "person", "people") + " had this already, or are gone.");
    }
    if (edit.undone() > 0) {
      results.add(
          Words.counted(edit.undone(), "person has", "people have")
              + " again what was there before.");
    }
    if (edit.kept() > 0) {
      results.add(
          Words.counted(edit.kept(), "person was", "people were")
              + " changed by somebody else since, and stayed so.");
    }
    return results;
  }

  static BulkPage.Latest latest(List<Edit> edits, Instant now) {
    return new BulkPage.Latest(
        edits.stream()
            .map(
                edit ->
                    new BulkPage.Row(
                        "/bulk/" + edit.id(),
                        edit.words(),
                        state(edit.state()),
                        Words.count(edit.people()),
                        edit.createdBy(),
                        Words.moment(edit.createdAt(), now)))
            .toList());
  }

  static String state(EditState state) {
    return switch (state) {
      case QUEUED -> "Waiting";
      case RUNNING -> "At work";
      case DONE -> "Done";
      case UNDOING -> "Being taken back";
      case UNDONE -> "Taken back";
    };
  }
}
