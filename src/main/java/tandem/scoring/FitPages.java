package tandem.scoring;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tandem.platform.Refusal;
import tandem.scoring.page.FitPage;
import tandem.segments.SegmentChoices;
import tandem.web.Option;
import tandem.web.Refusals;
import tandem.web.Words;

/** Makes the page on which the fit table is changed. */
@Component
class FitPages {

  private static final FitPage.Row EMPTY =
      new FitPage.Row("", FitField.JOB_TITLE.name(), "", "", null, null);

  private final FitTables tables;
  private final SegmentChoices segments;

  FitPages(FitTables tables, SegmentChoices segments) {
    this.tables = tables;
    this.segments = segments;
  }

  /**
   * @param note what stands above the form; null: nothing
   */
  FitPage edit(FitForm form, List<Refusal> refusals, @Nullable String note, Instant now) {
    var current = tables.current();
    var origin = tables.origin(current.version());
    var choices =
        segments.all().stream()
            .filter(choice -> !choice.looksAtFit())
            .map(
                choice ->
                    new Option(
                        FitForm.SEGMENT + ":" + choice.id(),
                        "Segment: " + choice.name() + (choice.broken() == null ? "" : " (broken)")))
            .toList();
    var rows = new ArrayList<FitPage.Row>();
    for (var i = 0; i < form.rows().size(); i++) {
      rows.add(row(form.rows().get(i), choices, said("lines[" + i + "].", refusals)));
    }
    rows.add(EMPTY);
    rows.add(EMPTY);
    return new FitPage(
        "" + (form.version() == null ? current.version() : form.version()),
        "version %d%s"
            .formatted(current.version(), origin.by() == null ? "" : " by " + origin.by()),
        Words.moment(origin.at(), now),
        Arrays.stream(FitField.values())
            .map(field -> new Option(field.name(), field.choice()))
            .toList(),
        choices,
        rows,
        note == null ? said("lines", refusals) : note);
  }

  private static FitPage.Row row(FitForm.Row row, List<Option> choices, @Nullable String error) {
    var choice = row.choice();
    var gone =
        row.segment() != null
            && choices.stream().noneMatch(option -> option.value().equals(choice));
    return new FitPage.Row(
        row.title(),
        choice,
        String.join(", ", row.words()),
        row.points(),
        gone ? new Option(choice, "A segment that cannot be used") : null,
        error);
  }

  /** What is wrong there, as sentences; null: nothing is. */
  private static @Nullable String said(String path, List<Refusal> refusals) {
    var said =
        refusals.stream()
            .filter(refusal -> refusal.field().startsWith(path))
            .filter(refusal -> path.endsWith(".") || refusal.field().equals(path))
            .map(
                refusal ->
                    Refusals.sentence(
                        new Refusal(
                            path.endsWith(".")
                                ? refusal.field().substring(path.length())
                                : "the table",
                            refusal.reason())))
            .collect(Collectors.joining(" "));
    return said.isEmpty() ? null : said;
  }
}
