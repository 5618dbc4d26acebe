package tandem.deals;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tandem.access.Caller;
import tandem.access.UserId;

/**
 * What somebody wants to be different about a deal.
 *
 * @param said the fields to change; an empty text says that it is not known any more
 * @param seenStage the code of the stage that the deal was seen in; null: they did not look
 * @param seenVersion the version that was seen; null: they did not look
 */
public record DealEdit(
    Map<DealField, String> said, @Nullable String seenStage, @Nullable Integer seenVersion) {

  public DealEdit {
    said = Map.copyOf(said);
  }

  /**
   * @param seen the code of the stage that it is moved away from
   */
  static DealEdit move(String stage, @Nullable String seen) {
    return new DealEdit(Map.of(DealField.STAGE, stage), seen, null);
  }

  /**
   * @param sells whether that user can own deals
   */
  Decision decide(
      Deal deal, Pipeline pipeline, Predicate<UserId> sells, Caller caller, Instant now) {
    if (seenVersion != null && seenVersion != deal.version()) {
      return new Decision.Conflict(
          "Somebody has changed this deal in the meantime: look at it again before you save.");
    }
    var draft = said(deal.terms());
    var owner = owner(deal, draft, sells, caller);
    var stage = stage(deal, pipeline, draft);
    if (!draft.refusals().isEmpty()) {
      return new Decision.Refused(draft.refusals());
    }
    var changed = deal.with(draft.terms(), owner);
    return switch (said.containsKey(DealField.STAGE)
        ? changed.moveTo(stage, seenStage, now)
        : new Decision.Unchanged(changed)) {
      case Decision.Unchanged _ when !changed.equals(deal) -> new Decision.Changed(changed);
      case Decision other -> other;
    };
  }

  private TermsDraft said(Terms terms) {
    var draft = new TermsDraft(terms);
    said.forEach(
        (field, text) -> {
          switch (field) {
            case NAME -> draft.name(text);
            case AMOUNT -> draft.amount(text);
            case CURRENCY -> draft.currency(text);
            case EXPECTED_CLOSE -> draft.expectedClose(text);
            case OWNER, STAGE -> {}
          }
        });
    return draft;
  }

  private PipelineStage stage(Deal deal, Pipeline pipeline, TermsDraft draft) {
    var wanted = said.get(DealField.STAGE);
    if (wanted == null) {
      return deal.standing().stage();
    }
    var found = pipeline.find(wanted);
    if (found.isEmpty()) {
      draft.refuse("stage", pipeline.refusal());
    }
    return found.orElse(deal.standing().stage());
  }

  private @Nullable UserId owner(
      Deal deal, TermsDraft draft, Predicate<UserId> sells, Caller caller) {
    var text = said.get(DealField.OWNER);
    if (text == null) {
      return deal.owner();
    }
    try {
      var wanted = text.isBlank() ? null : new UserId(UUID.fromString(text.strip()));
      if (!deal.mayGiveTo(wanted, caller)) {
        draft.refuse("owner", "is for a manager to change");
      } else if (wanted != null && !wanted.equals(deal.owner()) && !sells.test(wanted)) {
        draft.refuse("owner", "is nobody who sells here");
      }
      return wanted;
    } catch (IllegalArgumentException e) {
      draft.refuse("owner", "is not the id of a user");
      return deal.owner();
    }
  }
}
