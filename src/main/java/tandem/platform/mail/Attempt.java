package tandem.platform.mail;

/** What came of one try to send a mail. */
sealed interface Attempt {

  /** The server has taken it. */
  record Sent() implements Attempt {}

  /** It was not taken, but may be later: the server is away, busy, or said 4xx. */
  record Later(String reason) implements Attempt {}

  /** The server will never take it. */
  record Never(String reason) implements Attempt {}

  /**
   * It broke off after the content had begun to flow and before an answer came. The server may have
   * taken it, so it is not sent again by itself.
   */
  record Unclear(String reason) implements Attempt {}
}
