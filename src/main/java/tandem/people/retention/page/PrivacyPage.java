package tandem.people.retention.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tandem.web.Option;

/**
 * What holds for everybody's data.
 *
 * @param proofs where the proof of each purpose can be taken along
 * @param erased how many addresses and ids of erased people are recognised
 */
public record PrivacyPage(
    List<Rule> rules,
    List<Option> regions,
    String region,
    List<Proof> proofs,
    String erased,
    boolean maySet) {

  public String regionName() {
    return regions.stream()
        .filter(option -> option.value().equals(region))
        .map(Option::label)
        .findFirst()
        .orElse("no country, and proves nobody");
  }

  /**
   * @param months as typed; empty: off
   * @param tried what a dry run found; null: nobody tried
   */
  public record Rule(
      String key,
      String before,
      String after,
      String months,
      boolean on,
      @Nullable Tried tried,
      @Nullable String error) {}

  public record Tried(String words, List<Sample> samples) {}

  public record Sample(String words, @Nullable String href) {}

  public record Proof(String purpose, String count, String href) {}
}
