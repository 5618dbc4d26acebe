package tandem.capture.connector;

import java.util.function.Supplier;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.UnexpectedRollbackException;
import org.springframework.transaction.support.TransactionTemplate;

/** Does all of it or nothing, and starts again where somebody else got in the way. */
@Component
class Transactions {

  private static final int TRIES = 5;

  private final TransactionTemplate transaction;

  Transactions(PlatformTransactionManager transactions) {
    this.transaction = new TransactionTemplate(transactions);
  }

  <T> T run(Supplier<T> work) {
    for (int attempt = 1; ; attempt++) {
      try {
        return transaction.execute(status -> work.get());
      } catch (TransientDataAccessException | UnexpectedRollbackException e) {
        if (attempt == TRIES) {
          throw e;
        }
      }
    }
  }
}
