// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.event;

import io.dracoonspring.api.NotForImplementation;

/**
 * Represents an event of a user.
 */
@NotForImplementation
public interface UserEvent extends DracoonEvent {

	/**
	 * Returns the user of the event.
	 * @return the user with the values that the server reports
	 */
	UserPayload user();

}
