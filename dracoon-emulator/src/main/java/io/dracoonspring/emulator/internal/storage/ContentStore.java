// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.storage;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousFileChannel;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferFactory;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.ReactiveHttpOutputMessage;
import org.springframework.http.ZeroCopyHttpOutputMessage;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/**
 * Keeps contents on disk in its own directory. {@link #close()} deletes the directory
 * unless {@link #keep} opened the store. Only buffers in transit are in memory. Methods
 * that return a {@code Mono} or {@code Flux} run their blocking file operations on a
 * bounded scheduler.
 */
public final class ContentStore implements AutoCloseable {

	private static final int BUFFER_SIZE = 64 * 1024;

	private static final int WRITE_PREFETCH = 16;

	private static final int THREADS = 8;

	private final Map<String, Content> contents = new ConcurrentHashMap<>();

	/**
	 * Creates buffers on the heap, because no code releases buffers after an injected
	 * fault interrupts a transfer.
	 */
	private final DataBufferFactory bufferFactory = DefaultDataBufferFactory.sharedInstance;

	private final StorageThreads threads = new StorageThreads(THREADS, "dracoon-emulator-storage");

	private final Scheduler scheduler = this.threads.scheduler();

	/**
	 * The segments of removed contents, if {@link #keep} opened the store. The saved
	 * state could still refer to these segments.
	 */
	private final Queue<Segment> released = new ConcurrentLinkedQueue<>();

	/**
	 * Has only one thread, so that computing digests in advance does not delay transfers.
	 */
	private final StorageThreads digesting = new StorageThreads(1, "dracoon-emulator-digest");

	private final SegmentFiles files;

	private ContentStore(SegmentFiles files) {
		this.files = files;
	}

	/**
	 * Opens a store whose files remain when the store is closed. The store does not
	 * delete the segments of removed contents, but records them (see
	 * {@link #takeReleased()}). The store is empty at first. To find the existing files,
	 * call {@link #segment(String, long, String)}.
	 * @param directory the directory, which no other store may use
	 */
	public static ContentStore keep(Path directory) {
		return new ContentStore(new SegmentFiles(directory, true));
	}

	/**
	 * Opens an empty store.
	 * @param parent the parent of the store's own directory, or {@code null} for the
	 * system's temporary directory
	 * @throws UncheckedIOException if the directory cannot be created
	 */
	public static ContentStore open(@Nullable Path parent) {
		try {
			return new ContentStore(SegmentFiles.temporary(parent));
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Cannot create a directory for the emulator's content", ex);
		}
	}

	/**
	 * Writes a new segment. If the body fails or the subscription is cancelled, the store
	 * deletes the incomplete segment.
	 * @param body the bytes; all buffers are released
	 * @return the segment, when it is complete
	 */
	public Mono<Segment> write(Publisher<DataBuffer> body) {
		return Mono
			.usingWhen(blocking(this.files::create),
					(writer) -> Flux.from(body)
						.publishOn(new DrainingScheduler(this.scheduler), WRITE_PREFETCH)
						// use map() instead of doOnNext(), because then() discards its
						// elements and the discard hook would release buffers again
						.map(writer::write)
						.then(Mono.fromCallable(writer::finish)),
					(writer) -> Mono.empty(), (writer, ex) -> abandon(writer), this::abandon)
			.doOnDiscard(DataBuffer.class, DataBufferUtils::release);
	}

	/**
	 * Writes a new segment. Blocks until it is written.
	 * @param body the bytes; the caller has to close the stream
	 * @throws IOException if the bytes cannot be read or written; the incomplete segment
	 * is deleted
	 */
	public Segment write(InputStream body) throws IOException {
		SegmentWriter writer = this.files.create();
		try {
			ByteBuffer buffer = ByteBuffer.allocate(BUFFER_SIZE);
			for (int count = body.read(buffer.array()); count >= 0; count = body.read(buffer.array())) {
				writer.write(buffer.clear().limit(count));
			}
			return writer.finish();
		}
		catch (IOException | RuntimeException | Error ex) {
			writer.abandon();
			throw ex;
		}
	}

	private Mono<Void> abandon(SegmentWriter writer) {
		return Mono.<Void>fromCallable(() -> {
			writer.abandon();
			return null;
		}).subscribeOn(this.scheduler).onErrorComplete(RejectedExecutionException.class);
	}

	/**
	 * Deletes segments that belong to no content. This method deletes nothing while the
	 * store is being closed. Unless {@link #keep} opened the store, {@link #close()} then
	 * deletes these segments with the directory.
	 * @return completes when they are deleted
	 */
	public Mono<Void> discard(Collection<Segment> segments) {
		return Mono.<Void>fromCallable(() -> {
			delete(segments);
			return null;
		}).subscribeOn(this.scheduler).onErrorComplete(RejectedExecutionException.class);
	}

	/** Stores content under a new id. */
	public String add(Content content) {
		String id = UUID.randomUUID().toString();
		this.contents.put(id, content);
		return id;
	}

	/**
	 * Stores content under a given id.
	 * @param id the id, not yet in use
	 */
	public void add(String id, Content content) {
		if (this.contents.putIfAbsent(id, content) != null) {
			throw new IllegalStateException("The store already has content with this id");
		}
	}

	/** Removes content from the store, but does not delete its segments. */
	public void forget(String id) {
		this.contents.remove(id);
	}

	/**
	 * Removes content. Its segments are deleted in the background, unless {@link #keep}
	 * opened the store.
	 */
	public void remove(String id) {
		Content content = this.contents.remove(id);
		if (content == null) {
			return;
		}
		if (this.files.kept()) {
			this.released.addAll(content.segments());
		}
		else {
			discard(content.segments()).subscribe();
		}
	}

	/**
	 * Finds a file in the directory of a store that {@link #keep} opened.
	 * @param length the expected length in bytes
	 * @param md5 the MD5 digest of the file, which this method does not check
	 * @return the segment; empty if there is no file with this name and length
	 * @throws IOException if the file cannot be examined
	 */
	public Optional<Segment> segment(String name, long length, String md5) throws IOException {
		return this.files.find(name, length, md5);
	}

	/**
	 * Deletes the files that belong to no content. Call it only for a store that
	 * {@link #keep} opened.
	 * @throws IOException if they cannot be deleted
	 */
	public void deleteOrphans() throws IOException {
		this.files.deleteAllBut(this.contents.values()
			.stream()
			.flatMap((content) -> content.segments().stream())
			.map(Segment::file)
			.collect(Collectors.toSet()));
	}

	/**
	 * Returns the segments of the contents that were removed since the last call of this
	 * method, if {@link #keep} opened the store. The caller deletes them as soon as no
	 * saved state refers to them.
	 * @return the segments, which are still on disk
	 */
	public Collection<Segment> takeReleased() {
		List<Segment> taken = new ArrayList<>();
		for (Segment next = this.released.poll(); next != null; next = this.released.poll()) {
			taken.add(next);
		}
		return taken;
	}

	/**
	 * Adds segments that could not be deleted to the next result of
	 * {@link #takeReleased()}.
	 * @param segments a result of {@link #takeReleased()}
	 */
	public void release(Collection<Segment> segments) {
		this.released.addAll(segments);
	}

	/**
	 * Deletes segments. Blocks until they are deleted.
	 * @throws IOException if they cannot be deleted
	 */
	public void delete(Collection<Segment> segments) throws IOException {
		this.files.delete(segments);
	}

	/**
	 * Removes all contents except the accepted ones.
	 * @param kept the filter for the ids of the contents to retain
	 */
	public void retain(Predicate<String> kept) {
		List.copyOf(this.contents.keySet()).stream().filter(kept.negate()).forEach(this::remove);
	}

	public Optional<Content> find(String id) {
		return Optional.ofNullable(this.contents.get(id));
	}

	/**
	 * Reads a part of the content of a file.
	 * @return the bytes; the subscriber has to release the buffers
	 */
	public Flux<DataBuffer> read(Content content, ByteRange range) {
		return Flux.fromIterable(range.over(content.segments())).concatMap(this::read, 1);
	}

	/**
	 * Sends a part of the content of a file. If the part lies in one file and no code
	 * inspects the bytes on the way, the server sends the file directly.
	 * @param output the receiver
	 * @return completes when it is sent
	 */
	Mono<Void> send(Content content, ByteRange range, ReactiveHttpOutputMessage output) {
		List<SegmentRange> parts = range.over(content.segments());
		if (parts.size() == 1 && output instanceof ZeroCopyHttpOutputMessage direct) {
			SegmentRange part = parts.get(0);
			return direct.writeWith(part.segment().file(), part.offset(), part.length());
		}
		return output.writeWith(read(content, range));
	}

	private Flux<DataBuffer> read(SegmentRange part) {
		Flux<DataBuffer> buffers = DataBufferUtils.readAsynchronousFileChannel(
				() -> AsynchronousFileChannel.open(part.segment().file(), StandardOpenOption.READ), part.offset(),
				this.bufferFactory, BUFFER_SIZE);
		// subscribe on the scheduler, because opening a file blocks, but request on any
		// thread, because requests do not block
		return DataBufferUtils.takeUntilByteCount(buffers, part.length()).subscribeOn(this.scheduler, false);
	}

	/**
	 * Reads the first bytes of the content of a file.
	 * @param count the number of bytes, fewer if the content is shorter
	 */
	public Mono<byte[]> head(Content content, int count) {
		ByteRange range = new ByteRange(0, Math.min(count, content.length()));
		return DataBufferUtils.join(read(content, range)).map((buffer) -> {
			byte[] bytes = new byte[buffer.readableByteCount()];
			buffer.read(bytes);
			DataBufferUtils.release(buffer);
			return bytes;
		}).defaultIfEmpty(new byte[0]);
	}

	/**
	 * Computes the digest of the whole content of a file.
	 * @return the MD5 digest, 32 lower-case hex digits
	 */
	public Mono<String> md5(Content content) {
		return runningMd5().of(content);
	}

	/**
	 * Starts to compute the digest of content that is not yet complete.
	 * @return the digest, to which the caller passes each written segment
	 */
	public RunningMd5 runningMd5() {
		return new RunningMd5(this.digesting.scheduler(), this.scheduler);
	}

	/**
	 * Flips all bits of one stored byte, so that a client can be tested against damaged
	 * content. Copies of the content are damaged as well.
	 * @param content the content, not empty
	 * @param position the position of the byte, from 0
	 * @throws UncheckedIOException if the file cannot be changed
	 */
	public void flipByte(Content content, long position) {
		SegmentRange part = new ByteRange(position, 1).over(content.segments()).get(0);
		ByteBuffer buffer = ByteBuffer.allocate(1);
		try (FileChannel channel = FileChannel.open(part.segment().file(), StandardOpenOption.READ,
				StandardOpenOption.WRITE)) {
			channel.read(buffer, part.offset());
			buffer.put(0, (byte) ~buffer.get(0)).rewind();
			channel.write(buffer, part.offset());
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Cannot change the stored content", ex);
		}
	}

	/**
	 * Generates bytes by writing to a stream.
	 * @param writer the writer, which can block
	 * @return the bytes, generated on demand
	 */
	public Flux<DataBuffer> generate(StreamWriter writer) {
		return Flux.from(DataBufferUtils.outputStreamPublisher((out) -> {
			try {
				writer.write(out);
			}
			catch (IOException ex) {
				throw new UncheckedIOException("Cannot generate content", ex);
			}
		}, this.bufferFactory, this.scheduler::schedule));
	}

	/**
	 * Copies content to a stream. Blocks until it is copied.
	 * @param out the receiver
	 * @throws IOException if the content cannot be read or written
	 */
	public void copy(Content content, OutputStream out) throws IOException {
		for (Segment segment : content.segments()) {
			Files.copy(segment.file(), out);
		}
	}

	/** Reads small content completely. */
	public Mono<byte[]> bytes(Content content) {
		return blocking(() -> {
			ByteArrayOutputStream out = new ByteArrayOutputStream();
			copy(content, out);
			return out.toByteArray();
		});
	}

	/**
	 * Computes the SHA-256 of content.
	 * @return lower-case hexadecimal digits
	 */
	public Mono<String> sha256(Content content) {
		return blocking(() -> {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			for (Segment segment : content.segments()) {
				segment.update(digest);
			}
			return HexFormat.of().formatHex(digest.digest());
		});
	}

	private <T> Mono<T> blocking(Callable<T> callable) {
		return Mono.fromCallable(callable).subscribeOn(this.scheduler);
	}

	/**
	 * Deletes all contents, unless {@link #keep} opened the store.
	 * @throws UncheckedIOException if the directory cannot be deleted
	 */
	@Override
	public void close() {
		// wait for the threads, because a thread could still create a segment while the
		// directory is being deleted
		this.threads.close();
		// the digests are no longer needed
		this.digesting.stop();
		this.contents.clear();
		try {
			this.files.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Cannot delete the emulator's content", ex);
		}
	}

	@FunctionalInterface
	public interface StreamWriter {

		void write(OutputStream out) throws IOException;

	}

}
