// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.system.auth;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.CopyableRecord;
import io.dracoonspring.api.Secret;

/**
 * Changes to a connection to an Active Directory; schema
 * {@code UpdateActiveDirectoryConfigRequest} of the API. Components that are
 * {@code null}, including the password, change nothing. An {@code sdsImportGroup} of 0
 * means that new users join no group.
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
 * @param sdsImportGroup the id of the group of DRACOON that new users join, 0 for none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@CopyableRecord
public record UpdateActiveDirectoryConfigRequest(@Nullable String alias, @Nullable String serverIp,
		@Nullable Integer serverPort, @Nullable String ldapUsersDomain, @Nullable String serverAdminName,
		@Nullable Secret serverAdminPassword, @Nullable String userFilter, @Nullable Boolean useLdaps,
		@Nullable String sslFingerPrint, @Nullable Boolean userImport, @Nullable String adExportGroup,
		@Nullable Long sdsImportGroup) implements UpdateActiveDirectoryConfigRequestBuilder.With {

	/**
	 * Creates a request that changes nothing yet.
	 * @return the empty request
	 */
	public static UpdateActiveDirectoryConfigRequest of() {
		return UpdateActiveDirectoryConfigRequestBuilder.builder().build();
	}

	/**
	 * Returns a copy that connects with LDAPS.
	 * @param sslFingerPrint the fingerprint of the certificate, as
	 * {@code Algorithm/Fingerprint}
	 * @return the copy
	 */
	public UpdateActiveDirectoryConfigRequest withLdaps(String sslFingerPrint) {
		return withUseLdaps(true).withSslFingerPrint(sslFingerPrint);
	}

}
