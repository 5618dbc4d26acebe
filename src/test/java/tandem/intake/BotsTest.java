package tandem.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tandem.SharedData;
import tools.jackson.databind.json.JsonMapper;

class BotsTest {

  private final Bots bots = new Bots();

  @Test
  void takesNoCommonBrowserForAProgram() {
    for (var human : JsonMapper.shared().readTree(SharedData.bytes("user-agents/humans.json"))) {
      assertThat(bots.isOne(human.asString())).as(human.asString()).isFalse();
    }
  }

  @Test
  void knowsNinetyNineOfAHundredPrograms() {
    var all = 0;
    var missed = new ArrayList<String>();
    for (var bot : JsonMapper.shared().readTree(SharedData.bytes("user-agents/bots.json"))) {
      for (var example : bot.path("instances")) {
        all++;
        if (!bots.isOne(example.asString())) {
          missed.add(example.asString());
        }
      }
    }
    assertThat(missed.size()).as("of %d: %s", all, missed).isLessThanOrEqualTo(all / 100);
  }

  @Test
  void knowsHeadlessBrowsersAndTools() {
    assertThat(
            bots.isOne(
                "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 HeadlessChrome/142.0.0.0 Safari/537.36"))
        .isTrue();
    assertThat(bots.isOne("curl/8.5.0")).isTrue();
    assertThat(bots.isOne(null)).isFalse();
    assertThat(bots.isOne("x".repeat(100_000))).isFalse();
  }

  @Test
  void findsAPhraseWhereverItStands() {
    var phrases = new Phrases(List.of("abc", "abd", "a.c", "xyzzy"));

    assertThat(List.of("abc", "..abd", "xyzabcx", "a.c", "xyxyzzy")).allMatch(phrases::standIn);
    assertThat(List.of("", "ab", "ABC", "azc", "xyzz", "bca")).noneMatch(phrases::standIn);
  }
}
