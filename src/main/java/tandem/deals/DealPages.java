package tandem.deals;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tandem.access.Caller;
import tandem.deals.page.DealPage;
import tandem.web.NotFound;
import tandem.web.Option;
import tandem.web.Words;

/** Lays out the page of one deal for whoever looks at it. */
@Component
class DealPages {

  private final DealQueries deals;
  private final HistoryQueries history;
  private final PipelineStore pipeline;
  private final Owners owners;

  DealPages(DealQueries deals, HistoryQueries history, PipelineStore pipeline, Owners owners) {
    this.deals = deals;
    this.history = history;
    this.pipeline = pipeline;
    this.owners = owners;
  }

  DealPage of(DealId id, DealTrouble trouble, Caller caller, Instant now) {
    var row = deals.find(id).orElseThrow(() -> new NotFound("deal"));
    var form = trouble.form() == null ? DealForm.of(row) : trouble.form();
    var fields = form.fields(trouble.refusals(), owners.heirs(row.ownerId(), caller));
    return new DealPage(
        id.toString(),
        row.name(),
        line(row, now),
        row.stand(),
        row.tone(now),
        row.icon(now),
        row.open(),
        row.changeableBy(caller),
        row.stage().code(),
        row.version(),
        facts(id, row, now),
        fields,
        losing(trouble),
        stages(),
        history.moves(id, now),
        trouble.conflict());
  }

  private static String line(DealRow row, Instant now) {
    var worth = row.amount() == null ? "" : " for " + Words.money(row.amount(), row.currency());
    var with = row.company() == null ? row.person() : row.person() + " of " + row.company();
    return switch (row.state()) {
      case OPEN ->
          "%s%s. In %s for %s%s."
              .formatted(
                  with,
                  worth,
                  row.stage().name(),
                  Words.span(Duration.between(row.stageSince(), now)),
                  row.stalled(now)
                      ? ", usual are " + Words.counted(row.stage().usualDays(), "day", "days")
                      : "");
      case WON, LOST ->
          "%s%s. %s %s."
              .formatted(with, worth, row.state().label(), Words.ago(row.closedAt(), now));
    };
  }

  private DealPage.Facts facts(DealId id, DealRow row, Instant now) {
    return new DealPage.Facts(
        row.person(),
        "/people/" + row.personId(),
        Words.orNothing(row.company()),
        Words.money(row.amount(), row.currency()),
        Words.orNothing(row.owner()),
        Words.day(row.expectedClose()),
        Words.moment(row.createdAt(), now),
        Words.moment(row.closedAt(), now),
        lost(row),
        history.attributes(id));
  }

  private static @Nullable String lost(DealRow row) {
    return row.lostNote() == null ? row.lostReason() : row.lostReason() + ": " + row.lostNote();
  }

  private static DealPage.Losing losing(DealTrouble trouble) {
    var errors = DealForm.errors(trouble.refusals());
    var typed = trouble.losing();
    return new DealPage.Losing(
        typed != null,
        Arrays.stream(LostReason.values()).map(r -> new Option(r.code(), r.label())).toList(),
        typed == null ? null : typed.reason(),
        typed == null ? null : typed.note(),
        errors.get("reason"),
        errors.get("note"));
  }

  private List<Option> stages() {
    return pipeline.load().stages().stream().map(s -> new Option(s.code(), s.name())).toList();
  }
}
