package tandem.handoff;

import java.util.List;

/**
 * People stand where they stood before a door told of them. Whatever else would have moved them
 * meanwhile, had it not been for that, is to move them now.
 */
public record StagesTakenBack(List<PastStages.Change> changes) {}
