package tandem.capture.hosted;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tandem.capture.form.Definition;
import tandem.capture.form.Field;
import tandem.capture.form.Form;
import tandem.capture.form.Wording;
import tandem.platform.Refusal;
import tandem.platform.Times;

/** SQL that counts what happens at a form, by showing and not by person. */
@Component
class FormCounts {

  enum Reason {
    CHALLENGED,
    LIMITED,
    ADDRESS
  }

  private static final String SEEN =
      """
      insert into form_view (form_id, key, at, started_at, last_field)
      values (:form, :key, :at, :started::timestamptz, :field)
      on conflict (form_id, key) do update
         set started_at = coalesce(form_view.started_at, excluded.started_at),
             last_field = coalesce(excluded.last_field, form_view.last_field)
      """;

  private static final String SENT =
      """
      insert into form_view (form_id, key, at, started_at, sent_at)
      values (:form, :key, :at, :now, :now)
      on conflict (form_id, key) do update
         set started_at = coalesce(form_view.started_at, excluded.started_at),
             sent_at = coalesce(form_view.sent_at, excluded.sent_at)
      """;

  private static final String TURNED_AWAY =
      """
      insert into form_refusal (form_id, day, reason, count)
      values (:form, :day, :reason, 1)
      on conflict (form_id, day, reason) do update set count = form_refusal.count + 1
      """;

  private final JdbcClient jdbc;

  FormCounts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Somebody looks at it, or has begun to fill it in.
   *
   * @param field the one that they touched last; null: none yet
   */
  void seen(Form form, Showing showing, @Nullable String field, Instant now) {
    jdbc.sql(SEEN)
        .param("form", form.id())
        .param("key", showing.key())
        .param("at", Times.sql(showing.at()))
        .param("started", field == null ? null : Times.sql(now))
        .param("field", field)
        .update();
  }

  void sent(Form form, Showing showing, Instant now) {
    jdbc.sql(SENT)
        .param("form", form.id())
        .param("key", showing.key())
        .param("at", Times.sql(showing.at()))
        .param("now", Times.sql(now))
        .update();
  }

  void turnedAway(Form form, Reason reason, Instant now) {
    jdbc.sql(TURNED_AWAY)
        .param("form", form.id())
        .param("day", LocalDate.ofInstant(now, ZoneOffset.UTC))
        .param("reason", reason.name())
        .update();
  }

  /** Where the address was good in itself but not wanted. */
  void refusedAddress(Form form, Definition definition, List<Refusal> refusals, Instant now) {
    var wanted =
        definition.languages().stream()
            .flatMap(
                l ->
                    List.of("disposable", "business").stream()
                        .map(s -> Wording.say(definition, l, s)))
            .toList();
    if (refusals.stream()
        .filter(refusal -> Objects.equals(refusal.field(), Field.EMAIL))
        .anyMatch(refusal -> wanted.contains(refusal.reason()))) {
      turnedAway(form, Reason.ADDRESS, now);
    }
  }
}
