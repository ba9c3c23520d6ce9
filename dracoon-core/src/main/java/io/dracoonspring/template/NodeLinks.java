// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.template;

import java.util.function.UnaryOperator;

import org.springframework.util.Assert;
import reactor.core.publisher.Mono;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.Secret;
import io.dracoonspring.api.SecretUrl;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.api.nodes.NodeType;
import io.dracoonspring.api.shares.CreateDownloadShareRequest;

/** Creates links and URLs of nodes. */
record NodeLinks(Dracoon dracoon) {

	/**
	 * Creates a download share with its link. The result fails with an
	 * {@link IllegalArgumentException} if the node is an encrypted file, and the request
	 * has neither a password nor a key pair.
	 */
	Mono<DownloadLink> share(Node node, UnaryOperator<CreateDownloadShareRequest> options) {
		return Mono.defer(() -> complete(options.apply(CreateDownloadShareRequest.of(node.id())), node))
			.flatMap((request) -> this.dracoon.shares().createDownloadShare(request))
			.map((share) -> new DownloadLink(share, share.link(this.dracoon.baseUrl())));
	}

	private Mono<CreateDownloadShareRequest> complete(CreateDownloadShareRequest request, Node node) {
		if (!isEncryptedFile(node) || request.keyPair() != null) {
			return Mono.just(request);
		}
		Secret password = request.password();
		Assert.isTrue(password != null,
				"The link needs a password because the file is encrypted: set a password for the share");
		return this.dracoon.shareKeys()
			.forDownloadShare(node.id(), password)
			.map((keys) -> keys.addTo(request.withPassword(null)));
	}

	/**
	 * Requests a URL for the content of a file. The result fails with an
	 * {@link IllegalArgumentException} if the node is no file or is encrypted.
	 */
	Mono<SecretUrl> downloadUrl(Node node) {
		return Mono.defer(() -> {
			Assert.isTrue(node.type() == NodeType.FILE,
					() -> "'" + node.name() + "' is not a file, and only files have download URLs: share it instead");
			Assert.isTrue(!isEncryptedFile(node), () -> "'" + node.name()
					+ "' is encrypted, and a download URL would deliver encrypted content: share it with a password");
			return this.dracoon.downloadUrls().generateUrl(node.id());
		}).map((answer) -> SecretUrl.of(answer.downloadUrl()));
	}

	private static boolean isEncryptedFile(Node node) {
		return node.type() == NodeType.FILE && Boolean.TRUE.equals(node.isEncrypted());
	}

}
