package tandem.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import tandem.Api;
import tandem.BrowserTest;
import tandem.Cast;
import tandem.OtherSite;
import tandem.Screen;

/** Segment's own libraries, pointed at Tandem instead of Segment. */
@BrowserTest
class SegmentLibrariesTest {

  @Autowired Api api;
  @Autowired Cast cast;
  @Autowired Environment environment;
  @Autowired JdbcClient jdbc;

  @Test
  void theOneForNodeSendsEveryCall() throws Exception {
    SegmentPeers.folder();

    SegmentPeers.run("node", "server.mjs", here(), key());

    assertThat(kinds("nina@segment.example"))
        .containsExactly(
            "IDENTIFIED",
            "IDENTIFIED",
            "DEMO_REQUESTED",
            "PAGE_VIEWED",
            "PAGE_VIEWED",
            "IDENTIFIED",
            "PURCHASED");
    assertThat(
            jdbc.sql(
                    "select first_name || ' at ' || c.name from person p join company c on c.id = p.company_id where email = 'nina@segment.example'")
                .query(String.class)
                .single())
        .isEqualTo("Nina at Initech");
    assertThat(
            jdbc.sql("select channel from interaction where kind = 'DEMO_REQUESTED'")
                .query(String.class)
                .list())
        .contains("PAID_SEARCH");
  }

  @Test
  void theOneForBrowsersNeedsNothingButTheAddressAndTheKey(Screen screen) throws Exception {
    var scripts = SegmentPeers.folder().resolve("node_modules/@segment/analytics-next/dist/umd");
    try (var site = OtherSite.open();
        var files = Files.list(scripts)) {
      for (var file : files.filter(file -> file.toString().endsWith(".js")).toList()) {
        site.put("/" + file.getFileName(), Files.readAllBytes(file));
      }
      site.put(
          "/start.js",
          "window.analytics = AnalyticsNext.AnalyticsBrowser.load({writeKey: '%s', cdnURL: '%s'});"
              .formatted(key(), here())
              .getBytes(java.nio.charset.StandardCharsets.UTF_8));
      site.page(
          "/",
          "Shop",
          "<script src=/index.js></script><script src=/start.js></script>",
          "<h1>Shop</h1>");
      var page = screen.page();
      page.navigate(site.address("/?utm_source=google&utm_medium=cpc"));

      page.evaluate(
          """
          async () => {
            await analytics.page('Shop');
            await analytics.identify('browser-1', {email: 'britta@segment.example'});
            await analytics.group('g-2', {name: 'Globex'});
            await analytics.track('Demo Requested', {product: 'Doors'});
            await analytics.alias('browser-2');
          }
          """);

      await().until(() -> kinds("britta@segment.example").size() >= 5);
      assertThat(kinds("britta@segment.example"))
          .contains("PAGE_VIEWED", "IDENTIFIED", "DEMO_REQUESTED");
    }
  }

  private List<String> kinds(String email) {
    return jdbc.sql(
            "select i.kind from interaction i join person p on p.id = i.person_id where p.email = :email order by i.id")
        .param("email", email)
        .query(String.class)
        .list();
  }

  private String key() {
    return api.as(cast.mia())
        .post("/api/v1/sources", "{\"name\": \"Segment\", \"kind\": \"segment\"}")
        .text("/writeKey");
  }

  private String here() {
    return "http://localhost:" + environment.getProperty("local.server.port");
  }
}
