// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.event;

/**
 * Something that happened to a user.
 */
public interface UserEvent extends DracoonEvent {

	/**
	 * Returns what it happened to.
	 * @return the user, as far as it is known
	 */
	UserPayload user();

}
