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
import org.springframework.util.Assert;

/**
 * A new connection to an Active Directory; schema {@code
 * CreateActiveDirectoryConfigRequest} of the API.
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
 * @param sdsImportGroup the id of the group of DRACOON that new users join
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CreateActiveDirectoryConfigRequest(String alias, String serverIp, Integer serverPort,
		String ldapUsersDomain, String serverAdminName, String serverAdminPassword, String userFilter,
		@Nullable Boolean useLdaps, @Nullable String sslFingerPrint, @Nullable Boolean userImport,
		@Nullable String adExportGroup, @Nullable Long sdsImportGroup) {

	public CreateActiveDirectoryConfigRequest {
		Assert.hasText(alias, "'alias' must not be empty");
		Assert.hasText(serverIp, "'serverIp' must not be empty");
		Assert.notNull(serverPort, "'serverPort' must not be null");
		Assert.hasText(ldapUsersDomain, "'ldapUsersDomain' must not be empty");
		Assert.hasText(serverAdminName, "'serverAdminName' must not be empty");
		Assert.hasText(serverAdminPassword, "'serverAdminPassword' must not be empty");
		Assert.hasText(userFilter, "'userFilter' must not be empty");
	}

	/**
	 * Create a request with what is required; everything else keeps the server's default.
	 * @param alias the name of the connection, unique
	 * @param serverIp the address or name of the server
	 * @param serverPort the port of the server
	 * @param ldapUsersDomain the node of the directory below which users may sign in
	 * @param serverAdminName the distinguished name of the account with which DRACOON
	 * reads the directory
	 * @param serverAdminPassword the password of that account
	 * @param userFilter the attribute of the directory that holds the login name
	 * @return the request
	 */
	public static CreateActiveDirectoryConfigRequest of(String alias, String serverIp, int serverPort,
			String ldapUsersDomain, String serverAdminName, String serverAdminPassword, String userFilter) {
		return new CreateActiveDirectoryConfigRequest(alias, serverIp, serverPort, ldapUsersDomain, serverAdminName,
				serverAdminPassword, userFilter, null, null, null, null, null);
	}

	/**
	 * Return a copy with another value of {@code useLdaps}.
	 * @param useLdaps whether LDAPS is used in place of LDAP
	 * @return the copy
	 */
	public CreateActiveDirectoryConfigRequest withUseLdaps(boolean useLdaps) {
		return new CreateActiveDirectoryConfigRequest(this.alias, this.serverIp, this.serverPort, this.ldapUsersDomain,
				this.serverAdminName, this.serverAdminPassword, this.userFilter, useLdaps, this.sslFingerPrint,
				this.userImport, this.adExportGroup, this.sdsImportGroup);
	}

	/**
	 * Return a copy with another value of {@code sslFingerPrint}.
	 * @param sslFingerPrint the fingerprint of the certificate of the server as {@code
	 * Algorithm/Fingerprint}; LDAPS needs it
	 * @return the copy
	 */
	public CreateActiveDirectoryConfigRequest withSslFingerPrint(String sslFingerPrint) {
		return new CreateActiveDirectoryConfigRequest(this.alias, this.serverIp, this.serverPort, this.ldapUsersDomain,
				this.serverAdminName, this.serverAdminPassword, this.userFilter, this.useLdaps, sslFingerPrint,
				this.userImport, this.adExportGroup, this.sdsImportGroup);
	}

	/**
	 * Return a copy with another value of {@code userImport}.
	 * @param userImport whether those who sign in for the first time get an account
	 * @return the copy
	 */
	public CreateActiveDirectoryConfigRequest withUserImport(boolean userImport) {
		return new CreateActiveDirectoryConfigRequest(this.alias, this.serverIp, this.serverPort, this.ldapUsersDomain,
				this.serverAdminName, this.serverAdminPassword, this.userFilter, this.useLdaps, this.sslFingerPrint,
				userImport, this.adExportGroup, this.sdsImportGroup);
	}

	/**
	 * Return a copy with another value of {@code adExportGroup}.
	 * @param adExportGroup the group of the Active Directory that a user has to be in to
	 * get an account, if {@code userImport} is on
	 * @return the copy
	 */
	public CreateActiveDirectoryConfigRequest withAdExportGroup(String adExportGroup) {
		return new CreateActiveDirectoryConfigRequest(this.alias, this.serverIp, this.serverPort, this.ldapUsersDomain,
				this.serverAdminName, this.serverAdminPassword, this.userFilter, this.useLdaps, this.sslFingerPrint,
				this.userImport, adExportGroup, this.sdsImportGroup);
	}

	/**
	 * Return a copy with another value of {@code sdsImportGroup}.
	 * @param sdsImportGroup the id of the group of DRACOON that new users join
	 * @return the copy
	 */
	public CreateActiveDirectoryConfigRequest withSdsImportGroup(long sdsImportGroup) {
		return new CreateActiveDirectoryConfigRequest(this.alias, this.serverIp, this.serverPort, this.ldapUsersDomain,
				this.serverAdminName, this.serverAdminPassword, this.userFilter, this.useLdaps, this.sslFingerPrint,
				this.userImport, this.adExportGroup, sdsImportGroup);
	}

	@Override
	public String toString() {
		return "CreateActiveDirectoryConfigRequest[alias=" + this.alias + ", serverIp=" + this.serverIp
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
	public CreateActiveDirectoryConfigRequest withLdaps(String sslFingerPrint) {
		return withUseLdaps(true).withSslFingerPrint(sslFingerPrint);
	}

}
