package tandem.capture.hosted;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tandem.capture.form.After;
import tandem.capture.form.Asks;
import tandem.capture.form.Condition;
import tandem.capture.form.Definition;
import tandem.capture.form.Field;
import tandem.capture.form.Form;
import tandem.capture.form.MailRule;
import tandem.capture.form.OptIn;
import tandem.capture.form.Texts;
import tandem.journal.Kind;
import tandem.people.Purpose;
import tandem.platform.Ids;

/** Makes forms for tests. */
public final class Making {

  public static final Field EMAIL = standard("email", true);

  private Making() {}

  public static Field standard(String key, boolean required) {
    return new Field(key, new Asks.Standard(), Texts.NONE, Texts.NONE, required, null);
  }

  public static Field asks(String key, Asks asks, boolean required) {
    return asks(key, asks, required, null);
  }

  public static Field asks(String key, Asks asks, boolean required, @Nullable Condition when) {
    return new Field(key, asks, Texts.in("en", key), Texts.NONE, required, when);
  }

  public static Field consent(Purpose purpose, String wording) {
    return new Field(
        "consent_" + purpose.name().toLowerCase(java.util.Locale.ROOT),
        new Asks.Consent(purpose),
        Texts.in("en", wording),
        Texts.NONE,
        false,
        null);
  }

  public static Form form(String slug, Instant now, Field... fields) {
    return new Form(
        Ids.next(),
        slug,
        slug,
        Kind.FORM_SUBMITTED,
        1,
        new Definition(
            List.of("en"),
            Texts.in("en", "Title of " + slug),
            Texts.NONE,
            Texts.NONE,
            List.of(fields),
            new After.Message(Texts.in("en", "Thanks")),
            null,
            MailRule.ANY,
            0,
            List.of(),
            Map.of()),
        now,
        null);
  }

  static Form with(Form form, Definition definition) {
    return new Form(
        form.id(),
        form.slug(),
        form.name(),
        form.kind(),
        form.version(),
        definition,
        form.createdAt(),
        form.closedAt());
  }

  public static Form with(Form form, @Nullable OptIn optIn, MailRule rule, int most) {
    var d = form.definition();
    return with(
        form,
        new Definition(
            d.languages(),
            d.title(),
            d.intro(),
            d.button(),
            d.fields(),
            d.after(),
            optIn,
            rule,
            most,
            d.origins(),
            d.messages()));
  }

  public static Form leading(Form form, After after, String... origins) {
    var d = form.definition();
    return with(
        form,
        new Definition(
            d.languages(),
            d.title(),
            d.intro(),
            d.button(),
            d.fields(),
            after,
            d.optIn(),
            d.mailRule(),
            d.most(),
            List.of(origins),
            d.messages()));
  }

  public static Form speaking(Form form, List<String> languages, Texts title) {
    var d = form.definition();
    return with(
        form,
        new Definition(
            languages,
            title,
            d.intro(),
            d.button(),
            d.fields(),
            d.after(),
            d.optIn(),
            d.mailRule(),
            d.most(),
            d.origins(),
            d.messages()));
  }
}
