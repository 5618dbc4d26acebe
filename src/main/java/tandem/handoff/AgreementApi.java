package tandem.handoff;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tandem.access.Everyone;
import tandem.access.Managing;
import tandem.handoff.page.AgreementPage.Line;
import tandem.platform.Refusal;
import tandem.web.Problems;

/** The agreement for programs: what it says, and new terms in its place. */
@RestController
@RequestMapping("/api/v1/handoffs/agreement")
class AgreementApi {

  private final Agreements agreements;
  private final AgreementTerms terms;
  private final Clock clock;

  AgreementApi(Agreements agreements, AgreementTerms terms, Clock clock) {
    this.agreements = agreements;
    this.terms = terms;
    this.clock = clock;
  }

  /**
   * @param threshold in points of engagement
   * @param hours within which sales answers
   * @param days for which somebody rejected is left in peace
   * @param segment the id of the one to belong to as well; null: points are enough
   */
  record Shown(
      int version,
      Instant since,
      BigDecimal threshold,
      BigDecimal hours,
      long days,
      @Nullable String segment,
      List<Agreements.Reason> reasons) {}

  /**
   * @param code of a reason there is; null makes a new one
   * @param leadsTo RECYCLED or DISQUALIFIED
   */
  record ToldReason(@Nullable String code, @Nullable String label, @Nullable String leadsTo) {

    Line line() {
      return new Line(said(code), said(label), said(leadsTo));
    }
  }

  /** What it read beside that is passed over. */
  @JsonIgnoreProperties({"version", "since"})
  record Told(
      @Nullable BigDecimal threshold,
      @Nullable BigDecimal hours,
      @Nullable BigDecimal days,
      @Nullable String segment,
      @Nullable List<@Nullable ToldReason> reasons) {

    AgreementForm form() {
      var lines =
          reasons == null
              ? List.<Line>of()
              : reasons.stream().filter(Objects::nonNull).map(ToldReason::line).toList();
      return new AgreementForm(plain(threshold), plain(hours), plain(days), said(segment), lines);
    }
  }

  private static String said(@Nullable String text) {
    return text == null ? "" : text.strip();
  }

  /** A number with thousands of digits is not written out. */
  private static String plain(@Nullable BigDecimal number) {
    return number == null ? "" : number.toString();
  }

  @GetMapping
  @Everyone
  Shown show() {
    var agreement = agreements.inForce();
    var segment = agreement.segment();
    return new Shown(
        agreement.version(),
        agreements.since(),
        BigDecimal.valueOf(agreement.threshold()),
        AgreementTerms.hours(agreement.answerWithin()),
        agreement.recycleFor().toDays(),
        segment == null ? null : segment.id().toString(),
        agreements.reasons());
  }

  /** All of it; it counts from the next thing that anybody does. */
  @PutMapping
  @Managing
  ResponseEntity<Object> agree(@RequestBody Told told) {
    var form = told.form();
    var refusals = new ArrayList<Refusal>();
    var wanted = form.terms(terms.segments(), refusals);
    if (wanted == null) {
      return Problems.refused(refusals);
    }
    terms.agree(wanted, form.reasons(), clock.instant());
    return ResponseEntity.ok(show());
  }
}
