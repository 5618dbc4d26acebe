package tandem.capture.hosted;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tandem.capture.form.Asks;
import tandem.capture.form.Definition;
import tandem.capture.form.Field;
import tandem.capture.form.Form;
import tandem.capture.form.FormStore;
import tandem.journal.Kind;
import tandem.people.Consents;
import tandem.people.PersonId;
import tandem.platform.Ids;
import tandem.platform.Times;
import tools.jackson.databind.json.JsonMapper;

/**
 * Forms with a past: what was told of a website's forms before Tandem had the forms themselves. The
 * submissions are those of the timelines; the showings around them follow from their ids.
 */
@Component
public class PastForms {

  private static final String SUBMISSIONS =
      """
      insert into form_submission (form_id, key, version, language, state, answers, facts, submitted_at, taken_at,
                                   person_id)
      select :form, md5(:form::text || i.id)::uuid, 1, 'en', 'TAKEN',
             jsonb_strip_nulls(jsonb_build_object('email', p.email, 'firstName', p.first_name, 'lastName', p.last_name,
                                                  'consent_email', :consent::text)),
             '{}', i.occurred_at, i.occurred_at, p.id
        from interaction i
        join person p on p.id = i.person_id
       where i.kind = :kind and i.name = :name and not i.bot and p.email is not null
      on conflict do nothing
      """;

  /** Two to six look at it for one who sends it; not half of them begin, and most stop late. */
  private static final String SHOWINGS =
      """
      insert into form_view (form_id, key, at, started_at, last_field, sent_at)
      select s.form_id, s.key, s.submitted_at - interval '2 minutes', s.submitted_at - interval '1 minute',
             (:fields::text[])[array_length(:fields::text[], 1)], s.submitted_at
        from form_submission s
       where s.form_id = :form
       union all
      select s.form_id, md5(s.key::text || n)::uuid, seen.at,
             case when h.all % 100 < 42 then seen.at + interval '9 seconds' end,
             case when h.all % 100 < 42
                  then (:fields::text[])[1 + greatest(h.all / 100 % array_length(:fields::text[], 1),
                                                      h.all / 7919 % array_length(:fields::text[], 1))] end,
             null
        from form_submission s
       cross join generate_series(1, 2 + abs(hashtext(s.key::text)) % 4) as n
       cross join lateral (select abs(hashtext(s.key::text || ':' || n))::bigint as all) as h
       cross join lateral (select s.submitted_at + (h.all % 6000 - 3000) * interval '1 minute' as at) as seen
       where s.form_id = :form and seen.at < :now
      """;

  private static final String PEOPLE =
      "select key, person_id, submitted_at from form_submission where form_id = :form";

  private final FormStore store;
  private final Consents consents;
  private final JdbcClient jdbc;
  private final JsonMapper json;

  PastForms(FormStore store, Consents consents, JdbcClient jdbc, JsonMapper json) {
    this.store = store;
    this.consents = consents;
    this.jdbc = jdbc;
    this.json = json;
  }

  /**
   * @param definition as the API takes it
   */
  public void open(String slug, String name, Kind kind, String definition, Instant now) {
    var read = json.readValue(definition, Definition.class);
    store.add(new Form(Ids.next(), slug, name, kind, 1, read, now, null));
  }

  /**
   * Counts as sent by the form what the timelines know under that name.
   *
   * @param name of the interactions
   */
  @Transactional
  public void count(String slug, String name, Instant now) {
    var form = Objects.requireNonNull(store.bySlug(slug));
    var fields = form.definition().fields();
    var consent = fields.stream().filter(Field::isConsent).findFirst().orElse(null);
    jdbc.sql(SUBMISSIONS)
        .param("form", form.id())
        .param("kind", form.kind().name())
        .param("name", name)
        .param("consent", consent == null ? null : Answers.YES)
        .update();
    jdbc.sql(SHOWINGS)
        .param("form", form.id())
        .param("fields", keys(fields))
        .param("now", Times.sql(now))
        .update();
    if (consent != null && consent.asks() instanceof Asks.Consent(var purpose)) {
      jdbc.sql(PEOPLE)
          .param("form", form.id())
          .query(
              (row, _) ->
                  keep(
                      form,
                      new Consents.Said(
                          purpose,
                          true,
                          false,
                          "Form: " + form.name(),
                          form.id() + "/" + row.getObject("key", UUID.class),
                          form.definition().say(consent.label(), "en"),
                          1,
                          "en",
                          null),
                      new PersonId(row.getObject("person_id", UUID.class)),
                      Times.instant(row, "submitted_at")))
          .list();
    }
  }

  private boolean keep(Form form, Consents.Said said, PersonId person, Instant at) {
    consents.keep(person, said, at);
    return form.isOpen();
  }

  private static String[] keys(List<Field> fields) {
    return fields.stream().filter(f -> !f.isHidden()).map(Field::key).toArray(String[]::new);
  }
}
