package tandem.capture.connector;

/**
 * A lead that was announced and has to be fetched.
 *
 * @param id of the lead, at Meta
 */
record LeadNotice(String id, String form, String page) {}
