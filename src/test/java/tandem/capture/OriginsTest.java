package tandem.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class OriginsTest {

  @Test
  void letsEverybodyInWhileNothingIsListed() {
    assertThat(Origins.ANY.allow("https://anywhere.example")).isTrue();
    assertThat(Origins.ANY.allow(null)).isTrue();
  }

  @Test
  void takesTheListedOnesAndWhoeverIsNoBrowser() {
    var origins =
        Origins.of("https://www.halden.example/, HTTP://localhost:8080\nhttps://*.halden.shop");

    assertThat(origins.refusals()).isEmpty();
    assertThat(
            List.of(
                "https://www.halden.example", "http://localhost:8080", "https://de.halden.shop"))
        .allMatch(origins::allow);
    assertThat(
            List.of(
                "https://halden.example",
                "http://www.halden.example",
                "https://www.halden.example.evil.example",
                "https://halden.shop",
                "https://evilhalden.shop",
                "http://localhost:8081",
                "null"))
        .noneMatch(origins::allow);
    assertThat(origins.allow(null)).isTrue();
  }

  @Test
  void refusesWhatIsNoOrigin() {
    for (var wrong :
        List.of(
            "halden.example",
            "https://halden.example/shop",
            "ftp://halden.example",
            "https://",
            "*")) {
      assertThat(Origins.of(wrong).refusals()).as(wrong).hasSize(1);
    }
    assertThat(Origins.of("https://a.example ".repeat(3)).list()).hasSize(1);
  }
}
