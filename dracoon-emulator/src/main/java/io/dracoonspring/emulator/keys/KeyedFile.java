// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.keys;

import java.util.List;

import io.dracoonspring.emulator.state.FileKeys;

/**
 * An encrypted file with all who should be able to open it.
 *
 * @param id the id of the file
 * @param keys the keys that exist
 * @param recipients rescue keys first, then the users who may read the file
 */
record KeyedFile(long id, FileKeys keys, List<KeyRecipient> recipients) {

}
