package tandem.bulk;

/** How far a change is. */
enum EditState {
  QUEUED,
  RUNNING,
  DONE,
  UNDOING,
  UNDONE;

  boolean isAtWork() {
    return this == QUEUED || this == RUNNING || this == UNDOING;
  }
}
