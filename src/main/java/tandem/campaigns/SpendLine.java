package tandem.campaigns;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.annotation.JsonDeserialize;

/** What a day cost, as it was told. */
record SpendLine(
    @Nullable String day, @JsonDeserialize(using = NumberAsText.class) @Nullable String amount) {

  static final SpendLine EMPTY = new SpendLine(null, null);
}
