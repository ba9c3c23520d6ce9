// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api;

import org.jspecify.annotations.Nullable;

/**
 * A file key, encrypted for one recipient, as in lists of missing keys; schema
 * {@code FileKeyContainer} of the API.
 *
 * @param key the wrapped AES key, Base64
 * @param iv the initialization vector, Base64
 * @param version the wrapping scheme, {@code A} or {@code RSA-4096/AES-256-GCM}
 * @param tag the authentication tag of the content, Base64; {@code null} if the server
 * sends none
 */
@ExtensibleRecord
public record FileKeyContainer(String key, String iv, String version, @Nullable String tag) {

}
