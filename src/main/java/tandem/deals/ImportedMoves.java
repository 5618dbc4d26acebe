package tandem.deals;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tandem.handoff.Lifecycle;
import tandem.handoff.Lifecycle.Step;
import tandem.handoff.Stage;

/** Moves the people along whose deals a file has told of. */
@Component
class ImportedMoves {

  private final Lifecycle lifecycle;
  private final AfterLoss afterLoss;

  ImportedMoves(Lifecycle lifecycle, AfterLoss afterLoss) {
    this.lifecycle = lifecycle;
    this.afterLoss = afterLoss;
  }

  /** In the caller's transaction, in the order of the file. */
  void follow(List<MergedDeal> news) {
    var lost = news.stream().filter(deal -> deal.state() == DealState.LOST).toList();
    var stages = lifecycle.hold(news.stream().map(MergedDeal::person).distinct().toList());
    var steps = new ArrayList<Step>();
    for (var deal : news) {
      switch (deal.state()) {
        case WON -> steps.add(new Step(deal.person(), Stage.CUSTOMER, won(deal), deal.at()));
        case OPEN -> steps.add(opened(deal));
        case LOST -> {
          if (isNobodysYet(stages.get(deal.person()))) {
            steps.add(opened(deal));
          }
        }
      }
    }
    lifecycle.moveAll(steps, null);
    afterLoss.nurture(lost.stream().map(ImportedMoves::loss).toList(), null);
  }

  /** Sales may be at work on everybody else: what was lost long ago does not take them away. */
  private static boolean isNobodysYet(@Nullable Stage stage) {
    return stage == null || stage == Stage.SUBSCRIBER || stage == Stage.LEAD;
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
