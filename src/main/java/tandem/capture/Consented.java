package tandem.capture;

/**
 * What rows of an import said about consents.
 *
 * @param granted what people allow from now on
 * @param withdrawn what they do not want from now on
 * @param objected what the file says they allow, while they have said no before: the no stays
 */
public record Consented(long granted, long withdrawn, long objected) {

  public static final Consented NOTHING = new Consented(0, 0, 0);

  public Consented plus(Consented other) {
    return new Consented(
        granted + other.granted, withdrawn + other.withdrawn, objected + other.objected);
  }
}
