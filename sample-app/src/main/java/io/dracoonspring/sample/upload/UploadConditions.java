// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.sample.upload;

import java.util.Locale;
import java.util.stream.Stream;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

import io.dracoonspring.api.DracoonApiException;
import io.dracoonspring.api.account.CustomerData;
import io.dracoonspring.api.account.DracoonAccount;
import io.dracoonspring.api.nodes.DracoonNodes;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.api.nodes.NodeParent;
import io.dracoonspring.api.nodes.NodePermissions;
import io.dracoonspring.api.nodes.NodeType;
import io.dracoonspring.crypto.DracoonCrypto;
import io.dracoonspring.sample.Refusal;
import io.dracoonspring.sample.Sizes;

/** Checks the permission, the encryption password and the space for an upload. */
@Component
class UploadConditions {

	private final DracoonNodes nodes;

	private final DracoonAccount account;

	private final DracoonCrypto crypto;

	UploadConditions(DracoonNodes nodes, DracoonAccount account, DracoonCrypto crypto) {
		this.nodes = nodes;
		this.account = account;
		this.crypto = crypto;
	}

	/**
	 * Checks an upload.
	 * @param target the room or folder, or the file that gets a new version
	 * @param bytes the number of bytes to upload
	 * @throws Refusal if the permission or the space is missing
	 * @throws io.dracoonspring.api.DracoonCryptoException if the target is encrypted and
	 * the encryption password is missing
	 */
	void check(Node target, long bytes) {
		requirePermission(target);
		if (Boolean.TRUE.equals(target.isEncrypted())) {
			this.crypto.unlock().block();
		}
		requireSpace(target, bytes);
	}

	private static void requirePermission(Node target) {
		NodePermissions permissions = target.permissions();
		if (permissions == null) {
			return;
		}
		boolean isVersion = target.type() == NodeType.FILE;
		// a new version moves the current version to the recycle bin
		if (Boolean.FALSE.equals(permissions.create()) || isVersion && Boolean.FALSE.equals(permissions.delete())) {
			throw new Refusal(HttpStatus.FORBIDDEN, isVersion ? "replacement" : "addition");
		}
	}

	private void requireSpace(Node target, long bytes) {
		rooms(target).forEach((room) -> {
			if (room.quota() != null && room.quota() > 0) {
				requireSpace("space-of-room", room.name(), room.quota() - ((room.size() != null) ? room.size() : 0),
						bytes);
			}
		});
		CustomerData customer = this.account.getCustomer().blockOptional().orElseThrow();
		if (customer.spaceLimit() >= 0) {
			requireSpace("space", "", customer.spaceLimit() - customer.spaceUsed(), bytes);
		}
	}

	private static void requireSpace(String key, String room, long left, long bytes) {
		if (bytes > left) {
			Locale locale = LocaleContextHolder.getLocale();
			throw new Refusal(HttpStatus.CONTENT_TOO_LARGE, key, room, Sizes.format(Math.max(0, left), locale),
					Sizes.format(bytes, locale));
		}
	}

	private Stream<Node> rooms(Node target) {
		Stream<Node> outer = this.nodes.listParents(target.id())
			.filter((parent) -> parent.type() == NodeType.ROOM)
			.map(NodeParent::id)
			// ignore outer rooms that the user cannot see, because DRACOON checks their
			// quotas itself
			.concatMap((id) -> this.nodes.get(id)
				.onErrorResume(DracoonApiException.NotFound.class, (ex) -> Mono.empty())
				.onErrorResume(DracoonApiException.Forbidden.class, (ex) -> Mono.empty()))
			.collectList()
			.blockOptional()
			.orElseThrow()
			.stream();
		return (target.type() == NodeType.ROOM) ? Stream.concat(Stream.of(target), outer) : outer;
	}

}
