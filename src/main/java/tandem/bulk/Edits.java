package tandem.bulk;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tandem.access.Caller;
import tandem.people.PersonId;
import tandem.platform.Jobs;

/** Changes to many people: begun, done part by part, and taken back. */
@Service
class Edits {

  /** More people than this are not changed at once. */
  static final int MOST = 100_000;

  private static final int SHOWN = 50;

  private final EditStore store;
  private final Jobs jobs;
  private final Clock clock;

  Edits(EditStore store, Jobs jobs, Clock clock) {
    this.store = store;
    this.jobs = jobs;
    this.clock = clock;
  }

  Optional<Edit> find(EditId id) {
    return store.find(id);
  }

  List<Edit> latest() {
    return store.latest(SHOWN);
  }

  /** Begins a change; a job does it. */
  @Transactional
  EditId begin(Places.Put.Value put, List<PersonId> persons, Caller caller) {
    var id = EditId.next();
    store.add(id, put.target(), put.value(), put.words(), caller.id(), clock.instant());
    store.choose(id, persons);
    schedule(id);
    return id;
  }

  /**
   * Takes a change back that is done.
   *
   * @return false where it is not done, or taken back already
   * @throws AccessDeniedException where the caller might not have made it either
   */
  @Transactional
  boolean undo(Edit edit, Caller caller) {
    var id = edit.id();
    if (edit.target().isForManagers() && !caller.managesAll()) {
      throw new AccessDeniedException("Who owns somebody, only managers decide.");
    }
    var done = store.lock(id).filter(state -> state == EditState.DONE).isPresent();
    if (done) {
      store.undoneBy(id, caller.id());
      store.move(id, EditState.UNDOING, null);
      schedule(id);
    }
    return done;
  }

  private void schedule(EditId id) {
    jobs.begin(EditJobs.EDIT, id.toString());
  }
}
