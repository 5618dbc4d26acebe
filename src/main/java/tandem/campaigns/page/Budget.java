package tandem.campaigns.page;

/**
 * What was spent of what there is to spend.
 *
 * @param of "of €10,000"; empty where no budget was set
 * @param used per cent, at most 100
 * @param over whether more was spent than there was
 */
public record Budget(String spent, String of, int used, boolean over) {

  public boolean set() {
    return !of.isEmpty();
  }
}
