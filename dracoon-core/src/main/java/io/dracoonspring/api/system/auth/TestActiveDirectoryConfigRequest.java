// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.system.auth;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;

import io.dracoonspring.api.CopyableRecord;
import io.dracoonspring.api.Secret;

/**
 * The values for a test of a connection to an Active Directory; schema
 * {@code TestActiveDirectoryConfigRequest} of the API.
 *
 * @param serverIp the address or name of the server
 * @param serverPort the port of the server
 * @param ldapUsersDomain the entry of the directory at which the search for users starts;
 * only users below this entry can sign in
 * @param serverAdminName the distinguished name of the account with which DRACOON reads
 * the directory
 * @param serverAdminPassword the password of that account
 * @param useLdaps whether DRACOON uses LDAPS instead of LDAP
 * @param sslFingerPrint the fingerprint of the certificate of the server as
 * {@code Algorithm/Fingerprint}; LDAPS needs it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@CopyableRecord
public record TestActiveDirectoryConfigRequest(String serverIp, Integer serverPort, String ldapUsersDomain,
		String serverAdminName, Secret serverAdminPassword, @Nullable Boolean useLdaps,
		@Nullable String sslFingerPrint) implements TestActiveDirectoryConfigRequestBuilder.With {

	public TestActiveDirectoryConfigRequest {
		Assert.hasText(serverIp, "'serverIp' must not be empty");
		Assert.notNull(serverPort, "'serverPort' must not be null");
		Assert.hasText(ldapUsersDomain, "'ldapUsersDomain' must not be empty");
		Assert.hasText(serverAdminName, "'serverAdminName' must not be empty");
		Assert.hasText(Secret.reveal(serverAdminPassword), "'serverAdminPassword' must not be empty");
	}

	/**
	 * Creates a request for a connection without LDAPS.
	 * @param serverIp the address or name of the server
	 * @param serverPort the port of the server
	 * @param ldapUsersDomain the entry of the directory at which the search for users
	 * starts; only users below this entry can sign in
	 * @param serverAdminName the distinguished name of the account with which DRACOON
	 * reads the directory
	 * @param serverAdminPassword the password of that account
	 * @return the request
	 */
	public static TestActiveDirectoryConfigRequest of(String serverIp, int serverPort, String ldapUsersDomain,
			String serverAdminName, Secret serverAdminPassword) {
		return TestActiveDirectoryConfigRequestBuilder.builder()
			.serverIp(serverIp)
			.serverPort(serverPort)
			.ldapUsersDomain(ldapUsersDomain)
			.serverAdminName(serverAdminName)
			.serverAdminPassword(serverAdminPassword)
			.build();
	}

	/**
	 * Returns a copy that connects with LDAPS.
	 * @param sslFingerPrint the fingerprint of the certificate, as
	 * {@code Algorithm/Fingerprint}
	 * @return the copy
	 */
	public TestActiveDirectoryConfigRequest withLdaps(String sslFingerPrint) {
		return withUseLdaps(true).withSslFingerPrint(sslFingerPrint);
	}

	/**
	 * Creates a request that tests a connection before its creation.
	 * @param config the connection to create
	 * @return the request
	 */
	public static TestActiveDirectoryConfigRequest of(CreateActiveDirectoryConfigRequest config) {
		return new TestActiveDirectoryConfigRequest(config.serverIp(), config.serverPort(), config.ldapUsersDomain(),
				config.serverAdminName(), config.serverAdminPassword(), config.useLdaps(), config.sslFingerPrint());
	}

}
