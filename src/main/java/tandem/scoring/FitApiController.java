package tandem.scoring;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tandem.access.Caller;
import tandem.access.Everyone;
import tandem.access.Marketing;
import tandem.web.Problems;

/** The fit table for programs. */
@RestController
@RequestMapping("/api/v1/scoring/fit")
class FitApiController {

  private final FitTables tables;
  private final FitTerms terms;
  private final FitWords words;
  private final FitPasses passes;

  FitApiController(FitTables tables, FitTerms terms, FitWords words, FitPasses passes) {
    this.tables = tables;
    this.terms = terms;
    this.words = words;
    this.passes = passes;
  }

  /**
   * @param by who made it; null: it came with the product
   * @param grading whether everybody is being graded by it at this moment
   */
  record Shown(
      int version,
      Instant since,
      @Nullable String by,
      List<Line> lines,
      List<Score.NextFit> grades,
      boolean grading) {}

  /**
   * @param asks COMPANY, JOB_TITLE, PHONE, COUNTRY or SEGMENT
   * @param words of a job title or country: one of them has to be said
   * @param segment its id
   * @param means what is asked, as people read it
   * @param broken why nobody meets it; null: somebody may
   */
  record Line(
      String title,
      int points,
      String asks,
      List<String> words,
      @Nullable String segment,
      String means,
      @Nullable String broken) {}

  /**
   * @param version of the table that it is to replace, so that nobody else's change is lost; null:
   *     whichever there is
   */
  @JsonIgnoreProperties({"since", "by", "grades", "grading"})
  record Told(@Nullable Integer version, @Nullable List<@Nullable ToldLine> lines) {

    FitForm form() {
      return new FitForm(
          version,
          lines == null
              ? List.of()
              : lines.stream()
                  .map(line -> line == null ? ToldLine.NOTHING : line)
                  .map(ToldLine::row)
                  .toList());
    }
  }

  /** A line as a program tells it; what it read beside that is passed over. */
  @JsonIgnoreProperties({"means", "broken"})
  record ToldLine(
      @Nullable String title,
      @Nullable Integer points,
      @Nullable String asks,
      @Nullable List<@Nullable String> words,
      @Nullable String segment) {

    static final ToldLine NOTHING = new ToldLine(null, null, null, null, null);

    FitForm.Row row() {
      return new FitForm.Row(
          title == null ? "" : title,
          asks == null ? "" : asks,
          words == null ? List.of() : words.stream().filter(Objects::nonNull).toList(),
          segment,
          points == null ? "" : points.toString());
    }
  }

  @GetMapping
  @Everyone
  Shown show() {
    var table = tables.current();
    var origin = tables.origin(table.version());
    var segments = words.segments();
    return new Shown(
        table.version(),
        origin.at(),
        origin.by(),
        table.lines().stream()
            .map(
                line -> {
                  var row = FitForm.Row.of(line);
                  return new Line(
                      line.title(),
                      line.points(),
                      row.asks(),
                      row.words(),
                      row.segment(),
                      FitWords.of(line, segments),
                      FitWords.broken(line, segments));
                })
            .toList(),
        Arrays.stream(Fit.values()).map(fit -> new Score.NextFit(fit, fit.from())).toList(),
        passes.isUnderWay());
  }

  /** All lines, in their order; everybody is then graded by them in the background. */
  @PutMapping
  @Marketing
  ResponseEntity<Object> change(@RequestBody Told told, @AuthenticationPrincipal Caller caller) {
    return switch (terms.change(told.form(), caller.name())) {
      case FitTerms.Outcome.Kept _ -> ResponseEntity.ok(show());
      case FitTerms.Outcome.Refused(var refusals) -> Problems.refused(refusals);
      case FitTerms.Outcome.Overtaken(var version) ->
          Problems.conflict(
              "The fit table is at version %d by now: read it and tell your change again."
                  .formatted(version));
    };
  }
}
