package tandem.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tandem.people.PersonId;
import tandem.platform.Refusal;

/** What became of an interaction. */
public sealed interface Outcome {

  /**
   * It is durable, scored and visible.
   *
   * @param person whom it is about; null: a visitor nobody knows yet
   * @param created true where it made the person
   * @param repeated true where it was known already, and so changed nothing
   */
  record Taken(@Nullable PersonId person, boolean created, boolean repeated) implements Outcome {}

  /** Nothing of it was kept. */
  record Refused(List<Refusal> refusals) implements Outcome {}
}
