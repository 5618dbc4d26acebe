package tandem.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tandem.people.page.Badge;
import tandem.people.page.CompanyPage;
import tandem.platform.Times;
import tandem.web.Words;

/** Reads the deals with the people of one company. */
@Component
class CompanyDeals {

  private static final String DEALS =
      """
      select d.id, d.name, d.amount, d.currency, d.state, s.name as stage, coalesce(u.name, d.owner_name) as owner,
             coalesce(d.closed_at, d.stage_since) as at, p.id as person_id, p.first_name, p.last_name, p.email, p.phone,
             (select min(i.value) from identity i where i.person_id = p.id and i.kind = 'EXTERNAL_ID') as external_id
        from deal d
        join person p on p.id = d.person_id
        join pipeline_stage s on s.code = d.stage
        left join app_user u on u.id = d.owner_id
       where p.company_id = :company
       order by d.state = 'OPEN' desc, coalesce(d.closed_at, d.stage_since) desc, d.id desc
       limit 100
      """;

  private final JdbcClient jdbc;

  CompanyDeals(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Open ones first, then the latest closed. */
  List<CompanyPage.Deal> of(CompanyId company, Instant now) {
    return jdbc.sql(DEALS)
        .param("company", company.value())
        .query((row, _) -> deal(row, now))
        .list();
  }

  private static CompanyPage.Deal deal(ResultSet row, Instant now) throws SQLException {
    return new CompanyPage.Deal(
        "/deals/" + row.getString("id"),
        row.getString("name"),
        PersonName.of(row),
        "/people/" + row.getString("person_id"),
        state(row.getString("state"), row.getString("stage")),
        Words.money(row.getBigDecimal("amount"), row.getString("currency")),
        row.getString("owner"),
        Words.moment(Times.instant(row, "at"), now));
  }

  private static Badge state(String state, String stage) {
    return switch (state) {
      case "WON" -> new Badge("Won", "good", "trophy");
      case "LOST" -> new Badge("Lost", "neutral", "circle-x");
      default -> new Badge(stage, "info", null);
    };
  }
}
