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

/**
 * How users sign in: Active Directories, OpenID Connect providers, RADIUS and OAuth
 * clients. Only for administrators of the provider customer, the one that comes with the
 * instance. Errors are signalled as {@code DracoonApiException}.
 */
@HttpExchange
public interface DracoonSystemAuth {

	/**
	 * Tries to connect to an Active Directory. Needs the right to change the global
	 * configuration. A login that the directory refuses is signalled as 401 (-90051), a
	 * directory that cannot be reached as 404 (-90052).
	 * @param request the connection
	 * @return the connection that was tried
	 */
	@PostExchange("/api/v4/system/config/actions/test/ad")
	Mono<TestActiveDirectoryConfigResponse> testActiveDirectory(@RequestBody TestActiveDirectoryConfigRequest request);

	/**
	 * Tries to connect to the RADIUS server that is set up. Needs the right to read the
	 * global configuration. A server that cannot be reached is signalled as 502 (-90070),
	 * none as 404 (-90072). DRACOON Server 4.x only: the API of 5.47.0 has no such
	 * operation.
	 * @return completes when it answers
	 */
	@PostExchange("/api/v4/system/config/actions/test/radius")
	Mono<Void> testRadius();

	/**
	 * Lists all connections to Active Directories. Needs the right to read the global
	 * configuration.
	 * @return the connections
	 */
	@GetExchange("/api/v4/system/config/auth/ads")
	Mono<ActiveDirectoryConfigList> listActiveDirectories();

	/**
	 * Returns a connection to an Active Directory. Needs the right to read the global
	 * configuration. Signals 404 (-90050) if there is none with the id.
	 * @param adId the id of the connection
	 * @return the connection
	 */
	@GetExchange("/api/v4/system/config/auth/ads/{adId}")
	Mono<ActiveDirectoryConfig> getActiveDirectory(@PathVariable int adId);

	/**
	 * Sets up a connection to an Active Directory. Needs the right to change the global
	 * configuration. A name that is taken is a conflict (409, -90056); 400 (-90055) means
	 * that the directory does not work with the values, 404 that the group for new users
	 * does not exist.
	 * @param request the connection
	 * @return the new connection
	 */
	@PostExchange("/api/v4/system/config/auth/ads")
	Mono<ActiveDirectoryConfig> createActiveDirectory(@RequestBody CreateActiveDirectoryConfigRequest request);

	/**
	 * Changes a connection to an Active Directory. Needs the right to change the global
	 * configuration. Signals the errors of {@link #createActiveDirectory}, 404 (-90050)
	 * also if there is no such connection, and a conflict (409, -90063) if the import of
	 * users cannot be turned on because users of other customers sign in that way.
	 * @param adId the id of the connection
	 * @param request the changes
	 * @return the connection as it is now
	 */
	@PutExchange("/api/v4/system/config/auth/ads/{adId}")
	Mono<ActiveDirectoryConfig> updateActiveDirectory(@PathVariable int adId,
			@RequestBody UpdateActiveDirectoryConfigRequest request);

	/**
	 * Removes a connection to an Active Directory. Needs the right to change the global
	 * configuration. It is a conflict (409, -90058) while users sign in with it.
	 * @param adId the id of the connection
	 * @return completes when it is removed
	 */
	@DeleteExchange("/api/v4/system/config/auth/ads/{adId}")
	Mono<Void> deleteActiveDirectory(@PathVariable int adId);

	/**
	 * Lists OpenID Connect providers. Needs the right to change the global configuration
	 * and the role of a configuration manager.
	 * @param query which providers; only DRACOON Cloud knows filters and sorts
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
	 * Returns an OpenID Connect provider. Needs the right to change the global
	 * configuration and the role of a configuration manager. Signals 404 (-90035) if
	 * there is none with the id.
	 * @param idpId the id of the provider
	 * @return the provider
	 */
	@GetExchange("/api/v4/system/config/auth/openid/idps/{idpId}")
	Mono<OpenIdIdpConfig> getOpenIdProvider(@PathVariable int idpId);

	/**
	 * Sets up an OpenID Connect provider. Needs the right to change the global
	 * configuration and the role of a configuration manager. A name (-90036) or an issuer
	 * (-90037) that is taken is a conflict (409). Signals 400 for a flow (-90049), a
	 * source of user data (-90074) or a PKCE method (-90086) that the server does not
	 * know, 404 if the group for new users does not exist.
	 * @param request the provider
	 * @return the new provider
	 */
	@PostExchange("/api/v4/system/config/auth/openid/idps")
	Mono<OpenIdIdpConfig> createOpenIdProvider(@RequestBody CreateOpenIdIdpConfigRequest request);

	/**
	 * Changes an OpenID Connect provider. Needs the right to change the global
	 * configuration and the role of a configuration manager. Signals the errors of
	 * {@link #createOpenIdProvider}, 404 (-90035) also if there is no such provider, and
	 * a conflict (409, -90063) if the import of users cannot be turned on because users
	 * of other customers sign in that way.
	 * @param idpId the id of the provider
	 * @param request the changes
	 * @return the provider as it is now
	 */
	@PutExchange("/api/v4/system/config/auth/openid/idps/{idpId}")
	Mono<OpenIdIdpConfig> updateOpenIdProvider(@PathVariable int idpId,
			@RequestBody UpdateOpenIdIdpConfigRequest request);

	/**
	 * Removes an OpenID Connect provider. Needs the right to change the global
	 * configuration and the role of a configuration manager. It is a conflict (409,
	 * -90038) while users sign in with it.
	 * @param idpId the id of the provider
	 * @return completes when it is removed
	 */
	@DeleteExchange("/api/v4/system/config/auth/openid/idps/{idpId}")
	Mono<Void> deleteOpenIdProvider(@PathVariable int idpId);

	/**
	 * Returns the connection to RADIUS. Needs the right to read the global configuration
	 * and the role of a configuration manager. Signals 404 (-90072) if there is none.
	 * DRACOON Server 4.x only: the API of 5.47.0 has no such operation.
	 * @return the connection
	 */
	@GetExchange("/api/v4/system/config/auth/radius")
	Mono<RadiusConfig> getRadius();

	/**
	 * Sets up the connection to RADIUS. Needs the right to change the global
	 * configuration and the role of a configuration manager. There can be only one (409,
	 * -90073); a port that is not valid is signalled as 400 (-80033). DRACOON Server 4.x
	 * only: the API of 5.47.0 has no such operation.
	 * @param request the connection
	 * @return the new connection
	 */
	@PostExchange("/api/v4/system/config/auth/radius")
	Mono<RadiusConfig> createRadius(@RequestBody RadiusConfigCreateRequest request);

	/**
	 * Changes the connection to RADIUS. Needs the right to change the global
	 * configuration and the role of a configuration manager. Signals 404 (-90072) if
	 * there is none, 400 (-80033) for a port that is not valid. DRACOON Server 4.x only:
	 * the API of 5.47.0 has no such operation.
	 * @param request the changes
	 * @return the connection as it is now
	 */
	@PutExchange("/api/v4/system/config/auth/radius")
	Mono<RadiusConfig> updateRadius(@RequestBody RadiusConfigUpdateRequest request);

	/**
	 * Removes the connection to RADIUS. Needs the right to change the global
	 * configuration and the role of a configuration manager. Signals 404 (-90072) if
	 * there is none. DRACOON Server 4.x only: the API of 5.47.0 has no such operation.
	 * @return completes when it is removed
	 */
	@DeleteExchange("/api/v4/system/config/auth/radius")
	Mono<Void> deleteRadius();

	/**
	 * Lists OAuth clients. Needs the right to change the global configuration and the
	 * role of a configuration manager.
	 * @param query which clients
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
	 * Returns an OAuth client. Needs the right to change the global configuration and the
	 * role of a configuration manager. Signals 404 (-90080) if there is none with the id.
	 * @param clientId the id of the client
	 * @return the client
	 */
	@GetExchange("/api/v4/system/config/oauth/clients/{clientId}")
	Mono<OAuthClient> getOAuthClient(@PathVariable String clientId);

	/**
	 * Creates an OAuth client. Needs the right to change the global configuration and the
	 * role of a configuration manager. An id that is taken is a conflict (409, -90081), a
	 * name that is taken is signalled as 400 or 409 (-90087). Signals 400 for grant types
	 * (-90083, -90091) and validities (-90085) that the server refuses, and 402 where the
	 * product does not include such clients.
	 * @param request the client
	 * @return the new client, with its secret
	 */
	@PostExchange("/api/v4/system/config/oauth/clients")
	Mono<OAuthClient> createOAuthClient(@RequestBody CreateOAuthClientRequest request);

	/**
	 * Changes an OAuth client. Needs the right to change the global configuration and the
	 * role of a configuration manager. Clients that come with DRACOON cannot be changed
	 * (403, -90088). Signals 404 (-90080) if there is none with the id, otherwise the
	 * errors of {@link #createOAuthClient}.
	 * @param clientId the id of the client
	 * @param request the changes
	 * @return the client as it is now
	 */
	@PutExchange("/api/v4/system/config/oauth/clients/{clientId}")
	Mono<OAuthClient> updateOAuthClient(@PathVariable String clientId, @RequestBody UpdateOAuthClientRequest request);

	/**
	 * Deletes an OAuth client. Needs the right to change the global configuration and the
	 * role of a configuration manager. Clients that come with DRACOON cannot be deleted
	 * (403, -90088). Signals 404 (-90080) if there is none with the id.
	 * @param clientId the id of the client
	 * @return completes when it is deleted
	 */
	@DeleteExchange("/api/v4/system/config/oauth/clients/{clientId}")
	Mono<Void> deleteOAuthClient(@PathVariable String clientId);

}
