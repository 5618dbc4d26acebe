package tandem.insight;

import org.springframework.stereotype.Component;
import tandem.campaigns.Campaigns;
import tandem.web.NotFound;

/** Says whose numbers are asked for. */
@Component
class ScopeWords {

  private final Campaigns campaigns;

  ScopeWords(Campaigns campaigns) {
    this.campaigns = campaigns;
  }

  /** ", from the source Paid search, for the campaign Spring"; empty where all are meant. */
  String of(Scope scope) {
    var words = "";
    if (scope.source() != null) {
      words +=
          scope.source().isEmpty()
              ? ", without a known source"
              : ", from the source " + Numbers.quoted(SourcePart.name(scope.source()));
    }
    if (scope.campaign() != null) {
      var campaign = campaigns.find(scope.campaign()).orElseThrow(() -> new NotFound("campaign"));
      words += ", for the campaign " + Numbers.quoted(campaign.plan().name());
    }
    return words;
  }
}
