// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.system.auth;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.ExtensibleRecord;
import io.dracoonspring.api.Secret;

/**
 * A working connection to an Active Directory; schema
 * {@code TestActiveDirectoryConfigResponse} of the API.
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
@ExtensibleRecord
public record TestActiveDirectoryConfigResponse(String serverIp, Integer serverPort, String ldapUsersDomain,
		String serverAdminName, Secret serverAdminPassword, Boolean useLdaps, @Nullable String sslFingerPrint) {

}
