package tandem.segments;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import tandem.platform.Refusal;
import tandem.segments.page.BuilderPage;
import tandem.web.Refusals;
import tandem.web.Words;
import tools.jackson.databind.json.JsonMapper;

/** Makes the page on which a segment is built. */
@Component
class BuilderPages {

  private final Vocabularies vocabularies;
  private final Counting counting;
  private final JsonMapper json;
  private final Clock clock;

  BuilderPages(Vocabularies vocabularies, Counting counting, JsonMapper json, Clock clock) {
    this.vocabularies = vocabularies;
    this.counting = counting;
    this.json = json;
    this.clock = clock;
  }

  /**
   * What stands in the builder, judged.
   *
   * @param faults by the token of the part they are about
   */
  record Judged(@Nullable Condition condition, Map<String, String> faults) {}

  Judged judge(Draft draft) {
    var vocabulary = vocabularies.now();
    var writer = new DraftJson(vocabulary);
    var reader = new ConditionReader(vocabulary);
    var condition = reader.read(json.valueToTree(writer.of(draft)), "condition");
    var faults = new HashMap<String, String>();
    reader.faults().forEach(fault -> faults.putIfAbsent(writer.token(fault), sentence(fault)));
    return new Judged(condition, faults);
  }

  /** "Times must be a whole number from 1 to 1000." */
  private static String sentence(Refusal fault) {
    var path = fault.field();
    var last = path.substring(path.lastIndexOf('.') + 1);
    var name =
        switch (last.replaceAll("\\[\\d+]$", "")) {
          case "all", "any", "not" -> {
            yield null;
          }
          case "times" -> "How often";
          case "lastDays", "nextDays", "moreThanDaysAgo" -> "Days";
          case "amount" -> "The amount";
          case "score" -> "Points";
          case "contains" -> "What it contains";
          case "segment" -> "The segment";
          case "campaign" -> "The campaign";
          case "fit" -> "The grade";
          case "stage" -> "The stage";
          default -> "The value";
        };
    return name == null
        ? "Add a condition to this group, or remove it."
        : name + " " + fault.reason() + ".";
  }

  /**
   * @param strict whether faults are shown; while somebody is still building they are not
   */
  ModelAndView page(
      @Nullable SegmentId id, String name, Draft draft, boolean strict, List<Refusal> refusals) {
    var vocabulary = vocabularies.now();
    var judged = judge(draft);
    var faults = strict ? judged.faults() : Map.<String, String>of();
    var topics = new Topics(vocabulary);
    var page =
        new BuilderPage(
            id == null ? null : id.toString(),
            name,
            group(draft, "", topics, faults),
            topics.choices(),
            live(judged.condition(), vocabulary),
            worded(refusals));
    var view = new ModelAndView("segments/builder", Map.of("page", page));
    var wrong = strict && !(judged.faults().isEmpty() && refusals.isEmpty());
    view.setStatus(wrong ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    return view;
  }

  private BuilderPage.Live live(@Nullable Condition condition, Vocabulary vocabulary) {
    if (condition == null) {
      return new BuilderPage.Live(null, null, null);
    }
    var estimate = counting.count(condition, clock.instant());
    var words = new ConditionWords(vocabulary).of(condition);
    if (estimate.exact()) {
      return new BuilderPage.Live(
          Words.counted(estimate.people(), "person", "people"), null, words);
    }
    return new BuilderPage.Live(
        "about " + rounded(estimate.people()) + " people",
        "estimated from a sample: between %s and %s"
            .formatted(rounded(estimate.least()), rounded(estimate.most())),
        words);
  }

  /** Two digits are all that a sample can tell. */
  private static String rounded(long people) {
    var unit = 1L;
    while (people / unit >= 100) {
      unit *= 10;
    }
    return Words.count((people + unit / 2) / unit * unit);
  }

  private static BuilderPage.Group group(
      Draft draft, String up, Topics topics, Map<String, String> faults) {
    var parts = new ArrayList<BuilderPage.Part>();
    for (var part : draft.parts()) {
      if (part.isGroup()) {
        parts.add(new BuilderPage.Part(group(part, draft.token(), topics, faults), null));
      } else if (topics.knows(part)) {
        parts.add(new BuilderPage.Part(null, row(part, draft.token(), topics, faults)));
      }
    }
    return new BuilderPage.Group(draft.token(), up, draft.what(), parts, faults.get(draft.token()));
  }

  private static BuilderPage.Row row(
      Draft part, String up, Topics topics, Map<String, String> faults) {
    return new BuilderPage.Row(
        part.token(),
        up,
        part.what(),
        topics.title(part),
        topics.inputs(part),
        faults.get(part.token()));
  }

  /** As sentences: "Name is missing …". */
  static Refusals worded(List<Refusal> refusals) {
    return new Refusals(
        refusals.stream().map(refusal -> new Refusal(refusal.field(), words(refusal))).toList());
  }

  private static String words(Refusal refusal) {
    var field = refusal.field();
    return field.isEmpty()
        ? refusal.reason()
        : field.substring(0, 1).toUpperCase(Locale.ROOT)
            + field.substring(1)
            + " "
            + refusal.reason()
            + ".";
  }
}
