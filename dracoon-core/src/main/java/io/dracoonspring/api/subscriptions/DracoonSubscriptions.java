// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.subscriptions;

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
import io.dracoonspring.api.Page;
import io.dracoonspring.api.internal.ListProperty;
import io.dracoonspring.api.internal.query.Paging;

/**
 * Manages the notifications of the signed-in user and the channels of these
 * notifications. Errors are signalled as {@code DracoonApiException}.
 */
@NotForImplementation
@HttpExchange
public interface DracoonSubscriptions {

	/**
	 * Lists one page of the nodes about which the user is notified; since 4.20.
	 * @param query selects the nodes
	 * @return the page
	 */
	@GetExchange("/api/v4/user/subscriptions/nodes")
	Mono<Page<SubscribedNode>> listNodesPage(NodeSubscriptionQuery query);

	/**
	 * Lists all nodes about which the user is notified, and requests each page when the
	 * subscriber needs it. The query can set the offset of the first entry and the page
	 * size (500 by default).
	 * @param query selects the nodes
	 * @return the nodes
	 */
	default Flux<SubscribedNode> listNodes(NodeSubscriptionQuery query) {
		return Paging.all(query, this::listNodesPage, SubscribedNode::id);
	}

	/**
	 * Starts or ends notifications about several nodes, since 4.25. Needs the permission
	 * to read in the room of each node (403). The server refuses nodes that cannot be
	 * subscribed to (400, -80061) and more than 200 nodes (400, -80063). If a node is
	 * missing, the call signals 404 (-41000).
	 * @param request the nodes
	 * @return completes when the notifications are changed
	 */
	@PutExchange("/api/v4/user/subscriptions/nodes")
	Mono<Void> updateNodes(@RequestBody UpdateSubscriptionsBulkRequest request);

	/**
	 * Starts notifications about a node, since 4.20. Needs the permission to read in the
	 * room of the node (403). The server refuses nodes that cannot be subscribed to (400,
	 * -80061). An unknown id is signalled as 404 (-41000).
	 * @param nodeId the id of the node
	 * @return the node
	 */
	@PostExchange("/api/v4/user/subscriptions/nodes/{nodeId}")
	Mono<SubscribedNode> subscribeToNode(@PathVariable long nodeId);

	/**
	 * Ends notifications about a node, since 4.20. Needs the permission to read in the
	 * room of the node (403). An unknown id is signalled as 404 (-41000).
	 * @param nodeId the id of the node
	 * @return completes when notifications have ended
	 */
	@DeleteExchange("/api/v4/user/subscriptions/nodes/{nodeId}")
	Mono<Void> unsubscribeFromNode(@PathVariable long nodeId);

	/**
	 * Lists one page of the download shares about which the user is notified; since 4.20.
	 * @param query selects the download shares
	 * @return the page
	 */
	@GetExchange("/api/v4/user/subscriptions/download_shares")
	Mono<Page<SubscribedDownloadShare>> listDownloadSharesPage(DownloadShareSubscriptionQuery query);

	/**
	 * Lists all download shares about which the user is notified, and requests each page
	 * when the subscriber needs it. The query can set the offset of the first entry and
	 * the page size (500 by default).
	 * @param query selects the download shares
	 * @return the download shares
	 */
	default Flux<SubscribedDownloadShare> listDownloadShares(DownloadShareSubscriptionQuery query) {
		return Paging.all(query, this::listDownloadSharesPage, SubscribedDownloadShare::id);
	}

	/**
	 * Starts or ends notifications about several download shares, since 4.25. Needs the
	 * permission to manage download shares (403). The server refuses more than 200 shares
	 * (400, -80063). If a share is missing, the call signals 404 (-60000).
	 * @param request the download shares
	 * @return completes when the notifications are changed
	 */
	@PutExchange("/api/v4/user/subscriptions/download_shares")
	Mono<Void> updateDownloadShares(@RequestBody UpdateSubscriptionsBulkRequest request);

	/**
	 * Starts notifications about a download share, since 4.20. Needs the permission to
	 * manage download shares (403). An unknown id is signalled as 404 (-60000).
	 * @param shareId the id of the download share
	 * @return the download share
	 */
	@PostExchange("/api/v4/user/subscriptions/download_shares/{shareId}")
	Mono<SubscribedDownloadShare> subscribeToDownloadShare(@PathVariable long shareId);

	/**
	 * Ends notifications about a download share, since 4.20. Needs the permission to
	 * manage download shares (403). An unknown id is signalled as 404 (-60000).
	 * @param shareId the id of the download share
	 * @return completes when notifications have ended
	 */
	@DeleteExchange("/api/v4/user/subscriptions/download_shares/{shareId}")
	Mono<Void> unsubscribeFromDownloadShare(@PathVariable long shareId);

	/**
	 * Lists one page of the upload shares about which the user is notified; since 4.24.
	 * @param query selects the upload shares
	 * @return the page
	 */
	@GetExchange("/api/v4/user/subscriptions/upload_shares")
	Mono<Page<SubscribedUploadShare>> listUploadSharesPage(UploadShareSubscriptionQuery query);

	/**
	 * Lists all upload shares about which the user is notified, and requests each page
	 * when the subscriber needs it. The query can set the offset of the first entry and
	 * the page size (500 by default).
	 * @param query selects the upload shares
	 * @return the upload shares
	 */
	default Flux<SubscribedUploadShare> listUploadShares(UploadShareSubscriptionQuery query) {
		return Paging.all(query, this::listUploadSharesPage, SubscribedUploadShare::id);
	}

	/**
	 * Starts or ends notifications about several upload shares, since 4.25. Needs the
	 * permission to manage upload shares (403). The server refuses more than 200 shares
	 * (400, -80063). If a share is missing, the call signals 404 (-60500).
	 * @param request the upload shares
	 * @return completes when the notifications are changed
	 */
	@PutExchange("/api/v4/user/subscriptions/upload_shares")
	Mono<Void> updateUploadShares(@RequestBody UpdateSubscriptionsBulkRequest request);

	/**
	 * Starts notifications about an upload share, since 4.24. Needs the permission to
	 * manage upload shares (403). An unknown id is signalled as 404 (-60500).
	 * @param shareId the id of the upload share
	 * @return the upload share
	 */
	@PostExchange("/api/v4/user/subscriptions/upload_shares/{shareId}")
	Mono<SubscribedUploadShare> subscribeToUploadShare(@PathVariable long shareId);

	/**
	 * Ends notifications about an upload share, since 4.24. Needs the permission to
	 * manage upload shares (403). An unknown id is signalled as 404 (-60500).
	 * @param shareId the id of the upload share
	 * @return completes when notifications have ended
	 */
	@DeleteExchange("/api/v4/user/subscriptions/upload_shares/{shareId}")
	Mono<Void> unsubscribeFromUploadShare(@PathVariable long shareId);

	/**
	 * Lists the channels through which the user is notified of each type of event, since
	 * 4.20.
	 * @return the configurations, one for each type of event in each
	 * {@link NotificationScope}
	 */
	@GetExchange("/api/v4/user/notifications/config")
	@ListProperty
	Flux<NotificationConfig> listNotificationConfigs();

	/**
	 * Selects the channels through which the user is notified of a type of event, since
	 * 4.20. {@code DracoonServerConfig.listNotificationChannels} lists the channels. The
	 * server refuses unknown configurations (400, -70120), unknown channels (400,
	 * -70121), disabled channels (400, -70122), and channels that do not support the type
	 * of event (400, -70123).
	 * @param id the id of the configuration
	 * @param request the channels
	 * @return the configuration as it is now
	 */
	@PutExchange("/api/v4/user/notifications/config/{id}")
	Mono<NotificationConfig> updateNotificationConfig(@PathVariable long id,
			@RequestBody NotificationConfigChangeRequest request);

	/**
	 * Lists the scopes of notifications, since 4.20. {@link NotificationConfig#scopeId()}
	 * is the id of a scope.
	 * @return the scopes
	 */
	@GetExchange("/api/v4/resources/user/notifications/scopes")
	@ListProperty
	Flux<NotificationScope> listNotificationScopes();

}
