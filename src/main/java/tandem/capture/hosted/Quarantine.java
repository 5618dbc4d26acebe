package tandem.capture.hosted;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tandem.capture.form.Form;
import tandem.capture.form.FormStore;
import tandem.platform.Refusal;

/** What looked like spam, until a person has looked at it. */
@Component
public class Quarantine {

  private final SubmissionStore store;
  private final FormStore forms;
  private final Confirmations confirmations;
  private final Acceptance acceptance;
  private final Clock clock;

  Quarantine(
      SubmissionStore store,
      FormStore forms,
      Confirmations confirmations,
      Acceptance acceptance,
      Clock clock) {
    this.store = store;
    this.forms = forms;
    this.confirmations = confirmations;
    this.acceptance = acceptance;
    this.clock = clock;
  }

  /**
   * It was no spam: it goes the way of every submission, to be confirmed where the form wants that.
   *
   * @param home our own address, for the link in that mail
   * @return false where nothing of that key is set aside, or it cannot be taken
   */
  public boolean release(Form form, UUID key, String home) {
    var one = store.find(form.id(), key).orElse(null);
    if (one == null || one.state() != Submission.State.QUARANTINED) {
      return false;
    }
    var now = clock.instant();
    var definition = forms.definition(form, one.version());
    if (confirmations.isNeeded(definition, one)) {
      confirmations.ask(form, definition, one.sentAt(now), home);
      return true;
    }
    List<Refusal> refusals = acceptance.accept(form, definition, one, false, home, now);
    return refusals.isEmpty();
  }

  public boolean discard(Form form, UUID key) {
    return store.discard(form.id(), key);
  }

  /** Takes a discarding back. */
  public boolean restore(Form form, UUID key) {
    return store.restore(form.id(), key);
  }
}
