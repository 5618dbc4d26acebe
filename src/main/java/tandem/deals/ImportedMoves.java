package tandem.deals;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tandem.capture.ImportRun;
import tandem.handoff.Lifecycle;
import tandem.handoff.Lifecycle.Step;
import tandem.handoff.PastStages;
import tandem.handoff.PastStages.Standing;
import tandem.handoff.Stage;

/** Moves the people along whose deals a file has told of. */
@Component
class ImportedMoves {

  private final Lifecycle lifecycle;
  private final AfterLoss afterLoss;
  private final PastStages past;
  private final DealChanges changes;

  ImportedMoves(Lifecycle lifecycle, AfterLoss afterLoss, PastStages past, DealChanges changes) {
    this.lifecycle = lifecycle;
    this.afterLoss = afterLoss;
    this.past = past;
    this.changes = changes;
  }

  /** In the caller's transaction, in the order of the file. */
  void follow(ImportRun run, List<MergedDeal> news) {
    var lost = news.stream().filter(deal -> deal.state() == DealState.LOST).toList();
    var before = past.of(news.stream().map(MergedDeal::person).distinct().toList());
    var steps = new ArrayList<Step>();
    for (var deal : news) {
      switch (deal.state()) {
        case WON -> steps.add(new Step(deal.person(), Stage.CUSTOMER, won(deal), deal.at()));
        case OPEN -> steps.add(opened(deal));
        case LOST -> {
          if (isNobodysYet(before.get(deal.person()))) {
            steps.add(opened(deal));
          }
        }
      }
    }
    lifecycle.moveAll(steps, null, run.id());
    afterLoss.nurture(lost.stream().map(ImportedMoves::loss).toList(), null, run.id());
    changes.moved(run.id(), before, past.of(before.keySet()));
  }

  /** Sales may be at work on everybody else: what was lost long ago does not take them away. */
  private static boolean isNobodysYet(@Nullable Standing standing) {
    return standing == null
        || standing.stage() == Stage.SUBSCRIBER
        || standing.stage() == Stage.LEAD;
  }

  private static Step opened(MergedDeal deal) {
    return new Step(deal.person(), Stage.OPPORTUNITY, "Deal opened: " + deal.name(), deal.opened());
  }

  private static String won(MergedDeal deal) {
    return "Deal won: " + deal.name();
  }

  private static AfterLoss.Loss loss(MergedDeal deal) {
    return new AfterLoss.Loss(deal.person(), deal.name(), deal.at());
  }
}
