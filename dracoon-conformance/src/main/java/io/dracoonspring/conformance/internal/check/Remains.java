// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.conformance.internal.check;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeoutException;

import reactor.core.publisher.Mono;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.DracoonApiException;
import io.dracoonspring.api.DracoonException;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.api.nodes.NodeFilter;
import io.dracoonspring.api.nodes.NodeQuery;
import io.dracoonspring.api.webhooks.Webhook;
import io.dracoonspring.api.webhooks.WebhookFilter;
import io.dracoonspring.api.webhooks.WebhookQuery;

/**
 * Removes the rooms and webhooks that a run has created. It finds these objects by the
 * name of the run, because an interrupted call may have created an object whose id is not
 * known.
 */
final class Remains {

	private static final Duration TIMEOUT = Duration.ofMinutes(2);

	private static final int ATTEMPTS = 3;

	private final Dracoon dracoon;

	private final String name;

	private final List<Long> parents = new CopyOnWriteArrayList<>();

	private final List<Mono<?>> creations = new CopyOnWriteArrayList<>();

	private volatile boolean webhooks;

	Remains(Dracoon dracoon, String name) {
		this.dracoon = dracoon;
		this.name = name;
	}

	/**
	 * Creates a room. The call continues after an interruption of the caller, so that
	 * {@link #remove()} can wait for it.
	 * @param parentId the parent in which the room is created
	 * @param call the call that creates the room
	 * @return the room
	 */
	Node room(long parentId, Mono<Node> call) {
		this.parents.add(parentId);
		return create(call);
	}

	Webhook webhook(Mono<Webhook> call) {
		this.webhooks = true;
		return create(call);
	}

	private <T> T create(Mono<T> call) {
		Mono<T> creation = call.cache();
		this.creations.add(creation);
		T created = creation.block(TIMEOUT);
		if (created == null) {
			throw new IllegalStateException("The answer is empty");
		}
		return created;
	}

	/**
	 * Removes all rooms and webhooks of this run.
	 * @return the number of objects that could not be removed
	 */
	int remove() {
		this.creations.forEach((creation) -> creation.timeout(TIMEOUT).onErrorComplete().block());
		int left = 0;
		for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
			left = 0;
			for (long parent : this.parents) {
				left += removeRooms(parent);
			}
			left += this.webhooks ? removeWebhooks() : 0;
			if (left == 0) {
				return 0;
			}
		}
		return left;
	}

	private int removeRooms(long parentId) {
		NodeQuery query = NodeQuery.children(parentId).withFilter(NodeFilter.NAME.contains(this.name));
		return removeAll(this.dracoon.nodes()
			.list(query)
			.filter((node) -> node.name().startsWith(this.name))
			.map((node) -> this.dracoon.nodes().delete(node.id()))
			.collectList());
	}

	private int removeWebhooks() {
		WebhookQuery query = WebhookQuery.all().withFilter(WebhookFilter.NAME.contains(this.name));
		return removeAll(this.dracoon.customerSettings()
			.listWebhooks(query)
			.filter((webhook) -> webhook.name().startsWith(this.name))
			.map((webhook) -> this.dracoon.customerSettings().deleteWebhook(webhook.id()))
			.collectList());
	}

	// tries each deletion, even if others fail
	private static int removeAll(Mono<List<Mono<Void>>> found) {
		List<Mono<Void>> deletions = found.timeout(TIMEOUT).onErrorComplete(Remains::isFailedCall).block();
		if (deletions == null) {
			return 1;
		}
		int left = 0;
		for (Mono<Void> deletion : deletions) {
			left += succeeds(deletion) ? 0 : 1;
		}
		return left;
	}

	private static boolean succeeds(Mono<Void> deletion) {
		return Boolean.TRUE.equals(deletion.timeout(TIMEOUT)
			.onErrorComplete(DracoonApiException.NotFound.class)
			.thenReturn(true)
			.onErrorComplete(Remains::isFailedCall)
			.block());
	}

	private static boolean isFailedCall(Throwable ex) {
		return ex instanceof DracoonException || ex instanceof TimeoutException;
	}

}
