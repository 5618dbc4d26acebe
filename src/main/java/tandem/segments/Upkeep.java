package tandem.segments;

import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import tandem.campaigns.CampaignNamed;
import tandem.fields.FieldChanged;
import tandem.platform.Jobs;
import tandem.segments.Rules.Rule;

/** Keeps segments whole: what they name may go, and come back. */
@Component
class Upkeep {

  private final SegmentStore store;
  private final Vocabularies vocabularies;
  private final FollowUps followUps;
  private final Jobs jobs;

  Upkeep(SegmentStore store, Vocabularies vocabularies, FollowUps followUps, Jobs jobs) {
    this.store = store;
    this.vocabularies = vocabularies;
    this.followUps = followUps;
    this.jobs = jobs;
  }

  /** Marks segments that name what is no more, and fills those again that name only what is. */
  void review() {
    var vocabulary = vocabularies.now();
    for (var segment : store.all()) {
      var condition = segment.condition();
      if (condition != null) {
        var missing = vocabulary.missing(condition);
        if (missing != null && !missing.equals(segment.broken())) {
          store.breakUp(segment.id(), missing);
          followUps.redefined(segment.id());
        } else if (missing == null && segment.broken() != null) {
          refill(segment.id());
        }
      }
    }
  }

  @EventListener
  void on(FieldChanged field) {
    review();
  }

  @EventListener
  void on(CampaignNamed campaign) {
    review();
  }

  /** What they look at means something else now, or moved for too many to be told one by one. */
  void refill(List<Rule> rules) {
    for (var rule : rules) {
      refill(rule.id());
    }
  }

  private void refill(SegmentId segment) {
    store.refill(segment).ifPresent(version -> fill(segment, version));
  }

  /** Has everybody looked at under that version, in the background. */
  void fill(SegmentId segment, int version) {
    jobs.begin(SegmentJobs.FILL, segment + "/" + version);
  }
}
