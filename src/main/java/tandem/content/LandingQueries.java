package tandem.content;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** SQL that tells how landing pages fare. */
@Component
class LandingQueries {

  /**
   * A submission belongs to the page whose address the form carried along: the doors are the forms
   * that stand in any version of the page or in its draft.
   */
  private static final String LIST =
      """
      with forms as (
        select distinct d.page_id, (b ->> 'form')::uuid as form
          from (select id as page_id, draft as design from landing_page
                union all
                select page_id, design from landing_version) d,
               jsonb_array_elements(d.design -> 'blocks') b
         where b ->> 'form' is not null)
      select p.*,
             (select coalesce(sum(d.views), 0) from landing_day d where d.page_id = p.id) as views,
             (select coalesce(sum(d.views), 0) from landing_day d
               where d.page_id = p.id and d.day > :since::date) as lately,
             (select coalesce(sum(d.automated), 0) from landing_day d where d.page_id = p.id) as automated,
             (select count(*)
                from forms f
                join interaction i on i.door_id = f.form
               where f.page_id = p.id and not i.bot
                 and split_part(split_part(split_part(i.facts ->> 'url', '?', 1), '#', 1), '/p/', 2) = p.slug) as submissions
        from landing_page p
       where (:id::uuid is null or p.id = :id)
       order by p.published is null, p.created_at desc, p.id
       limit 500
      """;

  private final JdbcClient jdbc;
  private final LandingStore store;

  LandingQueries(JdbcClient jdbc, LandingStore store) {
    this.jdbc = jdbc;
    this.store = store;
  }

  /**
   * @param views by people
   * @param lately those of the last 30 days
   * @param automated views by browsers that a program steers
   */
  record Row(Landing page, long views, long lately, long automated, long submissions) {}

  /** The published ones first, the newest first. */
  List<Row> all(LocalDate today) {
    return rows(null, today);
  }

  Row of(UUID page, LocalDate today) {
    return rows(page, today).getFirst();
  }

  private List<Row> rows(@org.jspecify.annotations.Nullable UUID page, LocalDate today) {
    return jdbc.sql(LIST)
        .param("id", page)
        .param("since", today.minusDays(30))
        .query((row, _) -> row(row))
        .list();
  }

  private Row row(ResultSet row) throws SQLException {
    return new Row(
        store.read(row),
        row.getLong("views"),
        row.getLong("lately"),
        row.getLong("automated"),
        row.getLong("submissions"));
  }
}
