package tandem.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tandem.Api;
import tandem.Browser;
import tandem.Cast;
import tandem.TandemTest;

@TandemTest
class AssetsTest {

  private static final Map<String, Object> GUIDE =
      Map.of(
          "title", "Guide <b>&amp;",
          "kind", "EBOOK",
          "stage", "AWARENESS",
          "language", "en",
          "url", "https://www.example.com/guide");

  @Autowired Api api;
  @Autowired Browser browser;
  @Autowired Cast cast;
  @Autowired JdbcClient jdbc;

  @Test
  void theLibraryIsSeenByBothTeamsAndChangedByMarketing() {
    var made = api.as(cast.mia()).post("/api/v1/assets", GUIDE);
    assertThat(made.status()).isEqualTo(201);
    var path = "/content/assets/" + made.text("/id");
    var sam = browser.as(cast.sam());

    assertThat(sam.get("/content/assets").html()).contains("Guide &lt;b&gt;&amp;amp;");
    assertThat(sam.get("/content/assets").html()).doesNotContain("/content/assets/new");
    assertThat(sam.get(path).html()).contains("Send it to somebody").doesNotContain(path + "/edit");
    assertThat(sam.get("/content/assets/new").status()).isEqualTo(403);
    assertThat(sam.submit(path, path + "/archive", Map.of()).status()).isEqualTo(403);
    assertThat(api.as(cast.sam()).post("/api/v1/assets", GUIDE).status()).isEqualTo(403);
    assertThat(browser.stranger().get(path).path()).isEqualTo("/sign-in");
    assertThat(browser.stranger().get(path + "/file").path()).isEqualTo("/sign-in");
  }

  @Test
  void isFoundByKindStageLanguageAndWords() {
    api.as(cast.mia())
        .post(
            "/api/v1/assets",
            with(
                "title",
                "Preisliste 100 %",
                "kind",
                "PRICE_LIST",
                "stage",
                "DECISION",
                "language",
                "de"));
    var mia = browser.as(cast.mia());

    for (var query :
        new String[] {"kind=PRICE_LIST", "stage=DECISION", "language=de", "q=100+%25", "q=PREIS"}) {
      assertThat(mia.get("/content/assets?" + query).html()).as(query).contains("Preisliste");
    }
    assertThat(mia.get("/content/assets?stage=DECISION&kind=EBOOK").html())
        .contains("Nothing like that");
    assertThat(mia.get("/content/assets?kind=NOPE").status()).isEqualTo(400);
    assertThat(mia.get("/content/assets?q=%00&language=%27%3B--").status()).isEqualTo(200);
    assertThat(api.as(cast.sam()).get("/api/v1/assets?language=de").json().path("items").size())
        .isEqualTo(1);
  }

  @Test
  void aNewFileIsTheNextVersionAndAnArchivedAssetIsNoLongerOffered() {
    var mia = api.as(cast.mia());
    var fields =
        Map.of("title", "Versions", "kind", "TEMPLATE", "stage", "DECISION", "language", "en");
    var made = mia.multipart("/api/v1/assets", "one.pdf", Bytes.PDF, fields);
    var path = "/api/v1/assets/" + made.text("/id");
    var next = mia.multipart(path + "/versions", "two.bin", Bytes.zip("xl/workbook.xml"), Map.of());
    assertThat(next.status()).as(next.body()).isEqualTo(200);
    assertThat(next.json().path("version").asInt()).isEqualTo(2);
    assertThat(browser.as(cast.sam()).get("/content/assets/" + made.text("/id")).html())
        .contains("two.xlsx", "one.pdf", "Earlier files");

    var refused = mia.multipart(path + "/versions", "three.pdf", Bytes.SVG, Map.of());
    assertThat(refused.status()).isEqualTo(422);
    assertThat(mia.get(path).json().path("version").asInt()).isEqualTo(2);

    assertThat(mia.post(path + "/archive").json().path("archivedAt").isNull()).isFalse();
    assertThat(mia.get("/api/v1/assets?q=Versions").json().path("items").size()).isZero();
    assertThat(mia.get("/api/v1/assets?q=Versions&archived=true").json().path("items").size())
        .isEqualTo(1);
    assertThat(mia.post(path + "/restore").json().path("archivedAt").isNull()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "title, '', Please fill this in",
        "title, 'a\0b', NUL",
        "kind, ebook, Choose what sort",
        "stage, '''; drop table asset; --', Choose for whom",
        "language, english, ISO 639",
        "url, 'javascript:alert(1)', whole address",
        "url, 'https://user:pw@evil.example/', whole address",
        "url, 'https://a b', whole address",
        "url, '', Choose a file",
      })
  void whatCannotBeIsRefusedAtItsField(String field, String value, String reason) {
    var before = count();
    var answer = api.as(cast.mia()).post("/api/v1/assets", with(field, value.replace("\\0", "\0")));
    assertThat(answer.status()).as(answer.body()).isEqualTo(422);
    assertThat(answer.text("/errors/0/field")).isEqualTo(field);
    assertThat(answer.text("/errors/0/reason")).contains(reason);
    assertThat(count()).isEqualTo(before);
  }

  @Test
  void badUploadsAreRefusedAndLeaveNothingBehind() {
    var mia = api.as(cast.mia());
    var fields = Map.of("title", "Bad", "kind", "EBOOK", "stage", "AWARENESS", "language", "en");
    var before = count();
    for (var bad : new byte[][] {Bytes.SVG, Bytes.HTML, {}, new byte[(50 << 20) + 1]}) {
      var answer = mia.multipart("/api/v1/assets", "../../x.pdf", bad, fields);
      assertThat(answer.status()).as(answer.body()).isEqualTo(422);
      assertThat(answer.text("/errors/0/field")).isEqualTo("file");
    }
    // A good file with a bad title leaves nothing either.
    var wrong = new HashMap<>(fields);
    wrong.put("title", "");
    assertThat(mia.multipart("/api/v1/assets", "x.pdf", Bytes.PDF, wrong).status()).isEqualTo(422);
    assertThat(
            mia.send(
                    "POST",
                    "/api/v1/assets",
                    "{".getBytes(java.nio.charset.StandardCharsets.UTF_8),
                    "application/json")
                .status())
        .isEqualTo(400);
    assertThat(mia.post("/api/v1/assets", "[1]").status()).isEqualTo(400);
    assertThat(mia.get("/api/v1/assets/nope").status()).isEqualTo(404);
    assertThat(count()).isEqualTo(before);
  }

  @Test
  void aPageIsForWholesomeUploadsToo() {
    var mia = browser.as(cast.mia());
    var wrong = mia.submit("/content/assets/new", "/content/assets", Map.of("title", "<i>"));
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.html()).contains("value=\"&lt;i>\"", "Choose a file, or give the address");
    var made =
        mia.submit(
            "/content/assets/new",
            "/content/assets",
            Map.of(
                "title", "By page",
                "kind", "VIDEO",
                "stage", "AWARENESS",
                "language", "de",
                "url", "https://video.example/1"));
    assertThat(made.html()).contains("It is in the library", "By page", "https://video.example/1");
  }

  private int count() {
    return jdbc.sql("select (select count(*) from asset) + (select count(*) from content_file)")
        .query(Integer.class)
        .single();
  }

  private static Map<String, Object> with(String... pairs) {
    var all = new HashMap<>(GUIDE);
    for (int i = 0; i < pairs.length; i += 2) {
      all.put(pairs[i], pairs[i + 1]);
    }
    return all;
  }
}
