// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring;

import io.dracoonspring.api.ExtensibleRecord;
import io.dracoonspring.api.account.UserAccount;
import io.dracoonspring.api.publicapi.SoftwareVersionData;
import io.dracoonspring.auth.TokenState;
import io.dracoonspring.crypto.KeyPairState;

/**
 * Reports the result of a test of the connection, without secrets.
 *
 * @param apiVersion the version of the API, such as {@code 4.42.3}
 * @param dracoonCloud whether the server is DRACOON Cloud
 * @param userId the id of the account that the client acts as
 * @param userName the name of that account
 * @param encryptionEnabled whether the account has a key pair for encrypted rooms
 * @param token the state of the access token
 * @param keyPair the state of the account's key pair, such as whether the encryption
 * password opens it
 */
@ExtensibleRecord
public record ConnectionReport(String apiVersion, boolean dracoonCloud, long userId, String userName,
		boolean encryptionEnabled, TokenState token, KeyPairState keyPair) {

	static ConnectionReport of(SoftwareVersionData version, UserAccount account, TokenState token,
			KeyPairState keyPair) {
		return new ConnectionReport(version.restApiVersion(), ServerVersion.isCloud(version), account.id(),
				account.userName(), Boolean.TRUE.equals(account.isEncryptionEnabled()), token, keyPair);
	}

	/**
	 * Tells whether the library supports the version of the server.
	 * @return {@code false} if the server is older than {@link ServerVersion#MINIMUM}
	 */
	public boolean isServerSupported() {
		return ServerVersion.isSupported(this.apiVersion);
	}

}
