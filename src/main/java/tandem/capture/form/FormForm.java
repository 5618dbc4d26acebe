package tandem.capture.form;

import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tandem.journal.Kind;
import tandem.platform.Ids;
import tandem.platform.Refusal;

/**
 * What a browser sends when somebody shapes a form.
 *
 * @param order the keys of all fields, in the order of the page
 * @param asked the keys of those that the form asks for
 */
record FormForm(
    @Nullable String title,
    @Nullable String slug,
    @Nullable String intro,
    @Nullable String kind,
    @Nullable List<String> order,
    @Nullable List<String> asked,
    @Nullable List<String> required,
    @Nullable String button,
    @Nullable String thanks) {

  private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final Pattern NOT_IN_SLUG = Pattern.compile("[^a-z0-9]+");
  private static final int LONGEST_SLUG = 60;

  static final FormForm NEW =
      new FormForm(
          "",
          "",
          "",
          Kind.FORM_SUBMITTED.name(),
          null,
          List.of("firstName", "lastName", "email", "company"),
          List.of("email"),
          "Send",
          "Thank you. We will be in touch.");

  static FormForm of(Form form) {
    return new FormForm(
        form.title(),
        form.slug(),
        form.intro(),
        form.kind().name(),
        form.fields(),
        form.fields(),
        List.copyOf(form.required()),
        form.button(),
        form.thanks());
  }

  /** Where nobody chose an address, the title makes one. */
  String chosenSlug() {
    if (!text(slug).isEmpty()) {
      return text(slug).toLowerCase(Locale.ROOT);
    }
    var plain = Normalizer.normalize(text(title), Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    var made = NOT_IN_SLUG.matcher(plain.replaceAll("\\p{M}", "")).replaceAll("-");
    var cut = made.substring(0, Math.min(LONGEST_SLUG, made.length()));
    return cut.replaceAll("^-|-$", "");
  }

  List<Refusal> refusals(boolean isNew) {
    var refusals = new ArrayList<Refusal>();
    text(refusals, "title", title, 150, true);
    text(refusals, "intro", intro, 2_000, false);
    text(refusals, "button", button, 60, true);
    text(refusals, "thanks", thanks, 2_000, true);
    if (knownKind() == null) {
      refusals.add(new Refusal("kind", "Choose what it means."));
    }
    var address = chosenSlug();
    if (isNew && (address.length() > LONGEST_SLUG || !SLUG.matcher(address).matches())) {
      refusals.add(
          new Refusal("slug", "Use up to 60 letters a–z and digits, with hyphens between."));
    }
    return refusals;
  }

  private static void text(
      List<Refusal> refusals, String field, @Nullable String value, int longest, boolean needed) {
    if (needed && text(value).isEmpty()) {
      refusals.add(new Refusal(field, "Please fill this in."));
    } else if (text(value).length() > longest) {
      refusals.add(new Refusal(field, "Use up to %d characters.".formatted(longest)));
    } else if (text(value).indexOf('\0') >= 0) {
      refusals.add(new Refusal(field, "This contains a NUL character."));
    }
  }

  private @Nullable Kind knownKind() {
    return Form.KINDS.stream().filter(k -> k.name().equals(kind)).findFirst().orElse(null);
  }

  /** All fields, those of the form first and in its order. */
  List<FormField> arranged() {
    var keys = new LinkedHashSet<>(order == null ? List.of() : order);
    FormField.keys().forEach(keys::add);
    return keys.stream().map(FormField::ofKey).filter(Objects::nonNull).toList();
  }

  boolean asks(FormField field) {
    return field.equals(FormField.EMAIL) || (asked != null && asked.contains(field.key()));
  }

  boolean requires(FormField field) {
    return field.equals(FormField.EMAIL)
        || (asks(field) && required != null && required.contains(field.key()));
  }

  /** Of input without refusals: a new form, or the old one changed. */
  Form form(@Nullable Form old, Instant now) {
    var fields = arranged().stream().filter(this::asks).toList();
    var kind = Objects.requireNonNull(knownKind());
    return new Form(
        old == null ? Ids.next() : old.id(),
        old == null ? chosenSlug() : old.slug(),
        text(title),
        text(intro),
        kind,
        fields.stream().map(FormField::key).toList(),
        new LinkedHashSet<>(fields.stream().filter(this::requires).map(FormField::key).toList()),
        text(button),
        text(thanks),
        old == null ? now : old.createdAt(),
        old == null ? null : old.closedAt());
  }

  static String text(@Nullable String value) {
    return value == null ? "" : value.strip();
  }
}
