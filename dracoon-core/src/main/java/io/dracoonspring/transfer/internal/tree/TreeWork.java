// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.tree;

import java.util.Collection;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

import org.springframework.util.Assert;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import io.dracoonspring.api.DracoonTransferException;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.api.nodes.NodeType;
import io.dracoonspring.transfer.DirectoryTransfer;
import io.dracoonspring.transfer.directory.DirectoryItem;
import io.dracoonspring.transfer.directory.DirectoryItem.Action;
import io.dracoonspring.transfer.directory.DirectoryOptions;
import io.dracoonspring.transfer.internal.file.LocalFolder;
import io.dracoonspring.transfer.internal.run.Cancellation;
import io.dracoonspring.transfer.internal.run.RunningTransfers;

/**
 * What the transfer of a tree works with, wherever it goes.
 *
 * @param running ends it if the JVM runs out of memory
 */
record TreeWork(DirectoryOptions options, Selection selection, Items items, RunningTransfers running) {

	static TreeWork of(DirectoryOptions options, UnaryOperator<Throwable> errors, RunningTransfers running) {
		Assert.notNull(options, "'options' must not be null");
		return new TreeWork(options, new Selection(options.filter()),
				new Items(new DirectoryMeter(), new Cancellation(), errors), running);
	}

	DirectoryTransfer run(Flux<DirectoryItem> done) {
		return new DirectoryRun(this.running.guard(meter(), done), meter(), this.items.cancellation(),
				this.options.failOnError());
	}

	DirectoryMeter meter() {
		return this.items.meter();
	}

	Comparison comparison() {
		return new Comparison(this.options.existing());
	}

	/**
	 * Tells whether a file of the server belongs to the tree. No pattern means a name
	 * that this system cannot have; whether it is needed shows later, and is reported
	 * there.
	 */
	boolean isWanted(String path, Node file) {
		try {
			return this.selection.isWanted(path, file);
		}
		catch (DracoonTransferException ex) {
			return true;
		}
	}

	/**
	 * Tells whether a file of this machine belongs to the tree. No pattern means a name
	 * that is no text in the encoding of this JVM, which is reported later.
	 */
	boolean isWanted(String path, LocalFolder.Entry file) {
		try {
			return this.selection.isWanted(path, file.known());
		}
		catch (DracoonTransferException ex) {
			return true;
		}
	}

	/**
	 * Tells whether a folder is left out. No pattern means a name that this system cannot
	 * have; whether it is needed shows later, and is reported there.
	 */
	boolean isExcluded(String path) {
		try {
			return this.selection.isExcluded(path);
		}
		catch (DracoonTransferException ex) {
			return false;
		}
	}

	/**
	 * Deletes files on the server that the other side does not have, if that is wanted.
	 * @param existing what is in a folder
	 * @param names what the other side has there
	 * @param prefix the path of the folder below the top, with a slash at the end
	 * @return what was deleted
	 */
	Flux<DirectoryItem> deleteExtra(RemoteTree tree, Collection<Node> existing, Supplier<Set<String>> names,
			String prefix) {
		if (!this.options.deleteExtra()) {
			return Flux.empty();
		}
		Set<String> kept = names.get();
		return Flux.fromIterable(existing)
			.filter((node) -> node.type() == NodeType.FILE && !kept.contains(node.name()))
			.concatMap((node) -> this.items.beside(prefix + node.name(), Mono.defer(() -> {
				DirectoryItem done = DirectoryItem.of(prefix + node.name(), Action.DELETED);
				if (!this.selection.isDeletable(done.path(), node)) {
					return Mono.empty();
				}
				return this.options.dryRun() ? Mono.just(done) : tree.delete(node).thenReturn(done);
			})));
	}

	<T> Mono<T> unlessCancelled(Mono<T> step) {
		return this.items.unlessCancelled(step);
	}

}
