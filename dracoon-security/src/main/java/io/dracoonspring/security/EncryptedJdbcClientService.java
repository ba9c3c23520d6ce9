// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.security;

import java.sql.ResultSet;
import java.sql.SQLException;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.security.crypto.encrypt.BytesEncryptor;
import org.springframework.security.oauth2.client.JdbcOAuth2AuthorizedClientService;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;

/**
 * Stores tokens in encrypted form with the JDBC service of Spring Security. It uses the
 * table of Spring Security ({@code oauth2-client-schema.sql}), in which only the values
 * of the tokens are encrypted. Tokens that cannot be decrypted count as missing, for
 * example after a change of the key. The user then signs in again.
 */
public final class EncryptedJdbcClientService extends JdbcOAuth2AuthorizedClientService {

	private static final Logger logger = LoggerFactory.getLogger(EncryptedJdbcClientService.class);

	/**
	 * Creates a service.
	 * @param jdbcOperations the database
	 * @param registrations the OAuth clients
	 * @param encryptor the encryptor of the tokens, which must detect changed
	 * ciphertexts, such as
	 * {@link org.springframework.security.crypto.encrypt.Encryptors#stronger}
	 */
	public EncryptedJdbcClientService(JdbcOperations jdbcOperations, ClientRegistrationRepository registrations,
			BytesEncryptor encryptor) {
		super(jdbcOperations, registrations);
		TokenCipher cipher = new TokenCipher(encryptor);
		OAuth2AuthorizedClientParametersMapper parameters = new OAuth2AuthorizedClientParametersMapper();
		setAuthorizedClientParametersMapper((holder) -> parameters.apply(encrypted(holder, cipher)));
		OAuth2AuthorizedClientRowMapper rows = new OAuth2AuthorizedClientRowMapper(registrations);
		setAuthorizedClientRowMapper((row, number) -> decrypted(rows, row, number, cipher));
	}

	private static OAuth2AuthorizedClientHolder encrypted(OAuth2AuthorizedClientHolder holder, TokenCipher cipher) {
		OAuth2AuthorizedClient client = holder.getAuthorizedClient();
		TokenCipher.Owner owner = new TokenCipher.Owner(client.getClientRegistration().getRegistrationId(),
				holder.getPrincipal().getName());
		return new OAuth2AuthorizedClientHolder(new OAuth2AuthorizedClient(client.getClientRegistration(),
				client.getPrincipalName(), cipher.encrypt(client.getAccessToken(), owner),
				cipher.encrypt(client.getRefreshToken(), owner)), holder.getPrincipal());
	}

	private static OAuth2AuthorizedClient decrypted(OAuth2AuthorizedClientRowMapper rows, ResultSet row, int number,
			TokenCipher cipher) throws SQLException {
		OAuth2AuthorizedClient client = rows.mapRow(row, number);
		TokenCipher.Owner owner = new TokenCipher.Owner(client.getClientRegistration().getRegistrationId(),
				client.getPrincipalName());
		return new OAuth2AuthorizedClient(client.getClientRegistration(), client.getPrincipalName(),
				cipher.decrypt(client.getAccessToken(), owner), cipher.decrypt(client.getRefreshToken(), owner));
	}

	@Override
	public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(String clientRegistrationId,
			String principalName) {
		try {
			return super.loadAuthorizedClient(clientRegistrationId, principalName);
		}
		catch (UnreadableTokensException ex) {
			logger.warn("The user has to sign in again: {}", ex.getMessage());
			return null;
		}
	}

}
