package tandem.handoff.page;

import java.util.List;
import tandem.web.Moment;
import tandem.web.Option;
import tandem.web.Refusals;

/**
 * What marketing and sales agreed on.
 *
 * @param answerWithin in words
 * @param restFor in words
 * @param form what stands in the fields, for those who may change it
 */
public record AgreementPage(
    int version,
    Moment since,
    String threshold,
    String answerWithin,
    String restFor,
    List<Reason> reasons,
    boolean mayChange,
    Form form,
    Refusals refusals) {

  /**
   * @param leadsTo where somebody rejected for it goes
   */
  public record Reason(String label, Mark leadsTo) {}

  public record Form(
      String threshold, String hours, String days, List<Line> lines, List<Option> leads) {}

  /**
   * @param code empty for a new one
   */
  public record Line(String code, String label, String leadsTo) {}
}
