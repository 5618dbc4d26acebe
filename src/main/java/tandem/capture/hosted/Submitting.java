package tandem.capture.hosted;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tandem.capture.form.Definition;
import tandem.capture.form.Form;
import tandem.capture.form.FormStore;
import tandem.capture.form.Wording;
import tandem.capture.hosted.Gate.Passage;
import tandem.platform.Refusal;
import tandem.platform.Seals;
import tandem.web.Refusals;

/**
 * The way of a submission: known already? – a program? – understood? – to be confirmed? – taken.
 * Each step can end it.
 */
@Component
class Submitting {

  private final FormStore forms;
  private final SubmissionStore store;
  private final Gate gate;
  private final Confirmations confirmations;
  private final Acceptance acceptance;
  private final FormCounts counts;
  private final Seals seals;
  private final Clock clock;

  Submitting(
      FormStore forms,
      SubmissionStore store,
      Gate gate,
      Confirmations confirmations,
      Acceptance acceptance,
      FormCounts counts,
      Seals seals,
      Clock clock) {
    this.forms = forms;
    this.store = store;
    this.gate = gate;
    this.confirmations = confirmations;
    this.acceptance = acceptance;
    this.counts = counts;
    this.seals = seals;
    this.clock = clock;
  }

  /**
   * What was sent, with all that is needed to answer it.
   *
   * @param showing null where it came from a page that is not ours: then all fields count
   */
  private record Sent(
      Form form,
      Definition definition,
      @Nullable Showing showing,
      String language,
      Arrival arrival,
      Instant now) {

    Map<String, String> fields() {
      return arrival.sent();
    }

    Set<String> omitted() {
      return showing == null ? Set.of() : showing.omitted();
    }
  }

  /**
   * @param language where the page does not tell
   */
  Reply submit(Form form, Arrival arrival, String language) {
    var sent = read(form, arrival, language);
    if (sent.showing() != null) {
      var known = store.find(form.id(), sent.showing().key());
      if (known.isPresent()) {
        return repeated(known.get());
      }
    }
    return switch (gate.check(form, sent.showing(), sent.fields(), arrival.ip(), sent.now())) {
      case Passage.Slow(var wait) -> slow(sent, wait);
      case Passage.Challenge(var bits) -> challenge(sent, bits);
      case Passage.Quarantine(var reason) -> quarantine(sent, reason);
      case Passage.Open() -> understand(sent);
    };
  }

  private Sent read(Form form, Arrival arrival, String language) {
    var showing = Showing.open(seals, form, arrival.sent().getOrDefault(Names.SHOWING, ""));
    var definition =
        showing == null ? form.definition() : forms.definition(form, showing.version());
    return new Sent(
        form,
        arrival.lead() ? WebToLead.extended(definition, arrival.sent()) : definition,
        showing,
        showing == null ? language : showing.language(),
        arrival,
        clock.instant());
  }

  private static Reply repeated(Submission known) {
    return switch (known.state()) {
      case TAKEN, PENDING -> new Reply.Thanks(known);
      case QUARANTINED, DISCARDED -> new Reply.Silence(known.language());
    };
  }

  private Reply slow(Sent sent, java.time.Duration wait) {
    counts.turnedAway(sent.form(), FormCounts.Reason.LIMITED, sent.now());
    return new Reply.Slow(sent.language(), wait);
  }

  /** On the same showing, so that waiting helps, too: whoever is not quick is not asked. */
  private Reply challenge(Sent sent, int bits) {
    counts.turnedAway(sent.form(), FormCounts.Reason.CHALLENGED, sent.now());
    var showing = sent.fields().getOrDefault(Names.SHOWING, "");
    if (sent.showing() == null) {
      showing = Showing.now(sent.form(), sent.language(), Set.of(), sent.now()).sealed(seals);
    }
    return new Reply.Challenge(sent.language(), sent.fields(), showing, bits);
  }

  private Reply quarantine(Sent sent, String reason) {
    var answers = Answers.read(sent.definition(), sent.omitted(), sent.fields(), sent.language());
    if (answers.refusals().isEmpty()) {
      store.add(submission(sent, answers).in(Submission.State.QUARANTINED, reason, null));
    }
    return new Reply.Silence(sent.language());
  }

  private Reply understand(Sent sent) {
    var answers = Answers.read(sent.definition(), sent.omitted(), sent.fields(), sent.language());
    if (!answers.refusals().isEmpty()) {
      counts.refusedAddress(sent.form(), sent.definition(), answers.refusals(), sent.now());
      return new Reply.Again(sent.language(), sent.fields(), new Refusals(answers.refusals()));
    }
    return take(sent, submission(sent, answers));
  }

  private Reply take(Sent sent, Submission one) {
    if (sent.showing() != null) {
      counts.sent(sent.form(), sent.showing(), sent.now());
    }
    if (confirmations.isNeeded(sent.definition(), one)) {
      return new Reply.Thanks(
          confirmations.ask(sent.form(), sent.definition(), one, sent.arrival().home()));
    }
    var confirmed = sent.definition().optIn() != null;
    var refusals =
        acceptance.accept(
            sent.form(), sent.definition(), one, confirmed, sent.arrival().home(), sent.now());
    return refusals.isEmpty()
        ? new Reply.Thanks(store.find(one.form(), one.key()).orElse(one))
        : new Reply.Again(sent.language(), sent.fields(), refused(sent, refusals));
  }

  private static Refusals refused(Sent sent, List<Refusal> refusals) {
    var first = refusals.getFirst();
    return Refusals.of(
        "",
        Wording.say(
            sent.definition(),
            sent.language(),
            "damaged",
            (first.field() + " " + first.reason()).strip()));
  }

  private static Submission submission(Sent sent, Answers answers) {
    var showing = sent.showing();
    return new Submission(
        sent.form().id(),
        showing == null ? java.util.UUID.randomUUID() : showing.key(),
        showing == null ? sent.form().version() : showing.version(),
        sent.language(),
        Submission.State.TAKEN,
        null,
        new HashMap<>(answers.given()),
        TouchFacts.carried(sent.fields()),
        sent.arrival().ip(),
        sent.now(),
        null,
        null,
        null);
  }
}
