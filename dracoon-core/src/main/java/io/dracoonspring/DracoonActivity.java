// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring;

import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.ExtensibleRecord;
import io.dracoonspring.auth.TokenState;
import io.dracoonspring.crypto.KeyPairState;
import io.dracoonspring.http.CallStatistics;
import io.dracoonspring.observation.RecentError;
import io.dracoonspring.transfer.ActiveTransfer;

/**
 * Describes the current work of a client and its last errors. It contains neither secrets
 * nor names of files. Therefore the application may show it to its operators.
 *
 * @param token the state of the access token
 * @param keyPair the state of the account's key pair
 * @param rsaProvider name and version of the security provider that decrypts file keys,
 * such as {@code SunJCE 17}; {@code null} if the client has not needed a provider yet
 * @param calls the numbers of API calls that are in progress or waiting
 * @param clockOffset how far the clock of the server is ahead of the clock of this
 * machine, in full seconds, negative if it is behind; {@code null} until the client gets
 * an answer with a {@code Date} header
 * @param transfers the running transfers, the oldest first
 * @param recentErrors the last errors, the latest first
 */
@ExtensibleRecord
public record DracoonActivity(TokenState token, KeyPairState keyPair, @Nullable String rsaProvider,
		CallStatistics calls, @Nullable Duration clockOffset, List<ActiveTransfer> transfers,
		List<RecentError> recentErrors) {

	public DracoonActivity {
		transfers = List.copyOf(transfers);
		recentErrors = List.copyOf(recentErrors);
	}

}
