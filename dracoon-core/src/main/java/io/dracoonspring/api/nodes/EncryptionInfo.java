// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.nodes;

/**
 * Who has the keys of an encrypted node; schema {@code EncryptionInfo} of the API. Only
 * sent when a single node is asked for.
 *
 * @param userKeyState the state of the caller's key
 * @param roomKeyState the state of the room's rescue key
 * @param dataSpaceKeyState the state of the instance's rescue key
 */
public record EncryptionInfo(KeyState userKeyState, KeyState roomKeyState, KeyState dataSpaceKeyState) {

}
