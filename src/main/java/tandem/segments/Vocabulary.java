package tandem.segments;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tandem.campaigns.CampaignId;
import tandem.fields.Field;
import tandem.people.StageNames.StageName;

/**
 * What conditions may speak of at present.
 *
 * @param fields by their key
 * @param currency of amounts that name none
 */
public record Vocabulary(
    Map<String, Field> fields,
    Map<CampaignId, String> campaigns,
    Map<SegmentId, String> segments,
    List<StageName> stages,
    String currency) {

  String stage(String code) {
    return stages.stream()
        .filter(stage -> stage.code().equals(code))
        .map(StageName::label)
        .findFirst()
        .orElse(code);
  }

  boolean hasStage(String code) {
    return stages.stream().anyMatch(stage -> stage.code().equals(code));
  }

  /** What the condition speaks of that there is no more, in words; null: it is whole. */
  @Nullable String missing(Condition condition) {
    return condition
        .everything()
        .map(this::missingItself)
        .filter(words -> words != null)
        .findFirst()
        .orElse(null);
  }

  private @Nullable String missingItself(Condition condition) {
    return switch (condition) {
      case Condition.Custom(var key, var kind, var _) -> {
        var field = fields.get(key);
        if (field == null) {
          yield "the field “%s” was deleted".formatted(key);
        }
        yield field.kind() == kind ? null : "the field “%s” is of another kind now".formatted(key);
      }
      case Condition.Did did ->
          did.campaign() == null || campaigns.containsKey(did.campaign())
              ? null
              : "a campaign that it names was deleted";
      case Condition.Member(var segment) ->
          segments.containsKey(segment) ? null : "a segment that it names was deleted";
      case Condition.All _,
          Condition.Any _,
          Condition.Not _,
          Condition.About _,
          Condition.Employed _,
          Condition.Engaged _,
          Condition.Fits _,
          Condition.Staged _,
          Condition.Dealt _,
          Condition.Allowed _ ->
          null;
    };
  }
}
