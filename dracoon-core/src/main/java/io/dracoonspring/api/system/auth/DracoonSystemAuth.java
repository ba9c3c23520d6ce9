// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.system.auth;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import io.dracoonspring.api.NotForImplementation;
import io.dracoonspring.api.internal.ListProperty;

/**
 * Manages the ways in which users sign in: Active Directories, OpenID Connect providers,
 * RADIUS and OAuth clients. The caller must be an administrator of the provider customer,
 * which belongs to the operator of the instance. Errors are signalled as
 * {@code DracoonApiException}.
 */
@NotForImplementation
@HttpExchange
public interface DracoonSystemAuth {

	/**
	 * Tests the connection to an Active Directory. Needs the right to change the global
	 * configuration. If the directory refuses the sign-in, the call signals 401 (-90051).
	 * If the directory cannot be reached, the call signals 404 (-90052).
	 * @param request the connection
	 * @return the connection that was tested
	 */
	@PostExchange("/api/v4/system/config/actions/test/ad")
	Mono<TestActiveDirectoryConfigResponse> testActiveDirectory(@RequestBody TestActiveDirectoryConfigRequest request);

	/**
	 * Tests the connection to the configured RADIUS server. Needs the right to read the
	 * global configuration. If the server cannot be reached, the call signals 502
	 * (-90070). If no RADIUS server is configured, the call signals 404 (-90072). DRACOON
	 * Server 4.x only: the API of 5.47.0 has no such operation.
	 * @return completes when the RADIUS server responds
	 */
	@PostExchange("/api/v4/system/config/actions/test/radius")
	Mono<Void> testRadius();

	/**
	 * Lists all connections to Active Directories. Needs the right to read the global
	 * configuration.
	 * @return the connections
	 */
	@GetExchange("/api/v4/system/config/auth/ads")
	@ListProperty
	Flux<ActiveDirectoryConfig> listActiveDirectories();

	/**
	 * Returns a connection to an Active Directory. Needs the right to read the global
	 * configuration. An unknown id is signalled as 404 (-90050).
	 * @param adId the id of the connection
	 * @return the connection
	 */
	@GetExchange("/api/v4/system/config/auth/ads/{adId}")
	Mono<ActiveDirectoryConfig> getActiveDirectory(@PathVariable long adId);

	/**
	 * Creates a connection to an Active Directory. Needs the right to change the global
	 * configuration. A name conflict is signalled as 409 (-90056). If the connection does
	 * not work with the values of the request, the call signals 400 (-90055). If the
	 * group for new users does not exist, the call signals 404.
	 * @param request the connection
	 * @return the new connection
	 */
	@PostExchange("/api/v4/system/config/auth/ads")
	Mono<ActiveDirectoryConfig> createActiveDirectory(@RequestBody CreateActiveDirectoryConfigRequest request);

	/**
	 * Changes a connection to an Active Directory. Needs the right to change the global
	 * configuration. Signals the errors of {@link #createActiveDirectory}, and 404
	 * (-90050) for an unknown connection. Signals 409 (-90063) if the import of users
	 * cannot be enabled because users of other customers sign in with the connection.
	 * @param adId the id of the connection
	 * @param request the changes
	 * @return the connection as it is now
	 */
	@PutExchange("/api/v4/system/config/auth/ads/{adId}")
	Mono<ActiveDirectoryConfig> updateActiveDirectory(@PathVariable long adId,
			@RequestBody UpdateActiveDirectoryConfigRequest request);

	/**
	 * Removes a connection to an Active Directory. Needs the right to change the global
	 * configuration. Signals 409 (-90058) if users sign in with this connection.
	 * @param adId the id of the connection
	 * @return completes when it is removed
	 */
	@DeleteExchange("/api/v4/system/config/auth/ads/{adId}")
	Mono<Void> deleteActiveDirectory(@PathVariable long adId);

	/**
	 * Lists OpenID Connect providers. Needs the role of a configuration manager, and the
	 * right to change the global configuration.
	 * @param query selects the providers; only DRACOON Cloud supports filters and sorts
	 * @return the providers
	 */
	@GetExchange("/api/v4/system/config/auth/openid/idps")
	Flux<OpenIdIdpConfig> listOpenIdProviders(OpenIdProviderQuery query);

	/**
	 * Lists all OpenID Connect providers; see
	 * {@link #listOpenIdProviders(OpenIdProviderQuery)}.
	 * @return the providers
	 */
	default Flux<OpenIdIdpConfig> listOpenIdProviders() {
		return listOpenIdProviders(OpenIdProviderQuery.all());
	}

	/**
	 * Returns an OpenID Connect provider. Needs the role of a configuration manager, and
	 * the right to change the global configuration. An unknown id is signalled as 404
	 * (-90035).
	 * @param idpId the id of the provider
	 * @return the provider
	 */
	@GetExchange("/api/v4/system/config/auth/openid/idps/{idpId}")
	Mono<OpenIdIdpConfig> getOpenIdProvider(@PathVariable long idpId);

	/**
	 * Creates an OpenID Connect provider. Needs the role of a configuration manager, and
	 * the right to change the global configuration. A conflict of the name (-90036) or
	 * the issuer (-90037) is signalled as 409. The server refuses an unknown flow (400,
	 * -90049), source of user data (400, -90074) or PKCE method (400, -90086). If the
	 * group for new users does not exist, the call signals 404.
	 * @param request the provider
	 * @return the new provider
	 */
	@PostExchange("/api/v4/system/config/auth/openid/idps")
	Mono<OpenIdIdpConfig> createOpenIdProvider(@RequestBody CreateOpenIdIdpConfigRequest request);

	/**
	 * Changes an OpenID Connect provider. Needs the role of a configuration manager, and
	 * the right to change the global configuration. Signals the errors of
	 * {@link #createOpenIdProvider}, and 404 (-90035) for an unknown provider. Signals
	 * 409 (-90063) if the import of users cannot be enabled because users of other
	 * customers sign in with the provider.
	 * @param idpId the id of the provider
	 * @param request the changes
	 * @return the provider as it is now
	 */
	@PutExchange("/api/v4/system/config/auth/openid/idps/{idpId}")
	Mono<OpenIdIdpConfig> updateOpenIdProvider(@PathVariable long idpId,
			@RequestBody UpdateOpenIdIdpConfigRequest request);

	/**
	 * Removes an OpenID Connect provider. Needs the role of a configuration manager, and
	 * the right to change the global configuration. Signals 409 (-90038) if users sign in
	 * with this provider.
	 * @param idpId the id of the provider
	 * @return completes when it is removed
	 */
	@DeleteExchange("/api/v4/system/config/auth/openid/idps/{idpId}")
	Mono<Void> deleteOpenIdProvider(@PathVariable long idpId);

	/**
	 * Returns the connection to RADIUS. Needs the role of a configuration manager, and
	 * the right to read the global configuration. Signals 404 (-90072) if there is no
	 * connection. DRACOON Server 4.x only: the API of 5.47.0 has no such operation.
	 * @return the connection
	 */
	@GetExchange("/api/v4/system/config/auth/radius")
	Mono<RadiusConfig> getRadius();

	/**
	 * Creates the connection to RADIUS. Needs the role of a configuration manager, and
	 * the right to change the global configuration. There can be only one connection
	 * (409, -90073). The server refuses an invalid port (400, -80033). DRACOON Server 4.x
	 * only: the API of 5.47.0 has no such operation.
	 * @param request the connection
	 * @return the new connection
	 */
	@PostExchange("/api/v4/system/config/auth/radius")
	Mono<RadiusConfig> createRadius(@RequestBody RadiusConfigCreateRequest request);

	/**
	 * Changes the connection to RADIUS. Needs the role of a configuration manager, and
	 * the right to change the global configuration. The server refuses an invalid port
	 * (400, -80033). Signals 404 (-90072) if there is no connection. DRACOON Server 4.x
	 * only: the API of 5.47.0 has no such operation.
	 * @param request the changes
	 * @return the connection as it is now
	 */
	@PutExchange("/api/v4/system/config/auth/radius")
	Mono<RadiusConfig> updateRadius(@RequestBody RadiusConfigUpdateRequest request);

	/**
	 * Removes the connection to RADIUS. Needs the role of a configuration manager, and
	 * the right to change the global configuration. Signals 404 (-90072) if there is no
	 * connection. DRACOON Server 4.x only: the API of 5.47.0 has no such operation.
	 * @return completes when it is removed
	 */
	@DeleteExchange("/api/v4/system/config/auth/radius")
	Mono<Void> deleteRadius();

	/**
	 * Lists OAuth clients. Needs the role of a configuration manager, and the right to
	 * change the global configuration.
	 * @param query selects the clients
	 * @return the clients
	 */
	@GetExchange("/api/v4/system/config/oauth/clients")
	Flux<OAuthClient> listOAuthClients(OAuthClientQuery query);

	/**
	 * Lists all OAuth clients; see {@link #listOAuthClients(OAuthClientQuery)}.
	 * @return the clients
	 */
	default Flux<OAuthClient> listOAuthClients() {
		return listOAuthClients(OAuthClientQuery.all());
	}

	/**
	 * Returns an OAuth client. Needs the role of a configuration manager, and the right
	 * to change the global configuration. An unknown id is signalled as 404 (-90080).
	 * @param clientId the id of the client
	 * @return the client
	 */
	@GetExchange("/api/v4/system/config/oauth/clients/{clientId}")
	Mono<OAuthClient> getOAuthClient(@PathVariable String clientId);

	/**
	 * Creates an OAuth client. Needs the role of a configuration manager, and the right
	 * to change the global configuration. A conflict of the id is signalled as 409
	 * (-90081), and a conflict of the name as 400 or 409 (-90087). The server refuses
	 * invalid grant types (400, -90083), {@link OAuthGrantType#REFRESH_TOKEN} alone (400,
	 * -90091) and invalid validities (400, -90085). Signals 402 if the product does not
	 * include the creation of OAuth clients.
	 * @param request the client
	 * @return the new client, with its secret
	 */
	@PostExchange("/api/v4/system/config/oauth/clients")
	Mono<OAuthClient> createOAuthClient(@RequestBody CreateOAuthClientRequest request);

	/**
	 * Changes an OAuth client. Needs the role of a configuration manager, and the right
	 * to change the global configuration. Clients that come with DRACOON cannot be
	 * changed (403, -90088). An unknown id is signalled as 404 (-90080). Otherwise the
	 * call signals the errors of {@link #createOAuthClient}.
	 * @param clientId the id of the client
	 * @param request the changes
	 * @return the client as it is now
	 */
	@PutExchange("/api/v4/system/config/oauth/clients/{clientId}")
	Mono<OAuthClient> updateOAuthClient(@PathVariable String clientId, @RequestBody UpdateOAuthClientRequest request);

	/**
	 * Deletes an OAuth client. Needs the role of a configuration manager, and the right
	 * to change the global configuration. Clients that come with DRACOON cannot be
	 * deleted (403, -90088). An unknown id is signalled as 404 (-90080).
	 * @param clientId the id of the client
	 * @return completes when it is deleted
	 */
	@DeleteExchange("/api/v4/system/config/oauth/clients/{clientId}")
	Mono<Void> deleteOAuthClient(@PathVariable String clientId);

}
