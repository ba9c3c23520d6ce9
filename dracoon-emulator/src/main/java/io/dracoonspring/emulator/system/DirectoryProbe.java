// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.system;

import java.util.Hashtable;

import javax.naming.AuthenticationException;
import javax.naming.Context;
import javax.naming.NamingException;
import javax.naming.ldap.InitialLdapContext;

import io.dracoonspring.emulator.error.AdminError;

/**
 * Tests logins to directories.
 */
final class DirectoryProbe {

	private static final String TIMEOUT_MILLIS = "2000";

	/**
	 * Logs in and out. Blocks.
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
