package tandem.deals;

import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tandem.capture.ImportRow;
import tandem.platform.Refusal;

/** Understands one row of a file of deals, whichever system wrote it. */
final class DealReader {

  private final ImportRow row;
  private final Whose whose;
  private final Pipeline pipeline;
  private final Instant now;
  private final List<Refusal> problems = new ArrayList<>();
  private final Map<String, String> attributes;

  DealReader(ImportRow row, Whose whose, Pipeline pipeline, Instant now) {
    this.row = row;
    this.whose = whose;
    this.pipeline = pipeline;
    this.now = now;
    this.attributes = new LinkedHashMap<>(row.attributes());
  }

  /** Why the row cannot be taken; empty where it can. */
  List<Refusal> problems() {
    return List.copyOf(problems);
  }

  /** Null where there are problems. */
  @Nullable ImportedDeal read() {
    var person = whose.find(row, problems);
    var stage = stage();
    var state = state();
    var closed = closed(state);
    var terms = terms();
    if (person == null || !problems.isEmpty()) {
      return null;
    }
    return new ImportedDeal(
        row.text("deal"),
        person,
        row.text("name") == null ? null : terms.name(),
        terms.amount(),
        row.text("currency") == null ? null : terms.currency(),
        stage == null ? null : stage.code(),
        state,
        row.date("createdAt"),
        closed,
        expectedClose(closed),
        row.text("owner"),
        row.text("lostReason"),
        attributes);
  }

  private Terms terms() {
    var draft = new TermsDraft(new Terms("", null, "", null));
    var name = row.text("name");
    if (name != null) {
      draft.name(name);
    }
    var amount = row.number("amount");
    if (amount != null) {
      draft.amount(amount.setScale(2, RoundingMode.HALF_UP).toPlainString());
    }
    var currency = row.text("currency");
    if (currency != null) {
      draft.currency(currency);
    }
    problems.addAll(draft.refusals());
    return draft.terms();
  }

  /** Another system's stages are not ours: such a word is kept as it came. */
  private @Nullable PipelineStage stage() {
    var told = row.text("stage");
    if (told == null || DealWord.of(told) != null) {
      return null;
    }
    var found = pipeline.find(told);
    if (found.isEmpty()) {
      attributes.put("Stage", told);
    }
    return found.orElse(null);
  }

  private @Nullable DealState state() {
    var told = row.text("state");
    if (told != null) {
      var state = DealWord.of(told);
      if (state == null) {
        problems.add(new Refusal("state", "is not won, lost or open"));
      }
      return state;
    }
    var stage = row.text("stage");
    var byStage = stage == null ? null : DealWord.of(stage);
    if (byStage != null) {
      return byStage;
    }
    if (row.date("wonAt") != null) {
      return DealState.WON;
    }
    return row.text("lostReason") == null ? null : DealState.LOST;
  }

  private @Nullable Instant closed(@Nullable DealState state) {
    if (state == null || state == DealState.OPEN) {
      return null;
    }
    var field = state == DealState.WON && row.date("wonAt") != null ? "wonAt" : "closedAt";
    var closed = row.date(field);
    if (closed != null && closed.isAfter(now.plus(Duration.ofDays(1)))) {
      problems.add(new Refusal(field, "lies in the future, but the deal is closed"));
    }
    return closed;
  }

  /** The close date of a deal that is still open is the one that is hoped for. */
  private @Nullable LocalDate expectedClose(@Nullable Instant closed) {
    var hoped = row.date("expectedClose");
    if (hoped == null && closed == null) {
      hoped = row.date("closedAt");
    }
    return hoped == null ? null : hoped.atZone(ZoneOffset.UTC).toLocalDate();
  }
}
