package tandem.capture.form;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import tandem.capture.page.HostedPage;
import tandem.capture.page.ThanksPage;
import tandem.web.Refusals;

/** Makes the pages that strangers see. */
final class HostedPages {

  private HostedPages() {}

  static HostedPage blank(Form form, Map<String, String> facts) {
    var sent = new LinkedHashMap<>(facts);
    sent.put(Submission.ID, UUID.randomUUID().toString());
    return again(new Submission(form, sent), Refusals.NONE);
  }

  /** Nothing typed is lost. */
  static HostedPage again(Submission submission, Refusals refusals) {
    var form = submission.form();
    var hidden = new LinkedHashMap<>(TouchFacts.carried(submission.sent()));
    hidden.put(Submission.ID, submission.id());
    var fields = form.fields().stream().map(FormField::ofKey).filter(Objects::nonNull);
    return new HostedPage(
        form.title(),
        form.intro(),
        form.path(),
        fields.map(field -> field(field, submission, refusals)).toList(),
        hidden,
        Submission.TRAP,
        form.button(),
        refusals.at(""));
  }

  private static HostedPage.Field field(FormField field, Submission submission, Refusals refusals) {
    return new HostedPage.Field(
        field.key(),
        field.label(),
        field.type(),
        field.autocomplete(),
        String.valueOf(field.longest()),
        submission.value(field.key()),
        submission.form().required().contains(field.key()),
        refusals.at(field.key()));
  }

  static ThanksPage thanks(Form form) {
    return new ThanksPage(form.title(), form.thanks());
  }
}
