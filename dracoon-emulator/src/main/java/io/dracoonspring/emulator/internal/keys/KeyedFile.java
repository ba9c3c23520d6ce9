// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.keys;

import java.util.List;

import io.dracoonspring.emulator.internal.state.FileKeys;

/**
 * Represents an encrypted file with all recipients that should be able to open it.
 *
 * @param id the id of the file
 * @param keys the existing file keys
 * @param recipients rescue keys first, then the users who should have a file key (see
 * {@link KeyedFiles#concerns})
 */
record KeyedFile(long id, FileKeys keys, List<KeyRecipient> recipients) {

}
