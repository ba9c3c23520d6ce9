// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.events;

import io.dracoonspring.Dracoon;

/**
 * Provides the client for requests that concern events.
 *
 * @param dracoon the client of a service account
 */
public record EventsAccess(Dracoon dracoon) {

}
