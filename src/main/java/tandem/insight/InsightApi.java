package tandem.insight;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tandem.access.Everyone;

/** The numbers for programs. Days are whole days in UTC, both included; open where not given. */
@RestController
@RequestMapping("/api/v1/insight")
@Everyone
class InsightApi {

  private final Insights insights;

  InsightApi(Insights insights) {
    this.insights = insights;
  }

  @GetMapping("/summary")
  Summary summary(
      @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate from,
      @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate to) {
    return insights.facts(Period.of(from, to)).summary();
  }

  @GetMapping("/sources")
  List<SourceRow> sources(
      @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate from,
      @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate to) {
    return insights.facts(Period.of(from, to)).sources();
  }

  @GetMapping("/campaigns")
  List<CampaignRow> campaigns(
      @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate from,
      @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate to) {
    return insights.campaigns(Period.of(from, to));
  }
}
