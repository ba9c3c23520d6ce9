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

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.ExtensibleRecord;

/**
 * A connection to an Active Directory; schema {@code ActiveDirectoryConfig} of the API.
 *
 * @param id the id
 * @param alias the name of the connection, unique
 * @param serverIp the address or name of the server
 * @param serverPort the port of the server
 * @param ldapUsersDomain the node of the directory below which users may sign in
 * @param serverAdminName the distinguished name of the account with which DRACOON reads
 * the directory
 * @param userFilter the attribute of the directory that holds the login name
 * @param useLdaps whether LDAPS is used in place of LDAP
 * @param sslFingerPrint the fingerprint of the certificate of the server as {@code
 * Algorithm/Fingerprint}; LDAPS needs it
 * @param userImport whether those who sign in for the first time get an account
 * @param adExportGroup the group of the Active Directory that a user has to be in to get
 * an account, if {@code userImport} is on
 * @param sdsImportGroup the id of the group of DRACOON that new users join
 */
@ExtensibleRecord
public record ActiveDirectoryConfig(Integer id, String alias, String serverIp, Integer serverPort,
		String ldapUsersDomain, String serverAdminName, String userFilter, Boolean useLdaps,
		@Nullable String sslFingerPrint, Boolean userImport, String adExportGroup, @Nullable Long sdsImportGroup) {

}
