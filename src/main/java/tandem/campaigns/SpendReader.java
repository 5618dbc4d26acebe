package tandem.campaigns;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tandem.platform.Refusal;

/** Understands what days cost, all lines or none. */
final class SpendReader {

  private final Function<String, @Nullable BigDecimal> amounts;
  private final List<DaySpend> days = new ArrayList<>();
  private final List<Refusal> refusals = new ArrayList<>();
  private final Set<LocalDate> seen = new HashSet<>();

  private SpendReader(Function<String, @Nullable BigDecimal> amounts) {
    this.amounts = amounts;
  }

  /** What the lines come to. */
  sealed interface Reading {

    record Understood(List<DaySpend> days) implements Reading {}

    record Refused(List<Refusal> refusals) implements Reading {}
  }

  /** For what people write. */
  static SpendReader typed() {
    return new SpendReader(Amount::typed);
  }

  /** A program's lines; the refusals name them as {@code [2].amount}. */
  static Reading read(List<@Nullable SpendLine> lines) {
    var reader = new SpendReader(Amount::plain);
    for (var i = 0; i < lines.size(); i++) {
      var line = lines.get(i);
      var at = "[%d]".formatted(i);
      if (line == null) {
        reader.refuse(at, "must be an object with day and amount");
      } else {
        reader.line(at + ".", line);
      }
    }
    return reader.done();
  }

  /**
   * @param at what stands before "day" and "amount" in a refusal
   */
  void line(String at, SpendLine line) {
    var day = day(at + "day", line.day());
    var amount = amount(at + "amount", line.amount());
    if (day != null && amount != null) {
      days.add(new DaySpend(day, amount));
    }
  }

  void refuse(String field, String reason) {
    refusals.add(new Refusal(field, reason));
  }

  Reading done() {
    return refusals.isEmpty() ? new Reading.Understood(days) : new Reading.Refused(refusals);
  }

  private @Nullable LocalDate day(String field, @Nullable String told) {
    if (told == null || told.isBlank()) {
      refuse(field, "is missing");
      return null;
    }
    var day = Day.read(told);
    if (day == null) {
      refuse(field, "must be a day such as 2026-01-31");
    } else if (!seen.add(day)) {
      refuse(field, "stands there twice: add up what the day cost");
    }
    return day;
  }

  private @Nullable BigDecimal amount(String field, @Nullable String told) {
    if (told == null || told.isBlank()) {
      refuse(field, "is missing");
      return null;
    }
    var amount = amounts.apply(told);
    if (amount == null) {
      refuse(field, "must be a sum such as 1234.50");
    } else if (amount.signum() < 0) {
      refuse(field, "must not be below zero");
    }
    return amount;
  }
}
