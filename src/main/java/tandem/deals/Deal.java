package tandem.deals;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tandem.access.Caller;
import tandem.access.Role;
import tandem.access.UserId;
import tandem.people.PersonId;

/**
 * The chance of a sale to a person.
 *
 * @param owner the salesperson who works on it; null: nobody yet
 * @param version grows with each change of terms or owner, so that nobody overwrites unseen what
 *     somebody else has typed
 */
public record Deal(
    DealId id,
    PersonId person,
    Terms terms,
    Standing standing,
    @Nullable UserId owner,
    int version) {

  Deal with(Terms next, @Nullable UserId nextOwner) {
    return new Deal(id, person, next, standing, nextOwner, version);
  }

  /** Salespeople change their own deals and those that nobody owns; managers change all. */
  boolean changeableBy(Caller caller) {
    return mayChange(owner, caller);
  }

  static boolean mayChange(@Nullable UserId owner, Caller caller) {
    var ownOrFree = owner == null || owner.equals(caller.id());
    return caller.managesAll() || (caller.role() == Role.SALESPERSON && ownOrFree);
  }

  /** Who may own the deal from now on is a manager's decision, but anybody may take a free one. */
  boolean mayGiveTo(@Nullable UserId next, Caller caller) {
    return caller.managesAll()
        || Objects.equals(next, owner)
        || (owner == null && caller.id().equals(next));
  }

  /**
   * @param seen the code of the stage that the mover saw it in; null: they did not look
   */
  Decision moveTo(PipelineStage to, @Nullable String seen, Instant now) {
    return switch (standing) {
      case Standing.Open(var stage, _) when stage.equals(to) -> new Decision.Unchanged(this);
      case Standing.Open(var stage, _) when seen != null && !seen.equals(stage.code()) ->
          new Decision.Conflict(
              "Somebody has moved this deal to %s in the meantime.".formatted(stage.name()));
      case Standing.Open _ -> now(new Standing.Open(to, now));
      case Standing.Won _ -> closed("won");
      case Standing.Lost _ -> closed("lost");
    };
  }

  Decision win(Instant now) {
    return switch (standing) {
      case Standing.Open(var stage, _) -> now(new Standing.Won(stage, now));
      case Standing.Won _ -> new Decision.Conflict("This deal is won already.");
      case Standing.Lost _ -> closed("lost");
    };
  }

  /**
   * @param reason a code or label of {@link LostReason}, or somebody's own words
   */
  Decision lose(@Nullable String reason, @Nullable String note, Instant now) {
    return switch (standing) {
      case Standing.Open(var stage, _) ->
          switch (LostWords.of(reason, note)) {
            case LostWords.Said(var why, var more) -> now(new Standing.Lost(stage, now, why, more));
            case LostWords.Unclear(var refusals) -> new Decision.Refused(refusals);
          };
      case Standing.Won _ -> closed("won");
      case Standing.Lost _ -> new Decision.Conflict("This deal is lost already.");
    };
  }

  /** Back into the stage it was closed in. */
  Decision reopen(Instant now) {
    return switch (standing) {
      case Standing.Open _ -> new Decision.Conflict("This deal is open already.");
      case Standing.Won(var stage, _) -> now(new Standing.Open(stage, now));
      case Standing.Lost(var stage, _, _, _) -> now(new Standing.Open(stage, now));
    };
  }

  /** As one sentence, after a move. */
  String whereItIs() {
    return switch (standing) {
      case Standing.Open(var stage, _) ->
          "“%s” is in %s now.".formatted(terms.name(), stage.name());
      case Standing.Won _ -> "“%s” is won.".formatted(terms.name());
      case Standing.Lost _ -> "“%s” is lost.".formatted(terms.name());
    };
  }

  private Decision now(Standing next) {
    return new Decision.Changed(new Deal(id, person, terms, next, owner, version));
  }

  private static Decision closed(String how) {
    return new Decision.Conflict("This deal is %s: reopen it first.".formatted(how));
  }
}
