// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.system.auth;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;

import io.dracoonspring.api.CopyableRecord;
import io.dracoonspring.api.Secret;

/**
 * A new connection to an Active Directory; schema
 * {@code CreateActiveDirectoryConfigRequest} of the API.
 *
 * @param alias the name of the connection, unique
 * @param serverIp the address or name of the server
 * @param serverPort the port of the server
 * @param ldapUsersDomain the entry of the directory at which the search for users starts;
 * only users below this entry can sign in
 * @param serverAdminName the distinguished name of the account with which DRACOON reads
 * the directory
 * @param serverAdminPassword the password of that account
 * @param userFilter the attribute of the directory that holds the login name
 * @param useLdaps whether DRACOON uses LDAPS instead of LDAP
 * @param sslFingerPrint the fingerprint of the certificate of the server as
 * {@code Algorithm/Fingerprint}; LDAPS needs it
 * @param userImport whether users get an account at their first sign-in
 * @param adExportGroup the group of the Active Directory whose members get an account, if
 * {@code userImport} is enabled
 * @param sdsImportGroup the id of the group of DRACOON that new users join
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@CopyableRecord
public record CreateActiveDirectoryConfigRequest(String alias, String serverIp, Integer serverPort,
		String ldapUsersDomain, String serverAdminName, Secret serverAdminPassword, String userFilter,
		@Nullable Boolean useLdaps, @Nullable String sslFingerPrint, @Nullable Boolean userImport,
		@Nullable String adExportGroup,
		@Nullable Long sdsImportGroup) implements CreateActiveDirectoryConfigRequestBuilder.With {

	public CreateActiveDirectoryConfigRequest {
		Assert.hasText(alias, "'alias' must not be empty");
		Assert.hasText(serverIp, "'serverIp' must not be empty");
		Assert.notNull(serverPort, "'serverPort' must not be null");
		Assert.hasText(ldapUsersDomain, "'ldapUsersDomain' must not be empty");
		Assert.hasText(serverAdminName, "'serverAdminName' must not be empty");
		Assert.hasText(Secret.reveal(serverAdminPassword), "'serverAdminPassword' must not be empty");
		Assert.hasText(userFilter, "'userFilter' must not be empty");
	}

	/**
	 * Returns a copy that connects with LDAPS.
	 * @param sslFingerPrint the fingerprint of the certificate, as
	 * {@code Algorithm/Fingerprint}
	 * @return the copy
	 */
	public CreateActiveDirectoryConfigRequest withLdaps(String sslFingerPrint) {
		return withUseLdaps(true).withSslFingerPrint(sslFingerPrint);
	}

}
