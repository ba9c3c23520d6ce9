// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.crypto;

import io.dracoonspring.api.ExtensibleRecord;

/**
 * Reports a recipient of file keys that is new in a room or has a new key pair. The
 * starter publishes it as an application event.
 *
 * @param recipient the recipient
 * @param allowed whether the {@link RecipientCheck} allows file keys for this recipient
 */
@ExtensibleRecord
public record FileKeyRecipientEvent(FileKeyRecipient recipient, boolean allowed) {

}
