// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.event;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.ExtensibleRecord;
import io.dracoonspring.api.UserInfo;

/**
 * Identifies the user who caused an event.
 *
 * @param id the id
 * @param userName the user name, {@code null} if the server does not report it
 */
@ExtensibleRecord
public record EventActor(long id, @Nullable String userName) {

	static @Nullable EventActor of(@Nullable UserInfo user) {
		return (user != null) ? new EventActor(user.id(), user.userName().isEmpty() ? null : user.userName()) : null;
	}

	static @Nullable EventActor of(@Nullable Long id, @Nullable String userName) {
		return (id != null) ? new EventActor(id, userName) : null;
	}

	/**
	 * Returns the actor without the name, because the name is personal data.
	 */
	@Override
	public String toString() {
		return "EventActor[id=" + this.id + "]";
	}

}
