/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

package io.dracoonspring.transfer.internal.tree;

import reactor.core.publisher.Mono;

import io.dracoonspring.transfer.directory.DirectoryOptions;

/**
 * What the transfer of a tree works with.
 *
 * @param remote the tree on the server
 * @param mover moves single files
 * @param options how to go about it
 * @param selection which files belong to it
 * @param items makes items of what becomes of files and folders
 * @param opener opens the top directory
 */
record TreeWork(RemoteTree remote, FileMover mover, DirectoryOptions options, Selection selection, Items items,
		DirectoryTransferFactory.Opener opener) {

	DirectoryMeter meter() {
		return this.items.meter();
	}

	Comparison comparison() {
		return new Comparison(this.options.existing());
	}

	<T> Mono<T> unlessCancelled(Mono<T> step) {
		return this.items.unlessCancelled(step);
	}

}
