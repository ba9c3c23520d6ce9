// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.run;

import java.time.Clock;

import org.springframework.web.reactive.function.client.WebClient;

/**
 * Holds the services of the server that transfers use.
 *
 * @param webClient the client for {@link io.dracoonspring.api.SecretUrl secret URLs},
 * which sends no access token, and decodes the JSON and the errors of the server
 * @param serverClock the time of the server, to compare with the times of nodes
 */
public record TransferBackend(AccountApis account, PublicApis publicApis, TransferKeys keys, WebClient webClient,
		Clock serverClock) {
}
