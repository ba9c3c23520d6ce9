/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

package io.dracoonspring.api.system.auth;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Changes to a connection to an Active Directory; schema {@code
 * UpdateActiveDirectoryConfigRequest} of the API. What is {@code null} stays as it is,
 * also the password; the group of new users is removed with 0.
 *
 * @param alias the name of the connection, unique
 * @param serverIp the address or name of the server
 * @param serverPort the port of the server
 * @param ldapUsersDomain the node of the directory below which users may sign in
 * @param serverAdminName the distinguished name of the account with which DRACOON reads
 * the directory
 * @param serverAdminPassword the password of that account
 * @param userFilter the attribute of the directory that holds the login name
 * @param useLdaps whether LDAPS is used in place of LDAP
 * @param sslFingerPrint the fingerprint of the certificate of the server as {@code
 * Algorithm/Fingerprint}; LDAPS needs it
 * @param userImport whether those who sign in for the first time get an account
 * @param adExportGroup the group of the Active Directory that a user has to be in to get
 * an account, if {@code userImport} is on
 * @param sdsImportGroup the id of the group of DRACOON that new users join, 0 for none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record UpdateActiveDirectoryConfigRequest(@Nullable String alias, @Nullable String serverIp,
		@Nullable Integer serverPort, @Nullable String ldapUsersDomain, @Nullable String serverAdminName,
		@Nullable String serverAdminPassword, @Nullable String userFilter, @Nullable Boolean useLdaps,
		@Nullable String sslFingerPrint, @Nullable Boolean userImport, @Nullable String adExportGroup,
		@Nullable Long sdsImportGroup) {

	/**
	 * Create a request that changes nothing yet.
	 * @return the empty request
	 */
	public static UpdateActiveDirectoryConfigRequest of() {
		return new UpdateActiveDirectoryConfigRequest(null, null, null, null, null, null, null, null, null, null, null,
				null);
	}

	/**
	 * Return a copy with another value of {@code alias}.
	 * @param alias the name of the connection, unique
	 * @return the copy
	 */
	public UpdateActiveDirectoryConfigRequest withAlias(String alias) {
		return new UpdateActiveDirectoryConfigRequest(alias, this.serverIp, this.serverPort, this.ldapUsersDomain,
				this.serverAdminName, this.serverAdminPassword, this.userFilter, this.useLdaps, this.sslFingerPrint,
				this.userImport, this.adExportGroup, this.sdsImportGroup);
	}

	/**
	 * Return a copy with another value of {@code serverIp}.
	 * @param serverIp the address or name of the server
	 * @return the copy
	 */
	public UpdateActiveDirectoryConfigRequest withServerIp(String serverIp) {
		return new UpdateActiveDirectoryConfigRequest(this.alias, serverIp, this.serverPort, this.ldapUsersDomain,
				this.serverAdminName, this.serverAdminPassword, this.userFilter, this.useLdaps, this.sslFingerPrint,
				this.userImport, this.adExportGroup, this.sdsImportGroup);
	}

	/**
	 * Return a copy with another value of {@code serverPort}.
	 * @param serverPort the port of the server
	 * @return the copy
	 */
	public UpdateActiveDirectoryConfigRequest withServerPort(int serverPort) {
		return new UpdateActiveDirectoryConfigRequest(this.alias, this.serverIp, serverPort, this.ldapUsersDomain,
				this.serverAdminName, this.serverAdminPassword, this.userFilter, this.useLdaps, this.sslFingerPrint,
				this.userImport, this.adExportGroup, this.sdsImportGroup);
	}

	/**
	 * Return a copy with another value of {@code ldapUsersDomain}.
	 * @param ldapUsersDomain the node of the directory below which users may sign in
	 * @return the copy
	 */
	public UpdateActiveDirectoryConfigRequest withLdapUsersDomain(String ldapUsersDomain) {
		return new UpdateActiveDirectoryConfigRequest(this.alias, this.serverIp, this.serverPort, ldapUsersDomain,
				this.serverAdminName, this.serverAdminPassword, this.userFilter, this.useLdaps, this.sslFingerPrint,
				this.userImport, this.adExportGroup, this.sdsImportGroup);
	}

	/**
	 * Return a copy with another value of {@code serverAdminName}.
	 * @param serverAdminName the distinguished name of the account with which DRACOON
	 * reads the directory
	 * @return the copy
	 */
	public UpdateActiveDirectoryConfigRequest withServerAdminName(String serverAdminName) {
		return new UpdateActiveDirectoryConfigRequest(this.alias, this.serverIp, this.serverPort, this.ldapUsersDomain,
				serverAdminName, this.serverAdminPassword, this.userFilter, this.useLdaps, this.sslFingerPrint,
				this.userImport, this.adExportGroup, this.sdsImportGroup);
	}

	/**
	 * Return a copy with another value of {@code serverAdminPassword}.
	 * @param serverAdminPassword the password of that account
	 * @return the copy
	 */
	public UpdateActiveDirectoryConfigRequest withServerAdminPassword(String serverAdminPassword) {
		return new UpdateActiveDirectoryConfigRequest(this.alias, this.serverIp, this.serverPort, this.ldapUsersDomain,
				this.serverAdminName, serverAdminPassword, this.userFilter, this.useLdaps, this.sslFingerPrint,
				this.userImport, this.adExportGroup, this.sdsImportGroup);
	}

	/**
	 * Return a copy with another value of {@code userFilter}.
	 * @param userFilter the attribute of the directory that holds the login name
	 * @return the copy
	 */
	public UpdateActiveDirectoryConfigRequest withUserFilter(String userFilter) {
		return new UpdateActiveDirectoryConfigRequest(this.alias, this.serverIp, this.serverPort, this.ldapUsersDomain,
				this.serverAdminName, this.serverAdminPassword, userFilter, this.useLdaps, this.sslFingerPrint,
				this.userImport, this.adExportGroup, this.sdsImportGroup);
	}

	/**
	 * Return a copy with another value of {@code useLdaps}.
	 * @param useLdaps whether LDAPS is used in place of LDAP
	 * @return the copy
	 */
	public UpdateActiveDirectoryConfigRequest withUseLdaps(boolean useLdaps) {
		return new UpdateActiveDirectoryConfigRequest(this.alias, this.serverIp, this.serverPort, this.ldapUsersDomain,
				this.serverAdminName, this.serverAdminPassword, this.userFilter, useLdaps, this.sslFingerPrint,
				this.userImport, this.adExportGroup, this.sdsImportGroup);
	}

	/**
	 * Return a copy with another value of {@code sslFingerPrint}.
	 * @param sslFingerPrint the fingerprint of the certificate of the server as {@code
	 * Algorithm/Fingerprint}; LDAPS needs it
	 * @return the copy
	 */
	public UpdateActiveDirectoryConfigRequest withSslFingerPrint(String sslFingerPrint) {
		return new UpdateActiveDirectoryConfigRequest(this.alias, this.serverIp, this.serverPort, this.ldapUsersDomain,
				this.serverAdminName, this.serverAdminPassword, this.userFilter, this.useLdaps, sslFingerPrint,
				this.userImport, this.adExportGroup, this.sdsImportGroup);
	}

	/**
	 * Return a copy with another value of {@code userImport}.
	 * @param userImport whether those who sign in for the first time get an account
	 * @return the copy
	 */
	public UpdateActiveDirectoryConfigRequest withUserImport(boolean userImport) {
		return new UpdateActiveDirectoryConfigRequest(this.alias, this.serverIp, this.serverPort, this.ldapUsersDomain,
				this.serverAdminName, this.serverAdminPassword, this.userFilter, this.useLdaps, this.sslFingerPrint,
				userImport, this.adExportGroup, this.sdsImportGroup);
	}

	/**
	 * Return a copy with another value of {@code adExportGroup}.
	 * @param adExportGroup the group of the Active Directory that a user has to be in to
	 * get an account, if {@code userImport} is on
	 * @return the copy
	 */
	public UpdateActiveDirectoryConfigRequest withAdExportGroup(String adExportGroup) {
		return new UpdateActiveDirectoryConfigRequest(this.alias, this.serverIp, this.serverPort, this.ldapUsersDomain,
				this.serverAdminName, this.serverAdminPassword, this.userFilter, this.useLdaps, this.sslFingerPrint,
				this.userImport, adExportGroup, this.sdsImportGroup);
	}

	/**
	 * Return a copy with another value of {@code sdsImportGroup}.
	 * @param sdsImportGroup the id of the group of DRACOON that new users join, 0 for
	 * none
	 * @return the copy
	 */
	public UpdateActiveDirectoryConfigRequest withSdsImportGroup(long sdsImportGroup) {
		return new UpdateActiveDirectoryConfigRequest(this.alias, this.serverIp, this.serverPort, this.ldapUsersDomain,
				this.serverAdminName, this.serverAdminPassword, this.userFilter, this.useLdaps, this.sslFingerPrint,
				this.userImport, this.adExportGroup, sdsImportGroup);
	}

	@Override
	public String toString() {
		return "UpdateActiveDirectoryConfigRequest[alias=" + this.alias + ", serverIp=" + this.serverIp
				+ ", serverPort=" + this.serverPort + ", ldapUsersDomain=" + this.ldapUsersDomain + ", serverAdminName="
				+ this.serverAdminName + ", userFilter=" + this.userFilter + ", useLdaps=" + this.useLdaps
				+ ", sslFingerPrint=" + this.sslFingerPrint + ", userImport=" + this.userImport + ", adExportGroup="
				+ this.adExportGroup + ", sdsImportGroup=" + this.sdsImportGroup + "]";
	}

	/**
	 * Return a copy that connects with LDAPS.
	 * @param sslFingerPrint the fingerprint of the certificate, as
	 * {@code Algorithm/Fingerprint}
	 * @return the copy
	 */
	public UpdateActiveDirectoryConfigRequest withLdaps(String sslFingerPrint) {
		return withUseLdaps(true).withSslFingerPrint(sslFingerPrint);
	}

}
