package tandem.campaigns;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tandem.web.Words;
import tools.jackson.databind.json.JsonMapper;

/**
 * Spend per day as static/ui/chart.js draws it.
 *
 * @param names what stands below each column
 * @param shown what a column's value is in words
 */
record SpendChart(String kind, List<String> names, List<BigDecimal> values, List<String> shown) {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** Null where a chart would say no more than the table. */
  static @Nullable String of(List<DaySpend> days, String currency) {
    if (days.size() < 2) {
      return null;
    }
    return JSON.writeValueAsString(
        new SpendChart(
            "columns",
            days.stream().map(day -> Words.day(day.day())).toList(),
            days.stream().map(DaySpend::amount).toList(),
            days.stream().map(day -> Words.money(day.amount(), currency)).toList()));
  }
}
