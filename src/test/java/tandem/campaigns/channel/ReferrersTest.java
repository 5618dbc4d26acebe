package tandem.campaigns.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tandem.SharedData;
import tandem.campaigns.Channel;

/** Every host of the public lists is known for what it is. */
class ReferrersTest {

  private final Customs customs = new Customs();

  @Test
  void knowsEverySocialNetworkAndAssistant() throws IOException {
    for (var host : hosts("Socials.yml")) {
      var expected =
          List.of("you.com", "chatgpt.com", "chat.openai.com").contains(host)
              ? Channel.AI_ASSISTANT
              : Channel.ORGANIC_SOCIAL;
      assertThat(channel("https://" + host + "/")).as(host).isEqualTo(expected);
    }
    for (var host : hosts("AIAssistants.yml")) {
      assertThat(channel("https://" + host)).as(host).isEqualTo(Channel.AI_ASSISTANT);
    }
  }

  private Channel channel(String referrer) {
    return customs
        .judge(new Arrival("https://halden.example/", referrer, Map.of(), Map.of()))
        .channel();
  }

  private static List<String> hosts(String file) throws IOException {
    return Files.readAllLines(SharedData.path("referrers/" + file)).stream()
        .filter(line -> line.startsWith("  - "))
        .map(line -> line.substring(4).replace("'", "").strip())
        .toList();
  }
}
