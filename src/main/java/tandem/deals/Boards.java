package tandem.deals;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tandem.access.Caller;
import tandem.access.Role;
import tandem.deals.page.BoardPage;
import tandem.platform.Settings;

/** Lays out the board for whoever looks at it. */
@Component
class Boards {

  private final BoardQueries queries;
  private final PipelineStore pipeline;
  private final Owners owners;
  private final Settings settings;

  Boards(BoardQueries queries, PipelineStore pipeline, Owners owners, Settings settings) {
    this.queries = queries;
    this.pipeline = pipeline;
    this.owners = owners;
    this.settings = settings;
  }

  /**
   * @param owner the id of a user, {@link DealFilter#NONE} or, for everybody's, empty
   * @param conflict why the last move did not happen
   */
  BoardPage of(String owner, @Nullable String conflict, Caller caller, Instant now) {
    var filter = DealFilter.ownedBy(owner);
    var board =
        new Board(
            pipeline.load(),
            queries.cards(filter),
            queries.sums(filter, now),
            settings.currency(),
            caller,
            now);
    var sells = caller.role() != Role.MARKETER;
    return new BoardPage(
        board.line(),
        board.stalled(),
        owner.strip(),
        sells ? caller.id().toString() : null,
        owners.choices(),
        board.columns(),
        sells,
        conflict);
  }
}
