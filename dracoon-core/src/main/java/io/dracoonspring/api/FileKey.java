// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api;

/**
 * The key of one file version, encrypted for one recipient; schema {@code FileKey} of the
 * API. Initialization vector and tag are in plaintext.
 *
 * @param key the wrapped AES key, Base64
 * @param iv the initialization vector, 12 bytes as Base64
 * @param version the wrapping scheme, {@code A} or {@code RSA-4096/AES-256-GCM}
 * @param tag the authentication tag of the content, 16 bytes as Base64
 */
public record FileKey(String key, String iv, String version, String tag) {

}
