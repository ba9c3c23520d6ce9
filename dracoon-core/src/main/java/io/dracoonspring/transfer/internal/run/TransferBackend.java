// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.run;

import org.springframework.web.reactive.function.client.WebClient;

/**
 * Holds the services of the server that transfers use.
 *
 * @param webClient the client for {@link io.dracoonspring.api.SecretUrl secret URLs},
 * which sends no access token, and decodes the JSON and the errors of the server
 */
public record TransferBackend(AccountApis account, PublicApis publicApis, TransferKeys keys, WebClient webClient) {
}
