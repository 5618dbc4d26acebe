package tandem.handoff.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tandem.web.Moment;
import tandem.web.Option;
import tandem.web.Refusals;

/**
 * What marketing and sales agreed on.
 *
 * @param answerWithin in words
 * @param restFor in words
 * @param segment to which somebody has to belong as well; null: points are enough
 * @param form what stands in the fields, for those who may change it
 */
public record AgreementPage(
    int version,
    Moment since,
    String threshold,
    String answerWithin,
    String restFor,
    @Nullable Crowd segment,
    List<Reason> reasons,
    boolean mayChange,
    Form form,
    Refusals refusals) {

  /**
   * @param leadsTo where somebody rejected for it goes
   */
  public record Reason(String label, Mark leadsTo) {}

  /**
   * @param words whom it means
   * @param href null: it is gone
   * @param broken why nobody belongs to it; null: somebody may
   */
  public record Crowd(String name, String words, @Nullable String href, @Nullable String broken) {}

  public record Form(
      String threshold,
      String hours,
      String days,
      String segment,
      List<Line> lines,
      List<Option> leads,
      List<Option> segments) {}

  /**
   * @param code empty for a new one
   */
  public record Line(String code, String label, String leadsTo) {}
}
