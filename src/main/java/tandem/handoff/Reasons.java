package tandem.handoff;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tandem.handoff.page.AgreementPage.Line;
import tandem.platform.Times;

/** Changes the reasons for saying no. One that was ever given is retired, never removed. */
@Component
class Reasons {

  private static final Pattern NOT_A_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

  private static final String CODES = "select code from reject_reason";

  private static final String RETIRE_OTHERS =
      "update reject_reason set retired_at = :now where retired_at is null and not code = any(:codes)";

  private static final String KEEP =
      """
      insert into reject_reason (code, label, leads_to, position)
      values (:code, :label, :leadsTo, :position)
      on conflict (code) do update
         set label = excluded.label, leads_to = excluded.leads_to, position = excluded.position, retired_at = null
      """;

  private final JdbcClient jdbc;

  Reasons(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  static boolean leadsSomewhere(String leadsTo) {
    return leadsTo.equals(Stage.RECYCLED.name()) || leadsTo.equals(Stage.DISQUALIFIED.name());
  }

  /** From now on these, in this order, can be chosen; a line without a label goes. */
  void change(List<Line> lines, Instant now) {
    var known = new HashSet<>(jdbc.sql(CODES).query(String.class).list());
    var position = 1;
    var kept = new HashSet<String>();
    for (var line : lines) {
      if (!line.label().isEmpty()) {
        var code = known.contains(line.code()) ? line.code() : code(line.label(), known);
        known.add(code);
        kept.add(code);
        jdbc.sql(KEEP)
            .param("code", code)
            .param("label", line.label())
            .param("leadsTo", line.leadsTo())
            .param("position", position++)
            .update();
      }
    }
    jdbc.sql(RETIRE_OTHERS)
        .param("codes", kept.toArray(String[]::new))
        .param("now", Times.sql(now))
        .update();
  }

  /**
   * "Too small for us" becomes too_small_for_us, or with a number behind it where that is taken.
   */
  private static String code(String label, Set<String> taken) {
    var word = NOT_A_WORD.matcher(label.toLowerCase(Locale.ROOT)).replaceAll("_");
    var code = word;
    for (var number = 2; taken.contains(code); number++) {
      code = word + number;
    }
    return code;
  }
}
