package tandem.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tandem.platform.Refusal;

/** What a form was refused for, to be shown at its fields. */
public record Refusals(List<Refusal> all) {

  public static final Refusals NONE = new Refusals(List.of());

  public static Refusals of(String field, String reason) {
    return new Refusals(List.of(new Refusal(field, reason)));
  }

  /** The same as sentences for people: "Name is missing." at the field name. */
  public static Refusals sentences(List<Refusal> refusals) {
    return new Refusals(
        refusals.stream().map(refusal -> new Refusal(refusal.field(), sentence(refusal))).toList());
  }

  /** "Name is missing." */
  public static String sentence(Refusal refusal) {
    var field = refusal.field();
    return field.isEmpty()
        ? refusal.reason()
        : field.substring(0, 1).toUpperCase(Locale.ROOT)
            + field.substring(1)
            + " "
            + refusal.reason()
            + ".";
  }

  public boolean none() {
    return all.isEmpty();
  }

  /** What stands at that field; null: nothing. The field "" is the form as a whole. */
  public @Nullable String at(String field) {
    return all.stream()
        .filter(refusal -> refusal.field().equals(field))
        .map(Refusal::reason)
        .findFirst()
        .orElse(null);
  }

  public Refusals and(Refusal more) {
    var both = new ArrayList<>(all);
    both.add(more);
    return new Refusals(List.copyOf(both));
  }
}
