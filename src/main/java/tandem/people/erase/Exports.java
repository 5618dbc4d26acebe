package tandem.people.erase;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tandem.people.Kept;
import tandem.people.PersonId;
import tandem.people.PersonRecords;
import tandem.platform.Settings;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Everything that is kept about somebody, as a program reads it and as they read it themselves. */
@Component
class Exports {

  private static final TypeReference<Map<String, Object>> ROW = new TypeReference<>() {};

  private static final String PROFILE =
      """
      select jsonb_strip_nulls(to_jsonb(p) - '{search,sort_name,company_id,company_name,owner_id}'::text[])
             || jsonb_strip_nulls(jsonb_build_object('company', c.name, 'owner', u.name))
        from person p
        left join company c on c.id = p.company_id
        left join app_user u on u.id = p.owner_id
       where p.id = :person
      """;

  private final JdbcClient jdbc;
  private final TraceFinder finder;
  private final List<PersonRecords> records;
  private final Settings settings;
  private final JsonMapper json;

  Exports(
      JdbcClient jdbc,
      TraceFinder finder,
      List<PersonRecords> records,
      Settings settings,
      JsonMapper json) {
    this.jdbc = jdbc;
    this.finder = finder;
    this.records = records.stream().sorted(Comparator.comparingInt(PersonRecords::order)).toList();
    this.settings = settings;
    this.json = json.rebuild().enable(SerializationFeature.INDENT_OUTPUT).build();
  }

  /** All kinds of things, the profile first; empty where there is no such person. */
  @Transactional
  public Optional<List<Kept>> of(PersonId person) {
    return finder
        .of(person)
        .map(
            who -> {
              var profile = jdbc.sql(PROFILE).param("person", person.value()).query(String.class);
              var all = new ArrayList<Kept>();
              all.add(
                  new Kept(
                      "person",
                      "Who you are",
                      profile.list().stream().map(row -> json.readValue(row, ROW)).toList()));
              records.forEach(kind -> all.addAll(kind.export(who)));
              return all;
            });
  }

  /** A ZIP file with both readings of it. */
  void write(List<Kept> all, Instant now, OutputStream to) throws IOException {
    try (var zip = new ZipOutputStream(to, StandardCharsets.UTF_8)) {
      zip.putNextEntry(new ZipEntry("everything.json"));
      zip.write(json.writeValueAsBytes(tree(all, now)));
      zip.closeEntry();
      zip.putNextEntry(new ZipEntry("everything.html"));
      zip.write(ReadableExport.of(all, settings.company(), now).getBytes(StandardCharsets.UTF_8));
      zip.closeEntry();
    }
  }

  private static Map<String, Object> tree(List<Kept> all, Instant now) {
    var tree = new LinkedHashMap<String, Object>();
    tree.put("exportedAt", now.toString());
    all.forEach(kept -> tree.put(kept.key(), kept.rows()));
    return tree;
  }
}
