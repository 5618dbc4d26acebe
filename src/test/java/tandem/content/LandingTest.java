package tandem.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tandem.Api;
import tandem.Browser;
import tandem.Cast;
import tandem.TandemTest;
import tandem.capture.form.FormStore;

@TandemTest
class LandingTest {

  @Autowired Api api;
  @Autowired Browser browser;
  @Autowired Cast cast;
  @Autowired FormStore forms;
  @Autowired LandingStore store;
  @Autowired JdbcClient jdbc;

  @Test
  void aPageIsADraftUntilItIsPublishedAndKeepsItsVersions() {
    var id = page("ebook", "First", "first");
    var mia = browser.as(cast.mia());
    var stranger = browser.stranger();
    assertThat(stranger.get("/p/first").status()).isEqualTo(404);

    api.as(cast.mia()).post("/api/v1/pages/" + id + "/publish");
    assertThat(stranger.get("/p/first").html()).contains("Prepare your next audit");
    var draft = new HashMap<>(fields("A new heading"));
    mia.submit("/content/pages/" + id, "/content/pages/" + id, draft);
    assertThat(stranger.get("/p/first").html()).doesNotContain("A new heading");
    assertThat(mia.get("/content/pages").html()).contains("Published, draft differs");

    draft.put("do", "publish");
    mia.submit("/content/pages/" + id, "/content/pages/" + id, draft);
    assertThat(stranger.get("/p/first").html()).contains("A new heading").doesNotContain("Prepare");

    mia.submit("/content/pages/" + id, "/content/pages/" + id + "/versions/1/take", Map.of());
    assertThat(stranger.get("/p/first").html()).contains("A new heading");
    assertThat(mia.get("/content/pages/" + id).html())
        .contains("Prepare your next audit", "Version 2");
    assertThat(
            mia.submit(
                    "/content/pages/" + id, "/content/pages/" + id + "/versions/9/take", Map.of())
                .status())
        .isEqualTo(404);

    mia.submit("/content/pages/" + id, "/content/pages/" + id + "/unpublish", Map.of());
    assertThat(stranger.get("/p/first").status()).isEqualTo(404);
    mia.submit("/content/pages/" + id, "/content/pages/" + id + "/republish", Map.of());
    assertThat(stranger.get("/p/first").status()).isEqualTo(200);
  }

  @Test
  void aPageIsLightSaysWhatItIsAndNeedsNoCookie() {
    published("webinar", "light");
    var page = browser.stranger().get("/p/light?utm_source=x&utm_campaign=Spring");

    assertThat(page.headers().allValues("Set-Cookie")).isEmpty();
    assertThat(page.header("Content-Security-Policy"))
        .contains("script-src 'self'")
        .doesNotContain("unsafe");
    assertThat(page.html())
        .contains(
            "<html lang=\"en\">", "<link rel=\"canonical\" href=\"" + api.base() + "/p/light\">")
        .contains("property=\"og:title\"", "name=\"twitter:card\"", "name=\"description\"")
        .contains("data-consent=\"required\"")
        .contains("name=\"utm_campaign\" value=\"Spring\"")
        .doesNotContain("tabler", "noindex");
    var script = page.html().split("<script ");
    for (int i = 1; i < script.length; i++) {
      assertThat(script[i]).matches("(?s)[^>]*\\b(defer|async)\\b.*");
    }
    long bytes = page.html().getBytes(StandardCharsets.UTF_8).length;
    for (var file :
        new String[] {
          "/ui/content/landing.css", "/ui/content/landing.js", "/ui/capture/fill.js", "/t.js"
        }) {
      bytes += browser.stranger().get(file).html().length();
    }
    assertThat(bytes).isLessThan(100_000);
  }

  @Test
  void viewsAndSubmissionsAreCountedForThePage() {
    var id = published("demo", "counted");
    var stranger = browser.stranger();
    var html = stranger.get("/p/counted?utm_campaign=spring").html();
    stranger.post("/p/counted/seen", Map.of());
    stranger.post("/p/counted/seen", Map.of());
    stranger.post("/p/counted/seen", Map.of("automated", "yes"));
    var sent = new HashMap<String, String>();
    java.util.regex.Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"")
        .matcher(html)
        .results()
        .forEach(m -> sent.put(m.group(1), m.group(2).replace("&amp;", "&")));
    sent.put("email", "counted@landing.example");
    assertThat(sent.get("landed_at")).contains("/p/counted?utm_campaign=spring");
    jdbc.sql(
            """
            insert into interaction (door_id, message_id, kind, person_id, occurred_at, received_at, bot, facts)
            values (:door, 'x', 'DEMO_REQUESTED', null, now(), now(), false,
                    jsonb_build_object('url', :url)),
                   (:door, 'y', 'DEMO_REQUESTED', null, now(), now(), false,
                    jsonb_build_object('url', :other))
            """)
        .param("door", demo())
        .param("url", sent.get("landed_at"))
        .param("other", api.base() + "/p/counted-not")
        .update();

    var told = api.as(cast.mia()).get("/api/v1/pages/" + id).json();
    assertThat(told.path("views").asInt()).isEqualTo(2);
    assertThat(told.path("automatedViews").asInt()).isEqualTo(1);
    assertThat(told.path("submissions").asInt()).isEqualTo(1);
    assertThat(browser.as(cast.mia()).get("/content/pages").html()).contains("50.0%");
  }

  @Test
  void whoFollowsTheHiddenLinkIsAProgram() {
    published("demo", "trap");
    assertThat(browser.stranger().get("/p/trap").html())
        .contains("href=\"/p/trap/more\" rel=\"nofollow\" aria-hidden=\"true\" tabindex=\"-1\"");
    assertThat(
            browser
                .stranger()
                .get("/p/trap/more", Map.of("User-Agent", "Mozilla/5.0 Firefox/142.0"))
                .status())
        .isEqualTo(404);
    assertThat(
            jdbc.sql("select bot from interaction where name = 'Hidden link of trap'")
                .query(Boolean.class)
                .list())
        .containsExactly(true);
  }

  @Test
  void picturesAreForEverybodyAndFilesOfAssetsAreNot() {
    var mia = api.as(cast.mia());
    var fields =
        Map.of("title", "A picture", "kind", "OTHER", "stage", "AWARENESS", "language", "en");
    mia.multipart("/api/v1/assets", "secret.png", Bytes.picture("png", 4, 4), fields);
    var secret =
        jdbc.sql("select id from content_file where use = 'ASSET'").query(UUID.class).single();

    assertThat(browser.stranger().get("/p/picture/" + secret).status()).isEqualTo(404);
    assertThat(browser.stranger().get("/p/picture/" + UUID.randomUUID()).status()).isEqualTo(404);
    assertThat(browser.stranger().get("/p/picture/x").status()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"language\":\"en\",\"title\":\"\",\"description\":\"\",\"noindex\":false,\"asksConsent\":true,\"picture\":null,\"blocks\":[{\"type\":\"script\",\"text\":\"x\"}]}",
        "{\"language\":\"en\",\"blocks\":[]}",
        "{\"language\":\"en\",\"title\":\"\",\"description\":\"\",\"noindex\":false,\"asksConsent\":true,\"picture\":null,\"blocks\":[{\"type\":\"text\"}]}",
        "{\"language\":\"en\",\"title\":\"\",\"description\":\"\",\"noindex\":false,\"asksConsent\":true,\"picture\":\"nope\",\"blocks\":[]}",
        "{\"language\":\"en\",\"title\":\"\",\"description\":\"\",\"noindex\":false,\"asksConsent\":true,\"picture\":null,\"blocks\":[null]}",
        "{\"language\":\"en\",\"title\":\"\",\"description\":\"\",\"noindex\":false,\"asksConsent\":true,\"picture\":null,\"blocks\":[{\"type\":\"faq\",\"title\":\"\",\"items\":[null]}]}",
        "{\"language\":\"en\",\"title\":\"\\u0000\",\"description\":\"\",\"noindex\":false,\"asksConsent\":true,\"picture\":null,\"blocks\":[]}",
        "[]",
        "{",
      })
  void aBrokenDesignIsRefusedAndChangesNothing(String design) {
    var id = page("demo", "Broken", "");
    var before = api.as(cast.mia()).get("/api/v1/pages/" + id).json().path("draft");
    var answer = send("PUT", "/api/v1/pages/" + id + "/draft", design);
    assertThat(answer.status()).as(answer.body()).isIn(400, 422);
    assertThat(api.as(cast.mia()).get("/api/v1/pages/" + id).json().path("draft"))
        .isEqualTo(before);
    jdbc.sql("delete from landing_page where id = :id").param("id", id).update();
  }

  @Test
  void oddInputIsAnsweredInWordsAndNeverAFault() {
    var mia = browser.as(cast.mia());
    var id = page("demo", "Odd", "odd");
    var path = "/content/pages/" + id;
    var fields = new HashMap<>(fields("</textarea><script>alert(1)</script>"));
    fields.put("title", "x".repeat(151));
    fields.put("b0.picture", "'; drop table asset; --");
    var wrong = mia.submit(path, path, fields);
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.html())
        .contains("Use up to 150 characters.", "This picture is not here.")
        .doesNotContain("<script>alert(1)");
    assertThat(mia.submit(path, path + "/preview", fields).html()).doesNotContain("<script>");
    assertThat(mia.submit(path, path + "/draft", Map.of("do", "add:\0")).status()).isEqualTo(200);
    for (var bad : new String[] {"First Page!", "picture", "-", "x".repeat(61), "a--b"}) {
      var made =
          api.as(cast.mia())
              .post("/api/v1/pages", Map.of("start", "demo", "name", "N", "slug", bad));
      assertThat(made.status()).as(bad).isEqualTo(422);
    }
    assertThat(
            api.as(cast.mia())
                .post("/api/v1/pages", Map.of("start", "demo", "name", "N", "slug", "odd"))
                .text("/errors/0/field"))
        .isEqualTo("slug");
    assertThat(
            api.as(cast.mia())
                .post("/api/v1/pages", Map.of("start", "nope", "name", "\0", "form", "x"))
                .status())
        .isEqualTo(422);
    for (var nothing : new String[] {"/p/none", "/p/none/more", "/p/..%2f", "/p/%00", "/p/A"}) {
      assertThat(browser.stranger().get(nothing).status()).as(nothing).isIn(400, 404);
    }
    assertThat(browser.stranger().post("/p/none/seen", Map.of()).status()).isEqualTo(404);
    assertThat(browser.as(cast.sam()).get("/content/pages").status()).isEqualTo(403);
    assertThat(api.as(cast.sam()).get("/api/v1/pages").status()).isEqualTo(403);
  }

  @Test
  void whoTellsTooManyViewsIsAskedToWait() {
    published("demo", "flood");
    var last = 200;
    for (int i = 0; i < 200 && last == 200; i++) {
      last = browser.stranger().post("/p/flood/seen", Map.of()).status();
    }
    assertThat(last).isEqualTo(429);
  }

  private Api.Answer send(String method, String path, String body) {
    return api.as(cast.mia())
        .send(method, path, body.getBytes(StandardCharsets.UTF_8), "application/json");
  }

  private static Map<String, String> fields(String heading) {
    return Map.of(
        "name", "First",
        "language", "en",
        "title", "Title",
        "block", "b0",
        "b0.type", "hero",
        "b0.title", heading);
  }

  private UUID demo() {
    return Objects.requireNonNull(forms.bySlug("demo")).id();
  }

  private UUID page(String start, String name, String slug) {
    var made =
        api.as(cast.mia())
            .post(
                "/api/v1/pages",
                Map.of("start", start, "name", name, "slug", slug, "form", demo().toString()));
    assertThat(made.status()).as(made.body()).isEqualTo(201);
    return UUID.fromString(made.text("/id"));
  }

  private UUID published(String start, String slug) {
    var id = page(start, slug, slug);
    var done = api.as(cast.mia()).post("/api/v1/pages/" + id + "/publish");
    assertThat(done.status()).as(done.body()).isEqualTo(200);
    return id;
  }
}
