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

import io.dracoonspring.api.Page;
import io.dracoonspring.api.Paging;

/**
 * What the signed-in user wants to be notified about, and how. Errors are signalled as
 * {@code DracoonApiException}.
 */
@HttpExchange
public interface DracoonSubscriptions {

	/**
	 * Lists the nodes about which the user is notified, one page of them; since 4.20.
	 * @param query which nodes
	 * @return the page
	 */
	@GetExchange("/api/v4/user/subscriptions/nodes")
	Mono<Page<SubscribedNode>> listNodes(NodeSubscriptionQuery query);

	/**
	 * Lists all nodes about which the user is notified, page after page as they are
	 * consumed. The offset of the query is where to start, its limit the size of the
	 * pages (500 if it has none).
	 * @param query which nodes
	 * @return the nodes
	 */
	default Flux<SubscribedNode> listAllNodes(NodeSubscriptionQuery query) {
		return Paging.all(query, this::listNodes, SubscribedNode::id);
	}

	/**
	 * Starts or end notifications about several nodes, since 4.25. Needs the permission
	 * to read in their room (403). Refused for nodes about which nobody is notified (400,
	 * -80061), for more than 200 (400, -80063) and if one is missing (404, -41000).
	 * @param request the nodes
	 * @return completes when the notifications are as wanted
	 */
	@PutExchange("/api/v4/user/subscriptions/nodes")
	Mono<Void> updateNodes(@RequestBody UpdateSubscriptionsBulkRequest request);

	/**
	 * Starts notifications about a node, since 4.20. Needs the permission to read in its
	 * room (403). Refused for some kinds of nodes (400, -80061). There may be none of
	 * that id (404, -41000).
	 * @param nodeId the id of the node
	 * @return the node
	 */
	@PostExchange("/api/v4/user/subscriptions/nodes/{nodeId}")
	Mono<SubscribedNode> addNode(@PathVariable long nodeId);

	/**
	 * Ends notifications about a node, since 4.20. Needs the permission to read in its
	 * room (403). There may be none of that id (404, -41000).
	 * @param nodeId the id of the node
	 * @return completes when notifications have ended
	 */
	@DeleteExchange("/api/v4/user/subscriptions/nodes/{nodeId}")
	Mono<Void> removeNode(@PathVariable long nodeId);

	/**
	 * Lists the download shares about which the user is notified, one page of them; since
	 * 4.20.
	 * @param query which download shares
	 * @return the page
	 */
	@GetExchange("/api/v4/user/subscriptions/download_shares")
	Mono<Page<SubscribedDownloadShare>> listDownloadShares(DownloadShareSubscriptionQuery query);

	/**
	 * Lists all download shares about which the user is notified, page after page as they
	 * are consumed. The offset of the query is where to start, its limit the size of the
	 * pages (500 if it has none).
	 * @param query which download shares
	 * @return the download shares
	 */
	default Flux<SubscribedDownloadShare> listAllDownloadShares(DownloadShareSubscriptionQuery query) {
		return Paging.all(query, this::listDownloadShares, SubscribedDownloadShare::id);
	}

	/**
	 * Starts or end notifications about several download shares, since 4.25. Needs the
	 * permission to manage download shares (403). Refused for more than 200 (400, -80063)
	 * and if one is missing (404, -60000).
	 * @param request the download shares
	 * @return completes when the notifications are as wanted
	 */
	@PutExchange("/api/v4/user/subscriptions/download_shares")
	Mono<Void> updateDownloadShares(@RequestBody UpdateSubscriptionsBulkRequest request);

	/**
	 * Starts notifications about a download share, since 4.20. Needs the permission to
	 * manage download shares (403). There may be none of that id (404, -60000).
	 * @param shareId the id of the download share
	 * @return the download share
	 */
	@PostExchange("/api/v4/user/subscriptions/download_shares/{shareId}")
	Mono<SubscribedDownloadShare> addDownloadShare(@PathVariable long shareId);

	/**
	 * Ends notifications about a download share, since 4.20. Needs the permission to
	 * manage download shares (403). There may be none of that id (404, -60000).
	 * @param shareId the id of the download share
	 * @return completes when notifications have ended
	 */
	@DeleteExchange("/api/v4/user/subscriptions/download_shares/{shareId}")
	Mono<Void> removeDownloadShare(@PathVariable long shareId);

	/**
	 * Lists the upload shares about which the user is notified, one page of them; since
	 * 4.24.
	 * @param query which upload shares
	 * @return the page
	 */
	@GetExchange("/api/v4/user/subscriptions/upload_shares")
	Mono<Page<SubscribedUploadShare>> listUploadShares(UploadShareSubscriptionQuery query);

	/**
	 * Lists all upload shares about which the user is notified, page after page as they
	 * are consumed. The offset of the query is where to start, its limit the size of the
	 * pages (500 if it has none).
	 * @param query which upload shares
	 * @return the upload shares
	 */
	default Flux<SubscribedUploadShare> listAllUploadShares(UploadShareSubscriptionQuery query) {
		return Paging.all(query, this::listUploadShares, SubscribedUploadShare::id);
	}

	/**
	 * Starts or end notifications about several upload shares, since 4.25. Needs the
	 * permission to manage upload shares (403). Refused for more than 200 (400, -80063)
	 * and if one is missing (404, -60500).
	 * @param request the upload shares
	 * @return completes when the notifications are as wanted
	 */
	@PutExchange("/api/v4/user/subscriptions/upload_shares")
	Mono<Void> updateUploadShares(@RequestBody UpdateSubscriptionsBulkRequest request);

	/**
	 * Starts notifications about an upload share, since 4.24. Needs the permission to
	 * manage upload shares (403). There may be none of that id (404, -60500).
	 * @param shareId the id of the upload share
	 * @return the upload share
	 */
	@PostExchange("/api/v4/user/subscriptions/upload_shares/{shareId}")
	Mono<SubscribedUploadShare> addUploadShare(@PathVariable long shareId);

	/**
	 * Ends notifications about an upload share, since 4.24. Needs the permission to
	 * manage upload shares (403). There may be none of that id (404, -60500).
	 * @param shareId the id of the upload share
	 * @return completes when notifications have ended
	 */
	@DeleteExchange("/api/v4/user/subscriptions/upload_shares/{shareId}")
	Mono<Void> removeUploadShare(@PathVariable long shareId);

	/**
	 * Lists through which channels the user is told about which events, since 4.20.
	 * @return the configurations, one for each event and scope
	 */
	@GetExchange("/api/v4/user/notifications/config")
	Mono<NotificationConfigList> listNotificationConfigs();

	/**
	 * Chooses the channels through which the user is told about an event, since 4.20; see
	 * {@code getNotificationChannels} of {@code DracoonConfig}. Refused for unknown
	 * configurations (400, -70120) and channels (400, -70121), channels that are off
	 * (400, -70122), and those that do not fit the event (400, -70123).
	 * @param id the id of the configuration
	 * @param request the channels
	 * @return the configuration as it is now
	 */
	@PutExchange("/api/v4/user/notifications/config/{id}")
	Mono<NotificationConfig> updateNotificationConfig(@PathVariable long id,
			@RequestBody NotificationConfigChangeRequest request);

	/**
	 * Lists the scopes of notifications, since 4.20, to which
	 * {@link NotificationConfig#scopeId()} refers.
	 * @return the scopes
	 */
	@GetExchange("/api/v4/resources/user/notifications/scopes")
	Mono<NotificationScopeList> listNotificationScopes();

}
