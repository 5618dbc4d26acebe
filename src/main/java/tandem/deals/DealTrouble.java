package tandem.deals;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tandem.platform.Refusal;

/**
 * What was typed on a deal's page, and why the page comes back with it.
 *
 * @param losing null: nobody tried to give the deal up
 * @param conflict null: the deal stood where it was supposed to
 */
record DealTrouble(
    @Nullable DealForm form,
    @Nullable LosingForm losing,
    List<Refusal> refusals,
    @Nullable String conflict) {

  static final DealTrouble NONE = new DealTrouble(null, null, List.of(), null);

  /** What a browser sends to give a deal up. */
  record LosingForm(@Nullable String reason, @Nullable String note) {}

  static DealTrouble editing(DealForm form) {
    return new DealTrouble(form, null, List.of(), null);
  }

  static DealTrouble losing(LosingForm form) {
    return new DealTrouble(null, form, List.of(), null);
  }

  DealTrouble refused(List<Refusal> reasons) {
    return new DealTrouble(form, losing, reasons, null);
  }

  DealTrouble conflict(String reason) {
    return new DealTrouble(form, losing, List.of(), reason);
  }
}
