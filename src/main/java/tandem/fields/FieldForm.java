package tandem.fields;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tandem.platform.Refusal;

/**
 * A field as somebody types it, or a program tells it.
 *
 * @param key the name of the attribute; made from the label where none is given
 */
record FieldForm(
    @Nullable String label,
    @Nullable String key,
    @Nullable String kind,
    @Nullable List<@Nullable String> choices) {

  static final FieldForm EMPTY = new FieldForm(null, null, "TEXT", null);

  private static final int LONGEST = 100;
  private static final int MOST_CHOICES = 200;
  private static final Pattern NOT_A_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

  /** From a browser, which sends one choice a line. */
  static FieldForm typed(
      @Nullable String label,
      @Nullable String key,
      @Nullable String kind,
      @Nullable String choices) {
    return new FieldForm(label, key, kind, choices == null ? null : choices.lines().toList());
  }

  static FieldForm of(Field field) {
    return new FieldForm(field.label(), field.key(), field.kind().name(), field.choices());
  }

  List<Refusal> refusals() {
    var refusals = new ArrayList<Refusal>();
    if (label().isEmpty()) {
      refusals.add(new Refusal("label", "is missing: say how people read it"));
    } else if (tooLong(label())) {
      refusals.add(new Refusal("label", "is longer than 100 characters or has a NUL"));
    }
    if (tooLong(key()) || (key().isEmpty() && !label().isEmpty())) {
      refusals.add(
          new Refusal("key", "must have 1 to 100 characters, letters or digits among them"));
    }
    if (known(kind) == null) {
      var names = Arrays.stream(FieldKind.values()).map(Enum::name);
      refusals.add(new Refusal("kind", "is none of " + names.collect(Collectors.joining(", "))));
    }
    refuseChoices(refusals);
    return refusals;
  }

  private void refuseChoices(List<Refusal> refusals) {
    var all = choices();
    var isChoice = known(kind) == FieldKind.CHOICE;
    if (isChoice && all.isEmpty()) {
      refusals.add(new Refusal("choices", "are missing: name what can be chosen"));
    } else if (!isChoice && !all.isEmpty() && known(kind) != null) {
      refusals.add(new Refusal("choices", "belong only to a field of the kind CHOICE"));
    } else if (all.size() > MOST_CHOICES || all.stream().anyMatch(FieldForm::tooLong)) {
      refusals.add(new Refusal("choices", "are more than 200, or longer than 100 characters each"));
    } else if (all.stream().map(one -> one.toLowerCase(Locale.ROOT)).distinct().count()
        < all.size()) {
      refusals.add(new Refusal("choices", "name one thing twice"));
    }
  }

  /** What cannot change any more: the values that people have depend on it. */
  List<Refusal> fixed(Field before) {
    var refusals = new ArrayList<Refusal>();
    if (key != null && !key.strip().equals(before.key())) {
      refusals.add(
          new Refusal("key", "stays %s: values are kept under it".formatted(before.key())));
    }
    if (kind != null && known(kind) != before.kind()) {
      refusals.add(
          new Refusal(
              "kind",
              "stays %s: delete the field and make it anew, the values stay"
                  .formatted(before.kind())));
    }
    return refusals;
  }

  /** The field as it was, with what is said here. */
  FieldForm over(Field before) {
    return new FieldForm(
        label == null ? before.label() : label,
        before.key(),
        before.kind().name(),
        choices == null ? List.copyOf(before.choices()) : choices);
  }

  /** Only where nothing is refused. */
  Field field(FieldId id) {
    return new Field(id, key(), label(), Objects.requireNonNull(known(kind)), choices());
  }

  @Override
  public String label() {
    return label == null ? "" : label.strip();
  }

  @Override
  public String key() {
    if (key != null && !key.isBlank()) {
      return key.strip();
    }
    var words = NOT_A_WORD.matcher(label().toLowerCase(Locale.ROOT)).replaceAll("_");
    return words.replaceAll("^_+|_+$", "");
  }

  @Override
  public List<String> choices() {
    return choices == null
        ? List.of()
        : choices.stream()
            .flatMap(choice -> choice == null ? Stream.empty() : Stream.of(choice.strip()))
            .filter(choice -> !choice.isEmpty())
            .toList();
  }

  static @Nullable FieldKind known(@Nullable String told) {
    return Arrays.stream(FieldKind.values())
        .filter(kind -> kind.name().equalsIgnoreCase(told))
        .findFirst()
        .orElse(null);
  }

  private static boolean tooLong(String text) {
    return text.length() > LONGEST || text.indexOf('\0') >= 0;
  }
}
