package tandem.segments;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tandem.campaigns.Channel;
import tandem.fields.Field;
import tandem.fields.FieldKind;
import tandem.journal.Kind;
import tandem.people.Purpose;
import tandem.segments.page.BuilderPage;
import tandem.segments.page.BuilderPage.Input;
import tandem.web.Option;

/** What the builder can ask, and by which fields. */
final class Topics {

  private final Vocabulary vocabulary;

  Topics(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** All that can be added, by group. */
  List<BuilderPage.Choices> choices() {
    var choices = new ArrayList<BuilderPage.Choices>();
    choices.add(choices("What they did", deeds().toList()));
    choices.add(
        choices(
            "Who they are",
            options(
                "person:", List.of(PersonField.values()), PersonField::key, PersonField::label)));
    choices.add(
        choices(
            "Their company",
            options(
                "company:",
                List.of(CompanyField.values()),
                CompanyField::key,
                CompanyField::label)));
    choices.add(
        choices(
            "Your fields",
            options("field:", vocabulary.fields().values(), Field::key, Field::label)));
    choices.add(choices("Where they stand", standing()));
    choices.add(
        choices(
            "Consent",
            options("consent:", List.of(Purpose.values()), Purpose::name, Purpose::label)));
    choices.add(
        choices(
            "More",
            List.of(
                new Option("segment", "Belongs to a segment or list"),
                new Option("group", "A group of conditions"))));
    return choices.stream().filter(group -> !group.options().isEmpty()).toList();
  }

  private static <T> List<Option> options(
      String topic, Collection<T> subjects, Function<T, String> key, Function<T, String> label) {
    return subjects.stream()
        .map(subject -> new Option(topic + key.apply(subject), label.apply(subject)))
        .toList();
  }

  private static Stream<Option> deeds() {
    return Stream.concat(
        Stream.of(Kind.values())
            .filter(kind -> kind != Kind.OTHER)
            .map(kind -> new Option("did:" + kind.name(), kind.label())),
        Stream.of(new Option("did:" + ConditionReader.ANYTHING, "Did anything")));
  }

  private static List<Option> standing() {
    var options = new ArrayList<Option>();
    options.add(new Option("score", "Engagement score"));
    options.add(new Option("fit", "Fit"));
    options.add(new Option("stage", "Stage"));
    for (var state : Condition.Deals.values()) {
      options.add(
          new Option(
              "deals:" + state.name(),
              (state == Condition.Deals.OPEN ? "Has an " : "Has a ") + state.label()));
    }
    return options;
  }

  private static BuilderPage.Choices choices(String name, List<Option> options) {
    return new BuilderPage.Choices(name, options);
  }

  /** Whether there is such a thing to ask; a deleted field still shows what it was. */
  boolean knows(Draft draft) {
    return switch (draft.topic()) {
      case "person" -> PersonField.ofKey(draft.subject()) != null;
      case "company" -> CompanyField.ofKey(draft.subject()) != null;
      case "field" -> !draft.subject().isBlank();
      case "did" ->
          deeds().anyMatch(option -> option.value().equals(draft.what()))
              || draft.subject().equals(Kind.OTHER.name());
      case "deals" ->
          Arrays.stream(Condition.Deals.values())
              .anyMatch(one -> one.name().equals(draft.subject()));
      case "consent" ->
          Arrays.stream(Purpose.values()).anyMatch(one -> one.name().equals(draft.subject()));
      case "score", "fit", "stage", "segment" -> draft.subject().isEmpty();
      default -> false;
    };
  }

  String title(Draft draft) {
    return switch (draft.topic()) {
      case "field" -> {
        var field = vocabulary.fields().get(draft.subject());
        yield field == null
            ? "The field “" + draft.subject() + "”, which was deleted"
            : field.label();
      }
      case "segment" -> "Segment or list";
      case "consent" -> "Consent: " + label(draft);
      default -> label(draft);
    };
  }

  private String label(Draft draft) {
    return choices().stream()
        .flatMap(group -> group.options().stream())
        .filter(option -> option.value().equals(draft.what()))
        .map(Option::label)
        .findFirst()
        .orElse(draft.what());
  }

  static FieldKind kind(Draft draft, Vocabulary vocabulary) {
    return switch (draft.topic()) {
      case "person" -> {
        var field = PersonField.ofKey(draft.subject());
        yield field == null ? FieldKind.TEXT : field.kind();
      }
      case "field" -> {
        var field = vocabulary.fields().get(draft.subject());
        yield field == null ? FieldKind.TEXT : field.kind();
      }
      default -> FieldKind.TEXT;
    };
  }

  /** The fields of one row, with what stands in them. */
  List<Input> inputs(Draft draft) {
    return switch (draft.topic()) {
      case "person", "company", "field" -> tested(draft);
      case "did" -> did(draft);
      case "score" ->
          List.of(
              select(
                  draft,
                  "op",
                  "Comparison",
                  List.of(new Option("atLeast", "is at least"), new Option("!atLeast", "is below")),
                  true),
              number(draft, "value", "Points", null, "points"));
      case "fit" ->
          List.of(
              is(draft),
              checks(
                  draft, Stream.of("A", "B", "C", "D").map(one -> new Option(one, one)).toList()));
      case "stage" ->
          List.of(
              is(draft),
              checks(
                  draft,
                  vocabulary.stages().stream()
                      .map(one -> new Option(one.code(), one.label()))
                      .toList()));
      case "deals" ->
          List.of(
              select(
                  draft,
                  "op",
                  "Comparison",
                  List.of(new Option("has", "there are"), new Option("!has", "there are not")),
                  true),
              number(draft, "times", "How many at least", "1", "or more"),
              number(
                  draft,
                  "amount",
                  "Worth together at least",
                  null,
                  vocabulary.currency() + " together, or more"));
      case "consent" ->
          List.of(
              select(
                  draft,
                  "op",
                  "Comparison",
                  List.of(
                      new Option("is", "was given"),
                      new Option("!is", "was not given, or taken back")),
                  false));
      default ->
          List.of(
              select(
                  draft,
                  "op",
                  "Comparison",
                  List.of(
                      new Option("is", "they belong to"),
                      new Option("!is", "they do not belong to")),
                  false),
              select(
                  draft,
                  "value",
                  "Segment",
                  vocabulary.segments().entrySet().stream()
                      .map(entry -> new Option(entry.getKey().toString(), entry.getValue()))
                      .toList(),
                  false));
    };
  }

  private static Input is(Draft draft) {
    return select(
        draft,
        "op",
        "Comparison",
        List.of(new Option("is", "is"), new Option("!is", "is not")),
        false);
  }

  private List<Input> tested(Draft draft) {
    var kind = kind(draft, vocabulary);
    var ops = new ArrayList<Option>();
    for (var op : Ops.of(kind)) {
      ops.add(new Option(op.key(), words(op, kind, true)));
      ops.add(new Option("!" + op.key(), words(op, kind, false)));
    }
    var inputs = new ArrayList<Input>();
    inputs.add(select(draft, "op", "Comparison", ops, true));
    var op = draft.said("op").isEmpty() ? ops.getFirst().value() : draft.said("op");
    var value = value(draft, kind, op.startsWith("!") ? op.substring(1) : op);
    if (value != null) {
      inputs.add(value);
    }
    return inputs;
  }

  private static String words(Check.Op op, FieldKind kind, boolean so) {
    var isDay = kind == FieldKind.DATE;
    return switch (op) {
      case IS -> so ? "is" : "is not";
      case CONTAINS -> so ? "contains" : "does not contain";
      case STARTS -> so ? "starts with" : "does not start with";
      case AT_LEAST ->
          isDay
              ? (so ? "is on or after" : "is not on or after")
              : so ? "is at least" : "is below, or not known";
      case AT_MOST ->
          isDay
              ? (so ? "is on or before" : "is not on or before")
              : so ? "is at most" : "is above, or not known";
      case LAST -> so ? "lies within the last" : "does not lie within the last";
      case NEXT -> so ? "lies within the next" : "does not lie within the next";
      case AGO -> so ? "lies longer ago than" : "does not lie longer ago than";
      case KNOWN -> so ? "is known" : "is not known";
    };
  }

  private @Nullable Input value(Draft draft, FieldKind kind, String op) {
    if (op.equals(Check.Op.KNOWN.key())) {
      return null;
    }
    if (op.endsWith("Days") || op.endsWith("DaysAgo")) {
      return number(draft, "value", "Days", null, "days");
    }
    return switch (kind) {
      case NUMBER -> number(draft, "value", "Number", null, null);
      case MONEY -> text(draft, "value", "Amount", "12.50 EUR");
      case DATE -> input(draft, "value", "Day", "date", List.of(), null, null);
      case YES_NO ->
          select(
              draft,
              "value",
              "Answer",
              List.of(new Option("true", "Yes"), new Option("false", "No")),
              false);
      case CHOICE -> {
        var field = vocabulary.fields().get(draft.subject());
        var choices = field == null ? List.<String>of() : field.choices();
        yield checks(draft, choices.stream().map(one -> new Option(one, one)).toList());
      }
      case TEXT, LINK ->
          input(
              draft, "value", "Values, one a line; one is enough", "lines", List.of(), null, null);
    };
  }

  private List<Input> did(Draft draft) {
    var inputs = new ArrayList<Input>();
    inputs.add(
        select(
            draft,
            "op",
            "Comparison",
            List.of(new Option("did", "at least"), new Option("!did", "less than")),
            false));
    inputs.add(number(draft, "times", "How often", "1", "times"));
    inputs.add(
        select(
            draft,
            "span",
            "When",
            List.of(
                new Option("EVER", "ever"),
                new Option("LAST", "in the last"),
                new Option("BEFORE", "longer ago than")),
            true));
    if (!draft.said("span").isEmpty() && !draft.said("span").equals("EVER")) {
      inputs.add(number(draft, "days", "Days", "30", "days"));
    }
    inputs.add(text(draft, "contains", "Name or address contains", "any name or address"));
    inputs.add(
        optional(
            draft,
            "channel",
            "Channel",
            "any channel",
            Arrays.stream(Channel.values())
                .map(one -> new Option(one.name(), one.label()))
                .toList()));
    inputs.add(
        optional(
            draft,
            "campaign",
            "Campaign",
            "any campaign",
            vocabulary.campaigns().entrySet().stream()
                .map(entry -> new Option(entry.getKey().toString(), entry.getValue()))
                .toList()));
    return inputs;
  }

  private static Input checks(Draft draft, List<Option> options) {
    var said =
        draft.said().getOrDefault("value", List.of()).stream().flatMap(String::lines).toList();
    return new Input(draft.token() + ".value", "Which", "checks", said, options, null, null, false);
  }

  private static Input select(
      Draft draft, String name, String label, List<Option> options, boolean redraws) {
    return new Input(
        draft.token() + "." + name,
        label,
        "select",
        said(draft, name, null),
        options,
        null,
        null,
        redraws);
  }

  private static Input optional(
      Draft draft, String name, String label, String none, List<Option> options) {
    return new Input(
        draft.token() + "." + name,
        label,
        "select",
        said(draft, name, null),
        options,
        none,
        null,
        false);
  }

  private static Input number(
      Draft draft, String name, String label, @Nullable String usual, @Nullable String unit) {
    return new Input(
        draft.token() + "." + name,
        label,
        "number",
        said(draft, name, usual),
        List.of(),
        null,
        unit,
        false);
  }

  private static Input text(Draft draft, String name, String label, String placeholder) {
    return input(draft, name, label, "text", List.of(), placeholder, null);
  }

  private static Input input(
      Draft draft,
      String name,
      String label,
      String type,
      List<Option> options,
      @Nullable String placeholder,
      @Nullable String unit) {
    return new Input(
        draft.token() + "." + name,
        label,
        type,
        said(draft, name, null),
        options,
        placeholder,
        unit,
        false);
  }

  private static List<String> said(Draft draft, String name, @Nullable String usual) {
    var said = draft.said().get(name);
    return said != null ? said : usual == null ? List.of() : List.of(usual);
  }
}
