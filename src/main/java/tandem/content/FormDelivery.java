package tandem.content;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tandem.capture.Deliverables;
import tandem.people.PersonId;
import tandem.web.Option;

/** What forms hand out: whatever the library offers. */
@Component
class FormDelivery implements Deliverables {

  private final AssetQueries queries;
  private final Deliveries deliveries;

  FormDelivery(AssetQueries queries, Deliveries deliveries) {
    this.queries = queries;
    this.deliveries = deliveries;
  }

  @Override
  public List<Option> assets() {
    return queries.offered().stream()
        .map(
            asset ->
                new Option(
                    asset.id().toString(),
                    "%s (%s)".formatted(asset.title(), asset.about().kind().label())))
        .toList();
  }

  @Override
  public @Nullable String deliver(
      String asset, PersonId person, String cause, String language, String home) {
    var id = BlockInput.id(asset);
    return id == null ? null : deliveries.deliver(id, person, cause, language, home);
  }
}
