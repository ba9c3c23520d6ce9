// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.security;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.security.crypto.encrypt.BytesEncryptor;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.R2dbcReactiveOAuth2AuthorizedClientService;
import org.springframework.security.oauth2.client.registration.ReactiveClientRegistrationRepository;
import reactor.core.publisher.Mono;

/**
 * Stores tokens in encrypted form with the R2DBC service of Spring Security. It uses the
 * table of Spring Security ({@code oauth2-client-schema.sql}), in which only the values
 * of the tokens are encrypted. Tokens that cannot be decrypted count as missing, for
 * example after a change of the key. The user then signs in again.
 */
public final class EncryptedR2dbcClientService extends R2dbcReactiveOAuth2AuthorizedClientService {

	private static final Logger logger = LoggerFactory.getLogger(EncryptedR2dbcClientService.class);

	/**
	 * Creates a service.
	 * @param databaseClient the database
	 * @param registrations the OAuth clients
	 * @param encryptor the encryptor of the tokens, which must detect changed
	 * ciphertexts, such as
	 * {@link org.springframework.security.crypto.encrypt.Encryptors#stronger}
	 */
	public EncryptedR2dbcClientService(DatabaseClient databaseClient,
			ReactiveClientRegistrationRepository registrations, BytesEncryptor encryptor) {
		super(databaseClient, registrations);
		TokenCipher cipher = new TokenCipher(encryptor);
		OAuth2AuthorizedClientParametersMapper parameters = new OAuth2AuthorizedClientParametersMapper();
		setAuthorizedClientParametersMapper((holder) -> parameters.apply(encrypted(holder, cipher)));
		OAuth2AuthorizedClientRowMapper rows = new OAuth2AuthorizedClientRowMapper();
		setAuthorizedClientRowMapper((row, metadata) -> decrypted(rows.apply(row, metadata), cipher));
	}

	private static OAuth2AuthorizedClientHolder encrypted(OAuth2AuthorizedClientHolder holder, TokenCipher cipher) {
		TokenCipher.Owner owner = owner(holder);
		return new OAuth2AuthorizedClientHolder(holder.getClientRegistrationId(), holder.getPrincipalName(),
				cipher.encrypt(holder.getAccessToken(), owner), cipher.encrypt(holder.getRefreshToken(), owner));
	}

	private static OAuth2AuthorizedClientHolder decrypted(OAuth2AuthorizedClientHolder holder, TokenCipher cipher) {
		TokenCipher.Owner owner = owner(holder);
		return new OAuth2AuthorizedClientHolder(holder.getClientRegistrationId(), holder.getPrincipalName(),
				cipher.decrypt(holder.getAccessToken(), owner), cipher.decrypt(holder.getRefreshToken(), owner));
	}

	private static TokenCipher.Owner owner(OAuth2AuthorizedClientHolder holder) {
		return new TokenCipher.Owner(holder.getClientRegistrationId(), holder.getPrincipalName());
	}

	@Override
	public <T extends OAuth2AuthorizedClient> Mono<T> loadAuthorizedClient(String clientRegistrationId,
			String principalName) {
		return super.<T>loadAuthorizedClient(clientRegistrationId, principalName)
			.onErrorResume(UnreadableTokensException.class, (ex) -> {
				logger.warn("The user has to sign in again: {}", ex.getMessage());
				return Mono.empty();
			});
	}

}
