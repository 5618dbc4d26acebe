package tandem.insight;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tandem.access.Everyone;
import tandem.campaigns.CampaignId;
import tandem.insight.page.PeopleBehindPage;
import tandem.people.SourceName;
import tandem.people.StageNames;
import tandem.people.StageNames.StageName;
import tandem.web.Cursor;
import tandem.web.Limit;
import tandem.web.Words;

/** Shows the people that a number counts. */
@Controller
@Everyone
class PeopleBehindController {

  private static final Limit ROWS = new Limit(50);
  private static final List<Figure> NEIGHBOURS =
      List.of(Figure.LEADS, Figure.MQLS, Figure.ACCEPTED, Figure.WON);

  private final PeopleBehind people;
  private final ScopeWords words;
  private final Map<String, StageName> stages;
  private final Clock clock;

  PeopleBehindController(PeopleBehind people, ScopeWords words, StageNames stages, Clock clock) {
    this.people = people;
    this.words = words;
    this.stages =
        stages.all().stream().collect(Collectors.toMap(StageName::code, Function.identity()));
    this.clock = clock;
  }

  @GetMapping("/insight/people")
  String people(
      @RequestParam(defaultValue = "leads") String figure,
      @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate from,
      @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate to,
      @RequestParam(required = false) @Nullable String source,
      @RequestParam(required = false) @Nullable CampaignId campaign,
      @RequestParam(required = false) @Nullable Cursor after,
      Model model) {
    var chosen = Figure.of(figure);
    var scope = new Scope(Period.of(from, to), source, campaign);
    var behind = new Behind(scope);
    var slice = people.list(chosen, scope, after, ROWS);
    var now = clock.instant();
    model.addAttribute(
        "page",
        new PeopleBehindPage(
            chosen.label(),
            line(chosen, scope),
            behind.whole(),
            others(chosen, behind),
            slice.items().stream().map(row -> row(row, now)).toList(),
            slice.next() == null ? null : behind.people(chosen) + "&after=" + slice.next()));
    return "insight/people";
  }

  private String line(Figure figure, Scope scope) {
    return "%s became known to us%s%s%s."
        .formatted(
            Words.counted(people.count(figure, scope), "person", "people"),
            PeriodChoice.words(scope.period()),
            figure.words(),
            words.of(scope));
  }

  private static List<PeopleBehindPage.Other> others(Figure chosen, Behind behind) {
    return NEIGHBOURS.stream()
        .map(f -> new PeopleBehindPage.Other(f.label(), behind.people(f), f == chosen))
        .toList();
  }

  private PeopleBehindPage.Row row(PeopleBehind.Row row, Instant now) {
    var stage = row.stage() == null ? null : stages.get(row.stage());
    return new PeopleBehindPage.Row(
        "/people/" + row.id(),
        row.name(),
        row.name().equals(row.email()) ? null : row.email(),
        Words.orNothing(row.company()),
        stage == null
            ? null
            : new PeopleBehindPage.Stage(stage.label(), stage.tone(), stage.icon()),
        SourceName.of(row.source()),
        Words.moment(row.since(), now));
  }
}
