package tandem.capture.hosted;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tandem.capture.Deliverables;
import tandem.capture.form.After;
import tandem.capture.form.Asks;
import tandem.capture.form.Definition;
import tandem.capture.form.Form;
import tandem.intake.Intake;
import tandem.intake.Outcome;
import tandem.journal.Interaction;
import tandem.journal.Who;
import tandem.people.Consents;
import tandem.people.PersonId;
import tandem.people.Purpose;
import tandem.platform.Refusal;

/**
 * A submission becomes an interaction of a person, with the consents they gave and what they came
 * for. Intake commits by itself; all else follows in one transaction, and a repeat of the whole
 * changes nothing.
 */
@Component
class Acceptance {

  private final Intake intake;
  private final Consents consents;
  private final SubmissionStore store;
  private final ObjectProvider<Deliverables> deliverables;
  private final TransactionTemplate transaction;

  Acceptance(
      Intake intake,
      Consents consents,
      SubmissionStore store,
      ObjectProvider<Deliverables> deliverables,
      PlatformTransactionManager transactions) {
    this.intake = intake;
    this.consents = consents;
    this.store = store;
    this.deliverables = deliverables;
    this.transaction = new TransactionTemplate(transactions);
  }

  /**
   * @param definition of the version that it answers
   * @param confirmed by a link in a mail
   * @param home our own address, for links in mails
   * @return why it cannot be taken; empty where it was
   */
  List<Refusal> accept(
      Form form,
      Definition definition,
      Submission one,
      boolean confirmed,
      String home,
      Instant now) {
    return switch (intake.take(interaction(form, definition, one, now))) {
      case Outcome.Refused(var refusals) -> refusals;
      case Outcome.Taken taken -> {
        var person = Objects.requireNonNull(taken.person());
        transaction.executeWithoutResult(
            _ -> {
              store.add(one);
              store.taken(one, person, now);
              keepConsents(form, definition, one, person, confirmed, now);
              handOut(definition, one, person, home);
            });
        yield List.of();
      }
    };
  }

  private static Interaction interaction(
      Form form, Definition definition, Submission one, Instant now) {
    var properties = new HashMap<>(Answers.properties(definition, one.answers()));
    properties.put("form", form.slug());
    return new Interaction(
        form.id(),
        one.key().toString(),
        form.kind(),
        form.name(),
        now,
        Who.known(null, Answers.profile(definition, one.answers())),
        TouchFacts.touch(one.facts(), form.name()),
        null,
        properties);
  }

  private void keepConsents(
      Form form,
      Definition definition,
      Submission one,
      PersonId person,
      boolean confirmed,
      Instant now) {
    for (var field : definition.fields()) {
      if (field.asks() instanceof Asks.Consent(var purpose)
          && one.answers().containsKey(field.key())) {
        var wording = definition.say(field.label(), one.language());
        consents.keep(person, said(form, one, purpose, true, confirmed, wording), now);
      }
    }
    if (WebToLead.optsOut(one.answers())) {
      var no = said(form, one, Purpose.EMAIL, false, confirmed, "Email Opt Out");
      consents.keep(person, no, now);
    }
  }

  private static Consents.Said said(
      Form form,
      Submission one,
      Purpose purpose,
      boolean granted,
      boolean confirmed,
      String wording) {
    return new Consents.Said(
        purpose,
        granted,
        confirmed,
        "Form: " + form.name(),
        form.id() + "/" + one.key(),
        wording,
        one.version(),
        one.language(),
        one.ip());
  }

  private void handOut(Definition definition, Submission one, PersonId person, String home) {
    if (definition.after() instanceof After.Deliver(var asset, var _)) {
      var content = deliverables.getIfAvailable();
      var link =
          content == null
              ? null
              : content.deliver(asset, person, one.key().toString(), one.language(), home);
      if (link != null) {
        store.handedOut(one, link);
      }
    }
  }
}
