// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.tree;

import java.net.URI;
import java.util.function.UnaryOperator;

import org.springframework.util.Assert;
import reactor.core.publisher.Mono;

import io.dracoonspring.api.DracoonTransferException;
import io.dracoonspring.api.DracoonTransferException.Reason;
import io.dracoonspring.api.nodes.DracoonNodes;
import io.dracoonspring.transfer.DirectoryTransfer;
import io.dracoonspring.transfer.DracoonTransfers;
import io.dracoonspring.transfer.NodeAddress;
import io.dracoonspring.transfer.directory.DirectoryOptions;
import io.dracoonspring.transfer.internal.copy.CopyFactory;
import io.dracoonspring.transfer.internal.node.NodeLookup;
import io.dracoonspring.transfer.internal.node.TreeTop;
import io.dracoonspring.transfer.internal.run.RunningTransfers;

/** Creates copies of whole trees. */
public final class TreeCopyFactory {

	private final URI server;

	private final DracoonNodes nodes;

	private final CopyFactory copies;

	private final RunningTransfers running;

	public TreeCopyFactory(URI server, DracoonNodes nodes, CopyFactory copies, RunningTransfers running) {
		this.server = server;
		this.nodes = nodes;
		this.copies = copies;
		this.running = running;
	}

	/**
	 * Prepares the copy of the content of a room, a folder or the root.
	 * @param target the room or folder that receives the copies, or the root
	 * @param receiver the client of the target
	 */
	public DirectoryTransfer copy(NodeAddress source, NodeAddress target, DracoonTransfers receiver,
			DirectoryOptions options) {
		Assert.notNull(source, "'source' must not be null");
		Assert.notNull(target, "'target' must not be null");
		Assert.notNull(receiver, "'destination' must not be null");
		if (!(receiver instanceof TreeDestination destination)) {
			throw new IllegalArgumentException("'destination' must come from 'Dracoon.transfers()'");
		}
		TreeWork work = TreeWork.of(options, UnaryOperator.identity(), this.running);
		DirectoryCopy copy = new DirectoryCopy(work, new RemoteTree(this.nodes), new RemoteTree(destination.nodes()),
				new FileCopier(this.copies, destination, options));
		boolean sameServer = isSameServer(destination.baseUrl());
		Mono<TreeTop> from = new NodeLookup(this.nodes).top(source);
		Mono<TreeTop> to = new NodeLookup(destination.nodes()).top(target);
		return work.run(work.unlessCancelled(from.zipWith(to)).flatMapMany((tops) -> {
			if (sameServer) {
				requireApart(tops.getT1(), tops.getT2());
			}
			return copy.run(tops.getT1(), tops.getT2());
		}));
	}

	private boolean isSameServer(URI other) {
		return this.server.getScheme().equalsIgnoreCase(other.getScheme())
				&& this.server.getHost().equalsIgnoreCase(other.getHost()) && port(this.server) == port(other)
				&& this.server.getRawPath().equals(other.getRawPath());
	}

	private static int port(URI server) {
		int standard = "http".equalsIgnoreCase(server.getScheme()) ? 80 : 443;
		return (server.getPort() != -1) ? server.getPort() : standard;
	}

	private static void requireApart(TreeTop source, TreeTop target) {
		if (source.holds(target) || target.holds(source)) {
			throw new DracoonTransferException(Reason.TREE_ENDLESS,
					"One of source and target contains the other: choose a target outside the source", null);
		}
	}

}
