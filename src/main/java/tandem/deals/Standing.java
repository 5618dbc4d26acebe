package tandem.deals;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Where a deal stands. A closed one remembers the stage it was closed in. */
public sealed interface Standing {

  PipelineStage stage();

  /** Since when it stands so. */
  Instant since();

  DealState state();

  record Open(PipelineStage stage, Instant since) implements Standing {

    @Override
    public DealState state() {
      return DealState.OPEN;
    }
  }

  record Won(PipelineStage stage, Instant since) implements Standing {

    @Override
    public DealState state() {
      return DealState.WON;
    }
  }

  /**
   * @param reason one of {@link LostReason}'s labels, or another system's words
   */
  record Lost(PipelineStage stage, Instant since, String reason, @Nullable String note)
      implements Standing {

    /** Reason and note in one line. */
    String words() {
      return note == null ? reason : reason + ": " + note;
    }

    @Override
    public DealState state() {
      return DealState.LOST;
    }
  }
}
