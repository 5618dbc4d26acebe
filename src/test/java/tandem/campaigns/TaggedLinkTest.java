package tandem.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import tandem.campaigns.channel.Arrival;
import tandem.campaigns.channel.Customs;

class TaggedLinkTest {

  private static final Map<String, String> SPRING = Map.of("utm_campaign", "spring & more");

  @Test
  void addsTheParametersBehindWhatIsThere() {
    assertThat(TaggedLink.of("https://example.com", SPRING))
        .isEqualTo("https://example.com/?utm_campaign=spring+%26+more");
    assertThat(TaggedLink.of(" https://example.com/a?b=c#d ", SPRING))
        .isEqualTo("https://example.com/a?b=c&utm_campaign=spring+%26+more#d");
  }

  @Test
  void replacesParametersOfTheSameName() {
    assertThat(TaggedLink.of("https://example.com/?utm_campaign=old&b=c", SPRING))
        .isEqualTo("https://example.com/?b=c&utm_campaign=spring+%26+more");
  }

  @Test
  void makesNothingOfWhatIsNoWebAddress() {
    for (var target :
        List.of("example.com", "javascript:alert(1)", "mailto:a@b.c", "https://", "http://a b")) {
      assertThat(TaggedLink.of(target, SPRING)).as(target).isNull();
    }
  }

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "DIRECT")
  void isRecognisedAsItsChannelWhenSomebodyComesByIt(Channel channel) {
    var utm =
        Map.of(
            "source", TaggedLink.usualSource(channel),
            "medium", TaggedLink.medium(channel),
            "campaign", "spring");

    assertThat(
            new Customs().judge(new Arrival("https://example.com/", null, utm, Map.of())).channel())
        .isEqualTo(channel);
  }
}
