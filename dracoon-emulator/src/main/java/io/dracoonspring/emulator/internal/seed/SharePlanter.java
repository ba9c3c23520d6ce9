// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.seed;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.emulator.internal.state.Container;
import io.dracoonspring.emulator.internal.state.DownloadShare;
import io.dracoonspring.emulator.internal.state.EmulatorState;
import io.dracoonspring.emulator.internal.state.Node;
import io.dracoonspring.emulator.internal.state.Share;
import io.dracoonspring.emulator.internal.state.UploadShare;
import io.dracoonspring.emulator.internal.state.User;
import io.dracoonspring.emulator.model.Secret;
import io.dracoonspring.emulator.seed.SeedException;
import io.dracoonspring.emulator.seed.SeedShare;

/** Creates the shares of a seed. */
final class SharePlanter {

	private final EmulatorState state;

	SharePlanter(EmulatorState state) {
		this.state = state;
	}

	void plant(SeedShare seed, User author) {
		Node node = find(seed.path());
		if (node.isEncrypted()) {
			throw problem(seed, "encrypted nodes cannot be shared by a seed");
		}
		Duration lifetime = seed.expiresAfter();
		Instant expireAt = (lifetime != null) ? this.state.clock().instant().plus(lifetime) : null;
		String name = seed.name();
		Share.Details details = new Share.Details((name != null) ? name : node.name(), null, null,
				Secret.reveal(seed.password()), expireAt, false, false);
		SeedShare.Limits limits = seed.limits();
		if (seed.kind() == SeedShare.Kind.DOWNLOAD) {
			DownloadShare share = this.state.shares()
				.addDownload(Secret.reveal(seed.accessKey()), node, details, null, author.id());
			share.maxDownloads((limits.maxDownloads() > 0) ? limits.maxDownloads() : null);
			return;
		}
		if (!(node instanceof Container container)) {
			throw problem(seed, "only rooms and folders take uploads");
		}
		this.state.shares()
			.addUpload(Secret.reveal(seed.accessKey()), container, details,
					new UploadShare.Limits(null, false, (limits.maxSlots() > 0) ? limits.maxSlots() : null,
							(limits.maxSize() > 0) ? limits.maxSize() : null),
					author.id());
	}

	private Node find(String path) {
		@Nullable Container parent = null;
		Node node = null;
		for (String name : path.replaceAll("^/|/$", "").split("/")) {
			if (node != null) {
				if (!(node instanceof Container container)) {
					throw new SeedException("share of '" + path + "'", "'" + node.name() + "' is a file");
				}
				parent = container;
			}
			node = this.state.nodes()
				.child(parent, name)
				.orElseThrow(() -> new SeedException("share of '" + path + "'", "there is no '" + name + "'"));
		}
		if (node == null) {
			throw new SeedException("share of '" + path + "'", "the path is empty");
		}
		return node;
	}

	private static SeedException problem(SeedShare seed, String problem) {
		return new SeedException("share of '" + seed.path() + "'", problem);
	}

}
