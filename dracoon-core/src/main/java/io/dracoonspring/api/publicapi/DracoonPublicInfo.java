// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.publicapi;

import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import io.dracoonspring.api.NotForImplementation;
import io.dracoonspring.api.internal.ListProperty;

/**
 * Returns information that needs no sign-in. Errors are signalled as
 * {@code DracoonApiException}.
 */
@NotForImplementation
@HttpExchange
public interface DracoonPublicInfo {

	/**
	 * Returns the versions of the server.
	 * @return the versions
	 */
	@GetExchange("/api/v4/public/software/version")
	Mono<SoftwareVersionData> getSoftwareVersion();

	/**
	 * Lists the libraries that the server uses.
	 * @return the libraries
	 * @deprecated since 5.47 of the API, which names no replacement
	 */
	@Deprecated
	@GetExchange("/api/v4/public/software/third_party_dependencies")
	Flux<ThirdPartyDependenciesData> listThirdPartyDependencies();

	/**
	 * Returns the time of the server.
	 * @return the time
	 */
	@GetExchange("/api/v4/public/time")
	Mono<SdsServerTime> getTime();

	/**
	 * Returns the information that a client needs before it signs in, for example the
	 * kind of storage.
	 * @return the information
	 */
	@GetExchange("/api/v4/public/system/info")
	Mono<SystemInfo> getSystemInfo();

	/**
	 * Lists the Active Directories with which users can sign in.
	 * @param globalAvailable whether to list only entries that all customers can use, or
	 * {@code null} for all entries
	 * @return the Active Directories
	 */
	@GetExchange("/api/v4/public/system/info/auth/ad")
	@ListProperty
	Flux<ActiveDirectory> listActiveDirectories(
			@RequestParam(name = "is_global_available", required = false) @Nullable Boolean globalAvailable);

	/**
	 * Lists the OpenID Connect providers with which users can sign in.
	 * @param globalAvailable whether to list only entries that all customers can use, or
	 * {@code null} for all entries
	 * @return the providers
	 */
	@GetExchange("/api/v4/public/system/info/auth/openid")
	@ListProperty
	Flux<OpenIdProvider> listOpenIdProviders(
			@RequestParam(name = "is_global_available", required = false) @Nullable Boolean globalAvailable);

	/**
	 * Checks that the server responds. DRACOON Server 4.x only: the API of 5.47.0 has no
	 * such operation. With other servers, call {@link #getSoftwareVersion()}. Neither
	 * call needs a sign-in.
	 * @return the date of the server, for people to read
	 */
	@GetExchange(url = "/api/v4/auth/ping", accept = MediaType.ALL_VALUE)
	Mono<String> ping();

}
