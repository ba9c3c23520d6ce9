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

package io.dracoonspring.emulator.system;

import java.util.Hashtable;

import javax.naming.AuthenticationException;
import javax.naming.Context;
import javax.naming.NamingException;
import javax.naming.ldap.InitialLdapContext;

import io.dracoonspring.emulator.error.AdminError;

/**
 * Tries to log in to directories.
 */
final class DirectoryProbe {

	private static final String TIMEOUT_MILLIS = "2000";

	/**
	 * Log in and out. Blocks.
	 * @throws io.dracoonspring.emulator.error.ApiException if the directory cannot be
	 * reached or refuses the login
	 */
	void logIn(String url, String name, String password) {
		Hashtable<String, String> environment = new Hashtable<>();
		environment.put(Context.INITIAL_CONTEXT_FACTORY, "com.sun.jndi.ldap.LdapCtxFactory");
		environment.put(Context.PROVIDER_URL, url);
		environment.put(Context.SECURITY_AUTHENTICATION, "simple");
		environment.put(Context.SECURITY_PRINCIPAL, name);
		environment.put(Context.SECURITY_CREDENTIALS, password);
		environment.put("com.sun.jndi.ldap.connect.timeout", TIMEOUT_MILLIS);
		environment.put("com.sun.jndi.ldap.read.timeout", TIMEOUT_MILLIS);
		try {
			new InitialLdapContext(environment, null).close();
		}
		catch (AuthenticationException ex) {
			throw AdminError.AD_LOGIN_FAILED.exception();
		}
		catch (NamingException ex) {
			throw AdminError.AD_CONNECTION_FAILED.exception();
		}
	}

}
