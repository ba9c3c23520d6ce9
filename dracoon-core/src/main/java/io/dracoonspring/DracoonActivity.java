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
 * What a client is doing and has noticed lately. It holds neither secrets nor the names
 * of files, so that it may be shown to whoever runs the application.
 *
 * @param token the state of the access token
 * @param keyPair the state of the account's key pair
 * @param rsaProvider name and version of the security provider that opens file keys, such
 * as {@code SunJCE 17}; {@code null} if none has been needed yet
 * @param calls what the calls of the API are doing
 * @param clockOffset how far the clock of the server is ahead of that of this machine, in
 * full seconds, negative if it is behind; {@code null} as long as no answer has told
 * @param transfers the transfers that are under way, the oldest first
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
