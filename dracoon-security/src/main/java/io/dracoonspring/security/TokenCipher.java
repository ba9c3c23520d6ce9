// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.security;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.encrypt.BytesEncryptor;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;

/**
 * Encrypts tokens together with their owner and their type (access token or refresh
 * token). Therefore an attacker who can only write to the database cannot assign the
 * tokens of one user to another.
 *
 * @param encryptor the encryptor, which must detect changed ciphertexts
 */
record TokenCipher(BytesEncryptor encryptor) {

	OAuth2AccessToken encrypt(OAuth2AccessToken token, Owner owner) {
		return withValue(token, encrypt(token.getTokenValue(), owner.label("access")));
	}

	@Nullable OAuth2RefreshToken encrypt(@Nullable OAuth2RefreshToken token, Owner owner) {
		return (token != null) ? withValue(token, encrypt(token.getTokenValue(), owner.label("refresh"))) : null;
	}

	OAuth2AccessToken decrypt(OAuth2AccessToken token, Owner owner) {
		return withValue(token, decrypt(token.getTokenValue(), owner.label("access")));
	}

	@Nullable OAuth2RefreshToken decrypt(@Nullable OAuth2RefreshToken token, Owner owner) {
		return (token != null) ? withValue(token, decrypt(token.getTokenValue(), owner.label("refresh"))) : null;
	}

	private static OAuth2AccessToken withValue(OAuth2AccessToken token, String value) {
		return new OAuth2AccessToken(token.getTokenType(), value, token.getIssuedAt(), token.getExpiresAt(),
				token.getScopes());
	}

	private static OAuth2RefreshToken withValue(OAuth2RefreshToken token, String value) {
		return new OAuth2RefreshToken(value, token.getIssuedAt(), token.getExpiresAt());
	}

	private String encrypt(String value, String label) {
		byte[] encrypted = this.encryptor.encrypt((label + value).getBytes(StandardCharsets.UTF_8));
		return Base64.getEncoder().encodeToString(encrypted);
	}

	private String decrypt(String value, String label) {
		String plain;
		try {
			plain = new String(this.encryptor.decrypt(Base64.getDecoder().decode(value)), StandardCharsets.UTF_8);
		}
		catch (RuntimeException ex) {
			// catch all exceptions, because the tokens are unusable after any failure of
			// the encryptor
			throw new UnreadableTokensException(ex);
		}
		if (!plain.startsWith(label)) {
			throw new UnreadableTokensException(null);
		}
		return plain.substring(label.length());
	}

	/** Identifies the owner of tokens. */
	record Owner(String registrationId, String userName) {

		private String label(String kind) {
			return kind + '\n' + this.registrationId.length() + ':' + this.registrationId + '\n'
					+ this.userName.length() + ':' + this.userName + '\n';
		}

	}

}
