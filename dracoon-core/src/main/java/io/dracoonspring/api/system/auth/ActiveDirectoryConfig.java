// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.system.auth;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.ExtensibleRecord;

/**
 * A connection to an Active Directory; schema {@code ActiveDirectoryConfig} of the API.
 *
 * @param id the id
 * @param alias the name of the connection, unique
 * @param serverIp the address or name of the server
 * @param serverPort the port of the server
 * @param ldapUsersDomain the entry of the directory at which the search for users starts;
 * only users below this entry can sign in
 * @param serverAdminName the distinguished name of the account with which DRACOON reads
 * the directory
 * @param userFilter the attribute of the directory that holds the login name
 * @param useLdaps whether DRACOON uses LDAPS instead of LDAP
 * @param sslFingerPrint the fingerprint of the certificate of the server as
 * {@code Algorithm/Fingerprint}; LDAPS needs it
 * @param userImport whether users get an account at their first sign-in
 * @param adExportGroup the group of the Active Directory whose members get an account, if
 * {@code userImport} is enabled
 * @param sdsImportGroup the id of the group of DRACOON that new users join
 */
@ExtensibleRecord
public record ActiveDirectoryConfig(long id, String alias, String serverIp, Integer serverPort, String ldapUsersDomain,
		String serverAdminName, String userFilter, Boolean useLdaps, @Nullable String sslFingerPrint,
		Boolean userImport, String adExportGroup, @Nullable Long sdsImportGroup) {

}
