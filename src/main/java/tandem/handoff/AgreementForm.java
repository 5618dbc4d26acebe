package tandem.handoff;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import tandem.handoff.page.AgreementPage.Line;
import tandem.platform.Refusal;
import tandem.segments.SegmentChoices.Choice;
import tandem.segments.SegmentId;

/**
 * New terms as somebody typed them.
 *
 * @param hours within which sales answers, such as 4 or 0.5
 * @param days for which somebody rejected is left in peace
 * @param segment the id of the segment to belong to; empty: none
 */
record AgreementForm(
    String threshold, String hours, String days, String segment, List<Line> reasons) {

  private static final BigDecimal MINUTES = BigDecimal.valueOf(60);

  /** The terms, clean. */
  record Terms(
      BigDecimal threshold, int answerMinutes, int recycleDays, @Nullable SegmentId segment) {}

  static AgreementForm of(MultiValueMap<String, String> sent) {
    var codes = sent.getOrDefault("code", List.of());
    var labels = sent.getOrDefault("label", List.of());
    var leads = sent.getOrDefault("leadsTo", List.of());
    var reasons = new ArrayList<Line>();
    for (var i = 0; i < Math.min(codes.size(), Math.min(labels.size(), leads.size())); i++) {
      reasons.add(new Line(codes.get(i), labels.get(i).strip(), leads.get(i)));
    }
    return new AgreementForm(
        first(sent, "threshold"),
        first(sent, "hours"),
        first(sent, "days"),
        first(sent, "segment"),
        reasons);
  }

  private static String first(MultiValueMap<String, String> sent, String name) {
    return Objects.requireNonNullElse(sent.getFirst(name), "").strip();
  }

  /**
   * Null where something cannot be taken: the refusals say what.
   *
   * @param segments those there are
   */
  @Nullable Terms terms(List<Choice> segments, List<Refusal> refusals) {
    var points = number(threshold, "threshold", "9999", refusals);
    var answer = number(hours, "hours", "8760", refusals);
    var rest = number(days, "days", "3650", refusals);
    var crowd =
        segments.stream()
            .map(Choice::id)
            .filter(id -> id.toString().equals(segment))
            .findFirst()
            .orElse(null);
    if (crowd == null && !segment.isEmpty()) {
      refusals.add(new Refusal("segment", "does not exist (any more): choose another"));
    }
    checkReasons(refusals);
    if (points == null || answer == null || rest == null || !refusals.isEmpty()) {
      return null;
    }
    var minutes = answer.multiply(MINUTES).setScale(0, RoundingMode.HALF_UP).intValueExact();
    return new Terms(
        points.setScale(2, RoundingMode.HALF_UP),
        Math.max(1, minutes),
        Math.max(1, rest.setScale(0, RoundingMode.HALF_UP).intValueExact()),
        crowd);
  }

  private static @Nullable BigDecimal number(
      String text, String field, String most, List<Refusal> refusals) {
    try {
      var number = new BigDecimal(text.replace(',', '.'));
      if (number.compareTo(new BigDecimal("0.01")) >= 0
          && number.compareTo(new BigDecimal(most)) <= 0) {
        return number;
      }
    } catch (NumberFormatException e) {
      // said below: no number and a number out of range are mended the same way
    }
    refusals.add(new Refusal(field, "must be a number above 0, at most " + most));
    return null;
  }

  private void checkReasons(List<Refusal> refusals) {
    if (reasons.stream().allMatch(line -> line.label().isEmpty())) {
      refusals.add(
          new Refusal("reasons", "are missing: sales must be able to say no for one at least"));
    }
    if (reasons.stream().anyMatch(line -> line.label().length() > 100)) {
      refusals.add(new Refusal("reasons", "have one of more than 100 characters: shorten it"));
    }
    if (reasons.stream().anyMatch(line -> !Reasons.leadsSomewhere(line.leadsTo()))) {
      refusals.add(new Refusal("reasons", "must each lead to RECYCLED or DISQUALIFIED"));
    }
  }
}
