// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.event.inbox;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.transaction.PlatformTransactionManager;

import io.dracoonspring.api.Secret;

/**
 * Stores a secret for the application's webhooks in a database, PostgreSQL or H2. All
 * instances share the secret, and no administrator has to choose it. The scripts
 * {@code schema-postgresql.sql} or {@code schema-h2.sql} beside this class create the
 * table. Anyone who can read the table can send messages that look like those of the
 * server.
 */
public final class JdbcWebhookSecret {

	private static final int BYTES = 32;

	private static final int ONLY_ROW = 1;

	private final JdbcOperations jdbc;

	private final InboxTransactions transactions;

	/**
	 * Creates a secret that is read or generated on first use.
	 * @param jdbc the database
	 * @param transactionManager the manager of the transactions of the same database; it
	 * must be able to suspend them and to choose the isolation level
	 */
	public JdbcWebhookSecret(JdbcOperations jdbc, PlatformTransactionManager transactionManager) {
		this.jdbc = jdbc;
		this.transactions = new InboxTransactions(transactionManager);
	}

	/**
	 * Returns the secret, which is the same for all callers. The first caller generates
	 * 256 random bits, encoded in Base64.
	 * @return the secret
	 * @throws EventInboxException if the database fails, or the table is missing
	 */
	public Secret get() {
		return find().orElseGet(this::create);
	}

	private Optional<Secret> find() {
		List<String> found = this.transactions.inbox(() -> this.jdbc
			.queryForList("select secret from dracoon_event_secret where id = ?", String.class, ONLY_ROW));
		return found.stream().findFirst().map(Secret::new);
	}

	private Secret create() {
		byte[] random = new byte[BYTES];
		new SecureRandom().nextBytes(random);
		String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
		boolean first = this.transactions.insert(() -> this.jdbc
			.update("insert into dracoon_event_secret (id, secret) values (?, ?)", ONLY_ROW, secret));
		return first ? new Secret(secret) : find().orElseThrow();
	}

}
