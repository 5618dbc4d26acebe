package tandem.capture.builder;

import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tandem.capture.form.After;
import tandem.capture.form.Asks;
import tandem.capture.form.Definition;
import tandem.capture.form.DefinitionCheck;
import tandem.capture.form.Field;
import tandem.capture.form.Form;
import tandem.capture.form.MailRule;
import tandem.capture.form.Texts;
import tandem.journal.Kind;
import tandem.platform.Ids;
import tandem.platform.Refusal;

/**
 * A form as somebody wants it, by page or by API, whether it works or not.
 *
 * @param slug "" lets the name make one
 */
record FormDraft(String name, String slug, String kind, Definition definition) {

  private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final Pattern NOT_IN_SLUG = Pattern.compile("[^a-z0-9]+");
  private static final int LONGEST_SLUG = 60;

  static final FormDraft NEW =
      new FormDraft(
          "",
          "",
          Kind.FORM_SUBMITTED.name(),
          new Definition(
              List.of("en"),
              Texts.NONE,
              Texts.NONE,
              Texts.NONE,
              List.of(
                  standard("firstName", false),
                  standard("lastName", false),
                  standard(Field.EMAIL, true),
                  standard("company", false)),
              new After.Message(Texts.in("en", "Thank you. We will be in touch.")),
              null,
              MailRule.ANY,
              0,
              List.of(),
              java.util.Map.of()));

  static FormDraft of(Form form) {
    return new FormDraft(form.name(), form.slug(), form.kind().name(), form.definition());
  }

  static Field standard(String key, boolean required) {
    return new Field(key, new Asks.Standard(), Texts.NONE, Texts.NONE, required, null);
  }

  /** Where nobody chose an address, the name makes one. */
  String chosenSlug() {
    if (!slug.isBlank()) {
      return slug.strip().toLowerCase(Locale.ROOT);
    }
    var plain = Normalizer.normalize(name, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    var made = NOT_IN_SLUG.matcher(plain.replaceAll("\\p{M}", "")).replaceAll("-");
    var cut = made.substring(0, Math.min(LONGEST_SLUG, made.length()));
    return cut.replaceAll("^-|-$", "");
  }

  List<Refusal> refusals(boolean isNew, Predicate<String> deliverable) {
    var refusals = new ArrayList<Refusal>();
    if (name.isBlank() || name.length() > 150 || name.indexOf('\0') >= 0) {
      refusals.add(new Refusal("name", "Give it a name of up to 150 characters."));
    }
    if (knownKind() == null) {
      refusals.add(new Refusal("kind", "Choose what it means."));
    }
    var address = chosenSlug();
    if (isNew && (address.length() > LONGEST_SLUG || !SLUG.matcher(address).matches())) {
      refusals.add(
          new Refusal("slug", "Use up to 60 letters a–z and digits, with hyphens between."));
    }
    refusals.addAll(DefinitionCheck.refusals(definition, deliverable));
    return List.copyOf(refusals);
  }

  private @Nullable Kind knownKind() {
    return Form.KINDS.stream().filter(k -> k.name().equals(kind)).findFirst().orElse(null);
  }

  /** Of a draft without refusals: a new form, or the old one changed. */
  Form form(@Nullable Form old, Instant now) {
    return new Form(
        old == null ? Ids.next() : old.id(),
        old == null ? chosenSlug() : old.slug(),
        name.strip(),
        Objects.requireNonNull(knownKind()),
        old == null ? 1 : old.version() + 1,
        definition,
        old == null ? now : old.createdAt(),
        old == null ? null : old.closedAt());
  }
}
