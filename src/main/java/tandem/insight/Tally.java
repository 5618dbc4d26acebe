package tandem.insight;

import org.jspecify.annotations.Nullable;

/**
 * How many leads came, and how many of them have since got how far.
 *
 * @param key the source or campaign they are of; null: of none
 * @param mqls became qualified by marketing
 * @param accepted were accepted by sales
 * @param won have a won deal
 * @param leadsOn the leads that are counted in any later step
 * @param mqlsOn the MQLs that are
 * @param acceptedOn the accepted leads that are
 */
record Tally(
    @Nullable String key,
    long leads,
    long mqls,
    long accepted,
    long won,
    long leadsOn,
    long mqlsOn,
    long acceptedOn) {

  static final Tally NONE = new Tally(null, 0, 0, 0, 0, 0, 0, 0);

  Tally plus(Tally more) {
    return new Tally(
        null,
        leads + more.leads,
        mqls + more.mqls,
        accepted + more.accepted,
        won + more.won,
        leadsOn + more.leadsOn,
        mqlsOn + more.mqlsOn,
        acceptedOn + more.acceptedOn);
  }
}
