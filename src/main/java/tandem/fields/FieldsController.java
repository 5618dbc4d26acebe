package tandem.fields;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriUtils;
import tandem.access.Marketing;
import tandem.fields.page.FieldsPage;
import tandem.platform.Refusal;
import tandem.web.Option;
import tandem.web.Refusals;
import tandem.web.Toasts;
import tandem.web.Words;

/** The page on which custom fields are listed and made. */
@Controller
@RequestMapping("/fields")
@Marketing
class FieldsController {

  private static final int SHOWN = 20;

  private static final List<Option> KINDS =
      Arrays.stream(FieldKind.values()).map(kind -> new Option(kind.name(), kind.label())).toList();

  private final Fields fields;
  private final FieldQueries queries;

  FieldsController(Fields fields, FieldQueries queries) {
    this.fields = fields;
    this.queries = queries;
  }

  /**
   * @param key an attribute to turn into a field
   */
  @GetMapping
  ModelAndView show(@RequestParam(required = false) @Nullable String key) {
    var form = key == null ? FieldForm.EMPTY : new FieldForm(words(key), key, "TEXT", null);
    return page(form, Refusals.NONE);
  }

  @PostMapping
  ModelAndView add(
      @RequestParam(required = false) @Nullable String label,
      @RequestParam(required = false) @Nullable String key,
      @RequestParam(required = false) @Nullable String kind,
      @RequestParam(required = false) @Nullable String choices,
      RedirectAttributes redirect) {
    var form = FieldForm.typed(label, key, kind, choices);
    var field = form.refusals().isEmpty() ? form.field(FieldId.next()) : null;
    List<Refusal> refusals = field == null ? form.refusals() : fields.add(field).stream().toList();
    if (!refusals.isEmpty()) {
      return page(form, FieldController.worded(refusals));
    }
    Toasts.say(
        redirect, "The field is there. Filters by it are fast as soon as its index is built.");
    return new ModelAndView("redirect:/fields");
  }

  private ModelAndView page(FieldForm form, Refusals refusals) {
    var all = fields.all();
    var seen =
        queries.seen().stream()
            .collect(Collectors.toMap(FieldQueries.Seen::key, Function.identity()));
    var known = all.stream().map(Field::key).collect(Collectors.toSet());
    var page =
        new FieldsPage(
            all.isEmpty()
                ? "What you want to know about people beside name, address and company."
                : Words.counted(all.size(), "field", "fields") + " of your own",
            all.stream().map(field -> row(field, seen.get(field.key()))).toList(),
            seen.values().stream()
                .filter(one -> !known.contains(one.key()))
                .sorted(
                    java.util.Comparator.comparingLong(FieldQueries.Seen::people)
                        .reversed()
                        .thenComparing(FieldQueries.Seen::key))
                .limit(SHOWN)
                .map(FieldsController::seen)
                .toList(),
            FieldController.form(form),
            KINDS,
            refusals);
    return new ModelAndView(
        "fields/fields",
        Map.of("page", page),
        refusals.none() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private static FieldsPage.Row row(Field field, FieldQueries.@Nullable Seen seen) {
    return new FieldsPage.Row(
        "/fields/" + field.id(),
        field.label(),
        field.key(),
        field.kind().label(),
        seen == null ? Words.NOTHING : Words.about(seen.people()));
  }

  private static FieldsPage.Seen seen(FieldQueries.Seen seen) {
    return new FieldsPage.Seen(
        seen.key(),
        Words.about(seen.people()),
        seen.example(),
        "/fields?key=" + UriUtils.encode(seen.key(), java.nio.charset.StandardCharsets.UTF_8));
  }

  /** "Team size" for team_size. */
  private static String words(String key) {
    var words = key.replace('_', ' ').strip();
    return words.isEmpty()
        ? key
        : words.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + words.substring(1);
  }
}
