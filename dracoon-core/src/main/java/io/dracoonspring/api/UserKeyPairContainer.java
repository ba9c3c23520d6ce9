// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api;

/**
 * Both halves of a key pair as the server stores them; schema
 * {@code UserKeyPairContainer} of the API.
 *
 * @param privateKeyContainer the private half, protected by the encryption password
 * @param publicKeyContainer the public half
 */
public record UserKeyPairContainer(PrivateKeyContainer privateKeyContainer, PublicKeyContainer publicKeyContainer) {

}
