package tandem.campaigns;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tandem.campaigns.page.CampaignPage.Figure;
import tandem.web.Words;

/** The numbers on a campaign's page, each with how it is made and the way to what is behind it. */
final class CampaignFigures {

  private CampaignFigures() {}

  static List<Figure> of(CampaignId id, String currency, CampaignResult result) {
    var leads = "/insight/people?figure=leads&campaign=" + id;
    var accepted = "/insight/people?figure=accepted&campaign=" + id;
    var revenue = "/insight/revenue?campaign=" + id;
    return List.of(
        new Figure(
            "Spend",
            Words.total(result.spend(), currency),
            "All that was entered as the cost of a day of this campaign.",
            null,
            null),
        new Figure(
            "Leads",
            Words.count(result.leads()),
            "People whose earliest touch with any campaign was one with this campaign.",
            leads,
            null),
        new Figure(
            "Cost per lead",
            Words.total(result.costPerLead(), currency),
            "All spend of this campaign divided by its leads.",
            leads,
            null),
        new Figure(
            "Accepted",
            Words.count(result.accepted()),
            "Leads of this campaign that sales accepted.",
            accepted,
            null),
        new Figure(
            "Cost per accepted",
            Words.total(result.costPerAcceptedLead(), currency),
            "All spend of this campaign divided by the leads that sales accepted.",
            accepted,
            null),
        new Figure(
            "Purchases",
            Words.count(result.purchases()),
            "Purchases that name this campaign, or whose buyer's latest touch with a campaign before was one with this campaign.",
            revenue + "&kind=purchases",
            null),
        new Figure(
            "Revenue",
            Words.total(result.revenue(), currency),
            "Won deals of this campaign's leads, plus its purchases less what was given back of them.",
            revenue,
            apart(result)),
        new Figure(
            "Return on spend",
            Shown.roi(result.roi()),
            "Revenue less spend, divided by spend. +100% means that every amount spent came back twice.",
            revenue,
            null));
  }

  /** "and $500 apart"; null where nothing is in another currency. */
  static @Nullable String apart(CampaignResult result) {
    return result.apart().isEmpty()
        ? null
        : result.apart().stream()
            .map(money -> Words.money(money.amount(), money.currency()))
            .collect(Collectors.joining(" and ", "and ", " apart"));
  }
}
