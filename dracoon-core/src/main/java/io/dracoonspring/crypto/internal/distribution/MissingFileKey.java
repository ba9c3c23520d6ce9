// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.crypto.internal.distribution;

/**
 * Identifies a user and a file whose key the user lacks.
 *
 * @param userId the id of the user, or the negative id of a rescue key
 */
record MissingFileKey(long fileId, long userId) {

}
