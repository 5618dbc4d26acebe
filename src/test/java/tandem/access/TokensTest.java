package tandem.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tandem.Api;
import tandem.Browser;
import tandem.Cast;
import tandem.TandemTest;

@TandemTest
class TokensTest {

  private static final Pattern SECRET = Pattern.compile("tdm_[\\w-]{43}");

  @Autowired private Browser browser;
  @Autowired private Api api;
  @Autowired private Cast cast;
  @Autowired private Tokens tokens;
  @Autowired private JdbcClient jdbc;

  @Test
  void showsANewTokenOnceAndKeepsOnlyItsHash() {
    var mia = browser.as(cast.mia());

    var page = mia.submit("/access/tokens", "/access/tokens", Map.of("name", "Nightly export"));

    var found = SECRET.matcher(page.html());
    assertThat(found.find()).isTrue();
    var secret = found.group();
    assertThat(mia.get("/access/tokens").html()).contains("Nightly export").doesNotContain(secret);
    assertThat(api.as(secret).get("/api/v1/probe/" + cast.mia().id()).status()).isEqualTo(200);
    assertThat(jdbc.sql("select api_token::text from api_token").query(String.class).list())
        .noneMatch(row -> row.contains(secret));
  }

  @Test
  void refusesARevokedToken() {
    var sam = cast.sam();
    var secret = tokens.create(sam.id(), "to be revoked");
    var token = tokens.of(sam.id()).getFirst();

    browser
        .as(sam)
        .submit("/access/tokens", "/access/tokens/%s/revoke".formatted(token.id()), Map.of());

    assertThat(token.name()).isEqualTo("to be revoked");
    assertThat(api.as(secret).get("/api/v1/probe/" + sam.id()).status()).isEqualTo(401);
  }

  @Test
  void revokesNobodyElsesToken() {
    var sue = cast.sue();
    var token = tokens.of(sue.id()).getFirst();

    browser
        .as(cast.sam())
        .submit("/access/tokens", "/access/tokens/%s/revoke".formatted(token.id()), Map.of());

    assertThat(api.as(sue).get("/api/v1/probe/" + sue.id()).status()).isEqualTo(200);
  }

  @Test
  void wantsToKnowWhatATokenIsFor() {
    var page = browser.as(cast.sam()).submit("/access/tokens", "/access/tokens", Map.of());

    assertThat(page.status()).isEqualTo(422);
    assertThat(page.html()).contains("Say what it is for");
  }

  @Test
  void opensNoPageForPeople() {
    var answer = api.as(cast.ann()).get("/access/users");

    assertThat(answer.status()).isNotEqualTo(200);
  }
}
