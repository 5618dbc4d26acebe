package tandem.demo;

import org.springframework.stereotype.Component;
import tandem.deals.Deals;
import tandem.handoff.Handoffs;
import tandem.handoff.Lifecycle;
import tandem.people.People;

/** The doors that salespeople come in by. */
@Component
record SalesDoors(
    OfferQueries offers, Handoffs handoffs, Lifecycle lifecycle, Deals deals, People people) {}
