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
 * Holds the shared objects of the transfer of a tree, in any direction.
 *
 * @param running the tracker that ends the transfer if the JVM runs out of memory
 */
record TreeWork(DirectoryOptions options, Selection selection, Items items, RunningTransfers running) {

	static TreeWork of(DirectoryOptions options, UnaryOperator<Throwable> errors, RunningTransfers running) {
		Assert.notNull(options, "'options' must not be null");
		return new TreeWork(options, Selection.of(options.filter()),
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
	 * Tells whether a file of the server belongs to the tree. A file whose name this
	 * operating system does not allow always belongs to the tree. If the transfer needs a
	 * local file of this name, a later step reports the name.
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
	 * Tells whether a local file belongs to the tree. A file whose name is not text in
	 * the encoding of this JVM always belongs to the tree. A later step reports such a
	 * name.
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
	 * Tells whether a folder is excluded. A folder whose name this operating system does
	 * not allow is never excluded. If the transfer needs a local directory of this name,
	 * a later step reports the name.
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
	 * Deletes files on the server that the source of the transfer does not have, if the
	 * options request it.
	 * @param existing the nodes in a folder of the receiving side
	 * @param names the names in the same folder of the source
	 * @param prefix the path of the folder relative to the top of the tree, with a slash
	 * at the end
	 * @return the items of deleted files and of failed deletions; in a dry run, the items
	 * of files that would be deleted
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
