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
 * Reads the users of the customer, in the order of their creation. The account needs the
 * right to read users, which the role User Manager includes. Without this right, reading
 * fails with an {@code ItemStreamException} whose cause is the refusal.
 * <p>
 * The restart key is the last user that was read. The execution context of the step
 * contains the creation time as {@code UserItemReader.createdAt} in milliseconds since
 * 1970, and the id as {@code UserItemReader.id}. Reading resumes with the next user,
 * whether the last user still exists or not. The reader includes users who are created in
 * the meantime. Memory holds one page of users. Reading blocks. Use each reader on one
 * thread only.
 */
public class UserItemReader extends KeyedItemReader<UserItem> {

	private final Dracoon client;

	private final UserQuery query;

	/**
	 * Creates a reader.
	 * @param client the client
	 * @param query the filter of users; its limit is the size of the pages; order and
	 * offset are not allowed
	 */
	public UserItemReader(Dracoon client, UserQuery query) {
		super("UserItemReader", "createdAt", "id", Integer.MAX_VALUE);
		requireNeitherOrderNorOffset(query.sorts(), query.offset());
		this.client = client;
		this.query = query;
	}

	@Override
	Flux<UserItem> list(@Nullable Key after) {
		return this.client.users()
			.list(this.query.withSort(UserSort.CREATED_AT.ascending()).withSort(UserSort.USER_NAME.ascending()));
	}

	@Override
	Key key(UserItem user) {
		return new Key(Optional.ofNullable(user.createdAt()).orElse(Instant.EPOCH).toEpochMilli(), user.id());
	}

	@Override
	@Nullable String advice(DracoonApiException refusal) {
		return (refusal instanceof DracoonApiException.Forbidden)
				? "The users cannot be read. Let a user manager give the account the role User Manager" : null;
	}

}
