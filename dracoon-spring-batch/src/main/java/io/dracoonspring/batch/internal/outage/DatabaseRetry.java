// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.internal.outage;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.time.Duration;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.retry.RetryException;
import org.springframework.core.retry.RetryListener;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryState;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.core.retry.Retryable;
import org.springframework.transaction.TransactionSystemException;

/**
 * Repeats access to the database while the database is not available, for example during
 * a failover. If a connection breaks, the outcome of a commit is unknown. Therefore the
 * access must have the same result if it is repeated after a commit.
 */
public final class DatabaseRetry {

	private static final Log logger = LogFactory.getLog(DatabaseRetry.class);

	private static final Duration DELAY = Duration.ofMillis(100);

	private static final Duration MAX_DELAY = Duration.ofSeconds(2);

	/**
	 * The SQL state with which a standby refuses changes. A server that becomes a standby
	 * may keep its connections open.
	 */
	private static final String READ_ONLY = "25006";

	private final RetryTemplate template;

	/**
	 * Creates the retry.
	 * @param timeout the time for which access is repeated; the last attempt may end
	 * later
	 */
	public DatabaseRetry(Duration timeout) {
		this.template = new RetryTemplate(RetryPolicy.builder()
			.predicate(DatabaseRetry::isOutage)
			.maxRetries(Integer.MAX_VALUE)
			.delay(DELAY)
			.multiplier(2)
			.maxDelay(MAX_DELAY)
			.timeout(timeout)
			.build());
		this.template.setRetryListener(new Logging(timeout));
	}

	/**
	 * Accesses the database.
	 * @param access the access, which must not be part of a transaction of the caller
	 * @throws RuntimeException the last failure, if the database is still not available
	 * at the end of the timeout, or if the failure has another cause than an outage
	 */
	public <T extends @Nullable Object> T call(Supplier<T> access) {
		return this.template.invoke(access);
	}

	/**
	 * Accesses the database.
	 * @param access the access, which must not be part of a transaction of the caller
	 * @throws RuntimeException the last failure, if the database is still not available
	 * at the end of the timeout, or if the failure has another cause than an outage
	 */
	public void run(Runnable access) {
		this.template.invoke(access);
	}

	<T extends @Nullable Object> T execute(Retryable<T> access) throws Throwable {
		try {
			return this.template.execute(access);
		}
		catch (RetryException ex) {
			throw ex.getCause();
		}
	}

	/**
	 * Tells whether the access may succeed if it is repeated. Examples are a broken
	 * connection, and a server that accepts no connections or no changes. Another example
	 * is a transaction that the server has ended because of another transaction.
	 */
	public static boolean isOutage(Throwable failure) {
		for (Throwable cause = original(failure); cause != null; cause = cause.getCause()) {
			if (cause instanceof SQLException ex) {
				return isOutage(ex) || isClosed(failure, ex);
			}
		}
		return false;
	}

	// omits the failure of the rollback, because it does not show why the transaction
	// failed
	private static Throwable original(Throwable failure) {
		Throwable original = (failure instanceof TransactionSystemException system) ? system.getOriginalException()
				: null;
		return (original != null) ? original : failure;
	}

	/** Describes a failure in one line. */
	public static String describe(Throwable failure) {
		return NestedExceptionUtils.getMostSpecificCause(original(failure)).toString().lines().findFirst().orElse("");
	}

	// tells whether a commit or rollback failed because the connection was already closed
	private static boolean isClosed(Throwable failure, SQLException ex) {
		return failure instanceof TransactionSystemException && ex.getSQLState() == null;
	}

	private static boolean isOutage(SQLException ex) {
		String state = (ex.getSQLState() != null) ? ex.getSQLState() : "";
		return ex instanceof SQLTransientException || ex instanceof SQLRecoverableException
				|| ex instanceof SQLNonTransientConnectionException || state.equals(READ_ONLY)
				|| Stream.of("08", "40", "53", "57P", "58").anyMatch(state::startsWith);
	}

	/**
	 * Logs the begin and the end of an outage.
	 *
	 * @param timeout the time for which access is repeated
	 */
	private record Logging(Duration timeout) implements RetryListener {

		@Override
		public void beforeRetry(RetryPolicy policy, Retryable<?> access, RetryState state) {
			if (state.getRetryCount() == 1) {
				logger.warn("Could not access the database of the jobs because of a failure that may be transient. "
						+ "Trying again for up to " + this.timeout.toSeconds() + " s: "
						+ describe(state.getLastException()));
			}
		}

		@Override
		public void onRetrySuccess(RetryPolicy policy, Retryable<?> access, @Nullable Object result) {
			logger.info("The database of the jobs is available again");
		}

	}

}
