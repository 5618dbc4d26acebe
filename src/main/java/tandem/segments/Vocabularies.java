package tandem.segments;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tandem.campaigns.CampaignId;
import tandem.fields.Field;
import tandem.fields.Fields;
import tandem.people.StageNames;
import tandem.platform.Settings;

/** Looks up what conditions may speak of. */
@Component
class Vocabularies {

  private static final String CAMPAIGNS = "select id, name from campaign order by lower(name), id";
  private static final String SEGMENTS = "select id, name from segment order by lower(name), id";

  private final JdbcClient jdbc;
  private final Fields fields;
  private final StageNames stages;
  private final Settings settings;

  Vocabularies(JdbcClient jdbc, Fields fields, StageNames stages, Settings settings) {
    this.jdbc = jdbc;
    this.fields = fields;
    this.stages = stages;
    this.settings = settings;
  }

  Vocabulary now() {
    var byKey = new LinkedHashMap<String, Field>();
    fields.all().forEach(field -> byKey.put(field.key(), field));
    var campaigns = new LinkedHashMap<CampaignId, String>();
    names(CAMPAIGNS).forEach((id, name) -> campaigns.put(new CampaignId(id), name));
    var segments = new LinkedHashMap<SegmentId, String>();
    names(SEGMENTS).forEach((id, name) -> segments.put(new SegmentId(id), name));
    return new Vocabulary(byKey, campaigns, segments, stages.all(), settings.currency());
  }

  private Map<UUID, String> names(String sql) {
    var names = new LinkedHashMap<UUID, String>();
    jdbc.sql(sql)
        .query(
            row -> {
              names.put(row.getObject("id", UUID.class), row.getString("name"));
            });
    return names;
  }
}
