package tandem.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Puts many people with a year of history into the database, faster than they would come in. */
final class Residents {

  private static final int INTERACTIONS_EACH = 10;

  private static final String COMPANIES =
      """
      insert into company (id, name, domain, created_at)
      select uuidv7(), (array['Hafen', 'Stahl', 'Licht', 'Wald', 'Berg', 'Fluss', 'Stadt', 'Meer'])[1 + n % 8] || ' ' || n,
             'company-' || n || '.example', now()
        from generate_series(1, greatest(1, {people} / 20)) as n
      """;

  private static final String PEOPLE =
      """
      insert into person (id, email, first_name, last_name, job_title, company_id, country, source, attributes, since, created_at, updated_at)
      select uuidv7(), 'crowd-' || n || '@bench.example',
             (array['Anna', 'Jonas', 'Maria', 'Peter', 'Lena', 'Paul', 'Sofia', 'Max', 'Clara', 'Tom', 'Eva', 'Jan'])[1 + n % 12],
             (array['Last', 'Weber', 'Novak', 'Rossi', 'Dubois', 'Jansen', 'Kowalski', 'Silva', 'Berg', 'Moreau'])[1 + (n / 12) % 10] || ' ' || n,
             (array['Director', 'Manager', 'Clerk', 'Engineer'])[1 + n % 4],
             c.id, (array['DE', 'AT', 'FR', 'GB', 'US', 'ES', 'IT', 'NL', 'PL', 'SE'])[1 + abs(hashint8(n)) % 10],
             (array['paid_search', 'referral', 'event'])[1 + n % 3], jsonb_build_object('seats', (n % 500)::text),
             now() - (n % 525600) * interval '1 minute', now(), now() - (n * 7 % 1000000) * interval '1 second'
        from generate_series(1, {people}) as n
        left join (select id, row_number() over () as number from company) as c on c.number = 1 + n / 20
      """;

  private static final String IDS =
      """
      insert into identity (kind, value, person_id)
      select 'EXTERNAL_ID', 'bench-' || lpad((row_number() over (order by id) - 1)::text, 4, '0'), id
        from (select id from person order by id limit 2000) as first
      on conflict do nothing
      """;

  private static final String SCORES =
      """
      insert into person_score (person_id, model_id, heat, contributions, fit)
      select p.id, m.id, log(2::numeric, 1 + abs(hashtextextended(p.id::text, 1)) % 60)::float8 + extract(epoch from now())::float8 / 86400 / m.half_life_days::float8,
             '[]', (array['A', 'B', 'C', 'D'])[1 + abs(hashtextextended(p.id::text, 2)) % 4]
        from person p, score_model m
       where m.retired_at is null
      on conflict do nothing
      """;

  private static final String STAGES =
      """
      insert into person_stage (person_id, stage, since)
      select id, case when abs(hashtextextended(id::text, 3)) % 5 = 0 then 'MQL' else 'LEAD' end, now() from person
      on conflict do nothing
      """;

  /** In the order in which it happened, as a journal grows. */
  private static final String HISTORY =
      """
      insert into interaction (door_id, message_id, kind, name, person_id, occurred_at, received_at, channel, bot, facts)
      select '00000000-0000-7000-8000-000000000002', t.i || '-' || p.n,
             (array['PAGE_VIEWED', 'PAGE_VIEWED', 'PAGE_VIEWED', 'PAGE_VIEWED', 'PAGE_VIEWED', 'PAGE_VIEWED', 'EMAIL_OPENED',
                    'EMAIL_OPENED', 'EMAIL_CLICKED', 'DEMO_REQUESTED'])[1 + (p.n * 7 + t.i) % 10],
             'Something', p.id, t.at, t.at,
             (array['PAID_SEARCH', 'EMAIL', 'ORGANIC_SEARCH'])[1 + (p.n + t.i) % 3], false,
             jsonb_build_object('url', 'https://www.halden.example/' || (array['pricing', 'blog/door-open-alarms', 'case-studies/port'])[1 + (p.n + t.i) % 3])
        from (select id, row_number() over (order by id) as n from person) as p
       cross join lateral (
             select i, now() - ((p.n * 31 + i * 52560) % 525600) * interval '1 minute' as at
               from generate_series(0, {each} - 1) as i) as t
       order by t.at
      """;

  private static final String INDEX =
      """
      create index interaction_kind on interaction (kind, occurred_at) include (person_id)
       where person_id is not null and not bot
      """;

  private final Connection connection;

  Residents(Connection connection) {
    this.connection = connection;
  }

  /** As if they had been there long: nothing is left to be followed or cleared up. */
  void gather(long people) throws SQLException {
    run("set session_replication_role = replica");
    run(COMPANIES.replace("{people}", String.valueOf(people)));
    run(PEOPLE.replace("{people}", String.valueOf(people)));
    run(IDS);
    run(SCORES);
    run(STAGES);
    run(HISTORY.replace("{each}", String.valueOf(INTERACTIONS_EACH)));
    run("set session_replication_role = origin");
    run("vacuum analyze");
    run("checkpoint");
  }

  /** With and without what segments add to the tables of others: triggers and an index. */
  void watch(boolean on) throws SQLException {
    for (var table : new String[] {"person", "interaction", "person_score", "person_stage"}) {
      run("alter table " + table + (on ? " enable" : " disable") + " trigger user");
    }
    run("drop index if exists interaction_kind");
    if (on) {
      run(INDEX);
    }
  }

  void run(String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  List<String> texts(String sql) throws SQLException {
    var texts = new ArrayList<String>();
    try (var statement = connection.createStatement();
        var result = statement.executeQuery(sql)) {
      while (result.next()) {
        texts.add(result.getString(1));
      }
    }
    return texts;
  }

  String text(String sql) throws SQLException {
    try (var statement = connection.createStatement();
        var result = statement.executeQuery(sql)) {
      result.next();
      return String.valueOf(result.getString(1));
    }
  }
}
