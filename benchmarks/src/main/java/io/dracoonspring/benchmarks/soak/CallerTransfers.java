// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.benchmarks.soak;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.api.nodes.NodeQuery;
import io.dracoonspring.benchmarks.soak.Ledger.Expectation;
import io.dracoonspring.transfer.DownloadRequest;
import io.dracoonspring.transfer.UploadRequest;

/** Uploads files of a caller and downloads them again. */
final class CallerTransfers {

	private final Dracoon dracoon;

	private final long room;

	private final String name;

	private final Random random;

	private final Tally tally;

	private final List<Path> sources;

	private final Path directory;

	private final Ledger files = new Ledger();

	private final List<Uploaded> uploaded = new ArrayList<>();

	private int number;

	CallerTransfers(Dracoon dracoon, long room, String name, Random random, Tally tally, List<Path> sources,
			Path directory) {
		this.dracoon = dracoon;
		this.room = room;
		this.name = name;
		this.random = random;
		this.tally = tally;
		this.sources = sources;
		this.directory = directory;
	}

	/**
	 * Uploads a file, or downloads a file that was uploaded before.
	 * @return completes when the transfer has succeeded or failed
	 */
	Mono<Void> next() {
		return (this.uploaded.isEmpty() || this.random.nextBoolean()) ? upload()
				: download(this.uploaded.get(this.random.nextInt(this.uploaded.size())));
	}

	private Mono<Void> upload() {
		Path source = this.sources.get(this.random.nextInt(this.sources.size()));
		String file = this.name + "-file-" + (++this.number);
		Trace trace = new Trace();
		return this.dracoon.transfers()
			.upload(UploadRequest.of(source, this.room).withName(file))
			.result()
			.contextWrite((context) -> context.put(Trace.class, trace))
			.doOnNext((node) -> this.uploaded.add(new Uploaded(node.id(), source)))
			.materialize()
			.doOnNext((signal) -> uploaded(file, trace, signal.getThrowable()))
			.then();
	}

	private void uploaded(String file, Trace trace, @Nullable Throwable ex) {
		if (ex == null) {
			this.files.expect(file, Expectation.ONE);
			this.tally.success(trace);
		}
		else {
			boolean completing = trace.attempts().stream().anyMatch(Attempt::isCompletion);
			this.files.expect(file, completing ? Expectation.UNKNOWN : Expectation.NONE);
			this.tally.failure(trace, ex);
		}
	}

	private Mono<Void> download(Uploaded file) {
		Path target = this.directory.resolve(this.name + "-" + (++this.number));
		Trace trace = new Trace();
		return this.dracoon.transfers()
			.download(DownloadRequest.of(file.id(), target))
			.result()
			.contextWrite((context) -> context.put(Trace.class, trace))
			.publishOn(Schedulers.boundedElastic())
			.doOnNext((path) -> compare(path, file.source()))
			.materialize()
			.doOnNext((signal) -> {
				Throwable ex = signal.getThrowable();
				if (ex == null) {
					this.tally.success(trace);
				}
				else {
					this.tally.failure(trace, ex);
				}
			})
			.then();
	}

	private void compare(Path path, Path source) {
		try {
			if (Files.mismatch(path, source) != -1) {
				this.tally.wrong(path.getFileName() + " has other content than what was uploaded");
			}
			Files.delete(path);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Compares the names of the existing files with the expected names. Also downloads
	 * all uploaded files; the tally counts files with wrong content.
	 * @return the differences of the names
	 */
	Mono<List<String>> check() {
		Mono<List<String>> contents = Flux.fromIterable(List.copyOf(this.uploaded))
			.concatMap(this::download)
			.then(Mono.just(List.of()));
		return this.dracoon.nodes()
			.list(NodeQuery.children(this.room))
			.filter((node) -> node.name().contains("-file-"))
			.map(Node::name)
			.collectList()
			.map(this.files::differences)
			.flatMap((differences) -> contents.thenReturn(differences));
	}

	long unknown() {
		return this.files.count(Expectation.UNKNOWN);
	}

	long objects() {
		return this.files.count(Expectation.ONE);
	}

	/**
	 * Represents a file on the server.
	 *
	 * @param source the file that was uploaded
	 */
	private record Uploaded(long id, Path source) {

	}

}
