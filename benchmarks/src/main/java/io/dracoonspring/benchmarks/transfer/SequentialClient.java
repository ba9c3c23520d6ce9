// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.benchmarks.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.FileKey;
import io.dracoonspring.api.ResolutionStrategy;
import io.dracoonspring.api.files.MissingFileKeysQuery;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.api.uploads.CompleteS3FileUploadRequest;
import io.dracoonspring.api.uploads.CreateFileUploadRequest;
import io.dracoonspring.api.uploads.CreateFileUploadResponse;
import io.dracoonspring.api.uploads.GeneratePresignedUrlsRequest;
import io.dracoonspring.api.uploads.PresignedUrl;
import io.dracoonspring.api.uploads.S3FileUploadPart;
import io.dracoonspring.api.uploads.S3FileUploadState;
import io.dracoonspring.api.uploads.S3FileUploadStatus;
import io.dracoonspring.crypto.content.FileDecryptor;
import io.dracoonspring.crypto.content.FileEncryptor;
import io.dracoonspring.crypto.content.PlainFileKey;

/**
 * Takes the steps of the Python client {@code dracoon}, one after the other. For an
 * upload, it requests the target, the upload channel and all URLs. Then it reads,
 * encrypts and sends one part of 32 MiB after the other. After the completion it polls
 * the state at once, and then after pauses of 0.1 s, 0.2 s, 0.4 s and so on. For a
 * download, it requests the file, the file key and the URL, and then reads one stream.
 */
final class SequentialClient implements Contender {

	private static final int PART_SIZE = 32 * 1024 * 1024;

	private static final int PIECE = 64 * 1024;

	private final Dracoon dracoon;

	private final WebClient webClient = WebClient.create();

	SequentialClient(Dracoon dracoon) {
		this.dracoon = dracoon;
	}

	@Override
	public long upload(Path source, Node target, String name) {
		try {
			Node parent = Objects.requireNonNull(this.dracoon.nodes().get(target.id()).block());
			boolean encrypted = Boolean.TRUE.equals(parent.isEncrypted());
			long size = Files.size(source);
			CreateFileUploadResponse channel = Objects.requireNonNull(this.dracoon.uploadChannels()
				.create(new CreateFileUploadRequest(parent.id(), name, size, true, null, null, null, null, null))
				.block());
			List<String> urls = urls(channel.uploadId(), size);
			PlainFileKey key = encrypted ? Objects.requireNonNull(this.dracoon.crypto().newFileKey().block()) : null;
			FileEncryptor encryptor = (key != null) ? new FileEncryptor(key) : null;
			List<S3FileUploadPart> parts = send(source, size, urls, encryptor);
			FileKey fileKey = (encryptor != null) ? this.dracoon.crypto().encryptFileKey(encryptor.finish()).block()
					: null;
			this.dracoon.uploadChannels()
				.completeS3(channel.uploadId(),
						CompleteS3FileUploadRequest.of(parts)
							.withResolutionStrategy(ResolutionStrategy.AUTORENAME)
							.withFileKey(fileKey))
				.block();
			long file = await(channel.uploadId());
			if (encrypted) {
				this.dracoon.files().getMissingFileKeys(MissingFileKeysQuery.ofFile(file)).block();
			}
			return file;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private List<String> urls(String uploadId, long size) {
		int full = (int) (size / PART_SIZE);
		long rest = size % PART_SIZE;
		List<String> urls = new ArrayList<>();
		if (full > 0) {
			urls.addAll(urls(uploadId, PART_SIZE, 1, full));
		}
		if (rest > 0 || full == 0) {
			urls.addAll(urls(uploadId, rest, full + 1, full + 1));
		}
		return urls;
	}

	private List<String> urls(String uploadId, long size, int first, int last) {
		return this.dracoon.uploadChannels()
			.generatePresignedUrls(uploadId, new GeneratePresignedUrlsRequest(size, first, last))
			.map(PresignedUrl::url)
			.collectList()
			.blockOptional()
			.orElseThrow();
	}

	private List<S3FileUploadPart> send(Path source, long size, List<String> urls, @Nullable FileEncryptor encryptor)
			throws IOException {
		List<S3FileUploadPart> parts = new ArrayList<>();
		byte[] part = new byte[(int) Math.min(PART_SIZE, size)];
		try (InputStream content = Files.newInputStream(source)) {
			for (String url : urls) {
				int length = content.readNBytes(part, 0, part.length);
				if (encryptor != null) {
					encryptor.update(part, 0, length, part, 0);
				}
				parts.add(new S3FileUploadPart(parts.size() + 1, put(url, part, length)));
			}
		}
		return parts;
	}

	private String put(String url, byte[] content, int length) {
		HttpHeaders headers = Objects
			.requireNonNull(this.webClient.put()
				.uri(URI.create(url))
				.contentLength(length)
				.body((request, context) -> request.writeWith(Flux.range(0, (length + PIECE - 1) / PIECE)
					.map((piece) -> request.bufferFactory()
						.wrap(ByteBuffer.wrap(content, piece * PIECE, Math.min(PIECE, length - piece * PIECE))))))
				.retrieve()
				.toBodilessEntity()
				.block())
			.getHeaders();
		return Objects.requireNonNull(headers.getETag()).replace("\"", "");
	}

	private long await(String uploadId) {
		for (long pause = 100;; pause *= 2) {
			S3FileUploadStatus status = Objects
				.requireNonNull(this.dracoon.uploadChannels().getStatus(uploadId).block());
			if (status.status() == S3FileUploadState.DONE) {
				return Objects.requireNonNull(status.node()).id();
			}
			if (status.status() == S3FileUploadState.ERROR) {
				throw new IllegalStateException("The upload failed: " + status.errorDetails());
			}
			LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(pause));
		}
	}

	@Override
	public void download(long fileId, Path target) {
		Node node = Objects.requireNonNull(this.dracoon.nodes().get(fileId).block());
		FileDecryptor decryptor = null;
		if (Boolean.TRUE.equals(node.isEncrypted())) {
			FileKey wrapped = Objects.requireNonNull(this.dracoon.files().getUserFileKey(fileId).block());
			decryptor = new FileDecryptor(
					Objects.requireNonNull(this.dracoon.crypto().decryptFileKey(wrapped).block()));
		}
		String url = Objects.requireNonNull(this.dracoon.downloadUrls().generateUrl(fileId).block()).downloadUrl();
		try (FileChannel file = FileChannel.open(target, StandardOpenOption.CREATE, StandardOpenOption.WRITE,
				StandardOpenOption.TRUNCATE_EXISTING)) {
			Sink sink = new Sink(file, decryptor);
			this.webClient.get()
				.uri(URI.create(url))
				.retrieve()
				.bodyToFlux(DataBuffer.class)
				.publishOn(Schedulers.boundedElastic())
				.doOnNext(sink::write)
				.then()
				.block();
			if (decryptor != null) {
				decryptor.finish();
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Writes content to a file, and decrypts it if necessary. */
	private static final class Sink {

		private final FileChannel file;

		private final @Nullable FileDecryptor decryptor;

		private byte[] piece = new byte[PIECE];

		Sink(FileChannel file, @Nullable FileDecryptor decryptor) {
			this.file = file;
			this.decryptor = decryptor;
		}

		void write(DataBuffer buffer) {
			int length = buffer.readableByteCount();
			if (length > this.piece.length) {
				this.piece = new byte[length];
			}
			buffer.read(this.piece, 0, length);
			DataBufferUtils.release(buffer);
			if (this.decryptor != null) {
				this.decryptor.update(this.piece, 0, length, this.piece, 0);
			}
			ByteBuffer bytes = ByteBuffer.wrap(this.piece, 0, length);
			try {
				while (bytes.hasRemaining()) {
					this.file.write(bytes);
				}
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

	}

}
