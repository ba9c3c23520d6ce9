// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.system;

import java.util.Hashtable;

import javax.naming.AuthenticationException;
import javax.naming.Context;
import javax.naming.NamingException;
import javax.naming.ldap.InitialLdapContext;

import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import io.dracoonspring.emulator.internal.config.RadiusSettings;
import io.dracoonspring.emulator.internal.error.AdminError;
import io.dracoonspring.emulator.internal.http.Call;
import io.dracoonspring.emulator.internal.http.Calls;
import io.dracoonspring.emulator.internal.http.Fields;
import io.dracoonspring.emulator.internal.http.Json;
import io.dracoonspring.emulator.internal.http.Routes;
import io.dracoonspring.emulator.internal.state.EmulatorState;
import io.dracoonspring.emulator.model.Right;

/** Tests whether directories and RADIUS servers are reachable. */
final class ConnectionTestRoutes implements Routes {

	private static final String BASE = "/api/v4/system/config/actions/test/";

	private final RadiusProbe radius = new RadiusProbe();

	private final DirectoryProbe directories = new DirectoryProbe();

	private final EmulatorState state;

	private final Calls calls;

	ConnectionTestRoutes(Calls calls) {
		this.state = calls.state();
		this.calls = calls;
	}

	@Override
	public RouterFunction<ServerResponse> routes() {
		return RouterFunctions.route()
			.POST(BASE + "ad", this.calls.requiring(Right.CHANGE_CONFIG).answer(this::directory))
			.POST(BASE + "radius", this.calls.requiring(Right.READ_CONFIG).answer(this::radius))
			.build();
	}

	private Mono<ServerResponse> directory(Call call) {
		Directory directory = call.body(Directory.class).checked();
		return Mono
			.fromRunnable(() -> this.directories.logIn(directory.url(),
					Fields.required(directory.serverAdminName(), "serverAdminName"),
					Fields.required(directory.serverAdminPassword(), "serverAdminPassword")))
			.subscribeOn(Schedulers.boundedElastic())
			.then(Mono.defer(() -> Json.ok(directory)));
	}

	private Mono<ServerResponse> radius(Call call) {
		RadiusSettings settings = this.state.access(() -> RadiusRoutes.existing(this.state.configuration()));
		return Mono.fromCallable(() -> this.radius.answers(settings))
			.subscribeOn(Schedulers.boundedElastic())
			.flatMap((answers) -> answers ? Json.noContent()
					: Mono.error(AdminError.RADIUS_CONNECTION_FAILED::exception));
	}

	/**
	 * Represents a directory to test (schemas {@code TestActiveDirectoryConfigRequest}
	 * and {@code TestActiveDirectoryConfigResponse}).
	 */
	private record Directory(@Nullable String serverIp, @Nullable Integer serverPort, @Nullable String serverAdminName,
			@Nullable String serverAdminPassword, @Nullable String ldapUsersDomain, @Nullable Boolean useLdaps,
			@Nullable String sslFingerPrint) {

		Directory checked() {
			boolean secure = Boolean.TRUE.equals(this.useLdaps);
			if (secure) {
				Fields.required(this.sslFingerPrint, "sslFingerPrint");
			}
			return new Directory(Hosts.host(this.serverIp, "serverIp"), Hosts.port(this.serverPort, "serverPort"),
					Fields.required(this.serverAdminName, "serverAdminName"),
					Fields.required(this.serverAdminPassword, "serverAdminPassword"),
					Fields.required(this.ldapUsersDomain, "ldapUsersDomain"), secure, this.sslFingerPrint);
		}

		String url() {
			String host = Fields.required(this.serverIp, "serverIp");
			boolean ipv6 = host.indexOf(':') >= 0 && !host.startsWith("[");
			return (Boolean.TRUE.equals(this.useLdaps) ? "ldaps://" : "ldap://") + (ipv6 ? "[" + host + "]" : host)
					+ ":" + this.serverPort;
		}

		@Override
		public String toString() {
			return "Directory[" + this.serverIp + ":" + this.serverPort + "]";
		}

	}

	/** Tests logins to directories. */
	private static final class DirectoryProbe {

		private static final String TIMEOUT_MILLIS = "2000";

		/**
		 * Logs in and out. Blocks.
		 * @throws io.dracoonspring.emulator.internal.error.ApiException if the directory
		 * cannot be reached or refuses the login
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

}
