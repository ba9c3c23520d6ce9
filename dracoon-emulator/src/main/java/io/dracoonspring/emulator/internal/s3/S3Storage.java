// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.s3;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

import io.dracoonspring.emulator.internal.storage.Content;
import io.dracoonspring.emulator.internal.storage.ContentStore;
import io.dracoonspring.emulator.internal.storage.Segment;
import io.dracoonspring.emulator.model.PartIntegrity;

/**
 * An object store like S3 with one bucket. The objects are the contents in the
 * {@link ContentStore}. The key of an object is the id of the content.
 */
public final class S3Storage {

	/** The prefix of the paths of all objects. */
	static final String PATH = "/s3/dracoon-emulator/";

	private static final String ROOT = "/s3";

	private final Map<String, MultipartUpload> uploads = new ConcurrentHashMap<>();

	private static final Duration UPLOAD_LIFETIME = Duration.ofDays(7);

	private final ContentStore store;

	private final Clock clock;

	private final PresignedUrls urls;

	private final SignatureVerifier verifier;

	private final PartIntegrity integrity;

	/**
	 * Creates an object store with its own random secret.
	 * @param clock the clock for the expiry of URLs and multipart uploads
	 * @param region the name of the region, part of the signature
	 * @param urlLifetime the lifetime of presigned URLs
	 * @param integrity how the store protects the integrity of parts
	 */
	public S3Storage(ContentStore store, Clock clock, String region, Duration urlLifetime, PartIntegrity integrity) {
		this.integrity = integrity;
		this.store = store;
		this.clock = clock;
		Signer signer = new Signer("EMULATOR" + randomHex().substring(0, 12).toUpperCase(Locale.ROOT), randomHex(),
				region);
		this.urls = new PresignedUrls(signer, clock, urlLifetime);
		this.verifier = new SignatureVerifier(signer, clock);
	}

	private static String randomHex() {
		return UUID.randomUUID().toString().replace("-", "");
	}

	/** Returns the factory of presigned URLs. */
	public PresignedUrls urls() {
		return this.urls;
	}

	/**
	 * Returns whether the object store serves a path.
	 * @param path the raw path
	 */
	public static boolean serves(String path) {
		return path.startsWith(ROOT + "/");
	}

	public RouterFunction<ServerResponse> routes() {
		S3Handler handler = new S3Handler(this, this.store, this.verifier, this.integrity);
		return RouterFunctions.route()
			.path(ROOT, (builder) -> builder.route((request) -> true, handler::handle))
			.build();
	}

	public MultipartUpload startUpload() {
		return startUpload((partNumber, segment) -> {
		});
	}

	/**
	 * Starts a multipart upload of a new object.
	 * @param listener receives each part
	 */
	public MultipartUpload startUpload(MultipartUpload.PartListener listener) {
		MultipartUpload upload = new MultipartUpload(randomHex(), UUID.randomUUID().toString(),
				this.clock.instant().plus(UPLOAD_LIFETIME), listener, this.integrity);
		this.uploads.put(upload.id(), upload);
		return upload;
	}

	/** Finds a multipart upload that is not completed, aborted or expired. */
	public Optional<MultipartUpload> findUpload(String uploadId) {
		return Optional.ofNullable(this.uploads.get(uploadId))
			.filter((upload) -> !upload.isExpired(this.clock.instant()));
	}

	/**
	 * Creates the object and ends the upload. Parts that the object does not use are
	 * deleted.
	 * @param content the result of {@link MultipartUpload#assemble}
	 * @return completes when the object can be read
	 */
	public Mono<Void> complete(MultipartUpload upload, Content content) {
		return Mono.defer(() -> {
			this.store.add(upload.key(), content);
			this.uploads.remove(upload.id());
			List<Segment> unused = new ArrayList<>(upload.close());
			unused.removeAll(content.segments());
			return this.store.discard(unused);
		});
	}

	/**
	 * Ends an upload and deletes its parts.
	 * @return completes when the parts are deleted
	 */
	public Mono<Void> abort(MultipartUpload upload) {
		return Mono.defer(() -> {
			this.uploads.remove(upload.id());
			return this.store.discard(upload.close());
		});
	}

}
