package tandem.insight;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tandem.campaigns.CampaignId;

/** The addresses of the lists behind the numbers. */
record Behind(Scope scope) {

  static Behind of(Period period) {
    return new Behind(Scope.of(period));
  }

  Behind source(@Nullable String source) {
    return new Behind(new Scope(scope.period(), source == null ? "" : source, null));
  }

  Behind campaign(CampaignId campaign) {
    return new Behind(new Scope(scope.period(), null, campaign));
  }

  String people(Figure figure) {
    return "/insight/people?figure=" + figure.key() + rest();
  }

  String revenue(RevenueKind kind) {
    return "/insight/revenue?kind=" + kind.key() + rest();
  }

  /** The page of all numbers, for the same period. */
  String whole() {
    return "/insight?from=%s&to=%s".formatted(day(scope.period().from()), day(scope.period().to()));
  }

  private String rest() {
    var address = new StringBuilder();
    if (scope.period().from() != null) {
      address.append("&from=").append(scope.period().from());
    }
    if (scope.period().to() != null) {
      address.append("&to=").append(scope.period().to());
    }
    if (scope.source() != null) {
      var source = URLEncoder.encode(scope.source(), StandardCharsets.UTF_8);
      address.append("&source=").append(source);
    }
    if (scope.campaign() != null) {
      address.append("&campaign=").append(scope.campaign());
    }
    return address.toString();
  }

  private static String day(@Nullable Object day) {
    return day == null ? "" : day.toString();
  }
}
