// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.nodes;

import io.dracoonspring.api.ExtensibleRecord;

/**
 * The availability of the keys of an encrypted node; schema {@code EncryptionInfo} of the
 * API. The server sends it only in the response for a single node.
 *
 * @param userKeyState the state of the caller's key
 * @param roomKeyState the state of the room's rescue key
 * @param dataSpaceKeyState the state of the instance's rescue key
 */
@ExtensibleRecord
public record EncryptionInfo(KeyState userKeyState, KeyState roomKeyState, KeyState dataSpaceKeyState) {

}
