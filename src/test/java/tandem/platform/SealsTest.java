package tandem.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tandem.TandemTest;

@TandemTest
class SealsTest {

  @Autowired Seals seals;

  @Test
  void whatIsSealedComesBackUnchangedOrNotAtAll() {
    var sealed = seals.seal("link", "ada|42|Grüße");

    assertThat(sealed).matches("[A-Za-z0-9_.-]+");
    assertThat(seals.open("link", sealed)).contains("ada|42|Grüße");
    assertThat(seals.open("other", sealed)).isEmpty();
    assertThat(seals.open("link", "x" + sealed)).isEmpty();
    assertThat(seals.open("link", sealed + "x")).isEmpty();
    for (var junk : new String[] {"", ".", "a.", ".a", "a.b", "ä.ö", "x".repeat(20_000)}) {
      assertThat(seals.open("link", junk)).isEmpty();
    }
  }
}
