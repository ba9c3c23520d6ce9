// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.item;

import java.time.Instant;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.DracoonApiException;
import io.dracoonspring.api.users.UserItem;
import io.dracoonspring.api.users.UserQuery;
import io.dracoonspring.api.users.UserSort;

/**
 * Reads the users of the customer, in the order in which they were created. Needs the
 * right to read users, as the role User Manager has it; otherwise reading fails with an
 * {@code ItemStreamException} whose cause is the refusal.
 * <p>
 * The key to restart is the user that was read last: when it was created, under
 * {@code UserItemReader.createdAt} in milliseconds since 1970, and
 * {@code UserItemReader.id} in the execution context of the step. Reading goes on with
 * what comes after it, whether it is still there or not. Users who are created meanwhile
 * are read. A page of users is in memory. Blocks; for one thread.
 */
public class UserItemReader extends KeyedItemReader<UserItem> {

	private final Dracoon client;

	private final UserQuery query;

	/**
	 * Creates a reader.
	 * @param client the client
	 * @param query which users; its limit is the size of the pages, and it has neither an
	 * order nor an offset
	 */
	public UserItemReader(Dracoon client, UserQuery query) {
		super("UserItemReader", "createdAt", "id", Integer.MAX_VALUE);
		requireWhole(query.sorts(), query.offset());
		this.client = client;
		this.query = query;
	}

	@Override
	Flux<UserItem> list(@Nullable Key after) {
		return this.client.users()
			.listAll(this.query.sort(UserSort.CREATED_AT.ascending()).sort(UserSort.USER_NAME.ascending()));
	}

	@Override
	Key key(UserItem user) {
		return new Key(Optional.ofNullable(user.createdAt()).orElse(Instant.EPOCH).toEpochMilli(), user.id());
	}

	@Override
	@Nullable String help(DracoonApiException refusal) {
		return (refusal instanceof DracoonApiException.Forbidden)
				? "The users cannot be read. A user manager can give the account the role User Manager" : null;
	}

}
