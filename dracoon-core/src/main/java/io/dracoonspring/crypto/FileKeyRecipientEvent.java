// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.crypto;

/**
 * A recipient of file keys that the client has met for the first time in a room, or that
 * has a new key pair. The starter publishes it as an application event.
 *
 * @param recipient the recipient
 * @param allowed whether the {@link RecipientCheck} allows file keys for it
 */
public record FileKeyRecipientEvent(FileKeyRecipient recipient, boolean allowed) {

}
